//go:build speech

package delivery

import (
	"fmt"
	"math"
	"slices"

	"github.com/starcoach/starcoach/internal/audio"
)

// conditions are the rooms, lines and microphones that the report is made for.
var conditions = []string{
	"clean", "white noise 20 dB", "white noise 10 dB", "pink noise 20 dB", "pink noise 10 dB", "reverb", "telephone",
}

// faults are recordings that a warning is due for.
var faults = map[string]Warning{
	"white noise 10 dB": Noisy, "pink noise 10 dB": Noisy, "clipped": Clipped, "quiet": Quiet,
}

// recorded is a clip under every condition, and with every fault.
func (w *workshop) recorded(clean clip) []clip {
	w.t.Helper()
	return []clip{
		clean,
		w.noisy(clean, "white", 20), w.noisy(clean, "white", 10), w.noisy(clean, "pink", 20), w.noisy(clean, "pink", 10),
		w.inRoom(clean), w.byTelephone(clean),
		clean.louder("clipped", 16), clean.louder("quiet", -28),
	}
}

// louder is the clip at another level, cut off at full scale.
func (c clip) louder(condition string, decibels float64) clip {
	samples := slices.Clone(c.samples)
	gain := float32(math.Pow(10, decibels/20))
	for i, s := range samples {
		samples[i] = min(max(s*gain, -1), 1)
	}
	return c.as(condition, samples)
}

// weakerFromMiddle is the clip with its second half so many dB weaker.
func (c clip) weakerFromMiddle(decibels float64) clip {
	samples := slices.Clone(c.samples)
	for i := len(samples) / 2; i < len(samples); i++ {
		samples[i] *= float32(math.Pow(10, -decibels/20))
	}
	return c.as("weaker", samples)
}

// as is another recording of the same words.
func (c clip) as(condition string, samples []float32) clip {
	c.condition, c.samples = condition, samples
	return c
}

// voiceLevel is the level of what is said, silences left out.
func (c *clip) voiceLevel() float64 {
	silent := float64(len(c.samples))/SampleRate - c.span.Seconds() + c.paused().Seconds()
	said := 1 - silent/(float64(len(c.samples))/SampleRate)
	return audio.Level(c.samples) - 10*math.Log10(said)
}

// noisy mixes in noise of a colour that lies so many dB below the voice.
func (w *workshop) noisy(c clip, colour string, below float64) clip {
	w.t.Helper()
	length := fmt.Sprint(float64(len(c.samples)) / SampleRate)
	made := w.file()
	w.run("sox", "-R", "-n", "-r", "16000", "-c", "1", "-b", "16", made, "synth", length, colour+"noise", "gain", "-12")
	gain := math.Pow(10, (c.voiceLevel()-below-audio.Level(w.read(made)))/20)
	mixed := w.file()
	w.run("sox", "-R", "-m", "-v", "1", w.write(c.samples), "-v", fmt.Sprint(gain), made, "-b", "16", mixed)
	return c.as(fmt.Sprintf("%s noise %.0f dB", colour, below), w.read(mixed))
}

func (w *workshop) inRoom(c clip) clip {
	w.t.Helper()
	return c.as("reverb", w.read(w.sox(w.write(c.samples), "gain", "-3", "reverb", "30", "50", "40")))
}

func (w *workshop) byTelephone(c clip) clip {
	w.t.Helper()
	narrow := w.file()
	w.run("sox", "-R", w.write(c.samples), "-r", "8000", "-c", "1", "-b", "16", narrow, "sinc", "300-3400")
	return c.as("telephone", w.read(narrow))
}
