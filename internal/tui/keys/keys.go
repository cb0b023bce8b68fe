// Package keys holds every key binding of the program, so that each has one
// place. Screens choose which of them work and when.
package keys

import "github.com/charmbracelet/bubbles/key"

// Global bindings work on every screen.
type Global struct {
	Help, Back, Quit, Suspend key.Binding
}

// List bindings move through a list and choose from it.
type List struct {
	Up, Down, Top, Bottom, Open, Filter, Leave key.Binding
}

// Filter bindings work while a filter is typed, whose text needs the letters.
type Filter struct {
	Open, Up, Down, Clear key.Binding
}

// Picker bindings lead from the list of scenarios to what is next.
type Picker struct {
	GoOn, WriteOn, Review, Plan, History, Mock, Coverage, New key.Binding
}

// Story bindings write an own story, and edit its file.
type Story struct {
	Next, LineNext, Back, Leave, Coach, WriteOn, Edit, Keep, Modes, BackFromEnd key.Binding
	PrincipleUp, PrincipleDown                                                  key.Binding
}

// Plan bindings work on the plan to the day of the interview, and in the form
// that sets it.
type Plan struct {
	Set, Save, NextField, Cancel key.Binding
}

// Modes bindings choose a preparation mode.
type Modes struct {
	Walkthrough, Practice, Quiz, Ladder key.Binding
}

// Ladder bindings choose a step of the compression ladder, and how to say it.
type Ladder struct {
	Longer, Shorter, Style, Start key.Binding
}

// Coverage bindings move through the stories of the table; Asks turns between
// principles and the candidate's own questions.
type Coverage struct {
	Left, Right, Asks key.Binding
}

// Reading bindings move through text.
type Reading struct {
	Next, Previous, Reveal, Up, Down, PageUp, PageDown, Practise key.Binding
}

// Setup bindings prepare a run of timed practice.
type Setup struct {
	Toggle, All, What, Style, Start, GoOn key.Binding
}

// Practice bindings work while the clock runs. Speaking leaves the letters free;
// typing needs them for the text, so that each action has a second binding.
type Practice struct {
	Next, Pause, Back, Peek, Leave                     key.Binding
	TypedNext, TypedPause, TypedBack, TypedPeek, Begin key.Binding
	Coach, ConfirmLeave, Stay                          key.Binding
}

// Sound bindings try the microphone, and hear what was recorded.
type Sound struct {
	GoOn, Again                        key.Binding
	Open, Play, FromPause, Keep, Words key.Binding
	NextPause, PreviousPause           key.Binding
	NextSection, PreviousSection, Done key.Binding
	Next, Back, Cancel                 key.Binding
}

// Debrief bindings work on what came of a run.
type Debrief struct {
	Compare, CompareThis, Again, Whole, FollowUps, Keep, Done key.Binding
	Evidence, NextFinding, PreviousFinding, Rubric            key.Binding
	Times                                                     key.Binding
}

// Rating bindings rate one's own answer. Score has one key for each of the
// scores from 1 to 5, in their order.
type Rating struct {
	Score, Back, Forward, Skip key.Binding
}

// Quiz bindings answer questions.
type Quiz struct {
	Choose, Next, Reasons, Retry, Done key.Binding
	Letters                            []key.Binding
}

// Review bindings answer review cards. Rate has one key for each rating, from
// "again" to "easy".
type Review struct {
	Reveal, GoOn, Rate, Keep, Skip, Done key.Binding
}

// Drill bindings work on what came of a drill.
type Drill struct {
	Look, Again, List, Done key.Binding
}

// Judge bindings judge two answers. Score has one key for each of the scores from
// 1 to 5, in their order; Four leads there from other screens.
type Judge struct {
	Four, Score, Back, Forward, Other, Reveal, Next, Done key.Binding
}

// Progress bindings look at what was done, and delete it.
type Progress struct {
	Runs, Overview, List, Words, Delete, DeleteAll, Confirm, ConfirmAll, Keep, KeepAll key.Binding
}

// Mock bindings hold a mock interview. Typing needs the letters, so that some
// have a second binding.
type Mock struct {
	Change, Begin, GoOn, Former, Voice, TypedVoice, EndNow key.Binding
	Rate, First, Second                                    key.Binding
}

// Keys is every binding of the program.
type Keys struct {
	Global   Global
	List     List
	Filter   Filter
	Picker   Picker
	Modes    Modes
	Reading  Reading
	Setup    Setup
	Practice Practice
	Debrief  Debrief
	Sound    Sound
	Rating   Rating
	Quiz     Quiz
	Review   Review
	Plan     Plan
	Progress Progress
	Drill    Drill
	Judge    Judge
	Ladder   Ladder
	Coverage Coverage
	Mock     Mock
	Story    Story
}

func bind(help, does string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(help, does))
}

