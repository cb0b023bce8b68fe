//go:build speech

package delivery

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"
)

// tally counts how often pauses were found.
type tally struct {
	found, real, both int
	off               []float64 // seconds by which the lengths of those found differ
}

// add matches pauses: one is found if what was found and what is there share more
// than half of what either covers.
func (t *tally) add(found, truth []Pause) {
	t.found, t.real = t.found+len(found), t.real+len(truth)
	for _, p := range truth {
		for _, q := range found {
			shared := min(p.Start+p.Length, q.Start+q.Length) - max(p.Start, q.Start)
			if either := p.Length + q.Length - shared; 2*shared > either {
				t.both++
				t.off = append(t.off, math.Abs((q.Length - p.Length).Seconds()))
				break
			}
		}
	}
}

func (t *tally) precision() float64 { return float64(t.both) / float64(max(1, t.found)) }
func (t *tally) recall() float64    { return float64(t.both) / float64(max(1, t.real)) }

// result sums up the clips of some voices under some conditions.
type result struct {
	clips     int
	syllables []float64 // shares by which a clip's are off
	words     []float64 // the same of its words a minute
	pauses    tally
	warned    map[Warning]int
}

func (r *result) add(c *clip) {
	a := NewAnalyzer()
	a.Add(c.samples)
	m := a.measure() // what a warning hides is measured too
	r.clips++
	r.syllables = append(r.syllables, float64(m.rate.Syllables)/float64(c.syllables)-1)
	words := float64(len(strings.Fields(c.text))) / c.span.Minutes()
	pace := m.rate.Pace(CountText(c.text))
	r.words = append(r.words, float64(pace.Low+pace.High)/2/words-1)
	r.pauses.add(m.talk.Pauses, c.pauses)
	for _, w := range m.warnings() {
		r.warned[w]++
	}
}

// off is the mean of errors without their sign.
func off(errors []float64) float64 {
	var sum float64
	for _, e := range errors {
		sum += math.Abs(e)
	}
	return sum / float64(len(errors))
}

// groups are the voices by what the parameters know of them.
var groups = []string{"tuned on", "same engine", "other engine"}

func (v voice) group() string {
	switch {
	case v.tuned:
		return groups[0]
	case v.engine == "flite":
		return groups[2]
	}
	return groups[1]
}

// study is the results by group and condition.
type study struct {
	sync.Mutex
	results map[[2]string]*result
}

func (s *study) add(c *clip) {
	s.Lock()
	defer s.Unlock()
	key := [2]string{c.voice.group(), c.condition}
	if s.results[key] == nil {
		s.results[key] = &result{warned: map[Warning]int{}}
	}
	s.results[key].add(c)
}

// of sums up some groups and conditions.
func (s *study) of(groups []string, conditions ...string) *result {
	sum := &result{warned: map[Warning]int{}}
	for _, group := range groups {
		for _, condition := range conditions {
			r := s.results[[2]string{group, condition}]
			sum.clips += r.clips
			sum.syllables = append(sum.syllables, r.syllables...)
			sum.words = append(sum.words, r.words...)
			sum.pauses.found += r.pauses.found
			sum.pauses.real += r.pauses.real
			sum.pauses.both += r.pauses.both
			sum.pauses.off = append(sum.pauses.off, r.pauses.off...)
			for w, n := range r.warned {
				sum.warned[w] += n
			}
		}
	}
	return sum
}

func (s *study) print() string {
	var out strings.Builder
	fmt.Fprintf(&out, "%-13s %-18s %5s %22s %9s %16s %9s %9s  %s\n", "voices", "condition", "clips",
		"syllables off (bias)", "words/min", "pauses precision", "recall", "length", "warnings")
	for _, group := range groups {
		for _, condition := range conditions {
			r := s.of([]string{group}, condition)
			fmt.Fprintf(&out, "%-13s %-18s %5d %12.1f %% (%+.1f %%) %7.1f %% %16.2f %9.2f %6.0f ms  %s\n", group, condition, r.clips,
				100*off(r.syllables), 100*average(r.syllables), 100*off(r.words), r.pauses.precision(), r.pauses.recall(),
				1000*average(r.pauses.off), warnedOf(r))
		}
	}
	return out.String()
}

func warnedOf(r *result) string {
	var all []string
	for w, n := range r.warned {
		all = append(all, fmt.Sprintf("%s %d of %d", w, n, r.clips))
	}
	slices.Sort(all)
	return strings.Join(all, ", ")
}

