package history

import (
	"math"
	"slices"
	"time"

	"github.com/starcoach/starcoach/internal/delivery"
)

// Delivery is what is kept of how one prompt of an attempt was said. A part is nil
// where it could not be trusted.
type Delivery struct {
	// Prompt is as in Answer.
	Prompt   string
	Length   time.Duration
	Talk     *Talk
	Rate     *Rate
	Loudness *Loudness
	// Semitones is the range of the voice; zero where it is not known.
	Semitones float64
	Warnings  []delivery.Warning
}

// Talk is speech and silence.
type Talk struct {
	Speaking, Silent time.Duration
	Pauses           int
	// Longest is the longest pause.
	Longest time.Duration
}

// Rate is how fast it was said.
type Rate struct {
	Syllables int
	// Span is from the first to the last word.
	Span time.Duration
	// Low and High are words a minute, pauses counted in.
	Low, High int
}

// Loudness is how the loudness went, in dB.
type Loudness struct {
	// Drift is the end against the beginning, Fade the ends of phrases against the
	// rest of them.
	Drift, Fade float64
}

// DeliveryOf is what is kept of a report. The basis is what the speaker's text
// says of the syllables of a word.
func DeliveryOf(prompt string, report *delivery.Report, basis delivery.Basis) Delivery {
	kept := Delivery{Prompt: prompt, Length: report.Length, Warnings: report.Warnings}
	if talk := report.Talk; talk != nil {
		kept.Talk = &Talk{talk.Speaking, talk.Lead + talk.Tail + talk.Paused(), len(talk.Pauses), talk.Longest().Length}
	}
	if rate := report.Rate; rate != nil {
		pace := rate.Pace(basis)
		kept.Rate = &Rate{rate.Syllables, rate.Span, pace.Low, pace.High}
	}
	if loudness := report.Loudness; loudness != nil {
		kept.Loudness = &Loudness{loudness.Drift, loudness.Fade}
	}
	if report.Pitch != nil {
		kept.Semitones = report.Pitch.Semitones
	}
	return kept
}

// Sound is how an attempt sounded, all its prompts together. A figure is NaN where
// no prompt has it.
type Sound struct {
	At time.Time
	// Articulation is syllables a second of speaking, Silence the share of the time
	// that is no speech, from 0 to 1.
	Articulation, Silence float64
	// Longest is the longest pause, in seconds.
	Longest float64
	// Semitones is the mean range of the voice.
	Semitones float64
	// Low and High are words a minute.
	Low, High float64
}

// SoundOf sums up the deliveries of an attempt; false where there are none.
func SoundOf(attempt *Judged) (Sound, bool) {
	sound := Sound{At: attempt.At, Longest: math.NaN()}
	var speaking, silent, rated, span, pitched, semitones, low, high float64
	syllables := 0
	for i := range attempt.Deliveries {
		d := &attempt.Deliveries[i]
		if d.Talk != nil {
			speaking += d.Talk.Speaking.Seconds()
			silent += d.Talk.Silent.Seconds()
			sound.Longest = math.Max(orZero(sound.Longest), d.Talk.Longest.Seconds())
		}
		if d.Rate != nil && d.Talk != nil {
			syllables += d.Rate.Syllables
			rated += d.Talk.Speaking.Seconds()
			span += d.Rate.Span.Seconds()
			low += float64(d.Rate.Low) * d.Rate.Span.Seconds()
			high += float64(d.Rate.High) * d.Rate.Span.Seconds()
		}
		if d.Semitones > 0 {
			semitones += d.Semitones * d.Length.Seconds()
			pitched += d.Length.Seconds()
		}
	}
	// What was not measured is nought by nought.
	sound.Articulation = float64(syllables) / rated
	sound.Silence = silent / (speaking + silent)
	sound.Semitones = semitones / pitched
	sound.Low, sound.High = low/span, high/span
	return sound, len(attempt.Deliveries) > 0
}

func orZero(f float64) float64 {
	if math.IsNaN(f) {
		return 0
	}
	return f
}

// SoundsOf sums up the attempts that were recorded, oldest first.
func SoundsOf(attempts []Judged) []Sound {
	var sounds []Sound
	for i := range attempts {
		if sound, ok := SoundOf(&attempts[i]); ok {
			sounds = append(sounds, sound)
		}
	}
	return sounds
}

// UsualSemitones is the middle range of the candidate's voice in the recordings of
// a prompt before, and of how many; zero where there are none.
func UsualSemitones(attempts []Judged, prompt, but string) (semitones float64, recordings int) {
	var ranges []float64
	for i := range attempts {
		if attempts[i].Key == but {
			continue
		}
		for _, d := range attempts[i].Deliveries {
			if d.Prompt == prompt && d.Semitones > 0 {
				ranges = append(ranges, d.Semitones)
			}
		}
	}
	return median(ranges), len(ranges)
}

// median is the middle value; zero where there is none.
func median(values []float64) float64 {
	if len(values) == 0 {
		return 0
	}
	slices.Sort(values)
	half := len(values) / 2
	if len(values)%2 == 1 {
		return values[half]
	}
	return (values[half-1] + values[half]) / 2
}

// LastDelivery is how a prompt of a scenario was said the last time, leaving one
// attempt out; nil where it was not recorded.
func LastDelivery(attempts []Judged, scenario, prompt, but string) *Delivery {
	for i := range slices.Backward(attempts) {
		attempt := &attempts[i]
		if attempt.Key == but || attempt.Scenario != scenario {
			continue
		}
		for j := range attempt.Deliveries {
			if attempt.Deliveries[j].Prompt == prompt {
				return &attempt.Deliveries[j]
			}
		}
	}
	return nil
}
