package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/lint"
	"github.com/starcoach/starcoach/internal/scenario"
)

const aboutLint = `Check scenario files, and those in folders, and print every problem as
file:line:column: key: what is wrong; what would be right.

A file is first held to the form. One that is true to it is then looked at more
closely: each example takes 70 to 110 % of its target at 145 words a minute, no
sentence to be said aloud is longer than 30 words, every sentence of the Action
has a doer, the coach gives the worked answer 4.0 or more on average and the
weak one 2.5 or less, and there are four follow-ups, four quiz questions whose
right choice can't be guessed, three pivots, two levels and a pair to judge.
--schema-only leaves this part out. In your own stories, in stories/ of your
data folder, anything but the title may be missing, and this part is left out as
well.

--fix first mends what is beyond doubt, and leaves comments and layout as they
are: blanks at the ends of lines, a missing line break at the end of the file,
tabs that lines are indented with, durations such as 45 or "1 min" for 45s and
1m, and signal phrases and quotes that differ from their text in case or blanks
alone. A file is written whole or not at all, and only where it still means the
same. What was done is printed on standard error.

--json prints one object; the lists are never null:

  files      how many were read
  problems   [{file, line, column, path, rule, problem, remedy}]; line and
             column count from 1, 0 where there is none; rule is "form", or what
             was looked at more closely: length, sentence, doer, count, quiz,
             pair or coach
  mended     [{file, line, column, path, what}], what --fix did

--sarif prints the problems in SARIF 2.1.0, for editors and CI: those of the
form as errors, the others as warnings.

Exit code 0 without problems, 1 with some, 2 if a path can't be read.`

// lintFlags are the flags of the lint command.
type lintFlags struct{ schemaOnly, fix, json, sarif bool }

func lintCommand() *cobra.Command {
	var flags lintFlags
	cmd := &cobra.Command{
		Use:     "lint PATH...",
		Short:   "Check scenario files and print every problem",
		Long:    aboutLint,
		Example: "  starcoach lint my-scenarios/\n  starcoach lint --fix my-story.yaml\n  starcoach lint --sarif scenarios > lint.sarif",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 || slices.Contains(args, "") {
				return usage("lint needs a file or folder to check; see %s --help", cmd.CommandPath())
			}
			if flags.json && flags.sarif {
				return usage("--json and --sarif are two forms; give one of them")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			linted, err := runLint(args, &flags)
			printMended(cmd.ErrOrStderr(), linted.Mended)
			if err != nil {
				return usage("%w", err)
			}
			if linted.Files == 0 && len(linted.Problems) == 0 {
				return usage("there is no .yaml file in %s; name a file, or a folder that holds some",
					strings.Join(args, ", "))
			}
			if err := printLinted(cmd, &linted, &flags); err != nil {
				return &exitError{ExitProblems, err}
			}
			if len(linted.Problems) > 0 {
				return &exitError{code: ExitProblems}
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&flags.schemaOnly, "schema-only", false, "check the form alone")
	cmd.Flags().BoolVar(&flags.fix, "fix", false, "first mend what can be mended without a doubt")
	cmd.Flags().BoolVar(&flags.json, "json", false, "print one JSON object, described above")
	cmd.Flags().BoolVar(&flags.sarif, "sarif", false, "print the problems in SARIF 2.1.0")
	return cmd
}

func runLint(paths []string, flags *lintFlags) (scenario.Linted, error) {
	var linter scenario.Linter
	if !flags.schemaOnly {
		linter.Check = lint.Style
	}
	if flags.fix {
		linter.Keep = keepMended
	}
	if data, err := dataDir(); err == nil {
		linter.Own = append(linter.Own, storiesDir(data))
	}
	return linter.Lint(paths...)
}

func printMended(to io.Writer, mended []scenario.MendedFile) {
	for _, one := range mended {
		place := scenario.Diagnostic{
			File: one.File, Line: one.Line, Column: one.Column, Path: one.Path, Problem: one.What,
		}
		fmt.Fprintln(to, "mended "+place.String())
	}
}

func printLinted(cmd *cobra.Command, linted *scenario.Linted, flags *lintFlags) error {
	if flags.json || flags.sarif {
		form := any(jsonLintOf(linted))
		if flags.sarif {
			form = sarifOf(linted.Problems)
		}
		encoded, err := encodeASCII(form)
		if err != nil {
			return err
		}
		_, err = cmd.OutOrStdout().Write(encoded)
		return err
	}
	for _, problem := range linted.Problems {
		if _, err := fmt.Fprintln(cmd.OutOrStdout(), problem.String()); err != nil {
			return err
		}
	}
	if len(linted.Problems) > 0 {
		fmt.Fprintf(cmd.ErrOrStderr(), "%s in %s\n", english.Count(len(linted.Problems), "problem"), english.Count(linted.Files, "file"))
		return nil
	}
	fmt.Fprintf(cmd.ErrOrStderr(), "%s, no problems\n", english.Count(linted.Files, "file"))
	return nil
}

var errChanged = errors.New("it was changed by another program meanwhile")

// keepMended puts a mended file in the place of the one that was read, in one
// step and with its permissions.
func keepMended(path string, was, mended []byte) error {
	// The file that a link leads to is meant.
	path, err := filepath.EvalSymlinks(path)
	if err != nil {
		return plainCause(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		return plainCause(err)
	}
	if info.Mode().Perm()&0o200 == 0 {
		return errors.New("it is write-protected")
	}
	temp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return plainCause(err)
	}
	_, err = temp.Write(mended)
	err = errors.Join(err, temp.Chmod(info.Mode().Perm()), temp.Sync(), temp.Close())
	if now, failed := os.ReadFile(path); err == nil && (failed != nil || !bytes.Equal(now, was)) {
		err = errChanged
	}
	if err == nil {
		err = os.Rename(temp.Name(), path)
	}
	if err != nil {
		return errors.Join(plainCause(err), os.Remove(temp.Name()))
	}
	return nil
}
