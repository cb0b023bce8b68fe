package english_test

import (
	"strings"
	"testing"

	"github.com/starcoach/starcoach/internal/english"
)

func TestFiguresAgreeWithTheirNouns(t *testing.T) {
	for got, want := range map[string]string{
		english.Count(0, "question"):           "0 questions",
		english.Count(1, "question"):           "1 question",
		english.Count(2, "story", "stories"):   "2 stories",
		english.Count(1, "story", "stories"):   "1 story",
		english.Of(1, 1, "question"):           "1 of 1 question",
		english.Of(0, 2, "follow-up"):          "0 of 2 follow-ups",
		english.Last(1, "answer"):              "last answer",
		english.Last(10, "answer"):             "last 10 answers",
		english.Quote(`They said "no" twice.`): `"They said 'no' twice."`,
		english.Quote("They said “no” twice."): `"They said ‘no’ twice."`,
		english.Quote("I don't know."):         `"I don't know."`,
	} {
		if got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

func TestTextIsBrokenBetweenWords(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  string
	}{
		{"one two three", 7, "one two|three"},
		{"one two three", 6, "one|two|three"},
		{"  one \n two ", 20, "one two"},
		{"a verylongword b", 4, "a|verylongword|b"},
		{"é è ê", 3, "é è|ê"},
		{"", 10, ""},
	} {
		if got := strings.Join(english.Lines(c.text, c.width), "|"); got != c.want {
			t.Errorf("%q at %d: %q, want %q", c.text, c.width, got, c.want)
		}
	}
}
