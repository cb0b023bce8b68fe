package plain_test

import (
	"errors"
	"io"
	"math/rand"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/config"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/plain"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/schedule"
	"github.com/starcoach/starcoach/scenarios"
)

const trust = "earn-trust-skeptical-stakeholder"

// memory keeps what was done, or fails to.
type memory struct {
	err        error
	drafts     map[string]practice.Draft
	saves      []practice.Draft
	readings   []history.Reading
	attempts   []history.Attempt
	judgements []history.Judgement
	quizRuns   []history.QuizRun
	reviews    []schedule.Rating
}

func (m *memory) Progress() (history.Progress, error) { return history.Progress{}, m.err }

func (m *memory) Drafts() ([]practice.Draft, error) {
	var all []practice.Draft
	for _, draft := range m.drafts {
		all = append(all, draft)
	}
	return all, m.err
}

func (m *memory) Recent(string, int) ([]history.Judged, error) {
	if len(m.attempts) == 0 {
		return nil, m.err
	}
	return []history.Judged{{Attempt: m.attempts[len(m.attempts)-1]}}, m.err
}

func (m *memory) Cards() ([]schedule.Card, error) { return nil, m.err }

func (m *memory) SaveReading(event history.Reading) error {
	m.readings = append(m.readings, event)
	return m.err
}

func (m *memory) SaveAttempt(event history.Attempt) error {
	if m.err == nil {
		m.attempts = append(m.attempts, event)
		delete(m.drafts, event.Key)
	}
	return m.err
}

func (m *memory) SaveJudgement(event history.Judgement) error {
	m.judgements = append(m.judgements, event)
	return m.err
}

func (m *memory) SaveQuizRun(event history.QuizRun, _ []schedule.Reviewed) error {
	m.quizRuns = append(m.quizRuns, event)
	return m.err
}

func (m *memory) SaveReview(_ schedule.Card, rating schedule.Rating, _ time.Time) error {
	m.reviews = append(m.reviews, rating)
	return m.err
}

func (m *memory) SaveDraft(draft practice.Draft) error {
	if m.err == nil {
		if m.drafts == nil {
			m.drafts = map[string]practice.Draft{}
		}
		m.drafts[draft.Key] = draft
		m.saves = append(m.saves, draft)
	}
	return m.err
}

func (m *memory) DropDraft(key string) error {
	delete(m.drafts, key)
	return m.err
}

// script is an input whose lines take their time: "@30s" lets half a minute
// pass, and "@asleep" an hour in which nothing runs.
type script struct {
	lines []string
	rest  string
	now   atomic.Int64
	tick  chan time.Time
}

func (s *script) Read(into []byte) (int, error) {
	for s.rest == "" {
		if len(s.lines) == 0 {
			return 0, io.EOF
		}
		line := s.lines[0]
		s.lines = s.lines[1:]
		if line == "@asleep" {
			s.tick <- s.time() // whoever talks is waiting now
			s.now.Add(int64(time.Hour))
			continue
		}
		if wait, ok := strings.CutPrefix(line, "@"); ok {
			length, err := time.ParseDuration(wait)
			if err != nil {
				return 0, err
			}
			for range int(length / time.Second) {
				s.tick <- s.time()
				s.now.Add(int64(time.Second))
			}
			s.tick <- s.time()
			continue
		}
		s.rest = line + "\n"
	}
	n := copy(into, s.rest)
	s.rest = s.rest[n:]
	return n, nil
}

func (s *script) time() time.Time { return time.Unix(0, s.now.Load()) }

// talk runs plain mode over lines of input, and returns what it wrote.
func talk(t *testing.T, deps plain.Deps, lines ...string) (string, plain.Ending) {
	t.Helper()
	input := &script{lines: lines, tick: make(chan time.Time)}
	input.now.Store(time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC).UnixNano())
	var out strings.Builder
	deps.In, deps.Out, deps.Now, deps.Tick = input, &out, input.time, input.tick
	deps.Rand = func() *rand.Rand { return rand.New(rand.NewSource(1)) }
	if deps.Analyze == nil {
		deps.Analyze = coach.Analyze
	}
	if deps.Keeper == nil {
		deps.Keeper = &memory{}
	}
	if deps.Library == nil {
		deps.Library = scenario.OpenLibrary(scenario.Source{FS: scenarios.Files, Trusted: true})
	}
	if deps.Config.Pace == 0 {
		deps.Config = config.Default()
	}
	ending, err := plain.Run(deps)
	if err != nil {
		t.Fatal(err)
	}
	return out.String(), ending
}

