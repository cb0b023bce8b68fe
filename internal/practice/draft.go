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
		draft.Parts = append(draft.Parts, DraftPart{
			Prompt: r.prompts[i].Key, Title: r.prompts[i].Title, Target: r.prompts[i].Target,
			Spent: a.clock.at(now), Former: a.former, Words: a.words, Peeks: a.peeks, Begun: a.visited,
		})
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
			prompt = Prompt{Key: part.Prompt, Mark: "?", Title: part.Title, Ask: s.Asked(), Target: part.Target}
		}
		run.prompts = append(run.prompts, prompt)
		run.answers = append(run.answers, answer{
			clock: clock{spent: max(0, part.Spent)}, words: part.Words, peeks: part.Peeks,
			visited: part.Begun, former: part.Former,
		})
	}
	for _, index := range run.pass {
		if index < 0 || index >= len(run.prompts) {
			return nil
		}
	}
	return run
}
