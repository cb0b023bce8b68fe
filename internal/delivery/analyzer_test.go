package delivery

import (
	"math"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/tools/buzz"
)

const ms = time.Millisecond

// analyzed is the report of samples, and what it was made of.
func analyzed(samples []float32) (Report, measured) {
	a := NewAnalyzer()
	a.Add(samples)
	return a.Report(), a.measure()
}

func TestPhrasesPausesAndSyllablesAreFound(t *testing.T) {
	report, _ := analyzed(buzz.Answer().Noise(-70).Samples)
	if len(report.Warnings) > 0 || report.Talk == nil || report.Rate == nil {
		t.Fatalf("a clear recording has warnings %v", report.Warnings)
	}
	talk := report.Talk
	if whole := talk.Lead + talk.Speaking + talk.Paused() + talk.Tail; whole != report.Length {
		t.Errorf("its parts are %v long, all of it %v", whole, report.Length)
	}
	within(t, "silence before the first word", talk.Lead, 500*ms, 50*ms)
	within(t, "silence after the last", talk.Tail, 800*ms, 50*ms)
	within(t, "speaking", talk.Speaking, 37*buzz.Syllable, 100*ms)
	if len(talk.Pauses) != 2 {
		t.Fatalf("pauses %v, want two", talk.Pauses)
	}
	within(t, "the first pause", talk.Pauses[0].Length, 600*ms, 60*ms)
	within(t, "its start", talk.Pauses[0].Start, 500*ms+12*buzz.Syllable, 50*ms)
	within(t, "the longest pause", talk.Longest().Length, 1500*ms, 60*ms)
	if report.Rate.Syllables != 37 {
		t.Errorf("%d syllables, want 37", report.Rate.Syllables)
	}
	if r := report.Rate.Articulation; r < 4.8 || r > 5.2 {
		t.Errorf("%.2f syllables a second, want 5", r)
	}
	if s := talk.Silence(); math.Abs(s-3.4/10.8) > 0.02 {
		t.Errorf("%.2f of it is silent, want %.2f", s, 3.4/10.8)
	}
}

func within(t *testing.T, what string, got, want, most time.Duration) {
	t.Helper()
	if got < want-most || got > want+most {
		t.Errorf("%s: %v, want %v within %v", what, got, want, most)
	}
}

// A stop consonant is silent for a tenth of a second, and no pause.
func TestAShortSilenceIsNoPause(t *testing.T) {
	for _, c := range []struct {
		silence time.Duration
		pauses  int
	}{{100 * ms, 0}, {180 * ms, 0}, {320 * ms, 1}} {
		spoken := new(buzz.Voice).Rest(500*ms).Say(10, -20, 120, 110).Rest(c.silence).Say(10, -20, 120, 110).Rest(500 * ms)
		report, _ := analyzed(spoken.Samples)
		if got := len(report.Talk.Pauses); got != c.pauses {
			t.Errorf("a silence of %v: %d pauses, want %d", c.silence, got, c.pauses)
		}
	}
}

// A click, a cough and a chair are not speech.
func TestSoundsWithoutAVoiceAreNotSpeech(t *testing.T) {
	spoken := new(buzz.Voice).Rest(2*time.Second).Say(30, -20, 120, 110).Rest(3 * time.Second)
	want, _ := analyzed(spoken.Noise(-75).Samples)
	bump := new(buzz.Voice).Rest(120 * ms).Noise(-25).Samples
	copy(spoken.Samples[buzz.SamplesOf(500*ms):], bump)
	copy(spoken.Samples[buzz.SamplesOf(9500*ms):], bump)
	got, _ := analyzed(spoken.Samples)
	if diff := cmp.Diff(want.Talk, got.Talk); diff != "" {
		t.Errorf("two bumps changed what is speech:\n%s", diff)
	}
}

// Recordings come in pieces of any size, and reports may be asked for on the way.
func TestPiecesMakeNoDifference(t *testing.T) {
	samples := buzz.Answer().Noise(-60).Samples
	want, _ := analyzed(samples)
	for _, size := range []int{1, 7, 160, 333, 5000} {
		a := NewAnalyzer()
		for piece := range slices.Chunk(samples, size) {
			a.Add(piece)
		}
		if diff := cmp.Diff(want, a.Report()); diff != "" {
			t.Errorf("pieces of %d samples:\n%s", size, diff)
		}
	}
	a := NewAnalyzer()
	a.Add(samples[:30000])
	_ = a.Report()
	a.Add(samples[30000:])
	if diff := cmp.Diff(want, a.Report()); diff != "" {
		t.Errorf("a report on the way:\n%s", diff)
	}
}

