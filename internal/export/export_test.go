package export_test

import (
	"archive/zip"
	"bytes"
	"database/sql"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
	"golang.org/x/net/html"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/export"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/scenarios"
)

var then = time.Date(2026, 11, 2, 9, 30, 0, 0, time.UTC)

func shipped(tb testing.TB, id string) *scenario.Scenario {
	tb.Helper()
	library := scenario.OpenLibrary(scenario.Source{FS: scenarios.Files, Trusted: true})
	s, err := library.Open(id)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// hostile is a story whose every text tries to be more than a text.
func hostile() *scenario.Scenario {
	const text = `1. <script src=//x.example/a.js></script> ![i](http://x.example/p.png) [l](javascript:alert) ` +
		"`code` **b** {{c1::x}} [sound:x.mp3] [$]x[/$] &lt;b&gt; </style></dd><img src=x onerror=y> | =1+1"
	return &scenario.Scenario{
		ID: "hostile", Title: text, Principle: text, Question: text, Role: text,
		Overview:  scenario.Overview{Takeaways: []string{text}},
		Situation: scenario.Part{Example: text, Signals: []string{"<script src=//x.example/a.js>", "**b**"}},
		Action:    scenario.Part{Example: "- I rang <b>him</b>."},
		FollowUps: []scenario.FollowUp{{Question: text, Strong: scenario.StrongReply{Answer: text, Takeaway: text}}},
		Quiz:      []scenario.Question{{Question: text, Choices: []scenario.Choice{{Text: text, Correct: true}}, Explanation: text}},
		Pivots:    []scenario.Pivot{{Principle: text, Angle: text}},
	}
}

func TestASheetTellsTheStoryInShort(t *testing.T) {
	s := shipped(t, "earn-trust-skeptical-stakeholder")
	sheet := export.SheetOf(s, 0)
	if len(sheet.Parts) != 5 || len(sheet.FollowUps) != 4 || len(sheet.Pivots) < 3 || len(sheet.Remember) == 0 {
		t.Errorf("the sheet has %d parts, %d follow-ups, %d pivots and %d things to remember",
			len(sheet.Parts), len(sheet.FollowUps), len(sheet.Pivots), len(sheet.Remember))
	}
	if sheet.Length > 90*time.Second || sheet.Length < 60*time.Second {
		t.Errorf("as it stands it takes %v to say", sheet.Length)
	}
	for _, part := range sheet.Parts {
		whole := strings.Join(strings.Fields(s.Part(part.Section).Example), " ")
		for sentence := range strings.SplitAfterSeq(part.Text, ". ") {
			if !strings.Contains(whole, strings.TrimSpace(sentence)) {
				t.Errorf("the %s says %q, which the story does not", part.Section, sentence)
			}
		}
		if len(part.Signals) == 0 {
			t.Errorf("no phrase of the %s is marked: %q", part.Section, part.Text)
		}
	}
}

// Whatever a story holds, its sheet stays within the room of a page.
func TestASheetIsBounded(t *testing.T) {
	for name, text := range map[string]string{
		"sentences":        strings.Repeat("I rang him at once. ", 400),
		"fewer sentences":  strings.Repeat("I rang him on Monday, and he came at once. ", 20),
		"one sentence":     strings.Repeat("and then I rang him ", 400),
		"no blank":         strings.Repeat("x", 8000),
		"wide letters":     strings.Repeat("我打了电话。", 400),
		"joined emoji":     strings.Repeat("👩‍👩‍👧‍👦", 300),
		"stacked":          strings.Repeat("é̂̃ ", 1000),
		"lines and blanks": strings.Repeat("I rang.\n\n   ", 700),
	} {
		part := scenario.Part{Example: text}
		s := &scenario.Scenario{
			Own: true, ID: "long", Title: text, Question: text, Principle: text, Role: text,
			Situation: part, Task: part, Action: part, Result: part,
			Overview:  scenario.Overview{Takeaways: slices.Repeat([]string{text}, 60)},
			Pivots:    slices.Repeat([]scenario.Pivot{{Principle: text, Angle: text}}, 60),
			FollowUps: slices.Repeat([]scenario.FollowUp{{Question: text, Strong: scenario.StrongReply{Answer: text}}}, 60),
		}
		sheet := export.SheetOf(s, 0)
		if len(sheet.FollowUps) != 4 || len(sheet.Pivots) != 3 || len(sheet.Remember) != 3 {
			t.Errorf("%s: %d follow-ups, %d pivots, %d to remember", name, len(sheet.FollowUps), len(sheet.Pivots), len(sheet.Remember))
		}
		total := 0
		for _, part := range sheet.Parts {
			total += len([]rune(part.Text))
		}
		if total > 2000 && name != "joined emoji" && name != "stacked" {
			t.Errorf("%s: the parts have %d characters", name, total)
		}
	}
}

func TestAStoryThatIsBarelyBegunHasASheet(t *testing.T) {
	sheet := export.SheetOf(&scenario.Scenario{Own: true, ID: "labels", Title: "Labels"}, 0)
	page, book := export.HTML([]export.Sheet{sheet}), export.Markdown([]export.Sheet{sheet})
	for _, text := range []string{page, book} {
		if !strings.Contains(text, "Labels") || strings.Contains(text, "If they ask") {
			t.Errorf("the sheet is\n%s", text)
		}
	}
}

func TestHostileTextIsTextInHTML(t *testing.T) {
	page := export.HTML([]export.Sheet{export.SheetOf(hostile(), 0), export.SheetOf(hostile(), 0)})
	document, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	allowed := "html head meta title style body nav ol li a div span article header p h1 h2 dl dt dd small b i section ul"
	for node := range document.Descendants() {
		if node.Type != html.ElementNode {
			continue
		}
		if !slices.Contains(strings.Fields(allowed), node.Data) {
			t.Errorf("a text became the element %s", node.Data)
		}
		for _, attribute := range node.Attr {
			if attribute.Key == "src" || strings.HasPrefix(attribute.Key, "on") || attribute.Key == "href" && !strings.HasPrefix(attribute.Val, "#") {
				t.Errorf("%s has %s=%q", node.Data, attribute.Key, attribute.Val)
			}
		}
	}
	if !strings.Contains(page, "default-src 'none'") {
		t.Error("the page may load things")
	}
}

func TestHostileTextIsTextInMarkdown(t *testing.T) {
	source := []byte(export.Markdown([]export.Sheet{export.SheetOf(hostile(), 0), export.SheetOf(hostile(), 0)}))
	reader := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList, extension.Footnote))
	document := reader.Parser().Parse(text.NewReader(source))
	_ = ast.Walk(document, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		switch node.Kind() {
		case ast.KindHTMLBlock, ast.KindRawHTML, ast.KindLink, ast.KindImage, ast.KindAutoLink, ast.KindCodeSpan, ast.KindCodeBlock, ast.KindFencedCodeBlock:
			if entering {
				t.Errorf("a text became %s", node.Kind())
			}
		}
		return ast.WalkContinue, nil
	})
	if !bytes.Contains(source, []byte(`\[sound:x.mp3]`)) {
		t.Errorf("the text is lost:\n%s", source)
	}
}

