package plan

import "slices"

// lastDays places something light on the day before the interview, and an easy
// look at the safest story on the day itself.
func (p *packing) lastDays() {
	begun := p.begun()
	switch {
	case p.last == 0:
	case begun != nil:
		p.begin(begun)
	default:
		p.lightRun()
	}
	s := p.strongest(func(*Scenario) bool { return true })
	if s == nil {
		s = begun
	}
	if s != nil {
		p.days[p.last] = append(p.days[p.last], Task{
			Kind: Look, Scenario: s.ID, Title: s.Title, Minutes: LookMinutes,
		})
		p.placed++
	}
}

// begun is the one story to begin with where only the last two days are left and
// nothing was ever run: one that was begun today, or else the strongest of those
// read, or else the weakest, which comes first. Nil where it is not that late.
func (p *packing) begun() *Scenario {
	if p.full > 0 || len(p.ranked) == 0 ||
		slices.ContainsFunc(p.ranked, func(s *Scenario) bool { return s.Standing.Runs > 0 }) {
		return nil
	}
	for _, s := range p.ranked {
		if today := s.Standing.Today; today.Read || today.Runs > 0 {
			return s
		}
	}
	for _, s := range slices.Backward(p.ranked) {
		if s.Standing.Read {
			return s
		}
	}
	return p.ranked[0]
}

// begin puts as much of one story as there is time for on the day before the
// interview. What needs its walkthrough is not begun without.
func (p *packing) begin(s *Scenario) {
	read := s.Standing.Read || s.Standing.Today.Read
	if !read && !p.late(Walkthrough, s) {
		return
	}
	p.late(Quiz, s)
	p.late(Run, s)
}

// late finds a place on the day before the interview for a task that had been
// left out, and says whether it did.
func (p *packing) late(kind Kind, s *Scenario) bool {
	at := p.leftAt(kind, s)
	if at < 0 || p.left[at].Minutes > p.light {
		return false
	}
	task := p.left[at].Task
	p.left = slices.Delete(p.left, at, at+1)
	p.days[p.last-1] = append(p.days[p.last-1], task)
	p.light -= task.Minutes
	p.placed++
	return true
}

func (p *packing) leftAt(kind Kind, s *Scenario) int {
	return slices.IndexFunc(p.left, func(l LeftOut) bool { return l.Kind == kind && l.Scenario == s.ID })
}

// lightRun places the run of the day before: one that no other day had room for,
// before any story gets a run beyond what is due; or else that of the strongest.
func (p *packing) lightRun() {
	day := p.last - 1
	if day == 0 {
		if s := p.strongest(func(s *Scenario) bool { return s.Standing.Today.Runs > 0 }); s != nil {
			p.ticked(Again, s)
			return
		}
	}
	for _, s := range p.ranked {
		if !p.unread[s.ID] && day >= p.dayOf(p.ran, s, s.Standing.LastRun)+gapDays && p.late(Again, s) {
			p.makeshift = true
			return
		}
	}
	if s := p.strongest(func(s *Scenario) bool { return s.runMinutes() <= p.light }); s != nil {
		if p.late(Again, s) {
			return
		}
		p.days[day] = append(p.days[day], Task{Kind: Again, Scenario: s.ID, Title: s.Title, Minutes: s.runMinutes()})
		p.placed++
		return
	}
	if s := p.strongest(func(*Scenario) bool { return true }); s != nil {
		task, reason := Task{Kind: Again, Scenario: s.ID, Title: s.Title, Minutes: s.runMinutes()}, NoRoom
		if task.Minutes > p.minutes/2 {
			reason = TooLong
		}
		if at := p.leftAt(Again, s); at >= 0 {
			// More minutes would give it the day before: that is what it lacks.
			p.left[at].Reason = reason
			return
		}
		p.left = append(p.left, LeftOut{task, reason})
	}
}

// strongest is the strongest of the stories that will have been run, of those
// that fit; nil if there is none. One run already is taken before one that is
// only planned, of which the first to come is the safest.
func (p *packing) strongest(fits func(*Scenario) bool) *Scenario {
	for _, s := range slices.Backward(p.ranked) {
		if s.Standing.Runs > 0 && !p.unread[s.ID] && fits(s) {
			return s
		}
	}
	for _, s := range p.ranked {
		if _, ran := p.ran[s.ID]; ran && fits(s) {
			return s
		}
	}
	return nil
}
