// Package export sets stories and attempts in forms that other programs read: a
// one-page sheet of each story in Markdown and HTML, a deck for Anki, and
// attempts as JSON and CSV. It is pure: what it makes is returned.
package export

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/ladder"
	"github.com/starcoach/starcoach/internal/scenario"
)

// Sheet is a story on one page, for the morning of the interview.
type Sheet struct {
	ID, Title, Question string
	// Subject is the principle, or ""; Role the level it is told from, or "".
	Subject, Role string
	// Whole is how long the story is to take, Length how long the parts take to say
	// as they stand here.
	Whole, Length time.Duration
	// Parts are the sections that are told, in their order.
	Parts []Part
	// FollowUps, Pivots and Remember may be empty.
	FollowUps []FollowUp
	Pivots    []Pivot
	Remember  []string
}

// Part is a section of the story, told in short.
type Part struct {
	Section scenario.Section
	Target  time.Duration
	Text    string
	// Signals are the phrases that carry it, as spans of the text.
	Signals []scenario.Span
}

// FollowUp is what may be asked next, and the line to keep for it.
type FollowUp struct{ Question, Keep string }

// Pivot is another principle that the story answers, and what it shows then.
type Pivot struct{ Principle, Angle string }

// The room of a page, in characters of ordinary width. With these bounds a sheet
// takes one page of A4 or Letter, which the tests see in a browser; longer texts
// are cut, since a sheet that runs over is none.
const (
	roomForParts    = 1600
	roomForTitle    = 90
	roomForQuestion = 180
	roomForLine     = 110
	roomForThought  = 160
	roomForLabel    = 40

	mostFollowUps = 4
	mostPivots    = 3
	mostRemember  = 3
)

// SheetOf sets a story as a sheet. The story is told in as much of it as there is
// room for: the longest step of its ladder that fits. The pace is in words a
// minute; zero means coach.SpeakingPace.
func SheetOf(s *scenario.Scenario, pace int) Sheet {
	sheet := Sheet{
		ID: s.ID, Title: cut(s.Title, roomForTitle), Question: cut(s.Asked(), roomForQuestion),
		Whole: s.TotalTarget(), Subject: cut(s.Principle, roomForLabel), Role: cut(s.Role, roomForLabel),
	}
	sheet.Parts, sheet.Length = partsOf(s, pace)
	for i := range s.FollowUps {
		followUp := &s.FollowUps[i]
		keep := followUp.Strong.Takeaway
		if keep == "" {
			keep = firstSentence(followUp.Strong.Answer)
		}
		sheet.FollowUps = append(sheet.FollowUps, FollowUp{cut(followUp.Question, roomForLine), shorten(keep, roomForLine)})
	}
	for _, pivot := range s.Pivots {
		sheet.Pivots = append(sheet.Pivots, Pivot{cut(pivot.Principle, roomForLabel), shorten(pivot.Angle, roomForThought)})
	}
	for _, takeaway := range s.Overview.Takeaways {
		sheet.Remember = append(sheet.Remember, shorten(takeaway, roomForThought))
	}
	sheet.FollowUps = sheet.FollowUps[:min(len(sheet.FollowUps), mostFollowUps)]
	sheet.Pivots = sheet.Pivots[:min(len(sheet.Pivots), mostPivots)]
	sheet.Remember = sheet.Remember[:min(len(sheet.Remember), mostRemember)]
	return sheet
}

// mostToWeigh is the longest story whose sentences are weighed, in bytes: some
// twelve minutes of talk. The beginnings of a longer one have to do.
const mostToWeigh = 10_000

// partsOf tells the sections in as much as there is room for, and says how long
// that takes.
func partsOf(s *scenario.Scenario, pace int) ([]Part, time.Duration) {
	texts := inShort(s, pace)
	width, words := 0, 0
	for _, text := range texts {
		width += room(text)
	}
	var parts []Part
	for _, section := range scenario.Sections() {
		text := texts[section]
		if text == "" {
			continue
		}
		if width > roomForParts {
			text = cut(text, roomForParts/len(scenario.Sections()))
		}
		words += coach.CountWords(text)
		part := s.Part(section)
		parts = append(parts, Part{section, part.Target, text, scenario.PhraseSpans(text, part.Signals)})
	}
	return parts, coach.AloudAt(words, pace)
}

// inShort are the sections in the longest step of the ladder that fits a page, a
// line each.
func inShort(s *scenario.Scenario, pace int) map[scenario.Section]string {
	texts, bytes := map[scenario.Section]string{}, 0
	for _, section := range s.Told() {
		texts[section] = oneLine(s.Part(section).Example)
		bytes += len(texts[section])
	}
	if bytes > mostToWeigh {
		return texts
	}
	steps := ladder.Of(s, pace)
	for _, step := range steps.Steps {
		// In three minutes it is the whole story, which nobody reads in a corridor.
		if step.Length > 90*time.Second {
			continue
		}
		width := 0
		clear(texts)
		for i, sentence := range steps.Sentences {
			if step.Kept[i] {
				text := oneLine(texts[sentence.Section] + " " + sentence.Text)
				width += room(sentence.Text) + 1
				texts[sentence.Section] = text
			}
		}
		if width <= roomForParts {
			break
		}
	}
	return texts
}

func firstSentence(text string) string {
	for _, span := range coach.Sentences(text) {
		return text[span.Start:span.End]
	}
	return text
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// shorten leaves out sentences at the end of a text that takes more room, and cuts
// it where not even the first has room.
func shorten(text string, most int) string {
	text = oneLine(text)
	kept := ""
	for _, span := range coach.Sentences(text) {
		if room(text[:span.End]) > most {
			break
		}
		kept = text[:span.End]
	}
	if kept == "" {
		return cut(text, most)
	}
	return kept
}

// room is how much a text takes, in characters of ordinary width: a capital takes
// one and a half.
func room(text string) int {
	capitals := 0
	for _, r := range text {
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return uniseg.StringWidth(text) + capitals/2
}

// cut sets a text on one line and cuts it between words where it takes more room.
func cut(text string, most int) string {
	text = oneLine(text)
	if room(text) <= most {
		return text
	}
	var kept strings.Builder
	taken := 0 // in halves, for capitals
	for state, rest := -1, text; rest != ""; {
		var cluster string
		var width int
		cluster, rest, width, state = uniseg.FirstGraphemeClusterInString(rest, state)
		taken += 2 * width
		if first, _ := utf8.DecodeRuneInString(cluster); unicode.IsUpper(first) {
			taken++
		}
		if taken > 2*(most-1) || kept.Len()+len(cluster) > 8*most {
			break // a letter may have any number of marks
		}
		kept.WriteString(cluster)
	}
	out := kept.String()
	// A text without blanks is cut anywhere.
	if at := strings.LastIndexByte(out, ' '); at > len(out)/2 {
		out = out[:at]
	}
	return strings.TrimRight(out, " ,;:.–-") + " …"
}
