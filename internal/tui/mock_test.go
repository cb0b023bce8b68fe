package tui

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/mock"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

func (m *memory) MockDrafts() ([]mock.State, error) {
	drafts := slices.DeleteFunc(slices.Collect(maps.Values(m.mockDrafts)), func(s mock.State) bool { return m.own[s.Key] })
	slices.SortFunc(drafts, func(a, b mock.State) int { return a.At.Compare(b.At) })
	return drafts, m.err
}

func (m *memory) SaveMockDraft(state mock.State) error {
	if m.err == nil && state.Revision > m.mockDrafts[state.Key].Revision {
		if m.mockDrafts == nil {
			m.mockDrafts = map[string]mock.State{}
		}
		m.mockDrafts[state.Key], m.own[state.Key] = state, true
	}
	return m.err
}

func (m *memory) DropMockDraft(key string) error {
	delete(m.mockDrafts, key)
	return m.err
}

func (m *memory) Mocks() ([]mock.State, error) {
	mocks := slices.Collect(maps.Values(m.mocks))
	slices.SortFunc(mocks, func(a, b mock.State) int { return b.Begun.Compare(a.Begun) })
	return mocks, m.err
}

func (m *memory) SaveMock(state mock.State) error {
	if m.err == nil {
		if m.mocks == nil {
			m.mocks = map[string]mock.State{}
		}
		if _, known := m.mocks[state.Key]; !known {
			m.attempts = append(m.attempts, state.Attempts()...)
			m.sum()
		}
		m.mocks[state.Key] = state
		delete(m.mockDrafts, state.Key)
	}
	return m.err
}

func (m *memory) DeleteMock(key string) error {
	if m.err == nil {
		delete(m.mocks, key)
		m.attempts = slices.DeleteFunc(m.attempts, func(a history.Attempt) bool { return a.Mock == key })
		m.sum()
	}
	return m.err
}

// fakeVoice notes what it is told to say, and what it was stopped in.
type fakeVoice struct {
	said    []string
	context []context.Context
}

func (v *fakeVoice) Name() string { return "fake" }

func (v *fakeVoice) Say(ctx context.Context, text string) error {
	v.said = append(v.said, text)
	v.context = append(v.context, ctx)
	return nil
}

func withVoice(voice *fakeVoice) option {
	return func(deps *ui.Deps, _ *memory) { deps.Voice = voice }
}

// The testdata holds one question. Each way leads further into an interview.
var (
	mockTyped  = []any{"m", "down", "down", "down", "right", "enter"}
	mockAnswer = steps(mockTyped, "enter", 12, "enter", "I noticed a leak, and we stopped it.", 20)
	mockReport = steps(mockAnswer, "ctrl+d", 1, "I closed it alone.", 9, "ctrl+d", "ctrl+d", "ctrl+d")
	mockSpoken = []any{"m", "enter", "enter", 30, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8}
)

func TestAMockInterviewFromTheFirstQuestionToTheReport(t *testing.T) {
	sim := simulate(t, 100, 30).steps(mockTyped...)
	sim.sees("Hello, and thank you for coming.", "one question", "Type your answers")
	sim.press("enter").seconds(12).sees("question 1 of 1", "Tell me about a time", "to think")
	sim.press("enter").steps("We made it, and I closed the valve.", 20)
	sim.sees("0:20 of about 3:00", "We made it").lacks("!", "Heard")
	sim.press("ctrl+d").seconds(1)
	sim.sees("follow-up").lacks("We made it")
	sim.steps("Because nobody else did.", 9, "ctrl+d", "ctrl+d", "ctrl+d")
	sim.sees("Practise next", "1 of 1 question answered, typed", "of 100")
	if len(sim.keeper.mocks) != 1 || len(sim.keeper.mockDrafts) != 0 {
		t.Errorf("%d interviews are kept, %d are under way", len(sim.keeper.mocks), len(sim.keeper.mockDrafts))
	}
	sim.press("1").sees("Initiative › Timed practice", "follow-up questions")
}

// No coaching and no clock but the one of the answer is seen while it is given.
func TestThinkingEndsByItself(t *testing.T) {
	sim := simulate(t, 80, 24).press("m", "enter", "enter").seconds(29).sees("to think")
	sim.seconds(2).sees("of about 3:00").lacks("to think")
}

func TestPausesAreCounted(t *testing.T) {
	sim := simulate(t, 80, 24).steps(mockAnswer...)
	sim.press("ctrl+p").sees("paused").seconds(600).sees("0:20 of about")
	sim.press("enter").seconds(2).sees("0:22 of about")
	sim.steps("ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d").sees("1 pause")
}

func TestThinkingBetterOfLeavingIsNoPause(t *testing.T) {
	sim := simulate(t, 80, 24).steps(mockAnswer...)
	sim.press("esc").sees("Leave the interview?").seconds(60).press("esc").seconds(2).sees("0:22 of about")
	sim.steps("ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d").sees("no pauses")
}

