// Package probe chooses the questions an interviewer asks because of what was
// said: where a figure was missing, how it was measured; where there was a "we",
// whose part it was. It is pure: chance is passed in.
package probe

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
)

// Seen is what is known of the answer that is probed.
type Seen struct {
	Findings []coach.Finding
	// Scores are from 1 to 5; a dimension that was not judged has none.
	Scores map[coach.Dimension]int
	// Own is true where the scores are the candidate's own: nobody else heard
	// the answer.
	Own bool
}

// InReport is what the coach saw in an answer.
func InReport(report coach.Report) Seen {
	seen := Seen{Findings: report.Findings, Scores: map[coach.Dimension]int{}}
	for _, score := range report.Scores {
		seen.Scores[score.Dimension] = score.Score
	}
	return seen
}

// InAttempts is what was seen in the last of some attempts that was judged at
// all. They are oldest first.
func InAttempts(attempts []history.Judged) Seen {
	for _, attempt := range slices.Backward(attempts) {
		switch {
		case attempt.Report != nil:
			seen := Seen{Scores: attempt.Coach}
			for _, finding := range attempt.Report.Findings {
				seen.Findings = append(seen.Findings,
					coach.Finding{Rule: finding.Rule, Section: finding.Section, Quote: finding.Quote})
			}
			return seen
		case len(attempt.You) > 0:
			return Seen{Scores: attempt.You, Own: true}
		}
	}
	return Seen{}
}

// Most is how many probes a drill has at most: more than three in a row would be
// an interrogation.
const Most = 3

// Drill is everything that is asked after an answer: the scenario's follow-ups
// and the probes, in an order of chance.
func Drill(of *scenario.Scenario, seen Seen, chance *rand.Rand) []practice.Prompt {
	followUps := practice.FollowUpPrompts(of)
	var asked []string
	for _, prompt := range followUps {
		asked = append(asked, prompt.Ask)
	}
	return Shuffled(slices.Concat(followUps, Prompts(seen, chance, asked...)), chance)
}

// Shuffled returns prompts in an order of chance.
func Shuffled(prompts []practice.Prompt, chance *rand.Rand) []practice.Prompt {
	shuffled := make([]practice.Prompt, len(prompts))
	for to, from := range chance.Perm(len(prompts)) {
		shuffled[to] = prompts[from]
	}
	return shuffled
}

// Prompts are the probes of an answer, at most Most, the most telling first. Of
// faults of one kind the first is asked about before any other is; then come the
// dimensions that are low without a fault to show for it, and then what else was
// found. Chance chooses among the wordings; none is a twin of another, nor of
// what is asked anyway.
func Prompts(seen Seen, chance *rand.Rand, asked ...string) []practice.Prompt {
	var first, rest []candidate
	probed := map[coach.Dimension]bool{}
	for i := range ofRules {
		probe := &ofRules[i]
		at := slices.IndexFunc(seen.Findings, func(f coach.Finding) bool { return f.Rule == probe.rule })
		if at < 0 {
			continue
		}
		found := candidate{probe.of(seen.Findings[at]), string(probe.rule), quoted(seen.Findings[at])}
		if probed[probe.dimension] {
			rest = append(rest, found)
		} else {
			first = append(first, found)
		}
		probed[probe.dimension] = true
	}
	for _, dimension := range coach.Dimensions() {
		if score := seen.Scores[dimension]; score > 0 && score <= seen.low(dimension) && !probed[dimension] {
			first = append(first, candidate{ofDimensions[dimension], string(dimension), seen.given(dimension, score)})
		}
	}
	var prompts []practice.Prompt
	asked = slices.Clone(asked)
	for _, found := range slices.Concat(first, rest) {
		if asks := fresh(found.asks, asked); len(asks) > 0 && len(prompts) < Most {
			found.asks = asks
			prompts = append(prompts, found.prompt(found.name, found.before, chance))
			asked = append(asked, prompts[len(prompts)-1].Ask)
		}
	}
	return prompts
}

// candidate is a probe that may be asked: what it is kept under, and what is said
// of the answer before it says why.
type candidate struct {
	question
	name, before string
}

// given says who gave a dimension its score.
func (s Seen) given(dimension coach.Dimension, score int) string {
	who := "The coach gave"
	if s.Own {
		who = "You gave"
	}
	return fmt.Sprintf("%s %s a %d. ", who, dimension.Title(), score)
}

// Any says whether there is anything to probe.
func (s Seen) Any() bool {
	for dimension, score := range s.Scores {
		if score > 0 && score <= s.low(dimension) {
			return true
		}
	}
	return len(s.Findings) > 0
}

// low is the score up to which a dimension is worth a question. An Action without
// a word of what else was possible gets at most a 4 from the coach.
func (s Seen) low(dimension coach.Dimension) int {
	if dimension == coach.Action && !s.Own {
		return 4
	}
	return 3
}

// longestQuote is how many words of the candidate's are said back.
const longestQuote = 12

// quoted says what was said, or nothing where the fault is what was not.
func quoted(finding coach.Finding) string {
	words := strings.Fields(scenario.CleanLine(finding.Quote))
	switch {
	case len(words) == 0:
		return ""
	case len(words) > longestQuote:
		words = append(words[:longestQuote:longestQuote], "...")
	}
	return "You said " + english.Quote(strings.Join(words, " ")) + ". "
}

// question is a probe in its wordings.
type question struct {
	asks []string
	// why is what an interviewer asks it for, good what a good answer holds.
	why, good string
	target    time.Duration
}

func (q question) prompt(name, before string, chance *rand.Rand) practice.Prompt {
	return practice.Probe(name, q.asks[chance.Intn(len(q.asks))], before+q.why, q.good, q.target)
}
