package plan_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/plan"
)

func TestParseDate(t *testing.T) {
	for text, want := range map[string]plan.Date{
		"2026-11-23": today, "2026-12-02\n": today + 9, "+9d": today + 9, "+0": today, "2028-02-29": today + 463,
	} {
		if got, err := plan.ParseDate(text, today); err != nil || got != want {
			t.Errorf("%q is %s (%v), want %s", text, got, err, want)
		}
	}
	for text, want := range map[string]string{
		"": "is no date", "02.12.2026": "is no date", "2027-02-29": "is no date", "+d": "is no date",
		"+-3d": "is no date", "+400d": "more than a year", "+99999999999999999999d": "is no date",
		"\x1b[2J" + strings.Repeat("x", 99): "is no date",
	} {
		_, err := plan.ParseDate(text, today)
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "\x1b") || len(err.Error()) > 150 {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}

func TestCheck(t *testing.T) {
	good := plan.Settings{Date: today, Minutes: 30, Principles: []string{"Earn Trust"}}
	for want, change := range map[string]func(*plan.Settings){
		"":                           func(*plan.Settings) {},
		"in the past":                func(s *plan.Settings) { s.Date = today - 1 },
		"more than a year":           func(s *plan.Settings) { s.Date = today + 367 },
		"4 minutes":                  func(s *plan.Settings) { s.Minutes = 4 },
		"481 minutes":                func(s *plan.Settings) { s.Minutes = 481 },
		"did you mean `Earn Trust`?": func(s *plan.Settings) { s.Principles = []string{"Urn Trust"} },
		"Trust; Ownership; Dive":     func(s *plan.Settings) { s.Principles = []string{"Zeal"} },
	} {
		settings := good
		change(&settings)
		err := settings.Check(today, principles)
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%v, want %q", err, want)
		}
	}
}

func TestParsePrinciples(t *testing.T) {
	got, err := plan.ParsePrinciples([]string{"earn trust, are right, a lot,", "Ownership", "Earn Trust"}, principles)
	if diff := cmp.Diff([]string{"Earn Trust", "Are Right, A Lot", "Ownership"}, got); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
	if _, err := plan.ParsePrinciples([]string{"Ownership,Dive Deeper"}, principles); err == nil ||
		!strings.Contains(err.Error(), "did you mean `Dive Deep`?") {
		t.Errorf("got %v", err)
	}
}

func TestSettingsComeBackAsTheyWereKept(t *testing.T) {
	want := plan.Settings{
		Date: today, Minutes: 45, Principles: []string{"Are Right, A Lot"},
		Made: time.Date(2026, 11, 20, 8, 0, 0, 1e6, time.UTC),
	}
	kept, err := want.Encode()
	if err != nil {
		t.Fatal(err)
	}
	got, err := plan.Decode(kept)
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Errorf("%v (-kept +read):\n%s", err, diff)
	}
	for _, bad := range []plan.Settings{{}, {Date: today, Minutes: 1, Made: want.Made}, {Date: today, Minutes: 30}} {
		if kept, err := bad.Encode(); err == nil {
			t.Errorf("%+v was kept as %s", bad, kept)
		}
	}
}

func TestAPlanGoesOnWhenItsMinutesChange(t *testing.T) {
	old := plan.Settings{Date: today, Minutes: 30, Made: day(-3)}
	if got := old.With(plan.Settings{Date: today, Minutes: 60}, day(0)); got.Made != day(-3) {
		t.Errorf("with other minutes it was made %s", got.Made)
	}
	if got := old.With(plan.Settings{Date: today + 1, Minutes: 30}, day(0)); got.Made != day(0) {
		t.Errorf("with another date it was made %s", got.Made)
	}
}

// FuzzDecode proves that whatever stands on the disk gives settings within
// bounds, which come back the same, or an error that is safe to show.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{
		"", "{}", "null", "[]", `{"date":"2026-12-02","minutes":30,"made":"2026-11-23T09:30:00Z"}`,
		`{"date":"2026-12-02","minutes":30,"principles":["Earn Trust"],"made":"2026-11-23T09:30:00+02:00"} x`,
		`{"date":"2026-12-02","minutes":30,"principles":["\u001b[2J"],"made":"2026-11-23T09:30:00Z"}`,
		`{"date":"2026-12-02","minutes":1e300,"made":"2026-11-23T09:30:00Z"}`,
		`{"date":"5000-01-01","minutes":30,"made":"9999-12-31T23:59:59-23:00"}`,
		`{"date":"9999-12-31","minutes":480,"\u001b]0;x":1,"made":"1970-01-01T00:00:00Z"}`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, content string) {
		settings, err := plan.Decode(content)
		if err != nil {
			if strings.ContainsAny(err.Error(), "\x1b\x07\r\n\u009b\u202e") || len(err.Error()) > 300 {
				t.Errorf("unfit to be shown: %q", err)
			}
			return
		}
		for _, name := range settings.Principles {
			if strings.ContainsAny(name, "\x1b\x07\r\n\u009b\u202e") {
				t.Errorf("the principle %q is unfit to be shown", name)
			}
		}
		kept, err := settings.Encode()
		if err != nil {
			t.Fatalf("can be read and not kept: %v", err)
		}
		again, err := plan.Decode(kept)
		if diff := cmp.Diff(settings, again); diff != "" || err != nil {
			t.Errorf("%v (-first +again):\n%s", err, diff)
		}
		// A plan for it is made whatever it says, and in no time.
		made := plan.Make(plan.Input{Today: settings.Date - 3, Settings: settings, Scenarios: []plan.Scenario{story("a", "x")}})
		if len(made.Days) != 4 {
			t.Errorf("%d days are planned", len(made.Days))
		}
	})
}