func wants(t *testing.T, out string, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if !strings.Contains(squeeze(out), squeeze(text)) {
			t.Errorf("%q was not said:\n%s", text, out)
		}
	}
}

func lacks(t *testing.T, out string, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if strings.Contains(squeeze(out), squeeze(text)) {
			t.Errorf("%q was said and should not be:\n%s", text, out)
		}
	}
}

func squeeze(text string) string { return strings.Join(strings.Fields(text), " ") }

func TestQuestionsAreFoundAndOpened(t *testing.T) {
	out, ending := talk(t, plain.Deps{}, "", "skeptical stakeholder", "1", "b", "a", "nothing like it", "99", "h", "q")
	wants(t, out,
		"56 questions:", "20. ", "21. ", `1 question with "skeptical stakeholder":`, "1. Built trust with a skeptical stakeholder. Earn Trust, SDE2, 2:55, new.",
		"2. Timed practice: say or type", `No question holds "nothing like it"`, "Question (words to filter, a for all, h, q)", "There is no question 99.", "Type the number of a question")
	if ending.Interrupted || ending.Kept || ending.Words != nil {
		t.Errorf("ended as %+v", ending)
	}
}

func TestEveryLineIsNarrowAndPlain(t *testing.T) {
	lines := []string{"skeptical", "1", "1"}
	lines = append(lines, slices.Repeat([]string{""}, 40)...)
	out, _ := talk(t, plain.Deps{}, append(lines, "q")...)
	wants(t, out, "Overview (1 of", "Weak:", "Why it fails:", "The interviewer's view:", "Leaning:", "Emphasize:", "The bar:")
	for _, line := range strings.Split(out, "\n") {
		text := line
		if at := strings.LastIndex(line, "): "); at >= 0 {
			text = line[:at+3] // a prompt; in a test the next text follows on its line
		}
		if utf8.RuneCountInString(text) > 80 {
			t.Errorf("%d characters on a line: %q", utf8.RuneCountInString(text), text)
		}
		if text != scenario.Clean(text) || strings.ContainsAny(text, "\x1b\r\b") {
			t.Errorf("not fit for a line printer: %q", text)
		}
	}
}

func TestAWalkthroughIsReadToItsEnd(t *testing.T) {
	kept := &memory{}
	lines := append([]string{"", "", "b", ""}, slices.Repeat([]string{""}, 40)...)
	out, _ := talk(t, plain.Deps{ID: trust, Mode: history.ModeWalkthrough, Keeper: kept}, lines...)
	wants(t, out, "Situation (2 of", "Signal phrases: I noticed", "Answer it aloud first", "Target: 0:30. This text takes")
	if len(kept.readings) != 2 || kept.readings[0].Finished || !kept.readings[1].Finished || kept.readings[1].Scenario != trust {
		t.Errorf("kept %+v", kept.readings)
	}
}

// typed is a typed run of all sections, half a minute each.
var typed = []string{
	"t", "", "",
	"I noticed orders that sat unpaid for hours,", "0.3% of them.", "@30s", ".",
	"It was not my team's.", ".", "I traced the race and we fixed it.", ".", "The rate fell from 0.3% to zero.", ".", "I wrote it up.", ".",
}

func TestATypedRunFromStartToDebrief(t *testing.T) {
	kept := &memory{}
	lines := append(slices.Clone(typed), "4", "", "s", "c", "", "q")
	out, ending := talk(t, plain.Deps{ID: trust, Mode: history.ModePractice, Keeper: kept}, lines...)
	wants(t, out,
		"Situation, target 0:30", "A full stop alone on a line ends it", "Situation: 0:05 of 0:30 as said aloud, 11 words, short.",
		"This run is kept.", "First, rate your own answer", "Ownership, you 4, coach", "Together", "What to fix", "Instead:",
		"Yours: I noticed orders that sat unpaid for hours,", "The worked answer: Last year,")
	if len(kept.attempts) != 1 || len(kept.drafts) != 0 || ending.Kept {
		t.Fatalf("kept %+v, drafts %v", kept.attempts, kept.drafts)
	}
	attempt := kept.attempts[0]
	first := attempt.Answers[0]
	if len(attempt.Answers) != 5 || attempt.Style != practice.Type || first.Spent != 30*time.Second ||
		first.Words != "I noticed orders that sat unpaid for hours,\n0.3% of them." || first.WordCount != 11 {
		t.Errorf("kept %+v", attempt)
	}
	judged := kept.judgements[0]
	if judged.Attempt != attempt.Key || judged.You[coach.Ownership] != 4 || judged.Report == nil || judged.Coach[coach.Impact] == 0 {
		t.Errorf("judged %+v", judged)
	}
}

