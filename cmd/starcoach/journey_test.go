package main_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"github.com/starcoach/starcoach/internal/tools/terminal"
	"github.com/starcoach/starcoach/internal/tools/terminal/terminaltest"
)

// start opens the real binary in a pseudo-terminal on the given data folder.
func start(t *testing.T, home string, args, env []string) *terminaltest.Session {
	t.Helper()
	return startSized(t, home, 100, 30, args, env)
}

func startSized(t *testing.T, home string, width, height int, args, env []string) *terminaltest.Session {
	t.Helper()
	withoutMicrophone(t, home)
	return terminaltest.Start(t, terminal.Options{
		Command: binary(t), Args: args, Width: width, Height: height,
		Env: append([]string{"HOME=" + home, "STARCOACH_HOME=" + home}, env...),
	})
}

// withoutMicrophone has nothing recorded, whatever the machine has, unless the
// folder has settings already.
func withoutMicrophone(tb testing.TB, home string) {
	tb.Helper()
	settings := filepath.Join(home, "config.yaml")
	if _, err := os.Stat(settings); err == nil {
		return
	}
	if err := os.WriteFile(settings, []byte("microphone: off\n"), 0o600); err != nil {
		tb.Fatal(err)
	}
}

// TestAJourneyThroughAllThreeModes goes the way of a candidate: from the picker
// through each preparation mode to its last screen, and finds the progress
// again at the next start.
func TestAJourneyThroughAllThreeModes(t *testing.T) {
	home := t.TempDir()
	session := start(t, home, []string{"--seed", "7"}, nil)
	session.WaitFor("Welcome", "Amazon Leadership Principles")
	session.Press("/")
	session.Type("skeptical stakeholder")
	session.WaitFor("Built trust with a skeptical stakeholder", "/ skeptical stakeholder")
	session.Press("enter")
	session.WaitFor("Choose your preparation mode", "Walkthrough", "Timed practice", "Quiz")

	walkThrough(session)
	practise(session)
	answerQuiz(session)

	session.Press("esc")
	session.WaitFor("practised 1x")
	session.Press("esc", "q")
	session.WaitExit(0)
	session.WantRestored()

	again := start(t, home, nil, nil)
	again.WaitFor("Amazon Leadership Principles")
	again.Press("/")
	again.Type("skeptical stakeholder")
	again.WaitFor("practised 1x")
	again.Press("enter")
	again.WaitFor("read to the end", "practised once", "right on")
	again.Press("ctrl+c")
	again.WaitExit(130)
	again.WantRestored()
}

func walkThrough(session *terminaltest.Session) {
	session.Press("1")
	session.WaitFor("Overview", "0.3%")
	for _, part := range [][]string{
		{"persistent 0.3%"},
		{"not my team"},
		{"I traced"},
		{"$8,000 a week"},
		{"As Senior SDE"},
	} {
		session.Press("right")
		session.WaitFor(part...)
	}
	session.Press("right")
	session.WaitFor("Follow-up 1 of 4", "Answer it aloud first.")
	session.Press("space", "space", "space")
	session.WaitFor("Keep this line")
	session.Press("right", "right", "right", "right")
	session.WaitFor("A weak answer", "the first of 5 problems")
	session.Press("space", "space", "space", "space", "space", "space")
	session.WaitFor("The interviewer's view", "Leaning")
	session.Press("right")
	session.WaitFor("Deliver Results", "Dive Deep")
	session.Press("right")
	session.WaitFor("SDE 1", "SDE2")
	session.Press("pgdown")
	session.WaitFor("Senior SDE", "2:30 to 3:00")
	session.Press("right")
	session.WaitFor("Choose your preparation mode", "read to the end")
}

