package scenario

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	zeroWidthJoiner = '\u200d'
	emojiSelector   = '\ufe0f'

	// maxMarks bounds the marks stacked on one letter. Pointed Hebrew and
	// vocalised Arabic need up to four; more only smears over nearby lines.
	maxMarks = 4
	// maxJoiners bounds the joiners of one emoji; a family of four needs three.
	maxJoiners = 5
	// tabWidth replaces a tab, which measures nothing in the layout libraries.
	tabWidth = 4
)

// Clean makes a text of several lines safe to print on a terminal: valid
// UTF-8 without escape sequences, controls, bidirectional controls, invisible
// characters and heaps of combining marks. Every kind of line break becomes
// "\n" and a tab becomes spaces. Letters of any script and joined emoji stay.
// Cleaning a clean text changes nothing.
func Clean(s string) string {
	if isPlain(s) {
		return s
	}
	s = stripEscapes(strings.ToValidUTF8(s, string(utf8.RuneError)))
	c := cleaner{}
	c.out.Grow(len(s))
	for i, r := range s {
		size := utf8.RuneLen(r)
		next, _ := utf8.DecodeRuneInString(s[i+size:])
		if r == '\r' && next == '\n' {
			continue
		}
		c.add(r, next)
	}
	return c.out.String()
}

// CleanLine makes a text safe to print on one line: Clean, with every run of
// blanks and line breaks as one space and none at the ends.
func CleanLine(s string) string {
	return strings.Join(strings.Fields(Clean(s)), " ")
}

// isPlain reports whether s is nothing but ASCII that needs no cleaning.
func isPlain(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < 0x20 || c > 0x7e) && c != '\n' {
			return false
		}
	}
	return true
}

// cleaner passes characters on one by one. All it remembers is about the
// characters it passed on, so that cleaning twice is cleaning once.
type cleaner struct {
	out     strings.Builder
	base    bool // a character that marks can sit on came last
	emoji   bool // that character is an emoji
	joined  bool // the joiner of an emoji came last
	marks   int  // marks on the character so far
	joiners int  // joiners in the emoji so far
}

// add passes r on, in the form it may have; next is what follows it in the text.
func (c *cleaner) add(r, next rune) {
	switch {
	case isCommon(r):
		c.letter(r)
	case r == '\t':
		c.out.WriteString("    "[:tabWidth])
		c.base, c.emoji = false, false
	case isBreak(r):
		c.out.WriteByte('\n')
		c.base, c.emoji = false, false
	case r == zeroWidthJoiner:
		if c.emoji && !c.joined && c.joiners < maxJoiners && isEmoji(next) {
			c.out.WriteRune(r)
			c.joined = true
			c.joiners++
		}
	case r == emojiSelector, isSkinTone(r):
		if c.emoji && !c.joined && c.marks < 2 {
			c.out.WriteRune(r)
			c.marks++
		}
	case isInvisible(r):
	case isStacked(r):
		if c.base && !c.joined && c.marks < maxMarks {
			c.out.WriteRune(r)
			c.marks++
		}
	default:
		c.letter(r)
	}
}

// letter passes on a character that stands by itself.
func (c *cleaner) letter(r rune) {
	if !c.joined {
		c.joiners = 0
	}
	c.out.WriteRune(r)
	c.base, c.emoji = !unicode.IsSpace(r), isEmoji(r)
	c.joined, c.marks = false, 0
}

// isCommon reports whether r is a harmless character of Western text, which
// needs no look into the large tables.
func isCommon(r rune) bool {
	return r >= 0x20 && r <= 0x7e || r >= 0xa0 && r < 0x300 && r != 0xad ||
		r >= 0x2010 && r <= 0x2027
}

// isBreak reports whether r ends a line or a page.
func isBreak(r rune) bool {
	switch r {
	case '\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// isInvisible reports whether r would act on the terminal or on the order of
// the text, or show nothing at all.
func isInvisible(r rune) bool {
	switch {
	case unicode.IsControl(r):
		return true
	case unicode.In(r, unicode.Cf):
		return !unicode.In(r, unicode.Prepended_Concatenation_Mark)
	case unicode.In(r, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point):
		return true
	case unicode.In(r, unicode.Noncharacter_Code_Point):
		return true
	}
	// Reserved for tags and selectors to come.
	return r >= 0xe0000 && r <= 0xe0fff
}

// isStacked reports whether r is drawn onto the character before it: combining
// marks, and the vowels and finals of decomposed Korean syllables.
func isStacked(r rune) bool {
	return unicode.In(r, unicode.Mn, unicode.Me) ||
		r >= 0x1160 && r <= 0x11ff || r >= 0xd7b0 && r <= 0xd7ff
}

// isSkinTone reports whether r colours the emoji before it.
func isSkinTone(r rune) bool { return r >= 0x1f3fb && r <= 0x1f3ff }

// isEmoji reports whether r is a pictograph that joiners may connect. The
// ranges are generous: a symbol taken for an emoji does no harm.
func isEmoji(r rune) bool {
	switch {
	case isSkinTone(r):
		return false
	case r >= 0x1f000 && r <= 0x1faff:
		return true
	case r >= 0x2190 && r <= 0x2bff:
		return unicode.In(r, unicode.So, unicode.Sm)
	}
	switch r {
	case '©', '®', '‼', '⁉', '™', 'ℹ', '〰', '〽', '㊗', '㊙':
		return true
	}
	return false
}
