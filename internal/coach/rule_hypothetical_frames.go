package coach

import "strings"

// What makes a sentence in the present or conditional tell a method, and what
// makes it part of the story all the same.

var (
	// sinceThen is what was carried on into later work: no method, but a lesson.
	sinceThen = expr(`\b(?:now i|i now|so now|now (?:if|when|whenever|every|each|before|after)|i still|from (?:that|this) (?:day|week|moment|shift|point)|since (?:that|this) (?:day|week|shift|time)|i(?:'ve| have) (?:since|started|changed|stopped)|i changed (?:my|the way|how)|ever after|any ?more|no longer|nowadays|since then|these days|ever since|next time|in (?:the )?future|from then on|from now on|to this day|learned|learnt|lesson|looking back|differently|do different|taught me|what i took|takeaway|going forward|today i)\b`)

	// timesToldOf are habits of the story itself, with their days.
	timesToldOf = expr(`\b(?:this time|used to|before (?:that|then)|back then|in those days|until then|up to then|previously|that (?:day|night|week|morning|time|evening|month)|(?:each|every|on) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|evening|night|day|shift|week)s?|(?:two|three|four|five|several) (?:mornings|evenings|nights|days|times) a week|by (?:january|february|march|april|may|june|july|august|september|october|november|december|then)|rule is that)\b|` + sinceThen.source)

	// supposed makes what follows a case that did not happen.
	supposed = expr(`\bwith (?:that|this|these|those|such) (?:sort|kind|type)s? of|\b(?:if (?:that|this|it|there|someone|somebody|anyone|anybody|a|an|any|one|something|anything|things|i (?:had|have|get|see|were|was|am|notice|find)|they|he|she|you|we|people|customers?|my|the)|` +
		`in (?:that|such|this|a|these|those|any|an) (?:a |kind of |sort of |type of )*(?:cases?|situations?|scenarios?|events?|circumstances?|moments?|conflicts?|roles?)|(?:were|should) (?:that|this|it|there|anything|something|someone|he|she|they|a|an|the) [a-z ]{0,24}?(?:happen|arise|occur|come|be|go|get|refuse|fail|complain|turn)|` +
		`ideally|hypothetically|in an ideal|in theory|theoretically|(?:something|someone|somebody|things|people|customers?|situations?|anything|a case|a person|a child|an? [a-z]+) like (?:that|this|him|her|them)|for example if|let's say|say (?:a|the|someone)|suppose|supposing|assuming|imagine|faced with|depending on|depends)\b`)

	// many tells of many times in more words than an adverb.
	many = expr(`\b(?:most (?:of the times?|times?|days|cases|weeks)|(?:all|half|\d+ ?(?:%|per ?cent)|ninety[a-z -]*) of the time|(?:nine|eight|nineteen|ninety-nine|[0-9]+) (?:times )?(?:out of|in|from) (?:ten|every ten|twenty|a hundred|[0-9]+)|more often than not|as a (?:general )?rule|by and large|on the whole|in general|for the most part|as a matter of course|by default|out of habit|` +
		`whenever|(?:every|each) (?:single )?time|on a (?:daily|weekly|regular) basis|day to day|from time to time|now and then|once in a while|in most cases|` +
		`in (?:these|those|such|that|this|any|such a|that kind of|this kind of|that sort of|this type of) (?:situations?|cases?|moments?|scenarios?|circumstances?)|situations? like (?:that|this|these)|a (?:case|situation|person|customer|child) like (?:that|this)|` +
		`(?:in|on|at) (?:my|our) (?:job|work|role|line of work|profession|trade|practice|experience|department|ward|class|classroom|lessons|kitchen|shop|company|team|field|position|place|culture|office|unit|shifts?|site|floor|branch|store|garage|school|opinion|view)|as an? (?:good |team |senior |line )?[a-z]+|being an? [a-z]+|where i work|for me|i (?:strongly |firmly |really |truly )?believe|if you ask me|daily|every ?day|what do i do)\b`)

	// condition is "when" or "if" with a clause in the present.
	condition = expr(`\b(?:whoever|whatever|no matter (?:who|what|how))\b|\b(?:when(?:ever)?|if|once|as soon as|until|unless|before|anytime) (?:there(?:'s| is| are)|(?:someone|somebody|something|anyone|anything|things|people|customers?|[a-z]+s|a|an|my|the|your|any|one|another|two|it|they|you|i|we) ?(?:[a-z]+ ){0,3}?(?:'?s|'?re|is|are|am|has|have|get|feel|see|must|need|face|meet|start|come|go|do|happen|work|make|don't|[a-z]+s))\b`)

	// reasonBefore tells a reason or another's words, in which "would" belongs.
	reasonBefore = expr(`\b(?:because|cos|said|told|promised|that|if|knew|thought|hoped|agreed|asked|offered|wondered|explained|swore|(?:was|not|made|pretty|quite) (?:sure|clear|certain)|so that|whether|decided|announced|worried|feared|says|afraid|scared|wish|figured|reckoned|meant|expected|believed|realised|realized|felt|understood|bet|wrote|texted|emailed|showed|warned|in case|than|until|till|suggested|proposed|arranged|settled|shook|deal|plan|planned|condition|where|which|who)\b[^.]*$|\b(?:what|how|why)\s*$`)

	// asked turns a method into something of the story.
	asked = expr(`\b(?:asked|wondered|knew|told|said|wanted to know|explained|showed)\b`)

	// habit says in so many words that a method is told.
	habit = expr(`\b(?:what i(?:'d| would| usually| generally| normally| typically| always| mostly| often| tend to| like to| try to)+ (?:do|say|try|suggest)\b|what (?:i|you|we) do (?:is|in|when|with|there|then|for)\b|i(?:'d| would|'ll| will) (?:not|never) hesitate\b|wouldn't hesitate\b|it (?:really |all |always |just )*depends\b|i(?:'m| am) used to\b|i(?:'ve| have) always (?:tried|believed|made|treated|kept|put|listened|dealt|handled|approached|done|used)\b|what (?:[a-z]+ )?(?:works|helps|matters|counts)\b|(?:my |the |our )?(?:usual|normal|standard|general|first|typical|natural|go-to) (?:procedure|drill|port of call|process|practice|routine|response|reaction|thing|step|method|tactic|trick|plan|course of action|protocol|thing to do|answer|instinct|move) (?:is,? (?:always |usually |just |simply )*(?:to|that|you|i|we|[a-z]+ing|simple|this|as)\b|would be\b)|(?:it's|it is) (?:just |always )?(?:my (?:habit|practice|policy|rule|style|way|custom)|in my nature|second nature)\b|(?:my (?:usual |general |normal |own |typical |whole |first |best |main |go-to )*(?:approach|style|method|way|way of working|strategy|philosophy|rule|motto|technique|practice|habit|go-to|process|instinct|system|policy|mantra|principle|step|move|reaction|golden rule) (?:[a-z]+ ){0,3}?(?:is|would be|has always been|'s)|the (?:usual |general |normal |typical |whole |first |best |main |go-to )*(?:approach|style|method|way|strategy|philosophy|rule|motto|technique|practice|habit|process|instinct|policy|principle|step|move|reaction) (?:[a-z]+ ){0,3}?(?:is (?:always |usually |just |simply )*(?:to|that|you|[a-z]+ing)\b|would be))|` +
		`i(?:'m| am) (?:always |usually |generally |normally |typically |very much |just |definitely |really )*(?:the|a|an) (?:[a-z]+ )?(?:kind|type|sort|person|guy|nurse|teacher|manager|leader|worker|man|woman|mum|girl|player|communicator)(?: of (?:person|guy|nurse|teacher|manager|leader|worker|[a-z]+))? (?:who|that|when|in)\b|i(?:'m| am) (?:not )?(?:someone|somebody|one of those)\b|i(?:'m| am) (?:always|usually|often|normally|generally) the one\b|` +
		`i(?:'m| am) (?:usually|generally|normally|typically) [a-z]+|i (?:have|'ve got|got) (?:a|an|this|my) (?:simple |little |golden |personal |strict |good |own )*(?:rule|habit|policy|principle|method|system|routine|motto|approach|philosophy)\b|i (?:always |usually |really |do |just |try to )*make (?:it|this) (?:a|my) (?:habit|point|rule|practice|priority|policy)|i make a (?:habit|point|rule)|` +
		`i (?:always |really |do |just |usually )*(?:like|prefer|love) to (?:put|treat|ask|check|write|see|help|deal|handle|step|approach|spend|bring|build|start|begin|first|sit|talk|make|keep|have|work|take|do|think|plan|give|be|get|listen|understand|involve|lead|let|set|go|look|speak|ask)|i (?:really |strongly |firmly |always )*believe in [a-z]+ing|(?:the )?first thing (?:is|i'd|i would|i do|i always do|i usually do|to do|would be|you do|you'd)|` +
		`(?:the )?way i(?:'d| would| usually| normally| generally| always| like to)* (?:handle|do|deal|approach|see|work|go|tackle|solve|manage)|how i(?:'d| would| usually| normally| generally| always)+ (?:handle|do|deal|approach|work|tackle|manage|operate)|that's (?:just |always |basically |simply )*(?:my way|my style|how i (?:am|work|do|operate|roll|handle)|what i (?:do|always)|the way i)|just how i am)\b`)

	// post tells what somebody is there for, which sets the scene.
	post = expr(`\bi(?:'m| am) (?:[a-z]+ )??the (?:one|person|guy|girl|man|woman|nurse|engineer) (?:who|that)\b`)

	// noInstance says that no one time comes to mind, or that the case never came.
	noInstance = expr(`\b(?:can't|cannot|couldn't|don't|do not|hard to|struggling to|difficult to) (?:really |actually |honestly )?(?:think|recall|remember|have|come up|pick|name|give|single)(?: you| out)? ?(?:of |with )?(?:a|an|any|one|just one|much of a)(?: (?:single|specific|particular|concrete|exact|real|certain|good|actual|one))* (?:example|time|case|instance|situation|occasion|day|incident|story)\b|` +
		`\b(?:it's|it is|there's|there is|was|there was) (?:not|no|never) (?:really |just )?(?:one |a |any )?(?:particular|specific|single|one) (?:time|case|example|day|instance|occasion|situation|incident)\b|\b(?:hasn't|hasnt|has not|never|nothing like (?:that|this) has|not|haven't had (?:that|this|it)) (?:ever |really |actually )?(?:happened|come up|occurred|arisen|been in that)\b(?: to me)?(?: yet)?|\bit happens (?:a lot|all the time|quite often|often|every day|regularly)\b`)
	// supposing opens a case that nobody met: "let's say a customer complains".
	supposingCase = expr(`^[\s,]*(?:(?:so|well|um|okay|ok|like|for example|for instance|now|and)[\s,]+)*(?:say|suppose|supposing|let's say|let us say|let's suppose|let's imagine|imagine|picture|let's take|take for example|assume|assuming)(?: that)?,? (?:there|a|an|the|you|two|one|some|somebody|someone|your|my|[a-z]{4,}s)\b`)
	// whatIUsually announces a method and nothing else.
	whatIUsually = expr(`\bwhat (?:i|we|you)(?:'d|'ll| would| will)? (?:usually|normally|generally|typically|always) (?:do|say|try)\b`)
	// everyDay is a present that comes back each day.
	everyDay = expr(`\b(?:each|every) (?:single )?(?:day|morning|evening|week|shift|night|monday)\b`)

	// generalAdvice tells what is best in general.
	generalAdvice = expr(`\b(?:(?:is|are) (?:always |usually )?(?:best|better) [a-z]+ed\b|should (?:always |never )?be [a-z]+ed\b|(?:the|my|our|a) (?:[a-z]+ ){1,3}(?:would|'d) (?:then |also |probably |always |usually )*be (?:to|that|[a-z]+ing)\b|(?:the |a )?(?:good|best|first|right|important|most important|main|key|only|smart|sensible|correct|proper|safest|trick|secret|crucial|professional|whole|other|big|ideal|next)(?: (?:thing|way|step|approach|rule|trick|point|option|solution|idea|move|practice|strategy|part|priority))?(?: (?:to do|here|there|for me|with [a-z]+|in [a-z ]{3,24}|of all))? (?:is|would be|will be|'d be) (?:always |just |simply |really |first |probably )*(?:to|that you|not to|don't|you|[a-z]+ing)|` +
		`(?:it's|it is|it would be|it'd be|that'd be|that would be|it all comes|it comes down) (?:all |just |really |always |simply |mostly |probably |then |usually |basically |only |down |purely )*(?:a (?:matter|question|case) of|to|about|best to|important to|essential to|crucial to|vital to|better to|necessary to|key to|good to|advisable to|a good idea to|down to|my job to) ?(?:[a-z]+ing|always|never|not|[a-z]+)|` +
		`(?:that|this|it) would (?:mean|involve|require|include|start with|probably mean|usually mean|depend) [a-z]+|you can't (?:just |simply )?(?:go|say|tell|shout|ignore|let|force|expect|treat|blame|leave|rush|panic)|the (?:key|trick|secret|point|art|main thing|most important thing) (?:is|here is))\b`)
	adviceToAll = expr(`\b(?:(?:anyone|anybody|everyone|everybody|any [a-z]+|a good [a-z]+)(?: [a-z]+){0,3} would|(?:everyone|everybody|people|a (?:good |real |true )?(?:leader|manager|nurse|teacher|person|professional|team)|employees|leaders|managers|(?:any|every) [a-z]+(?: [a-z]+)?) (?:always |just |really )*(?:should|must|would always|would never|has to|have to|needs? to|deserves?))\b`)
)

