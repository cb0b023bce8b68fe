package practice

// Transcript says whether the words of a spoken run come from its recording.
type Transcript int

// The kinds of transcripts.
const (
	// NoTranscript: the run was typed, or not written down.
	NoTranscript Transcript = iota
	// WholeTranscript has every word.
	WholeTranscript
	// ThinnedTranscript may lack "um" and its like: counting them gives a lower
	// bound.
	ThinnedTranscript
)

// SetTranscript gives a spoken run the words of its recording, by prompt.
func (r *Run) SetTranscript(words []string, kind Transcript) {
	for i := range r.answers {
		r.answers[i].words = words[i]
	}
	r.transcript = kind
}

// Transcript says where the words of the run come from.
func (r *Run) Transcript() Transcript { return r.transcript }

// Written says whether the words of the run are there to be judged: they were
// typed, or its recording was written down.
func (r *Run) Written() bool { return r.Style == Type || r.transcript != NoTranscript }
