package plain_test

import (
	"testing"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/plain"
)

func TestWordsTypedWhileTheClockStandsStillAreNotTakenForEnter(t *testing.T) {
	kept := &memory{}
	out, _ := talk(t, plain.Deps{ID: trust, Mode: history.ModePractice, Keeper: kept},
		"t", "1", "", "I saw it.", ".p", "I counted them.", "", "I counted them twice.", ".q")
	wants(t, out, "What you type now is not kept: go on first.")
	for _, draft := range kept.drafts {
		if got, want := draft.Typed(), "Situation:\nI saw it.\nI counted them twice."; got != want {
			t.Errorf("kept %q, want %q", got, want)
		}
	}
	if len(kept.drafts) != 1 {
		t.Errorf("%d runs are kept", len(kept.drafts))
	}
}
