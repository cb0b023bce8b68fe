package export

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha1" //nolint:gosec // the deck's form wants it, as a checksum
	"database/sql"
	_ "embed"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"strings"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite", without cgo

	"github.com/starcoach/starcoach/internal/scenario"
)

// The ids of the deck and of the kind of note. They never change, so that a deck
// that is imported again brings the cards there are up to date.
const (
	ankiDeck  = 1763900000001
	ankiModel = 1763900000002
)

// ankiTables are those of a collection of version 11, which every Anki reads.
//
//go:embed anki.sql
var ankiTables string

// Anki makes a deck (.apkg) of the questions of stories: how each opens, its
// follow-ups and its quiz. Importing it again keeps what was learned. The time is
// that of the notes; a later one replaces an earlier.
func Anki(stories []*scenario.Scenario, at time.Time) (deck []byte, err error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	// Each connection would have a database of its own.
	db.SetMaxOpenConns(1)
	ctx := context.Background()
	if err := fillCollection(ctx, db, stories, at); err != nil {
		return nil, err
	}
	collection, err := serialized(ctx, db)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for name, content := range map[string][]byte{"collection.anki2": collection, "media": []byte("{}")} {
		file, err := archive.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: at})
		if err != nil {
			return nil, err
		}
		if _, err := file.Write(content); err != nil {
			return nil, err
		}
	}
	err = archive.Close()
	return out.Bytes(), err
}

// serialized is the database as its file.
func serialized(ctx context.Context, db *sql.DB) (content []byte, err error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	err = conn.Raw(func(driver any) error {
		whole, ok := driver.(interface{ Serialize() ([]byte, error) })
		if !ok {
			return errors.New("the database can't be written out")
		}
		content, err = whole.Serialize()
		return err
	})
	return content, err
}

func fillCollection(ctx context.Context, db *sql.DB, stories []*scenario.Scenario, at time.Time) error {
	if _, err := db.ExecContext(ctx, ankiTables); err != nil {
		return err
	}
	settings, err := ankiSettings(at)
	if err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, `INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')`,
		at.Unix(), at.UnixMilli(), at.UnixMilli(), settings[0], settings[1], settings[2], settings[3])
	if err != nil {
		return err
	}
	place := 0
	for _, story := range stories {
		for _, note := range notesOf(story) {
			place++
			if err := note.insert(ctx, db, at, place); err != nil {
				return err
			}
		}
	}
	return nil
}

// note is one card: what is asked, and what is revealed. Both are HTML.
type note struct {
	// name tells the note from all others, for good.
	name        string
	front, back string
	tags        []string
}

func notesOf(s *scenario.Scenario) []note {
	var notes []note
	add := func(kind, question, front, back string) {
		tags := []string{"starcoach", tag(s.ID), kind}
		notes = append(notes, note{strings.Join([]string{s.ID, kind, question}, "\x1f"), front, back, tags})
	}
	if opening := firstSentence(s.Situation.Example); opening != "" {
		add("opening", "", lines("Which story, and how does it begin?", s.Asked()),
			lines(s.Title, oneLine(opening)))
	}
	for i := range s.FollowUps {
		f := &s.FollowUps[i]
		if f.Strong.Answer != "" || f.Strong.Takeaway != "" {
			add("follow-up", f.Question, lines(s.Title, f.Question), lines(f.Strong.Takeaway, f.Strong.Answer))
		}
	}
	for i := range s.Quiz {
		q := &s.Quiz[i]
		front, back := []string{s.Title, q.Question}, []string{}
		for n, choice := range q.Choices {
			text := fmt.Sprintf("%c  %s", 'A'+n, choice.Text)
			front = append(front, text)
			if choice.Correct {
				back = append(back, text)
			}
		}
		add("quiz", q.Question, lines(front...), lines(append(back, q.Explanation)...))
	}
	return notes
}