func TestASpokenRunIsTimed(t *testing.T) {
	kept := &memory{}
	out, _ := talk(t, plain.Deps{ID: trust, Mode: history.ModePractice, Keeper: kept},
		"1,3", "", "@28s", "", "@40s", ".p", "@20s", "", "@45s", "", "s", "", "q")
	wants(t, out, "Situation: 0:28 of 0:30, on target.", "Action: 1:25 of 1:30, on target.", "Together: 1:53 of 2:00")
	lacks(t, out, "coach 1", "coach 2", "coach 3", "Together 0", "as said aloud")
	if got := kept.attempts[0].Answers; len(got) != 2 || got[1].Spent != 85*time.Second {
		t.Errorf("kept %+v", got)
	}
}

func TestWhoTypesIntoASpokenRunIsTakenAtTheirWord(t *testing.T) {
	kept := &memory{}
	out, _ := talk(t, plain.Deps{ID: trust, Mode: history.ModePractice, Keeper: kept}, "2", "", "It was mine.", ".", "s", "q")
	wants(t, out, "You type, so this run is a typed one.")
	if got := kept.attempts[0]; got.Style != practice.Type || got.Answers[0].Words != "It was mine." {
		t.Errorf("kept %+v", got)
	}
}

func TestTheClockStopsWhileTheMachineSleeps(t *testing.T) {
	kept := &memory{}
	out, _ := talk(t, plain.Deps{ID: trust, Mode: history.ModePractice, Keeper: kept},
		"t", "2", "", "@5s", "@asleep", "I was away.", "@5s", ".", "s", "q")
	wants(t, out, "The clock was stopped while nothing ran here.")
	if spent := kept.attempts[0].Answers[0].Spent; spent > 15*time.Second {
		t.Errorf("an hour of sleep was counted: %s", spent)
	}
}

// Whatever ends the input, every line that was typed is kept, within a second and
// at once.
func TestARunThatIsLeftIsGoneOnWith(t *testing.T) {
	for name, last := range map[string][]string{"end of input": nil, "q": {".q"}, "the modes": {".m", "q"}} {
		t.Run(name, func(t *testing.T) {
			kept := &memory{}
			deps := plain.Deps{ID: trust, Mode: history.ModePractice, Keeper: kept}
			_, ending := talk(t, deps, append([]string{"t", "", "", "I noticed it.", "@3s", ".", "Half of the ta"}, last...)...)
			if len(kept.drafts) != 1 || ending.Words != nil || ending.Interrupted {
				t.Fatalf("kept %v, ended as %+v", kept.drafts, ending)
			}
			if name != "the modes" && !ending.Kept {
				t.Error("nobody is told that the run is kept")
			}
			out, _ := talk(t, plain.Deps{Keeper: kept}, "c", "", "sk, in full.", ".", ".", ".", ".", "s", "", "q")
			wants(t, out, "c. Go on with the run you left: Built trust with a skeptical stakeholder, at Task, with 7 words.",
				"Enter goes on at Task", "So far: Half of the ta", "This run is kept.")
			if got := kept.attempts[0].Answers[1].Words; got != "Half of the ta\nsk, in full." {
				t.Errorf("kept %q", got)
			}
		})
	}
}

func TestTheClockIsKeptEverySecond(t *testing.T) {
	kept := &memory{}
	talk(t, plain.Deps{ID: trust, Mode: history.ModePractice, Keeper: kept}, "", "", "@5s")
	if len(kept.saves) < 5 {
		t.Errorf("kept %d times in five seconds", len(kept.saves))
	}
}

func TestWordsThatCannotBeKeptAreHandedBack(t *testing.T) {
	kept := &memory{err: errors.New("the disk is full")}
	deps := plain.Deps{ID: trust, Mode: history.ModePractice, Keeper: kept}
	out, ending := talk(t, deps, "t", "2", "", "It was mine.")
	wants(t, out, "Note: the disk is full", "Not saved: the disk is full")
	if len(ending.Words) != 1 || ending.Words[0] != "Task:\nIt was mine." || ending.Kept {
		t.Errorf("handed back %q", ending.Words)
	}
	out, ending = talk(t, deps, "t", "2", "", "It was mine.", ".", "s", "", "q")
	wants(t, out, "This run is not kept: the disk is full")
	if len(ending.Words) != 1 || ending.Words[0] != "Task:\nIt was mine." {
		t.Errorf("handed back %q", ending.Words)
	}
}

