package plan

import (
	"cmp"
	"slices"
)

// Input is all that a plan follows from.
type Input struct {
	Today    Date
	Settings Settings
	// Scenarios are all there are, in any order. Those of principles that were
	// not chosen are left aside.
	Scenarios []Scenario
	// Reviews counts the cards that come due on each day before that of the
	// interview. The first is today, with everything overdue, and without the
	// Reviewed cards that were gone through today.
	Reviews  []int
	Reviewed int
}

// Make plans. Of all tasks that are due each has its day or is in LeftOut; no
// day has more than its Limit in it, but for what was done beyond it today. No
// walkthrough comes before that of a weaker scenario, and no timed run before
// the walkthrough. More minutes a day never place fewer tasks.
//
// What was done today is ticked in the plan as it was in the morning, so that
// the rest of the day stays as it is. Only where something else was done, the
// rest is planned around that.
func Make(in Input) Plan {
	frames := newFrames(in)
	plan := frames.plan(in.Settings.Minutes)
	if wantsRoom(plan.LeftOut) {
		plan.Enough, plan.Beyond = frames.enough(in.Settings.Minutes)
	}
	return plan
}

// frames are the two ways to look at today: as it was in the morning, and as it
// has become.
type frames struct {
	in           Input
	morning, now *frame
}

func newFrames(in Input) frames { return frames{in, newFrame(asOfMorning(in)), newFrame(in)} }

func (f frames) plan(minutes int) Plan {
	plan := f.morning.plan(minutes)
	if !plan.tick(f.in) {
		plan = f.now.plan(minutes)
		plan.tick(f.in)
	}
	return plan
}

// asOfMorning is the input as if nothing had been done today.
func asOfMorning(in Input) Input {
	in.Scenarios = slices.Clone(in.Scenarios)
	for i := range in.Scenarios {
		in.Scenarios[i].Standing.Today = Today{}
	}
	return in
}

// tick marks what was done today, and says whether today holds all of it.
func (p *Plan) tick(in Input) bool {
	if len(p.Days) == 0 {
		return true
	}
	tasks := p.Days[0].Tasks
	for i := range tasks {
		if tasks[i].Kind == Reviews {
			tasks[i].Done = in.Reviewed >= tasks[i].Cards
		}
	}
	all := true
	for i := range in.Scenarios {
		s := &in.Scenarios[i]
		if !in.Settings.Chosen(s.Principle) {
			continue
		}
		if len(p.Days) == 1 {
			if s.Standing.Today.Opened && len(tasks) > 0 && tasks[0].Scenario == s.ID {
				tasks[0].Done = true
			}
			continue
		}
		for _, done := range doneToday(s) {
			at := slices.IndexFunc(tasks, func(t Task) bool {
				return t.Kind == done.Kind && t.Scenario == done.Scenario && !t.Done
			})
			if at < 0 {
				all = false
			} else {
				tasks[at].Done = true
			}
		}
	}
	return all
}

// frame is what all attempts at packing the tasks into the days share.
type frame struct {
	in Input
	// full is how many days lie before the one before the interview.
	full int
	// last is the day of the interview, counted from today.
	last int
	// made is the day on which the plan was begun; not above 0.
	made int
	// ranked are the scenarios of the chosen principles, the weakest first.
	ranked  []*Scenario
	rank    map[string]int
	reviews []int
	// spent is what was done today, reviews left aside, in minutes.
	spent   int
	missing []string
}

func newFrame(in Input) *frame {
	f := &frame{in: in, last: int(in.Settings.Date - in.Today), rank: map[string]int{}}
	f.full = max(0, f.last-1)
	if !in.Settings.Made.IsZero() {
		f.made = min(0, int(DateOf(in.Settings.Made)-in.Today))
	}
	chosen, present := []Scenario(nil), map[string]bool{}
	for _, s := range in.Scenarios {
		present[s.Principle] = true
		if in.Settings.Chosen(s.Principle) {
			chosen = append(chosen, s)
		}
	}
	for _, principle := range in.Settings.Principles {
		if !present[principle] {
			f.missing = append(f.missing, principle)
		}
	}
	f.ranked = ranked(chosen, in.Settings.Principles)
	for i, s := range f.ranked {
		f.rank[s.ID] = i
		for _, task := range doneToday(s) {
			f.spent += task.Minutes
		}
	}
	f.reviews = slices.Clone(in.Reviews)
	if len(f.reviews) == 0 {
		f.reviews = []int{0}
	}
	f.reviews[0] += in.Reviewed
	return f
}

