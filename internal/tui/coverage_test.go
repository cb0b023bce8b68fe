package tui

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/theme"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// ownStories begins on the sample stories, two of which were told: one strongly,
// one once.
func ownStories(deps *ui.Deps, m *memory) {
	deps.Library = scenario.OpenLibrary(scenario.DirSource("../coverage/testdata/stories"))
	tell(m, "own-pump-figures", 82)
	tell(m, "own-labels-ran-out", 58)
}

// tell keeps a run of all sections that the coach gave a total.
func tell(m *memory, id string, total int) {
	run := history.Attempt{
		Key: fmt.Sprint(id, len(m.attempts)), Scenario: id, Style: practice.Type,
		At: time.Date(2026, 11, 20, 18, len(m.attempts), 0, 0, time.Local),
	}
	for _, section := range scenario.Sections() {
		run.Answers = append(run.Answers, history.Answer{Prompt: string(section), Target: time.Minute, WordCount: 80})
	}
	m.attempts = append(m.attempts, run)
	m.judgements[run.Key] = history.Judgement{
		Attempt: run.Key, Report: &history.Report{Rules: coach.RulesVersion, Total: total},
	}
	m.progress.AddAttempt(run)
}

func withQuestions(text string, err error) option {
	return func(deps *ui.Deps, _ *memory) {
		deps.Questions = func() (string, error) { return text, err }
	}
}

var coverageFrames = []struct {
	name    string
	options []option
	steps   []any
}{
	{"coverage", []option{ownStories}, []any{"o"}},
	{"coverage-cell", []option{ownStories}, []any{"o", "home", "G", "up", "up", "h", "h", "h", "h", "h"}},
	{"coverage-empty", []option{shippedAlone}, []any{"o"}},
	{"coverage-questions", []option{ownStories, withQuestions("How do you earn trust?\nTell me about data.\nWhy us?\n", nil)}, []any{"o", "a"}},
	{"ladder-180", []option{ownStories}, []any{"/pump", "enter", "l"}},
	{"ladder-60", []option{ownStories}, []any{"/pump", "enter", "l", "right", "right"}},
	{"ladder-30", []option{ownStories}, []any{"/pump", "enter", "l", "right", "right", "right"}},
	{"ladder-run", []option{ownStories}, []any{"/pump", "enter", "l", "right", "right", "right", "s", "enter", 3, 4}},
}

// shippedAlone is a library without stories of the candidate's own.
func shippedAlone(deps *ui.Deps, _ *memory) {
	deps.Library = scenario.OpenLibrary(scenario.Source{FS: os.DirFS("testdata/scenarios"), Trusted: true})
}

func TestCoverageFrames(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {60, 16}} {
		for _, frame := range coverageFrames {
			name := fmt.Sprintf("%s-%dx%d", frame.name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				golden(t, name, simulate(t, size[0], size[1], frame.options...).steps(frame.steps...).frame())
			})
		}
	}
}

func TestTheNextGapIsChosenAndAStoryOpened(t *testing.T) {
	sim := simulate(t, 100, 30, ownStories).press("o")
	sim.sees("Coverage", "3 of 16 strong · 5 missing", "▸ Learn and Be Curious", "missing", "Next Learn and Be Curious")
	sim.press("g", "h", "h", "h", "h").sees("Customer Obsession", "1 The night the labels ran out: this story is not meant for it")
	sim.press("l", "l").sees("The pump that lied: told 1×, and strong the last time")
	sim.press("enter").sees("The pump that lied", "Choose your preparation mode").press("esc").sees("Coverage")
	sim.press("esc").sees("5 questions")
}

func TestAStoryToldInTheProgramIsCoveredAtOnce(t *testing.T) {
	sim := simulate(t, 100, 30, ownStories).press("o").sees("Hire and Develop the Best", "planned").lacks("told 1×, not strong")
	sim.press("g", "j", "j", "j", "j", "j", "l", "l").sees("The apprentice who stopped asking: fits, never told")
	sim.press("enter", "2", "s", "enter").seconds(3)
	for range 5 {
		sim.seconds(20).press("space")
	}
	sim.press("4", "4", "4", "4", "4", "4").sees("This run is kept").press("esc", "esc", "esc")
	sim.sees("The apprentice who stopped asking: told 1×, and strong the last time")
}

func TestManyStoriesScrollSideways(t *testing.T) {
	sim := simulate(t, 60, 16, func(deps *ui.Deps, _ *memory) {
		own := scenario.OpenLibrary(scenario.DirSource("../coverage/testdata/stories"))
		deps.Library = many{own, 40}
	}).press("o").sees("principle → 1 2 3")
	for range 39 {
		sim.press("right")
	}
	sim.sees("principle ← 34", "40 Story 40:", "1-6 of 16")
	sim.press("G").sees("11-16 of 16", "▸ Success and Scale Bri", "Success and Scale Bring Broad Responsibility")
}

