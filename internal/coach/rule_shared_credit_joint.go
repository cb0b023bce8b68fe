package coach

import "strings"

// Ways to share the credit that have no plain "we did it" in them, and ways to say
// "we" that share none.

var (
	// partOfGroup puts the speaker among those who did it.
	partOfGroup = expr(`\bi (?:was|am|'m|had been|became) (?:also |just |only )*(?:(?:a |one )?(?:part|member|one|bit) of|in|on|among|amongst|with|involved (?:in|with)) (?:the|a|that|this|our) (?:[a-z-]+ ){0,2}?(?:team|group|people|ones|crew|squad|committee|party|force|lot|panel|gang|department|unit|bunch|volunteers|nurses|engineers|developers) (?:that|who|which) (?:[a-z]+ed|` + irregularPast + `)\b|` +
		`\bi (?:was|am|'m) (?:involved|included) (?:in|with) (?:[a-z]+ing|the [a-z]+ing)\b`)
	// jointly says that something was done in common, by nobody.
	jointly = expr(`\b(?:jointly|together|collectively|in common|as a (?:team|group|crew|department|unit|ward|class|whole)|by (?:working|pulling|all working|sticking) together|by joining forces|through (?:teamwork|team work|working together))\b[^.]{0,60}\b(?:was|were|got|has been|had been) (?:[a-z]+ly |then |all |soon )*(?:[a-z]+ed|done|made|built|found|put|sent|drawn|written|rewritten|rebuilt|taken|given|brought|cut|set|shut|chosen|begun)\b|` +
		`\b(?:was|were|got|has been|had been) (?:[a-z]+ly |then |all )*(?:[a-z]+ed|done|made|built|found|put|drawn|written|taken|chosen|set)(?: [a-z]+){0,4} (?:jointly|collectively|together|as a (?:team|group|crew|department|unit|ward|class)|between us|among us)\b|` +
		`\b(?:thanks to|because of|through|by) (?:our|the (?:team's|group's)) (?:joint|common|shared|combined|collective|united|team) (?:effort|efforts|work|push|action)\b|\b(?:down to|thanks to) (?:the (?:whole )?(?:team|crew|group|lads)|all of us|everybody|everyone|teamwork)\b|` +
		`\b(?:joint|shared|common|group|team|collective) (?:decision|solution|approach|fix|plan)\b`)
	// weAfterAll is a "we" behind a lead-in that the clauses take for its doer.
	weAfterAll = expr(`\bwhat (?:happened|ended up happening|happened next|happened then|came next|followed|it came to|came out of it) (?:[a-z]+ ){0,2}?(?:was|is)(?: that| then)? we\s|^[\s,]*(?:together|jointly|along) with (?:the |our |my )?(?:[a-z]+ ){1,3}?we\s`)
	// lightAct is work said with "have": "had a look at the queries".
	lightAct = expr(`^` + beforeVerb + ` (?:had|took|did|made|gave|ran|held) (?:a|an|another|some|the odd|several|our) (?:[a-z]+ )??(?:look|go|chat|meeting|talk|discussion|think|try|brainstorm|workshop|call|session|rummage|walk|retro|retrospective|review|huddle|clear-out|clean|sweep|search|check|push|test|trial|teaching|training|presentation|analysis|audit|count|survey|calculation|design|drawing|template|plan|proposal|visit)\b`)
	// notDone is what the group would, could or might do.
	notDone = expr(`^(?:'d|'ll| would| will| could| might| should| can| may)(?: all| also| then| just| never| not| even)* (?:have|be|never|not|[a-z]+)\b.*`)
	// others are teams without the speaker.
	others = expr(`\b(?:other|another|second|rival|opposing|next|previous|old|external|their|his|her) (?:[a-z]+ )?(?:team|crew|squad|gang|shift|department|staff|group|ward|class|lot|brigade)$`)
)

