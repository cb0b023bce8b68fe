package quiz

import (
	"fmt"
	"math"
	"math/rand"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/scenario"
)

const (
	// mostChoices is how many answers a question made of a story has at most,
	// mostNumbers how many questions about figures there are.
	mostChoices = 4
	mostNumbers = 3
	// longestChoice is the room of a sentence as a choice, in characters.
	longestChoice = 160
	// gap stands in the place of a figure that is asked for.
	gap = "____"
)

// FromStory makes questions of a candidate's own story: how it opens, its
// figures, and which of its actions came first. The others, those most like it
// first, lend sentences that it does not open with, beside some of its own that
// come later. The same chance gives the same questions.
func FromStory(story *scenario.Scenario, others []*scenario.Scenario, chance *rand.Rand) []scenario.Question {
	var questions []scenario.Question
	if question, ok := openingQuestion(story, others); ok {
		questions = append(questions, question)
	}
	questions = append(questions, numberQuestions(story, chance)...)
	if question, ok := orderQuestion(story, chance); ok {
		questions = append(questions, question)
	}
	return questions
}

// opening is the first sentence of a story; "" where nothing is told.
func opening(story *scenario.Scenario) string {
	for _, section := range story.Told() {
		if sentences := sentencesOf(story, section); len(sentences) > 0 {
			return sentences[0]
		}
	}
	return ""
}

func sentencesOf(story *scenario.Scenario, section scenario.Section) []string {
	text := story.Part(section).Example
	var sentences []string
	for _, span := range coach.Sentences(text) {
		sentences = append(sentences, strings.Join(strings.Fields(text[span.Start:span.End]), " "))
	}
	return sentences
}

// mostLater is how many later sentences of the story stand beside its first one.
const mostLater = 2

func openingQuestion(story *scenario.Scenario, others []*scenario.Scenario) (scenario.Question, bool) {
	right := short(opening(story))
	choices := []scenario.Choice{{Text: right, Correct: true}}
	said := map[string]bool{right: true, "": true}
	add := func(sentence, why string, most int) {
		if sentence = short(sentence); !said[sentence] && len(choices) < most {
			said[sentence] = true
			choices = append(choices, scenario.Choice{Text: sentence, Why: why})
		}
	}
	// Who knows what the story is about still has to know how it begins.
	for _, section := range []scenario.Section{scenario.Situation, scenario.Task} {
		for _, sentence := range sentencesOf(story, section) {
			add(sentence, fmt.Sprintf("This comes later, in your %s.", section.Title()), 1+mostLater)
		}
	}
	for _, other := range others {
		add(opening(other), fmt.Sprintf("This opens \"%s\".", other.Title), mostChoices)
	}
	return scenario.Question{
		Question:    fmt.Sprintf("How does your story \"%s\" open?", story.Title),
		Choices:     choices,
		Explanation: "Who has the first sentence ready begins at once; the rest follows from it.",
	}, right != "" && len(choices) > 1
}

func orderQuestion(story *scenario.Scenario, chance *rand.Rand) (scenario.Question, bool) {
	var steps []string
	said := map[string]bool{}
	for _, sentence := range sentencesOf(story, scenario.Action) {
		if sentence = short(sentence); !said[sentence] {
			said[sentence] = true
			steps = append(steps, sentence)
		}
	}
	for len(steps) > mostChoices {
		drop := chance.Intn(len(steps))
		steps = append(steps[:drop], steps[drop+1:]...)
	}
	if len(steps) < 2 {
		return scenario.Question{}, false
	}
	choices := []scenario.Choice{{Text: steps[0], Correct: true}}
	for _, step := range steps[1:] {
		choices = append(choices, scenario.Choice{Text: step, Why: "This came later."})
	}
	return scenario.Question{
		Question:    fmt.Sprintf("Which of these came first in \"%s\"?", story.Title),
		Choices:     choices,
		Explanation: "Told in the order they happened, steps carry the listener along and don't get lost.",
	}, true
}

// numberQuestions ask for figures, those of the result first.
func numberQuestions(story *scenario.Scenario, chance *rand.Rand) []scenario.Question {
	var questions []scenario.Question
	asked := map[string]bool{}
	for _, section := range []scenario.Section{scenario.Result, scenario.Situation, scenario.Action, scenario.Task} {
		for _, sentence := range sentencesOf(story, section) {
			for _, word := range coach.Words(sentence) {
				near := nearFigures(word.Text, chance)
				text := sentence[:word.Start] + gap + sentence[word.End:]
				if len(near) == 0 || asked[sentence] || len(questions) == mostNumbers {
					continue
				}
				asked[sentence] = true
				questions = append(questions, numberQuestion(around(text), word.Text, near))
			}
		}
	}
	return questions
}

