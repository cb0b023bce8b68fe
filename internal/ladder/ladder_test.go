package ladder

import (
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
)

// stories are the samples of own stories, and shipped ones.
func stories(t *testing.T) []*scenario.Scenario {
	t.Helper()
	files, err := filepath.Glob("../coverage/testdata/stories/*.yaml")
	if err != nil || len(files) != 5 {
		t.Fatalf("%d sample stories, %v", len(files), err)
	}
	files = append(files, "../../scenarios/amazon/earn-trust-skeptical-stakeholder.yaml")
	var all []*scenario.Scenario
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		story, err := scenario.Decode(file, data)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, story)
	}
	return all
}

// ladders are those of the stories by id, made once: the coach takes its time.
var ladders = map[string]Ladder{}

func ladderOf(story *scenario.Scenario) Ladder {
	if _, made := ladders[story.ID]; !made {
		ladders[story.ID] = Of(story, 0)
	}
	return ladders[story.ID]
}

func TestWhatIsKeptInHalfAMinute(t *testing.T) {
	for _, story := range stories(t) {
		if story.ID != "own-labels-ran-out" {
			continue
		}
		ladder := ladderOf(story)
		last := len(ladder.Steps) - 1
		got := map[scenario.Section]string{}
		for _, section := range scenario.Sections() {
			got[section] = ladder.text(last, section)
		}
		for section, want := range map[scenario.Section]string{
			scenario.Situation: "I noticed at eleven that we had forty dispatch labels left",
			scenario.Action:    "I ",
			scenario.Result:    "went from three hundred to none.",
		} {
			if !strings.Contains(got[section], want) {
				t.Errorf("%s is %q, want %q in it", section, got[section], want)
			}
		}
	}
}

func TestTheLeastUsefulSentenceGoesFirst(t *testing.T) {
	action := func(words, worth int) Sentence {
		return Sentence{Section: scenario.Action, Words: words, Worth: worth}
	}
	// 218 words are one too many for 90 seconds.
	sentences := []Sentence{action(100, 5), action(59, 1), action(59, 2)}
	if diff := cmp.Diff([]bool{true, false, true}, climb(sentences, 0)[1].Kept); diff != "" {
		t.Errorf("kept at 90 s differs (-want +got):\n%s", diff)
	}
	// Of two that say as little the longer one goes, and what there is room for
	// comes back.
	sentences = []Sentence{action(150, 5), action(30, 0), action(60, 0), action(30, 0)}
	if diff := cmp.Diff([]bool{true, true, false, true}, climb(sentences, 0)[1].Kept); diff != "" {
		t.Errorf("kept at 90 s differs (-want +got):\n%s", diff)
	}
}

