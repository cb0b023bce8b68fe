package cli

import (
	"bytes"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/spf13/cobra"
)

// everyCommand lists the commands that a candidate can type, by their words.
func everyCommand(t *testing.T) map[string]*cobra.Command {
	t.Helper()
	all := map[string]*cobra.Command{}
	var visit func(cmd *cobra.Command, words string)
	visit = func(cmd *cobra.Command, words string) {
		all[words] = cmd
		for _, sub := range cmd.Commands() {
			visit(sub, strings.TrimSpace(words+" "+sub.Name()))
		}
	}
	root := newRootCommand(Streams{In: os.Stdin, Out: io.Discard, Err: io.Discard})
	root.InitDefaultCompletionCmd()
	visit(root, "")
	if len(all) < 15 {
		t.Fatalf("only %d commands were found", len(all))
	}
	return all
}

// ran is what a command writes to a pipe.
func ran(t *testing.T, args ...string) (code int, out, complaint string) {
	t.Helper()
	nothing, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = nothing.Close() }()
	var stdout, stderr bytes.Buffer
	code = Run(args, Streams{In: nothing, Out: &stdout, Err: &stderr})
	return code, stdout.String(), stderr.String()
}

func TestEveryCommandHelpsAndComplainsInItsPlace(t *testing.T) {
	t.Setenv(homeVariable, t.TempDir())
	for words, cmd := range everyCommand(t) {
		args := strings.Fields(words)
		if code, out, complaint := ran(t, append(slices.Clone(args), "--help")...); code != ExitDone || complaint != "" || !strings.Contains(out, "Usage:") {
			t.Errorf("%s --help exits with %d, prints %q and complains %q", words, code, out, complaint)
		}
		if code, out, complaint := ran(t, append(slices.Clone(args), "--no-such-flag")...); code != ExitUsage || out != "" ||
			!strings.HasPrefix(complaint, "starcoach: ") || !strings.Contains(complaint, "--help") {
			t.Errorf("%s --no-such-flag exits with %d, prints %q and complains %q", words, code, out, complaint)
		}
		if cmd.Flags().Lookup("json") != nil && !strings.Contains(cmd.Long, "--json") {
			t.Errorf("%s --help does not say what --json prints", words)
		}
	}
}

// Nothing colours what goes into a pipe or a file, whatever the environment asks
// for.
func TestNoColourInAPipe(t *testing.T) {
	home := t.TempDir()
	t.Setenv(homeVariable, home)
	t.Setenv("CLICOLOR_FORCE", "1")
	t.Setenv("COLORTERM", "truecolor")
	t.Setenv("TERM", "xterm-256color")
	answer := filepath.Join(home, "answer.txt")
	if err := os.WriteFile(answer, []byte("Situation: It leaked.\nAction: I closed the valve.\nResult: It stopped."), 0o600); err != nil {
		t.Fatal(err)
	}
	const id = "earn-trust-skeptical-stakeholder"
	// By the command; none for those that need a screen, or write files alone.
	data := map[string][][]string{
		"list": {{}}, "lint": {{answer}, {"--json", answer}, {"--sarif", answer}}, "review": {{answer}, {"--json", answer}, {"--scenario", id, answer}},
		"review-due": {{}, {"--json"}}, "plan": {{"--date", "+9d"}, {}, {"--json"}}, "coverage": {{}, {"--json"}}, "stats": {{}, {"--json"}}, "doctor": {{}, {"--json"}}, "schema": {{}, {"--own"}}, "import": {{"--dry-run", answer}},
		"export": {{id}, {id, "--format", "html"}, {"--all", "--format", "csv"}}, "backup": {{filepath.Join(home, "copy.db")}},
		"restore": {{filepath.Join(home, "copy.db")}}, "completion bash": {{}}, "completion zsh": {{}}, "completion fish": {{}}, "completion powershell": {{}},
		"config": {{}}, "config show": {{}}, "config path": {{}}, "config keys": {{}}, "recordings": {{}}, "analyze": {{answer}},
	}
	needScreen := []string{"", "mock", "learn", "practice", "quiz", "new", "completion", "help", "man", "config edit", "recordings list", "recordings delete", "recordings play"}
	for words := range everyCommand(t) {
		if _, ok := data[words]; !ok && !slices.Contains(needScreen, words) {
			t.Errorf("%q is in no list of this test", words)
		}
	}
	// In their order: a copy is made before it is put back.
	for _, words := range slices.Sorted(maps.Keys(data)) {
		for _, call := range data[words] {
			args := append(strings.Fields(words), call...)
			code, out, complaint := ran(t, args...)
			if strings.Contains(out+complaint, "\x1b") {
				t.Errorf("%q writes escape sequences: %q %q", args, out, complaint)
			}
			if code == ExitDone && out == "" && words != "review-due" || code == ExitUsage && words != "analyze" {
				t.Errorf("%q exits with %d, prints %q and complains %q", args, code, out, complaint)
			}
		}
	}
}

