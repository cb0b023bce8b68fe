// Command index writes what stands beside the scenarios that ship with the
// program: the table of them in scenarios/README.md, between its markers, and
// their schema.
package main

import (
	"fmt"
	"os"

	"github.com/starcoach/starcoach/internal/scenario"
)

const (
	readme = "scenarios/README.md"
	schema = "scenarios/schema.json"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "index:", err)
		os.Exit(1)
	}
}

func run() error {
	page, err := os.ReadFile(readme)
	if err != nil {
		return err
	}
	table, err := Table(os.DirFS("scenarios"))
	if err != nil {
		return err
	}
	written, err := Insert(string(page), table)
	if err != nil {
		return err
	}
	if err := os.WriteFile(readme, []byte(written), 0o644); err != nil {
		return err
	}
	return os.WriteFile(schema, scenario.Schema(false), 0o644)
}