func TestSoundCardsWithAnOffsetAndHumAreHeardThrough(t *testing.T) {
	spoken := buzz.Answer().Noise(-70)
	want, _ := analyzed(spoken.Samples)
	for i := range spoken.Samples {
		spoken.Samples[i] += 0.1 + float32(0.01*math.Sin(2*math.Pi*50*float64(i)/SampleRate))
	}
	got, _ := analyzed(spoken.Samples)
	if got.Rate.Syllables != want.Rate.Syllables || len(got.Talk.Pauses) != len(want.Talk.Pauses) {
		t.Errorf("%d syllables and pauses %v, without hum %d and %v",
			got.Rate.Syllables, got.Talk.Pauses, want.Rate.Syllables, want.Talk.Pauses)
	}
}

func TestLoudnessThatSinksIsSeen(t *testing.T) {
	steady, _ := analyzed(buzz.Answer().Noise(-75).Samples)
	if l := steady.Loudness; math.Abs(l.Drift) > 0.5 || math.Abs(l.Fade) > 1 || l.Phrases != 3 {
		t.Errorf("a steady voice: %+v", l)
	}
	weaker := new(buzz.Voice).Rest(300*ms).Say(12, -20, 120, 120).Rest(600*ms).
		Say(12, -23, 120, 120).Rest(600*ms).Say(12, -26, 120, 120).Rest(300 * ms)
	if report, _ := analyzed(weaker.Noise(-75).Samples); math.Abs(report.Loudness.Drift+6) > 0.5 {
		t.Errorf("a voice that ends 6 dB weaker: %+v", report.Loudness)
	}
	fading := new(buzz.Voice).Rest(300 * ms)
	for range 3 {
		fading.Say(10, -20, 120, 120).Say(2, -28, 120, 120).Rest(700 * ms)
	}
	if report, _ := analyzed(fading.Noise(-75).Samples); math.Abs(report.Loudness.Fade+8) > 1 {
		t.Errorf("phrases whose ends lie 8 dB lower: %+v", report.Loudness)
	}
}

func TestPitchRangeIsMeasured(t *testing.T) {
	for _, c := range []struct{ from, to float64 }{{100, 100}, {90, 130}, {180, 260}, {150, 300}, {70, 80}, {280, 450}} {
		spoken := new(buzz.Voice).Rest(300*ms).Say(40, -20, c.from, c.to).Rest(300 * ms)
		report, _ := analyzed(spoken.Noise(-70).Samples)
		// A glide is even in semitones: a tenth lies below the low end.
		want := 0.8 * semitones(c.from, c.to)
		p := report.Pitch
		if p == nil || math.Abs(p.Semitones-want) > 0.3 || math.Abs(semitones(math.Sqrt(c.from*c.to), p.Middle)) > 0.5 {
			t.Errorf("from %.0f to %.0f Hz: %+v, want %.1f semitones", c.from, c.to, p, want)
		}
	}
}

func TestWarningsHideWhatCantBeTrusted(t *testing.T) {
	clipped := buzz.Answer().Scale(30).Samples
	faint := buzz.Answer().Scale(1.0 / 40)
	hum := new(buzz.Voice).Rest(10 * time.Second).Noise(-30)
	for _, c := range []struct {
		name     string
		samples  []float32
		warnings []Warning
		hidden   string
	}{
		{"clear", buzz.Answer().Noise(-70).Samples, nil, ""},
		{"digital silence between", buzz.Answer().Samples, nil, ""},
		{"nothing", nil, []Warning{NoVoice}, "talk rate loudness pitch "},
		{"silence", make([]float32, 160000), []Warning{NoVoice}, "talk rate loudness pitch "},
		{"noise alone", hum.Samples, []Warning{NoVoice}, "talk rate loudness pitch "},
		{"noisy", buzz.Answer().Noise(-33).Samples, []Warning{Noisy}, "talk rate pitch "},
		{"clipped", clipped, []Warning{Clipped}, "loudness "},
		{"faint", faint.Noise(-95).Samples, []Warning{Quiet}, ""},
		{"short", new(buzz.Voice).Rest(500*ms).Say(15, -20, 120, 110).Rest(500 * ms).Samples, []Warning{Short}, "rate loudness pitch "},
	} {
		report, m := analyzed(c.samples)
		if !slices.Equal(report.Warnings, c.warnings) {
			t.Errorf("%s: warnings %v, want %v (speech %.0f dB, noise %.0f, clipped %.4f)",
				c.name, report.Warnings, c.warnings, m.speech, m.noise, m.clipped)
		}
		hidden := ""
		for _, part := range []struct {
			name string
			nil  bool
		}{{"talk", report.Talk == nil}, {"rate", report.Rate == nil}, {"loudness", report.Loudness == nil}, {"pitch", report.Pitch == nil}} {
			if part.nil {
				hidden += part.name + " "
			}
		}
		if hidden != c.hidden {
			t.Errorf("%s: hides %q, want %q", c.name, hidden, c.hidden)
		}
	}
}

