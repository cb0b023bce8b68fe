package practice

import (
	"slices"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
)

// Style is how the candidate answers.
type Style string

// The two styles.
const (
	Speak Style = "speak"
	Type  Style = "type"
)

// Phase is where a run stands.
type Phase int

// The phases of a run.
const (
	// CountingIn gives the candidate a breath before the clock starts.
	CountingIn Phase = iota
	Running
	Paused
	Finished
)

const (
	// CountIn is the length of the breath before the first clock starts.
	CountIn = 3 * time.Second
	// asleepAfter is how long the run may go unobserved before the gap counts
	// as a pause: it is looked at every second, so that more means that the
	// process was stopped or the machine asleep.
	asleepAfter = 10 * time.Second
)

// answer is what has been given to one prompt so far.
type answer struct {
	clock   clock
	words   string
	peeks   int
	visited bool
	// former is the time of the attempt before, when the prompt is repeated.
	former time.Duration
	// rating is the candidate's own, from 1 to 4; zero while there is none.
	rating int
}

// Run is one pass through a list of prompts against the clock. Every method that
// time matters to takes the present. A wall clock that is set back takes nothing
// away.
type Run struct {
	// Pace is how fast the candidate speaks, in words a minute: typed answers are
	// reckoned with it. Zero means coach.SpeakingPace.
	Pace int
	// Key names the run for good: its draft is kept under it, and its attempt.
	Key     string
	Style   Style
	prompts []Prompt
	answers []answer
	// pass lists the prompts of this pass, by index: all, or the one repeated.
	pass []int
	at   int

	phase      Phase
	resumeTo   Phase
	countInEnd time.Time
	observed   time.Time
	slept      bool
	transcript Transcript
	// awaiting is true while the clock is not to start before AwaitNothing.
	awaiting bool
	revision int
}

// NewRun prepares a run; its clock starts with Start. There must be at least one
// prompt.
func NewRun(style Style, prompts []Prompt) *Run {
	run := &Run{Style: style, prompts: prompts, answers: make([]answer, len(prompts))}
	for i := range prompts {
		run.pass = append(run.pass, i)
	}
	return run
}

// Again prepares a run that repeats one prompt and keeps the other answers. The
// run it is called on stays as it is; the new one has no key yet.
func (r *Run) Again(prompt int) *Run {
	again := &Run{
		Style:   r.Style,
		prompts: r.prompts,
		answers: slices.Clone(r.answers),
		pass:    []int{prompt},
	}
	again.answers[prompt] = answer{former: r.answers[prompt].clock.spent}
	if r.Style == Speak {
		// What a recording said of the others is no text beside one that says nothing.
		for i := range again.answers {
			again.answers[i].words = ""
		}
	}
	return again
}

// Whole prepares a run that repeats every prompt; it has no key yet.
func (r *Run) Whole() *Run {
	again := NewRun(r.Style, r.prompts)
	for i := range again.answers {
		again.answers[i].former = r.answers[i].clock.spent
	}
	return again
}

// Start begins the count-in.
func (r *Run) Start(now time.Time) {
	r.phase, r.countInEnd, r.observed = CountingIn, now.Add(CountIn), now
}

// Observe brings the run up to the present. It is called at least once a second;
// a long gap since the last call is taken for sleep and not counted.
func (r *Run) Observe(now time.Time) {
	gap := now.Sub(r.observed)
	awake := r.observed
	r.observed = now
	if gap < 0 {
		r.countInEnd = r.countInEnd.Add(gap)
		r.answers[r.Current()].clock.goOnFrom(awake, now)
	}
	switch {
	case gap > asleepAfter && (r.phase == Running || r.phase == CountingIn):
		r.pause(awake)
		r.slept = true
	case r.phase == CountingIn && !r.awaiting && !now.Before(r.countInEnd):
		r.begin(r.countInEnd)
	}
}

// Await keeps the clock from starting behind the count-in until AwaitNothing: a
// microphone has to be listening first.
func (r *Run) Await() { r.awaiting = true }

// AwaitNothing lets the clock start: now, if the count-in is over.
func (r *Run) AwaitNothing(now time.Time) {
	if !r.awaiting {
		return
	}
	r.awaiting = false
	if r.phase == CountingIn && r.countInEnd.Before(now) {
		r.countInEnd = now
	}
	r.Observe(now)
}

// Awaiting says whether the clock would run if it were not kept from it.
func (r *Run) Awaiting(now time.Time) bool {
	return r.awaiting && r.phase == CountingIn && !now.Before(r.countInEnd)
}

func (r *Run) begin(now time.Time) {
	r.phase = Running
	current := &r.answers[r.Current()]
	current.visited = true
	current.clock.start(now)
}

// SkipCountIn starts the clock at once.
func (r *Run) SkipCountIn(now time.Time) {
	if r.phase == CountingIn {
		r.observed = now
		if r.awaiting {
			r.countInEnd = now
			return
		}
		r.begin(now)
	}
}

