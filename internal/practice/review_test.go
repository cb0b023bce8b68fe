package practice

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/scenario"
)

func TestZonesOfARunningClock(t *testing.T) {
	const target = 20 * time.Second
	tests := []struct {
		seconds float64
		want    Zone
		word    string
	}{
		{0, OnTime, "on time"},
		{20, OnTime, "on time"},
		{20.1, Over, "over"},
		{30, Over, "over"},
		{30.1, FarOver, "far over"},
	}
	for _, tt := range tests {
		got := ZoneOf(time.Duration(tt.seconds*float64(time.Second)), target)
		if got != tt.want || got.String() != tt.word {
			t.Errorf("%g of 20 s: %v, want %s", tt.seconds, got, tt.word)
		}
	}
}

func TestVerdictsOfAFinishedAnswer(t *testing.T) {
	const target = 20 * time.Second
	tests := []struct {
		seconds float64
		want    string
	}{
		{0, "not answered"},
		{1, "short"},
		{14.4, "short"},
		{15, "on target"},
		{25, "on target"},
		{25.4, "on target"},
		{26, "long"},
		{30, "long"},
		{31, "far too long"},
	}
	for _, tt := range tests {
		got := VerdictOf(time.Duration(tt.seconds*float64(time.Second)), target).String()
		if got != tt.want {
			t.Errorf("%g of 20 s: %s, want %s", tt.seconds, got, tt.want)
		}
	}
}

func worked() *scenario.Scenario {
	part := func(seconds int, example string, signals ...string) scenario.Part {
		return scenario.Part{
			Target:  time.Duration(seconds) * time.Second,
			Example: example, Signals: signals, Coaching: "coaching", Mistake: "mistake",
		}
	}
	return &scenario.Scenario{
		ID: "x", Question: "Tell me about a time.",
		Situation: part(30, "I noticed a leak.", "I noticed"),
		Task:      part(20, "Nobody had asked me.", "nobody had asked"),
		Action:    part(90, "I closed the valve.", "I closed"),
		Result:    part(20, "From nine litres to none.", "nine litres to none"),
		Reflection: scenario.Reflection{
			Target: 15 * time.Second, Signals: []string{"I check"}, Coaching: "c", Mistake: "m",
			ByLevel: []scenario.LevelExample{{Level: "Fitter", Example: "I check valves first."}},
		},
		FollowUps: []scenario.FollowUp{
			{Question: "Why you?", Probes: "p", Strong: scenario.StrongReply{Answer: strings.Repeat("word ", 145)}},
			{Question: "And then?", Probes: "p", Strong: scenario.StrongReply{Answer: "Short."}},
			{Question: "How long?", Probes: "p", Strong: scenario.StrongReply{Answer: strings.Repeat("word ", 88)}},
		},
	}
}

func TestAReviewOfATypedAnswer(t *testing.T) {
	b := start0(NewRun(Type, SectionPrompts(worked(), scenario.Sections()))).do("3")
	for i, words := range []int{20, 10, 60, 6, 4} {
		b.run.SetWords(strings.Repeat("word ", words))
		if i == 0 {
			b.run.SetWords("I then noticed it. " + strings.Repeat("word ", 16))
		}
		if i == 2 {
			b.run.Peek()
		}
		b.do("60 n")
	}
	review := ReviewOf(b.run, b.now)

	if !review.WholeAnswer || review.Words != 100 || review.Spent != 5*time.Minute || review.Target != 175*time.Second {
		t.Errorf("got whole=%v, %d words in %v of %v", review.WholeAnswer, review.Words, review.Spent, review.Target)
	}
	if got := review.TypingPace(); got != 20 {
		t.Errorf("typed at %d words a minute, want 20", got)
	}
	if got := review.Parts[2].Share; math.Abs(got-0.6) > 1e-6 {
		t.Errorf("Action is %g of the words, want 0.6", got)
	}
	if !review.Parts[0].Signals[0].Used || review.Parts[1].Signals[0].Used {
		t.Error("want the first section's signal phrase heard, and not the second's")
	}
	if review.Parts[2].Peeks != 1 || review.Parts[1].Peeks != 0 {
		t.Error("want the one peek counted where it was taken")
	}
	if got := review.Parts[2].Length.Round(time.Second); got != 25*time.Second {
		t.Errorf("60 words take %v aloud, want 25s", got)
	}
	if got := review.Parts[2].Verdict; got != Short {
		t.Errorf("60 words typed in a minute are %v for a target of 90 seconds, want short", got)
	}
}

