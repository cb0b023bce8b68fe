package debrief

import (
	"fmt"
	"math"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/delivery"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// sound is how the answer was said, beside what was said: no score depends on it.
type sound struct {
	// owner marks the saves of it, apart from those of the attempt.
	owner int
	// measuring is true until the reports are there.
	measuring bool
	reports   map[string]*delivery.Report
	problem   string
	// missed is why some of the run was not recorded.
	missed string
	// words are those of the recording that the review counts.
	words string
	// note says that the recordings are kept, or why not.
	note string
}

func (s *sound) any() bool { return len(s.reports) > 0 }

// measured carries how the sections were said.
type measured struct {
	owner   int
	reports map[string]*delivery.Report
	err     error
}

// recorded says whether this run went to the recorder.
func (s *Screen) recorded() bool { return s.deps.Recorder() != "" && s.review.Style == practice.Speak }

// measure listens to what was recorded of this pass of the run.
func (s *Screen) measure() tea.Cmd {
	if !s.recorded() {
		return nil
	}
	var sections []string
	for i := range s.review.Parts {
		if part := &s.review.Parts[i]; part.Given {
			sections = append(sections, part.Prompt.Key)
		}
	}
	s.sound.measuring = true
	owner, sound, run := s.owner, s.deps.Sound, s.run.Key
	return func() tea.Msg {
		reports, err := sound.Measure(run, sections)
		return measured{owner, reports, err}
	}
}

func (s *Screen) takeMeasured(msg measured) tea.Cmd {
	s.sound.measuring, s.sound.reports = false, msg.reports
	if msg.err != nil {
		s.sound.problem = scenario.CleanLine(msg.err.Error())
	}
	s.lay()
	return s.keepSound()
}

// keptSound says how keeping the recordings went.
type keptSound struct {
	owner, recordings int
	err               error
}

// keepRecordings keeps what was recorded, if everything is to be kept. What is
// kept already stays as it is.
func (s *Screen) keepRecordings() tea.Cmd {
	if s.kept == nothingToKeep || !s.recorded() || !s.deps.Sound.Keeps() {
		return nil
	}
	owner, sound, run, id := s.owner, s.deps.Sound, s.run.Key, s.scenario.ID
	return func() tea.Msg {
		recordings, err := sound.Keep(run, id)
		return keptSound{owner, recordings, err}
	}
}

// dropSound deletes what was recorded when the debrief is left, which may be
// before it was measured and even before it is kept.
func (s *Screen) dropSound() tea.Cmd {
	return tea.Sequence(s.keepRecordings(), s.deps.DropSound(s.run.Key))
}

func (s *Screen) takeKeptSound(msg keptSound) {
	s.sound.note = "The recording is kept; starcoach recordings lists it."
	if msg.err != nil {
		s.sound.note = "The recording could not be kept: " + scenario.CleanLine(msg.err.Error()) + "."
	}
	s.lay()
}

// deliveries are the figures that are kept.
func (s *Screen) deliveries() []history.Delivery {
	var kept []history.Delivery
	for _, said := range s.said() {
		kept = append(kept, history.DeliveryOf(said.Prompt.Key, said.Report, said.Basis))
	}
	return kept
}

// keepSound keeps the figures with the attempt once it is kept itself.
func (s *Screen) keepSound() tea.Cmd {
	if s.kept != isKept || !s.sound.any() {
		return nil
	}
	return s.deps.Ledger.AddDeliveries(s.sound.owner, s.run.Key, s.deliveries())
}

// said are the sections that were recorded, in their order.
func (s *Screen) said() []ui.Recorded {
	var said []ui.Recorded
	basis := s.basis()
	for _, prompt := range s.run.Prompts() {
		if report := s.sound.reports[prompt.Key]; report != nil {
			said = append(said, ui.Recorded{Prompt: prompt, Report: report, Basis: basis})
		}
	}
	return said
}

// basis is how many syllables the candidate's words have: those of the recording,
// or else those of the own story in writing.
func (s *Screen) basis() delivery.Basis {
	text := s.answer.Text
	if text == "" && s.scenario.Own {
		text = practice.WrittenAnswer(s.scenario).Text
	}
	return delivery.CountText(text)
}

func (s *Screen) toDelivery() ui.Route {
	return ui.ToDelivery{Scenario: s.scenario, Run: s.run, Said: s.said(), Missing: s.missing()}
}

// missing says how much of the answer was recorded, where the recorder failed.
func (s *Screen) missing() string {
	if s.sound.missed == "" {
		return ""
	}
	var recorded, spoken time.Duration
	for _, report := range s.sound.reports {
		recorded += report.Length
	}
	for i := range s.review.Parts {
		if s.review.Parts[i].Given {
			spoken += s.review.Parts[i].Spent
		}
	}
	heard := "Nothing was recorded"
	if recorded > 0 {
		heard = fmt.Sprintf("%d of %d s were recorded", min(seconds(recorded), seconds(spoken)), seconds(spoken))
	}
	return heard + "; " + s.sound.missed + "."
}

func (s *Screen) missingLines(width int) []string {
	if s.missing() == "" {
		return nil
	}
	return widget.Styled(s.missing(), width, s.deps.Theme.Warn)
}

// canWriteDown says whether the recording can be written down.
func (s *Screen) canWriteDown() bool {
	return s.sound.any() && s.deps.Sound.Transcriber() != "" && !s.run.Written()
}

// takeWords has the coach judge the words of the recording, if they were written
// down meanwhile.
func (s *Screen) takeWords() tea.Cmd {
	if s.run.Style != practice.Speak || s.run.Typed() == s.sound.words {
		s.lay()
		return nil
	}
	s.sound.words = s.run.Typed()
	parts := s.review.Parts
	s.review, s.answer = practice.ReviewOf(s.run, s.ended), practice.AnswerOf(s.run)
	for i := range parts {
		// What was given was settled when the run ended.
		s.review.Parts[i].Given = parts[i].Given
	}
	s.reported = false
	s.show(s.first())
	// The rates are reckoned anew, by the words themselves.
	return tea.Batch(s.judge(), s.keepSound())
}

// soundLines sum up how it was said.
func (s *Screen) soundLines() []string {
	th, width := s.deps.Theme, min(s.width, widget.TextWidth)
	switch {
	case s.sound.measuring:
		return []string{th.Dim.Render("Listening to your recording …")}
	case s.sound.problem != "":
		return widget.Styled("Your recording can't be measured: "+s.sound.problem+".", width, th.Warn)
	case !s.sound.any():
		return s.missingLines(width)
	}
	const heading = "Delivery   "
	figures := soundFigures(s.deliveries())
	if len(figures) == 0 {
		figures = []string{"what was recorded can't be measured; " + keys.Name(s.deps.Keys.Sound.Open) + " says why"}
	}
	lines := widget.Hanging(th.Strong.Render(heading), strings.Join(figures, " · "), len(heading), width)
	lines = append(lines, s.missingLines(width)...)
	if s.sound.note != "" {
		lines = append(lines, widget.Styled(s.sound.note, width, th.Dim)...)
	}
	return lines
}

// soundFigures are the figures of the whole answer that can be trusted.
func soundFigures(deliveries []history.Delivery) []string {
	whole, _ := history.SoundOf(&history.Judged{Deliveries: deliveries})
	var figures []string
	if !math.IsNaN(whole.Low) {
		const step = 5 // more can't be known
		figures = append(figures, fmt.Sprintf("about %.0f to %.0f words a minute",
			step*math.Round(whole.Low/step), step*math.Round(whole.High/step)))
	}
	if !math.IsNaN(whole.Silence) {
		figures = append(figures, fmt.Sprintf("%.0f %% silence", 100*whole.Silence))
	}
	if whole.Longest > 0 {
		figures = append(figures, fmt.Sprintf("longest pause %.1f s", whole.Longest))
	}
	return figures
}