func practise(session *terminaltest.Session) {
	session.Press("2")
	session.WaitFor("Answer by", "Situation", "2:55")
	session.Press("s", "enter")
	session.WaitFor("Situation first")
	session.Press("enter")
	session.WaitFor("ctrl+d next")
	typeAnswer(session, []string{
		"Last year I noticed that a persistent 0.3% of webhooks went missing.",
		"It was not my team, and nobody had asked me.",
		"I pulled the logs. I traced the loss to the retries. I wrote a fix.",
		"The drop rate went from 0.3% to zero.",
		"I look for what no team can see now.",
	})
	session.WaitFor("Debrief", "First, rate your own answer", "▸ Ownership")
	session.Press("4", "3", "3", "4", "4", "2")
	session.WaitFor("what decided it", "you: 4, coach:", "This run is kept.")
	session.Press("t")
	session.WaitFor("Together", "Situation", "timed as said aloud")
	session.Press("c")
	session.WaitFor("Your answer", "The strong example", "Last year I noticed")
	session.Press("esc", "f")
	session.WaitFor("Follow-ups", "total")
	session.Press("esc", "esc", "esc", "esc")
	session.WaitFor("Choose your preparation mode")
}

func answerQuiz(session *terminaltest.Session) {
	session.Press("3")
	for _, number := range []string{"1", "2", "3", "4"} {
		session.WaitFor("question " + number + " of 4")
		session.Press("b")
		session.WaitFor("w why")
		session.Press("w")
		session.WaitFor("hide the reasons")
		session.Press("enter")
	}
	session.WaitFor("of 4 right")
	session.Press("esc")
	session.WaitFor("Choose your preparation mode")
}

// beginTyping begins a run whose answers are typed, from its choices.
func beginTyping(session *terminaltest.Session) {
	session.WaitFor("Answer by")
	session.Press("s", "enter", "enter")
	session.WaitFor("ctrl+d next")
}

// typeAnswer types the words of each part of a run, each once the one before it
// was handed in.
func typeAnswer(session *terminaltest.Session, parts []string) {
	for _, words := range parts {
		session.Type(words)
		session.WaitFor(words[len(words)-12:])
		session.Press("ctrl+d")
	}
}

// typed is a session in which words were typed in a run under way.
func typed(t *testing.T, home, words string) *terminaltest.Session {
	t.Helper()
	session := start(t, home, []string{"practice", "earn-trust-skeptical-stakeholder"}, nil)
	beginTyping(session)
	session.Type(words)
	session.WaitFor(words)
	return session
}

func TestCtrlCAsksBeforeItLeavesWords(t *testing.T) {
	home := t.TempDir()
	session := typed(t, home, "words I would miss")
	session.Press("ctrl+c")
	session.WaitFor("Leave starcoach?")
	session.Press("esc", "enter")
	session.WaitFor("words I would miss")
	session.Press("ctrl+c", "ctrl+c")
	session.WaitExit(130)
	session.WantRestored()
	wantOffered(t, home, "words I would miss")
}

func TestSignalsLoseNoWords(t *testing.T) {
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		t.Run(signal.String(), func(t *testing.T) {
			home := t.TempDir()
			session := typed(t, home, "words I would miss")
			session.Signal(signal)
			session.WaitExit(130)
			session.WantRestored()
			wantOffered(t, home, "words I would miss")
		})
	}
}

// wantOffered starts the program once more, which offers to go on with the words.
func wantOffered(t *testing.T, home, words string) {
	t.Helper()
	session := start(t, home, nil, nil)
	session.WaitFor("Go on where you left: Situation, 4 words", "Built trust with a skeptical stakeholder")
	session.Press("c")
	session.WaitFor("paused", words)
	session.Press("ctrl+c")
	session.WaitFor("Leave starcoach?")
	session.Press("ctrl+c")
	session.WaitExit(130)
}

// Where the history can't be written, what was typed goes to a file.
func TestWordsThatCanNotBeKeptAreRescued(t *testing.T) {
	home := t.TempDir()
	if err := os.Mkdir(filepath.Join(home, "history.db"), 0o700); err != nil {
		t.Fatal(err)
	}
	session := typed(t, home, "words I would miss")
	session.Press("ctrl+c")
	session.WaitFor("Leave starcoach?", "written to a file")
	session.Press("ctrl+c")
	session.WaitExit(130)
	session.WantRestored()
	files, err := filepath.Glob(filepath.Join(home, "rescued", "*.txt"))
	if err != nil || len(files) != 1 {
		t.Fatalf("rescued files: %v, %v; want one", files, err)
	}
	text, err := os.ReadFile(files[0])
	if err != nil || !strings.Contains(string(text), "words I would miss") {
		t.Errorf("the rescued file holds %q (%v)", text, err)
	}
}