// Default returns the bindings that the program ships with.
func Default() Keys {
	return Keys{
		Global: Global{
			Help:    bind("?", "keys", "?", "f1"),
			Back:    bind("esc", "back", "esc"),
			Quit:    bind("ctrl+c", "quit", "ctrl+c"),
			Suspend: bind("ctrl+z", "suspend", "ctrl+z"),
		},
		List: List{
			Up:     bind("↑/k", "up", "up", "k", "ctrl+p"),
			Down:   bind("↓/j", "down", "down", "j", "ctrl+n"),
			Top:    bind("home/g", "first", "home", "g"),
			Bottom: bind("end/G", "last", "end", "G"),
			Open:   bind("enter", "open", "enter"),
			Filter: bind("/", "filter", "/"),
			Leave:  bind("q", "quit", "q"),
		},
		Filter: Filter{
			Open:  bind("enter", "open", "enter"),
			Up:    bind("↑", "up", "up", "ctrl+p"),
			Down:  bind("↓", "down", "down", "ctrl+n"),
			Clear: bind("esc", "clear filter", "esc"),
		},
		Picker: Picker{
			GoOn:     bind("c", "go on", "c"),
			Review:   bind("r", "review", "r"),
			Plan:     bind("t", "plan", "t"),
			History:  bind("h", "history", "h"),
			Coverage: bind("o", "coverage", "o"),
			Mock:     bind("m", "mock", "m"),
			New:      bind("n", "new story", "n"),
			WriteOn:  bind("w", "write on", "w"),
		},
		Plan: Plan{
			Set:       bind("s", "date and minutes", "s"),
			Save:      bind("enter", "save", "enter"),
			NextField: bind("tab", "next field", "tab", "shift+tab", "up", "down"),
			Cancel:    bind("esc", "cancel", "esc"),
		},
		Modes: Modes{
			Walkthrough: bind("1", "walkthrough", "1"),
			Practice:    bind("2", "timed practice", "2"),
			Quiz:        bind("3", "quiz", "3"),
			Ladder:      bind("l", "ladder", "l"),
		},
		Reading: Reading{
			Next:     bind("→", "next", "right", "l", "n", "tab"),
			Previous: bind("←", "back", "left", "h", "p", "shift+tab"),
			Reveal:   bind("space", "reveal", " ", "enter"),
			Up:       bind("↑", "up", "up", "k"),
			Down:     bind("↓", "down", "down", "j"),
			PageUp:   bind("pgup", "page up", "pgup", "ctrl+u"),
			PageDown: bind("pgdn", "page down", "pgdown", "ctrl+d"),
			Practise: bind("2", "practise it", "2"),
		},
		Setup: Setup{
			Toggle: bind("space", "choose", " ", "x"),
			All:    bind("a", "all", "a"),
			What:   bind("f", "answer or follow-ups", "f", "tab"),
			Style:  bind("s", "speak or type", "s", "t", "left", "right"),
			Start:  bind("enter", "start", "enter"),
			GoOn:   bind("g", "go on", "g"),
		},
		Practice: Practice{
			Next:         bind("space", "next", " ", "enter", "right"),
			Pause:        bind("p", "pause", "p"),
			Back:         bind("b", "back", "b", "left"),
			Peek:         bind("g", "peek, counted", "g"),
			Leave:        bind("esc", "leave", "esc"),
			TypedNext:    bind("ctrl+d", "next", "ctrl+d"),
			TypedPause:   bind("ctrl+p", "pause", "ctrl+p"),
			TypedBack:    bind("ctrl+b", "back", "ctrl+b"),
			TypedPeek:    bind("ctrl+g", "peek, counted", "ctrl+g"),
			Coach:        bind("ctrl+o", "hide coach", "ctrl+o"),
			Begin:        bind("enter", "begin now", "enter", " "),
			ConfirmLeave: bind("enter", "leave", "enter", "y"),
			Stay:         bind("esc", "stay", "esc", "n"),
		},
		Debrief: Debrief{
			Compare:         bind("c", "compare", "c"),
			CompareThis:     bind("c", "compare", "c", "enter"),
			Again:           bind("a", "again", "a"),
			Whole:           bind("w", "all again", "w"),
			FollowUps:       bind("f", "follow-ups", "f"),
			Keep:            bind("s", "save again", "s"),
			Done:            bind("esc", "done", "esc", "q"),
			Evidence:        bind("enter", "evidence", "enter", " "),
			NextFinding:     bind("n", "next finding", "n"),
			PreviousFinding: bind("N", "previous finding", "N", "p"),
			Rubric:          bind("esc", "scores", "esc", "q"),
			Times:           bind("t", "times", "t", "tab"),
		},
		Sound: Sound{
			GoOn:            bind("enter", "go on", "enter", " "),
			Again:           bind("r", "try again", "r"),
			Open:            bind("d", "delivery", "d"),
			Play:            bind("space", "listen", " "),
			FromPause:       bind("enter", "listen from there", "enter"),
			NextPause:       bind("→", "next pause", "right", "l"),
			PreviousPause:   bind("←", "pause before", "left", "h"),
			NextSection:     bind("tab", "next section", "tab", "n"),
			PreviousSection: bind("shift+tab", "section before", "shift+tab", "p"),
			Keep:            bind("s", "keep the recording", "s"),
			Words:           bind("x", "write it down", "x"),
			Done:            bind("esc", "debrief", "esc", "q", "d"),
			Next:            bind("ctrl+d", "next section", "ctrl+d"),
			Back:            bind("ctrl+b", "back", "ctrl+b"),
			Cancel:          bind("esc", "leave it", "esc"),
		},
		Rating: Rating{
			Score:   bind("1-5", "rate", "1", "2", "3", "4", "5"),
			Back:    bind("↑", "back", "up", "k"),
			Forward: bind("↓", "leave out", "down", "j"),
			Skip:    bind("enter/esc", "skip", "enter", "esc"),
		},
		Quiz: Quiz{
			Choose:  bind("enter", "choose", "enter", " "),
			Next:    bind("enter", "next", "enter", " ", "right"),
			Reasons: bind("w", "why", "w"),
			Retry:   bind("r", "try the wrong ones", "r", "enter"),
			Done:    bind("esc", "modes", "esc", "q"),
			Letters: []key.Binding{
				bind("a", "choose a", "a"), bind("b", "choose b", "b"),
				bind("c", "choose c", "c"), bind("d", "choose d", "d"),
				bind("e", "choose e", "e"), bind("f", "choose f", "f"),
			},
		},
		Review: Review{
			Reveal: bind("space", "reveal", " ", "enter"),
			GoOn:   bind("space", "go on", " ", "enter"),
			Rate:   bind("1-4", "rate", "1", "2", "3", "4"),
			Keep:   bind("enter", "rate as marked", "enter", " "),
			Skip:   bind("s", "later", "s"),
			Done:   bind("enter", "done", "enter", "esc", "q", " "),
		},
		Mock: Mock{
			Change:     bind("←→", "change", "left", "right", "h", "l", " "),
			Begin:      bind("enter", "begin", "enter"),
			GoOn:       bind("g", "go on", "g"),
			Former:     bind("f", "former", "f"),
			Voice:      bind("v", "read aloud", "v"),
			TypedVoice: bind("ctrl+r", "read aloud", "ctrl+r"),
			EndNow:     bind("e", "end it here", "e"),
			Rate:       bind("r", "rate again", "r"),
			First:      bind("1", "practise it", "1"),
			Second:     bind("2", "practise the second", "2"),
		},
		Story: Story{
			Next:        bind("ctrl+d", "next", "ctrl+d"),
			LineNext:    bind("enter", "next", "enter", "ctrl+d"),
			Back:        bind("ctrl+b", "back", "ctrl+b"),
			Leave:       bind("esc", "leave (kept)", "esc"),
			Coach:       bind("ctrl+o", "hide coach", "ctrl+o"),
			WriteOn:     bind("n", "write on", "n"),
			Edit:        bind("e", "edit the file", "e"),
			Keep:        bind("k", "keep it so", "k", "esc"),
			Modes:       bind("enter", "prepare it", "enter", " ", "right"),
			BackFromEnd: bind("b", "back", "b", "ctrl+b", "left"),

			PrincipleUp:   bind("↑", "principle before", "up", "ctrl+p"),
			PrincipleDown: bind("↓", "principle after", "down", "ctrl+n"),
		},
		Progress: Progress{
			Runs:       bind("tab", "runs", "tab", "r", "enter"),
			Overview:   bind("tab", "overview", "tab", "r"),
			List:       bind("esc", "all runs", "esc", "q"),
			Words:      bind("enter", "your words", "enter", "w"),
			Delete:     bind("d", "delete", "d"),
			DeleteAll:  bind("D", "delete everything", "D"),
			Confirm:    bind("y", "delete for good", "y"),
			ConfirmAll: bind("enter", "delete everything", "enter"),
			Keep:       bind("esc", "keep", "esc", "n"),
			KeepAll:    bind("esc", "keep everything", "esc"),
		},
		Drill: Drill{
			Look:  bind("enter", "look at it", "enter", " "),
			Again: bind("a", "again what went badly", "a"),
			List:  bind("esc", "all questions", "esc", "q"),
			Done:  bind("esc", "done", "esc", "q"),
		},
		Judge: Judge{
			Four:    bind("4", "judge two answers", "4"),
			Score:   bind("1-5", "score", "1", "2", "3", "4", "5"),
			Back:    bind("↑", "back", "up", "k"),
			Forward: bind("↓", "leave out", "down", "j"),
			Other:   bind("tab", "other answer", "tab", "left", "right"),
			Reveal:  bind("enter", "compare scores", "enter"),
			Next:    bind("n", "next pair", "n", "enter"),
			Done:    bind("esc", "back", "esc", "q"),
		},
		Ladder: Ladder{
			Longer:  bind("←", "longer", "left", "h"),
			Shorter: bind("→", "shorter", "right", "l", "tab"),
			Style:   bind("s", "speak or type", "s", "t"),
			Start:   bind("enter", "start", "enter"),
		},
		Coverage: Coverage{
			Left:  bind("←/h", "story before", "left", "h"),
			Right: bind("→/l", "story after", "right", "l", "tab"),
			Asks:  bind("a", "own questions", "a"),
		},
	}
}
