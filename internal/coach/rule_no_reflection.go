package coach

import (
	"strings"

	"github.com/starcoach/starcoach/internal/scenario"
)

// noReflection is an answer that says nothing of what was learned.
var noReflection = fault{
	rule:    NoReflection,
	why:     "The interviewer can't tell whether you would do it better next time.",
	instead: "End with one sentence on what this taught you, or on what you have done differently since.",
	find: func(d *document) []hit {
		var known map[string]bool
		for i := range d.sentences {
			if d.sentences[i].section == scenario.Reflecting && (d.headed || d.soundsLikeOne(i)) || d.reflects(i) {
				return nil
			}
			if !d.late(i) || !d.mayTeach(i) {
				continue
			}
			if known == nil {
				known = d.storyStems()
			}
			if d.teaches(i) && d.fitsAnyStory(i, known) {
				return nil
			}
		}
		return []hit{{section: scenario.Reflecting}}
	},
}

// teaches says whether a sentence speaks of what is always so, or of a lesson.
func (d *document) teaches(i int) bool {
	text := d.sentenceText(i)
	return wisdom.MatchString(text) || taught.MatchString(text) || cliche.MatchString(text) && counsel.MatchString(text) || toAll.MatchString(text) || aboutAll.MatchString(text)
}

// anyPhrase matches one of the phrases as whole words.
func anyPhrase(phrases ...string) *expression {
	return expr(`\b(?:` + strings.Join(phrases, `|`) + `)\b`)
}

const (
	// saidLessons tell that something was learned, wherever they stand.
	saidLessons = `what(?:'s| has)? changed (?:for|in) me|what i(?:'ve| have)? changed|(?:i|we)(?:'ve| have)? (?:also |really |since |only )?(?:learned|learnt)|(?:taught|teaches) me|the lesson|lesson (?:was|is|i|for me)|(?:the|key|main|my|big|biggest) (?:learnings?|takeaways?)|` +
		`what (?:i|you) (?:[a-z]+ly |really |also |just )?(?:took|learn|learned|learnt|take|got|kept|keep)\b|what i'd (?:change|do|tell|pass on|say)|(?:took|take) (?:away )?from (?:it|this|that)|takeaway|moral|` +
		`(?:it|that|this|which|story|day|job) (?:just |really )?(?:showed|shows|showed to|reminded|reminds|tells|told) me (?:that|how|what|why|not|to|never|the)\b|` +
		`(?:has |had )?(?:shown|taught|confirmed|proved|made)(?: it clear)?(?: to| for)? me|it (?:just )?(?:shows|goes to show)|` +
		`(?:from|with|through) (?:this|that|the) (?:experience|story)|(?:this|the) experience|from this i (?:know|take)|what (?:stuck|stays|stayed|has stayed|surprised)|` +
		`(?:stuck|stays|stayed|sits) with me|i know now|i (?:now )?know (?:that )?now|i grew|opened my eyes|eye[- ]opener|for me this|i used to think|i came away`
	// sawTheFault tell what went wrong with oneself, or would be done otherwise.
	sawTheFault = `looking back|if i (?:did|had|were|was|could|do|took|take) (?:it|that|this|to|one thing)[a-z ]{0,20}\b(?:over|again|back|from)|one thing (?:from (?:it|this|that)|i (?:took|take|learned|learnt))|(?:in|with) hindsight|next time|differently|i (?:should|shouldn't|ought to) have|i should've|my (?:own )?(?:fault|mistake|error)|` +
		`that(?:'s| was| is) on me|one thing wrong|i (?:got|did get|had got|'d got) (?:it|that|this|one|her|him|them|things)[a-z ]{0,12}wrong|i got wrong|i was (?:just |simply |plain )?wrong|wrong of me|` +
		`wish i(?:'d| had)|i regret|(?:one|my|only|biggest|a) regret|i hadn't (?:realised|realized|known|thought|asked|looked|seen|noticed|understood|expected)|i(?:'d| had) (?:never once|always assumed|assumed|put it down|underestimated|overlooked)|` +
		`i(?:'d| had) (?:had )?(?:him|her|them|that [a-z]+|it) down (?:as|for|to)|i(?:'d| had) been [a-z]+ing .{0,50}\bbefore i|i(?:'d| had) it again|i did it again|again from the start|` +
		`i could(?:'ve| have) .{0,50}\b(?:sooner|earlier|first|before|from the start|better|quicker)|` +
		`i(?:'d| would)(?: also| still| probably| just| definitely| rather)* ` + anotherTime + `\b.{0,60}\b(?:again|sooner|earlier|first|next|from the start|on day one|the other way round)|` +
		`one thing i(?:'d| would)|i(?:'d| would) never`
	// anotherTime is what one would do another time.
	anotherTime = `(?:do|start|begin|ask|go|ring|call|phone|make|take|write|use|tell|bring|talk|speak|check|test|look|send|book|try|show|get|have|be|want|choose|pick|leave|say|hire|order|share|give|sit|walk|count|stop|let)`
	// carriedOn tell that a way of working was kept.
	carriedOn = `these days i|nowadays i|since then[, ].{0,40}\bi|since (?:that|this) (?:day|night|week|time|job|shift|year|one)|ever since,? i(?:'ve)?\b|(?:i|we|my|our)\b.{0,80}\bever since|i(?:'ve| have)(?: also)? (?:kept|never|always|since|started)|` +
		`i(?:'ve| have) .{0,60}\bsince|i(?:'m| am) .{0,40}\bsince|(?:from then|from that day|from now) on(?:wards)?,? i (?:always|never|[a-z]+ (?:it |them )?(?:every|each|first|before))|` +
		`(?:that|it)(?:'s| is) (?:why|when|how) i(?:'ve| have|'m| am)? (?:now|always|never|still|only|also|don't|can't|won't|[a-z]*(?:[b-df-su-z]))|(?:is|it's|become|became|made it|as) (?:now )?(?:a |my )(?:own )?(?:habit|rule|routine|ritual)|my (?:own )?(?:rule|habit) (?:is|now|since|these)|my first (?:question|step|job|move|thing)(?: [a-z]+){0,5} is|the first thing i (?:do|ask|check|look)|` +
		`(?:changed|changes) (?:how|the way|what|where|when) i|it made me|i(?:'m| am) (?:now )?(?:much |a lot |a bit |more |less |far )*(?:careful|slower|quicker|faster|better at|wary|cautious|patient with|likely|stricter|keener|happier to|ready to)|i(?:'m| am) still|` +
		`i (?:did|do|tried|used|use|took|have) (?:exactly )?(?:the same|it|this|that|the [a-z]+)(?: [a-z]+)? (?:again )?(?:on|at|in|for|with) (?:the|my|a|every|each) (?:next|new|other|current)|(?:i|my|me|mine) .{0,40}\b(?:any ?more|no longer|until i(?:'ve| have))|no longer i|` +
		`(?:next|new) (?:shop|job|site|school|ward|client|project|class|team|place)[^.]{0,30}\bi (?:took|did|do|go|had|started|began|use|ask)`
	// habitual tell of a habit by its verb and how often.
	habitual = `i (?:read|ask|keep|check|count|ring|call|write|do|start|sit|walk|make|put|carry|look|test|leave|say|use|bring|tell|show|draw|time|watch|go|listen|never|always) [^.,]{2,60}\b(?:now|every|each|first|before|any more)|` +
		`i won't|i try to|i believe that|i(?:'d| would) never|i still (?:do|use|keep|ask|check|carry|count|make|write|ring|go|look|copy|put|start|test|draw)`
	// found tell of a thought; in the midst of a story it is only a step.
	found = `(?:i|we)(?:'ve| have|'d)? (?:also |really |since |then )?(?:realised|realized|discovered that|understood)|now i|i now`
)

