package debrief

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/probe"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// Update takes a message in.
func (s *Screen) Update(msg tea.Msg) (ui.Nav, tea.Cmd) {
	switch msg := msg.(type) {
	case ui.Saved:
		if msg.Owner == s.owner {
			s.kept = isKept
			if msg.Err != nil {
				s.kept, s.problem = notKept, scenario.CleanLine(msg.Err.Error())
			}
			s.lay()
			return ui.Stay(), tea.Batch(s.keepMarks(), s.keepSound())
		}
	case measured:
		if msg.owner == s.owner {
			return ui.Stay(), s.takeMeasured(msg)
		}
	case keptSound:
		if msg.owner == s.owner {
			s.takeKeptSound(msg)
		}
	case heard:
		if msg.owner == s.owner {
			s.report, s.reported = msg.report, true
			s.lay()
			return ui.Stay(), s.keepMarks()
		}
	case former:
		if msg.owner == s.owner {
			s.takeFormer(msg.attempts)
			s.lay()
		}
	case ui.Shown:
		return ui.Stay(), s.takeWords()
	case tea.KeyMsg:
		if key.Matches(msg, s.deps.Keys.Debrief.Keep) && s.kept == notKept {
			s.kept = beingKept
			s.lay()
			return ui.Stay(), s.deps.Ledger.Retry()
		}
		if s.view == viewRating {
			return ui.Stay(), s.pressRating(msg)
		}
		nav := s.press(msg)
		if nav.Pops > 0 {
			return nav, s.dropSound()
		}
		return nav, nil
	}
	return ui.Stay(), nil
}

func (s *Screen) press(msg tea.KeyMsg) ui.Nav {
	debrief := s.deps.Keys.Debrief
	switch {
	case s.view == viewFindings && key.Matches(msg, debrief.Rubric):
		s.show(viewRubric)
	case s.aside() && key.Matches(msg, debrief.Done):
		s.show(s.first())
	case key.Matches(msg, debrief.Done):
		return ui.Pop()
	case key.Matches(msg, debrief.Times) && s.rates():
		s.show(s.otherSide())
	case s.hasFindings() && key.Matches(msg, debrief.NextFinding):
		s.turn(1)
	case s.hasFindings() && key.Matches(msg, debrief.PreviousFinding):
		s.turn(-1)
	case s.pressSide(msg):
	default:
		return s.pressOn(msg)
	}
	return ui.Stay()
}

// pressSide takes a key that moves about on the present side.
func (s *Screen) pressSide(msg tea.KeyMsg) bool {
	list, reading := s.deps.Keys.List, s.deps.Keys.Reading
	switch {
	case s.view == viewFindings && (key.Matches(msg, reading.Up) || key.Matches(msg, reading.Down)):
		return s.scroller.Press(msg, reading)
	case s.view == viewFindings:
		return s.notes.PressPage(msg, reading)
	case key.Matches(msg, list.Up):
		s.choose(-1)
	case key.Matches(msg, list.Down):
		s.choose(1)
	case s.view == viewRubric && s.written() && key.Matches(msg, s.deps.Keys.Debrief.Evidence):
		s.evidence = !s.evidence
		s.lay()
		if s.evidence {
			s.scroller.Show(s.evidenceRows())
		}
	default:
		return s.scroller.PressPage(msg, reading)
	}
	return true
}

// pressOn takes a key that leads to another screen.
func (s *Screen) pressOn(msg tea.KeyMsg) ui.Nav {
	debrief := s.deps.Keys.Debrief
	switch {
	case s.view == viewTimes && key.Matches(msg, debrief.CompareThis), key.Matches(msg, debrief.Compare):
		return ui.Push(ui.ToCompare{Scenario: s.scenario, Review: s.review, Part: s.shown()})
	case key.Matches(msg, debrief.Again):
		return s.repeat(s.run.Again(s.worthwhile()))
	case key.Matches(msg, debrief.Whole):
		return s.repeat(s.run.Whole())
	case key.Matches(msg, s.deps.Keys.Sound.Open) && s.sound.any():
		return ui.Push(s.toDelivery())
	case key.Matches(msg, s.deps.Keys.Sound.Words) && s.canWriteDown():
		return ui.Push(ui.ToTranscript{Run: s.run})
	case key.Matches(msg, s.deps.Keys.Setup.GoOn):
		if run := s.deps.Shelf.Take(s.scenario); run != nil {
			return s.repeat(run)
		}
	case key.Matches(msg, debrief.FollowUps) && s.canFollowUp():
		prompts := probe.Drill(s.scenario, s.seen(), s.deps.Rand())
		return ui.Push(ui.ToPractice{
			Scenario: s.scenario, Run: practice.NewRun(s.review.Style, prompts),
		})
	}
	return ui.Stay()
}

// otherSide is what the key between scores and times leads to.
func (s *Screen) otherSide() view {
	if s.view == viewTimes {
		return viewRubric
	}
	return viewTimes
}

