package mock

import (
	"math/rand"
	"time"

	"github.com/starcoach/starcoach/internal/scenario"
)

const (
	// Breath is the rest between two questions.
	Breath = 5 * time.Second
	// asleepAfter is how long the interview may go unobserved before the gap
	// counts as a pause: it is looked at every second, so that more means that
	// the process was stopped or the machine asleep.
	asleepAfter = 10 * time.Second
)

// Interview is an interview under way. Every method that time matters to takes
// the present. A wall clock that is set back takes nothing away.
type Interview struct {
	state State
	// observed is up to when time has been counted.
	observed      time.Time
	paused, slept bool
}

// New prepares an interview over scenarios in the order in which they are asked;
// there must be at least one. Its clock starts with the first Next.
func New(key string, settings Settings, asked []*scenario.Scenario, now time.Time) *Interview {
	// Not the stream of the draw: what is asked of a scenario must not hang on
	// how many others there are.
	chance := rand.New(rand.NewSource(settings.Seed ^ 0x5eed))
	v := &Interview{
		observed: now,
		state:    State{Key: key, Begun: now.UTC(), At: now.UTC(), Settings: settings, Phase: Introduction},
	}
	asker := asker{chance: chance, target: settings.FollowUpTarget()}
	for _, s := range asked {
		v.state.Questions = append(v.state.Questions, Question{
			Scenario: s.ID, Title: s.Title, Principle: s.Principle, Ask: s.Question,
			Target: settings.AnswerTarget(), FollowUps: asker.followUpsOf(s),
		})
	}
	return v
}

// FromState takes an interview up again where its state was taken: paused, at
// the same question, with the same words and times. It returns nil for a state
// that does not hold together.
func FromState(state State) *Interview {
	if !state.sound() {
		return nil
	}
	state = state.clone()
	state.Breath = max(0, state.Breath)
	for i := range state.Questions {
		q := &state.Questions[i]
		q.Thought, q.Answer.Spent = max(0, q.Thought), max(0, q.Answer.Spent)
		for f := range q.FollowUps {
			q.FollowUps[f].Spent = max(0, q.FollowUps[f].Spent)
		}
	}
	v := &Interview{state: state}
	v.paused = state.UnderWay()
	return v
}

// State takes the state of the interview as it was last observed.
func (v *Interview) State(now time.Time) State {
	v.state.Revision++
	v.state.At, v.state.Paused = now.UTC(), v.paused
	return v.state.clone()
}

// Look is the state as it is, to be shown. It must not be kept: it has the
// revision of the one before.
func (v *Interview) Look() State { return v.state }

// Observe brings the interview up to the present. It is called at least once a
// second; a long gap since the last call is taken for sleep and not counted.
func (v *Interview) Observe(now time.Time) {
	gap := now.Sub(v.observed)
	v.observed = now
	if v.paused || !v.state.UnderWay() || gap <= 0 {
		return
	}
	if gap > asleepAfter {
		v.pause()
		v.slept = true
		return
	}
	for gap > 0 {
		gap = v.count(gap)
	}
}

// count adds time to the present clock, and returns what goes over the end of a
// phase that ends by itself.
func (v *Interview) count(gap time.Duration) (over time.Duration) {
	spent := v.spent()
	if spent == nil {
		return 0
	}
	*spent += gap
	limit, limited := v.limit()
	if !limited || *spent < limit {
		return 0
	}
	over = *spent - limit
	*spent = limit
	v.step()
	return over
}

// spent is the clock of the present phase; nil where none runs.
func (v *Interview) spent() *time.Duration {
	switch v.state.Phase {
	case Thinking:
		return &v.question().Thought
	case Answering, FollowingUp:
		return &v.reply().Spent
	case Breathing:
		return &v.state.Breath
	}
	return nil
}

// limit is where the present phase ends by itself.
func (v *Interview) limit() (time.Duration, bool) {
	switch v.state.Phase {
	case Thinking:
		return v.state.Settings.Think, true
	case Breathing:
		return Breath, true
	}
	return 0, false
}

// Next goes on: from the introduction to the first question, from thinking to the
// answer, from an answer to what is asked next. While the clock is stopped it
// does nothing.
func (v *Interview) Next(now time.Time) {
	v.Observe(now)
	if !v.paused && v.state.Phase != Ended {
		v.step()
	}
}

