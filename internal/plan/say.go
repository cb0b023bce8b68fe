package plan

import (
	"fmt"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/english"
)

// Countdown says how far off the interview is.
func (s Settings) Countdown(today Date) string {
	switch days := int(s.Date - today); {
	case days < 0:
		return "The interview was on " + s.Date.Short()
	case days == 0:
		return "The interview is today"
	case days == 1:
		return "The interview is tomorrow"
	default:
		return "The interview is in " + english.Count(days, "day")
	}
}

// With is the settings that take the place of s, from a moment on. Where only
// the minutes change, the plan goes on; else a new one begins.
func (s Settings) With(next Settings, now time.Time) Settings {
	next.Made = now
	if s.Date == next.Date && strings.Join(s.Principles, "\n") == strings.Join(next.Principles, "\n") && !s.Made.IsZero() {
		next.Made = s.Made
	}
	return next
}

// DayName is a day as the screens say it: today and the interview are named.
func (p Plan) DayName(day int) string {
	name := p.Days[day].Date.Short()
	if day == 0 {
		name = "Today, " + name
	}
	if day == len(p.Days)-1 {
		name += ": the interview"
	}
	return name
}

// Idle is what is said of a day without tasks; empty of the day of the interview,
// which has something to do all the same.
func (p Plan) Idle(day int) string {
	switch day {
	case len(p.Days) - 1:
		return ""
	case 0:
		return "nothing planned"
	}
	return "free"
}

// FreeUntil is the last of the free days in a row that begins with this one, which
// is not before it. Neither today nor the day of the interview is in a row with
// others.
func (p Plan) FreeUntil(day int) int {
	until, last := day, len(p.Days)-1
	for day > 0 && len(p.Days[day].Tasks) == 0 && until+1 < last && len(p.Days[until+1].Tasks) == 0 {
		until++
	}
	return until
}

// What is the task beside its kind: the title of the scenario, or the number of
// cards.
func (t Task) What() string {
	if t.Kind == Reviews {
		return english.Count(t.Cards, "card")
	}
	return t.Title
}

// Why is the reason as the screens say it.
func (r Reason) Why() string {
	switch r {
	case NoRoom:
		return "The days are full"
	case TooLong:
		return "Longer than the minutes of a day"
	case NoGap:
		return "Too few days are left after the run before"
	case Unread:
		return "There is no room for the walkthrough, which comes first"
	case NoDays:
		return "The interview is too near to begin more"
	}
	return ""
}

// Left is what was left out of one kind for one reason.
type Left struct {
	Reason Reason
	Kind   Kind
	// What names each task.
	What []string
}

// Some names the first of what was left out, and how many there are beside.
func (l Left) Some(most int) string {
	if len(l.What) <= most+1 { // one more is as long as saying so
		return strings.Join(l.What, "; ")
	}
	return fmt.Sprintf("%s; and %d more", strings.Join(l.What[:most], "; "), len(l.What)-most)
}

// Left groups what was left out, by reason and by kind.
func (p Plan) Left() []Left {
	var groups []Left
	for _, reason := range []Reason{TooLong, NoRoom, Unread, NoGap, NoDays} {
		for _, kind := range kindOrder {
			group := Left{Reason: reason, Kind: kind}
			for _, l := range p.LeftOut {
				if l.Reason == reason && l.Kind == kind {
					group.What = append(group.What, l.What())
				}
			}
			if len(group.What) > 0 {
				groups = append(groups, group)
			}
		}
	}
	return groups
}

// Verdict says whether the time will do, and what would; empty where nothing is
// left out for want of it.
func (p Plan) Verdict(minutes int) string {
	switch {
	case !wantsRoom(p.LeftOut):
		return ""
	case p.Enough > 0 && p.Beyond > 0:
		return fmt.Sprintf("The time is too short for everything with %d minutes a day; with %d there would be room "+
			"for all but %s, which would need more days.", minutes, p.Enough, english.Count(p.Beyond, "further run"))
	case p.Enough > 0:
		return fmt.Sprintf("The time is too short for everything with %d minutes a day; with %d there would be room.",
			minutes, p.Enough)
	}
	return "The time is too short for everything, however many minutes a day; the weakest come first. " +
		"A later date or fewer principles would help."
}
