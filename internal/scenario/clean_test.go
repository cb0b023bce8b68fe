package scenario

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// hostileTexts are what a file could try on a terminal, and what is left of it.
var hostileTexts = []struct{ name, text, want string }{
	{"colour", "a\x1b[31mb\x1b[0m", "ab"},
	{"clear the screen", "a\x1b[2Jb", "ab"},
	{"leave the alternate screen", "a\x1b[?1049lb", "ab"},
	{"ask for the cursor", "a\x1b[6nb", "ab"},
	{"window title", "a\x1b]0;owned\ab", "ab"},
	{"window title ended by ST", "a\x1b]0;owned\x1b\\b", "ab"},
	{"clipboard", "a\x1b]52;c;cm0gLXJm\ab", "ab"},
	{"link", "a\x1b]8;;http://x\x1b\\b\x1b]8;;\x1b\\c", "abc"},
	{"device control string", "a\x1bPq#0\x1b\\b", "ab"},
	{"application command", "a\x1b_x\x1b\\b", "ab"},
	{"reset", "a\x1bcb", "ab"},
	{"character set", "a\x1b(0b", "ab"},
	{"single shift", "a\x1bNb", "ab"},
	{"C1 CSI", "a\u009b31mb", "ab"},
	{"C1 OSC", "a\u009d0;owned\u009cb", "ab"},
	{"C1 alone", "a\u0084\u0090b", "ab"},
	{"C1 as a raw byte", "a\x9b31mb", "a\ufffd31mb"},
	{"unterminated OSC", "a\x1b]0;the text goes on\nand on", "a0;the text goes on\nand on"},
	{"unterminated DCS", "a\x1bPthe text goes on", "athe text goes on"},
	{"OSC ended lines below", "a\x1b]0;one\ntwo\ab", "a0;one\ntwob"},
	{"OSC within an OSC", "a\x1b]0;one\x1b]0;two\ab", "a0;oneb"},
	{"unterminated CSI", "a\x1b[31", "a31"},
	{"CSI that is none", "a\x1b[31\u00e9", "a31\u00e9"},
	{"escape at the end", "a\x1b", "a"},
	{"escape between sequences", "a\x1b\x1b[31mb", "ab"},
	{"sequence put together by stripping", "a\x1b\x1b[0m[31mb", "a[31mb"},
	{"nul, bell, backspace, delete", "a\x00\x07\x08\x7fb", "ab"},
	{"carriage return over text", "good\rbad", "good\nbad"},
	{"CRLF", "a\r\nb\r\n", "a\nb\n"},
	{"form feed and vertical tab", "a\fb\vc", "a\nb\nc"},
	{"line and paragraph separator", "a\u2028b\u2029c\u0085d", "a\nb\nc\nd"},
	{"tab", "a\tb", "a    b"},
	{"bidi override", "a\u202eb\u202c", "ab"},
	{"bidi isolates", "a\u2066b\u2067c\u2068d\u2069", "abcd"},
	{"bidi marks", "a\u200e\u200f\u061cb", "ab"},
	{"zero width", "a\u200b\u200c\u200d\u2060\ufeffb", "ab"},
	{"soft hyphen", "a\u00adb", "ab"},
	{"blank letters", "a\u3164\uffa0\u115f\u180eb", "ab"},
	{"tag characters", "a\U000e0041\U000e007fb", "ab"},
	{"variation selectors", "a\ufe0f\ufe00\U000e0100b", "ab"},
	{"invalid UTF-8", "a\xff\xfeb", "a\ufffdb"},
	{"lone surrogate", "a\xed\xa0\x80b", "a\ufffdb"},
	{"noncharacters", "a\ufffe\U0001ffffb", "ab"},
	{"stacked marks", "e" + strings.Repeat("\u0301", 50) + "x", "e" + strings.Repeat("\u0301", 4) + "x"},
	{"stacked marks with joiners between", "e" + strings.Repeat("\u0301\u034f\u200d", 9), "e" + strings.Repeat("\u0301", 4)},
	{"stacked Korean vowels", "\u1112" + strings.Repeat("\u1161", 50), "\u1112" + strings.Repeat("\u1161", 4)},
	{"mark with nothing to sit on", "\u0301a\n\u0301b \u0301c", "a\nb c"},
	{"joiner at the end of an emoji", "👩\u200d x", "👩 x"},
	{"joiner between letters", "a\u200db", "ab"},
	{
		"chain of joiners", strings.Repeat("👩\u200d", 50) + "👩",
		strings.Repeat(strings.Repeat("👩\u200d", 5)+"👩", 8) + "👩\u200d👩\u200d👩",
	},
}

