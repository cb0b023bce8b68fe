// Package delivery tells from the sound alone how an answer was said: how long,
// with which pauses, how fast, how loud and over what range of pitch. It knows no
// words. The same samples always give the same report.
package delivery

import (
	"slices"
	"time"
)

// SampleRate is the rate of the samples it takes, in samples a second.
const SampleRate = 16000

// Report is what can be told of a recording. A part is nil where it can't be
// trusted; the warnings say why.
type Report struct {
	// Length is that of the whole recording.
	Length time.Duration
	// Levels is the loudness over time, one value for each LevelStep, in dB below
	// full scale, -120 at least.
	Levels []float32
	// Talk is where was speech and where was none.
	Talk *Talk
	// Rate is how fast it was said.
	Rate *Rate
	// Loudness is how the loudness of the speech went.
	Loudness *Loudness
	// Pitch is the range of the voice.
	Pitch *Pitch
	// Warnings are what is wrong with the recording, the worst first.
	Warnings []Warning
}

// LevelStep is the time that each of a report's levels is of.
const LevelStep = 100 * time.Millisecond

// ShortestPause is the length from which a silence counts as a pause. Shorter
// ones are mostly the closures of consonants (de Jong and Bosker 2013).
const ShortestPause = 250 * time.Millisecond

// Talk divides a recording into speech and silence. Lead, Tail, Speaking and the
// pauses add up to its length.
type Talk struct {
	Lead, Tail time.Duration // silence before the first and after the last word
	Speaking   time.Duration // from the first to the last word, without the pauses
	Pauses     []Pause       // in their order
}

// Pause is a silence of ShortestPause or more between words.
type Pause struct {
	Start, Length time.Duration
}

// Paused is the length of all pauses.
func (t *Talk) Paused() time.Duration {
	var sum time.Duration
	for _, p := range t.Pauses {
		sum += p.Length
	}
	return sum
}

// Longest is the longest pause, the first of several; none has no length.
func (t *Talk) Longest() Pause {
	var longest Pause
	for _, p := range t.Pauses {
		if p.Length > longest.Length {
			longest = p
		}
	}
	return longest
}

// Silence is the share of the recording that is not speech, from 0 to 1.
func (t *Talk) Silence() float64 {
	silent := t.Lead + t.Tail + t.Paused()
	if all := silent + t.Speaking; all > 0 {
		return float64(silent) / float64(all)
	}
	return 0
}

// Rate is how fast it was said.
type Rate struct {
	// Syllables is how many there are, by their loud middles. Expect it to be off
	// by several in a hundred.
	Syllables int
	// Articulation is syllables a second of speaking, pauses left out.
	Articulation float64
	// Span is from the first to the last word, pauses and all.
	Span time.Duration
}

// Loudness is how loud the speech was, in dB.
type Loudness struct {
	// Mean is below full scale. It says more of the microphone than of the voice.
	Mean float64
	// Drift is the last third of the speech against the first: negative where the
	// voice grew weaker.
	Drift float64
	// Fade is how far the last syllables before a pause lie below the rest of
	// their phrase, the mean of Phrases. Every voice sinks by some dB: compare it
	// with the speaker's own.
	Fade    float64
	Phrases int
}

// Pitch is the range of the voice. No width of it is good or bad by itself:
// compare it with the same speaker's other recordings.
type Pitch struct {
	Low, Middle, High float64 // Hz, of which 10, 50 and 90 % lie below
	Semitones         float64 // from Low to High
}

// Has reports whether the recording has this fault.
func (r *Report) Has(w Warning) bool { return slices.Contains(r.Warnings, w) }
