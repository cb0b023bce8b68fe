package delivery

import (
	"strings"
	"unicode"
)

// CountText counts the words and syllables of an English text as it is said:
// figures and abbreviations in full. Over a paragraph it is within a few percent.
func CountText(text string) Basis {
	var b Basis
	for _, token := range tokens(text) {
		switch {
		case unicode.IsDigit(token[0]):
			b.add(sayFigure(string(token)))
		case isSpelled(token):
			b.Words++
			for _, letter := range token {
				b.Syllables++
				if letter == 'W' {
					b.Syllables += 2
				}
			}
		case symbols[string(token)] > 0:
			b.Words++
			b.Syllables += symbols[string(token)]
		default:
			b.Words++
			b.Syllables += syllablesOf(strings.ToLower(string(token)))
		}
	}
	return b
}

func (b *Basis) add(words, syllables int) {
	b.Words += words
	b.Syllables += syllables
}

// symbols are the characters that are said, with their syllables.
var symbols = map[string]int{"%": 2, "$": 2, "£": 1, "€": 2, "&": 1, "+": 1, "=": 2}

// tokens divides a text into words, figures and symbols that are said.
func tokens(text string) [][]rune {
	var all [][]rune
	var token []rune
	end := func() {
		for len(token) > 0 && strings.ContainsRune("'.,", token[len(token)-1]) {
			token = token[:len(token)-1]
		}
		if len(token) > 0 {
			all = append(all, token)
		}
		token = nil
	}
	for _, r := range text {
		if r == '’' {
			r = '\''
		}
		digits := len(token) > 0 && unicode.IsDigit(token[0])
		switch {
		case unicode.IsDigit(r) && r < unicode.MaxASCII:
			if !digits {
				end()
			}
			token = append(token, r)
		case unicode.IsLetter(r):
			if digits {
				end()
			}
			token = append(token, r)
		case (r == '.' || r == ',') && digits, r == '\'' && len(token) > 0 && !digits:
			token = append(token, r)
		default:
			end()
			if symbols[string(r)] > 0 {
				all = append(all, []rune{r})
			}
		}
	}
	end()
	return all
}

// isSpelled reports whether a word is said letter by letter: a few capitals.
func isSpelled(token []rune) bool {
	if len(token) < 2 || len(token) > 4 {
		return false
	}
	for _, r := range token {
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// syllablesOf counts the syllables of a word in small letters, at least one.
func syllablesOf(word string) int {
	if owner, ok := strings.CutSuffix(word, "'s"); ok && owner != "" {
		n := syllablesOf(owner)
		if isHissing(owner) {
			n++ // "the boss's"
		}
		return n
	}
	if n, ok := irregular[word]; ok {
		return n
	}
	count := 0
	if stem, ok := strings.CutSuffix(word, "n't"); ok {
		// "couldn't" has a syllable more than "could"; "weren't" and "can't" have not.
		if last := stem[max(0, len(stem)-1):]; strings.ContainsAny(last, "dst") || stem == "have" {
			count++
		}
		word = stem
	} else if stem, ok := strings.CutSuffix(word, "'ve"); ok && stem != "" && !isVowel(stem[len(stem)-1]) {
		count++ // "would've"
		word = stem
	}
	word = strings.ReplaceAll(word, "'", "")
	count += vowelGroups(word) - silentVowels(word) + partedVowels(word)
	return max(1, count)
}

func isVowel(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }

// vowelGroups counts the runs of vowels; a y that opens a syllable is none.
func vowelGroups(word string) int {
	count, in := 0, false
	for i := range len(word) {
		vowel := isVowel(word[i])
		if word[i] == 'y' && (i == 0 || i+1 < len(word) && isVowel(word[i-1]) && isVowel(word[i+1]) && word[i+1] != 'i') {
			vowel, in = false, false
		}
		if vowel && !in {
			count++
		}
		in = vowel
	}
	return count
}

// mute are endings before which an e is silent, as in "lately" and "baseline".
var mute = []string{
	"ly", "ment", "ments", "ful", "fully", "less", "ness", "thing", "times", "time", "body", "one", "where", "what",
	"line", "lines", "book", "books", "house", "houses", "holder", "holders", "board", "boards", "card", "cards",
	"work", "works", "guard", "man", "men", "keeper", "taker", "cast", "casts", "seen", "see", "hand", "ty", "base",
}

// silentVowels counts the groups that are written and not said.
func silentVowels(word string) int {
	silent := 0
	for _, ending := range mute {
		if stem, ok := strings.CutSuffix(word, ending); ok && endsMute(stem) {
			silent++
			break
		}
	}
	switch {
	case strings.HasSuffix(strings.TrimSuffix(word, "s"), "gue"), strings.HasSuffix(strings.TrimSuffix(word, "s"), "que"):
		silent++
	case strings.HasSuffix(word, "e") && endsMute(word):
		silent++
	case strings.HasSuffix(word, "ed") && len(word) > 3:
		stem := strings.TrimSuffix(word, "ed")
		c := stem[len(stem)-1]
		glide := c == 'y' && isVowel(stem[len(stem)-2]) // "stayed"
		if glide || !isVowel(c) && c != 't' && c != 'd' && !isLiquid(stem) {
			silent++
		}
	case strings.HasSuffix(word, "es") && len(word) > 3:
		stem := strings.TrimSuffix(word, "es")
		if !isVowel(stem[len(stem)-1]) && !isHissing(stem) && !isLiquid(stem) {
			silent++
		}
	}
	return silent
}

// endsMute reports whether a word ends in a silent e: after a consonant, with
// another vowel before it.
func endsMute(word string) bool {
	n := len(word)
	return n >= 3 && word[n-1] == 'e' && !isVowel(word[n-2]) && vowelGroups(word[:n-2]) > 0 && !isLiquid(word[:n-1])
}

// isHissing reports whether a stem ends in a sound that a plural needs a vowel
// after, as in "boxes".
func isHissing(stem string) bool {
	return strings.IndexByte("szxcg", stem[len(stem)-1]) >= 0 || strings.HasSuffix(stem, "ch") || strings.HasSuffix(stem, "sh")
}

// isLiquid reports whether a stem ends in an l or r that makes a syllable of the e
// after it, as in "settled" and "centre".
func isLiquid(stem string) bool {
	n := len(stem)
	if n < 2 || stem[n-1] != 'l' && stem[n-1] != 'r' {
		return false
	}
	before := stem[n-2]
	return !isVowel(before) && before != 'l' && before != 'r' && before != 'w'
}

// parted are vowels that stand side by side and are said apart.
var parted = []string{
	"ia", "io", "iu", "eo", "ao", "ua", "uou", "uity", "fluen", "ying", "iet", "ien", "ier", "eing", "oing", "uing",
	"creat", "react", "reali", "area", "idea", "coop", "coor", "ism", "ciat", "tiat",
}

// together are those among them that are said as one.
var together = []string{
	"tia", "cia", "sia", "tio", "sio", "cio", "gio", "gia", "xio", "tien", "cien", "sien", "qua", "gua", "suad", "suas", "geo",
	"peo", "arrier", "nion", "llion", "mpion", "shion", "friend",
}

// partedVowels counts the syllables that the groups of vowels hide.
func partedVowels(word string) int {
	count := 0
	for _, two := range parted {
		count += strings.Count(word, two)
	}
	for _, one := range together {
		count -= strings.Count(word, one)
	}
	return max(0, count)
}
