package cli

import (
	"math"
	"time"

	"github.com/starcoach/starcoach/internal/delivery"
)

// The JSON form of how a recording was said. Names, order and meaning are part of
// the interface.
type (
	jsonListened struct {
		Seconds   float64         `json:"seconds"`
		Format    jsonFormat      `json:"format"`
		Truncated bool            `json:"truncated"`
		Talk      *jsonTalk       `json:"talk"`
		Rate      *jsonSpeechRate `json:"rate"`
		Loudness  *jsonLoudness   `json:"loudness"`
		Pitch     *jsonPitch      `json:"pitch"`
		Levels    jsonLevels      `json:"levels"`
		Warnings  []jsonWarning   `json:"warnings"`
	}
	jsonFormat struct {
		Container string `json:"container"`
		Encoding  string `json:"encoding"`
		Rate      int    `json:"rate"`
		Channels  int    `json:"channels"`
	}
	jsonTalk struct {
		Speaking float64     `json:"speaking"`
		Silent   float64     `json:"silent"`
		Lead     float64     `json:"lead"`
		Tail     float64     `json:"tail"`
		Pauses   []jsonPause `json:"pauses"`
	}
	jsonPause struct {
		Start  float64 `json:"start"`
		Length float64 `json:"length"`
	}
	jsonSpeechRate struct {
		Syllables        int       `json:"syllables"`
		PerSecond        float64   `json:"syllables_per_second"`
		WordsPerMinute   jsonRange `json:"words_per_minute"`
		SyllablesPerWord float64   `json:"syllables_per_word"`
		Basis            string    `json:"basis"`
	}
	jsonRange struct {
		Low  int `json:"low"`
		High int `json:"high"`
	}
	jsonLoudness struct {
		Mean    float64 `json:"mean"`
		Drift   float64 `json:"drift"`
		Fade    float64 `json:"fade"`
		Phrases int     `json:"phrases"`
	}
	jsonPitch struct {
		Low       float64 `json:"low"`
		Middle    float64 `json:"middle"`
		High      float64 `json:"high"`
		Semitones float64 `json:"semitones"`
	}
	jsonLevels struct {
		Step   float64   `json:"step"`
		Values []float64 `json:"values"`
	}
	jsonWarning struct {
		Kind string `json:"kind"`
		Text string `json:"text"`
	}
)

func jsonListenedOf(l *listened) jsonListened {
	r := &l.report
	out := jsonListened{
		Seconds:   inSeconds(r.Length),
		Format:    jsonFormat{l.format.Container, l.format.Encoding, l.format.Rate, l.format.Channels},
		Truncated: l.truncated,
		Levels:    jsonLevels{delivery.LevelStep.Seconds(), []float64{}},
		Warnings:  []jsonWarning{},
	}
	if t := r.Talk; t != nil {
		out.Talk = &jsonTalk{
			inSeconds(t.Speaking), inSeconds(t.Lead + t.Tail + t.Paused()), inSeconds(t.Lead), inSeconds(t.Tail), []jsonPause{},
		}
		for _, p := range t.Pauses {
			out.Talk.Pauses = append(out.Talk.Pauses, jsonPause{inSeconds(p.Start), inSeconds(p.Length)})
		}
	}
	if rate := r.Rate; rate != nil {
		pace := rate.Pace(l.basis)
		basis := "usual"
		if pace.OwnWords {
			basis = "text"
		}
		out.Rate = &jsonSpeechRate{
			rate.Syllables, hundredths(rate.Articulation), jsonRange{pace.Low, pace.High}, hundredths(pace.PerWord), basis,
		}
	}
	if loud := r.Loudness; loud != nil {
		out.Loudness = &jsonLoudness{tenths(loud.Mean), tenths(loud.Drift), tenths(loud.Fade), loud.Phrases}
	}
	if p := r.Pitch; p != nil {
		out.Pitch = &jsonPitch{tenths(p.Low), tenths(p.Middle), tenths(p.High), tenths(p.Semitones)}
	}
	for _, level := range r.Levels {
		out.Levels.Values = append(out.Levels.Values, tenths(float64(level)))
	}
	for _, w := range r.Warnings {
		out.Warnings = append(out.Warnings, jsonWarning{string(w), w.Says()})
	}
	return out
}

// inSeconds is a time to a hundredth of a second, which is how finely sound is
// looked at.
func inSeconds(d time.Duration) float64 { return hundredths(d.Seconds()) }

func tenths(f float64) float64 { return math.Round(10*f) / 10 }