func TestTheGreetingWithoutTimeToThink(t *testing.T) {
	sim := simulate(t, 100, 30).press("m", "down", "down", "left", "left", "enter")
	sim.sees("With each one, tell me at once what you did, in")
}

func TestAnInterviewThatIsLeftCanBeGoneOnWith(t *testing.T) {
	sim := simulate(t, 80, 24).steps(mockAnswer...)
	sim.press("esc").sees("Leave the interview?").press("enter")
	sim.sees("Go on with the mock interview: question 1 of 1")
	sim.press("m").sees("paused", "I noticed a leak, and we stopped it.", "0:20 of about")
	if pauses := onlyMock(t, sim).Pauses; pauses != 1 {
		t.Errorf("leaving and going on count as %d pauses", pauses)
	}
}

func onlyMock(t *testing.T, sim *simulator) mock.State {
	t.Helper()
	states := sim.root.Mocks()
	if len(states) != 1 {
		t.Fatalf("%d interviews are under way", len(states))
	}
	return states[0]
}

// What is on the disk at any second is what is gone on with after a crash.
func TestACrashLosesNoMoreThanASecond(t *testing.T) {
	sim := simulate(t, 80, 24).steps(mockAnswer...)
	drafts := sim.keeper.mockDrafts
	next := simulate(t, 80, 24, withKeeper(func(m *memory) { m.mockDrafts = drafts }))
	next.sees("Go on with the mock interview")
	next.press("m").sees("paused", "I noticed a leak, and we stopped it.", "0:20 of about")
	next.press("enter").seconds(1).sees("0:21 of about")
	next.press("ctrl+c").sees("Leave starcoach?")
}

func TestSpokenAnswersAreRatedByTheCandidate(t *testing.T) {
	sim := simulate(t, 100, 30).steps(mockSpoken...)
	sim.sees("of about 3:00")
	for range 4 {
		sim.steps("space", 5)
	}
	sim.sees("First, rate your answers")
	sim.press("2").sees("you, of 5", "you gave it 2 of 5", "This interview is kept.")
	for _, kept := range sim.keeper.mocks {
		if kept.Questions[0].Self != 2 {
			t.Errorf("the rating is kept as %d", kept.Questions[0].Self)
		}
	}
	sim.press("esc", "m", "f").sees("1 of 1 answered, spoken").press("enter").sees("you gave it 2 of 5")
	sim.press("esc", "d").sees("for good?").press("y").sees("no former interview yet")
	if len(sim.keeper.mocks) != 0 {
		t.Error("the deleted interview is kept")
	}
}

func TestNothingAnsweredIsNotKept(t *testing.T) {
	sim := simulate(t, 80, 24).press("m", "enter", "enter").seconds(3).press("esc", "e")
	sim.sees("Any employer").lacks("Go on with the mock interview")
	if len(sim.keeper.mocks)+len(sim.keeper.mockDrafts) != 0 {
		t.Error("an empty interview is kept")
	}
}

// The voice reads each question once, and is stopped when the candidate goes on.
func TestQuestionsAreReadAloud(t *testing.T) {
	voice := &fakeVoice{}
	sim := simulate(t, 100, 30, withVoice(voice)).press("m", "v").sees("yes, by fake").press("enter")
	if len(voice.said) != 1 || !strings.HasPrefix(voice.said[0], "Hello") {
		t.Fatalf("said %q", voice.said)
	}
	sim.press("enter").seconds(40) // over the end of the time to think
	if len(voice.said) != 2 || !strings.HasPrefix(voice.said[1], "Tell me about a time") {
		t.Fatalf("said %q", voice.said)
	}
	sim.press("v").press("space")
	if len(voice.said) != 2 {
		t.Errorf("a silent voice said %q", voice.said[2:])
	}
	for i, ctx := range voice.context {
		if ctx.Err() == nil {
			t.Errorf("saying %q was never stopped", voice.said[i])
		}
	}
}

func TestWithoutAVoiceTheSettingsSayHowToGetOne(t *testing.T) {
	simulate(t, 80, 24).press("m").sees("no voice found").press("v").sees("espeak-ng", "STARCOACH_VOICE")
}

func TestSettingsOfAnInterview(t *testing.T) {
	sim := simulate(t, 80, 24).press("m").sees("Questions         4", "30, an answer about 3:00")
	sim.press("left", "left", "left", "left").sees("Questions         1", "from 1 to 12")
	sim.press("down", "left", "left", "left", "left").sees("10, an answer about 3:00")
	sim.press("left", "left").sees("Minutes           5", "from 5 to 180")
}

// Words that can't be kept are not lost when the interview is left.
func TestAFullDiskLosesNoWordsOfAnInterview(t *testing.T) {
	sim := simulate(t, 80, 24).steps(mockAnswer...)
	sim.keeper.err = context.DeadlineExceeded
	sim.steps(" More words.", 2, "esc", "enter")
	if unsaved := sim.root.Unsaved(); !strings.Contains(unsaved, "More words.") {
		t.Errorf("unsaved are %q", unsaved)
	}
	if words := onlyMock(t, sim).Typed(); !strings.Contains(words, "More words.") {
		t.Errorf("the last state holds %q", words)
	}
}

