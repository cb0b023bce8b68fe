// Command pictures draws the README's pictures: it builds the real program, runs
// it in a pseudo-terminal, presses the keys that lead to a screen, and writes
// what is seen as an SVG.
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/starcoach/starcoach/internal/tools/recordtest"
	"github.com/starcoach/starcoach/internal/tools/terminal"
)

// folder is where the pictures go, from the root of the repository.
const folder = ".github/pictures"

func main() {
	recordtest.Main()
	if err := drawAll(); err != nil {
		fmt.Fprintln(os.Stderr, "pictures:", err)
		os.Exit(1)
	}
}

func drawAll() error {
	work, err := os.MkdirTemp("", "starcoach-pictures-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(work) }()

	program := filepath.Join(work, "starcoach")
	build := exec.Command("go", "build", "-o", program, "./cmd/starcoach")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		return fmt.Errorf("building the program: %w", err)
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for _, shot := range shots {
		if len(os.Args) > 1 && !slices.Contains(os.Args[1:], shot.file) {
			continue
		}
		picture, err := take(program, filepath.Join(work, shot.file), shot)
		if err != nil {
			return fmt.Errorf("%s: %w", shot.file, err)
		}
		if err := os.WriteFile(filepath.Join(folder, shot.file), picture, 0o644); err != nil {
			return err
		}
		fmt.Printf("%s/%s (%d KB)\n", folder, shot.file, len(picture)/1024)
	}
	return nil
}

// writeSettings has the program record nothing, whatever the machine has, or a
// voice made by arithmetic.
func (s *shot) writeSettings(home string) error {
	settings := "microphone: off\n"
	if s.speaks {
		words := recordtest.Command("tells")
		for i := range words {
			words[i] = strconv.Quote(words[i])
		}
		settings = "microphone: [" + strings.Join(words, ", ") + "]\n"
	}
	if err := os.MkdirAll(home, 0o700); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(home, "config.yaml"), []byte(settings), 0o600)
}

// take runs the program on a data folder that holds no more than the shot's
// stories, and draws the screen at the end of the shot's steps.
func take(program, home string, shot shot) (picture []byte, err error) {
	if shot.stories != "" {
		if err := os.CopyFS(filepath.Join(home, "stories"), os.DirFS(shot.stories)); err != nil {
			return nil, err
		}
	}
	if err := shot.writeSettings(home); err != nil {
		return nil, err
	}
	t, err := terminal.Start(terminal.Options{
		Command: program,
		Args:    append([]string{"--seed", "7"}, shot.args...), // the order of the quiz's choices
		Env:     []string{"STARCOACH_HOME=" + home, "HOME=" + home},
		Width:   shot.width,
		Height:  shot.height,
	})
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, t.Close()) }()

	for _, step := range shot.steps {
		if err := t.Press(step.press...); err != nil {
			return nil, err
		}
		if err := t.Type(step.text); err != nil {
			return nil, err
		}
		if err := t.WaitFor(step.wait...); err != nil {
			return nil, err
		}
	}
	return draw(t.Cells(), shot.title), nil
}
