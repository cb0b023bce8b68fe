package coach

import (
	"testing"

	"github.com/starcoach/starcoach/internal/scenario"
)

// toldCase is a story and what follows it, in a section of its own.
type toldCase struct{ story, told string }

// checkTold runs one rule over answers of a story and a second section, and
// wants the rule's finding in every one of them, or in none.
func checkTold(t *testing.T, rule Rule, second scenario.Section, want bool, cases []toldCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.told, func(t *testing.T) {
			text, sections := c.told, []SectionText{{Name: second, Span: Span{0, len(c.told)}}}
			if c.story != "" {
				text = c.story + "\n\n" + c.told
				at := len(c.story) + 2
				sections = []SectionText{
					{Name: scenario.Situation, Span: Span{0, at}},
					{Name: second, Span: Span{at, len(text)}},
				}
			}
			found := false
			for _, finding := range Analyze(Answer{Text: text, Sections: sections}, nil).Findings {
				found = found || finding.Rule == rule
			}
			if found != want {
				t.Errorf("%s found: %v, want %v", rule, found, want)
			}
		})
	}
}

func texts(told ...string) []toldCase {
	var cases []toldCase
	for _, text := range told {
		cases = append(cases, toldCase{told: text})
	}
	return cases
}

func TestNoMetricIsFound(t *testing.T) {
	checkTold(t, NoMetric, scenario.Result, true, texts(
		"I was there from five in the morning till nine at night.",
		"The porter came at half three and all five of us went home.",
		"It was thirty-four degrees in there.",
		"Everyone was happy with it and my manager said well done.",
		"In the end it all went really smoothly.",
		"The residents were much calmer after that.",
		"yeah so it worked out well and the customer was chuffed to bits",
		"The parents were delighted and they wrote me a lovely card.",
		"It went live in March 2023 and the team was proud.",
		"The team of twelve was much happier.",
		"The ward of 24 beds runs a lot better now.",
		"We moved it to room 12 and the class settled down.",
		"Version 2 was received very well by the users.",
		"It saved us a lot of time.",
		"Sales went up and the shop floor looked better.",
		"The waiting got a lot shorter.",
		"She passed on her thanks to me and to the crew.",
		"Two weeks later everyone was still talking about it.",
		"After about a month it was running well.",
		"My boss was so impressed that he gave me employee of the month.",
		"He got a job and he still calls me.",
		"The year 9 group behaved better.",
		"We finished the wall and the client was satisfied.",
		"The wedding was a big success and the bride cried.",
		"The complaint was closed, and the man apologised to me.",
		"At 7 o'clock the guests came and nobody noticed anything.",
		"One of the best days of my career.",
		"The two of them work well together now.",
		"Both of them shook hands.",
		"I was promoted six months later.",
		"It was one of those things that just worked.",
		"The farmer paid, and the cows recovered.",
		"We delivered on the 14th of June and the customer signed.",
		"People were happier, deliveries were quicker and there were fewer mistakes.",
		"A 19-year-old trainee now runs it on her own.",
		"She thanked me a hundred times.",
		"It was a win for everyone, a hundred percent.",
		"The three of us still talk about it.",
	))
}

func TestNoMetricKeepsStill(t *testing.T) {
	checkTold(t, NoMetric, scenario.Result, false, texts(
		"It never dropped again, not once after that.",
		"In the year since it's been none.",
		"Falls went from nine a month to two.",
		"The queue was cut in half by Easter.",
		"We have not had one leak since.",
		"Not a single order was lost that winter.",
		"Every child passed the reading test.",
		"All of them got their money back.",
		"We handed over three weeks early.",
		"None of the 40 patients missed a dose.",
		"We sold twice as many loaves on Saturdays.",
		"It took a third of the time.",
		"Complaints dropped by 60%.",
		"twenty eight out of thirty turned up",
		"That was £4,000 a month saved.",
		"Response time came down from 900 to 120 milliseconds.",
		"There hasn't been one since.",
		"Nobody has been hurt on that press since.",
		"It never happened again.",
		"We've had zero missed visits.",
		"The round takes forty minutes now instead of an hour and a half.",
		"Attendance was at ninety-four percent.",
		"It's been dry ever since, no more leaks.",
		"Half of the class moved up a set.",
		"The error rate halved.",
		"We had no complaints that season.",
		"five families signed on the spot",
		"No one was injured and no stock was lost.",
		"Waste fell to four kilos a week.",
		"We got every single parcel out.",
		"Both patients went home the same day, where it had been nobody for a week.",
		"She now reads a page in two minutes.",
		"The bill came to 210 pounds, the quote was nearly two thousand.",
		"It hasn't tripped once.",
		"I got a distinction, 78 against a class average of 61.",
		"The backlog was cleared, 340 letters in nine days.",
		"All the pupils handed it in.",
		"We had our first clean audit in five years.",
		"Nobody left for the rest of the year.",
	))
}

func TestNoMetricLooksForTheOutcomeWhereNoResultIsTold(t *testing.T) {
	checkTold(t, NoMetric, scenario.Action, false, texts(
		"I moved the trolleys, and lost bags went from nine a week to one.",
	))
	checkTold(t, NoMetric, scenario.Action, true, texts(
		"I wrote 12 letters and rang 30 people.",
	))
}
