package cli

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/scenarios"
)

// openLibrary puts the sources together: what ships with the program, the
// candidate's own stories, and the folders named on the command line.
func openLibrary(opts *options) (*indexedLibrary, error) {
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
	return withIndex(library, data, sources), nil
}

// openNamed opens the scenario that the candidate named.
func openNamed(library ui.Library, id string) (*scenario.Scenario, error) {
	named, err := library.Open(id)
	if errors.As(err, new(*scenario.UnknownIDError)) {
		return nil, usage("%w; starcoach list prints all there are", err)
	} else if err != nil {
		return nil, usage("%w", err)
	}
	return named, nil
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