var (
	reflecting = anyPhrase(saidLessons, sawTheFault, carriedOn, habitual, found)
	// foundOut is what counts near the end alone.
	foundOut = anyPhrase(found, habitual)
	lesson   = anyPhrase(saidLessons, sawTheFault, carriedOn)
	// atAnyTime leaves out what is kept: early in an answer that is how things were.
	atAnyTime = anyPhrase(saidLessons, sawTheFault)
	// present is a verb that the speaker is the doer of, with what marks it as
	// done again and again.
	present = expr(`\bi ((?:(?:also|always|never|now|still|then|only|just|usually|often|even|first|really|do|don't) )*)([a-z]+)\b`)
	again   = anyPhrase(`now`, `every`, `each`, `always`, `never`, `any ?more`, `whenever`, `these days`, `nowadays`, `still`, `before`, `first`, `until`, `since`, `again`, `new`, `when`, `if`, `anything`, `anyone`)
	// nowadays marks the present where the verb does not.
	nowadays = anyPhrase(`now`, `every time`, `always`, `never`, `any ?more`, `these days`, `nowadays`, `still`)
	// rule begins a sentence that tells what to do: "Ask about the stair first".
	rule = expr(`^\W*(?:(?:always|never|don't|do not) [a-z]+|([a-z]+) (?:the|a|an|your|about|before|first|who|what|for|at|in|it|them|people|every|everyone|behind|twice|with|what's|one|two|to|once|whoever|up|down|where|how|early|again) [a-z])`)
)

// opinions in the present are no habits, nor is where somebody works or lives.
var opinions = set(`think guess mean suppose hope feel believe remember know reckon say want have am was had did could would should will might love like
 work live wonder imagine understand doubt wish see forget need agree laugh admit swear bet prefer didn wasn couldn wouldn hadn weren haven isn shouldn won don got must may shall 'd hear can can't`)

