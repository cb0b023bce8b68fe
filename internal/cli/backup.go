package cli

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/spf13/cobra"

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
			return withStore(func(kept *store.Store) error {
				before, err := kept.Restore(args[0], wallClock())
				if err != nil {
					return err
				}
				_, err = fmt.Fprintf(cmd.OutOrStdout(), "Your history is now that of %s.\nThe one before is %s.\n",
					scenario.CleanLine(args[0]), scenario.CleanLine(before))
				return err
			})
		},
	}
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
