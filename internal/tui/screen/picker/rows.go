package picker

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/theme"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// row is one line of the list: a heading, a scenario, or a file that could not
// be read.
type row struct {
	heading string
	level   int
	entry   *scenario.Entry
	broken  *scenario.Broken
}

func (r row) chosable() bool { return r.entry != nil || r.broken != nil }

// rowsOf groups what a filter leaves of a listing by collection and principle,
// and puts the broken files last.
func rowsOf(listing scenario.Listing, searched []string, filter string) (rows []row, matches int) {
	collection, principle := "", ""
	words, own := ownAlone(listing, strings.Fields(strings.ToLower(filter)))
	if len(words) == 0 {
		rows = make([]row, 0, len(listing.Entries)+len(listing.Entries)/8)
	}
	for i := range listing.Entries {
		entry := &listing.Entries[i]
		if own && !entry.Mine || len(words) > 0 && !holds(searched[i], words) {
			continue
		}
		matches++
		if entry.Collection != collection {
			if collection != "" {
				rows = append(rows, row{})
			}
			rows = append(rows, row{heading: entry.Collection})
			collection, principle = entry.Collection, ""
		}
		if entry.Principle != principle {
			if entry.Principle != "" {
				rows = append(rows, row{heading: entry.Principle, level: 1})
			}
			principle = entry.Principle
		}
		rows = append(rows, row{entry: entry})
	}
	headed := false
	for i := range listing.Broken {
		broken := &listing.Broken[i]
		if own && broken.Path == "" || !holds(strings.ToLower(broken.File), words) {
			continue
		}
		if !headed {
			if len(rows) > 0 {
				rows = append(rows, row{})
			}
			rows = append(rows, row{heading: "Could not be read"})
			headed = true
		}
		matches++
		rows = append(rows, row{broken: broken})
	}
	return rows, matches
}

// ownWords ask for the candidate's own stories.
var ownWords = []string{"own", "mine", "yours"}

// ownAlone takes the words that ask for own stories out of a filter, and says
// whether there were any. Where there are no own stories they are words like
// others.
func ownAlone(listing scenario.Listing, words []string) (rest []string, own bool) {
	if !slices.ContainsFunc(listing.Entries, func(entry scenario.Entry) bool { return entry.Mine }) {
		return words, false
	}
	for _, word := range words {
		if slices.Contains(ownWords, word) {
			own = true
			continue
		}
		rest = append(rest, word)
	}
	return rest, own
}

// searchTexts is what a filter is looked for in, for each entry, in lower case.
func searchTexts(listing scenario.Listing) []string {
	texts := make([]string, len(listing.Entries))
	for i := range listing.Entries {
		entry := &listing.Entries[i]
		texts[i] = strings.ToLower(strings.Join([]string{
			entry.Title, entry.Question, entry.Principle, entry.Collection, entry.Role,
			strings.Join(entry.Tags, " "),
		}, " "))
	}
	return texts
}

// holds says whether every word occurs.
func holds(text string, words []string) bool {
	for _, word := range words {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

// Columns to the right of the titles, and the width from which on each is
// shown.
const (
	roleWidth   = 20
	totalWidth  = 6
	stageWidth  = 18
	roleFrom    = 104
	wordsFrom   = 72
	dotsWidth   = 5
	titleIndent = 4
)

func (r row) render(chosen bool, summary history.Summary, width int, th theme.Theme) string {
	switch {
	case r.entry != nil:
		return renderEntry(r.entry, chosen, summary, width, th)
	case r.broken != nil:
		return renderTitle(r.broken.File, chosen, width, th)
	case r.level == 0:
		return widget.Clip(th.Strong.Render(r.heading), width)
	}
	return widget.Clip("  "+th.Dim.Render(r.heading), width)
}

func renderTitle(title string, chosen bool, width int, th theme.Theme) string {
	title = widget.Clip(title, width-titleIndent-1)
	if chosen {
		return th.Accent.Render("▸") + strings.Repeat(" ", titleIndent-1) + th.Accent.Render(title)
	}
	return strings.Repeat(" ", titleIndent) + title
}

func renderEntry(entry *scenario.Entry, chosen bool, summary history.Summary, width int, th theme.Theme) string {
	dots, words := stage(summary)
	right := widget.Pad(widget.Clock(entry.Total), totalWidth)
	if width >= roleFrom {
		right = "  " + widget.Pad(widget.Clip(entry.Role, roleWidth-2), roleWidth-2) + "  " + right
	}
	if width >= wordsFrom {
		right += widget.Pad(dots+" "+words, stageWidth)
	} else {
		right += widget.Pad(dots, dotsWidth)
	}
	left := width - ansi.StringWidth(right)
	return widget.Pad(renderTitle(entry.Title, chosen, left, th), left) + th.Dim.Render(right)
}

// stage says in dots and in words how far the candidate has come.
func stage(summary history.Summary) (dots, words string) {
	switch summary.Stage() {
	case history.New:
		return "○○○", "new"
	case history.Practised:
		dots = "●●○"
		if summary.QuizRuns > 0 && summary.ReadWhole {
			dots = "●●●"
		}
		return dots, fmt.Sprintf("practised %dx", summary.Attempts)
	}
	switch {
	case summary.ReadWhole:
		return "●○○", "read"
	case summary.QuizRuns > 0:
		return "●○○", fmt.Sprintf("quiz %d of %d", summary.QuizRight, summary.QuizTotal)
	}
	return "●○○", "started"
}
