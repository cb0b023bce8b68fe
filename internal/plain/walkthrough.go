package plain

import (
	"fmt"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
)

// page is one step of the walkthrough. What it hides is shown one by one.
type page struct {
	title  string
	tell   func()
	hidden []hidden
}

// hidden is something to think about first.
type hidden struct {
	// before asks for the thought.
	before string
	tell   func()
}

const walkHelp = "Enter goes on, b goes back one step, and m goes to the choice of modes."

// walk reads a worked answer, step by step.
func (s *session) walk(of *scenario.Scenario) error {
	s.keepReading(of, false)
	pages := s.pages(of)
	for at := 0; at < len(pages); {
		last := at == len(pages)-1
		s.head(fmt.Sprintf("%s (%d of %d)", pages[at].title, at+1, len(pages)))
		pages[at].tell()
		if last {
			s.keepReading(of, true)
		}
		back, err := s.turn(&pages[at], last)
		if err != nil {
			return err
		}
		if back {
			at = max(0, at-1)
		} else {
			at++
		}
	}
	return nil
}

// turn shows what a page hides, and says whether to go back.
func (s *session) turn(p *page, last bool) (back bool, err error) {
	prompt := "Enter for the next step (b, m, h, q)"
	if last {
		prompt = "Enter for the modes (b, h, q)"
	}
	for shown := 0; ; shown++ {
		ask := prompt
		if shown < len(p.hidden) {
			s.say(p.hidden[shown].before)
			ask = "Enter shows it (b, m, h, q)"
		}
		answer, err := s.ask(ask, walkHelp)
		if err != nil {
			return false, err
		}
		switch {
		case answer == "b":
			return true, nil
		case answer == "m":
			return false, errBack
		case shown == len(p.hidden):
			return false, nil
		}
		p.hidden[shown].tell()
	}
}

func (s *session) keepReading(of *scenario.Scenario, finished bool) {
	event := history.Reading{Scenario: of.ID, At: s.Now(), Finished: finished}
	s.progress.AddReading(event)
	if err := s.Keeper.SaveReading(event); err != nil {
		s.warn(err)
	}
}

// pages are the steps of a scenario's walkthrough; what its file leaves out has
// none.
func (s *session) pages(of *scenario.Scenario) []page {
	pages := []page{{title: "Overview", tell: func() { s.overview(of) }}}
	sections := scenario.Sections()
	if of.Own {
		sections = of.Told()
	}
	for _, section := range sections {
		pages = append(pages, page{title: section.Title(), tell: func() { s.section(of, section) }})
	}
	for i := range of.FollowUps {
		pages = append(pages, s.followUp(&of.FollowUps[i], fmt.Sprintf("Follow-up %d of %d", i+1, len(of.FollowUps))))
	}
	if of.WeakAnswer.Text != "" {
		pages = append(pages, s.weakAnswer(&of.WeakAnswer))
	}
	if len(of.Pivots) > 0 {
		pages = append(pages, page{title: "The same story for other questions", tell: func() { s.pivots(of.Pivots) }})
	}
	if len(of.Levels) > 0 {
		pages = append(pages, page{title: "What changes with the level", tell: func() { s.levels(of.Levels) }})
	}
	return pages
}

func (s *session) overview(of *scenario.Scenario) {
	s.labelled("Question", english.Quote(of.Asked()))
	s.say(of.Overview.Setting)
	s.say(of.Overview.Summary)
	if len(of.Overview.Takeaways) > 0 {
		s.say("What to take from it:")
		for _, takeaway := range of.Overview.Takeaways {
			s.item("-", takeaway)
		}
	}
	if untold := of.Untold(); of.Own && len(untold) > 0 {
		var titles []string
		for _, section := range untold {
			titles = append(titles, section.Title())
		}
		s.say("Not told yet: " + strings.Join(titles, ", ") + ". starcoach new " + of.ID + " goes on with it.")
	}
}

