package coach

import (
	"regexp"

	"github.com/starcoach/starcoach/internal/scenario"
)

// toldTo is a story that began because somebody gave an order. A manager who
// agrees afterwards, or who is told of the problem, is none.
var toldTo = fault{
	rule:    ToldTo,
	why:     "It was somebody else's idea that you act: the interviewer gives the initiative to them.",
	instead: "Begin with what you noticed yourself and decided to do; mention the order only if you went beyond it.",
	find:    findToldTo,
}

const superior = `(?:my|our|the|her|his|a)?\s?(?:own |line |team |store |area |branch |ward |site |project |plant |shift |head |general |deputy |senior |old |new |then |regional |duty |floor )*` +
	`(?:manager|boss|supervisor|director|head(?:teacher| teacher| of [a-z]+| chef| office)?|lead|leader|team lead|foreman|forewoman|chief|sergeant|inspector|captain|matron|sister|professor|tutor|supervisor|pi|principal|partner|owner|management|chef|vp|cto|ceo|skip|gaffer|gm|commander|officer|controller|owner|md|headteacher|charge nurse|coordinator|board|company|office|leadership|consultant|superintendent)`

var (
	order = regexp.MustCompile(`\b(?:` + superior + `|they|he|she)(?: then| had| just| also| actually| kind of| um)? (?:asked|told|assigned|gave|made|instructed|wanted|ordered|tasked|suggested|needed|sent|put|chose|picked|nominated|volunteered|appointed|requested|told me and [a-z]+|has asked|has told|has given|asks|tells|says to|has put|had put) ` +
		`(?:that )?(?:me|us|i)\b(?: and [a-z]+)?(?: if i (?:could|can|would)| to\b| on\b| in charge| this| the (?:task|job|project|job of)| should| look| take| do|, because)`)
	suggestion = regexp.MustCompile(`\b(?:` + superior + `) (?:suggested|proposed|thought|said)(?: that)? (?:i|me)\b.{0,12}\b(?:look|take|do|should|could|have|try|run|lead|be|go|sort|help|speak|write|see|join|make|put|talk|organise|organize|find)`)
	assigned   = regexp.MustCompile(`\bi (?:was|got|had been|have been|'d been|am) (?:then |also |just )?(?:asked|told|assigned|given|instructed|tasked|put on|put in charge|chosen|picked|nominated|volunteered|requested|appointed|allocated|made responsible)\b`)
	assignedIt = regexp.MustCompile(`\b(?:it|this|that|the (?:task|job|project|ticket|work)) (?:was|got|had been) (?:assigned|given|handed|allocated|passed) to (?:me|us)\b|\b(?:since|because|as) i had (?:some |the |a bit of |a little )?(?:bandwidth|capacity|spare time|free time|time on my hands|the time)\b`)
	noOrder    = regexp.MustCompile(`\b(?:nobody|no one|noone|never|not|without being|wasn't|weren't|didn't|hadn't|before (?:i was|anyone|anybody))\b|\basked me (?:whether|why|how|what|about|for|if (?:the|he|she|they|it|there|i (?:was|had|knew|felt)))\b|\btold me (?:about|that|what|how|why|off)\b|\bi was (?:given|told) (?:a|an|that|about|the all)\b`)
)

func findToldTo(d *document) []hit {
	var hits []hit
	half := len(d.flat) * 6 / 10
	for _, pattern := range []*regexp.Regexp{order, suggestion, assigned, assignedIt} {
		for i, s := range d.sentences {
			if s.section == scenario.Reflecting || s.section == scenario.Result || s.Start > half {
				continue
			}
			text := d.sentenceText(i)
			match := pattern.FindStringIndex(text)
			if match == nil || within(quotedStretches(text), match[0]) {
				continue
			}
			before := max(0, match[0]-16)
			if noOrder.MatchString(text[before:min(len(text), match[1]+12)]) {
				continue
			}
			hits = append(hits, hit{span: d.clauseAt(i, s.Start+match[0], s.Start+match[1]), section: s.section})
		}
	}
	if len(hits) > 1 {
		hits = hits[:1]
	}
	return hits
}

// clauseAt is the stretch of the clauses of a sentence that a match touches.
func (d *document) clauseAt(sentence, start, end int) Span {
	s := d.sentences[sentence]
	span := Span{start, end}
	for i := s.first; i < s.last; i++ {
		c := d.clauses[i]
		if c.End > start && c.Start < end {
			span.Start, span.End = min(span.Start, c.Start), max(span.End, c.End)
		}
	}
	return span
}
