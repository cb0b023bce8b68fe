package coach

// A hand-over may say in its own clause what others are to make of the matter,
// and then needs no clause about what they did: "left it with Denise to show her
// the ropes", "passed it to payments to sort", "for others to resolve".

// toSettle is what others are left to do with a matter.
const toSettle = `to (?:then |just )?(?:resolve|sort|deal|handle|fix|finish|settle|solve|action|investigate|look (?:into|after|at)|take (?:it|over|care|on|forward)|chase|process|progress|pick|put (?:it |that )?right|show|teach|train|run|carry|complete|do|get (?:it|that|on)|work (?:out|on)|decide|repair|clear|mend)\b`

var (
	// leftWith is a matter left with somebody, of whatever name.
	leftWith = expr(`\b(?:left|leave) (?:it|this|that|everything|(?:all of |all )?(?:it|that)|them|him|her|the (?:rest|problem|issue|matter|whole [a-z]+|case|complaint|[a-z]+)) (?:all |up |in )?(?:with|to) (?:my |our |the |a )?([a-z]+)(?: [a-z]+){0,3}? ` + toSettle + `|` +
		`\b(?:left|leave) (?:it|this|that|everything) (?:all )?(?:with|to) ([a-z]+)\s*[.,;]?\s*$`)
	// forOthers names those who are to do it behind the hand-over.
	forOthers = expr(`\bfor (?:others|them|him|her|someone|somebody|someone else|somebody else|(?:the|my|our) [a-z]+(?: [a-z]+)?) ` + toSettle + `|` +
		`\b(?:escalat|forward|refer|delegat|transferr|pass|hand|reassign|redirect|escort|pushed|punt|kick)[a-z]* [^.;]*?\b(?:to|onto|over to|on to|with) (?:(?:my|our|the|another|a) )?[a-z]+(?: [a-z]+){0,2}? ` + toSettle)
	// aids are things left with somebody who goes on with the own work.
	aids = set(`a an instructions note notes number key keys list me us time money food water room space enough nothing something chance`)
)

// leftToOthers says whether a clause that hands a matter over says as well what
// is left to others.
func leftToOthers(text string) bool {
	if forOthers.MatchString(text) {
		return true
	}
	match := leftWith.FindStringSubmatch(text)
	return match != nil && !aids.has(match[1]) && !aids.has(match[2])
}

// answers opens what others said to what they were told, which settles nothing.
var answers = expr(`^(?:'d|'ve| [a-z]+ly| then| just| also| only| had| have)* (?:(?:answered|replied|explained|confirmed|admitted|warned|claimed|insisted|agreed|said) |(?:told|informed|wrote|wrote back to|rang|let|called|texted|emailed|phoned) (?:me|us|back)\b)`)

// lateDoer is where others act behind the time that it took them: "and within
// ten minutes they'd".
func lateDoer(words []lexeme, joint int) int {
	if joint+1 >= len(words) || !timeOpens.has(words[joint+1].text) {
		return -1
	}
	const near = 6
	for at := joint + 2; at < len(words) && at <= joint+near; at++ {
		switch text := words[at].text; {
		case text == "i" || text == "we":
			return -1
		case theyOf.has(text):
			return at
		}
	}
	return -1
}

var timeOpens = set(`within after by in before later the an half next that eventually finally soon`)

// fronted is a matter that is named ahead of the speaker who passes it on:
// "difficult cases I passed to the desk".
var fronted = expr(`^[\s,;]*(?:and |but |so )?(?:(?:any|all|the|those|these|some|other|most) )?(?:[a-z-]+ ){0,3}?(?:cases?|queries|ones?|calls?|problems?|issues?|complaints?|questions?|jobs?|requests?|claims?|files?|orders?|errors?|bugs?|tickets?|letters?|callers?|customers?|patients?|families|rest|anything|everything)(?: [a-z']+){0,6}? i (?:then |just |always |simply )*$`)