func numberQuestion(text, right string, near []string) scenario.Question {
	choices := []scenario.Choice{{Text: right, Correct: true}}
	for _, wrong := range near {
		choices = append(choices, scenario.Choice{Text: wrong, Why: "That is not the figure you wrote."})
	}
	return scenario.Question{
		Question:    fmt.Sprintf("Which figure belongs here? \"%s\"", text),
		Choices:     choices,
		Explanation: fmt.Sprintf("You wrote %s. A figure that changes from telling to telling is not believed.", right),
	}
}

// figure is a number with what may stand around it.
var figure = regexp.MustCompile(`^([$€£]?)(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,4}))?(%?)$`)

// nearFigures are three figures that could be taken for this one, written like
// it; none for a word that is no figure.
func nearFigures(word string, chance *rand.Rand) []string {
	if match := figure.FindStringSubmatch(word); match != nil {
		decimals := len(match[3])
		digits := strings.ReplaceAll(match[2], ",", "") + match[3]
		value, err := strconv.Atoi(digits)
		if err != nil || value == 0 && decimals > 0 {
			return nil
		}
		grouped := strings.Contains(match[2], ",")
		most := math.MaxInt
		if hundred := hundredPercent(decimals); match[4] != "" && value <= hundred {
			most = hundred
		}
		return pickNear(value, most, chance, func(near int) string {
			return match[1] + written(near, decimals, grouped) + match[4]
		})
	}
	digits, ok := coach.Number(strings.ToLower(word))
	value, err := strconv.Atoi(digits)
	if !ok || err != nil || value < 2 || strings.ContainsAny(word, "0123456789") {
		return nil
	}
	first, _ := utf8.DecodeRuneInString(word)
	return pickNear(value, math.MaxInt, chance, func(near int) string {
		text := coach.NumberWord(near)
		if unicode.IsUpper(first) && text != "" {
			text = strings.ToUpper(text[:1]) + text[1:]
		}
		return text
	})
}

// hundredPercent is 100 with so many decimals, as a whole number.
func hundredPercent(decimals int) int {
	hundred := 100
	for range decimals {
		hundred *= 10
	}
	return hundred
}

// grain is the step in which people would round such a figure: among 850, 900 and
// 950 nobody can tell which was made up, among 900 and 1012 everybody can.
func grain(value int) int {
	for step := 1; ; step *= 10 {
		switch {
		case value%(10*step) == 0 && value > 10*step:
		case value%(5*step) == 0 && value > 5*step:
			return 5 * step
		default:
			return step
		}
	}
}

// pickNear picks three values near one, as round as it and none above most. Write
// returns "" for one that can't be written.
func pickNear(value, most int, chance *rand.Rand, write func(int) string) []string {
	for round := grain(value); ; round = max(1, round/5) {
		near := pickRound(value, round, most, chance, write)
		if len(near) == mostChoices-1 || round == 1 {
			return near
		}
	}
}

// pickRound picks values near one among those that are so round.
func pickRound(value, round, most int, chance *rand.Rand, write func(int) string) []string {
	step := round * max(1, value/8/round)
	candidates := []int{value - 3*step, value - 2*step, value - step, value + step, value + 2*step, value + 3*step}
	if value > 20 {
		candidates = append(candidates, value/2/round*round, value*2)
	}
	chance.Shuffle(len(candidates), func(i, j int) { candidates[i], candidates[j] = candidates[j], candidates[i] })
	var near []string
	said := map[string]bool{write(value): true, "": true}
	for _, candidate := range candidates {
		if candidate < 1 || candidate > most || len(near) == mostChoices-1 {
			continue
		}
		if text := write(candidate); !said[text] {
			said[text] = true
			near = append(near, text)
		}
	}
	return near
}

// written is a value with so many decimals, its thousands parted by commas where
// grouped.
func written(value, decimals int, grouped bool) string {
	digits := fmt.Sprintf("%0*d", decimals+1, value)
	whole, rest := digits[:len(digits)-decimals], digits[len(digits)-decimals:]
	if grouped {
		for at := len(whole) - 3; at > 0; at -= 3 {
			whole = whole[:at] + "," + whole[at:]
		}
	}
	if rest != "" {
		rest = "." + rest
	}
	return whole + rest
}

// short cuts a sentence that is too long for a choice between two words.
func short(sentence string) string {
	if utf8.RuneCountInString(sentence) <= longestChoice {
		return sentence
	}
	cut := string([]rune(sentence)[:longestChoice-1])
	if at := strings.LastIndexByte(cut, ' '); at > 0 {
		cut = cut[:at]
	}
	return cut + "…"
}

// around cuts a long sentence at both sides of its gap.
func around(text string) string {
	const side = 30 // words
	words := strings.Fields(text)
	at := 0
	for i, word := range words {
		if strings.Contains(word, gap) {
			at = i
		}
	}
	first, last := max(0, at-side), min(len(words), at+side)
	out := strings.Join(words[first:last], " ")
	if first > 0 {
		out = "… " + out
	}
	if last < len(words) {
		out += " …"
	}
	return out
}
