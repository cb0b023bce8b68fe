package mock_test

import (
	"encoding/json"
	"fmt"
	"math/rand"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/mock"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
)

var nine = time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)

// story makes a scenario with a number of follow-ups.
func story(id, principle string, followUps int) *scenario.Scenario {
	s := &scenario.Scenario{ID: id, Title: "Title of " + id, Principle: principle, Question: "Tell me about " + id + "."}
	for i := range followUps {
		s.FollowUps = append(s.FollowUps, scenario.FollowUp{Question: fmt.Sprintf("%s, follow-up %c?", id, 'p'+i)})
	}
	return s
}

func interview(settings mock.Settings) *mock.Interview {
	return mock.New("key", settings, []*scenario.Scenario{story("a", "A", 4), story("b", "B", 4), story("c", "C", 0)}, nine)
}

func typed() mock.Settings {
	settings := mock.Usual()
	settings.Style, settings.Seed = practice.Type, 7
	return settings
}

// The way through one question: thinking ends by itself, the answer and the
// follow-ups when the candidate goes on, the breath by itself.
func TestAQuestionGoesItsWay(t *testing.T) {
	v := interview(typed())
	now := nine
	at := func(seconds int) time.Time { now = now.Add(time.Duration(seconds) * time.Second); return now }
	want := func(phase mock.Phase, spent int) {
		t.Helper()
		if v.Phase() != phase || v.Spent() != time.Duration(spent)*time.Second {
			t.Fatalf("%s at %s, want %s at %d s", v.Phase(), v.Spent(), phase, spent)
		}
	}
	want(mock.Introduction, 0)
	v.Observe(at(9))
	v.Next(at(1))
	want(mock.Thinking, 0)
	for range 4 {
		v.Observe(at(8))
	}
	want(mock.Answering, 2) // 30 s to think, and the rest counts
	v.SetWords("I closed the valve.")
	v.Observe(at(9))
	v.Next(at(1))
	want(mock.FollowingUp, 0)
	first := v.Ask()
	if !strings.HasPrefix(first, "a, follow-up") {
		t.Errorf("the first follow-up is %q, and none of the scenario's", first)
	}
	for v.Phase() == mock.FollowingUp {
		v.Next(at(5))
	}
	want(mock.Breathing, 0)
	v.Observe(at(6))
	want(mock.Thinking, 1)
	if q := v.Look().Question; q != 1 {
		t.Errorf("the second question is number %d", q+1)
	}
	v.Next(at(1))
	want(mock.Answering, 0)
	if got := v.Look().Questions[0].Answer; got.Words != "I closed the valve." || got.Spent != 12*time.Second {
		t.Errorf("the first answer is kept as %+v", got)
	}
}

// A crash, and a question of the program's own, stop the clock without counting.
func TestWhatTheCandidateDidNotChooseIsNoPause(t *testing.T) {
	v := interview(typed())
	v.Next(nine)
	v.Next(nine)
	if !v.Hold(nine.Add(3*time.Second)) || !v.Paused() || v.Hold(nine.Add(4*time.Second)) {
		t.Error("the clock is not held once")
	}
	v.Resume(nine.Add(time.Minute))
	v.Observe(nine.Add(time.Minute + 4*time.Second))
	crashed := mock.FromState(v.State(nine.Add(time.Minute + 4*time.Second)))
	if look := crashed.Look(); look.Pauses != 0 || !crashed.Paused() || crashed.Spent() != 7*time.Second {
		t.Errorf("%s after %d pauses", crashed.Spent(), look.Pauses)
	}
}

func TestAPauseStopsTheClockAndIsCounted(t *testing.T) {
	v := interview(typed())
	v.Next(nine)
	v.Next(nine)
	v.Pause(nine.Add(3 * time.Second))
	v.Next(nine.Add(time.Hour)) // nothing goes on meanwhile
	v.Resume(nine.Add(2 * time.Hour))
	v.Observe(nine.Add(2*time.Hour + 4*time.Second))
	if v.Phase() != mock.Answering || v.Spent() != 7*time.Second || v.Look().Pauses != 1 {
		t.Errorf("%s at %s after %d pauses", v.Phase(), v.Spent(), v.Look().Pauses)
	}
	// A lid that was closed is a pause too.
	v.Observe(nine.Add(3 * time.Hour))
	if !v.Slept() || v.Spent() != 7*time.Second || v.Look().Pauses != 2 {
		t.Errorf("after sleep: slept %v at %s after %d pauses", v.Slept(), v.Spent(), v.Look().Pauses)
	}
}

