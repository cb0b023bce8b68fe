package scenario_test

import (
	"bytes"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/scenarios"
)

var updateStories = flag.Bool("update", false, "rewrite the golden story")

func TestEncodingKeepsEverythingOfEveryFile(t *testing.T) {
	files := 0
	err := fs.WalkDir(scenarios.Files, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".yaml" {
			return err
		}
		files++
		data, err := fs.ReadFile(scenarios.Files, path)
		if err != nil {
			return err
		}
		for kind, read := range map[string]func(string, []byte) (*scenario.Scenario, error){
			"shipped": scenario.Decode, "own": scenario.DecodeOwn,
		} {
			before, err := read(path, data)
			if err != nil {
				return err
			}
			encoded, err := scenario.Encode(before)
			if err != nil {
				t.Errorf("%s as %s: %v", path, kind, err)
				continue
			}
			after, err := read(path, encoded)
			if err != nil {
				return err
			}
			if diff := cmp.Diff(before, after); diff != "" {
				t.Errorf("%s as %s comes back changed (-before +after):\n%s", path, kind, diff)
			}
		}
		return nil
	})
	if err != nil || files == 0 {
		t.Fatalf("%d files were read: %v", files, err)
	}
}

// ownStory is half told, with what tempts an encoder to lose something.
func ownStory() *scenario.Scenario {
	return &scenario.Scenario{
		Own: true, ID: "the-night-the-labels-ran-out", Title: "The night the labels ran out: twice",
		Question: "Tell me about a time you fixed something that was not your job.",
		Tags:     []string{"night shift", "yes", "12", "labels, rolls"},
		Situation: scenario.Part{Example: "Last March, on the night shift of a bakery of forty people, the last roll of " +
			"allergen labels ran out at two.\nNobody could ship: nine hundred loaves stood in the hall.\n\nIt was the second time."},
		Action: scenario.Part{
			Example: "I rang the day manager, who said \"wait\". I printed # signs: by hand.  Two blanks stay. 'Quoted' \\ slash.",
			Signals: []string{"I rang the day manager", "who said \"wait\""},
		},
		Reflection: scenario.Reflection{ByLevel: []scenario.LevelExample{{Example: "I count what can stop us before I count what is late."}}},
		FollowUps:  []scenario.FollowUp{{Question: "How did you know it was allowed?"}},
		Pivots:     []scenario.Pivot{{Principle: "Bias for Action", Angle: "Decided at two in the night."}},
	}
}

func TestAnOwnStoryIsWrittenInTheHouseForm(t *testing.T) {
	encoded, err := scenario.Encode(ownStory())
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join("testdata", "encoded", "own.yaml")
	if *updateStories {
		if err := os.WriteFile(path, encoded, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (run the test with -update to write it)", err)
	}
	if diff := cmp.Diff(string(want), string(encoded)); diff != "" {
		t.Errorf("the file (-golden +now):\n%s", diff)
	}
	after, err := scenario.DecodeOwn("own.yaml", encoded)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(ownStory(), after); diff != "" {
		t.Errorf("it comes back changed (-before +after):\n%s", diff)
	}
}

func TestTextsThatTemptTheEncoder(t *testing.T) {
	long := strings.Repeat("word ", 60) + "end"
	for _, text := range []string{
		"yes", "null", "~", "12", "0x1f", "1e3", "2026-11-23", "- dash", "? mark", "a: b", "a #b", "#b", "[list]", "{map}", "@at", "`tick`",
		"*star", "&anchor", "!tag", "%percent", "|", ">", "'", "\"", "a\\nb", "a\nb", "a\n\n\nb", "a\n b", "a \nb", "a  b", "---", "...",
		long, long + "\n" + long, long + "  " + long, strings.Repeat("x", 300), "emoji 👩‍👩‍👧 and é", "a:", "a,b", "=", "<<", "$8,000", "日本語",
		"Situation: not a key", long + "\n- item\n# not a comment\n: colon\n" + long, "a\n\"b\"", long + " \"quoted\" " + long,
	} {
		text = strings.TrimSpace(scenario.Clean(text))
		story := &scenario.Scenario{
			Own: true, ID: "x", Title: scenario.CleanLine(text), Tags: []string{string([]rune(scenario.CleanLine(text))[:1]), "b"},
			Situation: scenario.Part{Example: text}, Action: scenario.Part{Example: text},
		}
		if len(story.Title) > 600 {
			story.Title = "long"
		}
		encoded, err := scenario.Encode(story)
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		for line := range bytes.SplitSeq(encoded, []byte("\n")) {
			if len(line) > 90 && bytes.Contains(line, []byte("word word")) && !bytes.Contains(line, []byte("\"")) {
				t.Errorf("%q is not broken: %q", text, line)
			}
		}
	}
}

func TestWhatNoFileCanKeepIsNotWritten(t *testing.T) {
	story := ownStory()
	story.Task.Example = strings.Repeat("too long ", 2000)
	if _, err := scenario.Encode(story); err == nil || !strings.Contains(err.Error(), "task.example") {
		t.Errorf("got %v", err)
	}
	story = ownStory()
	story.Task.Example = "escape \x1b[31m"
	if _, err := scenario.Encode(story); err == nil {
		t.Error("an escape sequence was written")
	}
}
