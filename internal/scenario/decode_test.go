package scenario

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// fullFile is the text of a scenario that uses every key.
func fullFile(tb testing.TB) string {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "full.yaml"))
	if err != nil {
		tb.Fatal(err)
	}
	return string(data)
}

// edit replaces one place of a text, which has to be there.
func edit(tb testing.TB, text, old, replacement string) string {
	tb.Helper()
	if strings.Count(text, old) != 1 {
		tb.Fatalf("%q stands in the file %d times, not once", old, strings.Count(text, old))
	}
	return strings.Replace(text, old, replacement, 1)
}

// problems is what Decode says about a text.
func problems(tb testing.TB, text string) string {
	tb.Helper()
	decoded, err := Decode("f.yaml", []byte(text))
	if (decoded == nil) == (err == nil) {
		tb.Fatalf("Decode gave scenario %v and error %v", decoded, err)
	}
	if err == nil {
		return ""
	}
	return err.Error()
}

func TestDecodeReadsEveryKey(t *testing.T) {
	got, err := Decode("full.yaml", []byte(fullFile(t)))
	if err != nil {
		t.Fatal(err)
	}
	want := &Scenario{
		ID:         "label-printer-outage",
		Title:      "Kept the packing line moving",
		Collection: "Any employer",
		Principle:  "A problem under pressure",
		Question:   "Tell me about a time you solved a problem under pressure.",
		AlsoAsked:  []string{"When did you have to act fast?", "Describe a crisis: what did you do?"},
		Role:       "Shift lead",
		Tags:       []string{"pressure", "operations"},
		Overview: Overview{
			Setting:   "A warehouse on the busiest evening of the year.",
			Summary:   "The label printers stopped, and I kept the parcels moving.",
			Takeaways: []string{"Name the baseline."},
		},
		Situation: Part{
			Target: 30 * time.Second,
			Example: "On the busiest evening of the year, all six label printers " +
				"stopped within ten minutes.",
			Signals:  []string{"all six label printers stopped"},
			Coaching: "It says at once what was at stake.",
			Mistake:  "Explaining how label printers work.",
		},
		Task: Part{
			Target:   20 * time.Second,
			Example:  "I was the shift lead, so the line was mine to keep running.",
			Signals:  []string{"mine to keep running"},
			Coaching: "One sentence says whose task it was.",
			Mistake:  "We had to do something",
		},
		Action: Part{
			Target: 90 * time.Second,
			Example: "I pulled the spare printer from the office.\n\n" +
				"I wrote the routes on the boxes by hand in the meantime.",
			Signals:  []string{"I pulled the spare printer", "i wrote the routes"},
			Coaching: "Every sentence has a doer.",
			Mistake:  `Saying "we" throughout.`,
		},
		Result: Part{
			Target:   20 * time.Second,
			Example:  "We shipped 412 parcels of 420 that night.",
			Signals:  []string{"412 parcels of 420"},
			Coaching: "The number has a baseline.",
			Mistake:  "It went well.",
		},
		Reflection: Reflection{
			Target:   15 * time.Second,
			Signals:  []string{"a spare at each table"},
			Coaching: "It says what changed since.",
			Mistake:  "I learned to stay calm.",
			ByLevel: []LevelExample{
				{Level: "Shift lead", Example: "Since then I keep a spare at each table."},
				{Level: "Site lead", Example: "I made the spare part of every site's list."},
			},
		},
		FollowUps: []FollowUp{{
			Question: "What did you do first?",
			Probes:   "Whether you ranked the steps.",
			Weak:     WeakReply{Answer: "Everything at once.", Why: "Nobody can."},
			Strong:   StrongReply{Answer: "I looked at what would block first.", Takeaway: "Say how you ranked."},
		}},
		WeakAnswer: WeakAnswer{
			Text: "We had a printer problem once and we all helped out.",
			Problems: []Problem{
				{Quote: "we all helped out", Why: "Nobody can tell your part."},
				{Why: "There is no figure."},
			},
			Interviewer: "I can't tell what the candidate did.",
			Leaning:     "no hire",
		},
		Quiz: []Question{{
			Question: `What is missing in "it went well"?`,
			Choices: []Choice{
				{Text: "A figure", Correct: true},
				{Text: "A thank-you", Why: "Thanks can't be compared."},
			},
			Explanation: "A figure can be compared.",
		}},
		Pivots: []Pivot{{
			Principle: "Ownership", Angle: "You took the line.",
			Emphasize: "That nobody asked you.", Downplay: "The printers.",
		}},
		Levels: []Level{
			{
				Level: "Shift lead", Guidance: "Stay with the shift.", Bar: "The line kept running.",
				Length: Range{Shortest: 2 * time.Minute, Longest: 2 * time.Minute},
			},
			{
				Level: "Site lead", Guidance: "Speak of every site.", Bar: "It can't happen again.",
				Reflection: "What changed beyond your site.",
				Length:     Range{Shortest: 150 * time.Second, Longest: 3 * time.Minute},
			},
		},
		Judge: []JudgePair{{
			Question: "How did it end?", A: "It went well.", B: "We shipped 412 of 420.",
			Better: "b", Why: "Only one of them can be checked.",
			Scores: map[string]map[string]int{
				"a": {"ownership": 1, "action": 2, "impact": 1, "structure": 3, "relevance": 3, "reflection": 1},
				"b": {"ownership": 2, "action": 2, "impact": 4, "structure": 3, "relevance": 4, "reflection": 1},
			},
		}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("decoded scenario (-want +got):\n%s", diff)
	}
}

func TestDecodeNeedsOnlyTheWorkedAnswer(t *testing.T) {
	text := fullFile(t)
	start, end := strings.Index(text, "also_asked:"), strings.Index(text, "overview:")
	text = text[:start] + text[end:strings.Index(text, "follow_ups:")]
	text = edit(t, text, "  setting: A warehouse on the busiest evening of the year.\n", "")
	text = edit(t, text, "  takeaways:\n    - Name the baseline.\n", "")
	if got := problems(t, text); got != "" {
		t.Errorf("a file without the optional keys is refused:\n%s", got)
	}
}

func TestDecodeReadsFilesFromOtherSystems(t *testing.T) {
	text := fullFile(t)
	want, err := Decode("f.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	for name, other := range map[string]string{
		"byte order mark":  byteOrderMark + text,
		"CRLF":             strings.ReplaceAll(text, "\n", "\r\n"),
		"CR":               strings.ReplaceAll(text, "\n", "\r"),
		"document markers": "---\n" + text + "...\n",
		"no last line end": strings.TrimRight(text, "\n"),
	} {
		got, err := Decode("f.yaml", []byte(other))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s changes the scenario (-want +got):\n%s", name, diff)
		}
	}
}

