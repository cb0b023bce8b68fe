package plain

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/scenario"
)

const (
	// width is that of text, in characters.
	width = 72
	// longestLine bounds a line of the input, in bytes; what is longer comes in
	// pieces.
	longestLine = 1 << 20
)

// read hands on the lines of the input, clean and without their ends. The
// channel is closed at the end of the input; words on a last line without an end
// are a line as well.
func read(from io.Reader) <-chan string {
	lines := make(chan string)
	go func() {
		defer close(lines)
		reader := bufio.NewReaderSize(from, longestLine)
		for {
			line, err := reader.ReadSlice('\n')
			if text := strings.TrimRight(string(line), "\r\n"); err == nil || text != "" {
				lines <- strings.TrimRight(scenario.Clean(text), "\n")
			}
			if err != nil && err != bufio.ErrBufferFull { //nolint:errorlint // the reader returns it as it is
				return
			}
		}
	}()
	return lines
}

// next is the next line of the input. While it waits, the run under way is kept
// once a second.
func (s *session) next() (string, error) {
	for {
		if s.written != nil {
			return "", s.written
		}
		select {
		case <-s.Stop:
			s.print("\n")
			return "", errStopped
		default:
		}
		select {
		case <-s.Stop:
			s.print("\n")
			return "", errStopped
		case <-s.Tick:
			s.observe()
		case line, ok := <-s.lines:
			if !ok {
				s.print("\n")
				return "", errLeft
			}
			s.observe()
			if s.Echo {
				s.print(line + "\n")
			}
			return line, nil
		}
	}
}

// ask prints a question and returns the answer on one line, in small letters. To
// h it gives the help, and asks again.
func (s *session) ask(question, help string) (string, error) {
	for {
		s.print(question + ": ")
		line, err := s.next()
		if err != nil {
			return "", err
		}
		switch answer := strings.ToLower(scenario.CleanLine(line)); answer {
		case "q", "quit", "exit":
			return "", errLeft
		case "h", "help", "?":
			s.say(help + " q leaves.")
		default:
			return answer, nil
		}
	}
}

// print writes a text as it is.
func (s *session) print(text string) {
	if s.written == nil {
		_, s.written = io.WriteString(s.Out, text)
	}
}

// say writes a paragraph, broken into lines; nothing for an empty text.
func (s *session) say(text string) {
	if strings.TrimSpace(text) == "" {
		return
	}
	for _, line := range strings.Split(scenario.Clean(text), "\n") {
		s.print(strings.Join(english.Lines(line, width), "\n") + "\n")
	}
}

// head writes a heading after an empty line.
func (s *session) head(text string) { s.print("\n" + scenario.CleanLine(text) + "\n") }

// labelled writes a paragraph behind its label; nothing where there is no text.
func (s *session) labelled(label, text string) {
	if strings.TrimSpace(text) != "" {
		s.say(label + ": " + strings.TrimSpace(text))
	}
}

// item writes an item of a list, its further lines indented.
func (s *session) item(mark, text string) {
	for i, line := range english.Lines(scenario.CleanLine(text), width-len(mark)-1) {
		if i > 0 {
			mark = strings.Repeat(" ", len(mark))
		}
		s.print(mark + " " + line + "\n")
	}
}

// clock shows a length to the nearest second.
func clock(d time.Duration) string {
	seconds := int(d.Round(time.Second) / time.Second)
	return fmt.Sprintf("%d:%02d", seconds/60, seconds%60)
}
