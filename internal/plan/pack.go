package plan

import "slices"

// evenly is the pace that spreads tasks over all days; 0 begins them as soon as
// there is room.
const evenly = 4

// packing puts tasks into days.
type packing struct {
	*frame
	// minutes are those that the candidate has, which say what is too long.
	minutes int
	pace    int
	// room is what is left of each full day, light of the day before the
	// interview.
	room  []int
	light int

	days   [][]Task
	left   []LeftOut
	placed int
	// makeshift says that a run that is due had to go to the day before the
	// interview, where another packing may find it a better day.
	makeshift bool
	// walked and ran are the days of what this packing has placed, by scenario.
	// Unread are those whose walkthrough found no room.
	walked, ran map[string]int
	unread      map[string]bool
	// extra is what was done today, less what had been planned of it.
	extra []Task
}

// pack places what is due, in the order of what matters most: a first time
// through each story, then follow-ups and quizzes, then further runs.
func (f *frame) pack(minutes, fewer, pace int) *packing {
	p := &packing{
		frame: f, minutes: minutes, pace: pace, days: make([][]Task, f.last+1),
		walked: map[string]int{}, ran: map[string]int{}, unread: map[string]bool{},
	}
	p.room = f.rooms(fewer)
	served := serve(f.reviews, p.room, f.spent)
	for day := range p.room {
		p.room[day] -= served.minutesOn(day)
	}
	if f.last > 0 {
		p.room[0] -= f.spent
		p.light = p.room[f.last-1]
		p.room = p.room[:f.full]
	}
	for _, s := range f.ranked {
		p.extra = append(p.extra, doneToday(s)...)
	}
	p.firstTime()
	p.deepen()
	p.again()
	p.lastDays()
	if f.last > 0 {
		p.days[0] = append(p.days[0], p.extra...)
	}
	return p
}

// complete says whether nothing is left out that another packing might place.
func (p *packing) complete() bool {
	return !p.makeshift && !slices.ContainsFunc(p.left, func(l LeftOut) bool { return l.Reason == NoRoom || l.Reason == NoGap })
}

// ticked says whether a task was done today, and if so puts it there.
func (p *packing) ticked(kind Kind, s *Scenario) bool {
	at := slices.IndexFunc(p.extra, func(t Task) bool { return t.Kind == kind && t.Scenario == s.ID })
	if at < 0 || p.last == 0 {
		return false
	}
	p.days[0] = append(p.days[0], p.extra[at])
	p.extra = slices.Delete(p.extra, at, at+1)
	p.placed++
	return true
}

// place finds a day for a task: the first with room from the ideal one on, or
// else the last before it. It returns the day, or leaves the task out.
func (p *packing) place(kind Kind, s *Scenario, takes, earliest, ideal int) (day int, ok bool) {
	task := Task{Kind: kind, Scenario: s.ID, Title: s.Title, Minutes: takes}
	earliest = max(earliest, 0)
	if earliest >= p.full {
		p.leave(task, NoGap)
		return 0, false
	}
	ideal = min(max(ideal, earliest), p.full-1)
	for day = ideal; day < p.full; day++ {
		if p.room[day] >= takes {
			p.put(day, task)
			return day, true
		}
	}
	for day = ideal - 1; day >= earliest; day-- {
		if p.room[day] >= takes {
			p.put(day, task)
			return day, true
		}
	}
	p.leave(task, NoRoom)
	return 0, false
}

func (p *packing) put(day int, task Task) {
	p.room[day] -= task.Minutes
	p.days[day] = append(p.days[day], task)
	p.placed++
}

func (p *packing) leave(task Task, reason Reason) {
	switch {
	case p.full == 0:
		reason = NoDays
	case reason == NoRoom && task.Minutes > p.minutes:
		reason = TooLong
	}
	p.left = append(p.left, LeftOut{task, reason})
}

