package store_test

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/starcoach/starcoach/internal/delivery"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/store"
)

// spokenAttempt is one whose answers were said.
func spokenAttempt() history.Attempt {
	a := fullAttempt("")
	a.Key, a.Style = "said", practice.Speak
	for i := range a.Answers {
		a.Answers[i].Words = ""
	}
	return a
}

// What could not be trusted is still not there when it is read again.
func TestHowAnAnswerWasSaidComesBack(t *testing.T) {
	s := open(t, t.TempDir())
	must(t, s.SaveAttempt(spokenAttempt()))
	said := []history.Delivery{
		{
			Prompt: "action", Length: 91 * time.Second,
			Talk:     &history.Talk{Speaking: 70 * time.Second, Silent: 21 * time.Second, Pauses: 12, Longest: 2100 * time.Millisecond},
			Rate:     &history.Rate{Syllables: 301, Span: 89 * time.Second, Low: 120, High: 150},
			Loudness: &history.Loudness{Drift: -1.5, Fade: 4.25}, Semitones: 7.5,
		},
		{Prompt: "task", Length: 20 * time.Second, Warnings: []delivery.Warning{delivery.Noisy, delivery.Clipped}},
	}
	must(t, s.SaveDeliveries("said", []history.Delivery{{Prompt: "task", Length: time.Hour}}))
	must(t, s.SaveDeliveries("said", said))
	must(t, s.SaveDeliveries("an attempt that is not kept", said))
	recent, err := s.Recent("", 5)
	must(t, err)
	if len(recent) != 1 {
		t.Fatalf("%d attempts", len(recent))
	}
	if diff := cmp.Diff(said, recent[0].Deliveries); diff != "" {
		t.Errorf("how it was said differs (-want +got):\n%s", diff)
	}
}

func TestTheWordsOfARecordingAreKeptWithItsAnswers(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	must(t, s.SaveAttempt(spokenAttempt()))
	must(t, s.SaveWords("said", map[string]string{"task": "It was mine to settle.", "nothing": "x"}))
	if words := query[string](t, dir, `SELECT words FROM answers WHERE prompt = 'task'`)[0]; words != "It was mine to settle." {
		t.Errorf("the words are %q", words)
	}
	if err := s.SaveWords("not kept", map[string]string{"task": "Mine."}); !errors.Is(err, store.ErrNotKept) {
		t.Errorf("words of a run that is not kept: %v, want %v", err, store.ErrNotKept)
	}
	recent, err := s.Recent("", 5)
	must(t, err)
	if got := recent[0].Answers[1].WordCount; got != 5 {
		t.Errorf("%d words are counted, want 5", got)
	}
}
