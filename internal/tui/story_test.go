package tui

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/schedule"
)

const ownStory = `schema: 1
id: the-labels
title: The labels
situation:
  example: I noticed that forty rolls of labels were gone. It was two at night.
action:
  example: I closed the hall. I rang the manager twice. And we stopped it with a sign.
result:
  example: The loss fell from nine litres to none.
`

func TestAStoryIsWrittenOneQuestionAtATime(t *testing.T) {
	d := newDesk(t)
	sim := simulate(t, 120, 40, d.at).press("n").sees("What shall the story be called?", "1 of 9")
	sim.press("The labels", "enter").sees("Which interview question could it answer?")
	sim.press("Tell me about a night shift.", "enter").sees("Which principle does it show?", "Customer Obsession", "Ownership", "saved")
	sim.press("owner").sees("▸ Ownership").press("enter").sees("What happened?", "saved")
	sim.press("I noticed that the rolls were gone.", "ctrl+d").sees("Whose job was it?")
	sim.press("ctrl+d").sees("What did you do first, and then?")
	sim.press("I closed the hall.", "ctrl+d").sees("What did it change?")
	sim.press("All left by five.", "ctrl+d").sees("By how much, compared with what before?")
	sim.press("From nine litres to none.", "ctrl+d").sees("What would you do differently?").press("ctrl+d")
	sim.sees("What is told", "What is missing yet", "The task: Whose job was it?", "The reflection:").lacks("The situation:")
	want := map[string]string{"the-labels.yaml": `# yaml-language-server: $schema=.schema.json
schema: 1
id: the-labels
title: The labels
principle: Ownership
question: Tell me about a night shift.
situation:
  example: I noticed that the rolls were gone.
action:
  example: I closed the hall.
result:
  example: >-
    All left by five.


    From nine litres to none.
`}
	if diff := cmp.Diff(want, d.files(t)); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	sim.press("enter").sees("Choose your preparation mode", "Not told yet: Task, Reflection. Press n to write on.")
	sim.press("n").sees("Whose job was it?").press("Mine.", "ctrl+d").sees("I closed the hall.")
	sim.press("ctrl+d", "ctrl+d").sees("From nine litres to none.").press("esc")
	sim.sees("Not told yet: Reflection.").press("esc").sees("Your stories", "The labels")
}

func TestAStoryCanBeLeftAndGoneOnWithAfterARestart(t *testing.T) {
	d := newDesk(t)
	simulate(t, 120, 40, d.at).press("n", "Labels", "enter", "enter", "enter", "It ran", "esc").sees("Your stories", "Labels")
	d.restart()
	sim := simulate(t, 120, 40, d.at).sees("w  Go on writing your story: Situation · Labels")
	sim.press("/Labels", "enter").sees("Not told yet").press("n")
	sim.sees("What happened?", "It ran").press(" out.", "ctrl+b", "ctrl+b", "ctrl+b").sees("Title", "Labels")
	if got := d.files(t)["labels.yaml"]; !strings.Contains(got, "It ran out.") {
		t.Errorf("kept %q", got)
	}
}

func TestAStoryIsKeptAtLeastEverySecondWhileItIsTyped(t *testing.T) {
	d := newDesk(t)
	sim := simulate(t, 120, 40, d.at).press("n")
	for step := range 3 {
		for i := range 30 {
			sim.press("x").pass(130 * time.Millisecond)
			kept := 0
			for _, content := range d.files(t) {
				kept = strings.Count(content, "x")
			}
			// Eight letters take a little more than a second.
			if typed := 30*step + i + 1; typed-kept > 8 {
				t.Fatalf("step %d: %d letters are typed and %d kept", step, typed, kept)
			}
		}
		sim.press("ctrl+d")
	}
	if len(d.files(t)) != 1 {
		t.Errorf("one story is kept as %v", d.files(t))
	}
}

func TestTheCoachListensToAStory(t *testing.T) {
	d := newDesk(t)
	sim := simulate(t, 120, 40, d.at).press("n", "Labels", "enter", "enter", "enter", "I noticed it, and we stopped it.")
	sim.lacks("Heard so far").pass(rest).sees("Heard so far", `✓ "I noticed"`, `! "we stopped it": which part was yours?`)
	sim.press("ctrl+o").lacks("Heard so far").press("ctrl+o").pass(rest).sees("Heard so far")
	sim.press("ctrl+d").lacks("Heard so far")
}

