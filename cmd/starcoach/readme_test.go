package main_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/tools/buzz"
)

// placeholders are what the README's commands call by a general name, and what
// stands for it here.
var placeholders = strings.NewReplacer(
	" [ID]", "", "ID", "earn-trust-skeptical-stakeholder", "[FILE]", "answer.txt", "PATH...", "scenario.yaml",
	"FILE.md", "report.md", "FILE.wav", "answer.wav", "NAME", "action", "DIR", "scenarios", "TEXT", "Mended", "--seed N", "--seed 7",
)

// filesOf are the files that commands are given where the README says FILE.
var filesOf = map[string]string{
	"import": "answer.md", "lint": "scenario.yaml", "restore": "saved.db", "backup": "again.db", "coverage": "questions.txt",
	"review": "answer.txt", "analyze": "answer.wav", "export": "sheet.html",
}

// onScreen are the commands that open the coach; the others print and end.
var onScreen = regexp.MustCompile(`^(?:|(?:learn|practice|quiz|new|mock)\b.*|--(?:scenarios|seed)\b.*)$`)

// printsAllTheSame are flags by which a command of the screen prints instead.
var printsAllTheSame = regexp.MustCompile(`--(?:list|export|last|id|help)\b`)

// refused are commands that a newcomer's empty history rightly refuses.
var refused = map[string]int{
	"mock --export report.md": 2, "mock --last": 2, "mock --id KEY": 2,
}

// TestEveryCommandOfTheREADMEWorks runs what the README tells a newcomer to type:
// each command, each flag of the table with its command, each target of make.
func TestEveryCommandOfTheREADMEWorks(t *testing.T) {
	readme := readFile(t, filepath.Join("..", "..", "README.md"))
	commands := commandsOf(readme)
	if len(commands) < 40 {
		t.Fatalf("found only %d commands in the README: %q", len(commands), commands)
	}
	home := t.TempDir()
	withoutMicrophone(t, home)
	folder := materials(t, home)
	for _, command := range commands {
		t.Run(command, func(t *testing.T) {
			arguments := words(fill(command))
			if onScreen.MatchString(command) && !printsAllTheSame.MatchString(command) {
				session := start(t, home, arguments, nil)
				session.WaitUntil("a screen with its keys in the last line", func(screen string) bool {
					return strings.Contains(screen, "? keys") || strings.Contains(screen, "F1 keys") || strings.Contains(screen, "esc")
				})
				session.Press("ctrl+c")
				session.WaitExit(130)
				session.WantRestored()
				return
			}
			out, code := execute(t, home, folder, arguments)
			if want := refused[fill(command)]; code != want {
				t.Errorf("exit code %d, want %d; it printed:\n%s", code, want, out)
			}
		})
	}
}

func TestEveryMakeTargetOfTheREADMEExists(t *testing.T) {
	readme := readFile(t, filepath.Join("..", "..", "README.md"))
	makefile := readFile(t, filepath.Join("..", "..", "Makefile"))
	var named, missing []string
	for _, match := range regexp.MustCompile("(?m)(?:`|^)make ([a-z-]+)").FindAllStringSubmatch(readme, -1) {
		named = append(named, match[1])
		if !strings.Contains(makefile, "\n"+match[1]+":") {
			missing = append(missing, match[1])
		}
	}
	if !slices.Contains(named, "run") || !slices.Contains(named, "test") {
		t.Errorf("the README does not name make run and make test: %q", named)
	}
	if diff := cmp.Diff([]string(nil), missing); diff != "" {
		t.Errorf("targets that the Makefile lacks (-none +named):\n%s", diff)
	}
}

// TestTheREADMEIsShort holds it to what a stranger reads.
func TestTheREADMEIsShort(t *testing.T) {
	if lines := strings.Count(readFile(t, filepath.Join("..", "..", "README.md")), "\n"); lines >= 250 {
		t.Errorf("the README has %d lines, want less than 250", lines)
	}
}

var codeSpan = regexp.MustCompile("`([^`]+)`")

