package ui

import (
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/scenario"
)

// desk is a listener with a clock that judging moves on, and the rests that it
// asked for.
type desk struct {
	Listener
	deps  Deps
	now   time.Time
	rests []time.Duration
}

func newDesk() *desk {
	d := &desk{Listener: Listener{Owner: 1}}
	d.deps = Deps{
		Now: func() time.Time { return d.now },
		After: func(rest time.Duration, fire func(time.Time) tea.Msg) tea.Cmd {
			d.rests = append(d.rests, rest)
			return func() tea.Msg { return fire(d.now) }
		},
	}
	return d
}

// pause presses a key, rests, and says whether the text is to be judged.
func (d *desk) pause(t *testing.T) bool {
	t.Helper()
	rested, ok := d.Stir(d.deps, true, true)().(Rested)
	if !ok {
		t.Fatal("a key is not waited for")
	}
	return d.Awaits(rested)
}

// judge has the text judged, which takes so long, and returns what was heard.
func (d *desk) judge(t *testing.T, lasts time.Duration) Heard {
	t.Helper()
	heard, ok := d.Judge(d.deps, scenario.Action, func() coach.Report {
		d.now = d.now.Add(lasts)
		return coach.Report{}
	})().(Heard)
	if !ok {
		t.Fatal("nothing was heard")
	}
	return heard
}

func TestOneTextIsJudgedAtATime(t *testing.T) {
	d := newDesk()
	if !d.pause(t) {
		t.Fatal("the first text is not judged")
	}
	heard := d.judge(t, time.Second)
	first := d.pause(t)
	if second := d.pause(t); first || second {
		t.Fatal("a second text is judged beside the first")
	}
	again := d.TakeIn(d.deps, heard)
	if again == nil {
		t.Fatal("the text is not judged any more")
	}
	if rested, ok := again().(Rested); !ok || !d.Awaits(rested) {
		t.Error("what was written in the meantime is not judged")
	}
	if d.TakeIn(d.deps, d.judge(t, time.Second)) != nil {
		t.Error("a text that nobody has changed is judged again")
	}
}

func TestKeysRestForAsLongAsJudgingTook(t *testing.T) {
	d := newDesk()
	for _, c := range []struct{ lasts, rest time.Duration }{
		{40 * time.Millisecond, 50 * time.Millisecond},
		{400 * time.Millisecond, 50 * time.Millisecond},
		{30 * time.Millisecond, 400 * time.Millisecond},
		{time.Hour, 50 * time.Millisecond},
		{time.Millisecond, 2 * time.Second},
	} {
		if !d.pause(t) {
			t.Fatal("the text is not judged")
		}
		if rest := d.rests[len(d.rests)-1]; rest != c.rest {
			t.Errorf("the keys rest for %v, want %v", rest, c.rest)
		}
		d.TakeIn(d.deps, d.judge(t, c.lasts))
	}
}