func TestDecodeTakesPlainScalarsAsWritten(t *testing.T) {
	text := fullFile(t)
	text = edit(t, text, "id: label-printer-outage", "id: 010")
	text = edit(t, text, "title: Kept the packing line moving", "title: yes")
	text = edit(t, text, "principle: A problem under pressure", "principle: 45.0")
	text = edit(t, text, "role: Shift lead", "role: 0x1F")
	got, err := Decode("f.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"010", "yes", "45.0", "0x1F"}
	if diff := cmp.Diff(want, []string{got.ID, got.Title, got.Principle, got.Role}); diff != "" {
		t.Errorf("texts (-want +got):\n%s", diff)
	}
}

func TestDecodeCleansEveryText(t *testing.T) {
	hostile := `\e[2J\e]0;owned\a\x9b31m\u202e\u200b\uFEFF`
	text := edit(t, fullFile(t), "title: Kept the packing", `title: "Kept`+hostile+` the packing`)
	text = edit(t, text, "moving\n", "moving\"\n")
	text = edit(t, text, "  coaching: It says at once", `  coaching: "`+hostile+`It says at once`)
	text = edit(t, text, "at stake.", `at stake.\rHidden\r\n"`)
	got, err := Decode("f.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if got.Title != "Kept the packing line moving" {
		t.Errorf("title is %q", got.Title)
	}
	if got.Situation.Coaching != "It says at once what was at stake.\nHidden" {
		t.Errorf("coaching is %q", got.Situation.Coaching)
	}
}

func TestReflectionIsTheOneOfTheRole(t *testing.T) {
	text := edit(t, fullFile(t), "role: Shift lead", "role: Site lead")
	got, err := Decode("f.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if example := got.Part(Reflecting).Example; example != "I made the spare part of every site's list." {
		t.Errorf("the reflection is %q", example)
	}
	if total := got.TotalTarget(); total != 175*time.Second {
		t.Errorf("the whole answer takes %v", total)
	}
}
