package coach

var (
	// lessonLead leads from the story to its lesson: "and he was happy and I suppose".
	lessonLead = expr(`^.*\b(?:(?:i|we)(?:'ve| have|'d)? (?:also |really |just |definitely |only )?(?:learned|learnt|realised|realized|understood)(?: (?:from|through|in|out of) (?:it|this|that|all (?:of )?(?:this|that)))?(?: (?:is|was))?(?: that| how)?|` +
		`(?:taught|showed|shown|reminded|told|shows|tells|proved to|proves to|brought home to) me(?: that| how)?|(?:what|the (?:main |big |biggest |key )?(?:thing|lesson|learning|takeaway)s?)(?: that)? (?:i|we)(?:'ve| have)? (?:took|take|learned|learnt|got|have taken|taken)(?: away)?(?: (?:from|out of) (?:it|this|that|all (?:of )?(?:this|that)|the [a-z]+))?(?: (?:is|was))?(?: that)?|` +
		`(?:the|my) (?:main |big |biggest |key |enduring |real )*(?:lesson|learning|takeaway|moral|thing)(?: (?:for me|here|there|of it|from (?:it|this|that)))?(?: (?:is|was))(?: that)?|i(?:'d| would)? (?:suppose|guess|think|believe|reckon|saw|see|feel|say)(?: that)?|for me(?: the [a-z]+ [a-z]+ (?:is|was))?(?: this shows| it shows)?(?: that)?|(?:it )?(?:just )?goes to show(?: that)?|key learnings?:?|reinforced my belief(?: that)?)\s`)
	// asides are said to the listener and mean nobody.
	asides = expr(`\b(?:mind you|you know|you see|if you like|if you will|as you (?:know|can see|can imagine)|don't you|do you|isn't it|innit|to be honest|at the end of the day)\b`)
	// toAll speaks to everybody.
	toAll = expr(`\b(?:you|one)(?:'ve|'ll|'re|'d)? (?:(?:just|really|always|never|simply|only|also|still|do|kind of|sort of) )*(?:got|gotta|can|can't|cannot|must|mustn't|should|shouldn't|have|need|needn't|learn|know|get|put|treat|never|always|do|don't|give|work|keep|stay|want|win|lose|reap|live|will|won't|take|make|look|ought)\b|` +
		`\b(?:people|everyone|everybody|nobody|no one|anyone|anybody|we all|nothing|everything|anything) (?:[a-z]+ly |always |never |just |all |really )*(?:is|are|has|have|can|can't|need|needs|want|wants|matters|counts|makes|make|deserves?|learns?|will|must|should|likes?|buy|buys|know|knows|works|starts|comes|takes|pays)\b`)
	// announcement is the mere announcement of a lesson, which the next sentence tells.
	announcement = expr(`^\W*(?:(?:so|and|but|well|um|uh|yeah|ok|okay|oh|now|looking back|in hindsight)[\s,]+)*(?:what (?:did|do|have|would|could) (?:i|we)[^.!]*\?|(?:there was |there's |there is )?(?:one|two|three|a couple of|a few) (?:[a-z]+ )?(?:things?|lessons?|learnings?|points?|takeaways?|bits?)(?: that)?(?: (?:i|we|from|for|to|about|of|it|that|this|me|wrong|away|differently|better|did|got|do|took|take|learned|learnt|would|would've|would have|have|'d|'ve|done|change|changed|here|out|with|myself))*|` +
		`i (?:got|did) (?:one|a|two) things? wrong|(?:i have |i've )?(?:one|a|my|only|my only|my one|my biggest) regrets?|(?:the |my )?(?:lesson|lessons|learning|learnings|takeaway|takeaways|reflection)s?(?: (?:learned|learnt|for me|then|here))*|(?:yeah |so )*(?:i|we)(?:'ve| have)? (?:learned|learnt|realised|realized) (?:something|one thing|two things|this)(?: too| here| from (?:it|this|that))?)\W*$`)
	// promise carries the lesson to the next employer.
	promise = expr(`^\W*(?:(?:and|so|which|honestly|that's why|today)[\s,]+)*(?:i(?:'m| am|'d| would|'ll| will)? (?:[a-z]+ly |now |always |really |very |so |all |would |will |want to |hope to |look forward to |love to |like to |passionate about |excited to |keen to |eager to |ready to )*(?:bring|bringing|carry|carrying|apply|applying|take|taking|live by|stand by) (?:that|this|it|the same|these|those|my)\b|(?:(?:that|this|it|which)(?:'s| is| are| was)? |is |are )(?:[a-z]+ly |the |a |an |exactly |precisely |very |something |what |how |who |my |kind of |sort of )*(?:attitude|mindset|approach|principle|spirit|energy|person|philosophy|value|values|ethos|passion|standard|quality|qualities|motto|mantra|style|work ethic|i) (?:(?:that |of [a-z]+ )?i(?:'d|'ll| would| will)? (?:[a-z]+ )?(?:bring|live|carry|apply|want|take|hope|stand|would|am|work|try|lead|operate|aim)|i am|(?:that )?i(?:'ve| have) (?:[a-z]+ )?(?:brought|carried|taken|applied|lived|used|tried|kept))\b)`)
	// pointing is a habit with a thing of the story that a pronoun stands for.
	pointing = expr(`\bi (?:[a-z]+ly |now |still |always )?(?:use|do|take|check|ask|write|keep|put|show|read|test|try|print|count|send) (?:it|that|this|them|these|those|that one|this one)\b.{0,40}\b(?:first|each|every|before|when|once|again|another|now|now on)\b`)
	// resolve is what is meant to be done another time.
	resolve = expr(`\b(?:next time|in (?:the )?future|another time)\b`)
	// somebody is a person or thing of the story that a pronoun stands for.
	somebody = expr(`\b(?:he|she|they|him|her|them|his|their|that|those)\b`)
	// persons are people of the story.
	persons = expr(`\b(?:he|she|him|her|i told|i rang)\b`)
	// ownDeed is something that the speaker did or does, in the words of a saying.
	ownDeed = expr(`\bi (?:did|didn't|had|hadn't|should have|shouldn't have) (?:not )?(?:measure|cross|count|burn|bite|practise|practice|hit|walk)[a-z]*\b`)
	// frames are moulds of sayings, into which any virtue or trade fits.
	frames = anyPhrase(
		// What makes whom happy, whom to win, and what one came out as.
		`(?:a |an )?(?:happy|engaged|motivated|valued|good|loyal|satisfied) [a-z]+ (?:means|makes?|is|are|equals|leads? to|brings?|creates?|mean) (?:a |an )?(?:happy|happier|good|better|productive|loyal|safe|great|motivated|successful)`, `(?:get|getting|bring|bringing|take|taking|have|having) (?:people|everyone|everybody|the team|them|others|your team|staff) (?:with you|on board|onside|on side)`,
		`(?:out of (?:it|this|that)|made me|makes me|i'm|i am|became|become|feel|felt) (?:now )?(?:a|an) (?:much |far )?(?:better|stronger|more [a-z]+) [a-z]+(?: [a-z]+)?`, `trust(?:ing)? (?:your|my|our|one's) (?:gut|instincts?|intuition|judgement)`,
		// What counts most.
		`(?:is|are|was) only as (?:good|strong|fast|safe|reliable|happy) as`, `at the (?:very )?(?:heart|core|centre|center|root|bottom) of (?:everything|every|all|any|good|what|it)[a-z ]*`,
		`(?:greatest|biggest|best|strongest|most (?:important|valuable|powerful|precious)) (?:asset|advert|advertisement|advertising|resource|strength|teacher|investment|ingredient|skill|tool|medicine|weapon|quality|reward|gift|marketing|critic|policy|value|currency|capital|motivator|lesson in life)`,
		`is what (?:makes|separates|sets|keeps|drives|counts|matters|builds|turns|holds|gets|wins|it's all about|really)`, `(?:is|are) (?:everything|nothing without|worth (?:its|their|your)|the name of the game|(?:always )?(?:the )?(?:number|priority|no\.?) (?:one|1)|priceless|second nature|non-negotiable|king|queen|gold|golden|a two[- ]way street|a choice|a state of mind|contagious)`,
		`(?:is|are) (?:[a-z]+ )?(?:the )?(?:key|secret|heart|foundation|backbone|root|recipe|cornerstone|bedrock|basis|glue|lifeblood|essence|fuel|mother|father|engine|bridge|building block)s? (?:to|of|for|that)`,
		`first and foremost`, `above (?:all|everything)(?: else)?`, `makes? (?:all )?the difference`, `no such thing as`, `worth (?:its|their) weight`,
		// What follows by itself.
		`(?:takes?|taking|look|looks|looking) (?:care of|after) (?:itself|themselves|yourself|the rest)`, `(?:everything|the rest|results?|success|rewards?|good things|opportunities)(?: else)? (?:will |just |always |then )*(?:follows?|comes?|falls? into place)`, `the (?:more|harder|better) (?:you|we) [^.]{1,40} the (?:more|better|luckier|easier)[a-z ]*`,
		`what you put in(?:to it)?`, `get(?:s)? out what`, `no [a-z]+,? (?:no|without) [a-z]+`, `nothing (?:great|good|worth|ever)`, `(?:there(?:'s| is)|there are) (?:always|no|never) (?:a |an )?(?:way|solution|challenge|substitute|shortcut|shortcuts|failures?|limits?|bad|wrong|stupid|problem|problems|reason|light|something|someone|room|two sides)[a-z ]*`,
		// What one must bear and choose.
		`rough with the smooth`, `pick (?:my|your|our) battles`, `(?:not|don't|never|not to) take (?:things|it|anything|everything|criticism) personally`, `(?:feedback|criticism) (?:on board|is a gift|constructively)`, `different (?:types|kinds|sorts|walks) of (?:people|personalities|person|life)`, `all walks of life`, `easier said than done`, `live and learn`, `you (?:live|win some)`, `can't win them all`, `the hard way`,
		`how (?:you|they)(?:'d| would) (?:like|want) to be`, `how you (?:would|yourself)`, `rely on (?:each other|one another|your)`, `we(?:'re| are) all human`, `nobody(?:'s| is) perfect`, `no one(?:'s| is) perfect`, `buy from people`, `people don't (?:buy|leave|care)`, `(?:got|gets?|getting) (?:a lot|so much|loads|plenty) out of (?:it|this|that)`,
		// How one grew.
		`more mature`, `(?:a |an )?(?:better|good|great|active|more active) (?:listener|communicator|team player|team member|leader|planner|person|version|colleague|manager|organi[sz]er|negotiator)`, `ask(?:ing)? for help`, `(?:my|the) (?:full )?potential`,
	)
)

// carriedOut says whether the next sentence of the reflection tells what the
// speaker has made of the lesson.
func (d *document) carriedOut(i int) bool {
	if i+1 >= len(d.sentences) || d.sentences[i+1].section != d.sentences[i].section {
		return false
	}
	text := d.sentenceText(i + 1)
	named, pictured := storyless(text)
	return named+pictured > 0 && madeOfIt.MatchString(text)
}

// madeOfIt is a deed with what was learned.
var madeOfIt = expr(`\bi(?:'ve)? (?:[a-z]+ly |now |have |since )*(?:put|wrote|written|write|do|use|ask|keep|made|make|print|printed|pinned|start|started|begin|added|add|taught|teach) (?:that|this|it|with it|with that)\b`)
