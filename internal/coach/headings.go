package coach

import (
	"cmp"
	"maps"
	"slices"
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
	"task": scenario.Task, "goal": scenario.Task, "challenge": scenario.Task, "problem": scenario.Task, "t": scenario.Task,
	"my task": scenario.Task, "my role": scenario.Task, "the challenge": scenario.Task,
	"the problem": scenario.Task, "the task": scenario.Task,
	"action": scenario.Action, "actions": scenario.Action, "what i did": scenario.Action, "a": scenario.Action,
	"approach": scenario.Action, "my approach": scenario.Action, "my actions": scenario.Action,
	"actions taken": scenario.Action, "steps": scenario.Action, "the action": scenario.Action,
	"result": scenario.Result, "results": scenario.Result, "outcome": scenario.Result, "impact": scenario.Result,
	"r": scenario.Result, "outcomes": scenario.Result, "the result": scenario.Result, "the outcome": scenario.Result,
	"what changed": scenario.Result, "the situation": scenario.Situation, "the background": scenario.Situation,
	"reflection": scenario.Reflecting, "reflections": scenario.Reflecting, "learning": scenario.Reflecting,
	"learnings": scenario.Reflecting, "lesson": scenario.Reflecting, "lessons": scenario.Reflecting,
	"lessons learned": scenario.Reflecting, "what i learned": scenario.Reflecting, "takeaway": scenario.Reflecting,
	"takeaways": scenario.Reflecting, "lesson learned": scenario.Reflecting, "what i would do differently": scenario.Reflecting,
	"what i'd do differently": scenario.Reflecting, "what i learnt": scenario.Reflecting, "lessons learnt": scenario.Reflecting,
	"key takeaway": scenario.Reflecting, "key takeaways": scenario.Reflecting, "key learnings": scenario.Reflecting,
	"what came of it": scenario.Result, "what happened": scenario.Result, "what came out of it": scenario.Result,
	"l": scenario.Reflecting, "learned": scenario.Reflecting, "learnt": scenario.Reflecting, "what i'd change": scenario.Reflecting,
	"what i would change": scenario.Reflecting, "what i do differently": scenario.Reflecting, "what it taught me": scenario.Reflecting,
	"what i do differently now": scenario.Reflecting, "in hindsight": scenario.Reflecting, "evaluation": scenario.Reflecting,
	"how it ended": scenario.Result, "the upshot": scenario.Result, "the result was": scenario.Result, "what it led to": scenario.Result,
	"setting": scenario.Situation, "the setting": scenario.Situation, "setting the scene": scenario.Situation, "the scene": scenario.Situation,
	"objective": scenario.Task, "my objective": scenario.Task, "my goal": scenario.Task, "the goal": scenario.Task, "aim": scenario.Task,
	"my aim": scenario.Task, "obstacle": scenario.Task, "obstacles": scenario.Task, "my job": scenario.Task, "my part": scenario.Task,
	"what i had to do": scenario.Task, "what i was asked to do": scenario.Task, "steps taken": scenario.Action, "my steps": scenario.Action,
	"what i took from it": scenario.Reflecting, "what i took away": scenario.Reflecting,
}

// headingLine finds a name at the start of a line, however it is set off: by
// stars, hashes or a number before it, and by a colon, a dash or the line's end
// behind it.
var headingLine = expr(`(?im)^[ \t]*(?:#{1,6}[ \t]*|\*{1,2}|_{1,2}|\d[.)][ \t]*|[-•][ \t]+)*` +
	`(` + headingAlternatives() + `)` +
	`(?:\*{1,2}|_{1,2})?[ \t]*(:(?:\*{1,2})?|[-–—](?:[ \t]|$)|\.[ \t]*(?:\*{1,2})?[ \t]*$|\.\*{1,2}|(?:#+[ \t]*)?\r?$)`)

// headingAlternatives is every name of a heading as a pattern, the longest first,
// so that none is taken for the start of another.
func headingAlternatives() string {
	names := slices.Collect(maps.Keys(headingNames))
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), strings.Compare(a, b))
	})
	return strings.ReplaceAll(strings.Join(names, "|"), "'", "['’]")
}

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
		section := headingNames[strings.ReplaceAll(name, "’", "'")]
		if name == "what happened" && len(found) == 0 {
			section = scenario.Situation // it opens the story; further down it tells how that ended
		}
		found = append(found, heading{Span{match[0], match[1]}, section})
		kinds[section] = true
	}
	if len(kinds) < 2 {
		return nil
	}
	return found
}

// IsHeading says whether a heading of that name marks a section. A letter alone
// does so only where more sets it off.
func IsHeading(name string) bool {
	name = strings.ReplaceAll(strings.ToLower(strings.Trim(name, ":*_ \t")), "’", "'")
	return len(name) > 1 && headingNames[name] != ""
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

// Mark is a heading that names no section, such as "## Stakeholders".
type Mark struct {
	Span
	// Name is what it says, without the signs that set it off.
	Name string
}

// marked is a line that Markdown makes a heading: behind hashes, or in stars
// alone.
var marked = expr(`(?m)^[ \t]*(?:#{1,6}[ \t]+([^\n]*?)[ \t]*#*|\*\*([^*\n]{1,60})\*\*[ \t]*:?|__([^_\n]{1,60})__[ \t]*:?)[ \t]*\r?$`)

// UnknownHeadings finds the headings of a Markdown text that mark no section:
// those of another name, and those that stand alone.
func UnknownHeadings(text string) []Mark {
	known := findHeadings(text)
	var unknown []Mark
	for _, match := range marked.FindAllStringSubmatchIndex(text, -1) {
		span := Span{match[0], match[1]}
		if slices.ContainsFunc(known, func(h heading) bool { return h.Start < span.End && span.Start < h.End }) {
			continue
		}
		name := ""
		for group := 2; group < len(match); group += 2 {
			if match[group] >= 0 {
				name = text[match[group]:match[group+1]]
			}
		}
		unknown = append(unknown, Mark{span, strings.Trim(name, "*_: \t")})
	}
	return unknown
}