// Whatever is pressed, and however the clock of the machine jumps: no time is
// ever negative or taken back, no word is lost, and the state that is kept is the
// interview that is gone on with.
func TestAnythingMayHappen(t *testing.T) {
	for seed := range int64(300) {
		chance := rand.New(rand.NewSource(seed))
		settings := typed()
		settings.Seed, settings.Think = seed, time.Duration(chance.Intn(3))*10*time.Second
		v := interview(settings)
		now := nine
		words := map[string]string{}
		before := v.State(now) // a copy, which what Look returns is not
		for range 200 {
			gap := jump(chance)
			now = now.Add(gap)
			running := v.Replying() && !v.Paused()
			v.Observe(now) // as before every key
			place := fmt.Sprint(v.Look().Question, v.Phase() == mock.FollowingUp, v.Look().FollowUp)
			switch chance.Intn(8) {
			case 0:
				v.Next(now)
			case 1:
				v.Pause(now)
			case 2, 3:
				v.Resume(now)
			case 4:
				if v.Replying() {
					words[place] += "word "
					v.SetWords(words[place])
				}
			case 5:
				v = again(t, v, now)
			}
			after := v.State(now)
			never(t, before, after)
			awake := gap > 0 && gap <= 4*time.Second
			switch counted := counted(after) - counted(before); {
			case counted > max(gap, 0), !awake && counted > 0 && gap > time.Minute:
				t.Fatalf("seed %d: %s are counted of %s", seed, counted, gap)
			case running && awake && counted != gap:
				t.Fatalf("seed %d: %s are counted of %s while it ran", seed, counted, gap)
			}
			before = after
		}
		for place, typed := range words {
			if !strings.Contains(fmt.Sprint(v.Look().Typed()), strings.TrimSpace(typed)) {
				t.Fatalf("seed %d: the words of %s are lost", seed, place)
			}
		}
	}
}

// counted is the time that all clocks show together.
func counted(state mock.State) (sum time.Duration) {
	for _, question := range state.Questions {
		sum += question.Thought + question.Answer.Spent
		for i := range question.FollowUps {
			sum += question.FollowUps[i].Spent
		}
	}
	return sum
}

// jump is how far the wall clock goes: mostly a moment, sometimes back, and
// sometimes over a night.
func jump(chance *rand.Rand) time.Duration {
	switch chance.Intn(12) {
	case 0:
		return -time.Duration(chance.Int63n(int64(48 * time.Hour)))
	case 1:
		return time.Duration(chance.Int63n(int64(48 * time.Hour)))
	}
	return time.Duration(chance.Int63n(int64(4 * time.Second)))
}

// again is the interview after the program was killed and started anew.
func again(t *testing.T, v *mock.Interview, now time.Time) *mock.Interview {
	t.Helper()
	kept := v.State(now)
	content, err := json.Marshal(kept)
	if err != nil {
		t.Fatal(err)
	}
	var read mock.State
	if err := json.Unmarshal(content, &read); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(read, kept) {
		t.Fatalf("kept %+v\nread %+v", kept, read)
	}
	resumed := mock.FromState(read)
	if resumed == nil {
		t.Fatalf("%+v can't be gone on with", read)
	}
	if kept.UnderWay() != resumed.Paused() {
		t.Fatalf("%s: paused %v", kept.Phase, resumed.Paused())
	}
	if resumed.Phase() != v.Phase() || resumed.Spent() != v.Spent() || resumed.Words() != v.Words() {
		t.Fatalf("resumed in %s at %s with %q, left in %s at %s with %q",
			resumed.Phase(), resumed.Spent(), resumed.Words(), v.Phase(), v.Spent(), v.Words())
	}
	return resumed
}

