package ui

import (
	"unicode"
	"unicode/utf8"

	"github.com/starcoach/starcoach/internal/scenario"
)

// Sentence is an error as a sentence to be shown: clean, on one line, and begun
// with a capital.
func Sentence(err error) string { return capital(scenario.CleanLine(err.Error())) }

func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}
