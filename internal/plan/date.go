package plan

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/scenario"
)

// Date is a day of the calendar, without a zone: the number of days since
// 1 January 1970, which is its zero value and stands for none.
type Date int

// Days that can be planned for. A year is further ahead than any interview is
// fixed.
const farthest = 366

// DateOf is the day of a moment, in the zone that the moment carries.
func DateOf(t time.Time) Date {
	year, month, day := t.Date()
	return Date(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60))
}

// ParseDate reads a day such as 2026-12-02, or +9d for nine days from today. The
// error is for the candidate to read.
func ParseDate(text string, today Date) (Date, error) {
	text = strings.TrimSpace(text)
	if ahead, ok := strings.CutPrefix(text, "+"); ok {
		days, err := strconv.Atoi(strings.TrimSuffix(ahead, "d"))
		if err == nil && days >= 0 && days <= farthest {
			return today + Date(days), nil
		}
		if err == nil && days > farthest {
			return 0, fmt.Errorf("+%d days is more than a year ahead; plan for a day within %d days", days, farthest)
		}
	}
	if date, ok := parseDate(text); ok {
		return date, nil
	}
	return 0, fmt.Errorf("`%s` is no date; write one such as %s, or +9d for nine days from today",
		clip(scenario.CleanLine(text)), today+9)
}

func parseDate(text string) (Date, bool) {
	t, err := time.Parse(time.DateOnly, text)
	return DateOf(t), err == nil
}

// clip shortens what is quoted in a message.
func clip(text string) string {
	const most = 40
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return text
}

func (d Date) time() time.Time { return time.Unix(int64(d)*24*60*60, 0).UTC() }

// String is the day as 2026-12-02.
func (d Date) String() string { return d.time().Format(time.DateOnly) }

// Short is the day as people say it, such as Monday, 23 November.
func (d Date) Short() string { return d.time().Format("Monday, 2 January") }

// Long is Short with the year.
func (d Date) Long() string { return d.time().Format("Monday, 2 January 2006") }