func TestAJudgementThatIsNotKeptLeavesTheInterviewKept(t *testing.T) {
	sim := simulate(t, 80, 24, func(deps *ui.Deps, keeper *memory) {
		analyze := deps.Analyze
		deps.Analyze = func(answer coach.Answer, asked *scenario.Scenario) coach.Report {
			if len(keeper.mocks) > 0 {
				keeper.err = errors.New("the disk is full")
			}
			return analyze(answer, asked)
		}
	})
	sim.press("m", "down", "down", "down", "right", "enter", "enter", "enter", "Words.", "esc", "e")
	if len(sim.keeper.mocks) != 1 {
		t.Fatalf("%d interviews are kept", len(sim.keeper.mocks))
	}
	sim.sees("Not saved: the disk is full").press("pgdn", "pgdn", "pgdn").sees("This interview is kept").lacks("is not kept")
}

func TestHelpStopsTheInterview(t *testing.T) {
	sim := simulate(t, 80, 24).steps(mockAnswer...)
	sim.press("f1").pass(time.Minute).press("esc").sees("paused", "0:20 of about")
}

func TestTheKeysWhileTypingAreThoseThatTypingNeeds(t *testing.T) {
	sim := simulate(t, 80, 24).steps(mockAnswer...).press("f1")
	sim.sees("ctrl+d done", "ctrl+p pause", "enter go on after a pause", "esc leave")
}

func TestEveryInterviewThatWasLeftIsOffered(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {60, 16}} {
		older := simulate(t, size[0], size[1]).steps(mockAnswer...)
		older.press("esc", "enter", "m", "esc", "enter").sees("Go on with the mock interview: question 1 of 1")
		kept := older.keeper.mockDrafts
		sim := simulate(t, size[0], size[1], withKeeper(func(m *memory) { m.mockDrafts = maps.Clone(kept) }))
		var again mock.State
		for _, state := range kept {
			again = state
		}
		again.Key, again.Begun = "another", again.Begun.Add(time.Hour)
		again.Questions = slices.Clone(again.Questions)
		again.Questions[0].Answer.Words = "The words of the other one."
		again.At = again.At.Add(time.Hour)
		// The other copy is closed while this one runs.
		sim.keeper.mockDrafts[again.Key] = again
		sim.pass(2 * time.Hour).sees("Go on with one of 2 mock interviews that you left").press("m")
		sim.sees("g Go on with the interview of 23 November, 10:30", "Go on with the interview of 23 November, 09:30")
		sim.press("down", "down", "down", "down", "down", "down").sees("enter go on with it").press("enter")
		sim.sees("paused", "I noticed a leak, and we stopped it.").press("esc", "enter", "m", "g").sees("paused", "I noticed")
		sim.press("esc", "enter", "m", "down", "down", "down", "down", "down", "down", "enter").sees("The words of the other one.")
	}
}

// A copy of the program that is closed just before this one starts may still be
// ending when this one reads the disk.
func TestARunOfACopyThatWasStillEndingIsOfferedSoonAfter(t *testing.T) {
	left := simulate(t, 80, 24).press("enter", "2", "s", "enter").seconds(3).press("My words.").seconds(2)
	for name, later := range map[string]func(*simulator){
		"without a key":                func(sim *simulator) { sim.seconds(3) },
		"on coming back to the picker": func(sim *simulator) { sim.press("enter", "esc") },
	} {
		t.Run(name, func(t *testing.T) {
			sim := simulate(t, 80, 24).lacks("Go on where you left")
			sim.keeper.drafts = maps.Clone(left.keeper.drafts)
			later(sim)
			sim.sees("Go on where you left").press("c").sees("My words.").press("enter")
			sim.press("ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d").sees("Debrief")
			sim.press("esc", "esc", "enter", "esc", "esc", "esc").sees("Any employer").lacks("Go on where you left")
		})
	}
}

func TestAnInterviewInWhichOnlyAFollowUpWasAnsweredIsKept(t *testing.T) {
	sim := simulate(t, 120, 40).steps(steps(mockTyped, "enter", 12, "enter", "ctrl+d", 1, "I closed it alone.", 2, "esc", "e")...)
	sim.sees("Practise next")
	if words := sim.root.Unsaved(); words != "" {
		t.Errorf("%q is not kept", words)
	}
	for _, state := range sim.keeper.mocks {
		if !strings.Contains(state.Typed(), "I closed it alone.") {
			t.Errorf("kept %q", state.Typed())
		}
	}
	if len(sim.keeper.mocks) != 1 {
		t.Errorf("%d interviews are kept, want one", len(sim.keeper.mocks))
	}
}
