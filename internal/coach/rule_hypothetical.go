package coach

import (
	"regexp"
	"strings"

	"github.com/starcoach/starcoach/internal/scenario"
)

// hypothetical is what one would do or usually does, told instead of what was
// done. Promises inside reported speech, reasons and the future of a reflection
// are none.
var hypothetical = fault{
	rule:    Hypothetical,
	why:     "They asked for one time. What you would do, or usually do, can't be checked.",
	instead: "Go back to that day: \"I ...\", in the past, one thing after the other.",
	find:    findHypothetical,
}

var (
	habit = regexp.MustCompile(`\b(?:i(?:'d| would) (?:usually|always|normally|generally)|you(?:'d| would) (?:want|have|need|just|always|start)|i always (?:let|make|try|go|start|ask|tell|keep|take|sit|listen|give|find|do|say|explain|check|talk|begin|have|want|look)\b|i (?:would )?(?:usually|generally|normally|typically|always tend|tend to|mostly)\b|what i (?:usually |generally |normally |typically |always |would |'d )+do\b|(?:usually|generally|normally|typically),? i (?:would |'d )?[a-z]+|my (?:usual |general |normal )?(?:approach|style|method|way) (?:is|would be|with)|i (?:always )?like to (?:start|begin|first|sit|talk|make|keep|have)|i'm the (?:kind|type|sort) of person who|in (?:these|those|such|that kind of|this kind of) situations?,? i\b|(?:whenever|when) (?:something|things|somebody|someone|a (?:customer|child|client|patient|person)) .{0,40}\bi (?:always|usually|would|'d|will|try|go|start|talk|ask|sit))\b`)
	would = regexp.MustCompile(`\bi(?: would|'d| will|'ll)(?: probably| definitely| always| first| then| also| just| never| maybe| of course| try to| usually| normally| generally)* ([a-z]+)`)
	// reasonBefore tells a reason or another's words, in which "would" belongs.
	reasonBefore = regexp.MustCompile(`\b(?:because|said|told|promised|that|if|knew|thought|hoped|agreed|asked|offered|wondered|explained|swore|sure|what|so that|whether|decided|announced|worried|feared|says|afraid|and said|wish)\b[^.]*$`)
)

func findHypothetical(d *document) []hit {
	var hits []hit
	acts, maybe := d.acts(), 0
	for i := range d.clauses {
		c := &d.clauses[i]
		if c.reported || c.section == scenario.Reflecting {
			continue
		}
		text := d.flat[c.Start:c.End]
		if habit.MatchString(text) && !strings.Contains(text, "this time") && !strings.Contains(text, "used to") {
			hits = append(hits, hit{span: c.Span, section: c.section})
			continue
		}
		match := would.FindStringSubmatchIndex(text)
		if match == nil || acts >= 6 || c.section == scenario.Situation {
			continue
		}
		verb := text[match[2]:match[3]]
		s := d.sentences[c.sentence]
		before := d.flat[s.Start : c.Start+match[0]]
		if pastOrState(verb) || reasonBefore.MatchString(before) {
			continue
		}
		hits = append(hits, hit{span: c.Span, section: c.section})
		maybe++
	}
	if maybe == 1 && len(hits) == 1 {
		// One "I'd" alone is more often a habit of the story than a method.
		return nil
	}
	return hits
}

// pastOrState says whether "i'd" before a verb stands for "I had", or what
// follows is no plan of action.
func pastOrState(verb string) bool {
	return strings.HasSuffix(verb, "ed") || irregular[verb] || set(`have had been be like love rather say not better never seen done gone given taken written known got never already only just spent come become run put read rung sung begun chosen broken spoken forgotten driven ridden eaten fallen thrown shown worn torn left kept brought bought felt caught heard held sent lost made met paid said sold slept told thought won`)[verb]
}
