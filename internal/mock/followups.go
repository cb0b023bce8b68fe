package mock

import (
	"math/rand"
	"regexp"
	"strings"
	"time"
	"unicode"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/scenario"
)

// Two or three follow-ups are asked of every question.
const (
	leastFollowUps = 2
	mostFollowUps  = 3
)

// plain are follow-ups that fit any story.
var plain = []string{
	"What was the hardest part of it for you?",
	"What else did you consider, and why did you decide against it?",
	"If you had to do it again tomorrow, what would you change?",
	"Who disagreed with you, and how did you deal with that?",
	"What would the others who were there say about your part in it?",
	"What did you not know at the time, and how did you decide all the same?",
	"What came of it half a year later?",
	"What did it cost, and was it worth that?",
	"When did you notice that it might go wrong, and what did you do then?",
	"What have you done differently since?",
}

// probes are what an interviewer asks back on hearing a fault, in the order in
// which they would mind it.
var probes = []struct {
	rule coach.Rule
	ask  string
}{
	{coach.SharedCredit, "You said \"we\". What exactly was your own part?"},
	{coach.VagueAction, "Walk me through it: what did you do first, and what then?"},
	{coach.NoMetric, "How did you know that it had worked? What did you measure?"},
	{coach.NoBaseline, "And where did that figure stand before?"},
	{coach.VagueOutcome, "What had changed in the end, and by how much?"},
	{coach.ToldTo, "Which part of it did you start yourself?"},
	{coach.HandedOff, "What did you do yourself after you had passed it on?"},
	{coach.Blame, "What was in your own hands there?"},
	{coach.Hypothetical, "And what did you actually do?"},
	{coach.NoReflection, "What did you take from it?"},
	{coach.GenericReflection, "Where have you used that since?"},
}

// asker chooses follow-ups. Of the plain ones none comes twice while there are
// others.
type asker struct {
	chance *rand.Rand
	target time.Duration
	plain  []string
}

// followUpsOf chooses what is asked after the answer to a scenario's question.
// The candidate tells a story of their own: of the scenario's follow-ups only
// those can be asked that don't speak of what happened in its worked answer.
func (a *asker) followUpsOf(s *scenario.Scenario) []FollowUp {
	count := leastFollowUps + a.chance.Intn(mostFollowUps-leastFollowUps+1)
	var asks []string
	for _, i := range a.chance.Perm(len(s.FollowUps)) {
		if ask := s.FollowUps[i].Question; fitsAnyStory(ask, s) && len(asks) < count {
			asks = append(asks, ask)
		}
	}
	for len(asks) < count {
		if len(a.plain) == 0 {
			for _, i := range a.chance.Perm(len(plain)) {
				a.plain = append(a.plain, plain[i])
			}
		}
		asks, a.plain = append(asks, a.plain[0]), a.plain[1:]
	}
	followUps := make([]FollowUp, count)
	for i := range followUps {
		followUps[i] = FollowUp{Ask: asks[i], Target: a.target}
	}
	return followUps
}

// named finds somebody who was spoken of, or a word with a capital inside a
// sentence: a name, or a month. The word "I" is none.
var named = regexp.MustCompile(`[a-z,;] [A-Z][a-z]|\b(?i:he|him|his|she|her)\b`)

// telling is the length from which on a word may name something of the story.
const telling = 4

// general are words that occur in stories and name nothing in them.
var general = wordSet(`what when where which whose would could should have having been that this then than there
	with without from about before after again first last next more most much many some other others else your yours
	yourself them they their were does doing done make made take took tell told said say says know knew known think
	thought happen happened happens nobody somebody anybody everybody everyone anyone someone nothing anything something
	still ever never always only just even over under into until while because though same different differently
	story people person team work worked working part week month year years time times days longer long right wrong
	real really good better best hard hardest decide decided decision change changed learn learned since`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(words) {
		set[word] = true
	}
	return set
}

// fitsAnyStory says whether a follow-up can be asked of a story that the
// interviewer has not read: it names no figure, and nothing that the worked
// answer brings up and the question does not.
func fitsAnyStory(ask string, s *scenario.Scenario) bool {
	if strings.ContainsAny(ask, "0123456789") || named.MatchString(ask) {
		return false
	}
	var told strings.Builder
	for _, section := range scenario.Sections() {
		told.WriteString(s.Part(section).Example + " ")
	}
	story, question := wordsOf(told.String()), wordsOf(s.Question)
	for word := range wordsOf(ask) {
		if len(word) >= telling && !general[word] && story[word] && !question[word] {
			return false
		}
	}
	return true
}

func wordsOf(text string) map[string]bool {
	return wordSet(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return unicode.ToLower(r)
		}
		return ' '
	}, text))
}

// Probe has the last follow-up of a question go for what the coach found in its
// answer. It changes nothing once that follow-up has been asked, and nothing
// where no finding asks for one.
func (v *Interview) Probe(question int, findings []coach.Finding) {
	if question < 0 || question >= len(v.state.Questions) {
		return
	}
	followUps := v.state.Questions[question].FollowUps
	last := len(followUps) - 1
	if last < 1 || followUps[last].Begun {
		return
	}
	for _, probe := range probes {
		for _, finding := range findings {
			if finding.Rule == probe.rule {
				followUps[last].Ask, followUps[last].Rule = probe.ask, probe.rule
				return
			}
		}
	}
}
