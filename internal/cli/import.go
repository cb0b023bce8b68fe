package cli

import (
	"cmp"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/coverage"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/stories"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

const aboutImport = `Take over an answer that you have written down: plain text or Markdown, in a
file or through a pipe; - reads it from standard input. Headings such as
"Situation:", "## Approach" or "**Outcome**" mark its sections; without them it
is split by what its sentences do. The marks of Markdown come off: stars, quote
and list signs, links; a table is no sentence, and its rows are named. The split
is printed, with what is missing and what was not understood, and the story is
written to a file of its own in stories/ of your data folder. It never replaces
another.

The title is that of --title, or a "# Title" at the start of the text, or the
name of the file. The question and the principle are those of --question and
--principle, or of lines "Question: ..." and "Principle: ..." before the first
section. --dry-run prints the split and writes nothing.

Exit code 0 when the story is written, 1 if the text makes none or it could not
be written, 2 if the text can't be read or the command was called wrongly.`

// importFlags are the flags of the import command as they were typed.
type importFlags struct {
	title, question, principle string
	dryRun                     bool
}

func importCommand(streams Streams, opts *options) *cobra.Command {
	var flags importFlags
	cmd := &cobra.Command{
		Use:     "import FILE|-",
		Short:   "Make a story of an answer you have written down",
		Long:    aboutImport,
		Example: "  starcoach import labels.md\n  starcoach import --title \"The night the labels ran out\" --dry-run answer.txt",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usage("import takes one file at a time; see %s --help", cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			text, err := readAnswer(args, streams.In)
			if err != nil {
				return err
			}
			story, strange, err := storyOf(text, args[0], flags)
			if err != nil {
				return err
			}
			library, err := openLibrary(opts)
			if err != nil {
				return err
			}
			double, path := sameTitle(library, story), ""
			if !flags.dryRun {
				if path, err = writeImported(library, story); err != nil {
					return err
				}
			}
			_, err = cmd.OutOrStdout().Write(append(importText(story, strange, path), double...))
			return err
		},
	}
	cmd.Flags().StringVar(&flags.title, "title", "", "call the story `TITLE`")
	cmd.Flags().StringVar(&flags.question, "question", "", "the interview `QUESTION` that it could answer")
	cmd.Flags().StringVar(&flags.principle, "principle", "", "the `PRINCIPLE` that it shows, such as Ownership")
	cmd.Flags().BoolVar(&flags.dryRun, "dry-run", false, "print the split, and write nothing")
	return cmd
}

// storyOf makes a story of a text; name is the file it was in. Strange says
// what was not understood, in sentences.
func storyOf(text, name string, flags importFlags) (story *scenario.Scenario, strange []string, err error) {
	text, rows := unmarked(scenario.Clean(text))
	heading, text := markdownTitle(text)
	head, text := headOf(text)
	text, strange = withoutStrange(text)
	for _, row := range rows {
		strange = append(strange, fmt.Sprintf("The table row \"%s\" was left out: say in a sentence what it shows.",
			scenario.CleanLine(row)))
	}
	story = &scenario.Scenario{
		Own:       true,
		Question:  scenario.CleanLine(cmp.Or(flags.question, head["question"])),
		Principle: coverage.PrincipleOf(cmp.Or(flags.principle, head["principle"])),
	}
	texts, opening := map[scenario.Section][]string{}, ""
	for _, body := range coach.Bodies(text) {
		opening = cmp.Or(opening, coach.ShortTitle(body.Text))
		texts[body.Name] = append(texts[body.Name], flowing(body.Text))
	}
	told := func(section scenario.Section) string { return strings.Join(texts[section], "\n") }
	for _, section := range scenario.Sections() {
		if length := len(told(section)); length > scenario.MaxText {
			return nil, nil, unfit("the %s would be %d bytes long, and %d is the most; hand in one answer, and head its sections",
				strings.ToLower(section.Title()), length, scenario.MaxText)
		}
	}
	story.Situation.Example, story.Task.Example = told(scenario.Situation), told(scenario.Task)
	story.Action.Example, story.Result.Example = told(scenario.Action), told(scenario.Result)
	if reflection := told(scenario.Reflecting); reflection != "" {
		story.Reflection.ByLevel = []scenario.LevelExample{{Example: reflection}}
	}
	if len(story.Told()) == 0 {
		return nil, nil, unfit("there is nothing but headings in it; write your answer down first, a few sentences will do")
	}
	for _, title := range []string{flags.title, heading, head["title"], titleOfFile(name), opening} {
		if story.Title = scenario.CleanLine(title); story.Title != "" {
			break
		}
	}
	for what, line := range map[string]string{"title": story.Title, "question": story.Question} {
		if len(line) > scenario.MaxLine {
			return nil, nil, unfit("the %[1]s is longer than %[2]d bytes; give a shorter one with --%[1]s", what, scenario.MaxLine)
		}
	}
	if len(story.Principle) > scenario.MaxLabel {
		return nil, nil, unfit("the principle is longer than %d bytes; give its name with --principle", scenario.MaxLabel)
	}
	return story, strange, nil
}

// unfit is an error in a text that could be read and makes no story.
func unfit(format string, args ...any) error {
	return &exitError{ExitProblems, fmt.Errorf(format, args...)}
}

// headLine names what a story is about before it is told.
var headLine = regexp.MustCompile(`(?i)^[*_]*(title|question|principle)[*_]*[ \t]*:[*_]*[ \t]*(.+?)[*_]*$`)

// headOf cuts off the lines that a text may begin with, which say what it is
// called, which question it answers, and which principle it shows.
func headOf(text string) (head map[string]string, rest string) {
	head, rest = map[string]string{}, text
	for {
		line, after, _ := strings.Cut(strings.TrimLeft(rest, " \t\r\n"), "\n")
		match := headLine.FindStringSubmatch(strings.TrimSpace(line))
		if match == nil {
			return head, rest
		}
		head[strings.ToLower(match[1])], rest = match[2], after
	}
}

// withoutStrange takes headings out of a text that mark no section, and says
// where the words below them went.
func withoutStrange(text string) (rest string, strange []string) {
	marks := coach.UnknownHeadings(text)
	blanked := []byte(text)
	for _, mark := range marks {
		copy(blanked[mark.Start:mark.End], strings.Repeat(" ", mark.End-mark.Start))
	}
	rest = string(blanked)
	parts := coach.Split(rest)
	for _, mark := range marks {
		below := slices.IndexFunc(parts, func(part coach.SectionText) bool { return mark.Start < part.End })
		if mark.Name != "" && below >= 0 {
			strange = append(strange, fmt.Sprintf("The heading \"%s\" names no section; what stands below it is in the %s now.",
				widget.Clip(mark.Name, widget.TextWidth/2), parts[below].Name.Title()))
		}
	}
	return rest, strange
}

var titleLine = regexp.MustCompile(`^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|$)`)

// markdownTitle cuts the title off that a Markdown text may begin with. The name
// of a section is no title.
func markdownTitle(text string) (title, rest string) {
	match := titleLine.FindStringSubmatchIndex(text)
	if match == nil {
		return "", text
	}
	title, rest = text[match[2]:match[3]], text[match[1]:]
	if coach.IsHeading(title) {
		return "", text
	}
	return title, rest
}

// titleOfFile makes a title of the name of a file: "labels-night.md" is "Labels
// night".
func titleOfFile(name string) string {
	if name == "-" {
		return ""
	}
	base := filepath.Base(name)
	words := strings.FieldsFunc(strings.TrimSuffix(base, filepath.Ext(base)), func(r rune) bool {
		return r == '-' || r == '_' || r == ' '
	})
	title := strings.Join(words, " ")
	if title == "" {
		return ""
	}
	first := []rune(title)
	return strings.ToUpper(string(first[0])) + string(first[1:])
}

// ruler is a line that underlines a heading or parts paragraphs.
var ruler = regexp.MustCompile(`^(?:[-=*_] ?){3,}$`)

// flowing joins the lines of each paragraph, which a text file breaks where it
// likes.
func flowing(text string) string {
	var paragraphs []string
	open := false
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "", ruler.MatchString(line):
			open = false
		case open:
			paragraphs[len(paragraphs)-1] += " " + line
		default:
			paragraphs = append(paragraphs, line)
			open = true
		}
	}
	return strings.Join(paragraphs, "\n")
}

