package terminal

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"time"
	"unicode/utf8"
)

// sequences holds what a terminal sends for the keys that have a name.
var sequences = map[string]string{
	"enter":     "\r",
	"tab":       "\t",
	"shift+tab": "\x1b[Z",
	"esc":       "\x1b",
	"space":     " ",
	"backspace": "\x7f",
	"up":        "\x1b[A",
	"down":      "\x1b[B",
	"right":     "\x1b[C",
	"left":      "\x1b[D",
	"home":      "\x1b[H",
	"end":       "\x1b[F",
	"insert":    "\x1b[2~",
	"delete":    "\x1b[3~",
	"pgup":      "\x1b[5~",
	"pgdown":    "\x1b[6~",
}

// readCheck is how often Press looks whether a key has been read. There is no
// event for it, so it has to be asked.
const readCheck = 100 * time.Microsecond

// Press presses keys one after the other, each as a person would: the next one
// only when the program has read the one before. Keys are single characters
// ("a", "?") or names: enter, tab, shift+tab, esc, space, backspace, delete, up,
// down, left, right, home, end, pgup, pgdown, insert, ctrl+<letter>, alt+<key>.
//
// A key pressed before the program has put the terminal into raw mode is
// treated by the terminal itself (enter becomes a newline, ctrl+c an interrupt),
// so wait for its first screen. The error tells of an unknown key, or of keys
// that were not read in time or before the program ended.
func (t *Terminal) Press(keys ...string) error {
	for _, key := range keys {
		bytes, err := encode(key)
		if err != nil {
			return err
		}
		if err := t.Send([]byte(bytes)); err != nil {
			return fmt.Errorf("pressing %s: %w", key, err)
		}
		if err := t.waitRead(); err != nil {
			return fmt.Errorf("pressing %s: %w\n%s", key, err, framed(t.Screen()))
		}
	}
	return nil
}

// Type types a text key by key; newlines are typed as enter. Its errors are
// those of Press.
func (t *Terminal) Type(text string) error {
	for _, r := range text {
		key := string(r)
		if r == '\n' {
			key = "enter"
		}
		if err := t.Press(key); err != nil {
			return err
		}
	}
	return nil
}

// Paste sends a text as a terminal with bracketed paste does, in one piece.
func (t *Terminal) Paste(text string) error {
	if err := t.Send([]byte("\x1b[200~" + text + "\x1b[201~")); err != nil {
		return err
	}
	return t.waitRead()
}

// Send hands bytes to the program as they are and does not wait for them to be
// read.
func (t *Terminal) Send(bytes []byte) error {
	_, err := t.master.Write(bytes)
	return err
}

func encode(key string) (string, error) {
	if sequence, ok := sequences[key]; ok {
		return sequence, nil
	}
	if utf8.RuneCountInString(key) == 1 {
		return key, nil
	}
	if letter, ok := strings.CutPrefix(key, "ctrl+"); ok && len(letter) == 1 {
		if c := letter[0]; c >= 'a' && c <= 'z' {
			return string(rune(c - 'a' + 1)), nil
		}
	}
	if rest, ok := strings.CutPrefix(key, "alt+"); ok {
		sequence, err := encode(rest)
		return "\x1b" + sequence, err
	}
	return "", fmt.Errorf("no key is called %q", key)
}

var errUnread = errors.New("the program does not read its keys")

func (t *Terminal) waitRead() error {
	// The far side is opened only for the asking. Held open for longer it would
	// hide the end of the output.
	device, err := os.OpenFile(t.device, os.O_RDWR|noControllingTerminal, 0)
	if err != nil {
		return fmt.Errorf("opening the terminal's far side: %w", err)
	}
	defer func() { _ = device.Close() }()

	deadline := time.NewTimer(t.timeout)
	defer deadline.Stop()
	tick := time.NewTicker(readCheck)
	defer tick.Stop()
	for {
		ended := isClosed(t.exited)
		waiting, err := unread(device)
		switch {
		case err != nil:
			// With the program's end its terminal is hung up.
			if ended || isClosedWithin(t.exited, deadline.C) {
				return errors.New("the program ended before")
			}
			return fmt.Errorf("asking for unread keys: %w", err)
		case waiting == 0:
			return nil
		case ended:
			return errors.New("the program ended before it was read")
		}
		select {
		case <-tick.C:
		case <-deadline.C:
			return fmt.Errorf("%w after %v", errUnread, t.timeout)
		}
	}
}

func isClosedWithin(done <-chan struct{}, deadline <-chan time.Time) bool {
	select {
	case <-done:
		return true
	case <-deadline:
		return false
	}
}