func never(t *testing.T, before, after mock.State) {
	t.Helper()
	if after.Question < before.Question || after.Revision < before.Revision || after.Pauses < before.Pauses {
		t.Fatalf("it went back: %+v", after)
	}
	for i := range after.Questions {
		was, is := before.Questions[i], after.Questions[i]
		for j, pair := range slices.Concat([][2]time.Duration{
			{was.Thought, is.Thought}, {was.Answer.Spent, is.Answer.Spent},
		}, spents(was, is)) {
			if pair[1] < 0 || pair[1] < pair[0] {
				t.Fatalf("clock %d of question %d went from %s to %s", j, i+1, pair[0], pair[1])
			}
		}
		if is.Thought > after.Settings.Think {
			t.Fatalf("thought for %s of %s", is.Thought, after.Settings.Think)
		}
	}
}

func spents(was, is mock.Question) (pairs [][2]time.Duration) {
	for i := range is.FollowUps {
		pairs = append(pairs, [2]time.Duration{was.FollowUps[i].Spent, is.FollowUps[i].Spent})
	}
	return pairs
}

func TestAStateThatDoesNotHoldTogetherIsRefused(t *testing.T) {
	good := interview(typed()).State(nine)
	if mock.FromState(good) == nil {
		t.Fatal("a good state is refused")
	}
	for name, spoil := range map[string]func(*mock.State){
		"no key":       func(s *mock.State) { s.Key = "" },
		"phase":        func(s *mock.State) { s.Phase = "asleep" },
		"no questions": func(s *mock.State) { s.Questions = nil },
		"place":        func(s *mock.State) { s.Question = 3 },
		"before":       func(s *mock.State) { s.Question = -1 },
		"follow-up":    func(s *mock.State) { s.Phase, s.FollowUp = mock.FollowingUp, 9 },
		"style":        func(s *mock.State) { s.Settings.Style = "sing" },
	} {
		bad := good
		spoil(&bad)
		if mock.FromState(bad) != nil {
			t.Errorf("%s: taken up", name)
		}
	}
}

func entries(ids ...string) []scenario.Entry {
	var list []scenario.Entry
	for _, id := range ids {
		var entry scenario.Entry
		entry.ID, entry.Principle = id, strings.ToUpper(id[:1])
		list = append(list, entry)
	}
	return list
}

func TestTheDraw(t *testing.T) {
	all := entries("a1", "a2", "a3", "b1", "b2", "c1", "d1")
	progress := history.Progress{"a1": {Attempts: 3}, "a2": {Attempts: 1}, "b1": {Attempts: 2}, "c1": {Attempts: 2}}
	orders := map[string]bool{}
	for seed := range int64(20) {
		settings := mock.Usual()
		settings.Seed = seed
		order := mock.Order(all, progress, settings)
		orders[strings.Join(order, " ")] = true
		// One of each principle, least practised first.
		first := slices.Clone(order[:3])
		slices.Sort(first)
		if !slices.Equal(first, []string{"a3", "b2", "d1"}) || order[3] != "c1" || len(order) != len(all) {
			t.Errorf("seed %d draws %v", seed, order)
		}
		slices.Reverse(all)
		if again := mock.Order(all, progress, settings); !slices.Equal(again, order) {
			t.Errorf("seed %d draws %v, and then %v", seed, order, again)
		}
	}
	if len(orders) < 2 {
		t.Error("every seed draws the same")
	}
	settings := mock.Usual()
	settings.Principles = []string{"b", "D"}
	if order := mock.Order(all, progress, settings); !slices.Equal(order, []string{"b2", "d1", "b1"}) &&
		!slices.Equal(order, []string{"d1", "b2", "b1"}) {
		t.Errorf("of two principles %v is drawn", order)
	}
}

func TestSettings(t *testing.T) {
	if err := mock.Usual().Check(); err != nil {
		t.Errorf("the usual settings: %v", err)
	}
	if got := mock.Usual().AnswerTarget(); got != 3*time.Minute {
		t.Errorf("an answer is to take %s", got)
	}
	for _, c := range []struct {
		change func(*mock.Settings)
		want   string
	}{
		{func(s *mock.Settings) { s.Minutes = 4 }, "from 5 to 180"},
		{func(s *mock.Settings) { s.Questions = 0 }, "from 1 to 12"},
		{func(s *mock.Settings) { s.Think = -1 }, "to think"},
		{func(s *mock.Settings) { s.Minutes, s.Questions = 5, 6 }, "at least a minute for each"},
	} {
		settings := mock.Usual()
		c.change(&settings)
		if err := settings.Check(); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%+v: %v, want %q", settings, err, c.want)
		}
	}
}
