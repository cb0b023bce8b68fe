package scenario

import "strings"

// nearest is the word of known that a misspelt word most likely stands for, or
// "" where none is near enough.
func nearest(word string, known []string) string {
	plain := plainKey(word)
	if len(plain) > maxID {
		return ""
	}
	best, bestDistance := "", 1+(len(plain)+1)/3
	for _, candidate := range known {
		if distance := editDistance(plain, plainKey(candidate)); distance < bestDistance {
			best, bestDistance = candidate, distance
		}
	}
	return best
}

// plainKey takes away what the usual ways of writing keys differ in.
func plainKey(word string) string {
	return strings.NewReplacer("-", "", "_", "", " ", "").Replace(strings.ToLower(word))
}

// editDistance counts the letters to insert, delete, replace or swap with
// their neighbour to get from one word to the other.
func editDistance(from, to string) int {
	a, b := []rune(from), []rune(to)
	var beforeLast []int
	last := make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			replace := last[j-1]
			if a[i-1] != b[j-1] {
				replace++
			}
			row[j] = min(last[j]+1, row[j-1]+1, replace)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], beforeLast[j-2]+1)
			}
		}
		beforeLast, last = last, row
	}
	return last[len(b)]
}

// Nearest is the word of known that a misspelt word most likely stands for, or
// "" where none is near enough.
func Nearest(word string, known []string) string { return nearest(word, known) }
