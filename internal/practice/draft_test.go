package practice_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
)

func worked() *scenario.Scenario {
	part := scenario.Part{Target: 30 * time.Second, Example: "I did it."}
	return &scenario.Scenario{
		ID: "x", Question: "Tell me.", Situation: part, Task: part, Action: part, Result: part,
		Reflection: scenario.Reflection{Target: 15 * time.Second},
		FollowUps:  []scenario.FollowUp{{Question: "Why?"}},
	}
}

// kept sends a draft through its JSON form, as the disk does.
func kept(t *testing.T, draft practice.Draft) practice.Draft {
	t.Helper()
	encoded, err := json.Marshal(draft)
	if err != nil {
		t.Fatal(err)
	}
	var back practice.Draft
	if err := json.Unmarshal(encoded, &back); err != nil {
		t.Fatal(err)
	}
	return back
}

func TestADraftGoesOnWhereTheRunWas(t *testing.T) {
	now := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	run := practice.NewRun(practice.Type, practice.SectionPrompts(worked(), scenario.Sections()))
	run.Key = "k"
	run.Start(now)
	run.SkipCountIn(now)
	run.SetWords("where I was")
	now = now.Add(8 * time.Second)
	run.Next(now)
	run.SetWords("what was mine")
	run.Peek()
	now = now.Add(5 * time.Second)

	draft := kept(t, run.Draft("x", now))
	again := practice.FromDraft(draft, worked())
	if again == nil {
		t.Fatal("the draft can't be taken up")
	}
	if again.Phase() != practice.Paused || again.Current() != 1 || again.Key != "k" || again.Peeks(1) != 1 {
		t.Errorf("it is %v at prompt %d with key %q and %d peeks", again.Phase(), again.Current(), again.Key, again.Peeks(1))
	}
	if diff := cmp.Diff([]string{"where I was", "what was mine"}, []string{again.Words(0), again.Words(1)}); diff != "" {
		t.Errorf("words differ (-want +got):\n%s", diff)
	}
	later := now.Add(time.Hour)
	again.Resume(later)
	if got := again.Spent(1, later.Add(2*time.Second)); got != 7*time.Second {
		t.Errorf("the clock stands at %v, want 7 s: five before, two after", got)
	}
	if second := again.Draft("x", later); second.Revision <= draft.Revision {
		t.Errorf("revision %d follows %d", second.Revision, draft.Revision)
	}
}

func TestADraftOfAChangedScenarioKeepsItsWords(t *testing.T) {
	now := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	run := practice.NewRun(practice.Type, practice.FollowUpPrompts(worked()))
	run.Start(now)
	run.SkipCountIn(now)
	run.SetWords("because of the valve")
	without := worked()
	without.FollowUps = nil
	again := practice.FromDraft(kept(t, run.Draft("x", now)), without)
	if again == nil || again.Words(0) != "because of the valve" || again.Prompts()[0].Title != "Follow-up" {
		t.Errorf("the words are lost: %+v", again)
	}
}

func TestADraftThatDoesNotHoldTogetherIsRefused(t *testing.T) {
	for name, draft := range map[string]practice.Draft{
		"empty":           {},
		"no such prompt":  {Style: practice.Type, Pass: []int{3}, Parts: []practice.DraftPart{{Prompt: "task"}}},
		"place too far":   {Style: practice.Type, Pass: []int{0}, Place: 2, Parts: []practice.DraftPart{{Prompt: "task"}}},
		"pass goes wrong": {Style: practice.Type, Pass: []int{0, 9}, Parts: []practice.DraftPart{{Prompt: "task"}}},
		"unknown style":   {Style: "sing", Pass: []int{0}, Parts: []practice.DraftPart{{Prompt: "task"}}},
	} {
		if run := practice.FromDraft(draft, worked()); run != nil {
			t.Errorf("%s: taken up as %+v", name, run)
		}
	}
}
