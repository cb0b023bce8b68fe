package scenario

import (
	"fmt"
	"strconv"

	"gopkg.in/yaml.v3"
)

const (
	minChoices = 2
	maxChoices = 6
)

func (m *mapping) followUps() []FollowUp {
	var followUps []FollowUp
	for _, item := range m.optionalList("follow_ups") {
		f, ok := m.mapping(item, "question", "probes", "weak", "strong")
		if !ok {
			continue
		}
		f.spare("question")
		followUp := FollowUp{Question: f.text("question", heading), Probes: f.text("probes", prose)}
		if v, ok := f.required("weak"); ok {
			if w, ok := f.mapping(v, "answer", "why"); ok {
				w.spare("answer")
				followUp.Weak = WeakReply{Answer: w.text("answer", prose), Why: w.text("why", prose)}
			}
		}
		if v, ok := f.required("strong"); ok {
			if s, ok := f.mapping(v, "answer", "takeaway"); ok {
				s.spare("answer")
				followUp.Strong = StrongReply{Answer: s.text("answer", prose), Takeaway: s.text("takeaway", prose)}
			}
		}
		followUps = append(followUps, followUp)
	}
	return followUps
}

func (m *mapping) weakAnswer() WeakAnswer {
	v, ok := m.values["weak_answer"]
	if !ok {
		return WeakAnswer{}
	}
	w, ok := m.mapping(v, "text", "problems", "interviewer", "leaning")
	if !ok {
		return WeakAnswer{}
	}
	weak := WeakAnswer{
		Text:        w.text("text", prose),
		Interviewer: w.text("interviewer", prose),
		Leaning:     w.text("leaning", label),
	}
	for _, item := range w.list("problems") {
		p, ok := w.mapping(item, "quote", "why")
		if !ok {
			continue
		}
		problem := Problem{Quote: p.optionalText("quote", heading), Why: p.text("why", prose)}
		if quote, ok := p.values["quote"]; ok {
			p.checkPhrases([]value{quote}, []string{problem.Quote}, "the weak answer's text", weak.Text)
		}
		weak.Problems = append(weak.Problems, problem)
	}
	return weak
}

func (m *mapping) quiz() []Question {
	var quiz []Question
	for _, item := range m.optionalList("quiz") {
		q, ok := m.mapping(item, "question", "choices", "explanation")
		if !ok {
			continue
		}
		quiz = append(quiz, Question{
			Question:    q.text("question", heading),
			Choices:     q.choices(),
			Explanation: q.text("explanation", prose),
		})
	}
	return quiz
}

func (m *mapping) choices() []Choice {
	items := m.list("choices")
	if len(items) == 0 {
		return nil
	}
	list := m.values["choices"]
	if len(items) < minChoices || len(items) > maxChoices {
		m.at(list.node, list.path, fmt.Sprintf("%d to %d choices are wanted here, not %d",
			minChoices, maxChoices, len(items)), "add or delete some")
	}
	var choices []Choice
	var texts, right []value
	for _, item := range items {
		c, ok := m.mapping(item, "text", "why", "correct")
		if !ok {
			continue
		}
		choice := c.choice()
		choices = append(choices, choice)
		texts = append(texts, c.values["text"])
		if choice.Correct {
			right = append(right, c.values["correct"])
		}
	}
	switch {
	case len(right) == 0:
		m.at(list.node, list.path, "no choice is marked correct", "add `correct: true` to the right one")
	case len(right) > 1:
		for _, v := range right[1:] {
			m.at(v.node, v.path, "another choice is marked correct already",
				"mark exactly one choice of a question `correct: true`")
		}
	}
	m.checkDistinct(texts)
	return choices
}

func (m *mapping) choice() Choice {
	choice := Choice{
		Text:    m.text("text", heading),
		Why:     m.optionalText("why", prose),
		Correct: m.boolean("correct"),
	}
	if _, ok := m.values["why"]; !ok && !choice.Correct {
		m.at(m.node, field(m.path, "why"), "is missing", "add `why: ...` to say why this choice is wrong")
	}
	return choice
}

