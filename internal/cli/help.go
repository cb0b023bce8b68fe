package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/starcoach/starcoach/internal/english"
)

// helpWidth is the widest terminal that help may ask for, in columns.
const helpWidth = 80

// printUsage prints how a command is used, as cobra does by itself, with its flags
// wrapped. cobra takes a template for it, but with one in the program the linker
// keeps every method of every type, which a template might call: a tenth of the
// binary.
func printUsage(cmd *cobra.Command) error {
	var out strings.Builder
	local, inherited := cmd.LocalFlags(), cmd.InheritedFlags()
	out.WriteString("Usage:")
	if cmd.Runnable() {
		out.WriteString("\n  " + cmd.UseLine())
	}
	if cmd.HasAvailableSubCommands() {
		out.WriteString("\n  " + cmd.CommandPath() + " [command]")
	}
	if cmd.HasExample() {
		out.WriteString("\n\nExamples:\n" + cmd.Example)
	}
	if cmd.HasAvailableSubCommands() {
		out.WriteString("\n\nAvailable Commands:")
		for _, part := range cmd.Commands() {
			if part.IsAvailableCommand() || part.Name() == "help" {
				fmt.Fprintf(&out, "\n  %-*s %s", part.NamePadding(), part.Name(), part.Short)
			}
		}
	}
	writeFlags(&out, "Flags", local)
	writeFlags(&out, "Global Flags", inherited)
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(&out, "\n\nUse %q for more about a command.", cmd.CommandPath()+" [command] --help")
	}
	_, err := fmt.Fprintln(cmd.OutOrStderr(), out.String())
	return err
}

func writeFlags(out *strings.Builder, title string, flags *pflag.FlagSet) {
	if flags.HasAvailableFlags() {
		out.WriteString("\n\n" + title + ":\n" + strings.TrimRight(flags.FlagUsagesWrapped(helpWidth), " \n"))
	}
}

// fitHelp has the texts of cobra's own commands fit its width, as ours do.
func fitHelp(cmd *cobra.Command) {
	if !cmd.HasParent() || cmd.Parent().Name() != "completion" {
		return
	}
	var lines []string
	for _, line := range strings.Split(cmd.Long, "\n") {
		if len(line) > helpWidth {
			lines = append(lines, english.Lines(line, helpWidth)...)
		} else {
			lines = append(lines, line)
		}
	}
	cmd.Long = strings.Join(lines, "\n")
}
