package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/store"
)

const aboutBackup = `Write a copy of your history to a new file: attempts with their words and
scores, runs under way, quiz results, review cards, the plan. The copy is
checked whole before the command ends. starcoach may be open meanwhile.

Your own stories are plain files beside the history; copy them as you would any.`

const aboutRestore = `Put a backup in the place of your present history. The backup is checked whole
before anything is changed, and what you have now is first written to a file
beside it, whose name is printed: a restore can be taken back by another.`

func backupCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "backup FILE",
		Short:   "Copy your history to a file",
		Long:    aboutBackup,
		Example: "  starcoach backup starcoach-backup.db",
		Args:    oneFile,
		RunE: func(cmd *cobra.Command, args []string) error {
			return withStore(func(kept *store.Store) error {
				if err := kept.Backup(args[0]); errors.Is(err, fs.ErrExist) {
					return usage("%s is there already; name a new file", scenario.CleanLine(args[0]))
				} else if errors.Is(err, fs.ErrNotExist) {
					return usage("%s: there is no such folder to write to; make it, or name a file elsewhere", scenario.CleanLine(args[0]))
				} else if err != nil {
					return err
				}
				_, err := fmt.Fprintf(cmd.OutOrStdout(), "Your history was copied to %s and the copy checked.\nYour own stories are files beside it; copy them as well.\n",
					scenario.CleanLine(args[0]))
				return err
			})
		},
	}
}

func restoreCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "restore FILE",
		Short:   "Put a backup in the place of your history",
		Long:    aboutRestore,
		Example: "  starcoach restore starcoach-backup.db",
		Args:    oneFile,
		RunE: func(cmd *cobra.Command, args []string) error {
			dir, err := dataDir()
			if err != nil {
				return usage("%w", err)
			}
			hadNone := !store.Exists(dir)
			return withStore(func(kept *store.Store) error {
				before, err := kept.Restore(args[0], wallClock())
				if err != nil {
					return err
				}
				if hadNone {
					// What was set aside is the empty history that restoring began with.
					err, before = os.Remove(before), ""
				}
				progress, failed := kept.Progress()
				if err = errors.Join(err, failed); err != nil {
					return err
				}
				_, err = io.WriteString(cmd.OutOrStdout(), restoredText(args[0], before, progress, kept.Others()))
				return err
			})
		},
	}
}

// restoredText says what a restore did. Before is the history that was there,
// empty for none; open counts the copies of the program that are running.
func restoredText(from, before string, progress history.Progress, open int) string {
	runs, quizzes := 0, 0
	for _, sum := range progress {
		runs += sum.Attempts
		quizzes += sum.QuizRuns
	}
	text := fmt.Sprintf("Your history is now that of %s.\nIt holds %s and %s over %s.\n", scenario.CleanLine(from),
		english.Count(runs, "run"), english.Count(quizzes, "quiz", "quizzes"), english.Count(len(progress), "question"))
	if before == "" {
		text += "There was no history here before.\n"
	} else {
		text += fmt.Sprintf("The one before is %s.\n", scenario.CleanLine(before))
	}
	switch open {
	case 0:
	case 1:
		text += "starcoach is open in another window: close it and start it again there to see this history.\n"
	default:
		text += fmt.Sprintf("starcoach is open in %d other windows: close it and start it again there to see this history.\n", open)
	}
	return text
}

func oneFile(cmd *cobra.Command, args []string) error {
	if len(args) != 1 {
		return usage("%s wants one file; see %s --help", cmd.Name(), cmd.CommandPath())
	}
	return nil
}

// withStore opens the history for a command that needs no screen. What goes wrong
// with it ends the command with exit code 2: a file could not be used.
func withStore(do func(*store.Store) error) error {
	dir, err := dataDir()
	if err != nil {
		return usage("%w", err)
	}
	kept, err := store.Open(dir)
	if err != nil {
		return usage("%w", err)
	}
	err = errors.Join(do(kept), kept.Close())
	if failed := (*store.BackupError)(nil); errors.As(err, &failed) {
		return usage("%w", failed)
	}
	if failed := (*store.Error)(nil); errors.As(err, &failed) {
		return usage("%w", failed)
	}
	return err
}