// boolean is a key that says yes or no; left out, it says no.
func (m *mapping) boolean(key string) bool {
	v, ok := m.values[key]
	if !ok || !m.wants(v, yaml.ScalarNode) {
		return false
	}
	yes, err := strconv.ParseBool(v.node.Value)
	if err != nil || v.node.Tag != "!!bool" {
		m.at(v.node, v.path, fmt.Sprintf("`%s` is neither true nor false", clip(v.node.Value)),
			"write `true` or `false`, without quotes")
		// The author marked it, so that "none is marked" would be no help.
		return v.node.Value != "no" && v.node.Value != "false"
	}
	return yes
}

func (m *mapping) pivots() []Pivot {
	var pivots []Pivot
	for _, item := range m.optionalList("pivots") {
		p, ok := m.mapping(item, "principle", "angle", "emphasize", "downplay")
		if !ok {
			continue
		}
		p.spare("principle")
		pivots = append(pivots, Pivot{
			Principle: p.text("principle", label),
			Angle:     p.text("angle", prose),
			Emphasize: p.text("emphasize", prose),
			Downplay:  p.text("downplay", prose),
		})
	}
	return pivots
}

func (m *mapping) levels() []Level {
	var levels []Level
	var names []value
	for _, item := range m.optionalList("levels") {
		l, ok := m.mapping(item, "level", "guidance", "reflection", "bar", "length")
		if !ok {
			continue
		}
		levels = append(levels, Level{
			Level:      l.text("level", label),
			Guidance:   l.text("guidance", prose),
			Reflection: l.optionalText("reflection", prose),
			Bar:        l.text("bar", prose),
			Length:     l.length(),
		})
		names = append(names, l.values["level"])
	}
	m.checkDistinct(names)
	return levels
}

// length reads how long a whole answer may take.
func (m *mapping) length() Range {
	v, ok := m.required("length")
	if !ok || !m.wants(v, yaml.ScalarNode) {
		return Range{}
	}
	length, problem, remedy := checkRange(v.node.Value)
	if problem != "" {
		m.at(v.node, v.path, problem, remedy)
	}
	return length
}

func (m *mapping) judge() []JudgePair {
	var pairs []JudgePair
	for _, item := range m.optionalList("judge") {
		j, ok := m.mapping(item, "question", "a", "b", "better", "why", "scores")
		if !ok {
			continue
		}
		pair := JudgePair{
			Question: j.text("question", heading),
			A:        j.text("a", prose),
			B:        j.text("b", prose),
			Better:   j.text("better", label),
			Why:      j.text("why", prose),
			Scores:   j.scores(),
		}
		if v := j.values["better"]; pair.Better != "" && pair.Better != "a" && pair.Better != "b" {
			j.at(v.node, v.path, fmt.Sprintf("`%s` is neither of the two answers", clip(pair.Better)),
				"write `a` or `b`")
		}
		pairs = append(pairs, pair)
	}
	return pairs
}

// dimensions are the keys of the rubric.
func dimensions() []string {
	return []string{"ownership", "action", "impact", "structure", "relevance", "reflection"}
}

// scores reads the reference scores of both answers.
func (m *mapping) scores() map[string]map[string]int {
	v, ok := m.required("scores")
	if !ok {
		return nil
	}
	both, ok := m.mapping(v, "a", "b")
	if !ok {
		return nil
	}
	scores := map[string]map[string]int{}
	for _, answer := range []string{"a", "b"} {
		v, ok := both.required(answer)
		if !ok {
			continue
		}
		rubric, ok := both.mapping(v, dimensions()...)
		if !ok {
			continue
		}
		scores[answer] = map[string]int{}
		for _, dimension := range dimensions() {
			scores[answer][dimension] = rubric.score(dimension)
		}
	}
	return scores
}

// score reads one score from 1 to 5.
func (m *mapping) score(dimension string) int {
	v, ok := m.values[dimension]
	if !ok {
		m.at(m.node, field(m.path, dimension), "is missing", fmt.Sprintf("add `%s: 3`, from 1 to 5", dimension))
		return 0
	}
	if !m.wants(v, yaml.ScalarNode) {
		return 0
	}
	score, err := strconv.Atoi(v.node.Value)
	if err != nil || score < 1 || score > 5 {
		m.at(v.node, v.path, fmt.Sprintf("`%s` is not a score", clip(v.node.Value)), "write a whole number from 1 to 5")
		return 0
	}
	return score
}