// doneToday lists what was done with a scenario today.
func doneToday(s *Scenario) []Task {
	var done []Task
	add := func(kind Kind, minutes int) {
		done = append(done, Task{Kind: kind, Scenario: s.ID, Title: s.Title, Minutes: minutes, Done: true})
	}
	today := s.Standing.Today
	if today.Read {
		add(Walkthrough, WalkthroughMinutes)
	}
	for i := range today.Runs {
		if i == 0 && s.Standing.Runs == 0 {
			add(Run, s.runMinutes())
		} else {
			add(Again, s.runMinutes())
		}
	}
	if today.Drilled {
		add(Drill, s.drillMinutes())
	}
	if today.Quiz {
		add(Quiz, s.quizMinutes())
	}
	return done
}

// rooms is how many minutes each day before the interview has.
func (f *frame) rooms(minutes int) []int {
	rooms := make([]int, max(0, f.last))
	for day := range rooms {
		rooms[day] = minutes
		if day >= f.full {
			rooms[day] = minutes / 2
		}
	}
	return rooms
}

// plan makes the plan for some minutes a day.
func (f *frame) plan(minutes int) Plan {
	if f.last < 0 {
		return Plan{Missing: f.missing}
	}
	packed := f.best(minutes)
	plan := Plan{LeftOut: packed.left, Missing: f.missing}
	rooms := f.rooms(minutes)
	served := serve(f.reviews, rooms, f.spent)
	for day, room := range rooms {
		tasks := packed.days[day]
		f.sort(tasks)
		if cards := served.cards[day]; cards > 0 {
			tasks = append(tasks, Task{Kind: Reviews, Minutes: served.minutesOn(day), Cards: cards})
		}
		plan.Days = append(plan.Days, Day{f.in.Today + Date(day), room, tasks})
	}
	plan.Days = append(plan.Days, Day{f.in.Settings.Date, LookMinutes, packed.days[f.last]})
	f.sortLeft(plan.LeftOut)
	if served.left > 0 && f.last > 0 {
		task := Task{Kind: Reviews, Minutes: (served.left + CardsPerMinute - 1) / CardsPerMinute, Cards: served.left}
		plan.LeftOut = append(plan.LeftOut, LeftOut{task, NoRoom})
	}
	return plan
}

var kindOrder = []Kind{Walkthrough, Run, Again, Drill, Quiz, Reviews, Look}

func (f *frame) compare(a, b Task) int {
	return cmp.Or(cmp.Compare(f.rank[a.Scenario], f.rank[b.Scenario]),
		cmp.Compare(slices.Index(kindOrder, a.Kind), slices.Index(kindOrder, b.Kind)))
}

// sort puts what belongs to one scenario together.
func (f *frame) sort(tasks []Task) { slices.SortStableFunc(tasks, f.compare) }

func (f *frame) sortLeft(left []LeftOut) {
	slices.SortStableFunc(left, func(a, b LeftOut) int { return f.compare(a.Task, b.Task) })
}

// best is the way of packing that places most. With a little more room a day,
// what is placed first may take the place of more that comes later; so the ways
// for fewer minutes, which fit as well, are tried too, as long as they could
// place more. Among equals the one that leaves out least is taken, and of those
// the one that spreads most over the days.
func (f *frame) best(minutes int) *packing {
	var best *packing
	bound := f.newBound()
	for fewer := minutes; fewer >= LeastMinutes && (best == nil || bound.most(fewer) > best.placed); fewer-- {
		for pace := evenly; pace >= 0; pace-- {
			packed := f.pack(minutes, fewer, pace)
			if best == nil || packed.placed > best.placed ||
				packed.placed == best.placed && len(packed.left) < len(best.left) {
				best = packed
			}
			if packed.complete() || f.full == 0 {
				return best
			}
		}
	}
	return best
}

func wantsRoom(left []LeftOut) bool {
	return slices.ContainsFunc(left, func(l LeftOut) bool {
		return l.Reason == NoRoom || l.Reason == TooLong || l.Reason == Unread
	})
}

// enough is the number of minutes above those given that leaves nothing out, and
// 0; or, where some runs need more days whatever the minutes, the number that
// leaves out nothing else, and how many runs those are. A little less than what is
// found may do by chance, when tasks happen to fit; what is found does.
func (f frames) enough(minutes int) (enough, beyond int) {
	most := f.plan(MostMinutes)
	if wantsRoom(most.LeftOut) {
		return 0, 0
	}
	high, beyond := MostMinutes, len(most.LeftOut)
	for low := minutes; high-low > 1; { // low is too few, high is enough
		middle := (low + high) / 2
		made := f.plan(middle)
		if left := len(made.LeftOut); !wantsRoom(made.LeftOut) && left <= beyond {
			high, beyond = middle, left
		} else {
			low = middle
		}
	}
	return high, beyond
}