func (v *Interview) step() {
	switch v.state.Phase {
	case Introduction, Breathing:
		if v.state.Phase == Breathing {
			v.state.Question++
		}
		v.state.Phase, v.state.Breath, v.state.FollowUp = Thinking, 0, 0
		if v.state.Settings.Think == 0 {
			v.step()
		}
	case Thinking:
		v.state.Phase = Answering
		v.reply().Begun = true
	case Answering:
		v.followUp(0)
	case FollowingUp:
		v.followUp(v.state.FollowUp + 1)
	}
}

// followUp asks a follow-up, or, behind the last one, ends the question.
func (v *Interview) followUp(number int) {
	if number < len(v.question().FollowUps) {
		v.state.Phase, v.state.FollowUp = FollowingUp, number
		v.reply().Begun = true
		return
	}
	v.state.Phase = Breathing
	if v.Last() {
		v.state.Phase = Ended
	}
}

// End ends the interview at once; what was not asked stays unasked.
func (v *Interview) End(now time.Time) {
	v.Observe(now)
	v.state.Phase, v.paused = Ended, false
}

// Pause stops the clock until Resume, and is counted.
func (v *Interview) Pause(now time.Time) {
	v.Observe(now)
	if !v.paused && v.state.UnderWay() {
		v.pause()
	}
}

// Hold stops the clock as Pause does, but is not counted: the candidate did not
// ask for it. It says whether the clock had been going.
func (v *Interview) Hold(now time.Time) bool {
	v.Observe(now)
	if v.paused || !v.state.UnderWay() {
		return false
	}
	v.paused, v.slept = true, false
	return true
}

func (v *Interview) pause() {
	v.paused, v.slept = true, false
	v.state.Pauses++
}

// Resume sets the clock going where it stopped.
func (v *Interview) Resume(now time.Time) {
	v.observed, v.paused, v.slept = now, false, false
}

// Paused says whether the clock is stopped, Slept whether that is because the
// process or the machine had been stopped.
func (v *Interview) Paused() bool { return v.paused }

// Slept says whether the present pause was made because nothing had looked at
// the clock for a while.
func (v *Interview) Slept() bool { return v.paused && v.slept }

// Phase is where the interview stands.
func (v *Interview) Phase() Phase { return v.state.Phase }

// Last says whether the present question is the last.
func (v *Interview) Last() bool { return v.state.Question == len(v.state.Questions)-1 }

// Replying says whether an answer or a reply to a follow-up is being given.
func (v *Interview) Replying() bool {
	return v.state.Phase == Answering || v.state.Phase == FollowingUp
}

// Ask is what the interviewer has just said: the question or the follow-up.
func (v *Interview) Ask() string {
	if v.state.Phase == FollowingUp {
		return v.question().FollowUps[v.state.FollowUp].Ask
	}
	return v.question().Ask
}

// Target is how long the present reply should take.
func (v *Interview) Target() time.Duration {
	if v.state.Phase == FollowingUp {
		return v.question().FollowUps[v.state.FollowUp].Target
	}
	return v.question().Target
}

// Spent is the time on the present clock, as last observed.
func (v *Interview) Spent() time.Duration {
	if spent := v.spent(); spent != nil {
		return *spent
	}
	return 0
}

// Left is what is left of a phase that ends by itself; zero in others.
func (v *Interview) Left() time.Duration {
	limit, limited := v.limit()
	if !limited {
		return 0
	}
	return max(0, limit-v.Spent())
}

// Words is what was typed for the present reply.
func (v *Interview) Words() string {
	if !v.Replying() {
		return ""
	}
	return v.reply().Words
}

// SetWords keeps what has been typed for the present reply. Where none is being
// given it changes nothing.
func (v *Interview) SetWords(words string) {
	if v.Replying() {
		v.reply().Words = words
	}
}

func (v *Interview) question() *Question { return &v.state.Questions[v.state.Question] }

func (v *Interview) reply() *Reply {
	if v.state.Phase == FollowingUp {
		return &v.question().FollowUps[v.state.FollowUp].Reply
	}
	return &v.question().Answer
}