func TestAStoryThatCanNotBeKeptIsNotLeftBehind(t *testing.T) {
	d := newDesk(t)
	d.err = errDiskFull
	sim := simulate(t, 80, 24, d.at).press("n", "Labels", "enter", "enter", "enter", "It ran out.").seconds(1).sees("Not saved: the disk is full")
	sim.press("esc").sees("It ran out.", "Not saved")
	if drafts := sim.root.Stories(); len(drafts) != 1 || drafts[0].Story.Situation.Example != "It ran out." {
		t.Errorf("would be rescued: %+v", drafts)
	}
	d.err = nil
	sim.press("esc").sees("Your stories")
	if len(sim.root.Stories()) != 0 || len(d.files(t)) != 1 {
		t.Errorf("kept %v", d.files(t))
	}
}

func TestAStoryWithoutATitleIsCalledAfterItsFirstWords(t *testing.T) {
	d := newDesk(t)
	sim := simulate(t, 80, 24, d.at).press("n", "enter", "enter", "enter", "One two three four five six seven eight.").seconds(1)
	sim.press("esc").sees("▸ One two three four five six seven eight").lacks("eight …")
	if diff := cmp.Diff([]string{"one-two-three-four-five-six-seven-eight.yaml"}, keysOf(d.files(t))); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	sim.press("n", "esc").sees("Your stories")
	if len(d.files(t)) != 1 {
		t.Error("a story of nothing was kept")
	}
}

func keysOf(files map[string]string) []string {
	var names []string
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func TestOfATextThatIsTooLongAsMuchIsTakenAsFits(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {80, 24}} {
		d := newDesk(t)
		sim := simulate(t, size[0], size[1], d.at).press("n", "Labels", "enter", "enter", "enter", "Begun. ")
		var words []string
		for i := range 2000 {
			words = append(words, fmt.Sprintf("w%04d", i))
		}
		sim.send(tea.KeyMsg{Type: tea.KeyRunes, Paste: true, Runes: []rune(strings.Join(words, " "))})
		sim.sees("8,000 letters of text are the most that a situation has, some 10 minutes aloud.",
			`The last 669 words of what you pasted did not fit, from "w1331 w1332 w1333 w1334" on; they are still where you copied them.`, "w1330")
		sim.press("esc").sees("Your stories")
		if kept := d.files(t)["labels.yaml"]; !strings.Contains(kept, "Begun. w0000") || !strings.Contains(kept, "w1330") || strings.Contains(kept, "w1331") {
			t.Errorf("kept %d bytes", len(kept))
		}
		// Where it was left is in sight, and the limit is said again.
		sim.press("w").sees("w1330").press(" y and more").sees("some 10 minutes aloud. Shorten it first.")
	}
	sim := simulate(t, 80, 24, newDesk(t).at).press("n")
	sim.send(tea.KeyMsg{Type: tea.KeyRunes, Paste: true, Runes: []rune(strings.Repeat("I rang them. ", 100))})
	sim.sees("600 letters of text are the most that fit into this line.", "The answer itself is asked for further on.")
}

func TestAStoryIsGoneOnWithWhereItWasLeft(t *testing.T) {
	d := newDesk(t)
	sim := simulate(t, 120, 40, d.at).press("n", "Labels", "enter", "enter", "enter", "ctrl+d", "ctrl+d", "I rang.", "ctrl+d", "esc")
	// The list stands on it, and leads on.
	sim.sees("▸ Labels", "w  Go on writing your story: Result · Labels").press("w").sees("What did it change?")
	sim.press("ctrl+b", "esc", "enter", "n").sees("What did you do first, and then?", "I rang.").press("esc", "esc")
	sim.press("w", "ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d").sees("What is told", "The task: Whose job was it?")
	sim.press("enter").sees("Choose your preparation mode").press("esc").sees("▸ Labels").lacks("Go on writing")
	// Written to its end, it is gone on with at its first gap.
	sim.press("enter", "n").sees("Which interview question could it answer?")
}

