package scenario

import (
	"testing"
	"testing/fstest"
	"time"
)

func TestTargetsOfACompanyReplaceThoseOfTheFile(t *testing.T) {
	file := ownFile(t, "schema: 1\nid: pump\ntitle: The pump\ncollection: Plant\naction: {example: I stopped it.}\n")
	before := OpenLibrary(file)
	set := OpenLibrary(file)
	set.SetTargets(func(collection string) map[Section]time.Duration {
		if collection != "Plant" {
			return nil
		}
		return map[Section]time.Duration{Action: 3 * time.Minute, Reflecting: 5 * time.Second}
	})
	plain, err := before.Open("pump")
	if err != nil {
		t.Fatal(err)
	}
	changed, err := set.Open("pump")
	if err != nil {
		t.Fatal(err)
	}
	for _, section := range Sections() {
		want := plain.Part(section).Target
		switch section {
		case Action:
			want = 3 * time.Minute
		case Reflecting:
			want = 5 * time.Second
		}
		if got := changed.Part(section).Target; got != want {
			t.Errorf("%s: %s, want %s", section, got, want)
		}
	}
	if got := set.List().Entries[0].Total; got != changed.TotalTarget() || got == plain.TotalTarget() {
		t.Errorf("listed with %s, want %s", got, changed.TotalTarget())
	}
	if changed.Has(Reflecting) || changed.Untold()[0] != Situation {
		t.Error("a target made a section look told")
	}
}

func ownFile(t *testing.T, text string) Source {
	t.Helper()
	return Source{Own: true, FS: fstest.MapFS{"pump.yaml": {Data: []byte(text)}}}
}