// Words that carry nothing don't take the place of an act, not even where the act
// is the longer sentence.
func TestNothingEmptyIsKeptForAnAct(t *testing.T) {
	sentence := func(section scenario.Section, words, worth int) Sentence {
		return Sentence{Section: section, Words: words, Worth: worth}
	}
	tests := []struct {
		name      string
		sentences []Sentence
		want      []bool // at 60 seconds, 145 words
	}{
		{"the shortest of a section is empty, and an act fits", []Sentence{
			sentence(scenario.Situation, 100, 7), sentence(scenario.Action, 10, 0), sentence(scenario.Action, 45, 6),
		}, []bool{true, false, true}},
		{"an act that finds no room is no reason to fill up", []Sentence{
			sentence(scenario.Action, 100, 5), sentence(scenario.Action, 60, 3), sentence(scenario.Action, 20, 0),
		}, []bool{true, false, false}},
		{"a small act comes before a void", []Sentence{
			sentence(scenario.Action, 100, 5), sentence(scenario.Action, 60, 4), sentence(scenario.Action, 40, 0),
			sentence(scenario.Action, 40, 1),
		}, []bool{true, false, false, true}},
	}
	for _, tt := range tests {
		f := fitOf(tt.sentences, 0)
		f.from, f.length = slices.Repeat([]bool{true}, len(tt.sentences)), time.Minute
		if diff := cmp.Diff(tt.want, f.kept()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

func TestEachSectionKeepsASentenceUntilTheLastStep(t *testing.T) {
	for _, story := range stories(t) {
		ladder := ladderOf(story)
		for step, at := range ladder.Steps {
			for _, section := range scenario.Sections() {
				told := ladder.text(step, section) != ""
				switch {
				case !at.Merged() && !told:
					t.Errorf("%s at %v: nothing of %s is left", story.ID, at.Length, section)
				case at.Merged() && (section == scenario.Action || section == scenario.Result) && !told:
					t.Errorf("%s at %v: nothing of %s is left", story.ID, at.Length, section)
				}
			}
			if at.Merged() && ladder.text(step, scenario.Situation)+ladder.text(step, scenario.Task) == "" {
				t.Errorf("%s at %v has no beginning", story.ID, at.Length)
			}
		}
	}
}

func TestTheSameStoryHasTheSameLadder(t *testing.T) {
	story := stories(t)[0]
	if first, second := ladderOf(story), Of(story, 0); !reflect.DeepEqual(first, second) {
		t.Errorf("two ladders of one story differ:\n%s", cmp.Diff(first.Steps, second.Steps))
	}
}

func TestAStoryWithoutSectionsHasNothingToShorten(t *testing.T) {
	empty := &scenario.Scenario{ID: "x", Title: "Just begun"}
	ladder := Of(empty, 0)
	if len(ladder.Sentences) != 0 || len(ladder.Prompts(empty, 3)) != 0 {
		t.Errorf("an empty story has %+v", ladder)
	}
}

// randomStory is a story of the given seed: sections of any number of sentences,
// of any length and worth.
func randomStory(seed int64) []Sentence {
	chance := rand.New(rand.NewSource(seed))
	var sentences []Sentence
	longest := []int{12, 30, 90, 200}[chance.Intn(4)]
	for _, section := range scenario.Sections() {
		for range chance.Intn(12) {
			sentence := Sentence{Section: section, Words: 1 + chance.Intn(longest), Worth: chance.Intn(14) - 3}
			if section == scenario.Result {
				sentence.measure = chance.Intn(3)
			}
			sentences = append(sentences, sentence)
		}
	}
	return sentences
}

// TestLadderProperties checks what holds for every story whatever.
func TestLadderProperties(t *testing.T) {
	for seed := range int64(3000) {
		sentences := randomStory(seed)
		steps := climb(sentences, 0)
		measure := fit{sentences: sentences}.measure()
		for at, step := range steps {
			if problem := breach(sentences, steps, at, measure); problem != "" {
				t.Fatalf("seed %d at %v: %s\n%+v\nkept %v", seed, step.Length, problem, sentences, step.Kept)
			}
		}
	}
}

// breach says what is wrong with a step; empty if nothing is.
func breach(sentences []Sentence, steps []Step, at, measure int) string {
	step := steps[at]
	count, words := 0, 0
	for i, kept := range step.Kept {
		if !kept {
			continue
		}
		count++
		words += sentences[i].Words
		if at > 0 && !steps[at-1].Kept[i] {
			return fmt.Sprintf("sentence %d comes back", i)
		}
	}
	switch {
	case words != step.Words:
		return fmt.Sprintf("it counts %d words, and has %d", step.Words, words)
	case step.Aloud() > step.Length && count > 1:
		return fmt.Sprintf("%v is over its time, with %d sentences", step.Aloud(), count)
	case len(sentences) > 0 && count == 0:
		return "nothing is left"
	case measure >= 0 && !step.Kept[measure]:
		return "the measure of the result is lost"
	}
	return wasted(sentences, steps, at)
}

// wasted says which sentence without evidence is kept while one with evidence
// goes; empty if none is.
func wasted(sentences []Sentence, steps []Step, at int) string {
	from := slices.Repeat([]bool{true}, len(sentences))
	if at > 0 {
		from = steps[at-1].Kept
	}
	f := fitOf(sentences, 0)
	f.from, f.length = from, steps[at].Length
	out := f.leftOut(steps[at].Kept)
	if len(out) == 0 || sentences[out[0]].Worth <= 0 || !f.fits(steps[at].Kept) {
		return ""
	}
	for i, kept := range steps[at].Kept {
		if kept && sentences[i].Worth <= 0 && !f.lastOfItsPart(steps[at].Kept, i) {
			return fmt.Sprintf("sentence %d says nothing and stays, %d goes", i, out[0])
		}
	}
	return ""
}

func TestTheTargetsOfARunAreTheStep(t *testing.T) {
	for _, story := range stories(t) {
		ladder := ladderOf(story)
		for i, step := range ladder.Steps {
			prompts := ladder.Prompts(story, i)
			var total time.Duration
			var keys []string
			for _, prompt := range prompts {
				total += prompt.Target
				keys = append(keys, prompt.Key)
				if prompt.Target < time.Second || prompt.Target%time.Second != 0 || !prompt.IsSection() || prompt.Example == "" {
					t.Errorf("%s at %v asks %+v", story.ID, step.Length, prompt)
				}
				for _, signal := range prompt.Signals {
					if !strings.Contains(strings.ToLower(prompt.Example), strings.ToLower(signal)) {
						t.Errorf("%s at %v: the signal %q is not in %q", story.ID, step.Length, signal, prompt.Example)
					}
				}
			}
			if total != step.Length {
				t.Errorf("%s: the targets at %v add up to %v", story.ID, step.Length, total)
			}
			if step.Merged() && (slices.Contains(keys, "task") || prompts[0].Title != "Opening") {
				t.Errorf("%s at %v asks %v", story.ID, step.Length, keys)
			}
		}
	}
}

// TestTheSentencesKeepTheirOrderAndWords checks that a step at full length is the
// story itself.
func TestTheSentencesKeepTheirOrderAndWords(t *testing.T) {
	for _, story := range stories(t) {
		ladder := ladderOf(story)
		for _, section := range scenario.Sections() {
			var all []string
			for _, sentence := range ladder.Sentences {
				if sentence.Section == section {
					all = append(all, sentence.Text)
				}
			}
			want := strings.Join(strings.Fields(story.Part(section).Example), " ")
			if got := strings.Join(all, " "); got != want {
				t.Errorf("%s: %s is\n%q, want\n%q", story.ID, section, got, want)
			}
		}
	}
}

// A run of a step is judged by its own targets, also when it was left and is gone
// on with.
func TestARunOfAStepKeepsItsTargets(t *testing.T) {
	story := stories(t)[0]
	ladder := ladderOf(story)
	now := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	run := practice.NewRun(practice.Type, ladder.Prompts(story, 3))
	run.Start(now)
	run.SkipCountIn(now)
	again := practice.FromDraft(run.Draft(story.ID, now), story)
	if again == nil || again.Prompts()[0].Title != "Opening" {
		t.Fatalf("taken up as %+v", again)
	}
	var total time.Duration
	for _, prompt := range again.Prompts() {
		total += prompt.Target
	}
	asked := practice.Asked(story, again.Prompts())
	if total != 30*time.Second || asked.TotalTarget() != 30*time.Second || story.TotalTarget() == asked.TotalTarget() {
		t.Errorf("the run is of %v, judged against %v", total, asked.TotalTarget())
	}
	if asked.Task.Target != 0 || asked.Result.Target >= story.Result.Target {
		t.Errorf("asked for Task in %v and Result in %v", asked.Task.Target, asked.Result.Target)
	}
	if practice.Asked(story, practice.SectionPrompts(story, scenario.Sections())) != story {
		t.Error("a whole run is asked of another scenario")
	}
}

func BenchmarkLadder(b *testing.B) {
	data, err := os.ReadFile("../../scenarios/amazon/earn-trust-skeptical-stakeholder.yaml")
	if err != nil {
		b.Fatal(err)
	}
	story, err := scenario.Decode("x.yaml", data)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if len(Of(story, 0).Sentences) < 20 {
			b.Fatal("sentences are missing")
		}
	}
}
