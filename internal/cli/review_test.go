package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tools/terminal"
	"github.com/starcoach/starcoach/internal/tools/terminal/terminaltest"
)

const weakAnswer = "Situation: Last year I was a clerk in a letting agency, and the paperwork kept going missing.\n" +
	"Task: In the spring my manager asked me to look into it.\n" +
	"Action: So we had some meetings about it and we improved the process together.\n" +
	"Result: In the end everyone was happy with how it went.\n"

// runReview runs the command on a file with the text, and returns what it
// printed and its exit code.
func runReview(tb testing.TB, text string, flags ...string) (stdout, stderr string, code int) {
	tb.Helper()
	file := filepath.Join(tb.TempDir(), "answer.txt")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		tb.Fatal(err)
	}
	var out, errors bytes.Buffer
	code = Run(append([]string{"review", file}, flags...), Streams{In: os.Stdin, Out: &out, Err: &errors})
	return out.String(), errors.String(), code
}

func TestReviewRefusesWhatIsNoText(t *testing.T) {
	for name, test := range map[string]struct{ input, want string }{
		"nothing":          {"", "holds no words"},
		"blanks":           {" \n\t\r\n", "holds no words"},
		"a mark alone":     {"\ufeff", "holds no words"},
		"zero bytes":       {"PK\x03\x04\x00\x00 I did it", "is not text: it holds NUL bytes"},
		"Latin-1":          {"I opened a caf\xe9.", "is not UTF-8 text: byte 15 is 0xe9; save your answer as plain text"},
		"UTF-16":           {"\xff\xfeI\x00 \x00d\x00", "is written in UTF-16; save it as UTF-8"},
		"UTF-16, big end":  {"\xfe\xff\x00I\x00 ", "is written in UTF-16; save it as UTF-8"},
		"too large":        {strings.Repeat("I did it. ", maxAnswer/10+1), "is larger than 256 KiB"},
		"a cut character":  {"I did it \xe2\x82", "byte 10 is 0xe2"},
		"a surrogate half": {"I did it \xed\xa0\x80", "byte 10 is 0xed"},
	} {
		t.Run(name, func(t *testing.T) {
			stdout, stderr, code := runReview(t, test.input)
			if code != ExitUsage || stdout != "" || !strings.Contains(stderr, test.want) {
				t.Errorf("exit code %d, stdout %q, stderr %q; want 2, nothing, %q", code, stdout, stderr, test.want)
			}
		})
	}
}

func TestReviewReadsTheLargestAnswer(t *testing.T) {
	file := filepath.Join(t.TempDir(), "answer.txt")
	want := strings.Repeat("x", maxAnswer)
	if err := os.WriteFile(file, []byte(want), 0o600); err != nil {
		t.Fatal(err)
	}
	if got, err := readAnswer([]string{file}, nil); err != nil || got != want {
		t.Errorf("read %d bytes, %v; want all %d", len(got), err, len(want))
	}
}

func TestReviewOnATerminalSaysWhatToDo(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	command := filepath.Join(t.TempDir(), "starcoach")
	if err := os.Symlink(self, command); err != nil {
		t.Fatal(err)
	}
	// To a dumb terminal no query is sent, whose answer would be waited for in
	// what is typed here.
	home := []string{"STARCOACH_HOME=" + t.TempDir(), "TERM=dumb"}
	bare := terminaltest.Start(t, terminal.Options{Command: command, Args: []string{"review"}, Env: home})
	bare.WaitFor("review needs an answer to judge", "name a file of plain text")
	bare.WaitExit(ExitUsage)

	typed := terminaltest.Start(t, terminal.Options{Command: command, Args: []string{"review", "-"}, Env: home})
	typed.Type("I closed the valve.")
	typed.Press("enter", "ctrl+d")
	typed.WaitFor("4 words")
	typed.WaitExit(ExitDone)
}

// parsed is the JSON form as another program would read it.
type parsed struct {
	Words, Total int
	Sections     []struct{ Start, End, Words int }
	Dimensions   []struct {
		Name     string
		Score    int
		Evidence []parsedQuote
	}
	Findings  []parsedQuote
	Strengths []parsedQuote
}

type parsedQuote struct {
	Rule       string
	Start, End int
	Quote      string
}

func (p parsed) quotes() []parsedQuote {
	quotes := slices.Concat(p.Findings, p.Strengths)
	for _, dimension := range p.Dimensions {
		quotes = append(quotes, dimension.Evidence...)
	}
	return quotes
}