// The level check before a run is three seconds long.
func TestThreeSecondsTellWhatIsWrongWithTheMicrophone(t *testing.T) {
	check := func() *buzz.Voice { return new(buzz.Voice).Rest(700*ms).Say(9, -20, 120, 110).Rest(500 * ms) }
	loud := check().Scale(30).Samples
	quiet := check().Scale(1.0 / 40)
	for name, c := range map[string]struct {
		samples []float32
		want    []Warning
	}{
		"good":    {check().Noise(-70).Samples, []Warning{Short}},
		"clipped": {loud, []Warning{Clipped, Short}},
		"quiet":   {quiet.Noise(-95).Samples, []Warning{Quiet, Short}},
		"noisy":   {check().Noise(-33).Samples, []Warning{Noisy, Short}},
	} {
		if report, _ := analyzed(c.samples); !slices.Equal(report.Warnings, c.want) {
			t.Errorf("%s: %v, want %v", name, report.Warnings, c.want)
		}
	}
}

func TestTimeLine(t *testing.T) {
	report, _ := analyzed(buzz.Answer().Noise(-70).Samples)
	columns := report.Columns(54) // 0.2 s each
	line := ""
	for _, c := range columns {
		switch {
		case c.Silent:
			line += "."
		case c.Loud > 0.8:
			line += "#"
		default:
			line += "-"
		}
	}
	if want := "..#############..################.......##########...."; !similar(line, want) {
		t.Errorf("time line\n%s, want about\n%s", line, want)
	}
	if last := columns[len(columns)-1]; last.End != report.Length {
		t.Errorf("it ends at %v of %v", last.End, report.Length)
	}
	var none Report
	if got := len(none.Columns(72)); got != 72 {
		t.Errorf("an empty report draws %d columns, want 72", got)
	}
}

// similar reports whether lines differ in two places at most.
func similar(a, b string) bool {
	differ := 0
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			differ++
		}
	}
	return len(a) == len(b) && differ <= 2
}

// By the definition of the transform.
func TestTransform(t *testing.T) {
	s := newSpectrum()
	values := make([]complex128, fftSize)
	for i := range values {
		values[i] = complex(math.Sin(float64(i*i%97)), math.Cos(float64(i*7%31)))
	}
	want := make([]complex128, fftSize)
	for k := range want {
		for i, v := range values {
			angle := -2 * math.Pi * float64(i*k%fftSize) / fftSize
			want[k] += v * complex(math.Cos(angle), math.Sin(angle))
		}
	}
	transform(values, s.turns[:])
	for k := range want {
		if d := values[k] - want[k]; math.Hypot(real(d), imag(d)) > 1e-9 {
			t.Fatalf("value %d: %v, want %v", k, values[k], want[k])
		}
	}
}

// A sine of full scale is 3 dB below a square wave of full scale.
func TestLevelsAreBelowFullScale(t *testing.T) {
	samples := make([]float32, SampleRate)
	for i := range samples {
		samples[i] = float32(math.Sin(2 * math.Pi * 1000 * float64(i) / SampleRate))
	}
	a := NewAnalyzer()
	a.Add(samples)
	if level := a.hops.at(50).level; math.Abs(float64(level)+3.01) > 0.1 {
		t.Errorf("in the range of speech: %.2f dB, want -3.01", level)
	}
	if level := a.Report().Levels[5]; math.Abs(float64(level)+3.01) > 0.1 {
		t.Errorf("overall: %.2f dB, want -3.01", level)
	}
}

func FuzzAnalyzer(f *testing.F) {
	f.Add([]byte("\x00\x10\x20\x30"), uint16(3000))
	f.Add([]byte{0xff, 0x7f, 0x00, 0x80}, uint16(20000))
	f.Fuzz(func(t *testing.T, pattern []byte, length uint16) {
		if len(pattern) < 2 {
			return
		}
		samples := make([]float32, length)
		for i := range samples {
			at := 2 * i % (len(pattern) - 1)
			samples[i] = float32(int16(uint16(pattern[at])|uint16(pattern[at+1])<<8)) / 8192
		}
		if length > 2 {
			samples[length/2], samples[length/3] = float32(math.NaN()), float32(math.Inf(1))
		}
		report, m := analyzed(samples)
		if sum := m.talk.Lead + m.talk.Speaking + m.talk.Paused() + m.talk.Tail; sum != report.Length {
			t.Errorf("the parts are %v long, all of it %v", sum, report.Length)
		}
		for _, v := range []float64{m.rate.Articulation, m.loudness.Drift, m.loudness.Fade, m.pitch.Semitones, m.speech, m.noise} {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				t.Errorf("a figure that is none: %+v", m)
			}
		}
		report.Columns(72)
	})
}

// BenchmarkAnalyze says how many times faster than the speaker it is.
func BenchmarkAnalyze(b *testing.B) {
	samples := buzz.Answer().Noise(-60).Samples
	for b.Loop() {
		a := NewAnalyzer()
		a.Add(samples)
		a.Report()
	}
	spoken := float64(len(samples)) / SampleRate * float64(b.N)
	b.ReportMetric(spoken/b.Elapsed().Seconds(), "x-real-time")
}
