package practice_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
)

func TestADrillGoesOnWithItsProbesAndRatings(t *testing.T) {
	now := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	probe := practice.Probe("no-metric", "How did you measure that?", "Because.", "A figure.", 30*time.Second)
	asked := append([]practice.Prompt{probe}, practice.FollowUpPrompts(worked())...)
	run := practice.NewRun(practice.Type, asked)
	run.Key = "k"
	run.Start(now)
	run.SkipCountIn(now)
	run.SetWords("by counting")
	run.Rate(2)
	run.Next(now.Add(9 * time.Second))

	again := practice.FromDraft(kept(t, run.Draft("x", now.Add(10*time.Second))), worked())
	if diff := cmp.Diff(asked, again.Prompts(), cmpopts.IgnoreFields(practice.Prompt{}, "Mark")); diff != "" {
		t.Errorf("prompts differ (-want +got):\n%s", diff)
	}
	if again.Rating(0) != 2 || again.Rating(1) != 0 || !again.Drill() || again.Words(0) != "by counting" {
		t.Errorf("rated %d and %d, a drill: %v", again.Rating(0), again.Rating(1), again.Drill())
	}
}

func TestADraftOfAProbeIsCleaned(t *testing.T) {
	draft := practice.Draft{
		Key: "k", Style: practice.Type, Pass: []int{0},
		Parts: []practice.DraftPart{{
			Prompt: "probe blame", Title: "Probe", Target: time.Second, Ask: "Who\x1b[2J says\u202e so?",
			Reveal: []practice.Note{{Heading: "Why\x1b[2J", Text: "be\u202ecause"}},
		}},
	}
	prompt := practice.FromDraft(draft, worked()).Prompts()[0]
	want := practice.Note{Heading: "Why", Text: "because"}
	if prompt.Ask != "Who says so?" || prompt.Reveal[0] != want {
		t.Errorf("got %q and %q", prompt.Ask, prompt.Reveal)
	}
}

func TestWhatAPromptAsks(t *testing.T) {
	for key, want := range map[string]int{"follow-up 1": 0, "follow-up 12": 11, "follow-up x": -1, "probe blame": -1, "task": -1} {
		number, ok := practice.Prompt{Key: key}.FollowUp()
		if ok != (want >= 0) || ok && number != want {
			t.Errorf("%s is follow-up %d, %v", key, number, ok)
		}
	}
	sections := practice.NewRun(practice.Speak, practice.SectionPrompts(worked(), scenario.Sections()))
	if sections.Drill() {
		t.Error("a run of the sections is taken for a drill")
	}
}

func TestALongStrongAnswerDoesNotStretchTheTimeOfAFollowUp(t *testing.T) {
	of := worked()
	of.FollowUps[0].Strong.Answer = ""
	for range 400 {
		of.FollowUps[0].Strong.Answer += "word "
	}
	if got := practice.FollowUpPrompts(of)[0].Target; got != time.Minute {
		t.Errorf("%v", got)
	}
}
