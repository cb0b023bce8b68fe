package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/starcoach/starcoach/internal/tools/terminal"
	"github.com/starcoach/starcoach/internal/tools/terminal/terminaltest"
)

// commandNamed is this test's binary under the name of one of its commands.
func commandNamed(t *testing.T, name string) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	named := filepath.Join(t.TempDir(), name)
	if err := os.Symlink(self, named); err != nil {
		t.Fatal(err)
	}
	return named
}

func TestDoctorMeasuresTheTerminal(t *testing.T) {
	command := commandNamed(t, "starcoach")
	for _, c := range []struct {
		width, height int
		want          string
		exit          int
	}{
		{120, 40, "ok       Terminal: xterm-256color, 120 columns by 40 lines, in its own", ExitDone},
		{80, 15, "the screens need 60 columns by 16", ExitProblems},
	} {
		session := terminaltest.Start(t, terminal.Options{
			Command: command, Args: []string{"doctor"},
			Env:   []string{"STARCOACH_HOME=" + t.TempDir(), "EDITOR=", "VISUAL=", "STARCOACH_VOICE=", "NO_COLOR=", "TERM=xterm-256color"},
			Width: c.width, Height: c.height,
		})
		session.WaitExit(c.exit)
		if said := string(session.Output()); !strings.Contains(said, c.want) {
			t.Errorf("at %d by %d, the doctor does not say %q:\n%s", c.width, c.height, c.want, said)
		}
	}
}
