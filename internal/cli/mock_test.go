package cli

import (
	"strings"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/mock"
	"github.com/starcoach/starcoach/internal/practice"
)

func TestTheListOfInterviewsNamesWhatWasAsked(t *testing.T) {
	var out strings.Builder
	err := listMocks(&out, []mock.State{{
		Key: "k", Begun: time.Date(2026, 11, 23, 9, 0, 0, 0, time.Local), Settings: mock.Settings{Style: practice.Type},
		Questions: []mock.Question{
			{Title: "A leak", Answer: mock.Reply{Begun: true, Words: "I closed it."}},
			{Title: "A late bus", Answer: mock.Reply{Begun: true}},
			{Title: "Never asked"},
		},
	}})
	if got, want := out.String(), "k   2026-11-23 09:00   1 of 3 answered   A leak; A late bus\n"; err != nil || got != want {
		t.Errorf("%q (%v), want %q", got, err, want)
	}
}
