package progress

import (
	"fmt"
	"math"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// measures are what recordings are compared by. Their figures are shown as they
// are: no height of them is good or bad by itself.
var measures = []struct {
	name string
	of   func(history.Sound) float64
	says func(history.Sound) string
}{
	{
		"Words a minute", func(s history.Sound) float64 { return (s.Low + s.High) / 2 },
		func(s history.Sound) string { return fmt.Sprintf("about %.0f to %.0f", s.Low, s.High) },
	},
	{
		"Syllables a second", func(s history.Sound) float64 { return s.Articulation },
		func(s history.Sound) string { return fmt.Sprintf("%.1f", s.Articulation) },
	},
	{
		"Silence", func(s history.Sound) float64 { return s.Silence },
		func(s history.Sound) string { return fmt.Sprintf("%.0f %%", 100*s.Silence) },
	},
	{
		"Longest pause", func(s history.Sound) float64 { return s.Longest },
		func(s history.Sound) string { return fmt.Sprintf("%.1f s", s.Longest) },
	},
	{
		"Range of the voice", func(s history.Sound) float64 { return s.Semitones },
		func(s history.Sound) string { return fmt.Sprintf("%.1f semitones", s.Semitones) },
	},
}

// measureWidth is the room of a measure's name.
const measureWidth = 20

// sounded is how the recorded runs sounded, one measure a row.
func (s *Screen) sounded(width int) []string {
	sounds := history.SoundsOf(s.attempts)
	if len(sounds) == 0 {
		return nil
	}
	th := s.deps.Theme
	lines := []string{th.Strong.Render(widget.Pad("How it sounded", measureWidth)) + th.Dim.Render(widget.Pad("", sparkWidth+1)+"last")}
	for _, measure := range measures {
		var values []float64
		last := ""
		for _, sound := range sounds {
			if value := measure.of(sound); !math.IsNaN(value) {
				values, last = append(values, value), measure.says(sound)
			}
		}
		if len(values) > 0 {
			lines = append(lines, widget.Pad(measure.name, measureWidth)+fmt.Sprintf("%*s ", sparkWidth, spark(values))+last)
		}
	}
	if len(lines) == 1 {
		return nil
	}
	note := fmt.Sprintf("The last %d recorded runs, each row from its own lowest to its highest.", sparkWidth)
	return append(lines, widget.Styled(note, width, th.Dim)...)
}

// spark is the last figures as bars, from the lowest of them to the highest.
func spark(values []float64) string {
	values = values[max(0, len(values)-sparkWidth):]
	low, high := values[0], values[0]
	for _, value := range values {
		low, high = min(low, value), max(high, value)
	}
	bars := ""
	for _, value := range values {
		at := len(levels) / 2
		if high > low {
			at = int(math.Round((value - low) / (high - low) * float64(len(levels)-1)))
		}
		bars += levels[at]
	}
	return bars
}

// soundTable is how the answers of a run sounded.
func (s *Screen) soundTable(run *history.Judged) []string {
	if len(run.Deliveries) == 0 {
		return nil
	}
	th := s.deps.Theme
	lines := []string{th.Strong.Render(widget.Pad("Sound", nameWidth)) +
		th.Dim.Render(widget.Pad("words/min", 11)+widget.Pad("silence", 9)+widget.Pad("pauses", 8)+"longest")}
	for _, answer := range run.Answers {
		for i := range run.Deliveries {
			if d := &run.Deliveries[i]; d.Prompt == answer.Prompt {
				lines = append(lines, soundRow(promptTitle(answer.Prompt), d))
			}
		}
	}
	return lines
}

func soundRow(title string, d *history.Delivery) string {
	row, pace := widget.Pad(title, nameWidth), "-"
	if d.Rate != nil {
		pace = fmt.Sprintf("%d-%d", d.Rate.Low, d.Rate.High)
	}
	row += widget.Pad(pace, 11)
	if d.Talk == nil {
		return row + "-"
	}
	silence := 100 * d.Talk.Silent.Seconds() / math.Max(d.Talk.Silent.Seconds()+d.Talk.Speaking.Seconds(), 1e-9)
	return row + widget.Pad(fmt.Sprintf("%.0f %%", silence), 9) + widget.Pad(fmt.Sprint(d.Talk.Pauses), 8) +
		fmt.Sprintf("%.1f s", d.Talk.Longest.Seconds())
}
