package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/starcoach/starcoach/internal/coverage"
	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// printCoverage writes the table in one go, so that a reader of a pipe gets all
// of it or an error.
func printCoverage(to io.Writer, list string, table *coverage.Table, unread int, asJSON bool) error {
	out := []byte(coverageText(list, table, unread))
	if asJSON {
		var err error
		if out, err = encodeASCII(jsonCoverageOf(list, table, unread)); err != nil {
			return &exitError{ExitProblems, fmt.Errorf("the table could not be written as JSON: %w", err)}
		}
	}
	_, err := to.Write(out)
	return err
}

// widestName is the most room that a principle or question takes in the table.
const widestName = 48

// coverageText is the table for reading.
func coverageText(list string, table *coverage.Table, unread int) string {
	var out strings.Builder
	unreadable := ""
	if unread > 0 {
		unreadable = fmt.Sprintf("%s can't be read; starcoach list says why.\n", english.Count(unread, "story file"))
	}
	if len(table.Stories) == 0 {
		out.WriteString("You have no story of your own yet. starcoach new asks you for one;\n" +
			"starcoach import FILE takes over what you have.\n")
		return out.String() + unreadable
	}
	for i, story := range table.Stories {
		told := "never told"
		if story.Tellings > 0 {
			told = fmt.Sprintf("told %d×", story.Tellings)
		}
		fmt.Fprintf(&out, "%3d  %s (%s)\n", i+1, story.Title, told)
	}
	fmt.Fprintf(&out, "\n%d of %d %s strong, %d told, %d planned, %d missing\n\n",
		table.Count(coverage.Strong), len(table.Rows), list,
		table.Count(coverage.Told), table.Count(coverage.Planned), table.Count(coverage.Missing))
	writeRows(&out, table)
	out.WriteString("\n  ● strong   ◐ told   ○ planned   · none\n")
	for _, leaned := range table.Leaned {
		fmt.Fprintf(&out, "\nMuch rests on %d %s: %d of %d; have a second story for some.\n",
			leaned.Story+1, table.Stories[leaned.Story].Title, leaned.Rows, len(table.Rows))
	}
	for _, idle := range table.Idle {
		out.WriteString("\n" + strings.Join(widget.Wrap(table.Idleness(idle), widget.TextWidth), "\n") + "\n")
	}
	out.WriteString("\n" + strings.Join(widget.Hanging("Next  ", table.Advice(), len("Next  "), widget.TextWidth), "\n") + "\n")
	return out.String() + unreadable
}

func writeRows(out *strings.Builder, table *coverage.Table) {
	const stateWidth = 9
	width := 0
	for _, row := range table.Rows {
		width = min(max(width, len([]rune(row.Ask.Name))+2), widestName)
	}
	heading := strings.Repeat(" ", 2+width+stateWidth)
	for i := range table.Stories {
		heading += fmt.Sprintf("%3d", i+1)
	}
	out.WriteString(heading + "\n")
	for _, row := range table.Rows {
		out.WriteString("  " + widget.Pad(widget.Clip(row.Ask.Name, width-1), width) + widget.Pad(row.State.String(), stateWidth))
		for _, cell := range row.Cells {
			out.WriteString("  " + cell.Mark())
		}
		out.WriteString("\n")
	}
}

// The JSON form of the table. Names, order and meaning are part of the interface.
type (
	jsonCoverage struct {
		List    string              `json:"list"`
		Stories []jsonCoverageStory `json:"stories"`
		Rows    []jsonCoverageRow   `json:"rows"`
		Leaned  []jsonLeaned        `json:"leaned_on"`
		Idle    []string            `json:"idle"`
		Next    *jsonGap            `json:"next"`
		Unread  int                 `json:"unread"`
	}
	jsonCoverageStory struct {
		ID        string `json:"id"`
		Title     string `json:"title"`
		Principle string `json:"principle"`
		Answers   int    `json:"answers"`
		Told      int    `json:"told"`
		Strong    bool   `json:"strong"`
	}
	jsonCoverageRow struct {
		Name    string             `json:"name"`
		State   string             `json:"state"`
		Stories []jsonCoverageCell `json:"stories"`
	}
	jsonCoverageCell struct {
		ID    string `json:"id"`
		State string `json:"state"`
	}
	jsonLeaned struct {
		ID   string `json:"id"`
		Rows int    `json:"rows"`
	}
	jsonGap struct {
		Name   string  `json:"name"`
		State  string  `json:"state"`
		Story  *string `json:"story"`
		Advice string  `json:"advice"`
	}
)

func jsonCoverageOf(list string, table *coverage.Table, unread int) jsonCoverage {
	encoded := jsonCoverage{
		List: list, Stories: []jsonCoverageStory{}, Rows: []jsonCoverageRow{}, Leaned: []jsonLeaned{}, Idle: []string{},
		Unread: unread,
	}
	for i := range table.Stories {
		story := &table.Stories[i]
		encoded.Stories = append(encoded.Stories, jsonCoverageStory{
			ID: story.ID, Title: story.Title, Principle: story.Principle, Told: story.Tellings, Strong: story.Strong,
		})
	}
	for _, row := range table.Rows {
		line := jsonCoverageRow{Name: row.Ask.Name, State: row.State.String(), Stories: []jsonCoverageCell{}}
		for i, cell := range row.Cells {
			if cell != coverage.Missing {
				encoded.Stories[i].Answers++
				line.Stories = append(line.Stories, jsonCoverageCell{table.Stories[i].ID, cell.String()})
			}
		}
		encoded.Rows = append(encoded.Rows, line)
	}
	for _, leaned := range table.Leaned {
		encoded.Leaned = append(encoded.Leaned, jsonLeaned{table.Stories[leaned.Story].ID, leaned.Rows})
	}
	for _, idle := range table.Idle {
		encoded.Idle = append(encoded.Idle, table.Stories[idle].ID)
	}
	if next := table.Next; next != nil {
		row := table.Rows[next.Row]
		encoded.Next = &jsonGap{Name: row.Ask.Name, State: row.State.String(), Advice: table.Advice()}
		if next.Story >= 0 {
			encoded.Next.Story = &table.Stories[next.Story].ID
		}
	}
	return encoded
}
