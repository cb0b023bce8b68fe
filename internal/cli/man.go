package cli

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/starcoach/starcoach/internal/english"
)

const aboutMan = `Write a manual page for each command to DIR, which is made if it is missing. The
pages say what --help says. For packages; read one with man -l DIR/starcoach.1.`

// manCommand is for those who make packages, so that --help leaves it out.
func manCommand() *cobra.Command {
	return &cobra.Command{
		Use:    "man DIR",
		Short:  "Write the manual pages",
		Long:   aboutMan,
		Hidden: true,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 || args[0] == "" {
				return usage("man wants a folder to write to; see %s --help", cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := os.MkdirAll(args[0], 0o755); err != nil {
				return usage("%w", err)
			}
			written, err := writeManPages(cmd.Root(), args[0])
			if err != nil {
				return &exitError{ExitProblems, err}
			}
			_, err = fmt.Fprintln(cmd.ErrOrStderr(), english.Count(written, "page")+" written to "+args[0])
			return err
		},
	}
}

// writeManPages writes the page of a command and those of the commands below it.
func writeManPages(cmd *cobra.Command, dir string) (written int, err error) {
	name := manName(cmd)
	//nolint:gosec // a manual is for everybody to read
	if err := os.WriteFile(filepath.Join(dir, name+".1"), manPage(cmd), 0o644); err != nil {
		return 0, err
	}
	written = 1
	for _, sub := range cmd.Commands() {
		if sub.Hidden {
			continue
		}
		more, err := writeManPages(sub, dir)
		if err != nil {
			return written, err
		}
		written += more
	}
	return written, nil
}

func manName(cmd *cobra.Command) string { return strings.ReplaceAll(cmd.CommandPath(), " ", "-") }

// manPage sets what --help says in the language of man(7).
func manPage(cmd *cobra.Command) []byte {
	// Completion and help get their flags when they are first asked.
	cmd.InitDefaultHelpFlag()
	var b bytes.Buffer
	fmt.Fprintf(&b, ".TH \"%s\" 1 \"\" \"starcoach %s\" \"starcoach\"\n", strings.ToUpper(manName(cmd)), roff(version))
	fmt.Fprintf(&b, ".SH NAME\n%s \\- %s\n", roff(manName(cmd)), roff(cmd.Short))
	fmt.Fprintf(&b, ".SH SYNOPSIS\n.B %s\n", roff(cmd.UseLine()))
	if cmd.Long != "" {
		b.WriteString(".SH DESCRIPTION\n")
		writeRoff(&b, cmd.Long)
	}
	for _, options := range []struct{ title, text string }{
		{"OPTIONS", cmd.LocalFlags().FlagUsages()},
		{"OPTIONS OF EVERY COMMAND", cmd.InheritedFlags().FlagUsages()},
		{"EXAMPLES", cmd.Example},
	} {
		if strings.TrimSpace(options.text) != "" {
			b.WriteString(".SH " + options.title + "\n")
			writeRoff(&b, options.text)
		}
	}
	var others []string
	if cmd.HasParent() {
		others = append(others, manName(cmd.Parent())+"(1)")
	}
	for _, sub := range cmd.Commands() {
		if !sub.Hidden {
			others = append(others, manName(sub)+"(1)")
		}
	}
	if len(others) > 0 {
		b.WriteString(".SH SEE ALSO\n" + roff(strings.Join(others, ", ")) + "\n")
	}
	return b.Bytes()
}

// writeRoff sets a text of which indented lines stay as they are, and the others
// are filled.
func writeRoff(b *bytes.Buffer, text string) {
	asIs := false
	for line := range strings.SplitSeq(strings.Trim(text, "\n"), "\n") {
		indented := strings.HasPrefix(line, " ")
		switch {
		case strings.TrimSpace(line) == "":
			if !asIs {
				line = ".PP"
			}
			b.WriteString(line + "\n")
			continue
		case indented && !asIs:
			b.WriteString(".nf\n")
		case !indented && asIs:
			b.WriteString(".fi\n")
		}
		asIs = indented
		b.WriteString(roff(line) + "\n")
	}
	if asIs {
		b.WriteString(".fi\n")
	}
}

// roff is a line with nothing in it that man(7) takes for a request.
func roff(line string) string {
	var out strings.Builder
	for i, r := range line {
		switch {
		case r == '\\':
			out.WriteString(`\e`)
		case r == '-':
			out.WriteString(`\-`)
		case i == 0 && (r == '.' || r == '\''):
			out.WriteString(`\&` + string(r))
		case r > '~':
			// Not every reader of pages takes UTF-8.
			fmt.Fprintf(&out, `\[u%04X]`, r)
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}
