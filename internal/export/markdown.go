package export

import (
	"fmt"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/markdown"
	"github.com/starcoach/starcoach/internal/scenario"
)

// Markdown sets one sheet, or several as a book with a list of its questions
// before them.
func Markdown(sheets []Sheet) string {
	var b strings.Builder
	level := "#"
	if len(sheets) != 1 {
		b.WriteString("# Questions and stories\n\n")
		for i := range sheets {
			fmt.Fprintf(&b, "%d. %s (%s)\n", i+1, markdown.Line(sheets[i].Question), markdown.Line(sheets[i].Title))
		}
		b.WriteString("\n")
		level = "##"
	}
	for i := range sheets {
		if i > 0 {
			b.WriteString("\n---\n\n")
		}
		writeSheet(&b, level, &sheets[i])
	}
	return b.String()
}

func writeSheet(b *strings.Builder, level string, sheet *Sheet) {
	fmt.Fprintf(b, "%s %s\n\n", level, markdown.Line(sheet.Title))
	fmt.Fprintf(b, "*\"%s\"*\n", inside(sheet.Question))
	if facts := facts(sheet); facts != "" {
		fmt.Fprintf(b, "\n%s\n", markdown.Line(facts))
	}
	for _, part := range sheet.Parts {
		fmt.Fprintf(b, "\n**%s** (%s)  \n%s\n", part.Section.Title(), duration(part.Target), marked(part))
	}
	if len(sheet.FollowUps) > 0 {
		fmt.Fprintf(b, "\n%s# If they ask\n\n", level)
		for _, followUp := range sheet.FollowUps {
			fmt.Fprintf(b, "- %s", markdown.Line(followUp.Question))
			if followUp.Keep != "" {
				fmt.Fprintf(b, "  \n  %s", markdown.Line(followUp.Keep))
			}
			b.WriteString("\n")
		}
	}
	if len(sheet.Pivots) > 0 {
		fmt.Fprintf(b, "\n%s# Also answers\n\n", level)
		for _, pivot := range sheet.Pivots {
			fmt.Fprintf(b, "- **%s**", inside(pivot.Principle))
			if pivot.Angle != "" {
				fmt.Fprintf(b, ": %s", markdown.Line(pivot.Angle))
			}
			b.WriteString("\n")
		}
	}
	if len(sheet.Remember) > 0 {
		fmt.Fprintf(b, "\n%s# Remember\n\n", level)
		for _, line := range sheet.Remember {
			fmt.Fprintf(b, "- %s\n", markdown.Line(line))
		}
	}
}

// facts are what stands below the question.
func facts(sheet *Sheet) string {
	var all []string
	for _, fact := range []string{sheet.Subject, sheet.Role} {
		if fact != "" {
			all = append(all, fact)
		}
	}
	if len(sheet.Parts) > 0 {
		all = append(all, duration(sheet.Whole)+" in full", duration(sheet.Length)+" as it stands here")
	}
	return strings.Join(all, " · ")
}

func duration(d time.Duration) string {
	seconds := int(d.Round(time.Second) / time.Second)
	return fmt.Sprintf("%d:%02d", seconds/60, seconds%60)
}

// marked is the text of a part with its signal phrases in bold type.
func marked(part Part) string {
	if len(part.Signals) == 0 {
		return markdown.Line(part.Text)
	}
	var b strings.Builder
	pieces(part, func(text string, signal bool) {
		text = inside(text)
		if signal {
			text = "**" + text + "**"
		}
		b.WriteString(text)
	})
	return b.String()
}

// pieces goes through the text of a part, signal phrases and what is between.
func pieces(part Part, visit func(text string, signal bool)) {
	at := 0
	for _, span := range append(part.Signals[:len(part.Signals):len(part.Signals)], scenario.Span{Start: len(part.Text), End: len(part.Text)}) {
		if span.Start > at {
			visit(part.Text[at:span.Start], false)
		}
		if span.End > span.Start {
			visit(part.Text[span.Start:span.End], true)
		}
		at = span.End
	}
}

// inside is a text as it stands within a line, with the blanks at its ends.
func inside(text string) string {
	line := markdown.Line(text)
	if strings.HasPrefix(text, " ") {
		line = " " + line
	}
	if strings.HasSuffix(text, " ") && line != " " {
		line += " "
	}
	return line
}
