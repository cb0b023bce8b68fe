// Package ladder tells the same story in less and less time: which sentences to
// keep at each step, by what the coach finds in them. It is pure, and the same
// story always gives the same ladder.
package ladder

import (
	"cmp"
	"slices"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/scenario"
)

// Lengths lists how long the story may take at each step, the longest first.
func Lengths() []time.Duration {
	return []time.Duration{180 * time.Second, 90 * time.Second, 60 * time.Second, 30 * time.Second}
}

// merged is the length from which on downwards Situation and Task are told as
// one, and the Reflection may go.
const merged = 30 * time.Second

// Sentence is one sentence of the story.
type Sentence struct {
	Section scenario.Section
	Text    string
	Words   int
	// Evidence says in a word or two each what the sentence carries.
	Evidence []string
	// Worth is how much the coach's evidence speaks for keeping it; it may be
	// below zero.
	Worth int
	// measure is zero where no change is measured, 2 where it is told before and
	// after, else 1.
	measure int
}

// Step is the story in so much time.
type Step struct {
	Length time.Duration
	// Kept says of each sentence of the ladder whether it is told.
	Kept []bool
	// Words counts those of the kept sentences.
	Words int

	pace int
}

// Aloud is how long the kept sentences take to say at the pace of the ladder.
func (s Step) Aloud() time.Duration { return coach.AloudAt(s.Words, s.pace) }

// Merged says whether Situation and Task are told as one.
func (s Step) Merged() bool { return s.Length <= merged }

// Ladder is a story with its steps.
type Ladder struct {
	// Sentences are those of all sections, in the order they are told.
	Sentences []Sentence
	// Steps has one for each of Lengths; each keeps some of what the one before
	// it keeps.
	Steps []Step
}

// Of makes the ladder of a scenario's worked answer. It has no sentences where no
// section is written yet. It asks the coach about every sentence, which takes
// some milliseconds. The pace is in words a minute; zero means
// coach.SpeakingPace.
func Of(s *scenario.Scenario, pace int) Ladder {
	sentences := weigh(s)
	return Ladder{Sentences: sentences, Steps: climb(sentences, pace)}
}

// climb makes the steps, each from what the one before it keeps.
func climb(sentences []Sentence, pace int) []Step {
	kept := make([]bool, len(sentences))
	for i := range kept {
		kept[i] = true
	}
	fitting := fitOf(sentences, pace)
	var steps []Step
	for _, length := range Lengths() {
		fitting.from, fitting.length = kept, length
		kept = fitting.kept()
		steps = append(steps, Step{Length: length, Kept: kept, Words: fitting.words(kept), pace: pace})
	}
	return steps
}

// fit chooses the sentences for one step from those that the step before kept.
type fit struct {
	sentences []Sentence
	from      []bool
	length    time.Duration
	pace      int
	// best is the measure, which is asked for with every sentence.
	best int
}

func fitOf(sentences []Sentence, pace int) fit {
	f := fit{sentences: sentences, pace: pace}
	f.best = f.measure()
	return f
}

// kept drops the least useful sentences, and refills the time that is left.
// Each section keeps one sentence, if need be its shortest; only where even these
// take too long do sections go.
func (f fit) kept() []bool {
	for _, order := range []func(a, b int) int{f.leastWorth, f.longest} {
		kept := slices.Clone(f.from)
		f.drop(kept, order, f.lastOfItsPart)
		if f.fits(kept) {
			f.refill(kept)
			return kept
		}
	}
	kept := slices.Clone(f.from)
	f.drop(kept, f.longest, f.lastOfItsPart)
	f.drop(kept, f.leastNeeded, f.lastOfAll)
	if f.fits(kept) {
		f.refill(kept)
	}
	return kept
}

// drop takes sentences out in an order until the rest fits, but none that must
// stay.
func (f fit) drop(kept []bool, order func(a, b int) int, stays func(kept []bool, i int) bool) {
	for !f.fits(kept) {
		least := -1
		for i := range kept {
			if kept[i] && !stays(kept, i) && (least < 0 || order(i, least) < 0) {
				least = i
			}
		}
		if least < 0 {
			return
		}
		kept[least] = false
	}
}

// refill fills the time that is left with what carries evidence, the most useful
// sentence first. Words that carry none come back only where nothing else is left
// out.
func (f fit) refill(kept []bool) {
	for f.exchange(kept) {
	}
	if out := f.leftOut(kept); len(out) > 0 && f.sentences[out[0]].Worth > 0 {
		f.dropEmpty(kept)
	}
	missing := false
	for _, i := range f.leftOut(kept) {
		if f.sentences[i].Worth <= 0 && missing {
			return
		}
		kept[i] = true
		if !f.fits(kept) {
			kept[i], missing = false, true
		}
	}
}

