package practice

import (
	"testing"
	"time"
)

// The clock of a run that is recorded starts with the first sound.
func TestTheClockWaitsForTheMicrophone(t *testing.T) {
	for name, c := range map[string]struct {
		before, after string // steps before and after the first sound
		spent         time.Duration
	}{
		"ready in the count-in":        {"1", "2 4", 4 * time.Second},
		"late":                         {"9", "4", 4 * time.Second},
		"skipped and late":             {"1 skip 2", "4", 4 * time.Second},
		"ready, and then skipped":      {"1", "skip 4", 4 * time.Second},
		"paused in the count-in":       {"2", "p 5 r 3 4", 4 * time.Second},
		"asleep while it was waited":   {"2 sleep r 3", "4", 4 * time.Second},
		"never asked to wait any more": {"3", "2 p 9 r 2", 4 * time.Second},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench("S", "T")
			b.run.Await()
			b.do(c.before)
			if spent := b.run.Spent(0, b.now); spent != 0 {
				t.Errorf("%v are on the clock before the first sound", spent)
			}
			b.run.AwaitNothing(b.now)
			b.do(c.after)
			if spent := b.run.Spent(0, b.now); spent != c.spent {
				t.Errorf("%v are on the clock, want %v", spent, c.spent)
			}
		})
	}
}

func TestTheWordsOfARecording(t *testing.T) {
	b := start0(NewRun(Speak, newBench("S", "T").run.Prompts())).do("3 5 n 5 n")
	if b.run.Written() {
		t.Error("a spoken run is written")
	}
	b.run.SetTranscript([]string{"I noticed it.", "It was mine."}, ThinnedTranscript)
	if !b.run.Written() || b.run.Words(1) != "It was mine." || b.run.TypedWords() != 6 {
		t.Errorf("its words are %q", b.run.Typed())
	}
	if review := ReviewOf(b.run, b.now); review.Parts[0].Length != 5*time.Second || review.Words != 6 {
		t.Errorf("reviewed as %+v, want the time on the clock and the words", review)
	}
	if again := b.run.Again(0); again.Typed() != "" || again.Written() {
		t.Errorf("repeating a section takes %q along, which was said before", again.Typed())
	}
}
