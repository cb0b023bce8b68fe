package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/schedule"
	"github.com/starcoach/starcoach/internal/store"
)

const aboutReviewDue = `Print how many review cards are due, such as "7 cards due", for a prompt or a
status line; nothing if none is. New cards are counted, ten a day at most.
Only the history is read, so that it takes a moment: questions of a file that
has gone or changed are told apart at the next start of starcoach.

With --json it prints one object: due (how many), new (how many of these were
never reviewed) and next (when there will be more; null if never). Exit code 0
either way, 2 if the history can't be read.`

const exampleReviewDue = `  starcoach review-due
  starcoach review-due --json

  In ~/.bashrc, before every prompt:
  PROMPT_COMMAND='starcoach review-due 2>/dev/null'

  In ~/.tmux.conf, in the status line:
  set -g status-right '#(starcoach review-due)'`

func reviewDueCommand() *cobra.Command {
	var asJSON bool
	command := &cobra.Command{
		Use:     "review-due",
		Short:   "Print how many review cards are due, for a prompt",
		Long:    aboutReviewDue,
		Example: exampleReviewDue,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("review-due takes no arguments; see %s --help", cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			due, err := countDue(wallClock())
			if err != nil {
				return err
			}
			if asJSON {
				return json.NewEncoder(cmd.OutOrStdout()).Encode(due)
			}
			return due.print(cmd.OutOrStdout())
		},
	}
	command.Flags().BoolVar(&asJSON, "json", false, "print one JSON object")
	return command
}

// dueJSON is the JSON form. It is part of the interface.
type dueJSON struct {
	// Due is how many cards are due now, New how many of these are new.
	Due int `json:"due"`
	New int `json:"new"`
	// Next is when more will be due; nil if never.
	Next *string `json:"next"`
}

func (d dueJSON) print(to io.Writer) error {
	if d.Due == 0 {
		return nil
	}
	_, err := fmt.Fprintln(to, english.Count(d.Due, "card")+" due")
	return err
}

// countDue counts the cards of the history. Where there is none, none is made.
func countDue(now time.Time) (due dueJSON, err error) {
	dir, err := dataDir()
	if err != nil {
		return due, usage("%w", err)
	}
	if !store.Exists(dir) {
		return due, nil
	}
	err = withStore(func(kept *store.Store) error {
		cards, err := kept.Cards()
		if err != nil {
			return err
		}
		begun, err := kept.FirstReviews(schedule.DayStart(now))
		if err != nil {
			return err
		}
		due.Due, due.New = schedule.Count(cards, now, begun)
		if next := schedule.Next(cards, now, begun); !next.IsZero() {
			text := next.In(now.Location()).Format("2006-01-02T15:04:05-07:00")
			due.Next = &text
		}
		return nil
	})
	return due, err
}
