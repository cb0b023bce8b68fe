package practice

import (
	"strings"
	"testing"
	"time"
)

var start = time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)

// bench is a run with a clock of its own, driven by a line of steps:
//
//	12     twelve seconds pass, observed each second
//	sleep  a quarter of an hour passes that nobody observes
//	n b    next, back
//	p r    pause, resume
//	skip   skip the count-in
type bench struct {
	run *Run
	now time.Time
}

func newBench(marks ...string) *bench {
	prompts := make([]Prompt, 0, len(marks))
	for _, mark := range marks {
		prompts = append(prompts, Prompt{Key: mark, Mark: mark, Title: mark, Target: 20 * time.Second})
	}
	return start0(NewRun(Type, prompts))
}

func start0(run *Run) *bench {
	b := &bench{run: run, now: start}
	b.run.Start(b.now)
	return b
}

func (b *bench) do(steps string) *bench {
	for _, step := range strings.Fields(steps) {
		switch step {
		case "n":
			b.run.Next(b.now)
		case "b":
			b.run.Back(b.now)
		case "p":
			b.run.Pause(b.now)
		case "r":
			b.run.Resume(b.now)
		case "skip":
			b.run.SkipCountIn(b.now)
		case "sleep":
			b.now = b.now.Add(15 * time.Minute)
			b.run.Observe(b.now)
		default:
			b.pass(step)
		}
	}
	return b
}

func (b *bench) pass(seconds string) {
	d, err := time.ParseDuration(seconds + "s")
	if err != nil {
		panic(err)
	}
	for range int(d / time.Second) {
		b.now = b.now.Add(time.Second)
		b.run.Observe(b.now)
	}
}

// spent is the seconds of each prompt, as in "12 7 0".
func (b *bench) spent() string {
	var all []string
	for i := range b.run.Prompts() {
		all = append(all, b.run.Spent(i, b.now).String())
	}
	return strings.Join(all, " ")
}

func TestClocksOfARun(t *testing.T) {
	tests := []struct {
		name, steps string
		spent       string
		phase       Phase
		current     int
	}{
		{"the count-in is not counted", "3", "0s 0s 0s", Running, 0},
		{"during the count-in nothing runs", "2", "0s 0s 0s", CountingIn, 0},
		{"the clock runs after it", "3 5", "5s 0s 0s", Running, 0},
		{"the count-in can be skipped", "1 skip 4", "4s 0s 0s", Running, 0},
		{"next stops one clock and starts the other", "3 5 n 7", "5s 7s 0s", Running, 1},
		{"a section gone back to goes on from where it was", "3 5 n 7 b 2", "7s 7s 0s", Running, 0},
		{"a pause is not counted", "3 5 p 60 r 2", "7s 0s 0s", Running, 0},
		{"pausing twice is pausing once", "3 5 p 60 p 60 r 2", "7s 0s 0s", Running, 0},
		{"a count-in that was paused begins anew", "2 p 60 r 3 4", "4s 0s 0s", Running, 0},
		{"a paused count-in can't be left by next", "2 p n", "0s 0s 0s", Paused, 0},
		{"next ends a pause", "3 5 p 60 n 2", "5s 2s 0s", Running, 1},
		{"sleep pauses at the last moment seen", "3 5 sleep 8", "5s 0s 0s", Paused, 0},
		{"after sleep the clock goes on from there", "3 5 sleep r 2", "7s 0s 0s", Running, 0},
		{"sleep during the count-in pauses as well", "2 sleep", "0s 0s 0s", Paused, 0},
		{"there is nothing before the first", "3 5 b 1", "6s 0s 0s", Running, 0},
		{"behind the last the run is finished", "3 5 n 6 n 7 n 9", "5s 6s 7s", Finished, 2},
		{"a finished run stays finished", "3 5 n 6 n 7 n b n p r 9", "5s 6s 7s", Finished, 2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := newBench("S", "T", "A").do(tt.steps)
			if got := b.spent(); got != tt.spent {
				t.Errorf("spent %s, want %s", got, tt.spent)
			}
			if b.run.Phase() != tt.phase || b.run.Current() != tt.current {
				t.Errorf("phase %d at prompt %d, want %d at %d", b.run.Phase(), b.run.Current(), tt.phase, tt.current)
			}
		})
	}
}

func TestTheCountInCountsFromThreeToOne(t *testing.T) {
	b := newBench("S")
	var counted []int
	for b.run.Phase() == CountingIn {
		counted = append(counted, b.run.CountInLeft(b.now))
		b.do("1")
	}
	if len(counted) != 3 || counted[0] != 3 || counted[1] != 2 || counted[2] != 1 {
		t.Errorf("counted %v, want 3 2 1", counted)
	}
}

func TestSleepIsToldFromAPause(t *testing.T) {
	if b := newBench("S").do("3 5 sleep"); !b.run.Slept() {
		t.Error("a gap of a quarter of an hour was not taken for sleep")
	}
	if b := newBench("S").do("3 5 p 60"); b.run.Slept() {
		t.Error("a pause was taken for sleep")
	}
}

func TestAClockSetBackTakesNothingAway(t *testing.T) {
	b := newBench("S").do("3 5")
	b.now = b.now.Add(-time.Hour)
	b.run.Observe(b.now)
	b.run.Pause(b.now)
	if got := b.run.Spent(0, b.now); got < 0 {
		t.Errorf("spent %v", got)
	}
}

func TestRepeatingOneSectionKeepsTheOthers(t *testing.T) {
	b := newBench("S", "T", "A").do("3 5")
	b.run.SetWords("my situation")
	b.do("n 7")
	b.run.SetWords("my task")
	b.do("n 9 n")

	again := start0(b.run.Again(1))
	again.do("3 4")
	again.run.SetWords("a better task")
	again.do("n")

	if again.run.Phase() != Finished {
		t.Error("the run is not finished after the one section")
	}
	if got := again.spent(); got != "5s 4s 9s" {
		t.Errorf("spent %s, want the second section's time replaced", got)
	}
	if got := again.run.Former(1); got != 7*time.Second {
		t.Errorf("the former time is %v, want 7s", got)
	}
	if again.run.Words(0) != "my situation" || again.run.Words(1) != "a better task" {
		t.Errorf("words are %q and %q", again.run.Words(0), again.run.Words(1))
	}
	if b.run.Words(1) != "my task" || b.run.Spent(1, b.now) != 7*time.Second {
		t.Error("repeating changed the run it began from")
	}
}

func TestTypedKeepsEveryWordUnderItsTitle(t *testing.T) {
	b := newBench("Situation", "Task", "Action").do("3 1")
	b.run.SetWords("We had a ward of twelve.\nI was new.\n")
	b.do("n 1 n 1")
	b.run.SetWords("I rang the doctor.")
	want := "Situation:\nWe had a ward of twelve.\nI was new.\n\nAction:\nI rang the doctor."
	if got := b.run.Typed(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
