package main_test

import (
	"slices"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/tools/terminal/terminaltest"
)

// frame is the beat of the bare program's renderer.
const frame = time.Second / 60

// A screen is measured in rounds of so many keys. Of the rounds the middle one
// counts, so that what else the machine has to do in one of them does not.
const (
	rounds  = 3
	presses = 100
)

// rhythm is the time from one key to the next. It stands in no whole proportion
// to the renderer's beat, so that keys fall evenly on all parts of it. Pressed
// right after a frame, they would always find the renderer at the same point,
// where up to a whole frame of work does not show.
const rhythm = frame * 1_236_068 / 1_000_000

// BenchmarkKeyToFrame measures from a key press to the first output after it, in
// each screen where one types or moves. The keys of the bare program are pressed
// in between, so that both find the machine in the same state. frames-over-bare
// is how many frames later the slowest but one of a hundred keys is seen than
// that of the bare program; ms-processor is what a key costs, frame and all.
func BenchmarkKeyToFrame(b *testing.B) {
	bare, coach := build(b)
	b.Run("bare", func(b *testing.B) { compareKeys(b, bare, open(b, bare, false), bare.keys) })
	for _, peer := range peers(b) {
		b.Run(peer.name, func(b *testing.B) { compareKeys(b, bare, open(b, peer.rival, false), peer.keys) })
	}
	b.Run("bare-text-area-of-5000-words", func(b *testing.B) {
		area := rival{binary: compile(b, "../../internal/tools/bare/textarea"), shown: []string{"textarea:"}}
		session := open(b, area, false)
		pasteWords(session, 5000)
		compareKeys(b, bare, session, typing)
	})
	for _, way := range ways {
		b.Run(way.name, func(b *testing.B) { compareKeys(b, bare, way.follow(b, coach), way.keys) })
	}
}

// compareKeys presses keys in a session and in one of the bare program, in turn.
func compareKeys(b *testing.B, bare rival, session *terminaltest.Session, keys []string) {
	b.Helper()
	own, other := typist{session, keys, 0}, typist{open(b, bare, false), bare.keys, 0}
	var owns, others, slowest []time.Duration
	var over []float64
	before := processor(b, session)
	for b.Loop() {
		for range rounds {
			owned, othered := pressInTurn(b, &own, &other)
			slowest = append(slowest, quantile(owned, 0.99))
			over = append(over, float64(quantile(owned, 0.99)-quantile(othered, 0.99))/float64(frame))
			owns, others = append(owns, owned...), append(others, othered...)
		}
	}
	spent := processor(b, session) - before
	slices.Sort(slowest)
	slices.Sort(over)
	report(b, owns, others)
	b.ReportMetric(milliseconds(quantile(slowest, 0.5)), "ms-p99")
	b.ReportMetric(quantile(over, 0.5), "frames-over-bare")
	b.ReportMetric(milliseconds(spent)/float64(len(owns)), "ms-processor")
	shut(b, session)
	shut(b, other.session)
}

// pressInTurn is one round; it returns the times of both, sorted.
func pressInTurn(b *testing.B, own, other *typist) (owns, others []time.Duration) {
	b.Helper()
	beat := time.NewTicker(rhythm)
	defer beat.Stop()
	for range presses {
		<-beat.C
		owns = append(owns, own.press(b))
		<-beat.C
		others = append(others, other.press(b))
	}
	slices.Sort(owns)
	slices.Sort(others)
	return owns, others
}

// A typist presses a program's keys in turn.
type typist struct {
	session *terminaltest.Session
	keys    []string
	pressed int
}

// press presses the next key and returns the time to the frame.
func (t *typist) press(b *testing.B) time.Duration {
	b.Helper()
	key := t.keys[t.pressed%len(t.keys)]
	t.pressed++
	before, _ := t.session.Written()
	begin := time.Now()
	t.session.Press(key)
	piece, err := t.session.WaitOutput(before)
	if err != nil {
		b.Fatalf("after %s: %v", key, err)
	}
	return piece.At.Sub(begin)
}