// unchanged are verbs whose past looks like their present.
var unchanged = set(`put read cut set let hit shut split spread cost hurt quit`)

// soundsLikeOne says whether a sentence that was taken for reflection may be it:
// one that nobody named may be a farewell, or the rest of the result.
func (d *document) soundsLikeOne(i int) bool {
	const fewest = 3
	text := forNextTime.get().ReplaceAllString(d.sentenceText(i), "")
	if d.anyway(i) && !lesson.MatchString(text) || shrug.MatchString(text) || farewell.MatchString(text) || goodbye.MatchString(text) || remaining.MatchString(text) || outcome.MatchString(text) || moodPhrases.MatchString(text) || anyFigure.MatchString(text) || len(strings.Fields(text)) < fewest {
		return false
	}
	return reflecting.MatchString(text) || cliche.MatchString(text) || ownFault.MatchString(text) || nowadays.MatchString(text) || !happened.MatchString(text) && !d.cameAbout(i)
}

// hasBeen is how a thing has been since.
var hasBeen = expr(`(?:'s|'ve|\b(?:has|have|hasn't|haven't))(?: not| never| all| always| only)? been\b`)

// cameAbout says whether a sentence tells what has become of a thing, and speaks
// of nobody's habit.
func (d *document) cameAbout(i int) bool {
	for c := d.sentences[i].first; c < d.sentences[i].last; c++ {
		if clause := &d.clauses[c]; clause.subject == other && hasBeen.MatchString(d.flat[clause.Start:clause.End]) {
			return true
		}
	}
	return false
}

var (
	// goodbye ends the answer in the midst of a sentence.
	goodbye = expr(`\b(?:so|and) (?:um |uh )?yeah (?:um |uh )?that(?:'s| was)\b|\bmind you\b|\bthat's (?:um |uh |about |basically |pretty much )*(?:it|how|all)\b`)
	// remaining is a thing of the result that is there to this day.
	remaining = expr(`(?:'s|\b(?:is|are|it|they|we)) still\b`)
	// cameLater tells what happened to come later.
	cameLater = expr(`\b(?:that|it)(?:'s| is) (?:how|when|why) i (?:knew|found|got|met|came|noticed|saw|heard|ended)\b|\bi(?:'ve| have) (?:[a-z]+ )?(?:seen|had|met|heard|left|moved|been (?:promoted|moved|there|at|in)|worked (?:at|in|for))\b`)
)

// earlyTraining says whether a sentence tells how the speaker was trained, which is no
// lesson of this story.
func (d *document) earlyTraining(i int) bool {
	const until = 0.3
	switch d.sentences[i].section {
	case scenario.Result, scenario.Reflecting:
		return false
	}
	return (float64(i)+0.5)/float64(len(d.sentences)) < until || d.headed && d.sentences[i].section == scenario.Situation
}

// reflects says whether a sentence tells what was learned, what would be done
// otherwise, or what was carried on.
func (d *document) reflects(i int) bool {
	text := forNextTime.get().ReplaceAllString(d.sentenceText(i), "")
	if kept.MatchString(text) && i >= len(d.sentences)-2 && !happened.MatchString(text) {
		return true
	}
	if d.anyway(i) && !atAnyTime.MatchString(text) {
		return false
	}
	if cameLater.MatchString(text) && !atAnyTime.MatchString(text) {
		return false
	}
	if !d.earlyTraining(i) && atAnyTime.MatchString(text) || d.late(i) && lesson.MatchString(text) {
		return true
	}
	last := i >= len(d.sentences)-2
	telling := d.sentences[i].section == scenario.Action && !d.headed
	return d.late(i) && !telling && foundOut.MatchString(text) || (last || d.late(i) && !telling) && d.habit(i) || last && d.late(i) && isRule(text)
}

