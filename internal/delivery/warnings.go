package delivery

// Says tells what is wrong, what that hides, and what to do.
func (w Warning) Says() string {
	switch w {
	case NoVoice:
		return "Hardly any voice was heard: is this the right microphone, and was it on?"
	case Noisy:
		return "The room was too noisy to tell pauses, pace and pitch: find a quieter place, or go closer to the microphone."
	case Clipped:
		return "The sound was cut off at full volume, so its loudness can't be told: turn the microphone down, or go further away."
	case Quiet:
		return "The recording is very quiet: turn the microphone up, or go closer."
	case Short:
		return "This is too short to tell pace, loudness and pitch: they need five seconds of speech."
	}
	return string(w)
}
