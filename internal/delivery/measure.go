package delivery

import (
	"slices"
	"time"
)

// measured is everything that could be measured, trusted or not.
type measured struct {
	talk     Talk
	rate     Rate
	loudness Loudness
	pitch    Pitch
	speech   float64       // level of the speech, dB below full scale
	noise    float64       // level of the rest
	voiced   time.Duration // how much of the speech has a voice
	clipped  float64       // share of the samples in speech that are clipped
}

// measure sums up what was heard so far.
func (a *Analyzer) measure() measured {
	l := listen(&a.hops)
	m := measured{talk: l.talk(a.length()), noise: l.noise, speech: quietest}
	if len(l.phrases) == 0 {
		return m
	}
	nuclei := l.nuclei()
	m.rate = Rate{Syllables: len(nuclei), Span: m.talk.Speaking + m.talk.Paused()}
	m.rate.Articulation = float64(len(nuclei)) / m.talk.Speaking.Seconds()
	m.speech = l.speechLevel()
	m.loudness = l.loudness(nuclei, m.speech)
	m.pitch, m.voiced = l.pitchRange()
	m.clipped = float64(a.clipped) / (m.talk.Speaking.Seconds() * SampleRate)
	return m
}

func (a *Analyzer) length() time.Duration { return time.Duration(a.samples) * time.Second / SampleRate }

// talk divides the recording by its phrases.
func (l *listened) talk(length time.Duration) Talk {
	if len(l.phrases) == 0 {
		return Talk{Lead: length}
	}
	first, last := l.phrases[0], l.phrases[len(l.phrases)-1]
	t := Talk{Lead: timeOf(first.start), Tail: length - timeOf(last.end)}
	for i, phrase := range l.phrases {
		t.Speaking += timeOf(phrase.len())
		if i > 0 {
			end := l.phrases[i-1].end
			t.Pauses = append(t.Pauses, Pause{timeOf(end), timeOf(phrase.start - end)})
		}
	}
	return t
}

func timeOf(hops int) time.Duration { return time.Duration(hops) * hopTime }

// speechLevel is the mean power of the phrases.
func (l *listened) speechLevel() float64 {
	var sum float64
	count := 0
	for _, phrase := range l.phrases {
		for i := phrase.start; i < phrase.end; i++ {
			sum += power(float64(l.all.at(i).level))
			count++
		}
	}
	return decibels(sum / float64(count))
}

// Phrases of fewer syllables have no end apart from their beginning.
const (
	phraseSyllables = 6
	endSyllables    = 2
)

// loudness compares the levels of the syllables, which pauses and consonants have
// no part in.
func (l *listened) loudness(nuclei []int, mean float64) Loudness {
	found := Loudness{Mean: mean}
	if len(nuclei) == 0 {
		return found
	}
	levels := make([]float64, len(nuclei))
	for i, at := range nuclei {
		levels[i] = float64(l.all.at(at).level)
	}
	if third := len(levels) / 3; third > 0 {
		found.Drift = middle(levels[len(levels)-third:]) - middle(levels[:third])
	}
	at := 0
	for _, phrase := range l.phrases {
		begin := at
		for at < len(nuclei) && nuclei[at] < phrase.end {
			at++
		}
		if at-begin < phraseSyllables {
			continue
		}
		found.Fade += average(levels[at-endSyllables:at]) - average(levels[begin:at-endSyllables])
		found.Phrases++
	}
	if found.Phrases > 0 {
		found.Fade /= float64(found.Phrases)
	}
	return found
}

// Pitch beyond these multiples of its quartiles is mostly an octave mistaken (De
// Looze and Hirst 2008).
const (
	lowMultiple  = 0.75
	highMultiple = 1.5
)

// pitchRange sums up the pitch of the phrases, and how long there was a voice.
func (l *listened) pitchRange() (Pitch, time.Duration) {
	var voiced []float64
	for _, phrase := range l.phrases {
		for _, hertz := range l.pitch[phrase.start:phrase.end] {
			if hertz > 0 {
				voiced = append(voiced, float64(hertz))
			}
		}
	}
	length := timeOf(len(voiced))
	slices.Sort(voiced)
	if len(voiced) == 0 {
		return Pitch{}, 0
	}
	least, most := lowMultiple*quantile(voiced, 0.25), highMultiple*quantile(voiced, 0.75)
	low, _ := slices.BinarySearch(voiced, least)
	high, _ := slices.BinarySearch(voiced, most)
	kept := voiced[low:max(high, low+1)]
	p := Pitch{Low: quantile(kept, 0.1), Middle: quantile(kept, 0.5), High: quantile(kept, 0.9)}
	p.Semitones = semitones(p.Low, p.High)
	return p, length
}