var (
	// kept is a thing of the story that has its place in the speaker's day now.
	kept = expr(`\b(?:hangs?|lives?|sits?|stays?|goes|comes|stands?|is|are|has|have|'s|keeps?) .{0,40}\b(?:on|in|at|by|under|to|over|above|inside|beside|behind) my (?:own )?[a-z]+|\bmy (?:own )?[a-z]+ (?:now )?(?:hangs?|lives?|sits?|starts?|has|have|begins?|comes?|goes|carries|holds)\b`)
	// inAnyCase tells what one does in any such case, and never began to do after this
	// one.
	inAnyCase = expr(`\b(?:normally|usually|generally|typically|as a rule|in general|most of the time|nine times out of ten)\b`)
	// portrait is what one is, whatever happens.
	portrait = expr(`\bthat(?:'s| is) (?:just )?(?:me\b|how i am|who i am|the way i am|one thing about me|how i work|my way|my style|what i'm like)`)
	// shrug takes what happened as the way of the world.
	shrug = expr(`^\W*(?:(?:and|but|so|yeah|well|um|i suppose|i guess)[\s,]+)*(?:you (?:do |always |often |just )*get (?:it|that|them|those|this|all sorts|used)\b|(?:it|these things|those things|such things|that sort of thing|things like that|accidents) (?:just |do |always )*happens?\b|that(?:'s| is) (?:just )?(?:the (?:job|trade|way|business|nature)|how (?:it|the)|life|kids|people|customers|about)|it is what it is|it's (?:just |all )?part of|you know how|what can you do|there you go|some people)`)
	// forNextTime is given for another visit, and no lesson.
	forNextTime = expr(`\bfor (?:the|a|his|her|their|our)? ?next time\b|\b(?:come|came|comes|coming) (?:back )?(?:in )?next time\b`)
	// begunSince tells that it was begun.
	begunSince = expr(`\b(?:now|since|these days|nowadays|any ?more|from then on|after that|no longer)\b`)
)

// anyway says whether a sentence tells what the speaker does or is in any case,
// whether or not this happened.
func (d *document) anyway(i int) bool {
	text := d.sentenceText(i)
	if begunSince.MatchString(text) {
		return false
	}
	if inAnyCase.MatchString(text) || portrait.MatchString(text) || i > 0 && !d.ended(i-1) && inAnyCase.MatchString(d.sentenceText(i-1)) {
		return true
	}
	for c := d.sentences[i].first; c < d.sentences[i].last; c++ {
		if d.clauses[c].subject == self && !d.clauses[c].reported && vagueClaim.MatchString(d.flat[d.clauses[c].Start:d.clauses[c].End]) {
			return true
		}
	}
	return false
}

// late says whether a sentence stands where lesson are told.
func (d *document) late(i int) bool {
	const from = 0.6
	return (float64(i)+0.5)/float64(len(d.sentences)) > from
}

// habit says whether the speaker tells in a sentence what they do nowadays.
// Stories told in the present need a word more, since all of their steps look
// like habits.
func (d *document) habit(i int) bool {
	text := d.sentenceText(i)
	for _, match := range present.FindAllStringSubmatchIndex(text, -1) {
		verb := text[match[4]:match[5]]
		if len(verb) < 2 || !baseForm(verb) || opinions.has(verb) || d.reportedAt(d.sentences[i].Start+match[0]) {
			continue
		}
		switch {
		case unchanged.has(verb):
			if nowadays.MatchString(text) {
				return true
			}
		case again.MatchString(text), !d.toldInPresent():
			return true
		}
	}
	return false
}

// baseForm says whether a verb behind "I" stands in the present.
func baseForm(verb string) bool {
	switch {
	case unchanged.has(verb), everyday.has(verb):
		return true
	case strings.HasSuffix(verb, "ed"), strings.HasSuffix(verb, "ly"):
		return verb == "need" || verb == "feed"
	}
	return !irregular.has(verb) && !auxiliaries.has(verb) && !otherPasts.has(verb)
}

// otherPasts are past forms that don't end in -ed and that no pattern needs.
var otherPasts = set(`learnt grew became felt slept dealt spelt burnt leant leapt ate drank gave flew froze forgot forgave hung bent bound bit blew bred dreamt fled ground hurt overheard redid reran shone shrank sank spun sprang struck swam swung undid wept wound withdrew wasn't didn't couldn't wouldn't hadn't haven't won't`)

// everyday are verbs in the present that are auxiliaries elsewhere.
var everyday = set(`do keep start begin go sit get`)

// toldInPresent says whether the story itself is told as if it happened now.
func (d *document) toldInPresent() bool {
	presents, pasts := 0, 0
	for i := range d.sentences {
		if d.late(i) {
			continue
		}
		for _, match := range present.FindAllStringSubmatch(d.sentenceText(i), -1) {
			switch {
			case opinions.has(match[2]):
			case baseForm(match[2]):
				presents++
			default:
				pasts++
			}
		}
	}
	return presents > 1 && presents*2 > pasts
}

// reportedAt says whether a place lies in a clause that repeats somebody's words.
func (d *document) reportedAt(at int) bool {
	for _, c := range d.clauses {
		if at >= c.Start && at < c.End {
			return c.reported
		}
	}
	return false
}

func isRule(text string) bool {
	match := rule.FindStringSubmatch(text)
	return match != nil && (match[1] == "" || concreteForms.has(match[1]) && baseForm(match[1]) || concreteStems()[stemmed(Words(match[1]))[0].stem] && baseForm(match[1]) && !strings.HasSuffix(match[1], "s"))
}
