package plan

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
)

// Scenario is what a plan needs to know of one.
type Scenario struct {
	// ID is the stable id.
	ID, Title, Principle string
	// Target is the sum of the section targets.
	Target time.Duration
	// FollowUps and Questions count the follow-up and the quiz questions.
	FollowUps, Questions int
	Standing             Standing
}

// Of is a scenario as a plan sees it, with where the candidate stands.
func Of(s *scenario.Scenario, standing Standing) Scenario {
	return Scenario{
		ID: s.ID, Title: s.Title, Principle: s.Principle, Target: s.TotalTarget(),
		FollowUps: len(s.FollowUps), Questions: len(s.Quiz), Standing: standing,
	}
}

func (s *Scenario) runMinutes() int   { return minutes(s.Target + debriefTime) }
func (s *Scenario) drillMinutes() int { return minutes(time.Duration(s.FollowUps) * followUpTime) }
func (s *Scenario) quizMinutes() int  { return minutes(time.Duration(s.Questions) * questionTime) }

func minutes(d time.Duration) int { return max(1, int(math.Ceil(d.Minutes()))) }

// Standing is where a candidate stood with a scenario when today began, and what
// was done today. The two are apart so that doing a task ticks it, and does not
// make another plan for the rest of the day.
type Standing struct {
	// Read says whether the walkthrough was read to its end; ReadOn is when it
	// was last opened.
	Read   bool
	ReadOn Date
	// Runs counts the timed runs; LastRun is the day of the latest.
	Runs    int
	LastRun Date
	// Drilled says whether follow-up questions were answered.
	Drilled bool
	// QuizOpen says whether the quiz was never taken, or not all right at last.
	QuizOpen bool
	// Score is from 0 to 100, of the latest run that was judged by the coach or
	// rated by the candidate. Scored says whether there is one.
	Score  int
	Scored bool

	Today Today
}

// Today is what was done today.
type Today struct {
	// Opened and Read are of the walkthrough: opened at all, and to its end.
	Opened, Read bool
	Runs         int
	Drilled      bool
	// Quiz says whether the quiz was taken.
	Quiz bool
}

// StandingOf gathers where the candidate stands from the sums of a scenario and
// from its newest attempts, in any order. Attempts that the sums count and that
// are not among them were before, and are taken for runs. The zone of now says
// what today is.
func StandingOf(sum history.Summary, attempts []history.Judged, now time.Time) Standing {
	today, zone := DateOf(now), now.Location()
	on := func(t time.Time) Date {
		if t.IsZero() {
			return 0
		}
		return DateOf(t.In(zone))
	}
	var s Standing
	s.Today.Opened = on(sum.Opened) == today
	// Whether a walkthrough that was opened again today had been read before is
	// not known, and makes no difference: it is done.
	s.Today.Read = sum.ReadWhole && s.Today.Opened
	s.Read = sum.ReadWhole && !s.Today.Opened
	s.ReadOn = on(sum.Opened)

	open := sum.QuizRuns == 0 || sum.QuizRight < sum.QuizTotal
	s.Today.Quiz = sum.QuizRuns > 0 && on(sum.LastQuiz) == today
	s.QuizOpen = s.Today.Quiz || open

	s.addAttempts(sum, attempts, today, on)
	return s
}

func (s *Standing) addAttempts(sum history.Summary, attempts []history.Judged, today Date, on func(time.Time) Date) {
	sorted := slices.Clone(attempts)
	slices.SortStableFunc(sorted, func(a, b history.Judged) int { return a.At.Compare(b.At) })
	if older := sum.Attempts - len(sorted); older > 0 {
		s.Runs = older
		s.LastRun = on(sum.LastAttempt)
		if len(sorted) > 0 {
			s.LastRun = min(s.LastRun, on(sorted[0].At))
		}
		if s.LastRun == today {
			s.LastRun--
		}
	}
	for i := range sorted {
		attempt := &sorted[i]
		day := on(attempt.At)
		run, drill := whatOf(attempt.Attempt)
		if day == today {
			s.Today.Drilled = s.Today.Drilled || drill
			if run {
				s.Today.Runs++
			}
			continue
		}
		s.Drilled = s.Drilled || drill
		if !run {
			continue
		}
		s.Runs++
		s.LastRun = max(s.LastRun, day)
		if score, ok := scoreOf(attempt.Judgement); ok {
			s.Score, s.Scored = score, true
		}
	}
}

// runSections is how many sections make an attempt a run of the answer. One or
// two practised alone don't show whether the story holds together.
const runSections = 3

// whatOf tells what an attempt was: a run, a drill, or neither.
func whatOf(attempt history.Attempt) (run, drill bool) {
	sections := 0
	for _, answer := range attempt.Answers {
		switch {
		case answer.Prompt == history.WholePrompt:
			run = true
		case slices.Contains(scenario.Sections(), scenario.Section(answer.Prompt)):
			sections++
		case strings.HasPrefix(answer.Prompt, "follow-up"):
			drill = true
		}
	}
	return run || sections >= runSections, drill
}

// scoreOf is the coach's total, or the candidate's own rating where nothing was
// typed, from 0 to 100.
func scoreOf(given history.Judgement) (int, bool) {
	if given.Report != nil {
		return min(max(given.Report.Total, 0), 100), true
	}
	if len(given.You) == 0 {
		return 0, false
	}
	sum := 0
	for _, score := range given.You {
		sum += min(max(score, 1), 5) - 1
	}
	return 100 * sum / (4 * len(given.You)), true
}

// ranked orders scenarios from the weakest to the strongest: those never run
// first, then by score, then by how often and how long ago they were run. Among
// equals the principles take turns, one with less of it ready before others.
func ranked(scenarios []Scenario, principles []string) []*Scenario {
	ranked := make([]*Scenario, len(scenarios))
	for i := range scenarios {
		ranked[i] = &scenarios[i]
	}
	slices.SortFunc(ranked, func(a, b *Scenario) int { return cmp.Compare(a.ID, b.ID) })
	turn := map[*Scenario]int{}
	ready := map[string]int{}
	for _, s := range ranked {
		if s.Standing.Runs > 0 || s.Standing.Read {
			ready[s.Principle]++
		}
	}
	for _, s := range ranked {
		if s.Standing.Runs == 0 && !s.Standing.Read {
			turn[s] = ready[s.Principle]
			ready[s.Principle]++
		}
	}
	slices.SortStableFunc(ranked, func(a, b *Scenario) int {
		return cmp.Or(
			cmp.Compare(min(a.Standing.Runs, 1), min(b.Standing.Runs, 1)),
			cmp.Compare(a.Standing.strength(), b.Standing.strength()),
			cmp.Compare(a.Standing.Runs, b.Standing.Runs),
			cmp.Compare(a.Standing.LastRun, b.Standing.LastRun),
			cmp.Compare(turn[a], turn[b]),
			cmp.Compare(slices.Index(principles, a.Principle), slices.Index(principles, b.Principle)),
			cmp.Compare(a.Principle, b.Principle),
		)
	})
	return ranked
}

// strength is the score, or half of the best where none is known.
func (s Standing) strength() int {
	if s.Scored {
		return s.Score
	}
	return 50
}
