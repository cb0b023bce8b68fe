package coach

import (
	"strings"

	"github.com/kljensen/snowball/english"

	"github.com/starcoach/starcoach/internal/scenario"
)

var (
	// promises are what the speaker says of himself, or one act among many.
	promises = expr(`\b(?:told|tell|said|say|asked|promised|wrote|texted) (?:[a-z']+ ){1,4}?(?:that )?i(?:'d|'ll|'m going| would| will| was going| wanted| had) |\b(?:was|am) on call\b`)
	// ownLot is what was done to the speaker: "I was crewed up with somebody".
	ownLot = expr(`^(?: also| just| then|'d)* (?:was|am|were|had been|'ve been|have been) (?:[a-z]+ly |all |just )?[a-z]+(?:ed|en)\b`)
	// unspoken are acts that the speaker will do, or did not do.
	unspoken = expr(`\bi'll |\b(?:could|would|might|should)(?:'ve| have) `)
	// artifacts are things that the speaker made or had made ready: to give them
	// away is to bring work in, not to be rid of it.
	artifacts = set(`code spanner manuscript draft drafts sketch drawing drawings bricks summary findings notes guide prototype proposal slides dough plates essay thesis recipe`)
	checking  = set(`permission comments comment review approval feedback signature checking proofreading correction signing`)
)

// relaysWithin says whether a clause goes on with what somebody else did: "to the
// lead, who fixed it", "to product and product changed it".
func (d *document) relaysWithin(c *clause) bool {
	words := d.lexemes(c.Span)
	for i := 3; i+1 < len(words); i++ {
		at := i
		switch {
		case (words[i].text == "who" || words[i].text == "which") && (isFluff(words[i+1].text) || helping.has(words[i+1].text) || afterHad(words[i+1].text)):
		case (words[i].text == "and" || words[i].text == "so" || words[i].text == "then") && (pronounsOfOthers.has(words[i+1].text) || isSomebody(&words[i+1]) || departments.has(words[i+1].text)):
			at = i + 1
		case words[i].text == "and" && lateDoer(words, i) > 0:
			at = lateDoer(words, i)
		default:
			continue
		}
		inner := clause{Span: Span{words[at].Start, c.End}, said: words[at].text}
		if d.solvedBy(&inner, d.flat[c.Start:words[at].Start]) {
			return true
		}
	}
	return false
}

var (
	// retold is no report in spite of the "told" before it: "told him and he came".
	retold = expr(`^[\s,;]*(?:and|so|who|which|then) (?:then |so )?(?:he|she|they|the|my|our|[a-z]+ed|[a-z]+ [a-z]+ed)\b`)
	// ofOthers is a clause that goes on with what somebody else did.
	ofOthers = expr(`^[\s,;]*(?:which|who) [a-z]+`)
)

// ownProduct says whether what is passed on is the speaker's own work: "my list".
func ownProduct(words []lexeme) bool {
	for i := range words {
		text := words[i].text
		if checking.has(text) && i > 0 && words[i-1].text == "for" || artifacts.has(text) && i > 0 && words[i-1].text != "their" && (i < 3 || words[i-2].text != "to" && words[i-3].text != "to") {
			return true
		}
		if i > 0 && i < 4 && words[i-1].text == "my" && madeByMe.has(text) {
			return true
		}
	}
	return false
}

var madeByMe = set(`list report draft plan notes figures numbers findings work page version log table sheet letter summary script code patch fix model idea suggestion proposal numbers data`)

// bringsOpenly says whether a clause brings the problem to others with a verb that
// nobody foresaw, and the next clause tells what they made of it.
func (d *document) bringsOpenly(clause int) bool {
	c := &d.clauses[clause]
	if c.section != scenario.Action {
		return false
	}
	text := d.flat[c.rest:c.End]
	if promises.MatchString(text) || !bringsToOthers(d.lexemes(Span{c.rest, c.End})) {
		return false
	}
	if d.relaysWithin(c) {
		return true
	}
	for i := clause + 1; i < len(d.clauses) && i <= clause+2 && d.clauses[i].sentence == c.sentence; i++ {
		next := &d.clauses[i]
		if (next.subject == self || next.subject == group) && !ofOthers.MatchString(d.flat[next.Start:next.End]) {
			return false
		}
		if d.solvedBy(next, d.flat[c.Start:c.End]) {
			return true
		}
	}
	return false
}

