package main_test

import (
	"os"
	"slices"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/tools/terminal/terminaltest"
)

const (
	// settling is how long after its start a program may still look for what
	// another copy left behind, and clear up.
	settling = 4 * time.Second
	// watched is how long a program is watched that nobody touches.
	watched = 4 * time.Second
)

// still are screens in which nothing moves, ticking those with a clock that runs.
var (
	still = []way{
		{"picker", onList, nil, press(), nil},
		{"modes", onLearn, nil, toModes, nil},
		{"walkthrough", onLearn, nil, press("right"), nil},
		{"quiz", onQuiz, nil, press(), nil},
		{"plan", onList, nil, toPlan, nil},
		{"practice-paused", onPractice, nil, toPause, nil},
	}
	ticking = []way{
		{"practice-speaking", onPractice, nil, toSpeaking, nil},
		{"practice-typing", onPractice, nil, toAnswer, nil},
		{"practice-with-5000-words", onPractice, nil, toLongAnswer, nil},
		{"mock-thinking", onMock, nil, toThinking, nil},
		{"mock-speaking", onSpokenMock, nil, toSpokenReply, nil},
	}
)

var onSpokenMock = beginning{
	[]string{"mock", "--questions", "1", "--think", "5m", "--seed", "7"}, []string{"Hello, and thank you for coming.", "? keys"},
}

func toSpeaking(session *terminaltest.Session) {
	session.Press("enter", "enter")
	session.WaitFor("space next")
}

func toPause(session *terminaltest.Session) {
	toAnswer(session)
	session.Press("ctrl+p")
	session.WaitFor("paused")
}

func toSpokenReply(session *terminaltest.Session) {
	toThinking(session)
	session.Press("space")
	session.WaitFor("space done")
}

// BenchmarkUntouched measures the processor time of a program that nobody
// touches, against that of the bare one in the same seconds, and what it writes:
// nothing where nothing moves, which is an error otherwise, and a line or two a
// second where a clock runs.
func BenchmarkUntouched(b *testing.B) {
	bare, coach := build(b)
	beside := open(b, bare, false)
	type screen struct {
		name    string
		session *terminaltest.Session
		still   bool
	}
	screens := []screen{{"bare", open(b, bare, false), true}}
	for _, peer := range peers(b) {
		screens = append(screens, screen{peer.name, open(b, peer.rival, false), true})
	}
	for _, way := range still {
		screens = append(screens, screen{"still-" + way.name, way.follow(b, coach), true})
	}
	for _, way := range ticking {
		screens = append(screens, screen{"clock-" + way.name, way.follow(b, coach), false})
	}
	<-time.After(settling)
	for _, screen := range screens {
		b.Run(screen.name, func(b *testing.B) { watch(b, screen.session, beside, screen.still) })
	}
}

// watch looks at a program, and at the bare one beside it, for a while.
func watch(b *testing.B, session, beside *terminaltest.Session, still bool) {
	b.Helper()
	var spent, besideSpent, passed time.Duration
	var bytes, frames int
	for b.Loop() {
		begin, beforeSpent, beforeBeside := time.Now(), processor(b, session), processor(b, beside)
		beforeBytes, beforeFrames := session.Written()
		<-time.After(watched)
		afterBytes, afterFrames := session.Written()
		spent += processor(b, session) - beforeSpent
		besideSpent += processor(b, beside) - beforeBeside
		bytes, frames = bytes+afterBytes-beforeBytes, frames+afterFrames-beforeFrames
		passed += time.Since(begin)
	}
	if still && bytes > 0 {
		b.Errorf("%d bytes were written in %v, though nothing moves:\n%s", bytes, passed, session.Screen())
	}
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(100*spent.Seconds()/passed.Seconds(), "processor-%")
	b.ReportMetric(spent.Seconds()/besideSpent.Seconds(), "x-bare")
	b.ReportMetric(float64(frames)/passed.Seconds(), "frames/s")
	b.ReportMetric(float64(bytes)/max(1, float64(frames)), "bytes/frame")
}

// BenchmarkSize measures what a program takes: its file, and what of it is in
// memory after its first frame and at its largest until then. The last two rows
// are after more than the first frame.
func BenchmarkSize(b *testing.B) {
	bare, coach := build(b)
	ofBare := open(b, bare, false)
	run := func(name string, program rival, follow func() *terminaltest.Session) {
		b.Run(name, func(b *testing.B) { weigh(b, program, bare, ofBare, follow) })
	}
	opened := func(program rival) func() *terminaltest.Session {
		return func() *terminaltest.Session { return open(b, program, false) }
	}
	run("bare", bare, opened(bare))
	for _, peer := range peers(b) {
		run(peer.name, peer.rival, opened(peer.rival))
	}
	run("starcoach", coach, opened(coach))
	for _, way := range []way{
		{"starcoach-with-10000-stories", beginning{nil, []string{"A Great Many"}}, tenThousandStories, press("down"), nil},
		{"starcoach-with-5000-words", onPractice, nil, toLongAnswer, nil},
	} {
		run(way.name, coach, func() *terminaltest.Session { return way.follow(b, coach) })
	}
}

func weigh(b *testing.B, program, bare rival, ofBare *terminaltest.Session, follow func() *terminaltest.Session) {
	b.Helper()
	var resident, peak []int64
	for b.Loop() {
		session := follow()
		now, most := memory(b, session)
		resident, peak = append(resident, now), append(peak, most)
		shut(b, session)
	}
	slices.Sort(resident)
	slices.Sort(peak)
	besides, _ := memory(b, ofBare)
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(megabytes(quantile(resident, 0.5)), "MB-resident")
	b.ReportMetric(megabytes(quantile(peak, 0.5)), "MB-peak")
	b.ReportMetric(float64(quantile(resident, 0.5))/float64(besides), "x-bare")
	b.ReportMetric(megabytes(fileSize(b, program.binary)), "MB-file")
	b.ReportMetric(float64(fileSize(b, program.binary))/float64(fileSize(b, bare.binary)), "x-bare-file")
}

func memory(b *testing.B, session *terminaltest.Session) (now, most int64) {
	b.Helper()
	now, most, err := session.Memory()
	if err != nil {
		b.Fatal(err)
	}
	return now, most
}

func fileSize(b *testing.B, path string) int64 {
	b.Helper()
	info, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	return info.Size()
}

func megabytes(bytes int64) float64 { return float64(bytes) / 1e6 }