// lines are paragraphs with nothing in them that is markup, to a browser or to
// Anki.
func lines(texts ...string) string {
	var out []string
	for _, text := range texts {
		if text = oneLine(text); text == "" {
			continue
		}
		text = html.EscapeString(text)
		// Brackets could play a sound or set a formula, braces hide a word.
		text = strings.NewReplacer("[", "&#91;", "]", "&#93;", "{", "&#123;", "}", "&#125;", `\`, "&#92;").Replace(text)
		out = append(out, "<p>"+text+"</p>")
	}
	return strings.Join(out, "")
}

// tag is a text as a tag, which has no blanks.
func tag(text string) string { return strings.Join(strings.Fields(text), "-") }

// insert writes a note and its card.
func (n note) insert(ctx context.Context, db *sql.DB, at time.Time, place int) error {
	sum := sha1.Sum([]byte(n.name)) //nolint:gosec // it only has to be the same each time
	id := at.UnixMilli() + int64(place)
	// The sum of the first field finds notes that are there twice.
	field := sha1.Sum([]byte(n.front)) //nolint:gosec // the form wants it
	_, err := db.ExecContext(ctx, `INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')`,
		id, hex.EncodeToString(sum[:8]), int64(ankiModel), at.Unix(), " "+strings.Join(n.tags, " ")+" ",
		n.front+"\x1f"+n.back, n.front, int64(binary.BigEndian.Uint32(field[:4])))
	if err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, `INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')`,
		id, id, int64(ankiDeck), at.Unix(), place)
	return err
}

// ankiSettings are the collection's settings, kinds of note, decks and options of
// decks, as JSON.
func ankiSettings(at time.Time) ([4]string, error) {
	type object = map[string]any
	field := func(name string, place int) object {
		return object{"name": name, "ord": place, "sticky": false, "rtl": false, "font": "Arial", "size": 20, "media": []any{}}
	}
	deck := func(id int64, name string) object {
		return object{
			"id": id, "name": name, "mod": at.Unix(), "usn": -1, "desc": "", "dyn": 0, "conf": 1, "collapsed": false,
			"browserCollapsed": false, "extendNew": 0, "extendRev": 0,
			"newToday": []int{0, 0}, "revToday": []int{0, 0}, "lrnToday": []int{0, 0}, "timeToday": []int{0, 0},
		}
	}
	var out [4]string
	for i, value := range []object{
		{"curDeck": ankiDeck, "activeDecks": []int64{ankiDeck}, "curModel": fmt.Sprint(ankiModel), "nextPos": 1, "newSpread": 0, "collapseTime": 1200, "timeLim": 0, "estTimes": true, "dueCounts": true, "sortType": "noteFld", "sortBackwards": false, "addToCur": true},
		{fmt.Sprint(ankiModel): object{
			"id": ankiModel, "name": "starcoach", "type": 0, "mod": at.Unix(), "usn": -1, "sortf": 0, "did": ankiDeck,
			"flds": []any{field("Question", 0), field("Answer", 1)},
			"tmpls": []any{object{
				"name": "Card", "ord": 0, "did": nil, "bqfmt": "", "bafmt": "",
				"qfmt": "{{Question}}", "afmt": "{{FrontSide}}<hr id=answer>{{Answer}}",
			}},
			"css":      ".card { font: 20px/1.5 Georgia, serif; max-width: 32em; margin: 0 auto; text-align: left; } p:first-child { opacity: .65; font-size: 80%; }",
			"latexPre": "", "latexPost": "", "latexsvg": false, "req": []any{[]any{0, "any", []int{0}}}, "tags": []any{}, "vers": []any{},
		}},
		{"1": deck(1, "Default"), fmt.Sprint(ankiDeck): deck(ankiDeck, "starcoach")},
		{"1": object{
			"id": 1, "name": "Default", "mod": 0, "usn": 0, "maxTaken": 60, "autoplay": true, "timer": 0, "replayq": true, "dyn": false,
			"new":   object{"delays": []int{1, 10}, "ints": []int{1, 4, 7}, "initialFactor": 2500, "perDay": 20, "order": 1, "bury": false, "separate": true},
			"rev":   object{"perDay": 200, "ease4": 1.3, "fuzz": 0.05, "ivlFct": 1, "maxIvl": 36500, "minSpace": 1, "bury": false},
			"lapse": object{"delays": []int{10}, "mult": 0, "minInt": 1, "leechFails": 8, "leechAction": 0},
		}},
	} {
		encoded, err := json.Marshal(value)
		if err != nil {
			return out, err
		}
		out[i] = string(encoded)
	}
	return out, nil
}
