package mock

import (
	"math/rand"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/probe"
	"github.com/starcoach/starcoach/internal/scenario"
)

// Two or three follow-ups are asked of every question.
const (
	leastFollowUps = 2
	mostFollowUps  = 3
)

// asker chooses follow-ups before an answer was heard. Of those that fit any
// story none comes twice while there are others.
type asker struct {
	chance *rand.Rand
	target time.Duration
	plain  []string
}

// followUpsOf chooses what is asked after the answer to a scenario's question:
// the scenario's own follow-ups first. The candidate tells a story of their own,
// so that of a worked answer's follow-ups only those can be asked that don't
// speak of what happened in it; those of an own story all can.
func (a *asker) followUpsOf(s *scenario.Scenario) []FollowUp {
	count := leastFollowUps + a.chance.Intn(mostFollowUps-leastFollowUps+1)
	var asks []string
	var followUps []FollowUp
	for _, i := range a.chance.Perm(len(s.FollowUps)) {
		if ask := s.FollowUps[i].Question; (s.Own || fitsAnyStory(ask, s)) && len(asks) < count && !twinOf(ask, asks) {
			asks = append(asks, ask)
			followUps = append(followUps, FollowUp{Ask: ask, Own: true, Target: a.target})
		}
	}
	for len(asks) < count {
		asks = append(asks, a.next(asks))
		followUps = append(followUps, FollowUp{Ask: asks[len(asks)-1], Target: a.target})
	}
	return followUps
}

// next is the first of the plain ones that is no twin of what is asked with it.
func (a *asker) next(beside []string) string {
	for {
		at := slices.IndexFunc(a.plain, func(ask string) bool { return !twinOf(ask, beside) })
		if at >= 0 {
			ask := a.plain[at]
			a.plain = slices.Delete(a.plain, at, at+1)
			return ask
		}
		all := probe.Anything()
		a.chance.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		a.plain = append(a.plain, all...)
	}
}

func twinOf(ask string, asked []string) bool {
	return slices.ContainsFunc(asked, func(other string) bool { return probe.Twins(ask, other) })
}

// named finds somebody who was spoken of, a figure, or a word with a capital
// inside a sentence: a name, or a month. The word "I" is none.
var named = regexp.MustCompile(`[0-9]|[a-z,;] [A-Z][a-z]|\b(?i:he|him|his|she|her|` +
	`two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand)\b`)

// pointed finds what a follow-up points at: the thing that "the" or "that" stands
// before.
var pointed = regexp.MustCompile(`(?i)\b(?:the|that|this|these|those|an?) ([a-z]+)`)

const (
	// telling is the length from which on a word may name something of the story.
	telling = 3
	// stem is how many letters of a word have to be those of another for both to
	// name the same thing.
	stem = 5
)

// general are words that occur in stories and name nothing in them.
var general = wordSet(`what when where which whose would could should have having been that this then than there
	with without from about before after again first last next more most much many some other others else your yours
	yourself them they their were does doing done make made take took tell told said say says know knew known think
	thought happen happened happens nobody somebody anybody everybody everyone anyone someone nothing anything something
	still ever never always only just even over under into until while because though same different differently
	story people person team work worked working part week month year years time times days longer long right wrong
	real really good better best hard hardest decide decided decision change changed learn learned since
	the and you for did was not but how why who had has are can any all get got put out off too way yet own one day
	let its our it's didn don isn wasn weren hadn wouldn couldn you'd you're isn't didn't wasn't point moment end`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(words) {
		set[word] = true
	}
	return set
}

// fitsAnyStory says whether a follow-up can be asked of a story that the
// interviewer has not read: it names nobody and no figure, points at nothing, and
// says nothing that the worked answer brings up and the question does not.
func fitsAnyStory(ask string, s *scenario.Scenario) bool {
	if named.MatchString(ask) || len(broughtUp(ask, s)) > 0 {
		return false
	}
	question := wordsOf(s.Question)
	for _, found := range pointed.FindAllStringSubmatch(ask, -1) {
		if word := strings.ToLower(found[1]); len(word) >= telling && !general[word] && !question[word] {
			return false
		}
	}
	return true
}

// broughtUp are the words of a follow-up that the worked answer brings up, and
// the question does not.
func broughtUp(ask string, s *scenario.Scenario) []string {
	var example strings.Builder
	for _, section := range scenario.Sections() {
		example.WriteString(s.Part(section).Example + " ")
	}
	story, question := wordsOf(example.String()), wordsOf(s.Question)
	var words []string
	for word := range wordsOf(ask) {
		if len(word) >= telling && !general[word] && has(story, word) && !question[word] {
			words = append(words, word)
		}
	}
	return words
}

// has says whether a set holds a word, or one that begins like it.
func has(set map[string]bool, word string) bool {
	if set[word] || len(word) < stem {
		return set[word]
	}
	for other := range set {
		if strings.HasPrefix(other, word[:stem]) {
			return true
		}
	}
	return false
}

func wordsOf(text string) map[string]bool {
	return wordSet(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToLower(r)
		}
		return ' '
	}, text))
}

// fitsStory says whether a follow-up can be asked of the story that was told: all
// that it brings up of the worked answer was brought up in the answer too.
func fitsStory(ask string, s *scenario.Scenario, answer string) bool {
	brought, told := broughtUp(ask, s), wordsOf(answer)
	return len(brought) > 0 && !slices.ContainsFunc(brought, func(word string) bool { return !has(told, word) })
}

// Probe has the follow-ups of a question go for the answer that was heard: the
// scenario's own that speak of what it told, then what the coach finds left open,
// and then what was drawn. The scenario is nil where it is gone. Once a follow-up
// was asked it changes nothing.
func (v *Interview) Probe(number int, s *scenario.Scenario, report coach.Report) {
	if number < 0 || number >= len(v.state.Questions) {
		return
	}
	question := &v.state.Questions[number]
	if slices.ContainsFunc(question.FollowUps, func(f FollowUp) bool { return f.Begun }) {
		return
	}
	chance := rand.New(rand.NewSource(v.state.Settings.Seed + int64(number)))
	var own, open []FollowUp
	if s != nil && !s.Own {
		for _, i := range chance.Perm(len(s.FollowUps)) {
			if fitsStory(s.FollowUps[i].Question, s, question.Answer.Words) {
				own = append(own, FollowUp{Ask: s.FollowUps[i].Question, Own: true})
			}
		}
	}
	for _, prompt := range probe.Prompts(probe.InReport(report), chance) {
		open = append(open, FollowUp{Ask: prompt.Ask, Rule: coach.Rule(prompt.ProbeName())})
	}
	question.ask(own, open)
}

// ask puts the scenario's own follow-ups first, those drawn before those that the
// answer fits, then the probes, one at least where there is any, and then the
// others that were drawn.
func (q *Question) ask(own, open []FollowUp) {
	var chosen []FollowUp
	var asked []string
	take := func(from []FollowUp, most int) {
		for _, followUp := range from {
			if len(chosen) < most && !twinOf(followUp.Ask, asked) {
				chosen, asked = append(chosen, followUp), append(asked, followUp.Ask)
			}
		}
	}
	count := len(q.FollowUps)
	drawn := slices.DeleteFunc(slices.Clone(q.FollowUps), func(f FollowUp) bool { return !f.Own })
	take(drawn, count-min(1, len(open)))
	take(own, count-min(1, len(open)))
	take(open, count)
	take(q.FollowUps, count)
	for i, followUp := range chosen {
		q.FollowUps[i].Ask, q.FollowUps[i].Rule, q.FollowUps[i].Own = followUp.Ask, followUp.Rule, followUp.Own
	}
}