func (s *session) section(of *scenario.Scenario, section scenario.Section) {
	part := of.Part(section)
	if section != scenario.Reflecting {
		s.say(part.Example)
	} else {
		for _, byLevel := range of.Reflection.ByLevel {
			if byLevel.Level != "" {
				s.say("As " + byLevel.Level + ":")
			}
			s.say(byLevel.Example)
		}
	}
	s.print("\n")
	aloud := coach.AloudAt(coach.CountWords(part.Example), s.Config.Pace).Round(time.Second)
	s.labelled("Target", fmt.Sprintf("%s. This text takes %s at %d words a minute.", clock(part.Target), clock(aloud), s.Config.Pace))
	s.labelled("Signal phrases", strings.Join(part.Signals, "; "))
	s.labelled("Coaching", part.Coaching)
	s.labelled("Common mistake", part.Mistake)
	if of.Own {
		s.notes(of, section)
	}
}

// notes are what the coach found in a section of an own story.
func (s *session) notes(of *scenario.Scenario, section scenario.Section) {
	var parts []practice.Said
	for _, told := range of.Told() {
		parts = append(parts, practice.Said{Section: told, Words: of.Part(told).Example})
	}
	for _, finding := range s.Analyze(practice.Join(parts), of).Findings {
		if finding.Section == section {
			s.item("-", "The coach: "+quoted(finding.Quote)+finding.Instead)
		}
	}
}

func quoted(text string) string {
	if text = scenario.CleanLine(text); text == "" {
		return ""
	}
	return english.Quote(text) + ". "
}

func (s *session) followUp(f *scenario.FollowUp, title string) page {
	p := page{title: title, tell: func() {
		s.say(english.Quote(f.Question))
		s.labelled("What they want to find out", f.Probes)
	}}
	add := func(before, label, text string) {
		if text != "" {
			p.hidden = append(p.hidden, hidden{before, func() { s.labelled(label, text) }})
		}
	}
	add("Answer it aloud first; then comes a weak answer.", "Weak", inQuotes(f.Weak.Answer))
	add("What is wrong with it?", "Why it fails", f.Weak.Why)
	if f.Strong.Answer != "" {
		p.hidden = append(p.hidden, hidden{"How would you put it? Then comes a strong answer.", func() {
			s.labelled("Strong", inQuotes(f.Strong.Answer))
			s.labelled("Keep this line", f.Strong.Takeaway)
		}})
	}
	return p
}

func inQuotes(text string) string {
	if text == "" {
		return ""
	}
	return english.Quote(text)
}

func (s *session) weakAnswer(weak *scenario.WeakAnswer) page {
	p := page{title: "A weak answer", tell: func() { s.say(weak.Text) }}
	for i, problem := range weak.Problems {
		said := "Never said. "
		if problem.Quote != "" {
			said = english.Quote(problem.Quote) + ". "
		}
		before := fmt.Sprintf("What is wrong with it? Problem %d of %d.", i+1, len(weak.Problems))
		p.hidden = append(p.hidden, hidden{before, func() { s.item(fmt.Sprintf("%d.", i+1), said+problem.Why) }})
	}
	p.hidden = append(p.hidden, hidden{"Would you hire on this answer?", func() {
		s.labelled("The interviewer's view", weak.Interviewer)
		s.labelled("Leaning", weak.Leaning)
	}})
	return p
}

func (s *session) pivots(pivots []scenario.Pivot) {
	for _, pivot := range pivots {
		s.head(pivot.Principle)
		s.labelled("Angle", pivot.Angle)
		s.labelled("Emphasize", pivot.Emphasize)
		s.labelled("Downplay", pivot.Downplay)
	}
}

func (s *session) levels(levels []scenario.Level) {
	for _, level := range levels {
		s.head(level.Level)
		s.labelled("Tell it", level.Guidance)
		s.labelled("Reflection", level.Reflection)
		s.labelled("The bar", level.Bar)
		length := "up to " + clock(level.Length.Longest)
		if level.Length.Shortest != level.Length.Longest {
			length = clock(level.Length.Shortest) + " to " + clock(level.Length.Longest)
		}
		s.labelled("Length", length)
	}
}
