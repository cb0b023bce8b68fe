// Package speak makes sound with programs that the machine has: it reads texts
// aloud, and plays recordings. It never goes through a shell.
package speak

import (
	"context"
	"fmt"
	"os/exec"
	"strings"

	"github.com/starcoach/starcoach/internal/program"
)

// Variable names the environment variable that holds a voice command of the
// candidate's own.
const Variable = "STARCOACH_VOICE"

// Voice is a program that speaks. Its methods may be called from several
// goroutines.
type Voice struct {
	path string
	args []string
	// asArgument gives the text as the last argument, instead of on the standard
	// input.
	asArgument bool
	// hush is run when the voice was stopped, for a program that hands its text
	// on to another.
	hush []string

	turns turns
}

// known are the programs that are looked for, best first.
var known = []Voice{
	{path: "espeak-ng", args: []string{"-v", "en-gb", "-s", "165", "--stdin"}},
	{path: "spd-say", args: []string{"--wait", "--"}, asArgument: true, hush: []string{"--cancel"}},
	{path: "say", args: []string{"-f", "-"}},
}

// Find looks for a voice: the command given, or else a known program. A command
// is split at its blanks and takes the text on its standard input, or as its last
// argument where it ends in "--". Without any voice, Find returns nil; the error
// says what is wrong with a command that was given.
func Find(command string) (*Voice, error) {
	if words := strings.Fields(command); len(words) > 0 {
		return Named(Variable, words)
	}
	for i := range known {
		if path, err := exec.LookPath(known[i].path); err == nil {
			return &Voice{path: path, args: known[i].args, asArgument: known[i].asArgument, hush: known[i].hush}, nil
		}
	}
	return nil, nil
}

// Named is the voice of a command, taken apart; where says what named it, for
// the error of one that can't be run.
func Named(where string, words []string) (*Voice, error) {
	path, err := exec.LookPath(words[0])
	if err != nil {
		return nil, fmt.Errorf("%s: the voice %q can't be run: %w", where, words[0], err)
	}
	return &Voice{path: path, args: words[1:], asArgument: words[len(words)-1] == "--"}, nil
}

// Name is the program that speaks.
func (v *Voice) Name() string { return program.Command{Path: v.path}.Name() }

// Say reads a text aloud. It returns when it has been said, or when the context
// ends, with no error then: the program is killed with everything it started.
func (v *Voice) Say(ctx context.Context, text string) error {
	ctx, over, err := v.turns.take(ctx)
	if err != nil {
		return err
	}
	defer over()
	if ctx.Err() != nil {
		return nil
	}
	args := v.args
	if v.asArgument {
		args = append(args[:len(args):len(args)], text)
	}
	command := exec.CommandContext(ctx, v.path, args...)
	if !v.asArgument {
		command.Stdin = strings.NewReader(text)
	}
	var complaint program.Complaint
	command.Stderr = &complaint
	program.Alone(command)
	err = command.Run()
	if ctx.Err() != nil {
		if v.hush != nil {
			// What is already being said stops late at worst.
			_ = exec.Command(v.path, v.hush...).Run()
		}
		return nil
	}
	if err != nil {
		return fmt.Errorf("%s could not speak: %w %s", v.Name(), err, complaint.Line())
	}
	return nil
}

// Close stops what is being said, waits for its end, and says nothing more.
func (v *Voice) Close() { v.turns.close() }