func TestThePageOfKeysNamesTheOneThatWorksWhileTyping(t *testing.T) {
	sim := simulate(t, 60, 16, newDesk(t).at).press("n", "why?", "f1").sees("f1 keys", "enter next").lacks("? keys")
	sim.press("x").sees("why?")
}

func TestAPrincipleIsChosenOrTyped(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {80, 24}} {
		d := newDesk(t)
		sim := simulate(t, size[0], size[1], d.at).press("n", "Labels", "enter", "enter").sees("Customer Obsession", "enter leave it for later")
		sim.press("down", "down").sees("▸ Ownership").press("up", "up").sees("▸ Customer Obsession").press("enter", "ctrl+b")
		sim.sees("▸ Customer Obsession").press(slices.Repeat([]string{"backspace"}, 30)...).press("up")
		sim.sees("▸ Success and Scale Bring Broad Responsibility").press(slices.Repeat([]string{"backspace"}, 60)...)
		sim.press("have backbone").sees("▸ Have Backbone; Disagree and Commit").press(" at work").sees("A name of your own: have backbone at work")
		sim.press("esc", "enter").sees("have backbone at work")
		if kept := d.files(t)["labels.yaml"]; !strings.Contains(kept, "\nprinciple: have backbone at work\n") {
			t.Errorf("kept %s", kept)
		}
	}
}

func TestAResultWithItsFiguresIsNotAskedForThem(t *testing.T) {
	d := newDesk(t)
	d.put(t, "labels.yaml", ownStory) // its result says from what to what
	sim := simulate(t, 120, 40, d.at).press("/labels", "enter", "n", "enter", "enter", "ctrl+d", "ctrl+d", "ctrl+d")
	sim.sees("What did it change?", "from nine litres to none").press("ctrl+d").sees("What would you do differently?")
	sim.press("ctrl+b").sees("What did it change?").press("ctrl+d", "ctrl+d").sees("What is missing yet").lacks("By how much")
	d.put(t, "rolls.yaml", strings.NewReplacer("the-labels", "the-rolls", "The labels", "The rolls", "from nine litres to none", "a lot").Replace(ownStory))
	sim.press("esc", "esc", "esc", "/rolls", "enter", "n", "enter", "enter", "ctrl+d", "ctrl+d", "ctrl+d")
	sim.press("ctrl+d").sees("By how much, compared with what before?")
}

func TestHostileTextInAStoryIsCleaned(t *testing.T) {
	d := newDesk(t)
	sim := simulate(t, 80, 24, d.at).press("n")
	sim.send(tea.KeyMsg{Type: tea.KeyRunes, Paste: true, Runes: []rune("La\x1b]0;owned\abels\u202e\nnight")})
	sim.press("enter", "enter", "enter", "x", "esc")
	for name, content := range d.files(t) {
		if name != "labels-night.yaml" || strings.ContainsAny(content, "\x1b\a\u202e") {
			t.Errorf("%s holds %q", name, content)
		}
	}
}

func TestAnOwnStoryIsReadWithTheCoachsNotes(t *testing.T) {
	d := newDesk(t)
	d.put(t, "labels.yaml", ownStory)
	sim := simulate(t, 120, 40, d.at).press("/labels", "enter", "1")
	sim.sees("Not told yet: Task, Reflection. In the modes, n asks you for it and e opens the file.")
	sim.press("right").sees("I noticed that forty rolls", "What works", "· I noticed", "seconds of its target are left", "how big it was: a figure")
	sim.press("right").sees("What to mend", `"we stopped it"`, "Nobody can tell which part of it was yours.", "· I closed", "83 seconds of its target are left")
	sim.press("right").sees("nine litres", "Result").press("right").sees("read to the end")
}

