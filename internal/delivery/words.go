package delivery

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

// usualPerWord is the syllables of an English word in worked answers.
const usualPerWord = 1.45

// CountText counts the words and syllables of an English text as it is said.
func CountText(_ string) Basis { return Basis{} }

// Pace estimates words a minute from the syllables, by the words that the basis
// counted.
func (r *Rate) Pace(_ Basis) Pace { return Pace{PerWord: usualPerWord} }
