package coach

import (
	"regexp"
	"regexp/syntax"
	"sync"
	"unicode/utf8"
)

// dispatcher runs a pattern of many alternatives by the byte that a word begins
// with. The standard engine tries all alternatives at every byte; most of them
// begin with another letter. What it finds is the same.
type dispatcher struct {
	alternatives []alternative
	buckets      [256]bucket
	// loose are the alternatives that may begin within a word; nil if there are
	// none.
	loose *expression
	whole *expression
}

// alternative is one way to match, without the word boundary before it.
type alternative struct {
	source string
	first  [256]bool
}

// bucket holds the alternatives that can begin with one byte, compiled when a
// word first begins so.
type bucket struct {
	once     sync.Once
	compiled *regexp.Regexp // nil where there are none
}

// newDispatcher makes a dispatcher of a pattern; nil for one of which no
// alternative begins at a word boundary.
func newDispatcher(whole *expression) *dispatcher {
	parsed, err := syntax.Parse(whole.source, syntax.Perl)
	if err != nil {
		return nil
	}
	d := &dispatcher{whole: whole}
	loose := ""
	for _, branch := range branches(parsed) {
		if !d.add(branch) {
			loose += "|" + branch.String()
		}
	}
	if len(d.alternatives) == 0 {
		return nil
	}
	if loose != "" {
		d.loose = &expression{source: loose[1:]}
	}
	return d
}

// branches are the alternatives of a pattern, from its outermost level.
func branches(re *syntax.Regexp) []*syntax.Regexp {
	if re.Op == syntax.OpAlternate {
		return re.Sub
	}
	return []*syntax.Regexp{re}
}

// add takes a branch of the form `\b(?:a|b)c` apart into its alternatives.
func (d *dispatcher) add(branch *syntax.Regexp) bool {
	if branch.Op != syntax.OpConcat || len(branch.Sub) < 2 || branch.Sub[0].Op != syntax.OpWordBoundary {
		return false
	}
	rest := ""
	for _, sub := range branch.Sub[2:] {
		rest += "(?:" + sub.String() + ")"
	}
	var added []alternative
	for _, inner := range branches(branch.Sub[1]) {
		whole := &syntax.Regexp{Op: syntax.OpConcat, Sub: append([]*syntax.Regexp{inner}, branch.Sub[2:]...)}
		a := alternative{source: "(?:" + inner.String() + ")" + rest}
		// What may be empty, or looks back, can't be told by its first byte.
		if nullable, ok := firstBytes(whole, &a.first); nullable || !ok {
			return false
		}
		added = append(added, a)
	}
	d.alternatives = append(d.alternatives, added...)
	return true
}

// at returns the alternatives that can begin with a byte.
func (d *dispatcher) at(first byte) *regexp.Regexp {
	b := &d.buckets[first]
	b.once.Do(func() {
		source := ""
		for i := range d.alternatives {
			if d.alternatives[i].first[first] {
				source += "|" + d.alternatives[i].source
			}
		}
		if source != "" {
			b.compiled = regexp.MustCompile("^(?:" + source[1:] + ")")
		}
	})
	return b.compiled
}

// matches says whether there is any match.
func (d *dispatcher) matches(text string) bool {
	return d.bounded(text, 0) != nil || d.loose != nil && d.loose.get().MatchString(text)
}

// find returns the first match; nil if there is none. Where an alternative that
// may begin anywhere matches, the whole pattern decides which comes first.
func (d *dispatcher) find(text string) []int {
	if d.loose != nil && d.loose.get().MatchString(text) {
		return d.whole.get().FindStringIndex(text)
	}
	return d.bounded(text, 0)
}

// bounded returns the first match at a word boundary.
func (d *dispatcher) bounded(text string, from int) []int {
	for at := from; at < len(text); at++ {
		if isWord(text[at]) == (at > 0 && isWord(text[at-1])) {
			continue
		}
		compiled := d.at(text[at])
		if compiled == nil {
			continue
		}
		if match := compiled.FindStringIndex(text[at:]); match != nil {
			return []int{at, at + match[1]}
		}
	}
	return nil
}

func (d *dispatcher) findAll(text string, most int) [][]int {
	if d.loose != nil && d.loose.get().MatchString(text) {
		return d.whole.get().FindAllStringIndex(text, most)
	}
	var found [][]int
	for from := 0; most < 0 || len(found) < most; {
		match := d.bounded(text, from)
		if match == nil {
			break
		}
		found = append(found, match)
		from = match[1]
	}
	return found
}

// isWord is what \b counts as part of a word.
func isWord(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_'
}

// firstBytes adds the bytes that a match can begin with. It says whether a match
// may be empty, and whether all of it is understood: what depends on where the
// text begins is not.
func firstBytes(re *syntax.Regexp, first *[256]bool) (nullable, ok bool) {
	switch re.Op {
	case syntax.OpEmptyMatch, syntax.OpWordBoundary, syntax.OpNoWordBoundary, syntax.OpEndLine, syntax.OpEndText:
		return true, true
	case syntax.OpLiteral:
		addRune(re.Rune[0], re.Flags&syntax.FoldCase != 0, first)
		return false, true
	case syntax.OpCharClass:
		for i := 0; i+1 < len(re.Rune); i += 2 {
			addRange(re.Rune[i], re.Rune[i+1], first)
		}
		return false, true
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		addRange(0, utf8.MaxRune, first)
		return false, true
	case syntax.OpCapture, syntax.OpPlus:
		return firstBytes(re.Sub[0], first)
	case syntax.OpStar, syntax.OpQuest:
		_, ok := firstBytes(re.Sub[0], first)
		return true, ok
	case syntax.OpRepeat:
		nullable, ok := firstBytes(re.Sub[0], first)
		return nullable || re.Min == 0, ok
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			if nullable, ok := firstBytes(sub, first); !ok || !nullable {
				return false, ok
			}
		}
		return true, true
	case syntax.OpAlternate:
		ok = true
		for _, sub := range re.Sub {
			n, o := firstBytes(sub, first)
			nullable, ok = nullable || n, ok && o
		}
		return nullable, ok
	}
	return false, false
}

func addRune(r rune, fold bool, first *[256]bool) {
	addRange(r, r, first)
	if fold && r < utf8.RuneSelf {
		addRange(r^0x20, r^0x20, first)
	}
}

func addRange(low, high rune, first *[256]bool) {
	for r := low; r <= min(high, utf8.RuneSelf-1); r++ {
		first[r] = true
	}
	if high >= utf8.RuneSelf {
		for b := utf8.RuneSelf; b < len(first); b++ {
			first[b] = true
		}
	}
}