// bringsToOthers says whether the verb of the speaker is none of working with
// one's own hands, and somebody else is named behind it.
func bringsToOthers(words []lexeme) bool {
	at := 0
	for at < len(words) && (isFluff(words[at].text) || leadingIn.has(words[at].text)) {
		at++
	}
	if at >= len(words) {
		return false
	}
	verb := words[at].text
	if bystands.has(verb) || negations.has(verb) || !transfers()[english.Stem(verb, false)] && !toldIrregularly.has(verb) &&
		(concreteForms.has(verb) || concreteStems()[english.Stem(verb, false)]) {
		return false
	}
	for i := at + 1; i < len(words); i++ {
		if text := words[i].text; text == "him" || text == "her" || text == "them" || departments.has(text) || isSomebody(&words[i]) {
			return true
		}
		if words[i].text == "and" && i+1 < len(words) && startsWithVerb(words[i+1].text) {
			return false
		}
	}
	return false
}

var (
	// leadingIn are words between a subject and its verb.
	leadingIn = set(`have 've had 'd has did do went came decided to immediately straight first only and so really finally managed going ahead back in quickly directly therefore`)
	// transfers are verbs that give a problem a way to others, though they can be
	// watched.
	transfers = stemSet(`call phone ring email text message ask log file submit put give hand send bring take forward share pass tell warn brief invite book order hire push drop throw switch transfer assign delegate
 get find speak talk discuss meet raise report explain point mention direct sign turn refer let pull flag arrange add list post suggest recommend present show-up table move describe radio dispatch apply complain inform release
 chase request notify escalate apologise copy hand-over deliver leave return shift upload own-up confess admit alert summon open`)
	toldIrregularly = set(`told brought gave sent took put spoke rang wrote got found left threw met said went`)
	// bystands are verbs of being, feeling and joining in, which pass nothing on.
	bystands = set(`was were am is be been felt feel knew know thought think wanted want needed need noticed saw see realised realized heard hear believed hoped liked loved hated remembered understood worked work lived lost won agreed argued
 disagreed waited shadowed joined attended supported assisted thanked trusted laughed helped taught trained coached showed showing became seemed looked enjoyed noted learned learnt met married respected admired copied kept sat stood used paid counted
 listened followed watched interviewed led ran managed motivated encouraged praised convinced persuaded reminded let's improved built drove made did do would could should can will may might started began stayed lent
 corrected reassured calmed comforted treated fed washed examined measured beat passed-by came come found-out had have`)
	// departments are bodies of people by their trade alone.
	departments = set(departmentNames)
	// pronounsOfOthers are they to whom the problem was brought.
	pronounsOfOthers = set(`he she they who which someone somebody others workshop garage lab laboratory clinic bank insurer library vendor`)
)

// solvedBy says whether people other than the speaker do in a clause what could
// solve the problem.
func (d *document) solvedBy(c *clause, handover string) bool {
	words := d.lexemes(c.Span)
	at := doerOf(c, words, handover)
	if at < 0 {
		return false
	}
	perfect, did := false, false
	for at++; at < len(words) && (isFluff(words[at].text) || helping.has(words[at].text)); at++ {
		perfect = words[at].text == "had" || words[at].text == "have" || words[at].text == "has" || perfect && isFluff(words[at].text)
		did = doing.has(words[at].text)
	}
	if at >= len(words) {
		return did
	}
	text := words[at].text
	switch {
	case negations.has(text):
		return false
	case did && undertaken.has(text), perfect && hasDone(words, at):
		return true
	case (text == "was" || text == "were") && at+2 < len(words) && words[at+1].text == "able":
		return true
	case perfect && !afterHad(text), !pronounsOfOthers.has(words[doerOf(c, words, handover)].text) && !afterHad(text):
		return false
	case solvingObjects[text] != nil:
		return lightSolves(words, at)
	case leavesUnsolved.has(text):
		return false
	}
	return at+1 >= len(words) || words[at+1].text != "me" && words[at+1].text != "us"
}

// doerOf is the place of the last word of the subject, where that is somebody
// else than the speaker; -1 where it is not.
func doerOf(c *clause, words []lexeme, handover string) int {
	const near = 6
	recipient := strings.TrimPrefix(c.said, "the ")
	named := recipient != "" && strings.Contains(handover, " "+recipient) && c.said != "it" && c.said != "this" && c.said != "that"
	for at := 0; at < len(words) && at < near; at++ {
		word := &words[at]
		switch {
		case word.text == "i" || word.text == "we" || word.text == "nobody" || word.text == "noone":
			return -1
		case pronounsOfOthers.has(word.text):
			return at
		case isSomebody(word) || departments.has(word.text) && strings.Contains(handover, word.text) || word.text == "side" && at > 0 && (words[at-1].text == "their" || words[at-1].text == "his" || words[at-1].text == "her") || named && strings.HasSuffix(recipient, word.text):
			for at+1 < len(words) && isSomebody(&words[at+1]) {
				at++
			}
			return at
		}
	}
	return -1
}

