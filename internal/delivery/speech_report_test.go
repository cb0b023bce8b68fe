//go:build speech

package delivery

import (
	"fmt"
	"math"
	"strings"
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

// row sums up one condition of one group of voices.
type row struct {
	group, condition string
	clips            int
	counted, said    int     // syllables
	worst            float64 // error of a clip's syllables
	errors           float64 // sum of them
	pauses           tally
	rate             float64 // sum of the errors of the words a minute
	warned           map[Warning]int
}

func (r *row) syllables() float64 { return r.errors / float64(r.clips) }

func (r *row) add(c *clip) {
	a := NewAnalyzer()
	a.Add(c.samples)
	r.addMeasured(c, a)
}

func (r *row) addMeasured(c *clip, a *Analyzer) {
	m := a.measure()
	r.clips++
	r.said += c.syllables
	r.counted += m.rate.Syllables
	off := float64(m.rate.Syllables-c.syllables) / float64(c.syllables)
	r.errors += math.Abs(off)
	r.worst = max(r.worst, math.Abs(off))
	r.pauses.add(m.talk.Pauses, c.pauses)
	words := float64(len(strings.Fields(c.text))) / c.span.Minutes()
	basis := CountText(c.text)
	estimate := float64(m.rate.Pace(basis).Low+m.rate.Pace(basis).High) / 2
	r.rate += math.Abs(estimate-words) / words
	report := a.Report()
	for _, w := range report.Warnings {
		r.warned[w]++
	}
}

func (v voice) group() string {
	switch {
	case v.tuned:
		return "tuned on"
	case v.engine == "flite":
		return "other engine"
	}
	return "same engine"
}

func TestSpeechReport(t *testing.T) {
	w := newWorkshop(t)
	var rows []*row
	of := map[string]*row{}
	for i, v := range voices {
		clean := w.tell(v, 5*i)
		for _, c := range []clip{
			clean, w.noisy(clean, "white", 20), w.noisy(clean, "white", 10), w.noisy(clean, "pink", 20), w.noisy(clean, "pink", 10),
			w.inRoom(clean), w.byTelephone(clean),
		} {
			key := v.group() + c.condition
			if of[key] == nil {
				of[key] = &row{group: v.group(), condition: c.condition, warned: map[Warning]int{}}
				rows = append(rows, of[key])
			}
			of[key].add(&c)
			if testing.Verbose() {
				a := NewAnalyzer()
				a.Add(c.samples)
				m := a.measure()
				t.Logf("%-45s %3d of %3d  pauses %v of %v", c.name(), m.rate.Syllables, c.syllables, m.talk.Pauses, c.pauses)
			}
		}
	}
	fmt.Println("group         condition            clips  syllables  mean error  worst  precision  recall  words/min  warnings")
	for _, r := range rows {
		fmt.Printf("%-13s %-20s %5d  %+7.1f %%  %8.1f %%  %3.0f %%  %9.2f  %6.2f  %7.1f %%  %v\n", r.group, r.condition, r.clips,
			100*float64(r.counted-r.said)/float64(r.said), 100*r.syllables(), 100*r.worst, r.pauses.precision(), r.pauses.recall(),
			100*r.rate/float64(r.clips), r.warned)
	}
}
