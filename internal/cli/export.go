package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"github.com/starcoach/starcoach/internal/export"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/store"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

const aboutExport = `Write stories and attempts in forms for paper and for other programs. Name one
scenario, or --own for all of your stories, or --all for everything there is.

  md     a sheet for the morning of the interview: the question, the story in
         short with its signal phrases, follow-ups with the line to keep for
         each, other principles it answers; several make a book of questions
  html   the same as one page that needs no other file, light and dark, and
         prints each sheet on one page of A4 or Letter
  anki   a deck (.apkg): openings, follow-ups and quiz questions as cards; when
         it is imported again, what was learned stays
  json   your attempts, as one object:
           attempts   [{key, scenario, title, at, style, seconds,
                      target_seconds, total, rules, coach: {dimension: 1-5},
                      you: {...}, findings: [{rule, section, quote}],
                      answers: [{prompt, seconds, target_seconds, words, peeks,
                      text}]}], oldest first
         lists are never null; at is RFC 3339 in UTC; total is 0-100, null where
         the coach judged nothing, by that version of its rules; seconds of a
         typed answer are what it takes to say; text is "" where it was spoken
  csv    the same as a table with a line for each answer and the columns key,
         scenario, title, at, style, total, prompt, seconds, target_seconds,
         words, peeks, text; what a spreadsheet would take for a formula has an
         apostrophe before it

Without --format the name of the file decides, or else it is md. Without -o it
is printed. A file that is there is not replaced.`

// exportFlags are the flags of the export command.
type exportFlags struct {
	all, own     bool
	format, file string
}

// exportForms are the formats and the names of files that stand for them.
var exportForms = []struct{ name, extension string }{
	{"md", ".md"}, {"html", ".html"}, {"anki", ".apkg"}, {"json", ".json"}, {"csv", ".csv"},
}

func exportCommand(streams Streams, opts *options) *cobra.Command {
	var flags exportFlags
	cmd := &cobra.Command{
		Use:   "export [ID]",
		Short: "Write stories for paper or Anki, and attempts for other programs",
		Long:  aboutExport,
		Example: "  starcoach export earn-trust-skeptical-stakeholder -o sheet.html\n  starcoach export --own -o stories.html\n" +
			"  starcoach export --all -o starcoach.apkg\n  starcoach export --all --format csv > attempts.csv",
		Args: atMostOneID,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := flags.settle(args); err != nil {
				return err
			}
			return runExport(cmd, streams, opts, &flags, args)
		},
		ValidArgsFunction: completeID(func() []string { return knownIDs(opts) }),
	}
	cmd.Flags().BoolVar(&flags.all, "all", false, "export every scenario")
	cmd.Flags().BoolVar(&flags.own, "own", false, "export all of your own stories")
	cmd.Flags().StringVar(&flags.format, "format", "", "write in this `FORMAT`: md, html, anki, json or csv")
	cmd.Flags().StringVarP(&flags.file, "output", "o", "", "write to this new `FILE`")
	_ = cmd.RegisterFlagCompletionFunc("format", // the flag is there
		func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			var names []string
			for _, form := range exportForms {
				names = append(names, form.name)
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		})
	return cmd
}

// settle finds the format, and refuses flags that don't go together.
func (f *exportFlags) settle(args []string) error {
	named := len(args)
	for _, flag := range []bool{f.all, f.own} {
		if flag {
			named++
		}
	}
	if named != 1 {
		return usage("export wants one of these: the id of a scenario, --own, or --all; see starcoach export --help")
	}
	if f.format == "" {
		f.format = exportForms[0].name
		for _, form := range exportForms {
			if strings.EqualFold(filepath.Ext(f.file), form.extension) {
				f.format = form.name
			}
		}
	}
	for _, form := range exportForms {
		if f.format == form.name {
			return nil
		}
	}
	return usage("there is no format %q; write md, html, anki, json or csv", f.format)
}