var (
	doing      = set(`did does do done`)
	undertaken = set(`my our the it that everything this his her their them him someone somebody all most needful rest`)
	// helping are words between a subject and the verb that counts.
	helping = set(`has have had 've 'd did do does done who which ended up started began managed to be able immediately later soon straight away himself herself themselves both then
 eventually promptly on from there within an hour day week next morning afternoon same by of`)
)

// solvingObjects are verbs that solve something only with the right words behind them.
var solvingObjects = map[string]*wordSet{
	"stepped":  set(`in up`),
	"walked":   set(`him her them the over round`),
	"had":      set(`someone somebody`),
	"got":      set(`a an another everybody everyone the it that everything this his her their them him someone somebody all most things rid us my our two three four five six seven`),
	"gave":     set(`him her them the it everyone each all`),
	"came":     set(`up back out over down round in along by to with straight`),
	"made":     set(`the it a an that sure them him her some changes all everything new two three`),
	"took":     set(`it over care the that charge action him her them steps on everything this responsibility necessary out off down apart`),
	"sent":     set(`someone somebody a an the out over round him her them two three another in`),
	"put":      set(`it a an the in up on him her them out together everything two three extra more`),
	"ran":      set(`the it a with some all`),
	"met":      set(`with the them him her`),
	"read":     set(`the it through`),
	"brought":  set(`in it the him her them someone a an`),
	"bought":   set(`a an the new it`),
	"paid":     set(`the them him her it for everyone`),
	"began":    set(`to`),
	"changed":  set(`the it that everything his her their them how a`),
	"called":   set(`the him her them a an in everyone`),
	"rang":     set(`the him her them round a`),
	"went":     set(`and through over in out ahead there round down`),
	"let":      set(`him her them`),
	"set":      set(`up it the a out them`),
	"ended":    set(`the it up`),
	"stopped":  set(`the it them him her that`),
	"dropped":  set(`the it off`),
	"brings":   set(`in it the`),
	"opened":   set(`the it up a`),
	"added":    set(`it the a an two three more extra`),
	"bringing": set(`in`),
	"answered": set(`the all every it them`),
	"found":    set(`the it a an out that him her them someone another where what why`),
	"notified": set(`the`),
	"advised":  set(`the him her them`),
	"offered":  set(`him her them everyone every`),
	"kept":     set(`the it them him her`),
}

// talk are things that are given or had and solve nothing.
var talk = set(`go-ahead green nod okay ok permission impression feeling advice hint idea message mail email letter hang point sense joke face note comment fuss feedback number numbers details address news news phone back`)

// lightSolves says whether a light verb has an object that solves something.
func lightSolves(words []lexeme, at int) bool {
	if at+1 >= len(words) {
		return false
	}
	if objects := solvingObjects[words[at].text]; objects == nil || !objects.has(words[at+1].text) {
		return false
	}
	for i := at + 1; i < len(words) && i <= at+3; i++ {
		if text := words[i].text; talk.has(text) && text != "back" || text == "me" || text == "us" && words[at].text != "got" {
			return false
		}
		if words[i].mark {
			break
		}
	}
	if words[at].text != "came" && words[at].text != "went" {
		return true
	}
	direction, next := words[at+1].text, ""
	if at+2 < len(words) {
		next = words[at+2].text
	}
	return (direction == "up" || direction == "back") && next == "with" || direction == "with" || direction == "through" || hasVerbBehind(words, at+1)
}

// hasVerbBehind says whether "and" or "to" and a verb follow: "came out and".
func hasVerbBehind(words []lexeme, at int) bool {
	for i := at; i+1 < len(words) && i < at+9; i++ {
		if words[i].text == "and" && startsWithVerb(words[i+1].text) || words[i].text == "to" && isChore(&words[i+1]) && words[i+1].text != "see" && words[i+1].text != "look" {
			return true
		}
	}
	return false
}

// afterHad says whether a word may stand behind "had".
func afterHad(text string) bool {
	return strings.HasSuffix(text, "ed") || irregular.has(text) || pastParticiples.has(text)
}

var pastParticiples = set(`froze shrank flew drank swam hid shot forgave undertook wound bound done made taken given gone come run begun written driven drawn shown broken chosen spoken torn worn thrown grown known put cut set built sorted redone rewritten rung mopped paid`)

// hadReady are states that one has a thing in when it is done.
var hadReady = set(`going running working back up ready open clean online live`)

// hasDone says whether somebody has a thing done: "had the boiler replaced".
func hasDone(words []lexeme, at int) bool {
	if !undertaken.has(words[at].text) && !aOrAn.has(words[at].text) && words[at].text != "word" && words[at].text != "meeting" && words[at].text != "chat" {
		return false
	}
	for i := at; i < len(words) && i < at+6; i++ {
		text := words[i].text
		if i > at && afterHad(text) || text == "word" || text == "meeting" || text == "chat" || text == "talk" || hadReady.has(text) {
			return true
		}
	}
	return false
}
