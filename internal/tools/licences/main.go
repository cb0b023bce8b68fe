// Command licences writes down under which licences the modules stand that the
// program and its tests are made of: a table, and the texts that have to go with
// the binary.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

// The files, below the top of the repository. The table is kept there; the texts
// are made for each release.
const (
	tableFile = ".github/licences.md"
	textsFile = "bin/third-party-licences.txt"
)

func main() {
	if err := write("."); err != nil {
		fmt.Fprintln(os.Stderr, "licences:", err)
		os.Exit(1)
	}
}

func write(root string) error {
	modules, err := find(root)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(root, tableFile), []byte(table(modules)), 0o644); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(filepath.Join(root, textsFile)), 0o755); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(root, textsFile), []byte(texts(modules)), 0o644)
}