func TestCleanDisarmsHostileText(t *testing.T) {
	for _, test := range hostileTexts {
		t.Run(test.name, func(t *testing.T) {
			if got := Clean(test.text); got != test.want {
				t.Errorf("Clean(%q)\n = %q\nwant %q", test.text, got, test.want)
			}
		})
	}
}

func TestCleanKeepsEveryScript(t *testing.T) {
	texts := []string{
		"",
		"plain\ntext, two lines\n",
		"na\u00efve caf\u00e9", "cafe\u0301", "Vie\u0323\u0302t",
		"日本語 テキスト", "\u1112\u1161\u11ab\u1100\u1173\u11af", "한국어",
		"العَرَبِيَّة", "\u0600\u0661", "שָׁלוֹם", "हिन्दी", "ไทย ที่นี่", "Ελληνικά",
		"👩\u200d💻", "👨\u200d👩\u200d👧\u200d👦", "❤\ufe0f\u200d🔥", "🏳\ufe0f\u200d🌈", "👍🏽", "🤷🏽\u200d♀\ufe0f", "🇩🇪",
		"curly \u2018quotes\u2019 \u2013 and \u2026", "no\u00a0break", "\u3000wide",
	}
	for _, text := range texts {
		if got := Clean(text); got != text {
			t.Errorf("Clean(%q) = %q", text, got)
		}
	}
}

func TestCleanLine(t *testing.T) {
	tests := []struct{ text, want string }{
		{"  a \n\n b\tc\r\n", "a b c"},
		{"name\x1b[31m\u202egpj.exe", "namegpj.exe"},
		{"a\u2028b\u00a0\u3000c", "a b c"},
		{" \u0301a", "a"},
		{"\x1b]0;owned\a", ""},
	}
	for _, test := range tests {
		if got := CleanLine(test.text); got != test.want {
			t.Errorf("CleanLine(%q) = %q, want %q", test.text, got, test.want)
		}
	}
}

// checkPrintable fails for text that could act on a terminal.
func checkPrintable(t *testing.T, text string) {
	t.Helper()
	if !utf8.ValidString(text) {
		t.Fatalf("%q is not valid UTF-8", text)
	}
	for _, r := range text {
		hidden := unicode.IsControl(r) && r != '\n' || r == '\u2028' || r == '\u2029' ||
			unicode.Is(unicode.Bidi_Control, r) || r >= 0xe0000 && r <= 0xe0fff ||
			r >= 0x200b && r <= 0x200f && r != zeroWidthJoiner || r >= 0x2060 && r <= 0x206f || r == '\ufeff'
		if hidden {
			t.Fatalf("%q holds %U", text, r)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, test := range hostileTexts {
		f.Add(test.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		clean := Clean(text)
		checkPrintable(t, clean)
		if again := Clean(clean); again != clean {
			t.Errorf("cleaning %q twice gives %q, then %q", text, clean, again)
		}
		line := CleanLine(text)
		checkPrintable(t, line)
		if again := CleanLine(line); again != line || strings.Contains(line, "\n") {
			t.Errorf("the line of %q is %q, then %q", text, line, again)
		}
	})
}