// writeImported writes the story, and returns the file.
func writeImported(library ui.Library, story *scenario.Scenario) (string, error) {
	data, err := dataDir()
	if err != nil {
		return "", usage("%w", err)
	}
	kept, path, err := storiesFolder(data, library).Keep(stories.Draft{Key: "import", Named: true, Story: *story})
	if err != nil {
		return "", &exitError{ExitProblems, fmt.Errorf("the story could not be written: %w", err)}
	}
	*story = *kept
	return path, nil
}

// sameTitle says which own stories have the title already; it is empty where none
// has.
func sameTitle(library ui.Library, story *scenario.Scenario) string {
	var same []string
	listing := library.List()
	for i := range listing.Entries {
		if entry := &listing.Entries[i]; entry.Own && strings.EqualFold(entry.Title, story.Title) {
			same = append(same, entry.ID)
		}
	}
	if len(same) == 0 {
		return ""
	}
	return "A story of this title is there already: " + strings.Join(same, ", ") + "\n"
}

// importText is how the text was split, and what is missing. The path is empty
// where nothing was written.
func importText(story *scenario.Scenario, strange []string, path string) []byte {
	const indent = 27
	var p page
	p.line("%s", story.Title)
	p.heading("Sections")
	for _, section := range scenario.Sections() {
		example := story.Part(section).Example
		if example == "" {
			p.line("  %-12s not found", section.Title())
			continue
		}
		p.line("  %-12s %11s  %s", section.Title(), coach.WordCount(coach.CountWords(example)), quoted(example, pageWidth-indent))
	}
	if len(strange) > 0 {
		p.heading("Not understood")
		for _, one := range strange {
			p.hanging("  ·", one, 4)
		}
	}
	missing := missingOf(story)
	if len(missing) > 0 {
		p.heading("Missing yet")
		for _, one := range missing {
			p.hanging("  ·", one, 4)
		}
	}
	if path == "" {
		p.line("\nNothing was written. Without --dry-run the story goes to a file of its own.")
		return []byte(p.String())
	}
	p.line("\nWritten to %s", scenario.CleanLine(path))
	next := "Split wrongly? Move the words in that file, or delete it, put headings such as \"Situation:\" into your text and " +
		"import it again."
	if len(missing) > 0 {
		next += " To be asked for what is missing: starcoach new " + story.ID
	}
	for _, line := range widget.Wrap(next, pageWidth) {
		p.line("%s", line)
	}
	return []byte(p.String())
}

func missingOf(story *scenario.Scenario) []string {
	ask := map[scenario.Section]string{
		scenario.Situation: "what happened, where and to whom", scenario.Task: "whose job it was",
		scenario.Action: "what you did first, and then", scenario.Result: "what it changed, by how much compared with what before",
		scenario.Reflecting: "what you would do differently",
	}
	var missing []string
	for _, section := range story.Untold() {
		missing = append(missing, section.Title()+": "+ask[section])
	}
	if story.Question == "" {
		missing = append(missing, "The question it could answer (--question)")
	}
	if near, known := coverage.NearPrinciple(story.Principle); story.Principle != "" && !known {
		strange := fmt.Sprintf("\"%s\" is none of the sixteen principles", widget.Clip(story.Principle, widget.TextWidth/2))
		if near != "" {
			strange += "; did you mean " + near + "? It"
		} else {
			strange += ". It"
		}
		missing = append(missing, strange+" is kept, and your coverage counts it only for a question of your own list that names it")
	}
	if story.Principle == "" {
		missing = append(missing, "The principle it shows, without which your coverage counts it nowhere (--principle)")
	}
	return missing
}
