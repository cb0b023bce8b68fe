package coach

import "strings"

const (
	// mostTitleWords is how many words a title has at most, fewestTitleWords how
	// many it should be left with where it is cut.
	mostTitleWords   = 8
	fewestTitleWords = 2
)

// titleEnds are words that no title ends with: what they lead up to is cut off.
var titleEnds = set(strings.Join(connectives, " ") + ` a an the my our your his her its their this that these those some any no
every each of in on at to for from with by as into onto over under about and or but nor so when while where which who
whom whose what how why because if than then before after until since through during without within between i we he she
it they you was were is are be been being had has have do did does could would should will can may might must not very
too more most only just also there that's`)

// ShortTitle makes a title of the words that a text begins with: its first clause,
// or as much of it as stands by itself in a few words. It is empty where there are
// no words.
func ShortTitle(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	words := Words(text)
	if len(words) == 0 {
		return ""
	}
	last := 0
	for last+1 < min(len(words), mostTitleWords) {
		between := text[words[last].End:words[last+1].Start]
		if strings.ContainsAny(between, ".!?;:") || strings.ContainsAny(between, ",–—(") && last+1 >= fewestTitleWords {
			break
		}
		last++
	}
	// A sentence that goes on is cut where what stands before makes sense.
	if last+1 < len(words) && !strings.ContainsAny(text[words[last].End:words[last+1].Start], ".!?;:,–—(") {
		for last >= fewestTitleWords && titleEnds.has(strings.ToLower(strings.ReplaceAll(words[last].Text, "’", "'"))) {
			last--
		}
	}
	return text[words[0].Start:words[last].End]
}