// firstTime places walkthroughs and first runs. What was begun is finished
// first. Walkthroughs all take the same, so that once one finds no room no
// stronger story gets what it was refused.
func (p *packing) firstTime() {
	for _, s := range p.ranked {
		if s.Standing.Read && s.Standing.Runs == 0 {
			p.firstRun(s, 0)
		}
	}
	begun, unread := p.sinceMade(func(s *Scenario) (Date, bool) { return s.Standing.ReadOn, s.Standing.Read }), 0
	for _, s := range p.ranked {
		if !s.Standing.Read {
			unread++
		}
	}
	after := 0
	for _, s := range p.ranked {
		if s.Standing.Read {
			continue
		}
		ideal := p.spread(begun, begun+unread-1, 0)
		begun, unread = begun+1, unread-1
		day, ok := 0, p.ticked(Walkthrough, s)
		if !ok {
			if day, ok = p.place(Walkthrough, s, WalkthroughMinutes, after, max(after, ideal)); ok {
				after = day
			}
		}
		p.unread[s.ID] = !ok
		p.walked[s.ID] = day
		if s.Standing.Runs == 0 {
			p.firstRun(s, day)
		}
	}
}

func (p *packing) firstRun(s *Scenario, from int) {
	if p.ticked(Run, s) {
		p.ran[s.ID] = 0
		return
	}
	if p.refused(Run, s, s.runMinutes()) {
		return
	}
	if day, ok := p.place(Run, s, s.runMinutes(), from, from); ok {
		p.ran[s.ID] = day
	}
}

// refused leaves out what would need the walkthrough first.
func (p *packing) refused(kind Kind, s *Scenario, takes int) bool {
	if !p.unread[s.ID] {
		return false
	}
	p.leave(Task{Kind: kind, Scenario: s.ID, Title: s.Title, Minutes: takes}, Unread)
	return true
}

// deepen places follow-up drills and quizzes, some time after the first run and
// the reading: what is recalled a day later stays.
func (p *packing) deepen() {
	for _, s := range p.ranked {
		walked, ran := p.dayOf(p.walked, s, s.Standing.ReadOn), p.dayOf(p.ran, s, s.Standing.LastRun)
		if s.FollowUps > 0 && !s.Standing.Drilled && !p.ticked(Drill, s) && !p.refused(Drill, s, s.drillMinutes()) {
			p.place(Drill, s, s.drillMinutes(), max(walked, ran), max(walked, ran+1))
		}
		if s.Questions == 0 || !s.Standing.QuizOpen {
			continue
		}
		if !p.ticked(Quiz, s) && !p.refused(Quiz, s, s.quizMinutes()) {
			p.place(Quiz, s, s.quizMinutes(), walked, walked+2)
		}
	}
}

// dayOf is when something was placed or, if it was done before, when that was:
// were it today, what should follow later would be put off each morning anew.
func (p *packing) dayOf(placed map[string]int, s *Scenario, before Date) int {
	if day, ok := placed[s.ID]; ok {
		return day
	}
	return int(before - p.in.Today)
}

// again places a second run of each story, and a further one of those that are
// still weak, some days after the one before.
func (p *packing) again() {
	done := p.sinceMade(func(s *Scenario) (Date, bool) { return s.Standing.LastRun, s.Standing.Runs > 1 })
	var due []*Scenario
	for _, s := range p.ranked {
		_, ran := p.ran[s.ID]
		runs := s.Standing.Runs
		if ran || runs == 1 || runs > 1 && s.Standing.Scored && s.Standing.Score < solid {
			due = append(due, s)
		}
	}
	for i, s := range due {
		if p.ticked(Again, s) || p.refused(Again, s, s.runMinutes()) {
			continue
		}
		last := p.dayOf(p.ran, s, s.Standing.LastRun)
		// Half way between the last run and the interview; those whose last run
		// was before the plan take turns.
		ideal := last + (p.full-1-last)/2*p.pace/evenly
		if last < p.made {
			ideal = p.spread(done+i, done+len(due), 1)
		}
		p.place(Again, s, s.runMinutes(), max(last+gapDays, p.walked[s.ID]), ideal)
	}
}

// sinceMade counts the scenarios with which something was done since the plan
// was begun. They hold their place in the spread, so that the next ones are not
// drawn nearer each morning.
func (p *packing) sinceMade(when func(*Scenario) (Date, bool)) int {
	count := 0
	for _, s := range p.ranked {
		if day, ok := when(s); ok && int(day-p.in.Today) >= p.made {
			count++
		}
	}
	return count
}

// spread is the day for one of so many that are spread over the time from the
// beginning of the plan on; offset leaves that many out at the beginning.
func (p *packing) spread(at, last, offset int) int {
	return p.made + (at+offset)*(p.full-p.made)/max(1, last+1)*p.pace/evenly
}
