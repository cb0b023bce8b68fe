package coach

import (
	"regexp"
	"sync"
	"sync/atomic"
)

// expression is a pattern that is compiled when it is first used. The rules have
// many and large ones; compiling them all at the start would hold up the first
// screen of a program that may never judge an answer.
type expression struct {
	source     string
	once       sync.Once
	compiled   *regexp.Regexp
	used       atomic.Int32
	sorted     sync.Once
	dispatched *dispatcher // nil where the pattern can't be
}

// expressions are all there are, for the tests.
var expressions []*expression

// expr makes an expression; a faulty one panics at its first use.
func expr(source string) *expression {
	e := &expression{source: source}
	expressions = append(expressions, e)
	return e
}

func (e *expression) get() *regexp.Regexp {
	e.once.Do(func() { e.compiled = regexp.MustCompile(e.source) })
	return e.compiled
}

// A dispatcher pays for long patterns, and from some uses on: making one takes as
// long as a hundred or so.
const (
	worthSorting = 400
	oftenUsed    = 150
)

// dispatcher is that of the pattern, once it pays; nil until then.
func (e *expression) dispatcher() *dispatcher {
	if len(e.source) < worthSorting || e.used.Load() < oftenUsed && e.used.Add(1) < oftenUsed {
		return nil
	}
	return e.sort()
}

func (e *expression) sort() *dispatcher {
	e.sorted.Do(func() {
		e.used.Store(oftenUsed)
		e.dispatched = newDispatcher(e)
	})
	return e.dispatched
}

// The methods are those of regexp.Regexp of the same names.

func (e *expression) MatchString(text string) bool {
	if d := e.dispatcher(); d != nil {
		return d.matches(text)
	}
	return e.get().MatchString(text)
}

func (e *expression) FindString(text string) string { return e.get().FindString(text) }

func (e *expression) FindStringIndex(text string) []int {
	if d := e.dispatcher(); d != nil {
		return d.find(text)
	}
	return e.get().FindStringIndex(text)
}

func (e *expression) FindStringSubmatch(text string) []string {
	return e.get().FindStringSubmatch(text)
}

func (e *expression) FindStringSubmatchIndex(text string) []int {
	return e.get().FindStringSubmatchIndex(text)
}

func (e *expression) FindAllStringIndex(text string, most int) [][]int {
	if d := e.dispatcher(); d != nil {
		return d.findAll(text, most)
	}
	return e.get().FindAllStringIndex(text, most)
}

func (e *expression) FindAllStringSubmatchIndex(text string, most int) [][]int {
	return e.get().FindAllStringSubmatchIndex(text, most)
}

func (e *expression) FindAllStringSubmatch(text string, most int) [][]string {
	return e.get().FindAllStringSubmatch(text, most)
}
