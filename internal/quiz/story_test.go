package quiz

import (
	"math/rand"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/scenario"
)

func labels() *scenario.Scenario {
	return &scenario.Scenario{
		Own: true, ID: "labels", Title: "Labels",
		Situation: scenario.Part{Example: "Last March the labels ran out. It was two at night."},
		Action:    scenario.Part{Example: "I rang the manager. I wrote signs. I split the loaves. I counted the rolls. I wrote a list."},
		Result:    scenario.Part{Example: "Missing labels fell from thirty-one a month to 2. It saved $8,000."},
	}
}

func others() []*scenario.Scenario {
	var all []*scenario.Scenario
	for _, first := range []string{"A pump leaked.", "A pump leaked.", "A child was lost.", "A bill was wrong.", "A bus was late.", ""} {
		all = append(all, &scenario.Scenario{Title: "T" + first, Situation: scenario.Part{Example: first}})
	}
	return all
}

func sameChance() *rand.Rand { return rand.New(rand.NewSource(3)) }

func TestAStoryIsMadeIntoQuestions(t *testing.T) {
	questions := FromStory(labels(), others(), sameChance())
	var right []string
	for _, question := range questions {
		right = append(right, question.Question+" = "+question.Choices[CorrectChoice(question)].Text)
		if len(question.Choices) != 4 {
			t.Errorf("%q has the choices %+v, want four", question.Question, question.Choices)
		}
		said := map[string]bool{}
		for _, choice := range question.Choices {
			if said[choice.Text] || choice.Text == "" || choice.Correct != (choice.Why == "") {
				t.Errorf("%q has the choice %+v", question.Question, choice)
			}
			said[choice.Text] = true
		}
	}
	want := []string{
		`How does your story "Labels" open? = Last March the labels ran out.`,
		`Which figure belongs here? "Missing labels fell from ____ a month to 2." = thirty-one`,
		`Which figure belongs here? "It saved ____." = $8,000`,
		`Which figure belongs here? "It was ____ at night." = two`,
		`Which of these came first in "Labels"? = I rang the manager.`,
	}
	// Which steps are asked about is chance; the first of them is right.
	want[4] = right[4]
	if diff := cmp.Diff(want, right); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	order := questions[4]
	text := labels().Action.Example
	for _, choice := range order.Choices[1:] {
		if strings.Index(text, choice.Text) < strings.Index(text, order.Choices[0].Text) {
			t.Errorf("%q came before %q", choice.Text, order.Choices[0].Text)
		}
	}
	if diff := cmp.Diff(questions, FromStory(labels(), others(), sameChance())); diff != "" {
		t.Errorf("the same seed gives other questions:\n%s", diff)
	}
}

func TestNearFiguresAreWrittenLikeTheRightOne(t *testing.T) {
	for word, form := range map[string]string{
		"$8,000": "$", "0.3%": "%", "12": "", "Seven": "S|F|E|N|T", "12,500": ",",
	} {
		near := nearFigures(word, sameChance())
		if len(near) != 3 {
			t.Errorf("%q: %q", word, near)
		}
		for _, figure := range near {
			found := form == ""
			for sign := range strings.SplitSeq(form, "|") {
				found = found || strings.Contains(figure, sign)
			}
			if !found || figure == word {
				t.Errorf("%q is near %q", figure, word)
			}
		}
	}
	for _, word := range []string{"one", "zero", "24/7", "files", "0", "3pm", "A4", "0.0"} {
		if near := nearFigures(word, sameChance()); len(near) > 0 && word != "0" {
			t.Errorf("%q is asked for: %q", word, near)
		}
	}
}

func TestMadeUpFiguresAreAsRoundAsTheRightOne(t *testing.T) {
	for word, grain := range map[string]string{
		"900": "00", "40": "0", "$8,000": ",000", "250": "0", "95%": "%", "100%": "%", "1,450": "0",
	} {
		for seed := range int64(20) {
			near := nearFigures(word, rand.New(rand.NewSource(seed)))
			if len(near) != 3 {
				t.Fatalf("%q: %q", word, near)
			}
			for _, figure := range near {
				if !strings.HasSuffix(figure, grain) {
					t.Errorf("%q is told from %q by being round", figure, word)
				}
				if share, err := strconv.Atoi(strings.TrimSuffix(figure, "%")); strings.HasSuffix(word, "%") && (err != nil || share > 100) {
					t.Errorf("%q stands for %q", figure, word)
				}
			}
		}
	}
}

// Who remembers what the story is about has not yet remembered how it begins.
func TestTheFirstSentenceStandsAmongOthersOfTheStory(t *testing.T) {
	story := labels()
	story.Task = scenario.Part{Example: "Nobody had asked me. It was mine to mend."}
	var got []string
	for _, choice := range FromStory(story, others(), sameChance())[0].Choices {
		got = append(got, choice.Text+" "+choice.Why)
	}
	want := []string{
		"Last March the labels ran out. ", "It was two at night. This comes later, in your Situation.",
		"Nobody had asked me. This comes later, in your Task.", `A pump leaked. This opens "TA pump leaked.".`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestWhatIsNotToldIsNotAskedFor(t *testing.T) {
	if questions := FromStory(&scenario.Scenario{Own: true, Title: "Empty"}, others(), sameChance()); len(questions) != 0 {
		t.Errorf("asked %+v", questions)
	}
	alone := &scenario.Scenario{Own: true, Title: "Alone", Action: scenario.Part{Example: "I rang."}}
	if questions := FromStory(alone, nil, sameChance()); len(questions) != 0 {
		t.Errorf("asked %+v", questions)
	}
}

func TestQuestionsOfAStoryKeepTheFormOfAFile(t *testing.T) {
	story := labels()
	story.Situation.Example = strings.Repeat("on and on and on it went ", 90) + "with 7 loaves. " + story.Situation.Example
	story.Quiz = FromStory(story, others(), sameChance())
	if _, err := scenario.Encode(story); err != nil {
		t.Error(err)
	}
}