// TestSpeechReport measures voices that the parameters have never met, under every
// condition, against what is known of the clips.
func TestSpeechReport(t *testing.T) {
	s := &study{results: map[[2]string]*result{}}
	t.Run("clips", func(t *testing.T) {
		for i, v := range voices {
			t.Run(v.engine+" "+v.name, func(t *testing.T) {
				t.Parallel()
				w := newWorkshop(t)
				begins := []int{5 * i, 5*i + 3}
				if v.tuned {
					begins = begins[:1]
				}
				for _, begin := range begins {
					for _, c := range w.recorded(w.tell(v, begin)) {
						s.add(&c)
					}
				}
			})
		}
	})
	if t.Failed() {
		return
	}
	t.Log("\n" + s.print())
	s.hold(t)
}

// hold wants the results to be as good as is said of them.
func (s *study) hold(t *testing.T) {
	t.Helper()
	for _, bound := range []struct {
		group      string
		conditions []string
		most       float64
	}{
		{"same engine", conditions, 0.03},
		{"same engine", []string{"clean"}, 0.03},
		{"same engine", []string{"telephone"}, 0.03},
		{"same engine", []string{"white noise 20 dB", "pink noise 20 dB"}, 0.03},
		{"other engine", conditions, 0.08},
		{"other engine", []string{"clean"}, 0.08},
		{"other engine", []string{"telephone"}, 0.08},
		{"other engine", []string{"white noise 20 dB", "pink noise 20 dB"}, 0.08},
	} {
		if got := off(s.of([]string{bound.group}, bound.conditions...).syllables); got > bound.most {
			t.Errorf("%s, %v: syllables are off by %.1f %%, at most %.0f %% are held", bound.group, bound.conditions,
				100*got, 100*bound.most)
		}
	}
	for _, bound := range []struct {
		conditions []string
		least      float64
	}{
		{[]string{"clean"}, 0.95},
		{[]string{"white noise 20 dB", "pink noise 20 dB"}, 0.95},
		{[]string{"white noise 10 dB"}, 0.85},
		{[]string{"pink noise 10 dB"}, 0.85},
		{[]string{"reverb", "telephone"}, 0.85},
	} {
		p := s.of(groups[1:], bound.conditions...).pauses
		if p.precision() < bound.least || p.recall() < bound.least {
			t.Errorf("%v: pauses are found with precision %.2f and recall %.2f, at least %.2f is held", bound.conditions,
				p.precision(), p.recall(), bound.least)
		}
	}
	for condition, warning := range faults {
		if r := s.of(groups, condition); r.warned[warning] != r.clips {
			t.Errorf("%s: %d of %d clips are said to be %s", condition, r.warned[warning], r.clips, warning)
		}
	}
	if r := s.of(groups, "clean"); len(r.warned) > 0 {
		t.Errorf("clean clips get warnings: %v", r.warned)
	}
}

func TestSpeechThatGrowsWeakerIsSeen(t *testing.T) {
	w := newWorkshop(t)
	const fall = 6 // dB
	for _, v := range voices {
		if v.tuned || v.words > 150 {
			continue
		}
		steady := w.tell(v, 0)
		weaker := steady.weakerFromMiddle(fall)
		_, before := analyzed(steady.samples)
		_, after := analyzed(weaker.samples)
		if got := after.loudness.Drift - before.loudness.Drift; math.Abs(got+fall) > 0.5 {
			t.Errorf("%s %s: its drift changes by %.1f dB, want -%d", v.engine, v.name, got, fall)
		}
	}
}

func TestSpeechWithMoreMelodyHasAWiderPitch(t *testing.T) {
	w := newWorkshop(t)
	for _, name := range []string{"en-gb", "en-us+f5", "en-gb-scotland+f1", "en-gb-x-rp+m8"} {
		last := -1.0
		for _, melody := range []int{0, 50, 100, 150} {
			file := w.file()
			w.run("espeak-ng", "-v", name, "-m", "-w", file,
				fmt.Sprintf(`<speak><prosody range="%d%%">%s.</prosody></speak>`, melody, strings.Join(phrases[false][:4], ". ")))
			_, m := analyzed(w.read(file))
			if m.pitch.Semitones <= last {
				t.Errorf("%s: %.1f semitones with a melody of %d %%, no more than %.1f with less", name, m.pitch.Semitones, melody, last)
			}
			last = m.pitch.Semitones
		}
	}
}

// What a text says of its syllables is what an engine makes of it.
func TestSpeechHasTheSyllablesOfItsText(t *testing.T) {
	w := newWorkshop(t)
	for _, half := range phrases {
		for engine, v := range map[string]voice{"espeak-ng": {"espeak-ng", "en-us", 170, false}, "flite": {"flite", "rms", 170, false}} {
			said, counted := 0, 0
			for _, phrase := range half {
				_, syllables := w.say(v, phrase)
				said += syllables
				counted += CountText(phrase).Syllables
			}
			if off := math.Abs(float64(counted)/float64(said) - 1); off > 0.03 {
				t.Errorf("%s says %d syllables, the text has %d", engine, said, counted)
			}
		}
	}
}