func TestAnswersThatWereNotGiven(t *testing.T) {
	sections := []scenario.Section{scenario.Situation, scenario.Task}
	typed := start0(NewRun(Type, SectionPrompts(worked(), sections))).do("3")
	typed.run.SetWords("Pasted.")
	typed.do("n 20 n")
	spoken := start0(NewRun(Speak, SectionPrompts(worked(), sections))).do("3 20 n n")
	for name, b := range map[string]*bench{"typed": typed, "spoken": spoken} {
		review := ReviewOf(b.run, b.now)
		if !review.Parts[0].Given || review.Parts[0].Verdict == NotAnswered {
			t.Errorf("%s: the first part counts as not answered", name)
		}
		if review.Parts[1].Given || review.Parts[1].Verdict != NotAnswered {
			t.Errorf("%s: the second part counts as %v", name, review.Parts[1].Verdict)
		}
	}
}

func TestOnlyTheRepeatedPartIsGivenAgain(t *testing.T) {
	b := start0(NewRun(Speak, SectionPrompts(worked(), scenario.Sections()))).do("3 20 n 10 n 60 n 6 n 4 n")
	again := start0(b.run.Again(1)).do("3 12 n")
	for i, part := range ReviewOf(again.run, again.now).Parts {
		if part.Given != (i == 1) || part.Verdict == NotAnswered {
			t.Errorf("part %d: given %v, %v", i, part.Given, part.Verdict)
		}
	}
}

func TestASpokenAnswerIsSharedByTime(t *testing.T) {
	b := start0(NewRun(Speak, SectionPrompts(worked(), scenario.Sections()))).do("3")
	b.do("20 n 10 n 60 n 6 n 4 n")
	review := ReviewOf(b.run, b.now)
	if !review.WholeAnswer || review.Parts[2].Share != 0.6 || review.TypingPace() != 0 {
		t.Errorf("got whole=%v, Action %g, %d words a minute", review.WholeAnswer, review.Parts[2].Share, review.TypingPace())
	}
}

func TestSharesOfAPartAreNotJudged(t *testing.T) {
	b := start0(NewRun(Speak, SectionPrompts(worked(), []scenario.Section{scenario.Action}))).do("3 60 n")
	if ReviewOf(b.run, b.now).WholeAnswer {
		t.Error("one section was taken for a whole answer")
	}
}

func TestTheTargetsFitTheirUsualShares(t *testing.T) {
	for _, prompt := range SectionPrompts(worked(), scenario.Sections()) {
		if share := prompt.Target.Seconds() / 175; !prompt.Usual.Holds(share) {
			t.Errorf("%s: a target of %.0f %% is not usual (%v)", prompt.Title, 100*share, prompt.Usual)
		}
	}
}

func TestAFollowUpsTargetIsItsStrongAnswerAloud(t *testing.T) {
	want := []time.Duration{60 * time.Second, 30 * time.Second, 40 * time.Second}
	for i, prompt := range FollowUpPrompts(worked()) {
		if prompt.Target != want[i] {
			t.Errorf("%s: %v, want %v", prompt.Key, prompt.Target, want[i])
		}
	}
}

func TestThePartsOfAReviewAddUpToItsWhole(t *testing.T) {
	b := start0(NewRun(Speak, SectionPrompts(worked(), scenario.Sections()))).do("3")
	b.do("1.4 n 1.4 n 1.4 n 1.4 n 1.4 n")
	if review := ReviewOf(b.run, b.now); review.Length != 5*time.Second {
		t.Errorf("five parts shown as a second each come to %v", review.Length)
	}
}
