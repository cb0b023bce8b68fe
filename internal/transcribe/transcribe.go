// Package transcribe turns a recording into text with a program that the machine
// has, and a model that lies on its disk: no program is ever given the chance to
// fetch one.
package transcribe

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/program"
)

// Text is what a transcriber heard.
type Text struct {
	// Words are in their order. Programs that tell no times give all words the
	// time zero.
	Words []Word
	// Timed says whether the words have times.
	Timed bool
	// LeavesOut says that the program may leave out "um" and its like, so that
	// counting them gives a lower bound.
	LeavesOut bool
}

// Word is a word with its punctuation, and when it was said.
type Word struct {
	Text       string
	Start, End time.Duration
}

// String is the words with a blank between them.
func (t Text) String() string {
	words := make([]string, len(t.Words))
	for i, word := range t.Words {
		words[i] = word.Text
	}
	return strings.Join(words, " ")
}

const (
	// A silence this long begins a new piece, and so does a piece this long.
	pieceGap   = 700 * time.Millisecond
	longestOne = 12 * time.Second
)

// Pieces divides a text at its silences, so that it can be read beside times.
// There are none where the words have no times.
func (t Text) Pieces() []Text {
	if !t.Timed {
		return nil
	}
	var pieces []Text
	for i, word := range t.Words {
		if i == 0 || word.Start-t.Words[i-1].End >= pieceGap || word.End-pieces[len(pieces)-1].Words[0].Start > longestOne {
			pieces = append(pieces, Text{Timed: true})
		}
		last := &pieces[len(pieces)-1]
		last.Words = append(last.Words, word)
	}
	return pieces
}

// Transcriber is a program with all that it needs to run.
type Transcriber struct {
	command program.Command
	tool    tool
	model   string
}

// FileMark stands for the WAV file, and ModelMark for the model, in the arguments
// of a command of the candidate's own.
const (
	FileMark  = "{file}"
	ModelMark = "{model}"
)

// ErrNoModel is that a program is there, and no model for it.
var ErrNoModel = errors.New("there is no model for it; give the path of one as transcriber_model in the settings")

// Find looks for a transcriber: the command given, or else a known program.
// Model is the path of a model on this machine, which all but commands of the
// candidate's own need. Find returns nil where there is no program; the error says
// what is wrong with what was given. ErrNoModel comes with the transcriber that
// lacks one.
func Find(command []string, model string) (*Transcriber, error) {
	if model != "" {
		if _, err := os.Stat(model); err != nil {
			return nil, fmt.Errorf("transcriber_model: %w; give the path of a model on this machine", err)
		}
		whole, err := filepath.Abs(model)
		if err != nil {
			return nil, err
		}
		model = whole
	}
	var t *Transcriber
	if len(command) > 0 {
		given, err := program.Find("transcriber", command)
		if err != nil {
			return nil, err
		}
		t = &Transcriber{given, toolNamed(given.Name()), model}
	} else if found := program.FindAll(known); len(found) > 0 {
		t = &Transcriber{found[0], toolNamed(found[0].Name()), model}
	} else {
		return nil, nil
	}
	if model == "" && t.tool.needsModel {
		return t, fmt.Errorf("%s: %w", t.Name(), ErrNoModel)
	}
	return t, nil
}

// Name is the program.
func (t *Transcriber) Name() string { return t.command.Name() }

// longestText bounds what is read of a program's output, in bytes.
const longestText = 16 << 20

// Transcribe has a WAV file turned into text. Programs write into a folder of
// their own below work, which is gone afterwards. When the context ends, the
// program is killed with all it started, and the error is that of the context.
func (t *Transcriber) Transcribe(ctx context.Context, wav, work string) (text Text, err error) {
	folder, err := os.MkdirTemp(work, "words-")
	if err != nil {
		return Text{}, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	args, output := t.tool.call(t.command.Args, wav, t.model, folder)
	command := exec.CommandContext(ctx, t.command.Path, args...)
	program.Alone(command)
	command.Dir = folder
	command.Env = append(os.Environ(), "HF_HUB_OFFLINE=1", "TRANSFORMERS_OFFLINE=1")
	var complaint program.Complaint
	printed := limited{most: longestText}
	command.Stdout, command.Stderr = &printed, &complaint
	err = command.Run()
	if ctx.Err() != nil {
		return Text{}, ctx.Err()
	}
	if err != nil {
		return Text{}, fmt.Errorf("%s could not do it: %w %s", t.Name(), err, complaint.Line())
	}
	content := printed.text
	if output != "" {
		// Some programs report success whatever happened: what counts is the file.
		if content, err = readSome(filepath.Join(folder, output)); err != nil {
			return Text{}, fmt.Errorf("%s wrote no text: %s", t.Name(), complaint.Line())
		}
	}
	text, err = t.tool.read(content)
	if err != nil {
		return Text{}, fmt.Errorf("%s wrote something else than expected: %w", t.Name(), err)
	}
	text.LeavesOut = t.tool.leavesOut
	return text, nil
}

func readSome(path string) ([]byte, error) {
	found, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if found.Size() > longestText {
		return nil, fmt.Errorf("%s is too long", filepath.Base(path))
	}
	return os.ReadFile(path)
}

// limited keeps the beginning of what is written to it.
type limited struct {
	most int
	text []byte
}

func (l *limited) Write(text []byte) (int, error) {
	l.text = append(l.text, text[:min(len(text), l.most-len(l.text))]...)
	return len(text), nil
}
