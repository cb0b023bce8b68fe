package delivery

import "math"

// Basis is what a text says of a speaker's words: how many syllables they have.
// The zero value stands for no text.
type Basis struct {
	Words, Syllables int
}

// Pace is an estimate of the words said in a minute, pauses counted in.
type Pace struct {
	// Low and High are 10 % either side, rounded outward to 5.
	Low, High int
	// PerWord is the syllables of a word that it reckons with.
	PerWord float64
	// OwnWords says that PerWord is of the speaker's text, not the usual one.
	OwnWords bool
}

const (
	// UsualPerWord is the syllables of a word that the pace reckons with where
	// there is no text: what the worked answers have on average.
	UsualPerWord = 1.35
	// fewestWords is how many words of a text say something of the speaker's own.
	fewestWords = 20
	// paceError and paceStep are how a pace is rounded to what can be known.
	paceError = 0.1
	paceStep  = 5
)

// What listeners find comfortable, in words a minute, as guides for speakers agree.
const (
	ComfortableSlow = 130
	ComfortableFast = 160
)

// Pace estimates words a minute from the syllables, by the words that the basis
// counted. A basis of a few words is taken for none.
func (r *Rate) Pace(b Basis) Pace {
	p := Pace{PerWord: UsualPerWord}
	if b.Words >= fewestWords {
		p.PerWord, p.OwnWords = float64(b.Syllables)/float64(b.Words), true
	}
	exact := 0.0
	if r.Span > 0 {
		exact = float64(r.Syllables) / p.PerWord / r.Span.Minutes()
	}
	const slack = 1e-9 // a whole step stays one
	p.Low = paceStep * int(math.Floor(exact*(1-paceError)/paceStep+slack))
	p.High = paceStep * int(math.Ceil(exact*(1+paceError)/paceStep-slack))
	return p
}
