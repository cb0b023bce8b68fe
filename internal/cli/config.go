package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/starcoach/starcoach/internal/config"
	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
)

// aboutConfig explains every setting, so that the table in which they are read
// is the only place that names them.
func aboutConfig() string {
	var out strings.Builder
	out.WriteString(`Show, find or change the settings. They are a YAML file, config.yaml in
$XDG_CONFIG_HOME/starcoach (~/.config/starcoach), or in STARCOACH_HOME where
that is set. Without it, and for whatever is left out of it, everything is as
usual. What is wrong in it is told with line and column, and left as usual, too.

The settings:
`)
	const indent, width = "      ", 72
	for _, setting := range config.Settings {
		fmt.Fprintf(&out, "\n  %s: %s\n", setting.Name, setting.Takes)
		for _, line := range english.Lines(setting.About, width) {
			out.WriteString(indent + line + "\n")
		}
	}
	out.WriteString(`
starcoach config edit makes a file with all of them to begin with, each
explained and commented out. Exit code 0 done, 1 if something is wrong with the
file.`)
	return out.String()
}

func configCommand(streams Streams, opts *options) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "config",
		Short:   "Show, find or change the settings",
		Long:    aboutConfig(),
		Example: "  starcoach config show\n  starcoach config edit\n  starcoach config keys",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("config has no part %q; it has show, path, edit and keys", args[0])
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	part := func(name, short string, run func(*cobra.Command) error) *cobra.Command {
		return &cobra.Command{
			Use: name, Short: short,
			Args: func(cmd *cobra.Command, args []string) error {
				if len(args) > 0 {
					return usage("config %s takes no arguments; see starcoach config --help", name)
				}
				return nil
			},
			RunE: func(cmd *cobra.Command, _ []string) error { return run(cmd) },
		}
	}
	cmd.AddCommand(
		part("show", "Print the settings that hold, as the file would have them", func(cmd *cobra.Command) error {
			return showConfig(cmd, opts)
		}),
		part("path", "Print where the file of the settings is, or would be", func(cmd *cobra.Command) error {
			path, err := configPath()
			if err != nil {
				return usage("%w", err)
			}
			_, err = fmt.Fprintln(cmd.OutOrStdout(), scenario.CleanLine(path))
			return err
		}),
		part("edit", "Open the file of the settings in $VISUAL or $EDITOR, and check it", func(cmd *cobra.Command) error {
			return editConfig(cmd, streams, opts)
		}),
		part("keys", "Print every action and its keys, as the setting keys names them", func(cmd *cobra.Command) error {
			return listKeys(cmd, opts)
		}),
	)
	return cmd
}

func showConfig(cmd *cobra.Command, opts *options) error {
	settings := opts.settings()
	for _, setting := range config.Settings {
		line := setting.Line(setting.Show(settings))
		if strings.HasSuffix(line, ":") {
			line = "# " + line + " not set"
		}
		if _, err := fmt.Fprintln(cmd.OutOrStdout(), line); err != nil {
			return err
		}
	}
	return faultyConfig(opts)
}

// faultyConfig ends a command with an error code where something is wrong, which
// was told already.
func faultyConfig(opts *options) error {
	if len(opts.configProblems()) > 0 {
		return &exitError{code: ExitProblems}
	}
	return nil
}

func listKeys(cmd *cobra.Command, opts *options) error {
	table := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 0, 3, ' ', 0)
	for _, action := range boundKeys(opts.settings()).Actions() {
		shown := make([]string, len(action.Keys))
		for i, name := range action.Keys {
			shown[i] = keys.Shown(name)
		}
		note := action.Does
		if action.Fixed {
			note += " (keeps its keys)"
		}
		fmt.Fprintf(table, "%s\t%s\t%s\n", action.Name, strings.Join(shown, " "), note)
	}
	if err := table.Flush(); err != nil {
		return err
	}
	return faultyConfig(opts)
}

// editConfig opens the settings in the candidate's editor. Whatever comes of it,
// the file stays as the editor left it.
func editConfig(cmd *cobra.Command, streams Streams, opts *options) error {
	path, err := configPath()
	if err != nil {
		return usage("%w", err)
	}
	words, err := editorWords(os.Getenv)
	if err != nil {
		return usage("%w", err)
	}
	if err := makeConfig(path); err != nil {
		return &exitError{ExitProblems, err}
	}
	editor := exec.Command(words[0], append(words[1:], path)...) //nolint:gosec // the candidate's own editor
	editor.Stdin, editor.Stdout, editor.Stderr = streams.In, streams.Out, streams.Err
	if err := editor.Run(); err != nil {
		failed, left := editorFailed(words[0], err), ""
		if errors.As(err, new(*exec.ExitError)) {
			left = " as it left them"
		}
		return &exitError{ExitProblems, fmt.Errorf("%w; the settings are in %s%s", failed, path, left)}
	}
	opts.settings()
	if err := faultyConfig(opts); err != nil {
		return err
	}
	_, err = fmt.Fprintln(cmd.ErrOrStderr(), "The settings are in order.")
	return err
}

// makeConfig writes the file to begin with, unless there is one.
func makeConfig(path string) error {
	if _, err := os.Lstat(path); err == nil {
		if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
			return fmt.Errorf("%s is no ordinary file; move it away, and starcoach config edit makes one", path)
		}
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("the folder of the settings can't be made: %w", err)
	}
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("the settings can't be written: %w", err)
	}
	_, err = file.WriteString(config.Template())
	if err = errors.Join(err, file.Close()); err != nil {
		return errors.Join(fmt.Errorf("the settings can't be written: %w", err), os.Remove(path))
	}
	return nil
}