func runExport(cmd *cobra.Command, streams Streams, opts *options, flags *exportFlags, args []string) error {
	library, err := openLibrary(opts)
	if err != nil {
		return err
	}
	var content []byte
	switch flags.format {
	case "json", "csv":
		content, err = exportedAttempts(library, opts.settings().Pace, flags, args)
	default:
		content, err = exportedStories(cmd, library, opts.settings().Pace, flags, args)
	}
	if err != nil {
		return err
	}
	if flags.file == "" {
		if out, ok := streams.Out.(*os.File); ok && flags.format == "anki" && term.IsTerminal(out.Fd()) {
			return usage("a deck is no text to print; name a file for it, such as -o starcoach.apkg")
		}
		_, err := cmd.OutOrStdout().Write(content)
		return err
	}
	if err := writeNew(flags.file, content); err != nil {
		return err
	}
	_, err = fmt.Fprintln(cmd.ErrOrStderr(), "Written to "+scenario.CleanLine(flags.file))
	return err
}

func exportedStories(cmd *cobra.Command, library ui.Library, pace int, flags *exportFlags, args []string) ([]byte, error) {
	stories, err := storiesToExport(cmd, library, flags, args)
	if err != nil {
		return nil, err
	}
	if flags.format == "anki" {
		deck, err := export.Anki(stories, wallClock())
		if err != nil {
			return nil, &exitError{ExitProblems, fmt.Errorf("the deck can't be made: %w", err)}
		}
		return deck, nil
	}
	var sheets []export.Sheet
	for _, story := range stories {
		sheets = append(sheets, export.SheetOf(story, pace))
	}
	if flags.format == "html" {
		return []byte(export.HTML(sheets)), nil
	}
	return []byte(export.Markdown(sheets)), nil
}

// storiesToExport reads the stories asked for. Of many, one that can't be read is
// named and left out.
func storiesToExport(cmd *cobra.Command, library ui.Library, flags *exportFlags, args []string) ([]*scenario.Scenario, error) {
	if len(args) == 1 {
		story, err := openNamed(library, args[0])
		if err != nil {
			return nil, err
		}
		return []*scenario.Scenario{story}, nil
	}
	var stories []*scenario.Scenario
	listing := library.List()
	for i := range listing.Entries {
		if flags.own && !listing.Entries[i].Own {
			continue
		}
		story, err := library.Open(listing.Entries[i].ID)
		if err != nil {
			fmt.Fprintln(cmd.ErrOrStderr(), "left out: "+scenario.Clean(err.Error()))
			continue
		}
		stories = append(stories, story)
	}
	for _, broken := range listing.Broken {
		fmt.Fprintln(cmd.ErrOrStderr(), "left out: "+broken.First.String())
	}
	if len(stories) == 0 {
		return nil, usage("there are no stories of your own yet; write one with starcoach new")
	}
	return stories, nil
}

// exportedAttempts are the attempts at what was named, with their words, typed
// ones reckoned with a pace. A scenario that has gone still has its attempts.
func exportedAttempts(library ui.Library, pace int, flags *exportFlags, args []string) ([]byte, error) {
	titles, own := map[string]string{}, map[string]bool{}
	listing := library.List()
	for i := range listing.Entries {
		titles[listing.Entries[i].ID] = listing.Entries[i].Title
		own[listing.Entries[i].ID] = listing.Entries[i].Own
	}
	id := ""
	if len(args) == 1 {
		id = args[0]
	}
	attempts, err := keptAttempts(id)
	if err != nil {
		return nil, err
	}
	history.AtPace(attempts, pace)
	if _, known := titles[id]; id != "" && !known && len(attempts) == 0 {
		if _, err := openNamed(library, id); err != nil {
			return nil, err
		}
	}
	var wanted []history.Judged
	for _, attempt := range attempts {
		if !flags.own || own[attempt.Scenario] {
			wanted = append(wanted, attempt)
		}
	}
	title := func(id string) string { return titles[id] }
	if flags.format == "csv" {
		return export.CSV(wanted, title)
	}
	encoded, err := export.JSON(wanted, title)
	return escapeToASCII(encoded), err
}

// keptAttempts are all attempts of a scenario, or of all, with their words. Where
// there is no history, none is made.
func keptAttempts(id string) ([]history.Judged, error) {
	dir, err := dataDir()
	if err != nil {
		return nil, usage("%w", err)
	}
	if !store.Exists(dir) {
		return nil, nil
	}
	var attempts []history.Judged
	err = withStore(func(kept *store.Store) error {
		const all = 1 << 30
		if attempts, err = kept.Recent(id, all); err != nil {
			return err
		}
		for i := range attempts {
			whole, err := kept.Attempt(attempts[i].Key)
			if err != nil {
				return err
			}
			attempts[i].Attempt = whole
		}
		return nil
	})
	return attempts, err
}
