package internal_test

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// network are the packages through which a program could reach another computer.
var network = []string{"net", "net/http", "net/rpc", "net/smtp", "crypto/tls", "golang.org/x/net", "vendor/golang.org/x/net"}

// namesOnly use the package net for its types of addresses: a flag that holds one,
// and the number of the network card, which an id is never made of here.
var namesOnly = []string{"github.com/spf13/pflag", "github.com/google/uuid"}

// Nothing in the binary, of ours or of others, can reach a network but by what two
// libraries use for other things. That they don't either, a run without sockets
// shows (cmd/starcoach).
func TestNothingInTheBinaryIsMadeForTheNetwork(t *testing.T) {
	watchTree(t)
	list := exec.Command("go", "list", "-deps", "-json=ImportPath,Standard,Imports", "./cmd/starcoach")
	list.Dir = ".."
	list.Env = append(list.Environ(), "CGO_ENABLED=0")
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	seen := 0
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct {
			ImportPath string
			Standard   bool
			Imports    []string
		}
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		for _, imported := range p.Imports {
			if !slices.Contains(network, imported) {
				continue
			}
			seen++
			if !slices.Contains(namesOnly, p.ImportPath) {
				t.Errorf("%s imports %s", p.ImportPath, imported)
			}
		}
	}
	if seen != len(namesOnly) {
		t.Errorf("%d packages import one of %v, want %v", seen, network, namesOnly)
	}
}