func TestResizingInTheMiddleLosesNothing(t *testing.T) {
	session := typed(t, t.TempDir(), "words I would miss")
	session.Resize(40, 10)
	session.WaitFor("a little more room")
	session.Resize(60, 16)
	session.WaitFor("paused", "words I would miss")
	session.Resize(120, 40)
	session.WaitFor("words I would miss", "What this section must do")
}

// A file may try to reach the terminal in many ways; what gets there are its
// words alone.
func TestHostileTextNeverReachesTheTerminal(t *testing.T) {
	source, err := os.ReadFile("../../internal/tui/testdata/scenarios/leak.yaml")
	if err != nil {
		t.Fatal(err)
	}
	hostile := `"TITLE\e]0;owned\a\e[2J\e[6n\x9b31m\u202eevil\u2066\e[?1049l\eP1$r\e\\\rend"`
	text := strings.Replace(string(source), "title: Fixed a leak nobody owned", "title: "+hostile, 1)
	text = strings.Replace(text, "question: Tell me about", "question: \"Q\\eTell me about\"\nnonsense: "+hostile+"\nx: Tell", 1)
	folder := t.TempDir()
	for name, content := range map[string]string{
		"bad.yaml":                      text,
		"good.yaml":                     strings.Replace(string(source), "title: Fixed a leak nobody owned", "title: "+hostile, 1),
		"name\x1b]0;owned\a\u202e.yaml": "schema: 1\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	session := start(t, t.TempDir(), []string{"--scenarios", folder}, nil)
	session.WaitFor("Amazon Leadership Principles")
	session.Press("/")
	session.Type("yaml")
	session.WaitFor("Could not be read")
	session.Press("esc", "/")
	session.Type("TITLE")
	session.WaitFor("TITLE", "evil")
	session.Press("enter", "1", "right", "esc", "esc", "esc", "G", "up", "q")
	session.WaitExit(0)
	output := string(session.Output())
	for _, forbidden := range []string{"owned\a", "\x1b]0", "\x1b[6n", "\u009b", "\u202e", "\u2066", "\x1bP"} {
		if strings.Contains(output, forbidden) {
			t.Errorf("%q reached the terminal", forbidden)
		}
	}
}

var colour = regexp.MustCompile(`\x1b\[([0-9;]*;)?(3[0-7]|9[0-7]|4[0-7]|38|48)(;[0-9;]*)?m`)

func TestNoColour(t *testing.T) {
	for _, env := range [][]string{{"NO_COLOR=1"}, {"TERM=dumb"}} {
		// On a dumb terminal the screens have to be asked for.
		session := start(t, t.TempDir(), []string{"--plain=false"}, env)
		session.WaitFor("Amazon Leadership Principles")
		session.Press("enter", "1", "right")
		session.WaitFor("Signal phrases")
		session.Press("ctrl+c")
		session.WaitExit(130)
		if found := colour.FindString(string(session.Output())); found != "" {
			t.Errorf("%v: %q colours the screen", env, found)
		}
	}
	session := start(t, t.TempDir(), nil, nil)
	session.WaitFor("Amazon Leadership Principles")
	if !colour.MatchString(string(session.Output())) {
		t.Error("nothing is coloured anywhere, so that this test proves nothing")
	}
}

func TestEverySizeHoldsTheProgram(t *testing.T) {
	for _, size := range [][2]int{{60, 16}, {80, 24}, {200, 60}} {
		session := startSized(t, t.TempDir(), size[0], size[1], nil, nil)
		session.WaitFor("starcoach", "Amazon Leadership Principles", "? keys")
		session.Press("enter")
		session.WaitFor("Choose your preparation mode", "? keys")
		session.Press("ctrl+c")
		session.WaitExit(130)
		session.WantRestored()
	}
}