// aside says whether the side that is shown was turned to, so that leaving it
// leads back to the first one.
func (s *Screen) aside() bool {
	return (s.view == viewTimes || s.view == viewRubric) && s.rates() && s.view != s.first()
}

// doneKey leaves the debrief, or leads back to the side named.
func (s *Screen) doneKey(back string) key.Binding {
	if s.aside() {
		return keys.As(s.deps.Keys.Debrief.Done, back)
	}
	return s.deps.Keys.Debrief.Done
}

// hasFindings says whether there is anything to go through.
func (s *Screen) hasFindings() bool { return len(s.report.Findings) > 0 }

// shown is the prompt that is looked at.
func (s *Screen) shown() int {
	if s.view == viewFindings {
		return s.findingPrompt()
	}
	return s.at
}

// worthwhile is the prompt to try again: the one chosen among the times, else
// the one with the finding that is looked at, or with the first.
func (s *Screen) worthwhile() int {
	if s.view == viewTimes {
		return s.at
	}
	return s.findingPrompt()
}

// choose moves the choice among the rows of the present side.
func (s *Screen) choose(by int) {
	var row int
	if s.view == viewRubric {
		s.chosen = min(max(s.chosen+by, 0), len(s.judged)-1)
		row = 1 + s.chosen
	} else {
		s.at = min(max(s.at+by, 0), len(s.review.Parts)-1)
		row = s.rowOf(s.at)
	}
	s.lay()
	s.scroller.Show(row, row)
}

// repeat goes back to the clock; the debrief of the repetition takes this one's
// place.
func (s *Screen) repeat(run *practice.Run) ui.Nav {
	return ui.Push(ui.ToPractice{Scenario: s.scenario, Run: run, Below: 1, Former: s.run.Key})
}

// canFollowUp says whether there is anything to ask after this answer.
func (s *Screen) canFollowUp() bool {
	return len(s.scenario.FollowUps) > 0 || s.seen().Any()
}

// seen is what the drill probes: what the coach saw or, where nothing was typed,
// how the candidate rated the answer.
func (s *Screen) seen() probe.Seen {
	if s.reported {
		return probe.InReport(s.report)
	}
	return probe.Seen{Scores: s.rating.you, Own: true}
}

// ShortHelp names the keys that matter now.
func (s *Screen) ShortHelp() []key.Binding {
	debrief, rate := s.deps.Keys.Debrief, s.deps.Keys.Rating
	goOn, keep := s.deps.Keys.Setup.GoOn, debrief.Keep
	goOn.SetEnabled(s.deps.Shelf.Look(s.scenario) != nil)
	keep.SetEnabled(s.kept == notKept)
	several := len(s.review.Parts) > 1
	followUps, whole := debrief.FollowUps, debrief.Whole
	followUps.SetEnabled(s.canFollowUp())
	whole.SetEnabled(several)
	findings := keys.As(debrief.NextFinding, findingCount(len(s.report.Findings)))
	findings.SetEnabled(s.hasFindings())
	open, words := s.deps.Keys.Sound.Open, s.deps.Keys.Sound.Words
	open.SetEnabled(s.sound.any())
	words.SetEnabled(s.canWriteDown())
	choose := keys.Pair(s.deps.Keys.List.Up, s.deps.Keys.List.Down, "choose")
	switch s.view {
	case viewRating:
		back := rate.Back
		back.SetEnabled(s.rating.at > 0)
		return []key.Binding{keep, rate.Score, back, rate.Forward, rate.Skip}
	case viewFindings:
		turn := keys.Pair(debrief.NextFinding, debrief.PreviousFinding, "next/previous")
		return []key.Binding{
			keep, turn, keys.As(debrief.Again, "try again"), debrief.Rubric,
			debrief.Compare, debrief.Times, whole,
		}
	case viewRubric:
		evidence := debrief.Evidence
		evidence.SetEnabled(s.written())
		if s.evidence {
			evidence = keys.As(evidence, "hide evidence")
		}
		times := debrief.Times
		times.SetEnabled(!s.aside())
		return []key.Binding{
			keep, goOn, findings, evidence, open, words, debrief.Again, times, debrief.Compare,
			followUps, s.doneKey("times"), whole, choose,
		}
	}
	choose.SetEnabled(several)
	scores := keys.As(debrief.Times, "scores")
	scores.SetEnabled(s.rates() && !s.aside())
	return []key.Binding{
		keep, goOn, scores, open, words, debrief.CompareThis, debrief.Again, whole, followUps, s.doneKey("scores"), choose,
	}
}

// FullHelp names all keys.
func (s *Screen) FullHelp() [][]key.Binding {
	reading := s.deps.Keys.Reading
	return [][]key.Binding{s.ShortHelp(), {reading.PageUp, reading.PageDown}}
}
