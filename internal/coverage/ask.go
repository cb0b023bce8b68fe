package coverage

import (
	"bufio"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/scenario"
)

// Ask is what an interview may ask for.
type Ask struct {
	// Name is a principle, or a question.
	Name string
	// Question tells a question from a principle.
	Question bool
	// about are further words that stories for it use.
	about string
}

// Principles are the sixteen Leadership Principles, in the order in which Amazon
// lists them.
func Principles() []Ask {
	return []Ask{
		{Name: "Customer Obsession", about: "customer client patient guest complaint feedback refund service user need"},
		{Name: "Ownership", about: "own nobody job responsible orphaned long-term handover mended leak fix unasked initiative"},
		{Name: "Invent and Simplify", about: "idea new invented simpler removed steps tool automate process forms easier"},
		{Name: "Are Right, A Lot", about: "judgement decision evidence wrong doubt checked forecast assumption changed mind"},
		{Name: "Learn and Be Curious", about: "learned curious course taught studied question doubt compare understand experiment explore book skill"},
		{Name: "Hire and Develop the Best", about: "hire interview mentor coach trained develop promoted apprentice feedback trainee"},
		{Name: "Insist on the Highest Standards", about: "quality standard defect error test check accept safety inspect refused"},
		{Name: "Think Big", about: "vision bold scale future proposal company-wide large ambitious whole"},
		{Name: "Bias for Action", about: "quick urgent deadline risk waiting decided hours night emergency at once speed"},
		{Name: "Frugality", about: "cost budget money cheap save second-hand spend waste less resources"},
		{Name: "Earn Trust", about: "trust mistake admitted apologise listen honest skeptical relationship candid told"},
		{Name: "Dive Deep", about: "data logs root cause traced detail measured counted figures audit investigate"},
		{Name: "Have Backbone; Disagree and Commit", about: "disagree disagreed argued manager objection conflict commit challenged convinced against"},
		{Name: "Deliver Results", about: "deadline delivered target goal finished obstacle despite launch late project completed"},
		{Name: "Strive to be Earth's Best Employer", about: "team colleague safety morale fair workload welfare injury rota growth empathy"},
		{Name: "Success and Scale Bring Broad Responsibility", about: "community environment impact responsible waste energy neighbours public harm society side effect"},
	}
}

// PrincipleOf is the principle of the sixteen that a text names, in full or by its
// first words, however it is written; else the text, cleaned.
func PrincipleOf(text string) string {
	text = scenario.CleanLine(text)
	name := plain(text)
	if name == "" {
		return ""
	}
	var begun []string
	for _, ask := range Principles() {
		switch known := plain(ask.Name); {
		case known == name:
			return ask.Name
		case strings.HasPrefix(known, name):
			begun = append(begun, ask.Name)
		}
	}
	if len(begun) == 1 {
		return begun[0]
	}
	return text
}

// NearPrinciple is the one of the sixteen principles that a text most likely
// stands for, or "" where none is near; known says whether it is one of them.
func NearPrinciple(text string) (near string, known bool) {
	var names []string
	for _, ask := range Principles() {
		if plain(ask.Name) == plain(text) {
			return ask.Name, true
		}
		names = append(names, ask.Name)
	}
	return scenario.Nearest(text, names), false
}

// mostQuestions bounds a list of questions; nobody prepares for more.
const mostQuestions = 200

// ParseQuestions reads a list of questions, one a line. Empty lines, those that
// begin with #, and the dash or number before a question are left out. The error
// says what a list needs.
func ParseQuestions(text string) ([]Ask, error) {
	var asks []Ask
	lines := bufio.NewScanner(strings.NewReader(text))
	for lines.Scan() {
		line := strings.TrimSpace(scenario.CleanLine(lines.Text()))
		if strings.HasPrefix(line, "#") {
			continue
		}
		line = strings.TrimSpace(strings.TrimLeft(line, "-*•"))
		if number := strings.TrimLeft(line, "0123456789"); number != line && strings.HasPrefix(strings.TrimLeft(number, ".)"), " ") {
			line = strings.TrimSpace(strings.TrimLeft(number, ".)"))
		}
		if line == "" || slices.ContainsFunc(asks, func(a Ask) bool { return a.Name == line }) {
			continue
		}
		if len(asks) == mostQuestions {
			return nil, fmt.Errorf("it has more than %d questions; keep those you expect", mostQuestions)
		}
		asks = append(asks, Ask{Name: line, Question: true})
	}
	if err := lines.Err(); err != nil {
		return nil, errors.New("it has a line that is too long for a question; write one question a line")
	}
	if len(asks) == 0 {
		return nil, errors.New("it holds no questions; write one a line")
	}
	return asks, nil
}

// answeredBy says whether a story is meant for it. A principle is answered by its
// own stories and by those with a pivot to it; a question too where it names the
// story's principle, that of a pivot, or a tag, and where it is the question that
// the story was written for.
func (a Ask) answeredBy(s *scenario.Scenario) bool {
	name := plain(a.Name)
	if name == "" {
		return false
	}
	if plain(s.Principle) == name {
		return true
	}
	for _, pivot := range s.Pivots {
		if plain(pivot.Principle) == name {
			return true
		}
	}
	if !a.Question {
		return false
	}
	for _, own := range append([]string{s.Question}, s.AlsoAsked...) {
		if plain(own) == name {
			return true
		}
	}
	named := append([]string{s.Principle}, s.Tags...)
	for _, pivot := range s.Pivots {
		named = append(named, pivot.Principle)
	}
	return slices.ContainsFunc(named, func(what string) bool {
		what = plain(what)
		return what != "" && strings.Contains(" "+name+" ", " "+what+" ")
	})
}

// plain makes names comparable: lower case, words alone, "&" as "and".
func plain(text string) string {
	text = strings.ToLower(strings.ReplaceAll(strings.ReplaceAll(text, "&", " and "), "’", "'"))
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return r != '\'' && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r)
	}), " ")
}

// frame are the words that questions are put with, by their stems. Stemming
// takes too long for the start of a program that may never ask.
var frame = sync.OnceValue(func() map[string]bool {
	return stemsOf("tell describe give share example walk time times situation last when where which what who whom why how " +
		"ever did does have had can could would your you me deal dealt handle handled face faced find found")
})

// content are the telling words of a text by their stems.
func content(text string) map[string]bool {
	stems := stemsOf(text)
	for stem := range frame() {
		delete(stems, stem)
	}
	return stems
}

func stemsOf(text string) map[string]bool {
	stems := map[string]bool{}
	for _, stem := range coach.Stems(text) {
		stems[stem] = true
	}
	return stems
}