// exchange takes one sentence in, if need be for others that carry less together,
// and says whether it could.
func (f fit) exchange(kept []bool) bool {
	for _, i := range f.leftOut(kept) {
		if f.sentences[i].Worth <= 0 {
			return false
		}
		tried := slices.Clone(kept)
		tried[i] = true
		f.drop(tried, f.leastWorth, func(kept []bool, other int) bool {
			return f.sentences[other].Worth >= f.sentences[i].Worth || f.lastOfItsPart(kept, other)
		})
		if f.fits(tried) && f.worth(tried) > f.worth(kept) {
			copy(kept, tried)
			return true
		}
	}
	return false
}

// dropEmpty takes out what carries no evidence, but nothing that is all there is
// of its section.
func (f fit) dropEmpty(kept []bool) {
	for i := range kept {
		if kept[i] && f.sentences[i].Worth <= 0 && !f.lastOfItsPart(kept, i) {
			kept[i] = false
		}
	}
}

// leftOut lists what the step before kept and this one does not, the most useful
// first.
func (f fit) leftOut(kept []bool) []int {
	var out []int
	for i := range kept {
		if f.from[i] && !kept[i] {
			out = append(out, i)
		}
	}
	slices.SortFunc(out, func(a, b int) int { return f.leastWorth(b, a) })
	return out
}

func (f fit) worth(kept []bool) int {
	worth := 0
	for i, keep := range kept {
		if keep {
			worth += f.sentences[i].Worth
		}
	}
	return worth
}

func (f fit) fits(kept []bool) bool { return coach.AloudAt(f.words(kept), f.pace) <= f.length }

func (f fit) words(kept []bool) int {
	words := 0
	for i, keep := range kept {
		if keep {
			words += f.sentences[i].Words
		}
	}
	return words
}

// leastWorth orders by how little a sentence says; of two that say as little, the
// longer and then the later one goes first.
func (f fit) leastWorth(a, b int) int {
	return cmp.Or(
		cmp.Compare(f.sentences[a].Worth, f.sentences[b].Worth),
		cmp.Compare(f.sentences[b].Words, f.sentences[a].Words),
		cmp.Compare(b, a),
	)
}

func (f fit) longest(a, b int) int {
	return cmp.Or(cmp.Compare(f.sentences[b].Words, f.sentences[a].Words), f.leastWorth(a, b))
}

// leastNeeded orders by the section: without its result a story has no end,
// without an act no hero.
func (f fit) leastNeeded(a, b int) int {
	need := map[scenario.Section]int{
		scenario.Reflecting: 0, scenario.Task: 1, scenario.Situation: 2, scenario.Action: 3, scenario.Result: 4,
	}
	return cmp.Or(
		cmp.Compare(need[f.sentences[a].Section], need[f.sentences[b].Section]),
		f.leastWorth(a, b),
	)
}

// lastOfItsPart says whether a sentence is all that is left of its section, or
// the measure that has to stay.
func (f fit) lastOfItsPart(kept []bool, i int) bool {
	if i == f.best {
		return true
	}
	part := f.part(i)
	if part == scenario.Reflecting && f.length <= merged {
		return false
	}
	for other := range kept {
		if other != i && kept[other] && f.part(other) == part {
			return false
		}
	}
	return true
}

// lastOfAll says whether nothing else is left, or it is the measure.
func (f fit) lastOfAll(kept []bool, i int) bool {
	if i == f.best {
		return true
	}
	for other := range kept {
		if other != i && kept[other] {
			return false
		}
	}
	return true
}

// part is the section of a sentence, in which Task is Situation where the two are
// told as one.
func (f fit) part(i int) scenario.Section {
	if section := f.sentences[i].Section; section != scenario.Task || f.length > merged {
		return section
	}
	return scenario.Situation
}

// measure is the sentence of the Result that tells best what changed and by how
// much, or -1. It is kept to the last step.
func (f fit) measure() int {
	best := -1
	for i, sentence := range f.sentences {
		if sentence.Section != scenario.Result || sentence.measure == 0 {
			continue
		}
		if best < 0 || cmp.Or(
			cmp.Compare(f.sentences[best].measure, sentence.measure),
			cmp.Compare(f.overlong(i), f.overlong(best)),
			cmp.Compare(f.sentences[best].Worth, sentence.Worth),
		) < 0 {
			best = i
		}
	}
	return best
}

// overlong is 1 for a sentence that takes all of the shortest step alone, else 0.
func (f fit) overlong(i int) int {
	if coach.AloudAt(f.sentences[i].Words, f.pace) > merged {
		return 1
	}
	return 0
}
