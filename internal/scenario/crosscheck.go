package scenario

import (
	"fmt"
	"strings"

	"gopkg.in/yaml.v3"
)

// checkPhrases notes every phrase that occurs in none of the texts. Where no
// text could be read, there is nothing to compare with.
func (r *reader) checkPhrases(items []value, phrases []string, where string, texts ...string) {
	all := strings.Join(texts, "\n\n")
	if strings.TrimSpace(all) == "" {
		return
	}
	for i, phrase := range phrases {
		if phrase == "" || occursInAny(texts, phrase) {
			continue
		}
		remedy := fmt.Sprintf("copy the words as they stand in %s", where)
		if near := nearestPassage(all, phrase); near != "" {
			remedy = fmt.Sprintf("it has \"%s\"; use the same words in both", near)
		}
		r.at(items[i].node, items[i].path, fmt.Sprintf("\"%s\" does not occur in %s", clip(phrase), where), remedy)
	}
}

func occursInAny(texts []string, phrase string) bool {
	for _, text := range texts {
		if _, ok := FindPhrase(text, phrase); ok {
			return true
		}
	}
	return false
}

// nearestPassage is the passage of text, as long as the phrase in words, that
// has the most words in common with it in the same places; "" where fewer than
// half of them agree, or the phrase is too long to compare everywhere.
func nearestPassage(text, phrase string) string {
	words, wanted := strings.Fields(text), strings.Fields(phrase)
	const longest = 20
	if len(wanted) > longest {
		return ""
	}
	plain, plainWanted := plainWords(words), plainWords(wanted)
	best, bestAgree := -1, (len(wanted)-1)/2
	for start := 0; start+len(wanted) <= len(words); start++ {
		agree := 0
		for i, word := range plainWanted {
			if plain[start+i] == word {
				agree++
			}
		}
		if agree > bestAgree {
			best, bestAgree = start, agree
		}
	}
	if best < 0 {
		return ""
	}
	return clip(strings.Trim(strings.Join(words[best:best+len(wanted)], " "), ".,;:!?\""))
}

// plainWords are the words without case and the punctuation around them.
func plainWords(words []string) []string {
	plain := make([]string, len(words))
	for i, word := range words {
		plain[i] = strings.ToLower(strings.Trim(word, ".,;:!?\"'()"))
	}
	return plain
}

// checkDistinct notes every text that is the same as one before it.
func (r *reader) checkDistinct(texts []value) {
	first := map[string]value{}
	for _, text := range texts {
		if text.node == nil || text.node.Kind != yaml.ScalarNode {
			continue
		}
		plain := strings.TrimRight(strings.ToLower(CleanLine(text.node.Value)), ".!?")
		before, double := first[plain]
		switch {
		case plain == "":
		case double:
			r.at(text.node, text.path, fmt.Sprintf("\"%s\" stands in %s already", clip(text.node.Value), before.path),
				"make them differ")
		default:
			first[plain] = text
		}
	}
}
