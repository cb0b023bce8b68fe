package tui

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
)

// mostGrown bounds what a session may add to the memory in use between its tenth
// minute and the end of its second hour. Nothing of it grows with the time: what
// is left are the sums of what was done. To keep a few words of each second would
// go beyond it.
const mostGrown = 128 << 10

// A session of two hours needs no more memory at its end than after ten minutes.
// What was kept is on the disk, which a session's memory is not. The coach is a
// script: the real one makes its patterns when it first meets a letter, as many
// as there are, and keeps nothing of what it judged.
func TestTwoHoursTakeNoMoreMemoryThanTenMinutes(t *testing.T) {
	session := &session{simulate(t, 120, 40)}
	begun := session.now
	for session.now.Sub(begun) < 10*time.Minute {
		session.prepare()
	}
	before := session.inUse()
	for session.now.Sub(begun) < 2*time.Hour {
		session.prepare()
	}
	if grown := session.inUse() - before; grown > mostGrown {
		t.Errorf("%d bytes were in use after ten minutes, and %d more after two hours", before, grown)
	}
}

// session is the program in the hands of somebody who practises.
type session struct{ *simulator }

// prepare goes once through all three modes, back to the list, and through its
// filter, plan, history and mock interview.
func (s *session) prepare() {
	s.t.Helper()
	s.press("/", "leak").look(2).press("enter").sees("Choose your preparation mode")
	s.press("1").look(5).press("right", "left", "right").look(10).press("esc").look(1)
	s.press("2")
	if strings.Contains(s.frame(), "● speaking") {
		s.press("s") // the last choice holds the next time
	}
	s.press("enter").look(3)
	for section := range 5 {
		for sentence := range 4 {
			s.press(fmt.Sprintf("I noticed leak %d and closed %d valves. ", section, sentence)).look(10)
		}
		s.press("ctrl+p").look(2).press("ctrl+p", "ctrl+d")
	}
	s.press("4", "3", "3", "4", "4", "2").look(5).sees("This run is kept.").press("down", "enter", "t").look(5)
	s.press("esc", "esc", "esc").look(1).sees("Choose your preparation mode")
	s.press("3", "a").look(5).press("enter").look(1).press("esc", "esc", "esc").look(1).sees("1 question")
	s.press("h").look(2).press("esc", "t").look(2).press("esc", "m").look(2).press("esc").look(1)
}

// look lets seconds go by, and draws each.
func (s *session) look(seconds int) *session {
	s.t.Helper()
	for range seconds {
		s.root.View()
		s.seconds(1)
	}
	return s
}

func (s *session) press(words ...string) *session {
	s.t.Helper()
	for _, word := range words {
		s.simulator.press(word)
		s.root.View()
	}
	return s
}

func (s *session) sees(texts ...string) *session {
	s.t.Helper()
	s.simulator.sees(texts...)
	return s
}

// inUse is the memory in use, without what is on the disk.
func (s *session) inUse() int64 {
	s.keeper.attempts, s.keeper.readings, s.keeper.quizRuns, s.keeper.reviews = nil, nil, nil, nil
	clear(s.keeper.judgements)
	clear(s.keeper.deliveries)
	clear(s.keeper.own)
	var memory runtime.MemStats
	for range 2 {
		// What finalizers let go of is collected the second time.
		runtime.GC()
	}
	runtime.ReadMemStats(&memory)
	return int64(memory.HeapAlloc)
}

// A screen in which nothing moves waits for nothing but keys.
func TestNothingTicksWhereNothingMoves(t *testing.T) {
	for name, c := range map[string]struct {
		keys  []string
		ticks int
	}{
		"list":        {nil, 0},
		"modes":       {[]string{"enter"}, 0},
		"walkthrough": {[]string{"enter", "1", "right"}, 0},
		"quiz":        {[]string{"enter", "3"}, 0},
		"history":     {[]string{"h"}, 0},
		"plan":        {[]string{"t"}, 0},
		"pause":       {[]string{"enter", "2", "s", "enter", "enter", "Some words.", "ctrl+p"}, 0},
		"help":        {[]string{"enter", "2", "enter", "enter", "?"}, 0},
		"clock":       {[]string{"enter", "2", "enter", "enter"}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			sim := simulate(t, 120, 40).press(c.keys...).seconds(10)
			if len(sim.timers) != c.ticks {
				t.Errorf("%d timers run, want %d:\n%s", len(sim.timers), c.ticks, sim.frame())
			}
		})
	}
}
