package plan

import "slices"

// bound says how many tasks could find a place at the very most, whatever the
// order: a quick look that spares trying.
type bound struct {
	*frame
	// once are the minutes of all tasks but second runs after a planned first
	// one, ascending. Second are those of these, before what has to come before
	// each. Both is once with second.
	once, second, before, both []int
	extra                      int
}

func (f *frame) newBound() *bound {
	b := &bound{frame: f}
	for _, s := range f.ranked {
		stand, first := s.Standing, 0
		add := func(wanted bool, minutes int) {
			if wanted {
				b.once = append(b.once, minutes)
				first += minutes
			}
		}
		add(!stand.Read, WalkthroughMinutes)
		add(stand.Runs == 0, s.runMinutes())
		if stand.Runs == 0 {
			b.second = append(b.second, s.runMinutes())
			b.before = append(b.before, first)
		} else {
			add(true, s.runMinutes())
		}
		add(s.FollowUps > 0 && !stand.Drilled, s.drillMinutes())
		add(s.Questions > 0 && stand.QuizOpen, s.quizMinutes())
		// What was done today has its place without taking any.
		b.extra += len(doneToday(s))
	}
	b.both = slices.Concat(b.once, b.second)
	slices.Sort(b.both)
	slices.Sort(b.once)
	slices.Sort(b.second)
	slices.Sort(b.before)
	return b
}

// most is how many tasks so many minutes a day could hold.
func (b *bound) most(minutes int) int {
	rooms := b.rooms(minutes)
	served := serve(b.reviews, rooms, b.spent)
	all, early := 0, 0
	for day := range b.full {
		room := rooms[day] - served.minutesOn(day)
		if day == 0 {
			room = max(0, room-b.spent)
		}
		all += room
		if day < b.full-gapDays {
			early += room
		}
	}
	tasks := min(holds(b.both, all, minutes), holds(b.once, all, minutes)+holds(b.before, early, MostMinutes))
	// The run on the day before and the look on the day itself come on top.
	return tasks + b.extra + 2
}

// holds counts how many of the ascending sizes a room holds together, none of
// which may be above a limit.
func holds(sizes []int, room, limit int) int {
	for i, size := range sizes {
		if room -= size; room < 0 || size > limit {
			return i
		}
	}
	return len(sizes)
}
