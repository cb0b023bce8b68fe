package cli

import (
	"errors"
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/recordings"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

const aboutRecordings = `List the recordings of spoken answers that you kept. They are WAV files in
recordings/ of the data folder, which nobody else on this machine may read.
Recordings go at the end of the debrief unless they are kept: with the key s
where it shows how you spoke, with --keep-audio, or with the setting keep_audio.

starcoach recordings delete NAME deletes one for good, --all every one.

--json prints one object; the list is never null:

  folder      where they lie
  recordings  [{name, at, seconds, bytes}], the newest first; at is UTC`

func recordingsCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:     "recordings",
		Short:   "List the recordings that you kept, or delete them",
		Long:    aboutRecordings,
		Example: "  starcoach recordings\n  starcoach recordings delete 2026-11-23-09-30-earn-trust-action.wav\n  starcoach recordings delete --all",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("recordings takes no arguments; see %s --help", cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			folder, err := recordingsFolder(cmd)
			if err != nil {
				return err
			}
			kept, err := folder.List()
			if err == nil {
				err = printRecordings(cmd.OutOrStdout(), folder, kept, asJSON)
			}
			if err != nil {
				return &exitError{ExitProblems, err}
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object, described above")
	cmd.AddCommand(deleteRecordingsCommand())
	return cmd
}

// recordingsFolder is the folder, without what killed processes left in it.
func recordingsFolder(cmd *cobra.Command) (recordings.Folder, error) {
	data, err := dataDir()
	if err != nil {
		return recordings.Folder{}, usage("%w", err)
	}
	folder := recordings.In(data)
	swept, err := folder.Sweep(wallClock())
	if swept > 0 {
		fmt.Fprintf(cmd.ErrOrStderr(), "%s that a killed starcoach left behind: deleted.\n", english.Count(swept, "recording"))
	}
	if err != nil {
		return folder, &exitError{ExitProblems, err}
	}
	return folder, nil
}

func printRecordings(to io.Writer, folder recordings.Folder, kept []recordings.Kept, asJSON bool) error {
	if asJSON {
		type jsonRecording struct {
			Name    string  `json:"name"`
			At      string  `json:"at"`
			Seconds float64 `json:"seconds"`
			Bytes   int64   `json:"bytes"`
		}
		list := []jsonRecording{}
		for _, one := range kept {
			list = append(list, jsonRecording{one.Name, one.At.UTC().Format(time.RFC3339), one.Length.Seconds(), one.Size})
		}
		encoded, err := encodeASCII(struct {
			Folder     string          `json:"folder"`
			Recordings []jsonRecording `json:"recordings"`
		}{folder.Path(), list})
		if err != nil {
			return err
		}
		_, err = to.Write(encoded)
		return err
	}
	if len(kept) == 0 {
		_, err := fmt.Fprintln(to, "No recording is kept.")
		return err
	}
	table := tabwriter.NewWriter(to, 0, 0, 3, ' ', 0)
	for _, one := range kept {
		fmt.Fprintf(table, "%s\t%s\t%s\n", one.At.Local().Format("2006-01-02 15:04"),
			widget.Clock(one.Length.Round(time.Second)), scenario.CleanLine(one.Name))
	}
	if err := table.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintln(to, "in "+scenario.CleanLine(folder.Path()))
	return err
}

func deleteRecordingsCommand() *cobra.Command {
	var all bool
	cmd := &cobra.Command{
		Use:   "delete NAME...",
		Short: "Delete recordings for good",
		Long:  "Delete recordings for good, by the names that starcoach recordings\nprints, or every one with --all.",
		Args: func(cmd *cobra.Command, args []string) error {
			if all == (len(args) > 0) {
				return usage("name the recordings to delete, or give --all; starcoach recordings prints their names")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			folder, err := recordingsFolder(cmd)
			if err != nil {
				return err
			}
			deleted := 0
			if all {
				deleted, err = folder.DeleteAll()
			}
			for _, name := range args {
				if err = folder.Delete(name); err != nil {
					break
				}
				deleted++
			}
			if deleted > 0 || all {
				fmt.Fprintf(cmd.OutOrStdout(), "%s deleted.\n", english.Count(deleted, "recording"))
			}
			if errors.Is(err, recordings.ErrUnknown) {
				return usage("there is no recording %q; starcoach recordings prints all there are", args[deleted])
			}
			if err != nil {
				return &exitError{ExitProblems, err}
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&all, "all", false, "delete every recording")
	cmd.ValidArgsFunction = func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return keptNames(), cobra.ShellCompDirectiveNoFileComp
	}
	return cmd
}

// keptNames are the names that can be completed.
func keptNames() []string {
	data, err := dataDir()
	if err != nil {
		return nil
	}
	kept, err := recordings.In(data).List()
	if err != nil {
		return nil
	}
	names := make([]string, len(kept))
	for i, one := range kept {
		names[i] = one.Name
	}
	return names
}
