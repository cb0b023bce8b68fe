package coach

import (
	"fmt"
	"sync"
	"sync/atomic"

	"github.com/starcoach/starcoach/internal/scenario"
)

// fault is a fault rule: what an interviewer minds, and how to find it.
type fault struct {
	rule Rule
	why  string
	// instead is what to say where the rule has nothing more to the point.
	instead string
	find    func(*document) []hit
}

// hit is one place where a rule found its fault.
type hit struct {
	// span is a stretch of flat; empty where something was not said.
	span    Span
	section scenario.Section
}

// faults lists the rules, those an interviewer minds most first.
func faults() []fault {
	return []fault{
		toldTo, handedOff, sharedCredit, missingSection, noMetric, hypothetical, blame, vagueAction,
		noBaseline, vagueOutcome, noReflection, genericReflection, longSituation, overTime, underTime,
		hedging, fillers,
	}
}

// mostOfOne is how many findings of one rule are reported: more examples
// of the same only discourage.
const mostOfOne = 8

func (d *document) findings() []Finding {
	var found []Finding
	rules := faults()
	for r, hits := range d.hits(rules) {
		f := rules[r]
		for i, h := range hits {
			if i == mostOfOne {
				break
			}
			finding := Finding{Rule: f.rule, Section: h.section, Why: f.why, Instead: f.instead}
			h.span = d.withoutOpening(h.span)
			if h.span.End > h.span.Start {
				finding.Span, finding.Quote = d.quote(h.span)
				finding.Instead = better(f, finding.Quote)
			}
			found = append(found, finding)
		}
	}
	return found
}

// longText is the number of words from which on the rules run side by side:
// below it the whole takes less than a tenth of a second.
const longText = 1500

// hits runs every rule. They read the document and nothing else; what several of
// them ask for is found before.
func (d *document) hits(rules []fault) [][]hit {
	all := make([][]hit, len(rules))
	if len(d.words) < longText {
		for i, f := range rules {
			all[i] = f.find(d)
		}
		return all
	}
	d.measured = make([]measuredClause, len(d.clauses))
	d.eachSentence(func(i int) { d.measuresIn(i) })
	sideBySide(2, func(i int) {
		if i == 0 {
			d.outcomeMeasures()
		} else {
			d.findSpoken()
		}
	})
	sideBySide(len(rules), func(i int) { all[i] = rules[i].find(d) })
	return all
}

// sideBySide runs do for each number below count, all at the same time. A panic
// of one of them is one of the caller's, who can keep what was typed.
func sideBySide(count int, do func(int)) {
	var running sync.WaitGroup
	var fault atomic.Value
	for i := range count {
		running.Go(func() {
			defer func() {
				if cause := recover(); cause != nil {
					fault.Store(fmt.Sprint(cause))
				}
			}()
			do(i)
		})
	}
	running.Wait()
	if cause := fault.Load(); cause != nil {
		panic(cause)
	}
}

// parts is how many pieces a long document is looked through in at a time.
const parts = 4

// eachSentence runs do for every sentence, those of a long document in several
// pieces at a time.
func (d *document) eachSentence(do func(sentence int)) {
	count := len(d.sentences)
	if len(d.words) < longText {
		for i := range count {
			do(i)
		}
		return
	}
	sideBySide(parts, func(part int) {
		for i := part * count / parts; i < (part+1)*count/parts; i++ {
			do(i)
		}
	})
}

// withoutOpening leaves out the "and then" that a stretch begins with.
func (d *document) withoutOpening(span Span) Span {
	if span.End <= span.Start {
		return span
	}
	lead := len(opening.FindString(d.flat[span.Start:span.End]))
	if 2*lead < span.End-span.Start {
		span.Start += lead
	}
	return span
}

// sentenceText is a sentence of flat.
func (d *document) sentenceText(i int) string {
	return d.flat[d.sentences[i].Start:d.sentences[i].End]
}

// has says whether any sentence stands in a section.
func (d *document) has(section scenario.Section) bool {
	for i := range d.sentences {
		if d.sentences[i].section == section {
			return true
		}
	}
	return false
}

// wordsOf is the number of words of a section.
func (d *document) wordsOf(section scenario.Section) int {
	count := 0
	for _, s := range d.sections {
		if s.Name == section {
			count += s.Words
		}
	}
	return count
}

// acts counts the speaker's own acts that could be watched.
func (d *document) acts() int {
	count := 0
	for i := range d.clauses {
		if d.clauses[i].act && (d.clauses[i].subject == self || d.clauses[i].section == scenario.Action) {
			count++
		}
	}
	return count
}
