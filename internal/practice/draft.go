package practice

import (
	"slices"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/scenario"
)

// Draft is a run under way in a form that can be kept, so that it can be gone on
// with after the program, or the machine, has broken down. Its JSON form is
// stable.
type Draft struct {
	// Key is that of the run.
	Key string `json:"key"`
	// Scenario is the stable id of the scenario.
	Scenario string `json:"scenario"`
	// Revision grows with every draft that is made of a run: of two, the one
	// with the higher is the later.
	Revision int       `json:"revision"`
	At       time.Time `json:"at"`
	Style    Style     `json:"style"`
	// Pass lists the prompts of this pass by index, Place is how far it is.
	Pass  []int       `json:"pass"`
	Place int         `json:"place"`
	Parts []DraftPart `json:"parts"`
}

// DraftPart is what was given to one prompt. Title and target are kept too, for
// a scenario whose file was changed meanwhile.
type DraftPart struct {
	Prompt string        `json:"prompt"`
	Title  string        `json:"title"`
	Target time.Duration `json:"target_ns"`
	Spent  time.Duration `json:"spent_ns"`
	Former time.Duration `json:"former_ns,omitempty"`
	Words  string        `json:"words,omitempty"`
	Peeks  int           `json:"peeks,omitempty"`
	Begun  bool          `json:"begun,omitempty"`
	Rating int           `json:"rating,omitempty"`
	// Ask, Coaching and Reveal are kept for probes alone: no file has them.
	Ask      string `json:"ask,omitempty"`
	Coaching []Note `json:"coaching,omitempty"`
	Reveal   []Note `json:"reveal,omitempty"`
}

// Current is the part that the run stands at; the zero part if there is none.
func (d Draft) Current() DraftPart {
	if d.Place < 0 || d.Place >= len(d.Pass) || d.Pass[d.Place] < 0 || d.Pass[d.Place] >= len(d.Parts) {
		return DraftPart{}
	}
	return d.Parts[d.Pass[d.Place]]
}

// Typed is everything typed, each prompt under its title, as Run.Typed gives it.
func (d Draft) Typed() string {
	var parts []string
	for _, part := range d.Parts {
		if words := strings.TrimSpace(part.Words); words != "" {
			parts = append(parts, part.Title+":\n"+words)
		}
	}
	return strings.Join(parts, "\n\n")
}

// TypedWords is how many words were typed.
func (d Draft) TypedWords() int {
	words := 0
	for _, part := range d.Parts {
		words += coach.CountWords(part.Words)
	}
	return words
}

// Draft makes a draft of the run as it stands.
func (r *Run) Draft(scenario string, now time.Time) Draft {
	r.revision++
	draft := Draft{
		Key: r.Key, Scenario: scenario, Revision: r.revision, At: now.UTC(),
		Style: r.Style, Pass: slices.Clone(r.pass), Place: r.at,
	}
	for i, a := range r.answers {
		prompt := &r.prompts[i]
		part := DraftPart{
			Prompt: prompt.Key, Title: prompt.Title, Target: prompt.Target, Rating: a.rating,
			Spent: a.clock.at(now), Former: a.former, Words: a.words, Peeks: a.peeks, Begun: a.visited,
		}
		if prompt.IsProbe() {
			part.Ask, part.Coaching, part.Reveal = prompt.Ask, prompt.Coaching, prompt.Reveal
		}
		draft.Parts = append(draft.Parts, part)
	}
	return draft
}

// FromDraft takes a run up again where its draft was made: paused, at the same
// prompt, with the same words and times. Prompts that the scenario no longer has
// are asked by their title alone. It returns nil for a draft that does not hold
// together.
func FromDraft(draft Draft, s *scenario.Scenario) *Run {
	if draft.Current().Prompt == "" || (draft.Style != Speak && draft.Style != Type) {
		return nil
	}
	known := map[string]Prompt{}
	for _, prompt := range slices.Concat(SectionPrompts(s, scenario.Sections()), FollowUpPrompts(s)) {
		known[prompt.Key] = prompt
	}
	run := &Run{
		Key: draft.Key, Style: draft.Style, revision: draft.Revision,
		pass: slices.Clone(draft.Pass), at: draft.Place, phase: Paused, resumeTo: Running,
	}
	for _, part := range draft.Parts {
		prompt, ok := known[part.Prompt]
		if !ok {
			prompt = part.unknown(s)
		}
		if part.Target > 0 {
			// A shortened story has other targets than its file.
			prompt.Title, prompt.Target = part.Title, part.Target
		}
		run.prompts = append(run.prompts, prompt)
		run.answers = append(run.answers, answer{
			clock: clock{spent: max(0, part.Spent)}, words: part.Words, peeks: part.Peeks,
			visited: part.Begun, former: part.Former, rating: part.Rating,
		})
	}
	for _, index := range run.pass {
		if index < 0 || index >= len(run.prompts) {
			return nil
		}
	}
	return run
}

// unknown makes a prompt of a part that the scenario's file does not have: a
// probe, or one that was taken out of the file.
func (p DraftPart) unknown(s *scenario.Scenario) Prompt {
	prompt := Prompt{Key: p.Prompt, Mark: "?", Title: p.Title, Ask: s.Question, Target: p.Target}
	if prompt.IsProbe() {
		prompt.Mark, prompt.Points = "P", replyPoints
		prompt.Coaching, prompt.Reveal = cleaned(p.Coaching), cleaned(p.Reveal)
	}
	if p.Ask != "" {
		prompt.Ask = scenario.CleanLine(p.Ask)
	}
	return prompt
}

func cleaned(notes []Note) []Note {
	clean := make([]Note, len(notes))
	for i, note := range notes {
		clean[i] = Note{scenario.CleanLine(note.Heading), scenario.Clean(note.Text)}
	}
	return clean
}