func TestCoverageIsReadWithoutColour(t *testing.T) {
	for _, kind := range []theme.Kind{theme.Mono, theme.Plain} {
		sim := simulate(t, 80, 24, withTheme(kind), ownStories).press("o").sees("● strong ◐ told ○ planned · none", "strong", "missing", "[·]")
		sim.press("esc", "/pump", "enter", "l", "right", "right", "right").sees("▸ 30 s", "left out", "× Nobody had complained")
		if view := sim.root.View(); kind == theme.Plain && strings.Contains(view, "\x1b") {
			t.Errorf("a dumb terminal is sent an escape sequence: %q", view)
		}
	}
}

func TestWithoutAListItIsSaidHowToMakeOne(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {100, 30}} {
		sim := simulate(t, size[0], size[1], ownStories, func(deps *ui.Deps, _ *memory) {
			deps.QuestionsFile = "/home/kim/questions.txt"
		}).press("o")
		sim.press("a").sees("You have no list of your own yet.", "into /home/kim/questions.txt, one a line").lacks("Next ")
		sim.press("down").lacks("no list").sees("Next Learn and Be Curious")
	}
}

func TestAStoryWithoutAPrincipleIsNamed(t *testing.T) {
	d := newDesk(t)
	d.put(t, "labels.yaml", ownStory)
	sim := simulate(t, 80, 24, d.at).press("o").sees("1 and 2 answer none of these; n at their modes asks for a principle.")
	d.put(t, "labels.yaml", ownStory+"principle: Ownership\n")
	sim.press("esc", "o").lacks("and 2 answer none").sees("Ownership", "planned")
}

func TestAllStoriesThatAnswerNothingAreNamed(t *testing.T) {
	d := newDesk(t)
	for _, name := range []string{"labels", "pump", "signs"} {
		d.put(t, name+".yaml", strings.NewReplacer("the-labels", name, "The labels", name).Replace(ownStory))
	}
	for _, size := range [][2]int{{60, 16}, {80, 24}, {120, 40}} {
		simulate(t, size[0], size[1], d.at).press("o").
			sees("! 1, 2, 3 and 4 answer none of these; n at their modes asks for a principle.", "Customer Obsession")
	}
}

func TestQuestionsThatCanNotBeReadAreSaid(t *testing.T) {
	simulate(t, 80, 24, ownStories, withQuestions("", errors.New("questions.txt: it is \x1b[2Ja folder"))).press("o").
		sees("! your list of questions can't be used: questions.txt: it is").press("a").sees("Customer Obsession")
	simulate(t, 80, 24, ownStories, withQuestions("# nothing\n", nil)).press("o").sees("it holds no questions")
}

func TestRunsThatCanNotBeReadAreSaid(t *testing.T) {
	sim := simulate(t, 80, 24, ownStories)
	sim.keeper.err = errors.New("the disk is gone")
	sim.press("o").sees("! Your runs can't be read: the disk is gone", "planned")
}

func TestALadderStepIsRunAndKept(t *testing.T) {
	sim := simulate(t, 80, 24, ownStories, withTheme(theme.Plain)).press("/pump", "enter", "l", "right", "right", "right")
	// The last run was typed, and so is the next.
	sim.sees("▸ 30 s", "run: typed", "s speak instead", "Situation and Task, in one").press("enter").sees("Opening first").seconds(3)
	sim.press("I noticed that station four billed twelve per cent too much, and took it on.", "ctrl+d")
	sim.press("I traced it to a valve and replaced it.", "ctrl+d", "The gap fell from twelve per cent to less than one.", "ctrl+d")
	if sim.root.Unsaved() == "" && len(sim.keeper.attempts) == 2 {
		t.Errorf("the run has not ended, or is lost:\n%s", sim)
	}
	run := sim.keeper.attempts[len(sim.keeper.attempts)-1]
	var total time.Duration
	for _, answer := range run.Answers {
		total += answer.Target
	}
	if run.Scenario != "own-pump-figures" || len(run.Answers) != 3 || total != 30*time.Second {
		t.Errorf("kept %+v", run)
	}
	sim.press("esc", "esc").sees("▸ 30 s")
}

// many is a library in which the first story stands many times over.
type many struct {
	ui.Library
	count int
}

func (m many) List() scenario.Listing {
	entry := m.Library.List().Entries[0]
	var listing scenario.Listing
	for i := range m.count {
		one := entry
		one.ID = fmt.Sprintf("story-%02d", i+1)
		listing.Entries = append(listing.Entries, one)
	}
	return listing
}

func (m many) Open(id string) (*scenario.Scenario, error) {
	opened, err := m.Library.Open(m.Library.List().Entries[0].ID)
	if err != nil {
		return nil, err
	}
	own := *opened
	own.ID, own.Title = id, "Story "+strings.TrimPrefix(id, "story-")
	return &own, nil
}
