//go:build speech

package delivery

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/audio"
)

// voice is a synthetic speaker.
type voice struct {
	engine string
	name   string
	words  int  // a minute
	tuned  bool // the parameters were chosen on this voice
}

// The voices on which the parameters were tuned, and those they are reported on.
var voices = []voice{
	{"espeak-ng", "en-us", 160, true},
	{"espeak-ng", "en-gb+f2", 140, true},
	{"espeak-ng", "en-gb-scotland+m2", 180, true},
	{"espeak-ng", "en-029+f4", 150, true},
	{"espeak-ng", "en-us-nyc+m7", 200, true},
	{"espeak-ng", "en-gb-x-rp+f3", 120, true},
	{"espeak-ng", "en-us+klatt2", 170, true},
	{"espeak-ng", "en-gb-x-gbclan+m5", 220, true},

	{"espeak-ng", "en-gb", 150, false},
	{"espeak-ng", "en-us+f5", 170, false},
	{"espeak-ng", "en-gb-x-gbcwmd+m4", 130, false},
	{"espeak-ng", "en-gb-scotland+f1", 200, false},
	{"espeak-ng", "en-029+m6", 120, false},
	{"espeak-ng", "en-us-nyc+f3", 220, false},
	{"espeak-ng", "en-gb-x-rp+m8", 180, false},
	{"espeak-ng", "en-us+klatt3", 160, false},

	{"flite", "kal16", 150, false},
	{"flite", "awb", 130, false},
	{"flite", "rms", 180, false},
	{"flite", "slt", 200, false},
}

// What is said: other words to tune on than to report on. No phrase has a comma,
// at which an engine would make a pause of its own.
var phrases = map[bool][]string{
	true: {
		"I noticed that the morning deliveries kept arriving at the wrong dock",
		"nobody had written down who was responsible for the cold store",
		"so I asked the three drivers to show me their lists",
		"my task was to bring the number of lost boxes down before December",
		"I decided to begin with the supplier who complained the loudest",
		"then I built a simple sheet with the time and the place of every box",
		"the manager thought it would never work on a busy night",
		"I explained the figures and offered to try it for a single week",
		"we went from forty lost boxes a month to six",
		"the sheet is still on the wall and two other sites have copied it",
		"looking back I would have talked to the night shift much earlier",
		"since then I always ask who will be reading what I write",
	},
	false: {
		"last spring the booking system lost an appointment almost every day",
		"patients were waiting in the corridor without anybody knowing about it",
		"it was my job to find out why and to put an end to it",
		"first I compared the paper diary with what the computer showed",
		"I discovered that two people were changing the same page at once",
		"I wrote a short note and went through it with the whole team",
		"one colleague refused because she had been blamed for it before",
		"I sat down beside her and we looked at a week of bookings together",
		"after a month the missing appointments had dropped from thirty to two",
		"the waiting time fell by a quarter and the complaints stopped",
		"what I learned is to watch the work before I suggest a remedy",
		"I have done the same thing in the laboratory this autumn",
	},
}

// The silences put between the phrases of a clip. The shortest is none that
// counts.
var silences = []time.Duration{
	500 * time.Millisecond, 1300 * time.Millisecond, 90 * time.Millisecond, 350 * time.Millisecond, 2 * time.Second,
}

const (
	leadSilence = 600 * time.Millisecond
	tailSilence = 900 * time.Millisecond
)

// clip is a recording of which the truth is known.
type clip struct {
	voice     voice
	condition string
	samples   []float32
	syllables int
	text      string
	pauses    []Pause
	span      time.Duration // from the first to the last word
}

func (c *clip) paused() time.Duration { return (&Talk{Pauses: c.pauses}).Paused() }

// workshop makes clips in a folder of its own.
type workshop struct {
	t      testing.TB
	folder string
	count  int
}

func newWorkshop(t testing.TB) *workshop {
	t.Helper()
	for _, tool := range []string{"espeak-ng", "flite", "sox"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Fatalf("the speech tests need %s and it is not here: apt-get install espeak-ng flite sox", tool)
		}
	}
	return &workshop{t: t, folder: t.TempDir()}
}

// file names a new file.
func (w *workshop) file() string {
	w.count++
	return filepath.Join(w.folder, fmt.Sprintf("%04d.wav", w.count))
}

// run runs a tool and returns what it printed.
func (w *workshop) run(tool string, arguments ...string) string {
	w.t.Helper()
	var errs bytes.Buffer
	cmd := exec.Command(tool, arguments...)
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		w.t.Fatalf("%s %s: %v\n%s", tool, strings.Join(arguments, " "), err, errs.String())
	}
	return string(out)
}

