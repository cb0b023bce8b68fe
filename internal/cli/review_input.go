package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/term"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/scenario"
)

// maxAnswer bounds an answer, in bytes. An hour of talk has about 50 KB; what is
// larger would be judged for longer than anybody waits.
const maxAnswer = 256 << 10

const (
	byteOrderMark = "\xef\xbb\xbf"
	savePlain     = "save your answer as plain text (.txt, UTF-8) and try again"
)

// readAnswer reads the answer from the file named, or from stdin, and refuses
// what is no text. Offsets in it are offsets in the input.
func readAnswer(args []string, stdin *os.File) (string, error) {
	name, from := "standard input", stdin
	switch {
	case len(args) == 0 && term.IsTerminal(stdin.Fd()):
		return "", usage("review needs an answer to judge: name a file of plain text, " +
			"pipe one in, or type it after `starcoach review -` and end with ctrl+d")
	case len(args) > 0 && args[0] != "-":
		name = scenario.CleanLine(args[0])
		file, err := os.Open(args[0])
		if err != nil {
			return "", usage("%s: %s", name, unreadableAnswer(err))
		}
		defer func() { _ = file.Close() }() // it was only read
		if info, err := file.Stat(); err == nil && info.IsDir() {
			return "", usage("%s is a folder; name the file in it that holds your answer", name)
		}
		from = file
	}
	data, err := io.ReadAll(io.LimitReader(from, maxAnswer+1))
	if err != nil {
		return "", usage("%s: %s", name, unreadableAnswer(err))
	}
	if problem := refusal(data); problem != "" {
		return "", usage("%s %s", name, problem)
	}
	// Spaces in the place of a byte order mark keep every offset, and let a
	// heading in the first line be one.
	if bytes.HasPrefix(data, []byte(byteOrderMark)) {
		copy(data, strings.Repeat(" ", len(byteOrderMark)))
	}
	return string(data), nil
}

// unreadableAnswer says why a file can't be read, without its name.
func unreadableAnswer(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "there is no such file; name the file that holds your answer, or pipe it in"
	case errors.Is(err, fs.ErrPermission):
		return "you may not read this file; change its permissions, or copy it"
	}
	if path := (*fs.PathError)(nil); errors.As(err, &path) {
		err = path.Err
	}
	return fmt.Sprintf("it can't be read (%v); try a copy of it", err)
}

// refusal says what keeps data from being judged as an answer, and what to do;
// "" for a text.
func refusal(data []byte) string {
	switch {
	case len(data) > maxAnswer:
		return fmt.Sprintf("is larger than %d KiB; hand in one answer at a time", maxAnswer>>10)
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		return "is written in UTF-16; save it as UTF-8 and try again"
	case bytes.IndexByte(data, 0) >= 0:
		return "is not text: it holds NUL bytes, as programs and word processor files do; " + savePlain
	case !utf8.Valid(data):
		at := firstInvalid(data)
		return fmt.Sprintf("is not UTF-8 text: byte %d is 0x%02x; %s", at+1, data[at], savePlain)
	case coach.CountWords(string(data)) == 0:
		return "holds no words; write your answer down first, a few sentences will do"
	}
	return ""
}

// firstInvalid finds the first byte that is no part of a UTF-8 character.
func firstInvalid(data []byte) int {
	for at := 0; at < len(data); {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return len(data)
}