func TestAStopFromTheSystemKeepsTheWords(t *testing.T) {
	kept := &memory{}
	stop := make(chan struct{})
	library := scenario.OpenLibrary(scenario.Source{FS: scenarios.Files, Trusted: true})
	reader, writer := io.Pipe()
	go func() {
		_, _ = io.WriteString(writer, "t\n2\n\nIt was mine.\n.g\n")
		close(stop) // the pipe has been read to here
	}()
	var out strings.Builder
	ending, err := plain.Run(plain.Deps{
		In: reader, Out: &out, Stop: stop, Now: time.Now, Library: library, Keeper: kept, Config: config.Default(),
		Analyze: coach.Analyze, Rand: func() *rand.Rand { return rand.New(rand.NewSource(1)) }, ID: trust, Mode: history.ModePractice,
	})
	if err != nil || !ending.Interrupted || ending.Words != nil {
		t.Errorf("ended as %+v, %v", ending, err)
	}
	for _, draft := range kept.drafts {
		if draft.Parts[0].Words != "" && draft.Parts[0].Words != "It was mine." {
			t.Errorf("kept %+v", draft.Parts)
		}
	}
}

func TestTheWayOfAnsweringIsAsSetOrAsTheLastTime(t *testing.T) {
	kept := &memory{}
	deps := plain.Deps{ID: trust, Mode: history.ModePractice, Keeper: kept}
	out, _ := talk(t, deps, "t", "2", "", "It was mine.", ".", "s", "", "2", "q")
	wants(t, out, "Answer by speaking.", "Answer by typing. Enter begins with all (numbers, s to speak, b, h, q)")
	deps.Config = config.Default()
	deps.Config.Answer = config.Speak
	out, _ = talk(t, deps, "q")
	wants(t, out, "Answer by speaking.")
}

func TestFollowUpsAreAnsweredAndRated(t *testing.T) {
	kept := &memory{}
	lines := append(slices.Clone(typed), "s", "f", "")
	for range 8 {
		lines = append(lines, "Because I asked.", ".", "2")
	}
	out, _ := talk(t, plain.Deps{ID: trust, Mode: history.ModePractice, Keeper: kept}, append(lines, "", "q")...)
	wants(t, out, "Question 1 of", "What they want to find out:", "1 again, 2 hard", "a asks again")
	if len(kept.attempts) != 2 || kept.attempts[1].Answers[0].Rating != 2 || kept.attempts[1].Answers[0].Ask == "" {
		t.Errorf("kept %+v", kept.attempts)
	}
}

func TestAQuizIsAskedAndKept(t *testing.T) {
	kept := &memory{}
	out, _ := talk(t, plain.Deps{ID: trust, Mode: history.ModeQuiz, Keeper: kept},
		"x", "a", "w", "", "b", "", "c", "", "a", "", "r", "a", "", "a", "", "a", "", "a", "", "", "q")
	wants(t, out, "Type a letter from a to", "Right is", "right", "This quiz is kept.")
	if len(kept.quizRuns) != 1 || kept.quizRuns[0].Total != len(kept.quizRuns[0].Answers) {
		t.Errorf("kept %+v", kept.quizRuns)
	}
}

func TestHiddenScoresAreNotSaid(t *testing.T) {
	settings := config.Default()
	settings.HideScores = true
	kept := &memory{}
	out, _ := talk(t, plain.Deps{ID: trust, Mode: history.ModePractice, Keeper: kept, Config: settings}, append(slices.Clone(typed), "", "q")...)
	wants(t, out, "What to fix", "Ownership")
	lacks(t, out, "rate your own", "of 100", "coach 1", "coach 2", "coach 3", "coach 4", "coach 5", "you 1")
}

func TestHostileInputIsCleaned(t *testing.T) {
	kept := &memory{}
	out, _ := talk(t, plain.Deps{ID: trust, Mode: history.ModePractice, Keeper: kept, Echo: true},
		"t", "2", "", "mine\x1b[2J \u202eevil\x07", ".", "s", "c", "\x1b[31m", "q")
	if strings.ContainsAny(out, "\x1b\x07\u202e") {
		t.Errorf("it is written back: %q", out)
	}
	if got := kept.attempts[0].Answers[0].Words; got != "mine evil" {
		t.Errorf("kept %q", got)
	}
}

// failing is a terminal that has gone away.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("gone") }

func TestAClosedOutputEndsIt(t *testing.T) {
	_, err := plain.Run(plain.Deps{
		In: strings.NewReader("1\n1\n"), Out: failing{}, Now: time.Now, Keeper: &memory{}, Config: config.Default(),
		Library: scenario.OpenLibrary(scenario.Source{FS: scenarios.Files, Trusted: true}),
	})
	if err == nil {
		t.Error("nobody is told")
	}
}