// goesOnActing says whether a group goes on from gathering or pitching in to work:
// "got together and rebuilt the display".
func goesOnActing(rest string) bool {
	words := strings.Fields(rest)
	for i, word := range words {
		if i == 0 || bare(word) != "and" && bare(word) != "then" || i+1 >= len(words) {
			continue
		}
		verb := bare(words[i+1])
		if verb == "then" || verb == "all" || verb == "just" {
			if i+2 >= len(words) {
				continue
			}
			verb = bare(words[i+2])
		}
		if kind := kindOfVerb(verb); startsWithVerb(verb) && kind == actVerb && !talkWords.has(verb) && !settled.has(verb) {
			return startsWithVerb(firstVerb(words))
		}
	}
	return false
}

// settled are verbs that end a scene and no work.
var settled = set(`went came sat stood lost found`)

// firstVerb is the first word that may be a verb in the past.
func firstVerb(words []string) string {
	for _, word := range words[:min(4, len(words))] {
		if word = bare(word); startsWithVerb(word) {
			return word
		}
	}
	return ""
}

// gathering opens a work that the next verb names: "got stuck in and plated".
var gathering = expr(`^` + beforeVerb + ` (?:got (?:together|stuck in|round)|pitched in|mucked in|chipped in|joined in|rallied|pulled together|teamed up|worked (?:hard|together|late|on [a-z]+ [a-z]+)|sat down|knuckled down|put our heads together|rolled up our sleeves|huddled|met up)(?: [a-z]+){0,3}? and (?:then |all |just )?(?:[a-z]{3,}ed|` + irregularPast + `)\b`)

// withoutPlace is a subject without where it works: "our people on site".
func withoutPlace(said string) string {
	for _, place := range []string{" on ", " in ", " from ", " at "} {
		said, _, _ = strings.Cut(said, place)
	}
	return said
}

// namesPeople says whether a clause is nothing but people: "the engineers".
func namesPeople(text string) bool {
	words := strings.Fields(text)
	if len(words) < 2 || len(words) > 5 || strings.HasSuffix(strings.TrimSpace(text), ",") {
		return false
	}
	last := bare(words[len(words)-1])
	if !folkNouns.has(last) && !roleNouns.has(last) {
		return false
	}
	for _, word := range words {
		if startsWithVerb(bare(word)) || bare(word) == "with" || bare(word) == "to" {
			return false
		}
	}
	return true
}

// doneJointly says whether a sentence that a clause begins says that its work was
// done in common.
func (d *document) doneJointly(clause int) bool {
	s := d.sentences[d.clauses[clause].sentence]
	return clause == s.first && d.clauses[clause].subject != self && jointly.MatchString(d.flat[s.Start:s.End])
}

// lookBack is how many bytes before a clause "what we do is" may stand.
const lookBack = 30

// asksOrPlans says whether "we" is part of a question, of a case that did not
// come or of how things are done as a rule: "shall we try it", "what we do is".
func (d *document) asksOrPlans(clause int) bool {
	c := &d.clauses[clause]
	text := d.flat[c.Start:c.End]
	if question.MatchString(text) || notCome.MatchString(text) || strings.TrimRight(text, " ,.") == "looked" {
		return true
	}
	if c.subject != group {
		return false
	}
	if around := d.flat[max(0, c.Start-lookBack):c.End]; strings.Contains(around, "what we do ") || strings.Contains(around, "we usually ") {
		return true
	}
	word := bare(firstWord.FindString(strings.TrimLeft(d.flat[c.rest:c.End], " ")))
	return baseVerb(word) && !bothTenses.has(word) && strings.Contains(d.flat, "what we do is")
}

var (
	question = expr(`^[\s,"]*(?:and |so )?(?:shall|should|could|can|did|do|would|will|have|if|may|might|must) we\b`)
	notCome  = expr(`\bwe(?:'d| would| could| might| should)(?: all| also| never| not)* have\b|\b(?:team|crew|group|staff) looked\s*$`)
)

// worksAs says whether a verb behind "managed to" is one of work.
func worksAs(verb string) bool {
	kind := kindOfVerb(verb)
	return !inertVerbs.has(verb) && (isConcrete(verb) || kind == claimVerb || kind == lightVerb || strings.HasPrefix(verb, "re") && len(verb) > 5)
}
