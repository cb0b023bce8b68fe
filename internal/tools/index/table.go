package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/scenario"
)

// The table stands between these lines.
const (
	begin = "<!-- index: begin; `make index` writes this table -->"
	end   = "<!-- index: end -->"
)

// Table is the table of the scenarios in a folder of collections, in the order
// of their collections and principles.
func Table(files fs.FS) (string, error) {
	paths, err := fs.Glob(files, "*/*.yaml")
	if err != nil {
		return "", err
	}
	type row struct {
		*scenario.Scenario
		path string
	}
	var rows []row
	for _, p := range paths {
		data, err := fs.ReadFile(files, p)
		if err != nil {
			return "", err
		}
		decoded, err := scenario.Decode(p, data)
		if err != nil {
			return "", err
		}
		rows = append(rows, row{decoded, p})
	}
	slices.SortFunc(rows, func(a, b row) int {
		return strings.Compare(path.Dir(a.path)+"\n"+a.Principle+"\n"+a.path, path.Dir(b.path)+"\n"+b.Principle+"\n"+b.path)
	})
	var table strings.Builder
	collection := ""
	for _, r := range rows {
		if r.Collection != collection {
			collection = r.Collection
			fmt.Fprintf(&table, "\n### %s\n\n| principle or theme | story | told by | length |\n|---|---|---|---|\n", collection)
		}
		fmt.Fprintf(&table, "| %s | [%s](%s) | %s | %s |\n", r.Principle, r.Title, r.path, r.Role, clock(r.TotalTarget()))
	}
	return table.String(), nil
}

func clock(d time.Duration) string {
	return fmt.Sprintf("%d:%02d", int(d.Minutes()), int(d.Seconds())%60)
}

// Insert puts the table between the markers of a page.
func Insert(page, table string) (string, error) {
	before, rest, found := strings.Cut(page, begin)
	_, after, closed := strings.Cut(rest, end)
	if !found || !closed {
		return "", errors.New("the page lacks the lines that the table stands between")
	}
	return before + begin + "\n" + table + "\n" + end + after, nil
}
