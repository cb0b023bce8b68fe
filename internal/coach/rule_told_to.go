package coach

import (
	"strings"

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

// superior is who may give an order; a colleague, a customer or a child may not.
const superior = `\b(?:(?:my|our|the|her|his|a|someone from|one of (?:my|our|the)) )?(?:[a-z]+ ){0,2}?(?:` +
	`manager|managers|boss|bosses|supervisor|director|directors|head|head ?teacher|head of [a-z]+|head (?:chef|office|nurse|waiter)|lead|leader|` +
	`foreman|forewoman|chief|sergeant|inspector|captain|commander|lieutenant|superintendent|officer|matron|(?:ward|the|our) sister|charge nurse|` +
	`professor|prof|tutor|lecturer|teacher|advisor|adviser|mentor|coach|dean|pi|principal|partner|owner|farmer|management|leadership|` +
	`chef|vp|cto|ceo|cfo|coo|md|gm|skip|skipper|gaffer|controller|coordinator|board|company|office|hq|consultant|registrar|agent|senior [a-z]+|chair|secretary|site manager)\b` +
	// a name beside the office ("my manager, Sarah,"), and the subject said
	// again, as in many first languages ("my boss he")
	`(?:,? [a-z]+,| at the time,?| of (?:the|our|my) [a-z]+| back then,?| there| [a-z]+)?(?: (?:he|she|they))?`

const (
	// orderer is also "they", where nobody in particular is meant.
	orderer = `(?:` + superior + `|\bthey)`
	// passing is what may stand between who gives an order and the verb.
	passing = `(?: (?:then|had|has|have|just|also|actually|basically|literally|kind of|um|uh|did|came (?:over |up )?(?:to me )?and|came to me and|rang me and|called me (?:in )?and|sat me down and|specifically|personally))*`
	// duty is what can be handed to somebody.
	duty = `(?:task|job|project|ticket|work|responsibility|role|case|account|scheme|rota|audit|report|backlog|brief|assignment|problem|order|instruction|lead|mission|piece of work|list|campaign|event|migration|feature|bug|investigation|module|challenge)`
	// chore is a verb that sets to work, not one of staying or going away.
	chore = `(?:have a (?:look|go)|take a look|look|take|do|fix|sort|own|handle|deal|help|run|lead|check|make|find|write|organi[sz]e|cover|get|come up|see (?:what|why|if|to)|go|clean|build|prepare|put|create|join|set up|work|speak|talk|investigate|improve|manage|be|review|try|update|figure|rerun|redo|train|plan|call|ring|share|step|rewrite|count|test|move|teach|show|present|start|have)`
)

// orders are the ways to tell that somebody else began it.
var orders = []*expression{
	// my manager asked me to, put me in charge, tasked me with
	expr(orderer + passing + ` (?:asks?|asked|tells?|told|instruct(?:s|ed)|want(?:s|ed)|order(?:s|ed)|task(?:s|ed)|request(?:s|ed)|need(?:s|ed)|got|gets|sent|puts?|push(?:es|ed)|encourag(?:es|ed)|said to|appoint(?:s|ed)|nominat(?:es|ed)|` +
		`picks?|picked|chose|selected|volunteered|assigned|detailed|moved|charged|made|pulled|set|allocated|advised) (?:to )?(?:me|us|i)(?: and [a-z]+)?` +
		`(?: (?:to|with|on|in charge|into|for (?:it|this|that|the (?:` + duty + `))|as|responsible|if i (?:could|can|would|was able)|if we (?:could|can|would)|whether i (?:could|would)|could i|can i|should|take|look|do|go|run|lead|sort|fix|the ` + duty + `|this)\b)`),
	// she gave me the job, handed me the reading scheme, delegated it to me
	expr(orderer + passing + ` (?:gave|gives|handed|passed|assigned|set|allocated|offered|left) (?:me|us) (?:the|this|that|a|an|my|some)(?: [a-z'-]+){0,2}? ` + duty + `\b`),
	expr(`\b(?:` + superior + `|they|she|he)` + passing + ` (?:delegated|assigned|handed|passed|gave|dropped|pushed|left|dumped|allocated) (?:it|this|that|the (?:[a-z]+ )?` + duty + `)(?: down| over)? (?:to|on|onto|with) (?:me|us|my desk)\b`),
	// he said I should, suggested that I, asked could I
	expr(orderer + passing + ` (?:said|says|thought|felt|suggest(?:s|ed)|proposed|recommended|decided|asked|wanted|insisted)(?: to me)?(?: that)? (?:i|we) (?:should|had to|have to|would (?:be|run|lead|take|do)|must|could (?:maybe |perhaps )?` + chore + `|need(?:ed)? to|` + chore + `)\b`),
	expr(orderer + passing + ` asked (?:if|whether) (?:i|we) (?:could|would|can|wanted to|want to|was able to|minded|fancied)\b|` + orderer + passing + ` asked (?:could|can|would) (?:i|we)\b`),
	// my boss was like, can you own the login page
	expr(superior + passing + ` (?:said|says|asked|goes|was like|told me|tells me)(?: to me)?[,:]?["' ]+(?:hey|right|look|ok|okay|listen|mate|please|so|well)?,? ?` +
		`(?:(?:can|could|will|would) you (?:please |maybe |just )?` + chore + `|please ` + chore + `|go and|go see|(?:i|we) (?:need|want) you to|you (?:should|have to|need to|must)|you're (?:going to|in charge)|why don't you)\b`),
	// I was asked to, was put on, got picked
	expr(`\b(?:i (?:was|got|had been|have been|'ve been|am|get)|i'd been|i've been|i'm|(?:one )?(?:who|that) (?:was|got)|(?:and|so|then|just|was|got)) (?:then |also |just |basically |kind of |the one )*(?:` +
		`(?:asked|told|instructed|requested|ordered|invited|advised|called in|brought in|pulled in|roped in|signed up) (?:by .{2,30}? |from .{2,20}? )?to\b|(?:roped|drafted) in(?:to)?|tasked|assigned|volunteered (?:by|for)|nominated|appointed|allocated|detailed|delegated|` +
		`(?:picked|chosen|selected)(?: (?:to|for|as|by|because|from)\b|[.,;]|\s*$)|put (?:on|in charge|forward)\b|made responsible|given (?:the|this|that|a|an|my)(?: [a-z'-]+){0,2}? ` + duty + `)`),
	// notes without a subject: tasked with, asked by my boss to
	expr(`^\s*(?:was |got |been )?(?:asked|told|tasked|assigned|instructed|put in charge|put on|given the (?:[a-z]+ )?` + duty + `)(?: by [a-z ]{2,25}?)?(?: (?:to|with|of)\b|[.,;])`),
	// it was assigned to me, landed on my desk
	expr(`\b(?:assigned|given|handed|allocated|passed|delegated|dumped|dropped)(?: (?:down|over))? (?:to|on|onto|with) (?:me|us|my desk)\b(?: by|[ .,;]|$)`),
	expr(`\b(?:landed|ended up|arrived|came|dropped|was put|put) (?:on|onto|in|into|across) my (?:desk|lap|plate|table|inbox|queue)\b|\b(?:fell|dropped|came) (?:in|into) my lap\b|\bmy name (?:was|came|got) (?:put|drawn|called|up|down)\b`),
	// since I had bandwidth
	expr(`\b(?:since|because|as|cos|cause) i (?:(?:still )?had (?:some |the |a bit of |a little |a lot of |more |most )?(?:bandwidth|capacity|(?:spare|free|extra) (?:time|hours)|time|availability|slack|room in my sprint)\b|was (?:the only one )?(?:free|available|not busy|the newest|the most junior)|wasn't (?:busy|doing (?:much|anything)))`),
	expr(`\bi (?:happened to have|had (?:some |the )?(?:spare |free )?)(?: ?(?:the |some ))?(?:bandwidth|capacity)\b`),
	// it was decided that I
	expr(`\bit was (?:decided|agreed|suggested) (?:that )?(?:i|we) (?:would|should|had to)\b|\bwe (?:were|got) (?:asked|told|instructed|tasked) (?:by .{2,30}? )?(?:to|with)\b`),
	// as instructed, at the request of
	expr(`\bas (?:instructed|told|requested|directed|ordered|per (?:my|the) (?:manager|boss|instructions?))\b|\bas ` + superior + passing + ` (?:asked|told|wanted|requested|said)|` +
		`\b(?:at|on|upon|following|by|under) (?:the )?(?:request|orders?|instructions?|suggestion|behest|direction) (?:of|from|by) ` + superior + `|\b(?:at|on|upon|following|by|under) ` + superior + `'s (?:request|orders?|instructions?|suggestion|advice|direction)|` +
		`\b(?:because|since|cos|as) ` + orderer + passing + ` (?:told|asked|said|wanted) (?:me|so|us|it)\b`),
}

// pronounOrder is "he asked me to" of a superior named before.
var (
	pronounOrder  = expr(`\b(?:he|she)` + passing + ` (?:asked|asks|told|tells|wanted|wants|instructed|put|tasked|picked|chose|said) (?:to )?me (?:to|with|on|in charge|if i (?:could|can|would)|could i|can i|for)\b`)
	namedSuperior = expr(superior)
)

var (
	// noOrder before an order, or within it, takes it back: nobody told me to.
	noOrder    = expr(`\b(?:nobody|no one|noone|none|no [a-z]+|never|nor|not|without|wasn't|weren't|didn't|hadn't|haven't|before|instead of|rather than|if|could have|waiting|waited|wait)\b[^.;]*$`)
	ordersNone = expr(`\b(?:nobody|no one|noone|no [a-z]+|never|not|didn't|hadn't|wasn't)\b`)
	// posting is where somebody works, no order to act.
	posting = expr(`(?:assigned|allocated|detailed|appointed|moved|put) (?:to|on|as|in) (?:the|a|an|our|my)? ?(?:[a-z]+ ){0,2}?(?:ward|shift|team|unit|station|crew|class|school|department|office|store|branch|desk|district|bay|nights?|days|till|route|floor|building|site|room|hall|camp|base|hospital|kitchen|platoon|ship)\b`)
	// toWork is a posting with its purpose.
	toWork = expr(` to (?:the|our|a) .*\bto [a-z]+$`)
	// refusal is what follows an order that the speaker went against, and
	// restraint an order to do nothing.
	refusal   = expr(`^[^.]{0,50}\b(?:i (?:did not|didn't|refused|said no|declined|disagreed|pushed back)|but instead|which i didn't)\b`)
	restraint = expr(`^[^.]{0,6}(?:\bnot to|\bto (?:stop|leave|wait|ignore|forget|drop|keep (?:quiet|out|going)|stay|sit|calm|be quiet|come in|go home|take (?:a seat|a break|my time)|have a seat|listen for|cut corners|shut))\b`)
)

// selfStarted says outright that nobody gave the order.
var selfStarted = expr(`\b(?:nobody|no one|noone|no-one) (?:had |has |'d |ever |really |actually |even )*(?:asked|told|set|given|gave|assigned|sent|ordered|made|wanted) (?:it to |this to |that to )?(?:me|us)\b|\b(?:off my own bat|on my own initiative|of my own accord|(?:without|before) (?:being|anyone|anybody|anyone having) (?:asked|told|asking|telling)|(?:wasn't|was not|hadn't been) (?:asked|told) to)\b`)

// An order given late in a story is not what began it: the first part of the
// text, in percent, and the own acts that may come before in any part of it.
const (
	beginsWithin = 60
	beginsBefore = 2
)

func findToldTo(d *document) []hit {
	if selfStarted.MatchString(d.flat) {
		return nil
	}
	from := len(d.flat) * beginsWithin / 100
	done, steps := 0, 0
	superiorNamed := false
	// Where no own step is told, the order stands right before the outcome.
	outcomeOnly := d.has(scenario.Situation) && d.ownSteps() == 0
	for i, s := range d.sentences {
		text := d.sentenceText(i)
		superiorNamed = superiorNamed || namedSuperior.MatchString(text)
		acts, ownSteps := done, steps
		for c := s.first; c < s.last; c++ {
			if d.clauses[c].act && d.clauses[c].section != scenario.Reflecting {
				done++
			}
			if d.clauses[c].act && d.clauses[c].section == scenario.Action {
				steps++
			}
		}
		if s.Start > from && acts > beginsBefore {
			break
		}
		if s.section == scenario.Reflecting || s.section == scenario.Result && !outcomeOnly ||
			s.section == scenario.Action && ownSteps > beginsBefore {
			continue
		}
		patterns := orders
		if superiorNamed {
			patterns = append(patterns[:len(patterns):len(patterns)], pronounOrder)
		}
		first := d.givenOrder(s, superiorNamed)
		for _, pattern := range patterns {
			if at := standingOrder(pattern, text); at.End > 0 && (first.End == 0 || s.Start+at.Start < first.Start) {
				first = Span{s.Start + at.Start, s.Start + at.End}
			}
		}
		if first.End > 0 {
			return []hit{{span: d.clauseAt(i, first.Start, first.End), section: s.section}}
		}
	}
	return nil
}

// standingOrder finds the first order of a sentence that nothing takes back.
func standingOrder(pattern *expression, text string) Span {
	for _, match := range pattern.FindAllStringIndex(text, -1) {
		if orderStands(text, match[0], match[1]) {
			return Span{match[0], match[1]}
		}
	}
	return Span{}
}

// orderStands says whether nothing in a sentence takes an order back.
func orderStands(text string, start, end int) bool {
	// What comes long before in a sentence without marks says nothing of it.
	const near = 24
	before := text[max(0, start-near):start]
	if mark := strings.LastIndexAny(before, ".;,:"); mark >= 0 {
		before = before[mark+1:]
	}
	if at := strings.LastIndex(before, " so "); at >= 0 {
		before = before[at:]
	}
	return !within(quotedStretches(text), start) && !noOrder.MatchString(before) && !ordersNone.MatchString(text[start:end]) &&
		(toWork.MatchString(text[start:end]) || strings.Contains(text[start:end], " by ") || !posting.MatchString(text[start:min(len(text), end+40)])) &&
		!refusal.MatchString(text[end:]) && !restraint.MatchString(text[max(start, end-3):])
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
