package cli

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/lint"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/scenarios"
)

// openLibrary puts the sources together: what ships with the program, the
// candidate's own stories, and the folders named on the command line.
func openLibrary(opts *options) (*scenario.Library, error) {
	sources := []scenario.Source{{Name: "built-in", FS: scenarios.Files, Trusted: true}}
	data, err := dataDir()
	if err != nil {
		return nil, usage("%w", err)
	}
	// Own stories may be begun while the program runs, their folder with them.
	own := storiesDir(data)
	sources = append(sources, scenario.OwnSource(own))
	named := map[string]bool{}
	if resolved, err := filepath.EvalSymlinks(own); err == nil {
		named[resolved] = true
	}
	for _, folder := range opts.folders {
		if !isFolder(folder) {
			return nil, usage("--scenarios %s: there is no such folder; name one that holds .yaml files", folder)
		}
		// A folder named twice would be full of duplicates.
		if resolved, err := filepath.EvalSymlinks(folder); err == nil {
			if absolute, err := filepath.Abs(resolved); err == nil {
				resolved = absolute
			}
			if named[resolved] {
				continue
			}
			named[resolved] = true
		}
		sources = append(sources, scenario.DirSource(folder))
	}
	library := scenario.OpenLibrary(sources...)
	if settings := opts.settings(); len(settings.Targets) > 0 {
		library.SetTargets(settings.TargetsFor)
	}
	return library, nil
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func knownIDs(opts *options) []string {
	library, err := openLibrary(opts)
	if err != nil {
		return nil
	}
	var ids []string
	for _, entry := range library.List().Entries {
		ids = append(ids, entry.ID+"\t"+entry.Title)
	}
	return ids
}

func listCommand(opts *options) *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: "Print the scenarios there are",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("list takes no arguments; see %s --help", cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			library, err := openLibrary(opts)
			if err != nil {
				return err
			}
			listing := library.List().Without(library.Check())
			table := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 0, 3, ' ', 0)
			for _, entry := range listing.Entries {
				fmt.Fprintf(table, "%s\t%s\t%s\t%s\n", entry.ID, cmp.Or(entry.Principle, entry.Collection), entry.Role, entry.Title)
			}
			if err := table.Flush(); err != nil {
				return err
			}
			for _, broken := range listing.Broken {
				fmt.Fprintln(cmd.ErrOrStderr(), broken.First.String())
			}
			return nil
		},
	}
}

const aboutLint = `Check scenario files, and those in folders, and print every problem as
file:line:column: key: what is wrong; what would be right.

A file is first held to the form. One that is true to it is then looked at more
closely: each example takes 70 to 110 % of its target at 145 words a minute, no
sentence to be said aloud is longer than 30 words, every sentence of the Action
has a doer, the coach gives the worked answer 4.0 or more on average and the weak
one 2.5 or less, and there are four follow-ups, four quiz questions whose right
choice can't be guessed, three pivots, two levels and a pair to judge.
--schema-only leaves this part out. In your own stories, in stories/ of your data
folder, anything but the title may be missing, and this part is left out as well.

Exit code 0 without problems, 1 with some, 2 if a path can't be read.`

func lintCommand() *cobra.Command {
	var schemaOnly bool
	cmd := &cobra.Command{
		Use:   "lint PATH...",
		Short: "Check scenario files and print every problem",
		Long:  aboutLint,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 || slices.Contains(args, "") {
				return usage("lint needs a file or folder to check; see %s --help", cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			check := lint.Style
			if schemaOnly {
				check = nil
			}
			var own []string
			if data, err := dataDir(); err == nil {
				own = append(own, storiesDir(data))
			}
			problems, files, err := scenario.Lint(args, check, own...)
			if err != nil {
				return usage("%w", err)
			}
			if files == 0 && len(problems) == 0 {
				return usage("there is no .yaml file in %s; name a file, or a folder that holds some",
					strings.Join(args, ", "))
			}
			for _, problem := range problems {
				fmt.Fprintln(cmd.OutOrStdout(), problem.String())
			}
			if len(problems) > 0 {
				fmt.Fprintf(cmd.ErrOrStderr(), "%s in %s\n", english.Count(len(problems), "problem"), english.Count(files, "file"))
				return &exitError{code: ExitProblems}
			}
			fmt.Fprintf(cmd.ErrOrStderr(), "%s, no problems\n", english.Count(files, "file"))
			return nil
		},
	}
	cmd.Flags().BoolVar(&schemaOnly, "schema-only", false, "check the form alone")
	return cmd
}
