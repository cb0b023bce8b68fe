package cli

import (
	"github.com/spf13/cobra"

	"github.com/starcoach/starcoach/internal/scenario"
)

const aboutSchema = `Print the form of a scenario file as a JSON Schema (draft 2020-12), so that
editors complete and check while you write. --own prints that of your own
stories, in which only the title has to be there.

Editors with the YAML language server find the schema by the first line of a
file, which the scenarios and the stories that starcoach writes have:

  # yaml-language-server: $schema=schema.json

A schema can't tell whether signal phrases occur in their example, or that two
choices are the same: starcoach lint says everything.`

func schemaCommand() *cobra.Command {
	var own bool
	cmd := &cobra.Command{
		Use:     "schema",
		Short:   "Print the JSON Schema of a scenario file, for editors",
		Long:    aboutSchema,
		Example: "  starcoach schema > schema.json\n  starcoach schema --own > stories/schema.json",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage("schema takes no arguments; see %s --help", cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := cmd.OutOrStdout().Write(scenario.Schema(own))
			return err
		},
	}
	cmd.Flags().BoolVar(&own, "own", false, "print the schema of your own stories")
	return cmd
}
