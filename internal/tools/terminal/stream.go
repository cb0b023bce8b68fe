package terminal

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/hinshun/vt10x"
)

// screen stands between the program's output and the emulator. It answers the
// queries a real terminal answers, and gives the emulator what it lacks: faint
// text, wide characters, characters cut in two by the end of a read, and
// sequences that it would take for others.
type screen struct {
	emulator vt10x.Terminal
	answer   bool            // whether queries are answered at all
	private  map[string]bool // private modes by number, as last set
	pending  []byte          // a sequence or character not yet complete
	answers  []byte
}

func newScreen(width, height int, answer bool) *screen {
	return &screen{
		emulator: vt10x.New(vt10x.WithSize(width, height)),
		answer:   answer,
		private:  map[string]bool{},
	}
}

func (s *screen) resize(width, height int) { s.emulator.Resize(width, height) }

// write takes in a piece of output and returns the answers to the queries in it.
func (s *screen) write(piece []byte) (answers []byte) {
	data := slices.Concat(s.pending, piece)
	for len(data) > 0 {
		n := s.consume(data)
		if n == 0 {
			break
		}
		data = data[n:]
	}
	s.pending = append([]byte(nil), data...)
	answers, s.answers = s.answers, nil
	return answers
}

// consume handles the first character or sequence of data and returns its
// length, or 0 if its end is still to come.
func (s *screen) consume(data []byte) int {
	if data[0] != 0x1b {
		return s.character(data)
	}
	if len(data) < 2 {
		return 0
	}
	switch data[1] {
	case '[':
		return s.controlSequence(data)
	case ']', 'P', '_', '^', 'X':
		return s.controlString(data)
	case '(', ')', '*', '+', '#', ' ', '%':
		if len(data) < 3 {
			return 0
		}
		s.forward(string(data[:3]))
		return 3
	}
	s.forward(string(data[:2]))
	return 2
}

func (s *screen) character(data []byte) int {
	if !utf8.FullRune(data) {
		return 0
	}
	r, n := utf8.DecodeRune(data)
	if r < ' ' || r == 0x7f {
		s.forward(string(r))
		return n
	}
	switch ansi.StringWidth(string(r)) {
	case 0: // a mark that joins the character before, which no cell has room for
	case 2:
		s.forward(string(r) + string(continuation))
	default:
		s.forward(string(r))
	}
	return n
}

func (s *screen) forward(text string) { _, _ = s.emulator.Write([]byte(text)) }

func (s *screen) reply(format string, args ...any) {
	if s.answer {
		s.answers = fmt.Appendf(s.answers, format, args...)
	}
}

// controlSequence handles ESC [ parameters final.
func (s *screen) controlSequence(data []byte) int {
	end := 2
	for end < len(data) && data[end] >= 0x20 && data[end] <= 0x3f {
		end++
	}
	if end == len(data) {
		return 0
	}
	parameters, final := string(data[2:end]), data[end]
	if final < 0x40 || final > 0x7e {
		// A broken sequence: the terminal goes on with the byte that broke it.
		return end
	}
	s.perform(parameters, final)
	return end + 1
}

func (s *screen) perform(parameters string, final byte) {
	private := strings.HasPrefix(parameters, "?")
	switch {
	case strings.ContainsAny(parameters, "<=> !\"#$%&'()*+,-./"):
		// Keyboard protocols and the like, which the emulator would take for
		// something else.
		if final == 'c' && parameters[0] == '>' {
			s.reply("\x1b[>41;380;0c")
		}
	case final == 'c' && (parameters == "" || parameters == "0"):
		s.reply("\x1b[?62;22c")
	case final == 'n' && parameters == "5":
		s.reply("\x1b[0n")
	case final == 'n' && parameters == "6":
		cursor := s.emulator.Cursor()
		s.reply("\x1b[%d;%dR", cursor.Y+1, cursor.X+1)
	case final == 'n' || private && (final == 'u' || final == 'm' || final == 'c'):
	case final == 'm':
		s.forward("\x1b[" + rewriteStyle(parameters) + "m")
	default:
		if private && (final == 'h' || final == 'l') {
			for mode := range strings.SplitSeq(parameters[1:], ";") {
				s.private[mode] = final == 'h'
			}
		}
		s.forward("\x1b[" + parameters + string(final))
	}
}

// rewriteStyle puts the parameters of a style sequence into the form that the
// emulator understands: no empty ones, no colons, and faint as blink, which it
// knows and nobody uses.
func rewriteStyle(parameters string) string {
	parts := strings.Split(parameters, ";")
	out := make([]string, 0, len(parts))
	for i := 0; i < len(parts); i++ {
		part := parts[i]
		switch {
		case part == "":
			out = append(out, "0")
		case part == "38" || part == "48":
			n := colourLength(parts[i:])
			out = append(out, parts[i:i+n]...)
			i += n - 1
		case strings.HasPrefix(part, "38:") || strings.HasPrefix(part, "48:"):
			out = append(out, strings.Split(strings.Replace(part, "::", ":", 1), ":")...)
		case part == "4:0":
			out = append(out, "24")
		case strings.HasPrefix(part, "4:"):
			out = append(out, "4")
		case part == "2":
			out = append(out, "5")
		case part == "5" || part == "6" || part == "25":
		case part == "22":
			out = append(out, "22", "25")
		case part == "0" || part == "00":
			out = append(out, "0")
		default:
			out = append(out, part)
		}
	}
	if len(out) == 0 {
		// A lone blink was dropped; without parameters the sequence would reset.
		return "99"
	}
	return strings.Join(out, ";")
}

// colourLength is the number of parameters an extended colour takes up.
func colourLength(parts []string) int {
	length := 1
	if len(parts) > 1 {
		switch parts[1] {
		case "5":
			length = 3
		case "2":
			length = 5
		}
	}
	return min(length, len(parts))
}

// controlString handles ESC ] ... and its relatives, up to BEL or ESC \.
func (s *screen) controlString(data []byte) int {
	for i := 2; i < len(data); i++ {
		switch data[i] {
		case 0x07:
			s.command(data[1], string(data[2:i]), "\x07")
			return i + 1
		case 0x18, 0x1a: // cancelled
			return i + 1
		case 0x1b:
			if i+1 == len(data) {
				return 0
			}
			if data[i+1] != '\\' {
				return i // abandoned: another sequence begins
			}
			s.command(data[1], string(data[2:i]), "\x1b\\")
			return i + 2
		}
	}
	return 0
}

// command answers the questions for the colours of text and background.
func (s *screen) command(kind byte, text, terminator string) {
	if kind != ']' {
		return
	}
	switch text {
	case "10;?":
		s.reply("\x1b]10;rgb:dddd/dddd/dddd%s", terminator)
	case "11;?":
		s.reply("\x1b]11;rgb:1111/1111/1111%s", terminator)
	}
}
