package coach

import (
	"strings"

	"github.com/starcoach/starcoach/internal/scenario"
)

// heading is a line, or the opening of one, that names a section.
type heading struct {
	Span
	section scenario.Section
}

// headingNames are the words that candidates head a section with.
var headingNames = map[string]scenario.Section{
	"situation": scenario.Situation, "context": scenario.Situation, "background": scenario.Situation,
	"scene": scenario.Situation, "s": scenario.Situation,
	"task": scenario.Task, "goal": scenario.Task, "challenge": scenario.Task, "t": scenario.Task,
	"my task": scenario.Task, "my role": scenario.Task,
	"action": scenario.Action, "actions": scenario.Action, "what i did": scenario.Action, "a": scenario.Action,
	"result": scenario.Result, "results": scenario.Result, "outcome": scenario.Result, "impact": scenario.Result,
	"r":          scenario.Result,
	"reflection": scenario.Reflecting, "reflections": scenario.Reflecting, "learning": scenario.Reflecting,
	"learnings": scenario.Reflecting, "lesson": scenario.Reflecting, "lessons": scenario.Reflecting,
	"lessons learned": scenario.Reflecting, "what i learned": scenario.Reflecting, "takeaway": scenario.Reflecting,
	"takeaways":       scenario.Reflecting,
	"what came of it": scenario.Result, "what happened": scenario.Result, "what came out of it": scenario.Result,
	"what i took from it": scenario.Reflecting, "what i took away": scenario.Reflecting,
}

// headingLine finds a name at the start of a line, however it is set off: by
// stars, hashes or a number before it, and by a colon, a dash or the line's end
// behind it.
var headingLine = expr(`(?im)^[ \t]*(?:#{1,6}[ \t]*|\*{1,2}|_{1,2}|\d[.)][ \t]*|[-•][ \t]+)*` +
	`(situation|context|background|scene|my task|my role|task|goal|challenge|actions?|what i did|results?|outcome|impact|` +
	`reflections?|learnings?|lessons?(?: learned)?|what i learned|what (?:came (?:out )?of it|happened)|what i took (?:from it|away)|takeaways?|[star])` +
	`(?:\*{1,2}|_{1,2})?[ \t]*(:(?:\*{1,2})?|[-–—](?:[ \t]|$)|\.[ \t]*(?:\*{1,2})?[ \t]*$|\.\*{1,2}|\r?$)`)

// findHeadings finds the headings of a text. One alone, or one that stands
// twice, is no heading but a word.
func findHeadings(text string) []heading {
	var found []heading
	kinds := map[scenario.Section]bool{}
	for _, match := range headingLine.FindAllStringSubmatchIndex(text, -1) {
		name := strings.ToLower(text[match[2]:match[3]])
		mark := text[match[4]:match[5]]
		if len(name) == 1 && !strings.ContainsAny(mark, ":-–—.") {
			continue
		}
		section := headingNames[name]
		found = append(found, heading{Span{match[0], match[1]}, section})
		kinds[section] = true
	}
	if len(kinds) < 2 {
		return nil
	}
	return found
}

// sectionsByHeadings gives the text behind each heading to its section. What
// stands before the first one belongs to the situation.
func sectionsByHeadings(text string, headings []heading) []SectionText {
	var sections []SectionText
	if before := headings[0].Start; strings.TrimSpace(text[:before]) != "" {
		sections = append(sections, SectionText{Name: scenario.Situation, Span: Span{0, before}})
	}
	for i, heading := range headings {
		end := len(text)
		if i+1 < len(headings) {
			end = headings[i+1].Start
		}
		start := heading.Start
		if len(sections) == 0 {
			start = 0
		}
		sections = append(sections, SectionText{Name: heading.section, Span: Span{start, end}})
	}
	return sections
}

// Headed is the text with a heading before each part of its split, in the form
// that Analyze reads again. A text that has headings is returned as it is.
func Headed(text string) string {
	if len(findHeadings(text)) > 0 {
		return text
	}
	var headed strings.Builder
	for _, part := range Split(text) {
		if headed.Len() > 0 {
			headed.WriteString("\n\n")
		}
		// One line, so that no word at the start of another is taken for a heading.
		headed.WriteString(part.Name.Title() + ":\n" + strings.Join(strings.Fields(text[part.Start:part.End]), " "))
	}
	return headed.String() + "\n"
}
