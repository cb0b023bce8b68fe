package delivery

// says are what a warning means and what to do about it.
var says = map[Warning][2]string{
	NoVoice: {
		"Hardly any voice was heard, so that nothing can be told of it.",
		"Look whether the microphone is on, and the right one chosen in the sound settings.",
	},
	Short: {
		"There is too little speech to tell rate, loudness and pitch.",
		"Say a few sentences more.",
	},
	Noisy: {
		"There is too much noise around the voice to tell pauses, rate and pitch.",
		"Find a quieter room, or move closer to the microphone.",
	},
	Clipped: {
		"It was louder than the microphone takes, so that its loudness can't be told.",
		"Turn the microphone down in the sound settings, or move away from it.",
	},
	Quiet: {
		"It is very quiet.",
		"Move closer to the microphone, or turn it up in the sound settings.",
	},
}

// Says is the warning as a sentence.
func (w Warning) Says() string { return says[w][0] }

// Remedy says what to do about it.
func (w Warning) Remedy() string { return says[w][1] }
