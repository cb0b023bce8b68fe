package tui

import (
	"slices"
	"time"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/mock"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/schedule"
)

// memory keeps events where a test can look at them.
type memory struct {
	progress history.Progress
	readings []history.Reading
	attempts []history.Attempt
	quizRuns []history.QuizRun
	// own are the runs and interviews that this process has on its screen, so that
	// nobody else left them.
	own map[string]bool
	// drafts are the latest of each run; judgements by attempt.
	drafts     map[string]practice.Draft
	judgements map[string]history.Judgement
	// cards are the review cards by id, reviews every review of them.
	cards   map[string]schedule.Card
	reviews []schedule.Reviewed
	err     error
	plan    string
	// mocks are the interviews that have ended, mockDrafts those under way.
	mocks, mockDrafts map[string]mock.State
	// deliveries are how attempts were said, words what their recordings say.
	deliveries map[string][]history.Delivery
	words      map[string]map[string]string
}

func emptyMemory() *memory {
	return &memory{
		progress: history.Progress{}, drafts: map[string]practice.Draft{}, judgements: map[string]history.Judgement{},
		cards: map[string]schedule.Card{}, own: map[string]bool{},
		deliveries: map[string][]history.Delivery{}, words: map[string]map[string]string{},
	}
}

func (m *memory) Progress() (history.Progress, error) { return m.progress, m.err }

func (m *memory) Drafts() ([]practice.Draft, error) {
	var drafts []practice.Draft
	for _, draft := range m.drafts {
		if !m.own[draft.Key] {
			drafts = append(drafts, draft)
		}
	}
	slices.SortFunc(drafts, func(a, b practice.Draft) int { return a.At.Compare(b.At) })
	return drafts, m.err
}

func (m *memory) Recent(scenario string, most int) ([]history.Judged, error) {
	var recent []history.Judged
	for _, attempt := range m.attempts {
		if attempt.Scenario == scenario || scenario == "" {
			attempt.Answers = slices.Clone(attempt.Answers)
			for i := range attempt.Answers {
				attempt.Answers[i].Words = "" // as the disk does
			}
			recent = append(recent, history.Judged{
				Attempt: attempt, Judgement: m.judgements[attempt.Key], Deliveries: m.deliveries[attempt.Key],
			})
		}
	}
	return recent[max(0, len(recent)-most):], m.err
}

func (m *memory) Attempt(key string) (history.Attempt, error) {
	for _, attempt := range m.attempts {
		if attempt.Key == key {
			return attempt, m.err
		}
	}
	return history.Attempt{}, m.err
}

func (m *memory) Doings(since time.Time) ([]history.Doing, error) {
	var doings []history.Doing
	add := func(at time.Time, id string, mode history.Mode) {
		if !at.Before(since) {
			doings = append(doings, history.Doing{At: at, Scenario: id, Mode: mode})
		}
	}
	for _, reading := range m.readings {
		add(reading.At, reading.Scenario, history.ModeWalkthrough)
	}
	for _, attempt := range m.attempts {
		add(attempt.At, attempt.Scenario, history.ModePractice)
	}
	for _, run := range m.quizRuns {
		add(run.At, run.Scenario, history.ModeQuiz)
	}
	slices.SortStableFunc(doings, func(a, b history.Doing) int { return a.At.Compare(b.At) })
	return doings, m.err
}

func (m *memory) DeleteAttempt(key string) error {
	if m.err == nil {
		m.attempts = slices.DeleteFunc(m.attempts, func(a history.Attempt) bool { return a.Key == key })
		delete(m.judgements, key)
		m.sum()
	}
	return m.err
}

func (m *memory) DeleteAll() error {
	if m.err == nil {
		*m = *emptyMemory()
		m.sum()
	}
	return m.err
}

// sum makes the sums those of the events, as the disk does.
func (m *memory) sum() {
	m.progress = history.Progress{}
	for _, reading := range m.readings {
		m.progress.AddReading(reading)
	}
	for _, attempt := range m.attempts {
		m.progress.AddAttempt(attempt)
	}
	for _, run := range m.quizRuns {
		m.progress.AddQuizRun(run)
	}
}

func (m *memory) SaveDraft(draft practice.Draft) error {
	if m.err == nil && draft.Revision > m.drafts[draft.Key].Revision {
		m.drafts[draft.Key], m.own[draft.Key] = draft, true
	}
	return m.err
}

func (m *memory) DropDraft(key string) error {
	delete(m.drafts, key)
	return m.err
}

func (m *memory) SaveJudgement(event history.Judgement) error {
	m.judgements[event.Attempt] = event
	return m.err
}

func (m *memory) SaveDeliveries(attempt string, deliveries []history.Delivery) error {
	if m.err == nil {
		m.deliveries[attempt] = deliveries
	}
	return m.err
}

func (m *memory) SaveWords(attempt string, words map[string]string) error {
	if m.err == nil {
		m.words[attempt] = words
	}
	return m.err
}

func (m *memory) Plan() (string, error) { return m.plan, m.err }

func (m *memory) SavePlan(content string) error {
	if m.err == nil {
		m.plan = content
	}
	return m.err
}

func (m *memory) SaveReading(event history.Reading) error {
	if m.err == nil {
		m.readings = append(m.readings, event)
	}
	return m.err
}

func (m *memory) SaveAttempt(event history.Attempt) error {
	if m.err == nil {
		m.attempts = append(m.attempts, event)
		delete(m.drafts, event.Key)
	}
	return m.err
}

func (m *memory) SaveQuizRun(event history.QuizRun, reviewed []schedule.Reviewed) error {
	if m.err != nil {
		return m.err
	}
	m.quizRuns = append(m.quizRuns, event)
	for _, review := range reviewed {
		m.review(review)
	}
	return nil
}
