package debrief

import (
	"maps"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// keepMarks leaves the marks to be compared with those of the next attempt, and
// keeps them with this one once it is kept itself.
func (s *Screen) keepMarks() tea.Cmd {
	s.deps.Shelf.PutMarks(s.scenario.ID, s.run, s.marks())
	if s.kept != isKept || !s.judgedAtAll() {
		return nil
	}
	return s.deps.Ledger.AddJudgement(s.judgementOwner, s.judgement())
}

// judgedAtAll says whether the candidate or the coach gave a score.
func (s *Screen) judgedAtAll() bool { return len(s.rating.you) > 0 || s.reported }

func (s *Screen) marks() ui.Marks {
	marks := ui.Marks{You: s.rating.you, Coach: map[coach.Dimension]int{}, Total: s.report.Total}
	for _, score := range s.report.Scores {
		marks.Coach[score.Dimension] = score.Score
	}
	return marks
}

func (s *Screen) judgement() history.Judgement {
	marks := s.marks()
	judgement := history.Judgement{Attempt: s.run.Key, You: maps.Clone(marks.You), Coach: marks.Coach}
	if !s.reported {
		return judgement
	}
	judgement.Report = history.ReportOf(s.report)
	return judgement
}

// former carries the attempts before this one.
type former struct {
	owner    int
	attempts []history.Judged
}

// lookedAt is how many attempts are looked at for one like this.
const lookedAt = 20

// askForFormer asks for the attempts before this one, unless the last one's marks
// are still at hand.
func (s *Screen) askForFormer() tea.Cmd {
	if s.hasBefore {
		return nil
	}
	owner, recent, id := s.owner, s.deps.Ledger.Recent(), s.scenario.ID
	return func() tea.Msg {
		attempts, err := recent(id, lookedAt)
		if err != nil {
			// There is nothing to compare with, then; that the history can't be
			// read is said elsewhere.
			attempts = nil
		}
		return former{owner, attempts}
	}
}

// takeFormer compares with the last attempt at the same prompts in the same
// style.
func (s *Screen) takeFormer(attempts []history.Judged) {
	for _, attempt := range slices.Backward(attempts) {
		if attempt.Key == s.run.Key || attempt.Style != s.run.Style || !s.samePrompts(attempt.Answers) {
			continue
		}
		if len(attempt.You)+len(attempt.Coach) == 0 {
			continue
		}
		s.before = ui.Marks{You: attempt.You, Coach: attempt.Coach}
		if attempt.Report != nil {
			s.before.Total = attempt.Report.Total
		}
		return
	}
}

func (s *Screen) samePrompts(answers []history.Answer) bool {
	var given []string
	for _, part := range s.review.Parts {
		if part.Given {
			given = append(given, part.Prompt.Key)
		}
	}
	return slices.EqualFunc(given, answers, func(key string, a history.Answer) bool { return key == a.Prompt })
}
