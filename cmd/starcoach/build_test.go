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

// shared is a folder that all tests and benchmarks use together.
var shared struct {
	once   sync.Once
	folder string
	err    error
}

func TestMain(m *testing.M) {
	recordtest.Main()
	transcribetest.Main()
	code := m.Run()
	if shared.folder != "" {
		if err := os.RemoveAll(shared.folder); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
	}
	os.Exit(code)
}

func sharedFolder(tb testing.TB) string {
	tb.Helper()
	shared.once.Do(func() {
		//nolint:usetesting // All tests share it, so that it outlives the first.
		shared.folder, shared.err = os.MkdirTemp("", "starcoach-test-")
	})
	if shared.err != nil {
		tb.Fatal(shared.err)
	}
	return shared.folder
}

// built is the real binary, made once for all tests of this package.
var built struct {
	once sync.Once
	path string
	err  error
}

// binary returns the path of the real binary.
func binary(t *testing.T) string {
	t.Helper()
	built.once.Do(func() {
		built.path = filepath.Join(sharedFolder(t), "starcoach")
		out, err := exec.Command("go", "build", "-o", built.path, ".").CombinedOutput()
		if err != nil {
			built.err = fmt.Errorf("building the binary: %w\n%s", err, out)
		}
	})
	if built.err != nil {
		t.Fatal(built.err)
	}
	return built.path
}