// methodWords are the words without one of which no method is told in so many
// words. Looking for them first spares most clauses the costly patterns.
var methodWords = set(`what approach style method way strategy philosophy rule motto technique practice habit go-to process
 instinct system policy mantra principle step move reaction kind type sort person guy one someone somebody believer usually
 generally normally typically always routine point like prefer love believe thing how matter question case best important
 essential crucial vital better necessary key good advisable trick secret would everyone everybody people leader manager
 nurse teacher usual normal standard general first typical natural should better anyone anybody any employees customer customers leaders managers can't down about main it'd that'd man woman listener communicator
 player job worker girl mum good you do example time case instance specific particular happened say let's suppose imagine hesitate picture supposing assuming`)

// sayMethod says whether a clause may tell a method in so many words.
func mayTellMethod(words []lexeme) bool {
	for _, word := range words {
		if methodWords.has(word.text) {
			return true
		}
	}
	return false
}

// manyFolk are people and things as such: "with difficult customers".
var manyFolk = set(`people children kids folk men women staff everyone everybody anyone someone somebody`)

// ofKind says whether words tell of people or things of a kind, and no certain
// ones: "with difficult customers", "at the apprentices" is none.
func ofKind(words []lexeme) bool {
	for i, word := range words {
		if word.text != "with" && word.text != "for" && word.text != "at" && word.text != "from" {
			continue
		}
		for _, next := range words[i+1 : min(i+4, len(words))] {
			text := next.text
			if definite.has(text) {
				break
			}
			if manyFolk.has(text) || len(text) > 4 && strings.HasSuffix(text, "s") && !strings.HasSuffix(text, "ss") && !strings.HasSuffix(text, "us") && !strings.HasSuffix(text, "is") {
				return true
			}
		}
	}
	return false
}

// definite are words that single a thing out.
var definite = set(`the a an my his her their our your its this that these those two three four five six seven eight nine ten
 both him it them us me one some all and but so because of to`)
