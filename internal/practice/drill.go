package practice

import (
	"strconv"
	"strings"
	"time"
)

// The keys of prompts begin so, but those of the sections.
const (
	followUpKey = "follow-up "
	probeKey    = "probe "
)

// Probe makes a prompt of a question that no file has: one that an interviewer
// asks because of what was said. Its name tells it from others, why says why an
// interviewer asks, and good what a good answer holds. Target is how long it
// should take.
func Probe(name, ask, why, good string, target time.Duration) Prompt {
	return Prompt{
		Key: probeKey + name, Mark: "P", Title: "Probe", Ask: ask, Target: target, Points: replyPoints,
		Coaching: []Note{{"Why they ask", why}},
		Reveal:   []Note{{"Why they ask", why}, {"A good answer holds", good}},
	}
}

// IsProbe says whether the prompt is a question that no file has.
func (p Prompt) IsProbe() bool { return strings.HasPrefix(p.Key, probeKey) }

// ProbeName is what a probe goes for; empty where the prompt is none.
func (p Prompt) ProbeName() string {
	name, _ := strings.CutPrefix(p.Key, probeKey)
	if !p.IsProbe() {
		return ""
	}
	return name
}

// FollowUp is the index of the scenario's follow-up that the prompt asks; false
// where it asks something else.
func (p Prompt) FollowUp() (int, bool) {
	number, ok := strings.CutPrefix(p.Key, followUpKey)
	if !ok {
		return 0, false
	}
	n, err := strconv.Atoi(number)
	return n - 1, err == nil && n > 0
}

// Drill says whether the run asks follow-ups and probes, and no section: each is
// rated on its own once it was answered.
func (r *Run) Drill() bool {
	for _, prompt := range r.prompts {
		if prompt.IsSection() {
			return false
		}
	}
	return true
}

// Rate keeps the candidate's own rating of the present prompt, from 1 to 4.
func (r *Run) Rate(rating int) { r.answers[r.Current()].rating = rating }

// Rating is the candidate's own rating of a prompt, from 1 to 4; zero where there
// is none.
func (r *Run) Rating(prompt int) int { return r.answers[prompt].rating }
