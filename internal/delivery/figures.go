package delivery

import "strings"

// The syllables of the words that figures are said with.
var (
	smallNumbers = [20]int{2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2}
	tensNumbers  = [10]int{0, 0, 2, 2, 2, 2, 2, 3, 2, 2}
)

// longestFigure is how many digits are said as one number; longer ones are said
// digit by digit.
const longestFigure = 9

// sayFigure counts the words and syllables of a figure with its commas and point.
func sayFigure(figure string) (words, syllables int) {
	whole, fraction, _ := strings.Cut(strings.ReplaceAll(figure, ",", ""), ".")
	var n Basis
	if len(whole) > longestFigure || len(whole) > 1 && whole[0] == '0' {
		n.digits(whole)
	} else {
		value := 0
		for _, d := range whole {
			value = 10*value + int(d-'0')
		}
		if len(figure) == 4 && (value >= 1900 && value < 2000 || value > 2009 && value < 2100) {
			n.number(value / 100) // a year
			n.number(value % 100)
		} else {
			n.number(value)
		}
	}
	if fraction != "" {
		n.add(1, 1) // "point"
		n.digits(strings.ReplaceAll(fraction, ".", ""))
	}
	return n.Words, n.Syllables
}

func (b *Basis) digits(all string) {
	for _, d := range all {
		b.add(1, smallNumbers[d-'0'])
	}
}

// number counts a whole number as it is said.
func (b *Basis) number(n int) {
	for _, unit := range []struct{ size, syllables int }{{1_000_000, 2}, {1000, 2}, {100, 2}} {
		if n >= unit.size {
			b.number(n / unit.size)
			b.add(1, unit.syllables)
			if n %= unit.size; n == 0 {
				return
			}
		}
	}
	if n >= len(smallNumbers) {
		b.add(1, tensNumbers[n/10])
		if n %= 10; n == 0 {
			return
		}
	}
	b.add(1, smallNumbers[n])
}
