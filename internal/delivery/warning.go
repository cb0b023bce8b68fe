package delivery

import (
	"slices"
	"time"
)

// Warning is something wrong with a recording.
type Warning string

// What can be wrong with a recording, the worst first.
const (
	NoVoice Warning = "no-voice"  // hardly any voice: hides everything but length and levels
	Noisy   Warning = "too-noisy" // the voice hardly stands out: hides talk, rate and pitch
	Clipped Warning = "clipped"   // louder than the microphone takes: hides loudness
	Quiet   Warning = "too-quiet" // hides nothing while the voice stands out
	Short   Warning = "too-short" // too little speech: hides rate, loudness and pitch
)

// From where on a recording has a fault.
const (
	mostClipped   = 0.0005 // share of the samples in speech
	quietSpeech   = -42    // dB below full scale
	clearOfNoise  = 20     // dB that the voice is above the rest
	leastVoiced   = 0.25   // share of the speech that has a voice
	leastVoice    = 300 * time.Millisecond
	shortSpeaking = 5 * time.Second
)

// warnings finds what is wrong with what was measured.
func (m *measured) warnings() []Warning {
	var found []Warning
	voiced := m.voiced.Seconds() / max(m.talk.Speaking.Seconds(), hopTime.Seconds())
	if m.voiced < leastVoice || voiced < leastVoiced {
		found = append(found, NoVoice)
	} else if m.speech-m.noise < clearOfNoise {
		found = append(found, Noisy)
	}
	if m.clipped > mostClipped {
		found = append(found, Clipped)
	}
	if m.speech > quietest && m.speech < quietSpeech {
		found = append(found, Quiet)
	}
	if m.talk.Speaking < shortSpeaking && !slices.Contains(found, NoVoice) {
		found = append(found, Short)
	}
	return found
}

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
