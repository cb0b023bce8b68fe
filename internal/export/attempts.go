package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/scenario"
)

// The JSON form of attempts. Names, order and meaning are part of the interface.
type (
	jsonAttempts struct {
		Attempts []jsonAttempt `json:"attempts"`
	}
	jsonAttempt struct {
		Key      string         `json:"key"`
		Scenario string         `json:"scenario"`
		Title    string         `json:"title"`
		At       time.Time      `json:"at"`
		Style    string         `json:"style"`
		Seconds  int            `json:"seconds"`
		Target   int            `json:"target_seconds"`
		Total    *int           `json:"total"`
		Rules    int            `json:"rules"`
		Coach    map[string]int `json:"coach"`
		You      map[string]int `json:"you"`
		Findings []jsonFinding  `json:"findings"`
		Answers  []jsonAnswer   `json:"answers"`
	}
	jsonFinding struct {
		Rule    string `json:"rule"`
		Section string `json:"section"`
		Quote   string `json:"quote"`
	}
	jsonAnswer struct {
		Prompt  string `json:"prompt"`
		Seconds int    `json:"seconds"`
		Target  int    `json:"target_seconds"`
		Words   int    `json:"words"`
		Peeks   int    `json:"peeks"`
		Text    string `json:"text"`
	}
)

// JSON sets attempts as one object; title gives that of a scenario by its id.
func JSON(attempts []history.Judged, title func(id string) string) ([]byte, error) {
	out := jsonAttempts{[]jsonAttempt{}}
	for i := range attempts {
		out.Attempts = append(out.Attempts, jsonAttemptOf(&attempts[i], title))
	}
	encoded, err := json.MarshalIndent(out, "", "  ")
	return append(encoded, '\n'), err
}

func jsonAttemptOf(a *history.Judged, title func(id string) string) jsonAttempt {
	out := jsonAttempt{
		Key: a.Key, Scenario: a.Scenario, Title: title(a.Scenario), At: a.At.UTC(), Style: string(a.Style),
		Seconds: seconds(a.Length()), Target: seconds(a.Target()),
		Coach: map[string]int{}, You: map[string]int{}, Findings: []jsonFinding{}, Answers: []jsonAnswer{},
	}
	for dimension, score := range a.Coach {
		out.Coach[string(dimension)] = score
	}
	for dimension, score := range a.You {
		out.You[string(dimension)] = score
	}
	if a.Report != nil {
		out.Total, out.Rules = &a.Report.Total, a.Report.Rules
		for _, f := range a.Report.Findings {
			out.Findings = append(out.Findings, jsonFinding{string(f.Rule), string(f.Section), f.Quote})
		}
	}
	for _, answer := range a.Answers {
		out.Answers = append(out.Answers, jsonAnswer{
			answer.Prompt, seconds(a.LengthOf(answer)), seconds(answer.Target), answer.WordCount, answer.Peeks, answer.Words,
		})
	}
	return out
}

func seconds(d time.Duration) int { return int(math.Round(d.Seconds())) }

// columns are those of the CSV form. They are part of the interface.
var columns = []string{
	"key", "scenario", "title", "at", "style", "total", "prompt", "seconds", "target_seconds", "words", "peeks", "text",
}

// CSV sets attempts as a table with a line for each answer. Its cells hold nothing
// that acts on a terminal.
func CSV(attempts []history.Judged, title func(id string) string) ([]byte, error) {
	var out bytes.Buffer
	table := csv.NewWriter(&out)
	if err := table.Write(columns); err != nil {
		return nil, err
	}
	for i := range attempts {
		a := &attempts[i]
		total := ""
		if a.Report != nil {
			total = strconv.Itoa(a.Report.Total)
		}
		for _, answer := range a.Answers {
			err := table.Write([]string{
				text(a.Key), text(a.Scenario), text(title(a.Scenario)), a.At.UTC().Format(time.RFC3339), text(string(a.Style)), total,
				text(answer.Prompt), strconv.Itoa(seconds(a.LengthOf(answer))), strconv.Itoa(seconds(answer.Target)),
				strconv.Itoa(answer.WordCount), strconv.Itoa(answer.Peeks), text(answer.Words),
			})
			if err != nil {
				return nil, err
			}
		}
	}
	table.Flush()
	return out.Bytes(), table.Error()
}

// formula are the signs that a spreadsheet takes for the beginning of one, and
// their wide forms.
const formula = "=+-@|%\t＝＋－＠"

// text is a cell that no spreadsheet takes for a formula: an apostrophe stands
// before what begins like one, blanks or not.
func text(cell string) string {
	cell = scenario.Clean(cell)
	trimmed := strings.TrimLeft(cell, " \t\r\n")
	if first, _ := utf8.DecodeRuneInString(trimmed); trimmed != "" && strings.ContainsRune(formula, first) {
		return "'" + cell
	}
	return cell
}
