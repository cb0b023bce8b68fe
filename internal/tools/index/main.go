// Command index writes the table of the scenarios that ship with the program
// into scenarios/README.md, between its markers.
package main

import (
	"fmt"
	"os"
)

const readme = "scenarios/README.md"

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
	return os.WriteFile(readme, []byte(written), 0o644)
}
