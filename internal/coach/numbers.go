package coach

import (
	"strconv"
	"strings"
	"unicode"
)

// Number is a number as digits, however it is written: "$8,000" and "8,000"
// are the same as "8000", "thirty-one" the same as "31". It is in lower case.
func Number(word string) (digits string, ok bool) {
	if strings.IndexFunc(word, unicode.IsDigit) >= 0 {
		digits = strings.Map(func(r rune) rune {
			if unicode.IsDigit(r) || r == '.' {
				return r
			}
			return -1
		}, word)
		return strings.Trim(digits, "."), true
	}
	tens, unit, both := strings.Cut(word, "-")
	value, known := smallNumbers[tens]
	if !known {
		return "", false
	}
	if both {
		more, known := smallNumbers[unit]
		if unit == "one" {
			more, known = 1, true
		}
		if !known || value < 20 || value%10 != 0 || more >= 10 {
			return "", false
		}
		value += more
	}
	return strconv.Itoa(value), true
}

// smallNumbers are numbers in a word; "one" is mostly none.
var smallNumbers = map[string]int{
	"zero": 0, "none": 0, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
	"eighty": 80, "ninety": 90,
}

// NumberWord is a number from 2 to 99 in words; "" for any other.
func NumberWord(n int) string {
	if n < 2 || n > 99 {
		return ""
	}
	for word, value := range smallNumbers {
		if value == n {
			return word
		}
	}
	unit := "one"
	if n%10 != 1 {
		unit = NumberWord(n % 10)
	}
	return NumberWord(n-n%10) + "-" + unit
}