func TestPractisingAnOwnStoryComparesWithTheWrittenVersion(t *testing.T) {
	d := newDesk(t)
	d.put(t, "labels.yaml", ownStory)
	sim := simulate(t, 120, 40, d.at).press("/labels", "enter", "2").sees("Situation", "0:30", "1:30", "2:55")
	sim.press("s", "enter").seconds(3).press("ctrl+g").sees("What you wrote", "forty rolls").press("ctrl+g")
	sim.press("I noticed rolls of labels were gone. My brother had left the oven open.", "ctrl+d", "ctrl+d")
	sim.press("I rang the manager twice.", "ctrl+d", "ctrl+d", "ctrl+d").sees("Debrief").press("esc")
	sim.sees("Against your written version: 2 of 5 points told, 1 new; c shows which.").press("c")
	sim.sees("As you wrote it", "Points lost (1)", "· It was two at night.", "Points kept (1)", "(without forty)",
		"New (1)", "+ My brother had left the oven open.")
	sim.press("right").sees("Nothing is written of this part yet.").lacks("Points")
}

func TestAPointToldWithAnotherFigureIsNotKept(t *testing.T) {
	d := newDesk(t)
	d.put(t, "labels.yaml", ownStory)
	sim := simulate(t, 120, 40, d.at).press("/labels", "enter", "2", "s", "enter").seconds(3)
	sim.press("I noticed that fifty rolls of labels were gone.", "ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d", "esc")
	sim.sees("1 of 2 points told (1 with another figure)").press("c")
	sim.sees("Told with another figure (1)", "(you said fifty, not forty)").lacks("Points kept")
}

func TestTheQuizOfAnOwnStoryLeadsToReviewCards(t *testing.T) {
	d := newDesk(t)
	d.put(t, "labels.yaml", ownStory)
	sim := simulate(t, 120, 40, d.at).press("/labels", "enter", "3").sees(`How does your story "The labels" open?`)
	questions := 0
	for !strings.Contains(sim.frame(), " right") || strings.Contains(sim.frame(), "question ") {
		questions++
		sim.press("a", "enter")
		if questions > 10 {
			t.Fatalf("the quiz does not end:\n%s", sim.frame())
		}
	}
	cards := 0
	for _, card := range sim.keeper.cards {
		if card.Scenario == "the-labels" && card.Kind == schedule.Quiz {
			cards++
		}
	}
	if cards != questions || questions < 3 {
		t.Errorf("%d questions became %d cards", questions, cards)
	}
	// The same questions are asked after a restart, so that they find their cards.
	again := sim.root.deps.Library
	first, err := again.Open("the-labels")
	if err != nil {
		t.Fatal(err)
	}
	restarted := simulate(t, 120, 40, d.at)
	second, err := restarted.root.deps.Library.Open("the-labels")
	if diff := cmp.Diff(first, second); err != nil || diff != "" {
		t.Errorf("%v; after a restart (-before +now):\n%s", err, diff)
	}
}

// storyFrames are screens of own stories.
var storyFrames = []struct {
	name  string
	steps []any
}{
	{"story-title", []any{"n"}},
	{"story-principle", []any{"n", "The labels", "enter", "enter", "deliver"}},
	{"story-action", []any{
		"n", "The labels", "enter", "enter", "enter", "ctrl+d", "ctrl+d",
		"I closed the hall, and we stopped it with a lot of signs.", 1,
	}},
	{"story-end", []any{
		"n", "The labels", "enter", "enter", "enter", "I noticed that the rolls of labels were gone.", "ctrl+d", "ctrl+d",
		"I closed the hall.", "ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d",
	}},
	{"own-picker", []any{"G", "up"}},
	{"own-modes", []any{"/labels", "enter"}},
	{"own-walkthrough", []any{"/labels", "enter", "1", "right", "right"}},
	{"own-compare", []any{
		"/labels", "enter", "2", "s", "enter", 3, "I noticed rolls of labels were gone. My brother had left the oven open.",
		"ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d", "esc", "c",
	}},
	{"own-broken", []any{"/labels", "enter", "e"}},
}

func TestStoryFrames(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {60, 16}} {
		for _, frame := range storyFrames {
			name := fmt.Sprintf("%s-%dx%d", frame.name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				d := newDesk(t)
				d.put(t, "labels.yaml", ownStory)
				d.editor = func(path string) error { return os.WriteFile(path, []byte("tittle: The labels\n"), 0o600) }
				golden(t, name, simulate(t, size[0], size[1], d.at).steps(frame.steps...).frame())
			})
		}
	}
}