func TestReviewQuotesTheInputExactly(t *testing.T) {
	for name, text := range map[string]string{
		"as typed":        weakAnswer,
		"Windows lines":   strings.ReplaceAll(weakAnswer, "\n", "\r\n"),
		"a mark at first": "\ufeff" + weakAnswer,
		"odd characters":  strings.ReplaceAll(weakAnswer, "into it", "into \"naïve\" <b>\x1b[31m\u009b\u202e👩‍🔧\u2028 it"),
		"one line":        strings.ReplaceAll(weakAnswer, "\n", " "),
		"no headings":     strings.NewReplacer("Situation: ", "", "Task: ", "", "Action: ", "", "Result: ", "").Replace(weakAnswer),
	} {
		t.Run(name, func(t *testing.T) {
			stdout, stderr, code := runReview(t, text, "--json")
			if code != ExitDone || stderr != "" {
				t.Fatalf("exit code %d, stderr %q; want 0 and nothing", code, stderr)
			}
			var review parsed
			if err := json.Unmarshal([]byte(stdout), &review); err != nil {
				t.Fatal(err)
			}
			rules := map[string]bool{}
			for _, finding := range review.Findings {
				rules[finding.Rule] = true
			}
			if !rules["told-to"] || !rules["vague-outcome"] {
				t.Errorf("found %v, want told-to and vague-outcome among it", rules)
			}
			for _, quote := range review.quotes() {
				if quote.Quote != text[quote.Start:quote.End] {
					t.Errorf("bytes %d to %d are %q, quoted as %q", quote.Start, quote.End,
						text[quote.Start:quote.End], quote.Quote)
				}
			}
			wantPrintable(t, stdout)
		})
	}
}

// wantPrintable wants nothing in a text that a terminal would act on.
func wantPrintable(t *testing.T, text string) {
	t.Helper()
	if clean := scenario.Clean(text); clean != text {
		t.Errorf("what is printed holds characters that a terminal acts on: %s", cmp.Diff(clean, text))
	}
}

// noted is a text with a report on it, both made by hand.
func noted() reviewed {
	text := "\"Ünder\u009b\x1b[1m <us>\" my boss told me to. From nine days to two."
	quote := func(words string) coach.Span {
		start := strings.Index(text, words)
		return coach.Span{Start: start, End: start + len(words)}
	}
	told, nine := quote("\"Ünder\u009b\x1b[1m <us>\" my boss told me to"), quote("From nine days to two")
	return reviewed{text: text, report: coach.Report{
		Words: 150, Duration: 62069 * time.Millisecond, Pace: 145, Total: 41,
		Sections: []coach.SectionText{
			{Name: scenario.Action, Span: told, Words: 90},
			{Name: scenario.Result, Span: nine, Words: 45},
			{Name: scenario.Action, Span: coach.Span{Start: told.End, End: nine.Start}, Words: 15},
		},
		Scores: []coach.Score{
			{
				Dimension: coach.Impact, Score: 4, Reason: "before and after, and then so much more to say of it that a line does not hold it",
				Evidence: []coach.Evidence{{Span: nine, Quote: text[nine.Start:nine.End]}},
			},
			{Dimension: coach.Ownership, Score: 2, Reason: "told to"},
		},
		Findings: []coach.Finding{
			{
				Rule: coach.ToldTo, Section: scenario.Action, Span: told, Quote: text[told.Start:told.End],
				Why: "They hear an errand.", Instead: "Say what you chose.",
			},
			{Rule: coach.NoReflection, Section: scenario.Reflecting, Why: "Nothing was learned.", Instead: "End with a habit."},
		},
		Strengths: []coach.Strength{{Dimension: coach.Impact, Span: nine, Quote: text[nine.Start:nine.End]}},
		Delivery:  coach.Delivery{Fillers: 2, FillersPerMinute: 1.9333, Hedges: 0, LongestSentence: 24},
	}}
}

func TestReviewJSONHasItsShape(t *testing.T) {
	got, err := reviewJSON(noted().report)
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"words":150,"seconds":62,"wpm":145,` +
		`"sections":[{"name":"action","start":0,"end":38,"words":90},{"name":"result","start":40,"end":61,"words":45},{"name":"action","start":38,"end":40,"words":15}],` +
		`"dimensions":[{"name":"ownership","score":2,"evidence":[]},{"name":"action","score":0,"evidence":[]},` +
		`{"name":"impact","score":4,"evidence":[{"start":40,"end":61,"quote":"From nine days to two"}]},` +
		`{"name":"structure","score":0,"evidence":[]},{"name":"relevance","score":0,"evidence":[]},{"name":"reflection","score":0,"evidence":[]}],` +
		`"total":41,` +
		`"findings":[{"rule":"told-to","section":"action","start":0,"end":38,"quote":"\"\u00dcnder\u009b\u001b[1m <us>\" my boss told me to","why":"They hear an errand.","instead":"Say what you chose."},` +
		`{"rule":"no-reflection","section":"reflection","start":0,"end":0,"quote":"","why":"Nothing was learned.","instead":"End with a habit."}],` +
		`"strengths":[{"dimension":"impact","start":40,"end":61,"quote":"From nine days to two"}],` +
		`"delivery":{"fillers":2,"fillers_per_minute":1.9,"hedges":0,"longest_sentence":24}}`
	var compact bytes.Buffer
	if err := json.Compact(&compact, got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, compact.String()); diff != "" {
		t.Errorf("the JSON form has changed (-want +got):\n%s", diff)
	}
}

func TestReviewJSONOfNothingHasEmptyLists(t *testing.T) {
	got, err := reviewJSON(coach.Report{})
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(got, []byte("null")) {
		t.Errorf("a list is null:\n%s", got)
	}
}

func TestReviewJSONKeepsEveryCharacter(t *testing.T) {
	const quote = "a\\u0041 \u007f\u0080\u00e9e\u0301\u200d\u202e\u2028\ufeff\uffff👩🏽‍🔧\U0010ffff"
	report := coach.Report{Strengths: []coach.Strength{{Span: coach.Span{End: len(quote)}, Quote: quote}}}
	got, err := reviewJSON(report)
	if err != nil {
		t.Fatal(err)
	}
	var review parsed
	if err := json.Unmarshal(got, &review); err != nil {
		t.Fatal(err)
	}
	if read := review.Strengths[0].Quote; read != quote {
		t.Errorf("read back as %q, want %q", read, quote)
	}
	if utf8.RuneCount(got) != len(got) {
		t.Errorf("the JSON text is not ASCII: %q", got)
	}
}

func TestReviewTextReadsWell(t *testing.T) {
	const want = `150 words, about 1:02 when spoken at 145 words a minute