// sox changes a file.
func (w *workshop) sox(from string, effects ...string) string {
	w.t.Helper()
	to := w.file()
	w.run("sox", append([]string{"-R", from, "-r", "16000", "-c", "1", "-b", "16", to}, effects...)...)
	return to
}

func (w *workshop) read(name string) []float32 {
	w.t.Helper()
	file, err := os.Open(name)
	if err != nil {
		w.t.Fatal(err)
	}
	defer file.Close()
	r, err := audio.NewReader(file)
	if err != nil {
		w.t.Fatalf("%s: %v", name, err)
	}
	var all []float32
	buffer := make([]float32, 4096)
	for {
		n, err := r.Read(buffer)
		all = append(all, buffer[:n]...)
		if errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			w.t.Fatalf("%s: %v", name, err)
		}
	}
}

func (w *workshop) write(samples []float32) string {
	w.t.Helper()
	name := w.file()
	file, err := os.Create(name)
	if err != nil {
		w.t.Fatal(err)
	}
	to, err := audio.NewWriter(file)
	if err == nil {
		err = errors.Join(to.Write(samples), to.Close(), file.Close())
	}
	if err != nil {
		w.t.Fatal(err)
	}
	return name
}

// say speaks a phrase, without the silence around it, and counts its syllables by
// the engine's own phonemes.
func (w *workshop) say(v voice, phrase string) (samples []float32, syllables int) {
	w.t.Helper()
	name := w.file()
	switch v.engine {
	case "espeak-ng":
		out := w.run(v.engine, "-v", v.name, "-s", strconv.Itoa(v.words), "-x", "--sep=_", "-w", name, phrase)
		syllables = espeakSyllables(out)
	case "flite":
		// Its voices say about 170 words a minute.
		stretched := fmt.Sprintf("duration_stretch=%.2f", 170/float64(v.words))
		out := w.run(v.engine, "-voice", v.name, "--setf", stretched, "-ps", "-t", phrase, "-o", name)
		syllables = fliteSyllables(out)
	}
	return trimmed(w.read(name)), syllables
}

// espeakSyllables counts the vowels among phonemes as espeak-ng prints them.
func espeakSyllables(printed string) int {
	count := 0
	for _, phoneme := range strings.FieldsFunc(printed, func(r rune) bool { return strings.ContainsRune(" _\n", r) }) {
		phoneme = strings.TrimLeft(phoneme, "',%=|")
		if phoneme != "" && strings.ContainsRune("aAeEiIoOuUV03@", rune(phoneme[0])) || phoneme == "n-" || phoneme == "l-" {
			count++
		}
	}
	return count
}

// fliteSyllables counts the vowels among segments as flite prints them.
func fliteSyllables(printed string) int {
	vowels := strings.Fields("aa ae ah ao aw ax axr ay eh el em en er ey ih iy ow oy uh uw")
	count := 0
	for _, segment := range strings.Fields(printed) {
		if slices.Contains(vowels, segment) {
			count++
		}
	}
	return count
}

// trimmed leaves out what is more than 40 dB below the loudest 10 ms at either end.
func trimmed(samples []float32) []float32 {
	var levels []float64
	for at := 0; at+hopSize <= len(samples); at += hopSize {
		levels = append(levels, audio.Level(samples[at:at+hopSize]))
	}
	least := slices.Max(levels) - 40
	first, last := 0, len(levels)-1
	for levels[first] < least {
		first++
	}
	for levels[last] < least {
		last--
	}
	return samples[first*hopSize : (last+1)*hopSize]
}

// tell makes a clip: six phrases with silences that sox puts in.
func (w *workshop) tell(v voice, begin int) clip {
	w.t.Helper()
	c := clip{voice: v, condition: "clean"}
	parts := []string{}
	at := leadSilence
	all := phrases[v.tuned]
	for i := range len(silences) + 1 {
		phrase := all[(begin+i)%len(all)]
		said, syllables := w.say(v, phrase)
		pad := []string{"pad", "0", fmt.Sprint(tailSilence.Seconds())}
		length := time.Duration(len(said)) * time.Second / SampleRate
		c.syllables += syllables
		c.text += phrase + ". "
		at += length
		if i < len(silences) {
			pad[2] = fmt.Sprint(silences[i].Seconds())
			if silences[i] >= ShortestPause {
				c.pauses = append(c.pauses, Pause{at, silences[i]})
			}
			at += silences[i]
		}
		if i == 0 {
			pad[1] = fmt.Sprint(leadSilence.Seconds())
		}
		// Headroom for noise and rooms.
		parts = append(parts, w.sox(w.write(said), append([]string{"norm", "-6"}, pad...)...))
	}
	c.span = at - leadSilence
	whole := w.file()
	w.run("sox", append(append([]string{"-R"}, parts...), whole)...)
	c.samples = w.read(whole)
	return c
}
