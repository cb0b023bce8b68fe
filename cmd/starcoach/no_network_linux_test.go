//go:build amd64 || arm64

package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/starcoach/starcoach/internal/tools/terminal"
	"github.com/starcoach/starcoach/internal/tools/terminal/terminaltest"
)

// sealed builds the program that runs others without sockets, and starcoach as it
// is shipped: with cgo, the C library might ask a name service.
func sealed(t *testing.T) (seal, coach string) {
	t.Helper()
	folder := t.TempDir()
	build := func(name, source string) string {
		path := filepath.Join(folder, name)
		command := exec.Command("go", "build", "-trimpath", "-o", path, source)
		command.Env = append(command.Environ(), "CGO_ENABLED=0")
		if out, err := command.CombinedOutput(); err != nil {
			t.Fatalf("building %s: %v\n%s", source, err, out)
		}
		return path
	}
	return build("sealed", "../../internal/tools/sealed"), build("starcoach", ".")
}

// killed is what comes of a program that tries to open a socket.
const killed = syscall.SIGSYS

// The kernel kills the program at the first socket it tries to open, of any kind.
// It goes through its commands and its screens, and lives.
func TestTheProgramOpensNoSocket(t *testing.T) {
	seal, coach := sealed(t)
	home := t.TempDir()
	env := []string{"HOME=" + home, "STARCOACH_HOME=" + home, "PATH=" + home}

	const id = "earn-trust-skeptical-stakeholder"
	run := func(args ...string) {
		t.Helper()
		command := exec.Command(seal, append([]string{coach}, args...)...)
		command.Env = env
		command.Stdin = strings.NewReader("# Labels\nSituation: The labels ran out.\nAction: I printed them.\n")
		out, _ := command.CombinedOutput()
		if command.ProcessState.ExitCode() != 0 {
			t.Errorf("starcoach %s: %v\n%s", strings.Join(args, " "), command.ProcessState, out)
		}
	}
	run("import", "-")
	run("list")
	run("review", "--scenario", id, "-")
	run("plan", "--date", "+9d")
	run("coverage")
	run("stats")
	run("review-due")
	run("schema")
	run("config", "path")
	run("completion", "bash")
	run("export", id, "-o", filepath.Join(home, "sheet.html"))
	run("export", "--all", "-o", filepath.Join(home, "deck.apkg"))
	run("backup", filepath.Join(home, "backup.db"))
	run("restore", filepath.Join(home, "backup.db"))
	run("lint", filepath.Join(home, "stories"))
	run("--version")

	session := terminaltest.Start(t, terminal.Options{
		Command: seal, Args: []string{coach, "--seed", "7", "learn", id}, Width: 100, Height: 30, Env: env,
	})
	goThrough(
		session, "", "Overview", "right right right esc", "Choose your preparation mode",
		"3", "question 1 of", "a", "w why", "esc", "Choose your preparation mode",
		"2", "Answer by", "s enter enter", "ctrl+d next", "a b c ctrl+d ctrl+d ctrl+d ctrl+d ctrl+d", "First, rate",
		"esc", "what decided it", "esc esc esc", "questions", "h", "Practice", "esc", "questions", "m", "Time to think", "ctrl+c", "",
	)
	session.WaitExit(130)
	session.WantRestored()
}

// Without this, a filter that forbids nothing would go unnoticed.
func TestASocketWouldBeNoticed(t *testing.T) {
	seal, _ := sealed(t)
	folder := t.TempDir()
	source := filepath.Join(folder, "main.go")
	for _, kind := range []string{`net.Dial("udp", "127.0.0.1:9")`, `net.Listen("unix", "` + filepath.Join(folder, "s") + `")`, `net.LookupHost("localhost.invalid")`} {
		program := "package main\n\nimport \"net\"\n\nfunc main() { _, _ = " + kind + " }\n"
		if err := os.WriteFile(source, []byte(program), 0o600); err != nil {
			t.Fatal(err)
		}
		binary := filepath.Join(folder, "caller")
		build := exec.Command("go", "build", "-o", binary, source)
		build.Env = append(build.Environ(), "CGO_ENABLED=0")
		if out, err := build.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		command := exec.Command(seal, binary)
		_ = command.Run()
		if status, ok := command.ProcessState.Sys().(syscall.WaitStatus); !ok || !status.Signaled() || status.Signal() != killed {
			t.Errorf("%s ended with %v", kind, command.ProcessState)
		}
	}
}