// readDeck opens a deck as Anki does.
func readDeck(t *testing.T, deck []byte) *sql.DB {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(deck), int64(len(deck)))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "collection.anki2")
	for name, keep := range map[string]func([]byte){
		"collection.anki2": func(content []byte) {
			if err := os.WriteFile(path, content, 0o600); err != nil {
				t.Fatal(err)
			}
		},
		"media": func(content []byte) {
			if string(content) != "{}" {
				t.Errorf("the deck says it has media: %s", content)
			}
		},
	} {
		file, err := archive.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(file)
		if err != nil {
			t.Fatal(err)
		}
		keep(content)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

type ankiNote struct{ GUID, Front, Back, Tags string }

func readNotes(t *testing.T, db *sql.DB) []ankiNote {
	t.Helper()
	rows, err := db.Query(`SELECT guid, flds, notes.tags FROM notes JOIN cards ON cards.nid = notes.id
		JOIN col ON json_extract(col.decks, '$.' || json_quote(cast(cards.did AS text)) || '.name') = 'starcoach'
		AND json_extract(col.models, '$.' || json_quote(cast(notes.mid AS text)) || '.tmpls[0].qfmt') = '{{Question}}'
		ORDER BY cards.due`)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	var notes []ankiNote
	for rows.Next() {
		var note ankiNote
		var fields string
		if err := rows.Scan(&note.GUID, &fields, &note.Tags); err != nil {
			t.Fatal(err)
		}
		var ok bool
		if note.Front, note.Back, ok = strings.Cut(fields, "\x1f"); !ok || strings.Contains(note.Back, "\x1f") {
			t.Errorf("a note has other than two fields: %q", fields)
		}
		notes = append(notes, note)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return notes
}

func TestTheDeckIsReadBack(t *testing.T) {
	s := shipped(t, "earn-trust-skeptical-stakeholder")
	deck, err := export.Anki([]*scenario.Scenario{s}, then)
	if err != nil {
		t.Fatal(err)
	}
	db := readDeck(t, deck)
	var verdict string
	var version, cards int
	if err := db.QueryRow(`PRAGMA integrity_check`).Scan(&verdict); err != nil || verdict != "ok" {
		t.Errorf("the database is %s: %v", verdict, err)
	}
	if err := db.QueryRow(`SELECT ver, (SELECT count(*) FROM cards) FROM col`).Scan(&version, &cards); err != nil || version != 11 {
		t.Errorf("the collection has version %d: %v", version, err)
	}
	notes := readNotes(t, db)
	if want := 1 + len(s.FollowUps) + len(s.Quiz); len(notes) != want || cards != want {
		t.Fatalf("%d notes, %d cards, want %d", len(notes), cards, want)
	}
	if !strings.Contains(notes[0].Front, html.EscapeString(s.Question)) || notes[0].Tags != " starcoach "+s.ID+" opening " {
		t.Errorf("the first note is %+v", notes[0])
	}
	if !strings.Contains(notes[1].Back, html.EscapeString(s.FollowUps[0].Strong.Takeaway)) {
		t.Errorf("the first follow-up is %+v", notes[1])
	}
	// The same questions are the same notes later on, whatever their answers.
	again, err := export.Anki([]*scenario.Scenario{s}, then.AddDate(0, 1, 0))
	if err != nil {
		t.Fatal(err)
	}
	later := readNotes(t, readDeck(t, again))
	seen := map[string]bool{}
	for i := range notes {
		if notes[i].GUID != later[i].GUID || seen[notes[i].GUID] {
			t.Errorf("note %d is known by %s, later by %s", i, notes[i].GUID, later[i].GUID)
		}
		seen[notes[i].GUID] = true
	}
}

func TestHostileTextIsTextInADeck(t *testing.T) {
	deck, err := export.Anki([]*scenario.Scenario{hostile()}, then)
	if err != nil {
		t.Fatal(err)
	}
	for _, note := range readNotes(t, readDeck(t, deck)) {
		for _, field := range []string{note.Front, note.Back} {
			plain := strings.NewReplacer("<p>", "", "</p>", "").Replace(field)
			if strings.ContainsAny(plain, "<>[]{}") {
				t.Errorf("a field holds %q", plain)
			}
		}
	}
}

func attempts() []history.Judged {
	return []history.Judged{
		{
			Attempt: history.Attempt{Key: "k1", Scenario: "labels", At: then, Style: practice.Type, Answers: []history.Answer{
				{Prompt: "situation", Target: 30 * time.Second, Spent: 40 * time.Second, Words: "=HYPERLINK(\"http://x\")\n\"quoted\", and more", WordCount: 3, Peeks: 1},
			}},
			Judgement: history.Judgement{
				You: map[coach.Dimension]int{coach.Ownership: 4}, Coach: map[coach.Dimension]int{coach.Ownership: 3},
				Report: &history.Report{Rules: 7, Total: 61, Findings: []history.Finding{{Rule: "no-metric", Section: scenario.Result, Quote: "much"}}},
			},
		},
		{Attempt: history.Attempt{Key: "k2", Scenario: "gone", At: then, Style: practice.Speak, Answers: []history.Answer{
			{Prompt: "action", Target: 90 * time.Second, Spent: 75 * time.Second},
		}}},
	}
}

func title(id string) string { return map[string]string{"labels": "@Labels"}[id] }

func TestAttemptsAsATable(t *testing.T) {
	encoded, err := export.CSV(attempts(), title)
	if err != nil {
		t.Fatal(err)
	}
	got, err := csv.NewReader(bytes.NewReader(encoded)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"key", "scenario", "title", "at", "style", "total", "prompt", "seconds", "target_seconds", "words", "peeks", "text"},
		{"k1", "labels", "'@Labels", "2026-11-02T09:30:00Z", "type", "61", "situation", "1", "30", "3", "1", "'=HYPERLINK(\"http://x\")\n\"quoted\", and more"},
		{"k2", "gone", "", "2026-11-02T09:30:00Z", "speak", "", "action", "75", "90", "0", "0", ""},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestNoCellBeginsAFormula(t *testing.T) {
	for _, words := range []string{"=1", "+1", "-1", "@x", "\t=1", " =1", "\n=1", "|x", "%x", "＝1", "\x1b[31m=1"} {
		all := attempts()[:1]
		all[0].Answers[0].Words = words
		encoded, err := export.CSV(all, title)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(bytes.NewReader(encoded)).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if cell := rows[1][11]; !strings.HasPrefix(cell, "'") || strings.Contains(cell, "\x1b") {
			t.Errorf("%q became %q", words, cell)
		}
	}
}

func TestAttemptsAsJSON(t *testing.T) {
	encoded, err := export.JSON(attempts(), title)
	if err != nil {
		t.Fatal(err)
	}
	var got any
	if err := json.Unmarshal(encoded, &got); err != nil {
		t.Fatal(err)
	}
	const want = `{"attempts": [
		{"key": "k1", "scenario": "labels", "title": "@Labels", "at": "2026-11-02T09:30:00Z", "style": "type",
		 "seconds": 1, "target_seconds": 30, "total": 61, "rules": 7, "coach": {"ownership": 3}, "you": {"ownership": 4},
		 "findings": [{"rule": "no-metric", "section": "result", "quote": "much"}],
		 "answers": [{"prompt": "situation", "seconds": 1, "target_seconds": 30, "words": 3, "peeks": 1,
		  "text": "=HYPERLINK(\"http://x\")\n\"quoted\", and more"}]},
		{"key": "k2", "scenario": "gone", "title": "", "at": "2026-11-02T09:30:00Z", "style": "speak",
		 "seconds": 75, "target_seconds": 90, "total": null, "rules": 0, "coach": {}, "you": {}, "findings": [],
		 "answers": [{"prompt": "action", "seconds": 75, "target_seconds": 90, "words": 0, "peeks": 0, "text": ""}]}
	]}`
	var wanted any
	if err := json.Unmarshal([]byte(want), &wanted); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(wanted, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if encoded, err := export.JSON(nil, title); err != nil || !strings.Contains(string(encoded), `"attempts": []`) {
		t.Errorf("no attempts are %s, %v", encoded, err)
	}
}
