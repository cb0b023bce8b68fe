package cli

import (
	"cmp"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/spf13/cobra"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/coverage"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/stories"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

const aboutImport = `Take over an answer that you have written down: plain text or Markdown, in a file
or through a pipe; - reads it from standard input. Headings such as "Situation:",
"## Approach" or "**Outcome**" mark its sections; without them it is split by what
its sentences do. The split is printed, with what is missing and what was not
understood, and the story is written to a file of its own in stories/ of your data
folder. It never replaces another.

The title is that of --title, or a "# Title" at the start of the text, or the
name of the file. The question and the principle are those of --question and
--principle, or of lines "Question: ..." and "Principle: ..." before the first
section. --dry-run prints the split and writes nothing.

Exit code 0 when the story is written, 1 if the text makes none or it could not be
written, 2 if the text can't be read or the command was called wrongly.`

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
			path := ""
			if !flags.dryRun {
				if path, err = writeImported(opts, story); err != nil {
					return err
				}
			}
			return printAll(cmd.OutOrStdout(), importText(story, strange, path))
		},
	}
	cmd.Flags().StringVar(&flags.title, "title", "", "call the story `TITLE`")
	cmd.Flags().StringVar(&flags.question, "question", "", "the interview `QUESTION` that it could answer")
	cmd.Flags().StringVar(&flags.principle, "principle", "", "the `PRINCIPLE` that it shows, such as Ownership")
	cmd.Flags().BoolVar(&flags.dryRun, "dry-run", false, "print the split, and write nothing")
	return cmd
}

// storyOf makes a story of a text; name is the file it was in. Strange are the
// headings that were not understood.
func storyOf(text, name string, flags importFlags) (story *scenario.Scenario, strange []strangeHeading, err error) {
	heading, text := markdownTitle(scenario.Clean(text))
	head, text := headOf(text)
	text, strange = withoutStrange(text)
	story = &scenario.Scenario{
		Own:       true,
		Question:  scenario.CleanLine(cmp.Or(flags.question, head["question"])),
		Principle: coverage.PrincipleOf(cmp.Or(flags.principle, head["principle"])),
	}
	texts := map[scenario.Section][]string{}
	for _, body := range coach.Bodies(text) {
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
	for _, title := range []string{flags.title, heading, head["title"], titleOfFile(name), coach.ShortTitle(text)} {
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

// strangeHeading is a heading that was not understood, with the section that the
// words below it went to.
type strangeHeading struct {
	name    string
	section scenario.Section
}

// withoutStrange takes headings out of a text that mark no section.
func withoutStrange(text string) (rest string, strange []strangeHeading) {
	marks := coach.UnknownHeadings(text)
	blanked := []byte(text)
	for _, mark := range marks {
		copy(blanked[mark.Start:mark.End], strings.Repeat(" ", mark.End-mark.Start))
	}
	rest = string(blanked)
	parts := coach.Split(rest)
	for _, mark := range marks {
		heading := strangeHeading{name: mark.Name}
		for _, part := range parts {
			if mark.Start < part.End && heading.section == "" {
				heading.section = part.Name
			}
		}
		if heading.name != "" && heading.section != "" {
			strange = append(strange, heading)
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

var listItem = regexp.MustCompile(`^(?:[-*•+]|\d{1,2}[.)])[ \t]`)

// flowing joins the lines of each paragraph, which a text file breaks where it
// likes. The items of a list keep their lines.
func flowing(text string) string {
	var paragraphs []string
	open := false
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "", ruler.MatchString(line):
			open = false
		case open && !listItem.MatchString(line):
			paragraphs[len(paragraphs)-1] += " " + line
		default:
			paragraphs = append(paragraphs, line)
			open = true
		}
	}
	return strings.Join(paragraphs, "\n")
}

// writeImported writes the story, and returns the file.
func writeImported(opts *options, story *scenario.Scenario) (string, error) {
	library, err := openLibrary(opts)
	if err != nil {
		return "", err
	}
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

// importText is how the text was split, and what is missing. The path is empty
// where nothing was written.
func importText(story *scenario.Scenario, strange []strangeHeading, path string) []byte {
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
		for _, heading := range strange {
			p.hanging("  ·", fmt.Sprintf("The heading \"%s\" names no section; what stands below it is in the %s now.",
				widget.Clip(heading.name, widget.TextWidth/2), heading.section.Title()), 4)
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
	if story.Principle == "" {
		missing = append(missing, "The principle it shows, without which your coverage counts it nowhere (--principle)")
	}
	return missing
}
