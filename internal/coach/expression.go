package coach

import (
	"regexp"
	"sync"
)

// expression is a pattern that is compiled when it is first used. The rules have
// many and large ones; compiling them all at the start would hold up the first
// screen of a program that may never judge an answer.
type expression struct {
	source   string
	once     sync.Once
	compiled *regexp.Regexp
}

// expr makes an expression; a faulty one panics at its first use.
func expr(source string) *expression { return &expression{source: source} }

func (e *expression) get() *regexp.Regexp {
	e.once.Do(func() { e.compiled = regexp.MustCompile(e.source) })
	return e.compiled
}

// The methods are those of regexp.Regexp of the same names.

func (e *expression) MatchString(text string) bool { return e.get().MatchString(text) }

func (e *expression) FindString(text string) string { return e.get().FindString(text) }

func (e *expression) FindStringIndex(text string) []int { return e.get().FindStringIndex(text) }

func (e *expression) FindStringSubmatch(text string) []string {
	return e.get().FindStringSubmatch(text)
}

func (e *expression) FindStringSubmatchIndex(text string) []int {
	return e.get().FindStringSubmatchIndex(text)
}

func (e *expression) FindAllStringIndex(text string, most int) [][]int {
	return e.get().FindAllStringIndex(text, most)
}

func (e *expression) FindAllStringSubmatchIndex(text string, most int) [][]int {
	return e.get().FindAllStringSubmatchIndex(text, most)
}

func (e *expression) FindAllStringSubmatch(text string, most int) [][]string {
	return e.get().FindAllStringSubmatch(text, most)
}
