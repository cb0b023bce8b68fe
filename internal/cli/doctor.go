package cli

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

const aboutDoctor = `Look at what starcoach needs and print what works, what doesn't and what to do:
the terminal, the settings, the data folder, the history in it, your own
stories, and the commands that make more possible where they are there.

Each line is ok, a note (it works as it is, and could do more) or a problem.
Nothing is changed, but that a file is made and removed to see whether the data
folder can be written. With --level the microphone is listened to for three
seconds, and whether your voice comes through is said; none of it is kept.

--json prints one object; the list is never null:

  version   of starcoach
  system    operating system and processor, such as "linux/amd64"
  checks    [{name, state, found, advice}], in the order printed; state: ok,
            note or problem; found says what there is, advice what to do (""
            where nothing is)

Exit code 0 without problems, 1 with some.`

// How a thing is that the doctor looks at. The words are part of the interface.
const (
	stateOK      = "ok"
	stateNote    = "note"    // it works, and could do more
	stateProblem = "problem" // something does not work, or words are in danger
)

// finding is what the doctor says about one thing. It is part of the interface.
type finding struct {
	Name  string `json:"name"`
	State string `json:"state"`
	// Found says in a sentence what there is, Advice what to do about it.
	Found  string `json:"found"`
	Advice string `json:"advice"`
}

// patient is what the doctor looks at.
type patient struct {
	env  func(string) string
	opts *options
	// files are the standard streams that may be the terminal.
	files []*os.File
}

// doctorLooks are all that the doctor looks at, in the order of their findings.
var doctorLooks = []func(*patient) []finding{
	lookAtTerminal, lookAtSettings, lookAtData, lookAtHistory, lookAtStories, lookAtEditor, lookAtVoice, lookAtSound,
}

func doctorCommand(streams Streams, opts *options) *cobra.Command {
	var asJSON, level bool
	cmd := &cobra.Command{
		Use:     "doctor",
		Short:   "Look whether everything works, and say what to do",
		Long:    aboutDoctor,
		Example: "  starcoach doctor\n  starcoach doctor --level\n  starcoach doctor --json",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("doctor takes no arguments; see %s --help", cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			p := &patient{env: os.Getenv, opts: opts, files: []*os.File{streams.In, os.Stdout, os.Stderr}}
			checks := []finding{}
			for _, look := range doctorLooks {
				checks = append(checks, look(p)...)
			}
			if level {
				checks = append(checks, lookAtLevel(p, cmd.ErrOrStderr()))
			}
			if err := printFindings(cmd.OutOrStdout(), checks, asJSON); err != nil {
				return &exitError{ExitProblems, err}
			}
			for _, check := range checks {
				if check.State == stateProblem {
					return &exitError{code: ExitProblems}
				}
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object, described above")
	cmd.Flags().BoolVar(&level, "level", false, "also listen to the microphone for three seconds")
	return cmd
}

func printFindings(to io.Writer, checks []finding, asJSON bool) error {
	for i := range checks {
		// They quote the environment and names of files.
		checks[i].Found, checks[i].Advice = scenario.CleanLine(checks[i].Found), scenario.CleanLine(checks[i].Advice)
	}
	system := runtime.GOOS + "/" + runtime.GOARCH
	if asJSON {
		encoded, err := encodeASCII(struct {
			Version string    `json:"version"`
			System  string    `json:"system"`
			Checks  []finding `json:"checks"`
		}{version, system, checks})
		if err != nil {
			return err
		}
		_, err = to.Write(encoded)
		return err
	}
	var out strings.Builder
	fmt.Fprintf(&out, "starcoach %s, %s\n\n", version, system)
	for _, check := range checks {
		const indent = 9
		head := fmt.Sprintf("%-*s", indent, check.State)
		for _, text := range []string{check.Name + ": " + check.Found, check.Advice} {
			for _, line := range unbrokenWords(text, widget.TextWidth-indent) {
				out.WriteString(head + line + "\n")
				head = strings.Repeat(" ", indent)
			}
		}
	}
	_, err := io.WriteString(to, out.String())
	return err
}

// unbrokenWords breaks a text between words alone, so that a path can be copied
// whole.
func unbrokenWords(text string, width int) []string {
	var lines []string
	for _, word := range strings.Fields(text) {
		last := len(lines) - 1
		if last >= 0 && ansi.StringWidth(lines[last])+1+ansi.StringWidth(word) <= width {
			lines[last] += " " + word
		} else {
			lines = append(lines, word)
		}
	}
	return lines
}
