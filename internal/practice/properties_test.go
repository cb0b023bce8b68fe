package practice

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/scenario"
)

// A tried run is one that is driven at random. Counted is the time that went by
// while its clock ran and somebody was there, reckoned without the run.
type triedRun struct {
	run     *Run
	now     time.Time
	counted time.Duration
	words   []string
	steps   []string
}

// wait lets time go by: moments, a sleep, or a wall clock that is set back.
func (r *triedRun) wait(by time.Duration) {
	r.steps = append(r.steps, by.String())
	r.now = r.now.Add(by)
	if r.run.Phase() == Running && by > 0 && by <= asleepAfter {
		r.counted += by
	}
	r.run.Observe(r.now)
}

// again is the run as it is gone on with after the program was killed.
func (r *triedRun) again(now time.Time) {
	if r.run.Phase() == Finished {
		return
	}
	if taken := FromDraft(r.run.Draft("x", now), &scenario.Scenario{}); taken != nil {
		taken.Observe(now)
		r.run = taken
	}
}

// step does one thing at random.
func (r *triedRun) step(chance *rand.Rand) {
	act := func(name string, do func(time.Time)) {
		r.steps = append(r.steps, name)
		do(r.now)
	}
	switch chance.IntN(13) {
	case 12:
		act("killed and started again", r.again)
	case 0:
		act("pause", r.run.Pause)
	case 1, 2:
		act("resume", r.run.Resume)
	case 3:
		act("next", r.run.Next)
	case 4:
		act("back", r.run.Back)
	case 5:
		act("await", func(time.Time) { r.run.Await() })
		act("await nothing", r.run.AwaitNothing)
	case 6:
		words := fmt.Sprint("words ", len(r.steps))
		act(words, func(time.Time) { r.run.SetWords(words) })
		r.words[r.run.Current()] = words
	case 7:
		r.wait(time.Duration(1+chance.IntN(3000)) * time.Minute)
	case 8:
		r.wait(-time.Duration(1+chance.IntN(300)) * time.Minute)
	default:
		r.wait(time.Duration(chance.IntN(int(asleepAfter))))
	}
}

// Whatever is done, and whatever becomes of the wall clock, what was counted is
// counted: no clock goes back, none runs on in a pause, and together they show
// the time somebody was there for.
func TestClocksCountTheTimeThatSomebodyWasThereFor(t *testing.T) {
	for seed := range uint64(400) {
		chance := rand.New(rand.NewPCG(seed, 1))
		marks := []string{"S", "T", "A", "R"}
		r := &triedRun{run: newBench(marks...).run, now: start, words: make([]string, len(marks))}
		r.run.SkipCountIn(r.now)
		for range 300 {
			before := spentOf(r.run, r.now)
			paused := r.run.Phase() == Paused
			r.step(chance)
			after := spentOf(r.run, r.now)
			for i := range before {
				if after[i] < before[i] || paused && r.run.Phase() == Paused && after[i] != before[i] {
					t.Fatalf("seed %d: clock %d went from %v to %v by %s", seed, i, before[i], after[i], r.steps[len(r.steps)-1])
				}
				if r.run.Words(i) != r.words[i] {
					t.Fatalf("seed %d: words %q of prompt %d, want %q after %v", seed, r.run.Words(i), i, r.words[i], r.steps)
				}
			}
			if total := r.run.Total(r.now); total != r.counted {
				t.Fatalf("seed %d: %v are counted, want %v after %v", seed, total, r.counted, r.steps)
			}
		}
	}
}

func spentOf(run *Run, now time.Time) (spent []time.Duration) {
	for i := range run.Prompts() {
		spent = append(spent, run.Spent(i, now))
	}
	return spent
}

func TestACountInEndsThoughTheWallClockIsSetBack(t *testing.T) {
	run := newBench("S", "T").run
	run.Observe(start.Add(2 * time.Second))
	run.Observe(start.Add(-time.Hour))
	run.Observe(start.Add(-time.Hour + time.Second))
	if run.Phase() != Running {
		t.Error("the count-in lasts as long as the clock was set back by")
	}
}
