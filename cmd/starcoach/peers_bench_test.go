package main_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// peer is another program in the terminal, made by others.
type peer struct {
	name string
	rival
}

// peers are those that are installed: make bench installs them and names them in
// the environment. What is missing is told, and the others are compared.
func peers(b *testing.B) []peer {
	b.Helper()
	const choices = "Ownership\nDive Deep\nEarn Trust\nFrugality\n"
	var found []peer
	for _, p := range []struct {
		variable string
		peer
	}{
		{"PEER_FZF", peer{"fzf", rival{
			env: []string{"FZF_DEFAULT_COMMAND=printf '" + choices + "'"}, shown: []string{"4/4"}, keys: []string{"up", "down"},
		}}},
		{"PEER_GUM", peer{"gum-choose", rival{
			args: append([]string{"choose"}, strings.Split(strings.TrimSpace(choices), "\n")...), shown: []string{"Dive Deep"}, keys: moving,
		}}},
	} {
		p.binary = os.Getenv(p.variable)
		if _, err := os.Stat(p.binary); err != nil {
			// What a benchmark with others in it logs is not printed.
			fmt.Fprintf(os.Stderr, "%s: NOT COMPARED with %s, which is not installed; make bench installs it where it can\n", b.Name(), p.name)
			continue
		}
		found = append(found, p.peer)
	}
	return found
}
