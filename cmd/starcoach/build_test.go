package main_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"

	"github.com/starcoach/starcoach/internal/tools/recordtest"
	"github.com/starcoach/starcoach/internal/tools/transcribetest"
)

// built is the real binary, made once for all tests of this package.
var built struct {
	once   sync.Once
	folder string
	err    error
}

func TestMain(m *testing.M) {
	recordtest.Main()
	transcribetest.Main()
	code := m.Run()
	if built.folder != "" {
		if err := os.RemoveAll(built.folder); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
	}
	os.Exit(code)
}

// binary returns the path of the real binary.
func binary(t *testing.T) string {
	t.Helper()
	built.once.Do(func() {
		//nolint:usetesting // All tests share it, so that it outlives the first.
		built.folder, built.err = os.MkdirTemp("", "starcoach-test-")
		if built.err != nil {
			return
		}
		out, err := exec.Command("go", "build", "-o", filepath.Join(built.folder, "starcoach"), ".").CombinedOutput()
		if err != nil {
			built.err = fmt.Errorf("building the binary: %w\n%s", err, out)
		}
	})
	if built.err != nil {
		t.Fatal(built.err)
	}
	return filepath.Join(built.folder, "starcoach")
}