Sections
  Situation    not found
  Task         not found
  Action         105 words   70 %  ""Ünder <us>" my boss to..." and 1 more part
  Result          45 words   30 %  "From nine days to two"
  Reflection   not found

Rubric, each from 1 to 5
  Ownership          2  told to
  Action             0
  Impact             4  before and after, and then so much more to say of it
                        that a line does not hold it
  Structure, time    0
  Relevance          0
  Reflection         0
  Total             41  of 100

To mend, what helps most first
  1. Action: told-to
     ""Ünder <us>" my boss told me to"
     Why      They hear an errand.
     Instead  Say what you chose.

  2. Reflection: no-reflection
     Why      Nothing was learned.
     Instead  End with a habit.

What works
  Impact            "From nine days to two"

Delivery, no part of the scores
  Fillers           2, or 1.9 a minute: harmless; listeners mind from 12 on
  Hedges            none
  Longest sentence  24 words
`
	if diff := cmp.Diff(want, reviewText(noted(), true)); diff != "" {
		t.Errorf("the review reads otherwise (-want +got):\n%s", diff)
	}
}

func TestReviewTextFitsThePage(t *testing.T) {
	long := strings.Repeat("\x1b]0;title\x07wörd 漢字 ", 400)
	r := reviewed{text: long, report: coach.Report{Words: 100000}}
	for _, section := range scenario.Sections() {
		r.report.Sections = append(r.report.Sections,
			coach.SectionText{Name: section, Span: coach.Span{End: len(long)}, Words: 20000})
	}
	for range maxListed + 7 {
		r.report.Findings = append(r.report.Findings,
			coach.Finding{Rule: coach.Fillers, Quote: long, Why: "Why so.", Instead: strings.Repeat("x", 300)})
	}
	text := reviewText(r, true)
	for _, line := range strings.Split(text, "\n") {
		if width := ansi.StringWidth(line); width > 80 {
			t.Errorf("a line is %d columns wide, more than 80: %q", width, line)
		}
	}
	if !strings.Contains(text, "and 7 more; --json has them all") {
		t.Errorf("the findings left out are not counted:\n%s", text)
	}
	wantPrintable(t, text)
}

func TestReviewOfOneSectionLeavesOutTheOthers(t *testing.T) {
	said := coach.Finding{Rule: coach.Blame, Section: scenario.Task, Span: coach.Span{Start: 3, End: 9}}
	own := coach.Finding{Rule: coach.NoMetric, Section: scenario.Result}
	other := coach.Finding{Rule: coach.MissingSection, Section: scenario.Action}
	got := concerning(scenario.Result, []coach.Finding{other, said, own})
	if diff := cmp.Diff([]coach.Finding{said, own}, got); diff != "" {
		t.Errorf("the findings of a Result (-want +got):\n%s", diff)
	}
}

func TestReviewSaysWhetherFillersMatter(t *testing.T) {
	for perMinute, want := range map[float64]string{
		5: "harmless", 8: "more than the 5 that do no harm", 12: "pause instead", 30: "pause instead",
	} {
		if got := fillersMatter(perMinute); !strings.Contains(got, want) {
			t.Errorf("of %g fillers a minute it says %q, want %q in it", perMinute, got, want)
		}
	}
}

// BenchmarkReview is the whole command on 20,000 words, which have to be judged
// within a second.
func BenchmarkReview(b *testing.B) {
	words := coach.CountWords(weakAnswer)
	text := strings.Repeat(weakAnswer, 20000/words+1)
	for _, flags := range [][]string{nil, {"--json"}} {
		b.Run("text"+strings.Join(flags, ""), func(b *testing.B) {
			for b.Loop() {
				if _, stderr, code := runReview(b, text, flags...); code != ExitDone {
					b.Fatalf("exit code %d: %s", code, stderr)
				}
			}
		})
	}
}