// commandsOf are the arguments of each command line in a README: wherever a code
// span begins with the program's name, and in the table of commands each flag of
// the second column behind the command of the first.
func commandsOf(readme string) []string {
	var all []string
	add := func(command string) {
		command, _, _ = strings.Cut(command, " >")
		if !slices.Contains(all, command) {
			all = append(all, command)
		}
	}
	for _, match := range codeSpan.FindAllStringSubmatch(readme, -1) {
		if rest, ours := strings.CutPrefix(match[1], "starcoach"); ours && (rest == "" || rest[0] == ' ') {
			add(strings.TrimSpace(rest))
		}
	}
	_, table, _ := strings.Cut(readme, "| command | does |\n")
	table, _, _ = strings.Cut(table, "\n\n")
	for row := range strings.SplitSeq(table, "\n") {
		cells := strings.Split(strings.Trim(row, "|"), " | ")
		if len(cells) != 2 {
			continue
		}
		first := ""
		for _, span := range codeSpan.FindAllStringSubmatch(cells[0], -1) {
			command := strings.TrimSpace(strings.TrimPrefix(span[1], "starcoach"))
			if strings.HasPrefix(command, "--") {
				command = strings.TrimSuffix(first, " ID") + " " + command
			}
			add(command)
			if first == "" {
				first = command
			}
		}
		for _, span := range codeSpan.FindAllStringSubmatch(cells[1], -1) {
			switch name, _, more := strings.Cut(span[1], " "); {
			case strings.HasPrefix(span[1], "--"):
				add(strings.TrimSpace(first + " " + span[1]))
			case more && name == first:
				add(span[1])
			}
		}
	}
	return all
}

var calendarDate = regexp.MustCompile(`\b20\d\d-\d\d-\d\d\b`)

// fill puts files and names where the README speaks of any, and a day that is
// still to come where it gives one as an example.
func fill(command string) string {
	command = calendarDate.ReplaceAllString(placeholders.Replace(command), "+9d")
	name, _, _ := strings.Cut(command, " ")
	return strings.ReplaceAll(command, "FILE", filesOf[name])
}

// words parts a command line as a shell would, as far as the README goes.
func words(line string) []string {
	var all []string
	for _, match := range regexp.MustCompile(`"([^"]*)"|\S+`).FindAllStringSubmatch(line, -1) {
		if match[1] != "" {
			all = append(all, match[1])
		} else {
			all = append(all, match[0])
		}
	}
	return all
}

// materials makes the files that the commands are given.
func materials(t *testing.T, home string) (folder string) {
	t.Helper()
	folder = t.TempDir()
	answer := "Situation: In May 2021 the pump on ward four failed nine times a week.\n\n" +
		"Action: I wrote down each alarm for five nights, and I swapped the two leads.\n\nResult: From nine alarms a week to one.\n"
	scenario := readFile(t, filepath.Join("..", "..", "scenarios", "amazon", "earn-trust-skeptical-stakeholder.yaml"))
	for name, content := range map[string]string{
		"answer.txt": answer, "answer.md": answer, "questions.txt": "Tell me about a time you failed.\n", "scenario.yaml": scenario,
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(folder, "scenarios"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := buzz.Answer().WriteFile(filepath.Join(folder, "answer.wav")); err != nil {
		t.Fatal(err)
	}
	if out, code := execute(t, home, folder, []string{"backup", "saved.db"}); code != 0 {
		t.Fatalf("making a backup: exit code %d\n%s", code, out)
	}
	return folder
}

// execute runs the real binary without a terminal.
func execute(t *testing.T, home, folder string, arguments []string) (output string, code int) {
	t.Helper()
	command := exec.CommandContext(t.Context(), binary(t), arguments...)
	command.Dir = folder
	command.Env = append(os.Environ(), "HOME="+home, "STARCOACH_HOME="+home, "VISUAL=", "EDITOR=true")
	command.WaitDelay = time.Minute
	out, err := command.CombinedOutput()
	if err != nil && command.ProcessState == nil {
		t.Fatal(err)
	}
	return string(out), command.ProcessState.ExitCode()
}

func readFile(t *testing.T, path string) string {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}
