package main_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/starcoach/starcoach/internal/tools/terminal/terminaltest"
)

// way leads from the start of the program to one of its screens.
type way struct {
	name  string
	begin beginning
	// home makes the data folder; nil is an empty one.
	home func(b *testing.B, coach rival) string
	walk func(session *terminaltest.Session)
	// keys each change the screen, and in turn bring it back.
	keys []string
}

// beginning is a command line, and what shows that the first frame is whole.
type beginning struct {
	args  []string
	shown []string
}

const practised = "earn-trust-skeptical-stakeholder"

var (
	onList     = beginning{nil, []string{"questions", "? keys"}}
	onLearn    = beginning{[]string{"learn", practised}, []string{"Overview", "? keys"}}
	onPractice = beginning{[]string{"practice", practised}, []string{"Answer by", "? keys"}}
	onQuiz     = beginning{[]string{"quiz", practised}, []string{"question 1 of 4", "? keys"}}
	onNew      = beginning{[]string{"new"}, []string{"What shall the story be called?", "f1 keys"}}
	// onMock leaves time enough to watch it.
	onMock = beginning{
		[]string{"mock", "--questions", "1", "--think", "5m", "--type", "--seed", "7"}, []string{"Hello, and thank you for coming.", "? keys"},
	}

	moving    = []string{"down", "up"}
	turning   = []string{"right", "left"}
	typing    = []string{"x", "backspace"}
	filtering = []string{"e", "backspace"}
)

// ways lead to each screen where one types or moves. Those of recordings are
// not among them, which need a microphone. A story has room for 1,700 words in
// one section.
var ways = []way{
	{"picker", onList, nil, press(), moving},
	{"filter", onList, nil, toFilter, filtering},
	{"filter-of-10000", onList, tenThousandStories, toFilter, filtering},
	{"modes", onLearn, nil, toModes, moving},
	{"walkthrough", onLearn, nil, press("right"), turning},
	{"practice-setup", onPractice, nil, press(), moving},
	{"practice-with-5000-words", onPractice, nil, toLongAnswer, typing},
	{"debrief-of-5000-words", onPractice, nil, toDebrief, moving},
	{"follow-up-with-5000-words", onPractice, nil, toLongFollowUp, typing},
	{"quiz", onQuiz, nil, press(), moving},
	{"judging-two-answers", onLearn, nil, toJudge, []string{"tab"}},
	{"review", onList, readOnce, toReview, []string{"s"}},
	{"ladder", onLearn, nil, toLadder, turning},
	{"plan", onList, nil, toPlan, moving},
	{"history-of-ten-years", onList, tenYears, toHistory, moving},
	{"coverage-of-50-stories", onList, fiftyStories, toCoverage, moving},
	{"new-story-with-1700-words", onNew, nil, toLongStory, typing},
	{"mock-with-5000-words", onMock, nil, toLongReply, typing},
}

// follow goes the way, and returns the program in that screen.
func (w way) follow(b *testing.B, coach rival) *terminaltest.Session {
	b.Helper()
	home := b.TempDir()
	if w.home != nil {
		home = w.home(b, coach)
	}
	withoutMicrophone(b, home)
	coach.args, coach.shown = w.begin.args, w.begin.shown
	session := openOn(b, home, coach, false)
	w.walk(session)
	return session
}

func press(keys ...string) func(*terminaltest.Session) {
	return func(session *terminaltest.Session) { session.Press(keys...) }
}

// pasteWords pastes so many words, and waits for the last of them.
func pasteWords(session *terminaltest.Session, count int) {
	const sentence, end = "I asked the lead for the figures and wrote the list by hand so that all could see it. ", " and that was all."
	words := strings.Fields(strings.Repeat(sentence, count))[:count-len(strings.Fields(end))]
	session.Paste(strings.Join(words, " ") + end)
	session.Press("x", "backspace")
	session.WaitFor("and that was all.")
}

func toModes(session *terminaltest.Session) {
	session.Press("esc")
	session.WaitFor("Choose your preparation mode")
}

func toFilter(session *terminaltest.Session) {
	session.Press("/")
	session.WaitFor("esc clear filter")
}

// toAnswer is the way to the text field of the first section.
func toAnswer(session *terminaltest.Session) {
	session.Press("s", "enter", "enter")
	session.WaitFor("ctrl+d next")
}

func toLongAnswer(session *terminaltest.Session) {
	toAnswer(session)
	pasteWords(session, 5000)
	session.WaitFor("5000 words")
}

func toDebrief(session *terminaltest.Session) {
	toLongAnswer(session)
	session.Press("ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d", "ctrl+d")
	session.WaitFor("First, rate your own answer")
	session.Press("enter")
	session.WaitFor("what decided it")
}

func toLongFollowUp(session *terminaltest.Session) {
	session.Press("s", "f", "enter")
	session.WaitFor("ctrl+d")
	pasteWords(session, 5000)
}

func toJudge(session *terminaltest.Session) {
	toModes(session)
	session.Press("4")
	session.WaitFor("tab")
}

func toLadder(session *terminaltest.Session) {
	toModes(session)
	session.Press("l")
	session.WaitFor("←→ step")
}

func toReview(session *terminaltest.Session) {
	session.WaitFor("r review")
	session.Press("r")
	session.WaitFor("s later")
}

func toPlan(session *terminaltest.Session) {
	session.Press("t")
	session.WaitFor("When is your interview")
	session.Type("+9d")
	session.Press("enter")
	session.WaitFor("The interview is in 9 days")
}

func toHistory(session *terminaltest.Session) {
	session.Press("h")
	session.WaitFor("History › Overview", "? keys")
	session.Press("tab")
	session.WaitFor("the last 100 runs", "▸")
}

func toCoverage(session *terminaltest.Session) {
	session.Press("o")
	session.WaitFor("▸")
}

func toLongStory(session *terminaltest.Session) {
	session.Type("Labels")
	session.Press("enter")
	session.WaitFor("Which interview question could it answer?")
	session.Press("enter")
	session.WaitFor("Which principle does it show?")
	session.Press("enter")
	session.WaitFor("What happened?")
	pasteWords(session, 1700)
}

func toThinking(session *terminaltest.Session) {
	session.Press("enter")
	session.WaitFor("to think")
}

func toLongReply(session *terminaltest.Session) {
	toThinking(session)
	session.Press("enter")
	session.WaitFor("ctrl+d done")
	pasteWords(session, 5000)
}

// readOnce is a data folder with the review cards of a walkthrough that was read.
func readOnce(b *testing.B, coach rival) string {
	b.Helper()
	return sharedHome(b, "read", func(home string) {
		coach.args, coach.shown = onLearn.args, onLearn.shown
		session := openOn(b, home, coach, false)
		readToTheEnd(session)
		session.Press("ctrl+c")
		session.WaitExit(130)
	})
}

func fiftyStories(b *testing.B, coach rival) string {
	b.Helper()
	return manyStories(b, coach, 50)
}

func tenThousandStories(b *testing.B, coach rival) string {
	b.Helper()
	return manyStories(b, coach, 10_000)
}

// sharedHome is a data folder for several benchmarks, filled for the first.
func sharedHome(b *testing.B, name string, fill func(home string)) string {
	b.Helper()
	home := filepath.Join(sharedFolder(b), name)
	if _, err := os.Stat(home); err == nil {
		return home
	}
	if err := os.Mkdir(home, 0o700); err != nil {
		b.Fatal(err)
	}
	fill(home)
	return home
}