// CountInLeft is the number of seconds still to be counted, from 3 to 1.
func (r *Run) CountInLeft(now time.Time) int {
	left := r.countInEnd.Sub(now)
	return int(min(max(left, time.Nanosecond), CountIn)+time.Second-1) / int(time.Second)
}

// UntilCount is how long it takes until CountInLeft changes.
func (r *Run) UntilCount(now time.Time) time.Duration {
	left := max(0, r.countInEnd.Sub(now))
	if rest := left % time.Second; rest > 0 {
		return rest
	}
	return time.Second
}

// Pause stops the clock until Resume.
func (r *Run) Pause(now time.Time) {
	r.Observe(now)
	if r.phase == Running || r.phase == CountingIn {
		r.pause(now)
	}
}

func (r *Run) pause(at time.Time) {
	r.resumeTo, r.phase, r.slept = r.phase, Paused, false
	r.answers[r.Current()].clock.stop(at)
}

// Resume sets the clock going where it stopped. A count-in that was interrupted
// begins anew.
func (r *Run) Resume(now time.Time) {
	if r.phase != Paused {
		return
	}
	r.observed = now
	if r.resumeTo == CountingIn {
		r.Start(now)
		return
	}
	r.begin(now)
}

// Next ends the present prompt and goes on to the one behind it; behind the last
// one the run is finished.
func (r *Run) Next(now time.Time) {
	if !r.move(now) {
		return
	}
	if r.at == len(r.pass)-1 {
		r.phase = Finished
		return
	}
	r.at++
	r.begin(now)
}

// Back returns to the prompt before; its clock goes on from where it was.
func (r *Run) Back(now time.Time) {
	if r.at == 0 || !r.move(now) {
		return
	}
	r.at--
	r.begin(now)
}

// move stops the present clock, and says whether the run is under way. A run
// that is paused goes on with the move.
func (r *Run) move(now time.Time) bool {
	r.Observe(now)
	if r.phase == CountingIn || r.phase == Finished {
		return false
	}
	if r.phase == Paused && r.resumeTo == CountingIn {
		return false
	}
	r.answers[r.Current()].clock.stop(now)
	return true
}

// Peek counts one look at the coaching of the present prompt.
func (r *Run) Peek() { r.answers[r.Current()].peeks++ }

// SetWords keeps what has been typed for the present prompt.
func (r *Run) SetWords(words string) { r.answers[r.Current()].words = words }

// Phase is where the run stands.
func (r *Run) Phase() Phase { return r.phase }

// Slept says whether the present pause was made because the process or the
// machine had been stopped.
func (r *Run) Slept() bool { return r.phase == Paused && r.slept }

// Prompts lists everything that is asked in this run.
func (r *Run) Prompts() []Prompt { return r.prompts }

// Current is the index of the present prompt.
func (r *Run) Current() int { return r.pass[r.at] }

// Last says whether the present prompt is the last of this pass.
func (r *Run) Last() bool { return r.at == len(r.pass)-1 }

// One says whether this pass is over a single prompt of the run, or the run has
// no other.
func (r *Run) One() bool { return len(r.pass) == 1 }

// First says whether the present prompt is the first of this pass.
func (r *Run) First() bool { return r.at == 0 }

// Begun says whether a prompt's clock has ever run.
func (r *Run) Begun(prompt int) bool { return r.answers[prompt].visited }

// Words is what has been typed for a prompt.
func (r *Run) Words(prompt int) string { return r.answers[prompt].words }

// Peeks is how often the coaching of a prompt was looked at.
func (r *Run) Peeks(prompt int) int { return r.answers[prompt].peeks }

// Spent is the time a prompt has taken so far.
func (r *Run) Spent(prompt int, now time.Time) time.Duration {
	return r.answers[prompt].clock.at(now)
}

// Former is the time the prompt took in the attempt before; zero if there was
// none.
func (r *Run) Former(prompt int) time.Duration { return r.answers[prompt].former }

// Total is the time that all prompts have taken so far.
func (r *Run) Total(now time.Time) time.Duration {
	var total time.Duration
	for i := range r.answers {
		total += r.Spent(i, now)
	}
	return total
}

// TypedWords is how many words were typed in this run.
func (r *Run) TypedWords() int {
	words := 0
	for _, a := range r.answers {
		words += coach.CountWords(a.words)
	}
	return words
}

// Typed is everything typed in this run, each prompt under its title; empty if
// nothing was.
func (r *Run) Typed() string {
	var parts []string
	for i, prompt := range r.prompts {
		if words := strings.TrimSpace(r.answers[i].words); words != "" {
			parts = append(parts, prompt.Title+":\n"+words)
		}
	}
	return strings.Join(parts, "\n\n")
}