// fullDisk takes nothing.
type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, syscall.ENOSPC }

func TestOutputThatCannotBeWrittenIsAFailureAndNoWrongUsage(t *testing.T) {
	home := t.TempDir()
	t.Setenv(homeVariable, home)
	answer := filepath.Join(home, "answer.txt")
	if err := os.WriteFile(answer, []byte("Situation: It leaked.\nAction: I closed the valve.\nResult: It stopped."), 0o600); err != nil {
		t.Fatal(err)
	}
	const id = "earn-trust-skeptical-stakeholder"
	for _, args := range [][]string{
		{"list"},
		{"lint", answer},
		{"review", answer},
		{"review", "--split", answer},
		{"plan"},
		{"coverage"},
		{"stats"},
		{"stats", "--json"},
		{"doctor"},
		{"schema"},
		{"import", answer},
		{"export", id},
		{"export", "--all", "--format", "csv"},
		{"config", "show"},
		{"config", "path"},
		{"config", "keys"},
		{"recordings"},
		{"review-due", "--json"},
		{"--help"},
		{"--version"},
		{"review", "--help"},
		{"config"},
		{"completion", "bash"},
		{"backup", filepath.Join(home, "copy.db")},
	} {
		var stderr bytes.Buffer
		code := Run(args, Streams{In: os.Stdin, Out: fullDisk{}, Err: &stderr})
		if code != ExitProblems || !strings.Contains(stderr.String(), "could not be printed: no space left on device") {
			t.Errorf("%q exits with %d and complains %q", args, code, stderr.String())
		}
	}
}

func TestManPagesSayWhatHelpSays(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "deep", "man1")
	if code, out, complaint := ran(t, "man", dir); code != ExitDone || out != "" {
		t.Fatalf("man exits with %d, prints %q and complains %q", code, out, complaint)
	}
	for words, cmd := range everyCommand(t) {
		page, err := os.ReadFile(filepath.Join(dir, strings.ReplaceAll(strings.TrimSpace("starcoach "+words), " ", "-")+".1"))
		if hidden := cmd.Hidden; hidden != os.IsNotExist(err) || !hidden && err != nil {
			t.Errorf("the page of %q: %v", words, err)
			continue
		}
		if cmd.Hidden {
			continue
		}
		text := strings.NewReplacer(`\-`, "-", `\e`, `\`, `\&`, "").Replace(string(page))
		text = regexp.MustCompile(`\\\[u([0-9A-F]{4,})\]`).ReplaceAllStringFunc(text, func(sign string) string {
			code, err := strconv.ParseUint(sign[3:len(sign)-1], 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			return string(rune(code))
		})
		for line := range strings.SplitSeq(cmd.Long+"\n"+cmd.Example, "\n") {
			if !strings.Contains(text, line) {
				t.Errorf("the page of %q lacks %q", words, line)
			}
		}
		for line := range strings.SplitSeq(string(page), "\n") {
			if strings.HasPrefix(line, ".") && !slices.Contains([]string{".TH", ".SH", ".B", ".PP", ".nf", ".fi"}, strings.Fields(line)[0]) {
				t.Errorf("in the page of %q a line is taken for a request: %q", words, line)
			}
		}
	}
}
