package history

import "time"

// Day is what was done on one calendar day.
type Day struct {
	// Date is midnight UTC of the day's date in the candidate's own zone, so that
	// days can be counted without regard to clocks that are put forward or back.
	Date time.Time
	// Walkthroughs counts the scenarios whose walkthrough was open that day; Runs
	// and Quizzes count every run.
	Walkthroughs, Runs, Quizzes int
}

// Done is everything done that day.
func (d Day) Done() int { return d.Walkthroughs + d.Runs + d.Quizzes }

// DateOf is the date of a moment where the candidate is, as midnight UTC.
func DateOf(at time.Time, zone *time.Location) time.Time {
	year, month, day := at.In(zone).Date()
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// Days counts what was done on each date from first to last, both included. A
// visit to a walkthrough is kept as up to two events, and who leafs back opens it
// again: it counts once a day and scenario.
func Days(doings []Doing, first, last time.Time, zone *time.Location) []Day {
	var days []Day
	for date := first; !date.After(last); date = date.AddDate(0, 0, 1) {
		days = append(days, Day{Date: date})
	}
	type visit struct {
		date     time.Time
		scenario string
	}
	visited := map[visit]bool{}
	for _, doing := range doings {
		date := DateOf(doing.At, zone)
		if date.Before(first) || date.After(last) {
			continue
		}
		day := &days[daysBetween(first, date)]
		switch doing.Mode {
		case ModeWalkthrough:
			if this := (visit{date, doing.Scenario}); !visited[this] {
				visited[this] = true
				day.Walkthroughs++
			}
		case ModePractice:
			day.Runs++
		case ModeQuiz:
			day.Quizzes++
		}
	}
	return days
}

func daysBetween(first, date time.Time) int { return int(date.Sub(first) / (24 * time.Hour)) }

// InARow is the number of days up to the last one on which something was done
// without a day between. Nothing done on the last day, which is not over, does
// not end them.
func InARow(days []Day) int {
	row := 0
	for i := len(days) - 1; i >= 0; i-- {
		if days[i].Done() > 0 {
			row++
		} else if i < len(days)-1 {
			break
		}
	}
	return row
}

// PractisedDays counts the days on which something was done.
func PractisedDays(days []Day) int {
	count := 0
	for _, day := range days {
		if day.Done() > 0 {
			count++
		}
	}
	return count
}

// Total adds up what was done on several days; its Date is zero.
func Total(days []Day) Day {
	var total Day
	for _, day := range days {
		total.Walkthroughs += day.Walkthroughs
		total.Runs += day.Runs
		total.Quizzes += day.Quizzes
	}
	return total
}
