package lint

import (
	"fmt"
	"math"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/scenario"
)

// An example fits its target where it takes from 70 to 110 % of it at
// coach.SpeakingPace: who says it aloud breathes, and nobody says it faster.
const (
	shortestShare = 70
	longestShare  = 110
)

func (c *checker) lengths() {
	for _, section := range scenario.Sections() {
		if section == scenario.Reflecting {
			for i, level := range c.s.Reflection.ByLevel {
				c.length(fmt.Sprintf("reflection.by_level[%d].example", i), level.Example, c.s.Reflection.Target)
			}
			continue
		}
		part := c.s.Part(section)
		c.length(string(section)+".example", part.Example, part.Target)
	}
}

func (c *checker) length(path, example string, target time.Duration) {
	words := coach.CountWords(example)
	share := int(math.Round(100 * coach.Aloud(words).Seconds() / target.Seconds()))
	if share >= shortestShare && share <= longestShare {
		return
	}
	full := target.Minutes() * coach.SpeakingPace
	c.report(path, fmt.Sprintf("from %d to %d words fit", int(math.Ceil(full*shortestShare/100)), int(full*longestShare/100)),
		"%s take %d %% of the %s it has", english.Count(words, "word"), share, target)
}

// longestSentence is in words. Beyond it nobody gets a sentence out in one
// breath.
const longestSentence = 30

func (c *checker) sentences() {
	for path, text := range c.spoken() {
		for _, span := range coach.Sentences(text) {
			sentence := text[span.Start:span.End]
			if words := coach.CountWords(sentence); words > longestSentence {
				c.report(path, fmt.Sprintf("cut it into sentences of up to %d", longestSentence),
					"a sentence of %d words can't be said in one breath: %q", words, opening(sentence))
			}
		}
	}
}

// doers wants every sentence of the Action to name who did it.
func (c *checker) doers() {
	for _, sentence := range coach.Doerless(c.s.Action.Example) {
		c.report("action.example", "begin with who did it, nearly always I", "a sentence has no doer: %q", opening(sentence))
	}
}

// spoken is every text that is to be said aloud, by path.
func (c *checker) spoken() map[string]string {
	texts := map[string]string{}
	for _, section := range scenario.Sections() {
		if section != scenario.Reflecting {
			texts[string(section)+".example"] = c.s.Part(section).Example
		}
	}
	for i, level := range c.s.Reflection.ByLevel {
		texts[fmt.Sprintf("reflection.by_level[%d].example", i)] = level.Example
	}
	for i, followUp := range c.s.FollowUps {
		texts[fmt.Sprintf("follow_ups[%d].strong.answer", i)] = followUp.Strong.Answer
	}
	return texts
}

// opening is as much of a text as it takes to find it.
func opening(text string) string {
	const most = 40
	runes := []rune(text)
	if len(runes) <= most {
		return text
	}
	return string(runes[:most]) + "..."
}
