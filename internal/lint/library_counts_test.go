package lint_test

import (
	"io/fs"
	"path"
	"testing"

	"github.com/starcoach/starcoach/scenarios"
)

// principles are the sixteen Leadership Principles, as they are named there.
var principles = []string{
	"Customer Obsession", "Ownership", "Invent and Simplify", "Are Right, A Lot", "Learn and Be Curious",
	"Hire and Develop the Best", "Insist on the Highest Standards", "Think Big", "Bias for Action", "Frugality",
	"Earn Trust", "Dive Deep", "Have Backbone; Disagree and Commit", "Deliver Results",
	"Strive to be Earth's Best Employer", "Success and Scale Bring Broad Responsibility",
}

// themes are the questions that any employer asks.
var themes = []string{
	"Conflict with a colleague", "A failure", "A mistake you made", "A tight deadline", "A difficult customer",
	"Leading without authority", "Persuading", "Competing priorities", "Learning fast", "Hard feedback received",
	"Hard feedback given", "Ambiguity", "An ethical choice", "Improving a process", "Initiative",
	"Working with someone very different",
}

// byTheme are the questions typical of large employers.
var byTheme = []string{
	"Learning fast", "Changing your mind", "An unpopular position", "Candid feedback", "Judgement without process",
	"Customer empathy", "Growth after failure", "Working across teams",
}

func TestEveryPrincipleAndThemeHasItsStories(t *testing.T) {
	have := map[string]int{}
	for _, s := range shipped(t) {
		have[s.Collection+": "+s.Principle]++
	}
	want := func(collection string, names []string, least int) {
		for _, name := range names {
			if got := have[collection+": "+name]; got < least {
				t.Errorf("%s has %d stories on %s, want %d", collection, got, name, least)
			}
			delete(have, collection+": "+name)
		}
	}
	want("Amazon Leadership Principles", principles, 2)
	want("Any employer", themes, 1)
	want("Large employers, by theme", byTheme, 1)
	for name := range have {
		t.Errorf("%s is none of the principles and themes; is it spelt as the others are?", name)
	}
}

func TestAFileIsNamedAfterItsID(t *testing.T) {
	files, err := fs.Glob(scenarios.Files, "*/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{}
	for _, s := range shipped(t) {
		ids[s.ID] = true
	}
	for _, file := range files {
		if id := path.Base(file[:len(file)-len(".yaml")]); !ids[id] {
			t.Errorf("%s: no scenario has the id %s", file, id)
		}
	}
}
