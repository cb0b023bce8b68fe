package delivery

import (
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/delivery"
	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// labelWidth is the room of the name of a figure.
const labelWidth = 13

// lay sets the lines that View shows.
func (s *Screen) lay() {
	if s.width == 0 {
		return
	}
	width := min(s.width, widget.TextWidth)
	lines := s.headLines(width)
	lines = append(lines, s.timeLine(width)...)
	lines = append(lines, "")
	lines = append(lines, s.figureLines(width)...)
	lines = append(lines, s.warningLines(width)...)
	s.scroller.SetSize(s.width, s.height)
	s.scroller.SetLines(lines)
}

// headLines name the section, and say what is heard or was kept.
func (s *Screen) headLines(width int) []string {
	th := s.deps.Theme
	status := th.Dim.Render(seconds(s.section().Report.Length) + " recorded")
	switch {
	case s.playing:
		status = th.Good.Render("▸ playing from " + widget.Clock(s.from))
	case s.keeping:
		status = th.Dim.Render("keeping …")
	}
	lines := []string{th.Strong.Render(widget.Pad(s.section().Prompt.Title, labelWidth)) + status}
	if s.missing != "" {
		lines = append(lines, widget.Styled(s.missing, width, th.Warn)...)
	}
	if s.note != "" {
		style := th.Good
		if s.warns {
			style = th.Warn
		}
		lines = append(lines, widget.Styled(s.note, width, style)...)
	}
	return append(lines, "")
}

// steps are the heights of the time line. Speech that is not louder than the
// quietest of the loudness drawn has the lowest.
var steps = []rune("▁▂▃▄▅▆▇█")

const quietest = 0.4

// timeLine draws the loudness of the section with its pauses, and marks the chosen
// one.
func (s *Screen) timeLine(width int) []string {
	th, report := s.deps.Theme, s.section().Report
	var drawn strings.Builder
	for _, column := range report.Columns(width) {
		if column.Silent {
			drawn.WriteString(th.Dim.Render("·"))
			continue
		}
		step := int(math.Round((column.Loud - quietest) / (1 - quietest) * float64(len(steps)-1)))
		drawn.WriteString(string(steps[max(0, min(step, len(steps)-1))]))
	}
	lines := []string{drawn.String()}
	if s.pause != noPause {
		chosen := s.pauses()[s.pause]
		from, to := place(chosen.Start, report.Length, width), place(chosen.Start+chosen.Length, report.Length, width)
		mark := strings.Repeat(" ", from) + strings.Repeat("▲", max(1, to-from))
		return append(lines, th.Accent.Render(widget.Clip(mark, width)), s.pauseLine(chosen))
	}
	end := widget.Clock(report.Length.Round(time.Second))
	return append(lines, th.Dim.Render("0:00"+strings.Repeat(" ", max(1, width-len("0:00")-len(end)))+end))
}

// place is the column of a moment.
func place(at, length time.Duration, width int) int {
	if length <= 0 {
		return 0
	}
	return min(int(int64(at)*int64(width)/int64(length)), width-1)
}

func (s *Screen) pauseLine(pause delivery.Pause) string {
	return s.deps.Theme.Accent.Render(fmt.Sprintf("Pause %d of %d: %s at %s", s.pause+1, len(s.pauses()),
		seconds(pause.Length), widget.Clock(pause.Start)))
}

// seconds shows a length to the tenth of a second.
func seconds(d time.Duration) string { return fmt.Sprintf("%.1f s", d.Seconds()) }

// figureLines are the figures that can be trusted.
func (s *Screen) figureLines(width int) []string {
	report, last := s.section().Report, s.last()
	var lines []string
	add := func(name, text string) {
		lines = append(lines, widget.Hanging(s.deps.Theme.Strong.Render(widget.Pad(name, labelWidth)), text, labelWidth, width)...)
	}
	if talk := report.Talk; talk != nil {
		silence := talk.Lead + talk.Tail + talk.Paused()
		add("Speaking", fmt.Sprintf("%s, and %s of silence: %.0f %%.%s", seconds(talk.Speaking), seconds(silence),
			100*talk.Silence(), lastSilence(last)))
		add("Pauses", pausesText(talk))
	}
	if rate := report.Rate; rate != nil {
		add("Pace", s.paceText(rate)+lastPace(last))
		add("Articulation", fmt.Sprintf("%.1f syllables a second, pauses left out.", rate.Articulation))
	}
	if loudness := report.Loudness; loudness != nil {
		add("Loudness", loudnessText(loudness))
	}
	if report.Pitch != nil {
		add("Voice", s.pitchText(report.Pitch))
	}
	return lines
}

func pausesText(talk *delivery.Talk) string {
	if len(talk.Pauses) == 0 {
		return "None of a quarter of a second or more."
	}
	longest := talk.Longest()
	return fmt.Sprintf("%d of a quarter of a second or more; the longest %s at %s.", len(talk.Pauses),
		seconds(longest.Length), widget.Clock(longest.Start))
}

// paceText is a range with what it rests on.
func (s *Screen) paceText(rate *delivery.Rate) string {
	pace := rate.Pace(s.section().Basis)
	basis := "a usual figure"
	if pace.OwnWords {
		basis = "that of your own words"
	}
	return fmt.Sprintf("About %d to %d words a minute: %s, at %.2f a word, %s.", pace.Low, pace.High,
		english.Count(rate.Syllables, "syllable"), pace.PerWord, basis)
}

// From where on a change of loudness can be heard, in dB.
const audible = 2

func loudnessText(loudness *delivery.Loudness) string {
	text := "As loud at the end as at the beginning."
	switch {
	case loudness.Drift <= -audible:
		text = fmt.Sprintf("%.0f dB weaker at the end than at the beginning.", -loudness.Drift)
	case loudness.Drift >= audible:
		text = fmt.Sprintf("%.0f dB louder at the end than at the beginning.", loudness.Drift)
	}
	if loudness.Phrases > 0 && loudness.Fade >= audible {
		text += fmt.Sprintf(" Phrases sink by %.0f dB towards their ends.", loudness.Fade)
	}
	return text
}

// pitchText compares the range of the voice with the candidate's own: no width is
// good or bad by itself.
func (s *Screen) pitchText(pitch *delivery.Pitch) string {
	text := fmt.Sprintf("It moves over %.1f semitones.", pitch.Semitones)
	usual, recordings := history.UsualSemitones(s.former, s.section().Prompt.Key, s.run)
	if recordings == 0 {
		return text + " From the next recording on it is compared with your own."
	}
	return fmt.Sprintf("%s Yours in %s of this section before: %.1f.", text, english.Count(recordings, "recording"), usual)
}

// last is the recording of this section before, at the same question; nil where
// there is none.
func (s *Screen) last() *history.Delivery {
	return history.LastDelivery(s.former, s.scenario.ID, s.section().Prompt.Key, s.run)
}

func lastSilence(last *history.Delivery) string {
	if last == nil || last.Talk == nil || last.Talk.Speaking+last.Talk.Silent == 0 {
		return ""
	}
	share := float64(last.Talk.Silent) / float64(last.Talk.Speaking+last.Talk.Silent)
	return fmt.Sprintf(" Last time %.0f %%.", 100*share)
}

func lastPace(last *history.Delivery) string {
	if last == nil || last.Rate == nil {
		return ""
	}
	return fmt.Sprintf(" Last time %d to %d.", last.Rate.Low, last.Rate.High)
}

// warningLines say what is wrong with the recording, which is why some figures are
// not there.
func (s *Screen) warningLines(width int) []string {
	var lines []string
	for _, warning := range s.section().Report.Warnings {
		lines = append(lines, widget.Hanging(s.deps.Theme.Warn.Render("!"), warning.Says(), 2, width)...)
	}
	if len(lines) > 0 {
		return append([]string{""}, lines...)
	}
	return append([]string{""}, widget.Styled("Measured from the sound alone. No score depends on it.", width, s.deps.Theme.Dim)...)
}
