package coach

import "github.com/starcoach/starcoach/internal/scenario"

// storyEnd is the first sentence that is no more of the story but looks back on
// it. Where the candidate named the parts, that is where the Reflection begins;
// where they were guessed, its first sentence that says so itself, as a stray
// sentence of the Action is easily taken for the last part.
func (d *document) storyEnd() int {
	for i := range d.sentences {
		if d.sentences[i].section != scenario.Reflecting {
			continue
		}
		text := d.sentenceText(i)
		if d.headed || !asARule.MatchString(text) && (d.teaches(i) || sinceThen.MatchString(text) || lesson.MatchString(text)) {
			return i
		}
	}
	return len(d.sentences)
}
