package cli

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/delivery"
	"github.com/starcoach/starcoach/internal/english"
)

const (
	// lineColumns is the width of the time line.
	lineColumns = 72
	// mostPauses is how many pauses are listed, the longest ones.
	mostPauses = 12
)

// listenedText is how a recording was said, for reading.
func listenedText(l *listened) string {
	var p page
	r := &l.report
	p.overall(r)
	for _, w := range r.Warnings {
		p.hanging("  ", w.Says(), 2)
	}
	if l.truncated {
		p.hanging("  ", "The file ends before its header says; this is of what is there.", 2)
	}
	p.timeLine(r)
	p.pauses(r.Talk)
	p.pace(r.Rate, l.basis)
	p.loudness(r.Loudness)
	if pitch := r.Pitch; pitch != nil {
		p.heading("Pitch")
		p.hanging("  ", fmt.Sprintf("%.0f to %.0f Hz, a range of %.0f semitones; no width is right by itself, "+
			"compare it with your other recordings", pitch.Low, pitch.High, pitch.Semitones), 2)
	}
	return p.String()
}

// overall says how long it is, and how much of it is speech.
func (p *page) overall(r *delivery.Report) {
	line := fmt.Sprintf("%s long", lengthOf(r.Length))
	if t := r.Talk; t != nil {
		line += fmt.Sprintf(": %s speaking, %s silent (%.0f %%)", lengthOf(t.Speaking),
			lengthOf(t.Lead+t.Tail+t.Paused()), 100*t.Silence())
	}
	p.line("%s", line)
}

// bars are the heights of a time line's columns.
var bars = []rune("▁▂▃▄▅▆▇█")

// timeLine draws loudness over time; silence is left blank.
func (p *page) timeLine(r *delivery.Report) {
	if len(r.Levels) == 0 {
		return
	}
	var line strings.Builder
	for _, c := range r.Columns(lineColumns) {
		if c.Silent {
			line.WriteByte(' ')
		} else {
			line.WriteRune(bars[min(int(c.Loud*float64(len(bars))), len(bars)-1)])
		}
	}
	p.heading("Loudness over time")
	p.line("  %s", line.String())
	marks := []string{}
	for _, part := range []time.Duration{0, 1, 2, 3} {
		marks = append(marks, fmt.Sprintf("%-*s", lineColumns/4, rounded(r.Length*part/4)))
	}
	p.line("  %s", strings.Join(marks, ""))
}

func (p *page) pauses(t *delivery.Talk) {
	if t == nil {
		return
	}
	p.heading("Pauses of a quarter of a second and more")
	if len(t.Pauses) == 0 {
		p.line("  none")
		return
	}
	longest := t.Longest()
	p.line("  %s, together %s; the longest %s at %s", english.Count(len(t.Pauses), "pause"), lengthOf(t.Paused()),
		lengthOf(longest.Length), rounded(longest.Start))
	if len(t.Pauses) == 1 {
		return
	}
	shown := slices.Clone(t.Pauses)
	slices.SortStableFunc(shown, func(a, b delivery.Pause) int { return int(b.Length - a.Length) })
	shown = shown[:min(len(shown), mostPauses)]
	slices.SortFunc(shown, func(a, b delivery.Pause) int { return int(a.Start - b.Start) })
	var listed []string
	for _, pause := range shown {
		listed = append(listed, fmt.Sprintf("%s (%s)", rounded(pause.Start), lengthOf(pause.Length)))
	}
	head := "  at "
	if len(shown) < len(t.Pauses) {
		head = "  the longest at "
	}
	p.hanging(head, strings.Join(listed, ", "), len(head))
}

func (p *page) pace(r *delivery.Rate, basis delivery.Basis) {
	if r == nil {
		return
	}
	pace := r.Pace(basis)
	p.heading("Pace")
	p.line("  about %d to %d words a minute, pauses and all; comfortable is %d to %d", pace.Low, pace.High,
		delivery.ComfortableSlow, delivery.ComfortableFast)
	of := "the usual; --text FILE reckons with your own"
	if pace.OwnWords {
		of = "those of your text"
	}
	p.hanging("  ", fmt.Sprintf("%.1f syllables a second while speaking, about %d in all; reckoned with %.2f syllables a word, %s",
		r.Articulation, r.Syllables, pace.PerWord, of), 2)
}

func (p *page) loudness(l *delivery.Loudness) {
	if l == nil {
		return
	}
	p.heading("Loudness of the voice")
	p.hanging("  ", "the last third is "+against(l.Drift, "the first"), 2)
	if l.Phrases > 0 {
		p.hanging("  ", fmt.Sprintf("the ends of phrases are %s, over %s; every voice sinks a little there",
			against(l.Fade, "the rest of them"), english.Count(l.Phrases, "phrase")), 2)
	}
}

// against says how a level compares.
func against(decibels float64, other string) string {
	const alike = 1 // dB that nobody hears
	switch {
	case decibels < -alike:
		return fmt.Sprintf("%.0f dB weaker than %s", -decibels, other)
	case decibels > alike:
		return fmt.Sprintf("%.0f dB louder than %s", decibels, other)
	}
	return "as loud as " + other
}

// lengthOf is a length as it is read: to tenths of a second below a minute.
func lengthOf(d time.Duration) string {
	if d >= time.Minute {
		return rounded(d)
	}
	return fmt.Sprintf("%.1f s", math.Round(10*d.Seconds())/10)
}
