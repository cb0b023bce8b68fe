package coach

import (
	"slices"
	"strings"
)

// Retelling compares an answer as it was given with the same answer as it was
// written down.
type Retelling struct {
	// Points are the sentences of the written version, in its order.
	Points []Point
	// New are the sentences of the answer that the written version has nothing
	// of, as spans of the answer.
	New []Span
}

// Point is a sentence of the written version.
type Point struct {
	Span
	Fate Fate
	// Figures are those of the point that were not said where it was told.
	Figures []string
	// Instead are the figures that an altered point was told with.
	Instead []string
}

// Fate is what became of a point.
type Fate int

// The fates of a point.
const (
	// Lost: not told.
	Lost Fate = iota
	// Moved: told, but in another section.
	Moved
	// Altered: told, here or there, but with another figure.
	Altered
	// Kept: told in its section, in whatever words.
	Kept
)

// Count is how many points had that fate.
func (r Retelling) Count(fate Fate) int {
	count := 0
	for _, point := range r.Points {
		if point.Fate == fate {
			count++
		}
	}
	return count
}

const (
	// keptFrom is the share of a point's telling words from which on it is told:
	// nobody says a sentence twice in the same words.
	keptFrom = 0.5
	// newBelow is the share of an answer's sentence that is in the written version
	// below which it is new, and newWords how many telling words that takes.
	newBelow = 1.0 / 3
	newWords = 3
)

// Retold compares what was told of a section with its written version; rest is
// what was told in the other sections. It compares the words that carry meaning,
// by stem, sentence by sentence.
func Retold(written, told, rest string) Retelling {
	own, here, elsewhere := gistsOf(written), gistsOf(told), gistsOf(rest)
	all := gistOf(told + "\n" + rest)
	var retelling Retelling
	for _, point := range own {
		if len(point.stems) == 0 {
			continue
		}
		judged := Point{Span: point.Span}
		where := here
		at, share := nearest(point, here)
		if judged.Fate = Kept; share < keptFrom {
			where = elsewhere
			at, share = nearest(point, elsewhere)
			judged.Fate = Moved
		}
		if share < keptFrom {
			retelling.Points = append(retelling.Points, Point{Span: point.Span})
			continue
		}
		judged.Figures = missing(point, around(where, at), all)
		if judged.Instead = instead(at, where, own); len(judged.Figures) > 0 && len(judged.Instead) > 0 {
			judged.Fate = Altered
		}
		retelling.Points = append(retelling.Points, judged)
	}
	for _, sentence := range here {
		if _, share := nearest(sentence, own); share < newBelow && len(sentence.stems) >= newWords {
			retelling.New = append(retelling.New, sentence.Span)
		}
	}
	return retelling
}

// gist is the telling words of a sentence.
type gist struct {
	Span
	stems map[string]bool
	// figures are those words that are numbers, as they were written.
	figures map[string]string
}

func gistsOf(text string) []gist {
	var gists []gist
	for _, span := range Sentences(text) {
		one := gistOf(text[span.Start:span.End])
		one.Span = span
		gists = append(gists, one)
	}
	return gists
}

func gistOf(text string) gist {
	one := gist{stems: map[string]bool{}, figures: map[string]string{}}
	for _, word := range stemmed(Words(text)) {
		lower := strings.ToLower(strings.ReplaceAll(word.Text, "’", "'"))
		if number, ok := Number(lower); ok {
			one.stems[number], one.figures[number] = true, word.Text
			continue
		}
		if !untelling.has(lower) {
			one.stems[word.stem] = true
		}
	}
	return one
}

// nearest finds the sentence that says most of what the first one says, perhaps
// together with the one behind it, and the share it says. Sentences are often
// told in two.
func nearest(of gist, among []gist) (at int, best float64) {
	for i := range among {
		said := around(among, i)
		hits := 0
		for stem := range of.stems {
			if said.stems[stem] {
				hits++
			}
		}
		if share := float64(hits) / float64(max(len(of.stems), 1)); share > best {
			at, best = i, share
		}
	}
	return at, best
}

// around is a sentence together with the one behind it.
func around(all []gist, at int) gist {
	if at+1 >= len(all) {
		return all[at]
	}
	both := gist{stems: map[string]bool{}}
	for _, one := range all[at : at+2] {
		for stem := range one.stems {
			both.stems[stem] = true
		}
	}
	return both
}

// missing lists the figures of a point that were said nowhere.
func missing(point, near, anywhere gist) []string {
	return figuresBut(point, func(number string) bool { return near.stems[number] || anywhere.stems[number] })
}

// instead lists the figures of the sentence that a point was told in, and of the
// one behind it, that belong to no point told there.
func instead(at int, here, own []gist) []string {
	belonging := map[string]bool{}
	for _, point := range own {
		if where, share := nearest(point, here); share >= keptFrom && where >= at-1 && where <= at+1 {
			for number := range point.figures {
				belonging[number] = true
			}
		}
	}
	for _, sentence := range here[at:min(at+2, len(here))] {
		if others := figuresBut(sentence, func(number string) bool { return belonging[number] }); len(others) > 0 {
			return others
		}
	}
	return nil
}

// figuresBut lists the figures of a sentence as they were written, but for some.
func figuresBut(of gist, left func(number string) bool) []string {
	var figures []string
	for number, written := range of.figures {
		if !left(number) {
			figures = append(figures, written)
		}
	}
	slices.Sort(figures)
	return figures
}

// untelling are words that say nothing of a story by themselves.
var untelling = set(strings.Join(connectives, " ") + ` i i'm i'd i've i'll me my mine myself we we're we'd we've us our ours you your he she they
them their theirs his her hers its who whom which what when where why how there here then than but if because while
after before until since about into onto over under out up down off again also just only very too not no nor do does
did done doing am being will would can could should may might must shall these those such each every some any all both
own other another one more most much many few less least same well even still yet now once`)
