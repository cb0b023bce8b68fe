package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/starcoach/starcoach/internal/coverage"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/store"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

const aboutCoverage = `Set your own stories against the sixteen Leadership Principles, and say what to
fill next. Your stories are the scenario files in stories/ of your data folder
and in the folders named with --scenarios.

A story answers its own principle and those of its pivots:

  ● strong    it was told, and the last time the coach gave at least 75 of 100,
              or your own ratings had a mean of at least 4
  ◐ told      it was told, and was not strong the last time
  ○ planned   it fits, and was never told
  · missing   no story answers it

A run counts as told from three sections on. A story on which more than four
rest is named: an interviewer who asks two of them hears it twice.

--questions FILE takes your own list of questions instead, plain text with one a
line. A story answers a question that names its principle, that of a pivot, or
one of its tags; and any that you choose by hand, as the principle of a pivot.
The same list in questions.txt of your data folder is on the screen too.

--json prints one object; lists are never null:

  list       "principles" or "questions"
  stories    [{id, title, principle, answers, told, strong}], answers: how many
             rows rest on it, told: how often
  rows       [{name, state, stories: [{id, state}]}], state: strong, told,
             planned or missing, the best of its stories
  leaned_on  [{id, rows}], stories on which more than four rest, most first
  idle       ids of the stories that answer nothing here
  next       null, or {name, state, story, advice}: the next gap, and the id of
             the story that comes nearest, null for a new one
  unread     how many story files can't be read; starcoach list says why`

// questionsFile is the candidate's list of questions, in the data folder.
const questionsFile = "questions.txt"

// maxQuestions bounds a list of questions, in bytes.
const maxQuestions = 256 << 10

func coverageCommand(opts *options) *cobra.Command {
	var questions string
	var asJSON bool
	cmd := &cobra.Command{
		Use:     "coverage",
		Short:   "Print which of your stories answer what, and the next gap",
		Long:    aboutCoverage,
		Example: "  starcoach coverage\n  starcoach coverage --questions expected.txt\n  starcoach coverage --json",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("coverage takes no arguments; name a list with --questions, see %s --help", cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			list, asks := "principles", coverage.Principles()
			if cmd.Flags().Changed("questions") {
				var err error
				if asks, err = questionsOf(questions); err != nil {
					return err
				}
				list = "questions"
			}
			library, err := openLibrary(opts)
			if err != nil {
				return err
			}
			return withAttempts(func(kept ui.AttemptKeeper) error {
				stories, unread, err := ui.ReadStories(kept, library)
				if err != nil {
					return err
				}
				table := coverage.Make(asks, stories)
				return printCoverage(cmd.OutOrStdout(), list, &table, unread, asJSON)
			})
		},
	}
	cmd.Flags().StringVar(&questions, "questions", "", "your own list of questions, a text `FILE` with one a line")
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object, described above")
	return cmd
}

// questionsOf reads the list of questions of a file that was named.
func questionsOf(path string) ([]coverage.Ask, error) {
	name := scenario.CleanLine(path)
	text, err := readQuestions(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, usage("--questions %s: there is no such file; name one that holds one question a line", name)
	}
	if err != nil {
		return nil, usage("--questions %s: %s", name, questionsProblem(err))
	}
	asks, err := coverage.ParseQuestions(text)
	if err != nil {
		return nil, usage("--questions %s: %w", name, err)
	}
	return asks, nil
}

// errNoQuestions says what keeps a file from being a list of questions.
type errNoQuestions string

func (e errNoQuestions) Error() string { return string(e) }

// readQuestions reads a file of questions, and refuses what is no text.
func readQuestions(path string) (string, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer func() { _ = file.Close() }() // it was only read
	if info, err := file.Stat(); err == nil && info.IsDir() {
		return "", errNoQuestions("it is a folder; name the file in it")
	}
	data, err := io.ReadAll(io.LimitReader(file, maxQuestions+1))
	if err != nil {
		return "", err
	}
	if len(data) > maxQuestions {
		return "", errNoQuestions(fmt.Sprintf("it is larger than %d KiB; keep the questions you expect", maxQuestions>>10))
	}
	if problem := refusal(data); problem != "" {
		return "", errNoQuestions("it is no list of questions; save it as plain text (UTF-8), with one a line")
	}
	return string(bytes.TrimPrefix(data, []byte(byteOrderMark))), nil
}

func questionsProblem(err error) string {
	if own := errNoQuestions(""); errors.As(err, &own) {
		return own.Error()
	}
	return unreadableAnswer(err)
}

// ownQuestions reads the list of the data folder for the screen; empty where
// there is none.
func ownQuestions(data string) func() (string, error) {
	return func() (string, error) {
		text, err := readQuestions(filepath.Join(data, questionsFile))
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return "", nil
		case err != nil:
			return "", fmt.Errorf("%s: %s", questionsFile, questionsProblem(err))
		}
		return text, nil
	}
}

// withAttempts opens the history where there is one; no new one is begun.
func withAttempts(do func(ui.AttemptKeeper) error) error {
	dir, err := dataDir()
	if err != nil {
		return usage("%w", err)
	}
	if !store.Exists(dir) {
		return do(noAttempts{})
	}
	return withStore(func(kept *store.Store) error { return do(kept) })
}

// noAttempts is a history in which nothing was done.
type noAttempts struct{}

func (noAttempts) Recent(string, int) ([]history.Judged, error) { return nil, nil }
