package coach

import (
	"strings"

	"github.com/starcoach/starcoach/internal/scenario"
)

// givenOrder finds an order by the words of a sentence.
func (d *document) givenOrder(s sentence, superiorNamed bool) Span {
	words := ranked(d.lexemes(s.Span))
	if at := d.orderIn(words, s, superiorNamed); at.End > 0 {
		return at
	}
	if plain := withoutAsides(words); len(plain) < len(words) {
		return d.orderIn(plain, s, superiorNamed)
	}
	return Span{}
}

func (d *document) orderIn(words []lexeme, s sentence, superiorNamed bool) Span {
	text := d.flat[s.Start:s.End]
	stands := func(from, to int) bool {
		return d.spokenAsOrder(words, from, to) && orderStands(text, words[from].Start-s.Start, words[to-1].End-s.Start)
	}
	ofThem := func(from, to int) bool {
		if words[from].text == "i" && s.section != scenario.Situation && s.section != scenario.Task {
			return false
		}
		return (superiorNamed || words[from].text == "they" || words[from].text == "who" && from > 0 && superiors.has(words[from-1].text)) && stands(from, to)
	}
	givers := ordersOfSuperior
	if s.section == scenario.Situation || s.section == scenario.Task {
		givers = ordersOfAnyone
	}
	if from, to, found := givers().find(words, stands); found {
		return Span{words[from].Start, words[to-1].End}
	}
	if from, to, found := givenWork().find(words, stands); found {
		return Span{words[from].Start, words[to-1].End}
	}
	if from, to, found := ordersOfThem().find(words, ofThem); found {
		return Span{words[from].Start, words[to-1].End}
	}
	return Span{}
}

// spokenAsOrder says whether between the giver and the work stands nobody else
// who may be the one that speaks.
func (d *document) spokenAsOrder(words []lexeme, from, to int) bool {
	if from > 0 && (denials.has(words[from-1].text) || petitioners.has(words[from-1].text)) {
		return false
	}
	if said := d.flat[words[from].Start:words[to-1].End]; strings.Contains(said, "\"") && words[to-1].text != "you" {
		_, said, _ = strings.Cut(said, "\"")
		if strings.HasPrefix(said, "i ") || strings.Contains(said, " i ") && !strings.Contains(said, "you") {
			return false
		}
	}
	toSpeaker := to
	for i := from + 1; i < to; i++ {
		if text := words[i].text; text == "me" || text == "us" {
			toSpeaker = i
			break
		}
	}
	for i := from + 1; i < to-2; i++ {
		word := words[i].text
		if i < toSpeaker && petitioners.has(word) || durations.has(word) || word == "i" && i > from+1 && toSpeaker < to && i < toSpeaker {
			return false
		}
	}
	if n := words[to-1]; to > 1 && aOrAn.has(words[to-2].text) && words[max(to-3, 0)].text != "me" && isChore(&n) && from+2 < to {
		return orderClasses()["duty"].has(n.text) || orderClasses()["work"].has(n.text)
	}
	return true
}

var aOrAn = set(`a an`)

// durations are what is given and is no task: time, and leave to act.

var durations = set(`opportunity opportunities chance permission confidence courage freedom leeway minute minutes hour hours day days week weeks month months until`)

// ranked marks those whose rank is said beside them: "the charge nurse".
func ranked(words []lexeme) []lexeme {
	for i := 1; i < len(words); i++ {
		if words[i].text == "charge" && words[i-1].text == "in" && i > 1 && isSomebody(&words[i-2]) {
			words[i-2].text, words[i-2].person = "boss", 1
		}
		if anybody.has(words[i-1].text) && above.has(words[i].text) && (i+1 == len(words) || words[i].text != "from" || orderClasses()["boss"].has(words[i+1].text)) {
			words[i-1].text, words[i-1].person = "boss", 1
		}
		if ranks.has(words[i-1].text) && !words[i-1].mark && isSomebody(&words[i]) && words[i].text != "'s" {
			words[i].text, words[i].person = "boss", 1
		}
	}
	return words
}

// anybody are people of no name, and above the words that set them over others:
// "somebody higher up".
var (
	anybody = set(`someone somebody people person they one those`)
	above   = set(`higher above senior upstairs from important`)
)

var ranks = set(`charge senior head chief lead leading deputy managing assigned duty supervising`)

// longestAside is the most words that stand between commas to tell who somebody
// is: "Gail, who heads up demand, dropped it".
const longestAside = 9

// withoutAsides leaves out what stands between commas behind a person.
func withoutAsides(words []lexeme) []lexeme {
	plain := make([]lexeme, 0, len(words))
	for i := 0; i < len(words); i++ {
		plain = append(plain, words[i])
		if !words[i].mark || !isSomebody(&words[i]) && !firstNames.has(words[i].text) {
			continue
		}
		if end := asideEnd(words, i+1); end > 0 {
			plain[len(plain)-1].mark = false
			if ruling(words[i+1 : end+1]) {
				plain[len(plain)-1].text, plain[len(plain)-1].person = "boss", 1
			}
			i = end
		}
	}
	return plain
}

// asideEnd is the last word of the aside that begins at a place.
func asideEnd(words []lexeme, at int) int {
	for end := at; end < len(words)-1 && end < at+longestAside; end++ {
		if words[end].text == "i" || words[end].text == "we" || end == at && asidesNot.has(words[end].text) {
			return 0
		}
		if words[end].mark {
			return end
		}
	}
	return 0
}

var asidesNot = set(`and but so then because or he she they it that when while if`)

// ruling says whether an aside gives somebody authority.
func ruling(aside []lexeme) bool {
	if aside[0].text != "who" {
		for i := range aside {
			if superiors.has(aside[i].text) {
				return true
			}
		}
		return false
	}
	for i := 1; i < len(aside) && i < 4; i++ {
		if orderClasses()["rule"].has(aside[i].text) {
			return true
		}
	}
	return false
}

// orderTests are the classes of words for orders that have no end.
var orderTests = map[string]func(*lexeme) bool{
	"giver": func(word *lexeme) bool {
		return !petitioners.has(word.text) && !ofNoRank.has(word.text) && isSomebody(word)
	},
	"person": isSomebody,
	"do":     isChore,
	"toil":   func(word *lexeme) bool { return !merelyBeing.has(word.text) && isChore(word) },
	"enjoin": isEnjoining,
	"thing": func(word *lexeme) bool {
		return !gifts.has(word.text) && !durations.has(word.text) && !talk.has(word.text) && len(word.text) > 2
	},
}

// gifts are what a superior may give that is no work, and words that praise or
// count it.
var gifts = set(`tip tips look smile lift chance call hug raise bonus rise pay warning telling-off bollocking credit reference book coffee cup tea drink pat thumbs free hard good bad great nice big huge
 kind little small quick short long brilliant useful helpful fair funny strange odd wry permission access password choice option options answer reason reasons lot bit few couple couple-of half full all more most
 certificate voucher award present card medal mark grade marks grades score rating review promotion push kick ride room key second third week's day's hour's fortnight yes blessing support help hand trust nudge
 shout mention thank thanks speech talking dressing wink stare glare ok-sign space seat desk budget money sum contact name time afternoon morning evening night weekend same best worst right wrong benefit say final last first
 example examples story lesson sense start headstart head leg clear straight honest blank only freedom confidence nickname`)

// merelyBeing are verbs of a state that nobody is sent to.
var merelyBeing = set(`be have keep start learn`)

// isEnjoining says whether a word may be a verb that sets somebody to work:
// any verb in the past that has another's act behind it and does not let, help
// or teach.
func isEnjoining(word *lexeme) bool {
	text := word.text
	return len(text) > 5 && strings.HasSuffix(text, "ed") && !notPast.has(text) && !enabling.has(text)
}

// enabling are verbs that leave the will with the one who acts, or do the work
// for them.
var enabling = inflected(`allow help enable permit inspire train thank pay free support prepare motivate remind promote offer join follow mentor coach back assist show surprise trust empower praise award reward
 equip license authorise release excuse invite qualify admit delight please promise tempt introduce use reach miss bother notice watch want need refer hire employ recruit interview`,
	`taught led let gave saw heard left used`)

// ofNoRank are people of whom nothing is known that would let them give orders.
var ofNoRank = set(`he she they him her them who whoever someone somebody person people persons guy guys lad lads girl girls bloke blokes chap chaps folk folks lot bunch ones dude dudes
 member members group groups crowd crew family families fellow fellows predecessor gang team teams staff supplier suppliers vendor vendors cleaner cleaners`)

// isChore says whether a word may be the base form of a verb of work.
func isChore(word *lexeme) bool {
	text := word.text
	if orderWord := orderClasses()["chore"].has(text); orderWord {
		return true
	}
	n := len(text)
	if n < 3 || idleVerbs.has(text) || stopWords.has(text) || text[0] < 'a' || text[0] > 'z' || irregular.has(text) && !sameInPast.has(text) {
		return false
	}
	end := text[n-2:]
	return end != "ed" && end != "ly" && (n <= 5 || text[n-3:] != "ing")
}

var (
	sameInPast = set(`put set cut read shut hit split spread reset run`)
	// idleVerbs are those in which nothing is to be done, and words that begin no
	// chore.
	idleVerbs = set(`stay wait leave stop sit calm relax sleep rest listen forget ignore hurry feel laugh cry smile wonder realise realize worry seem understand know like love hate want wish hope enjoy
 believe remember quit resign shut hush sorry thanks please the and that this these those there here what why how who which where when about with without from into onto over under than then them they him her his
 its our your their one two three four five six seven eight nine ten some any all none more most much many few each every both other another such same own very too just only now today tomorrow yesterday
 again back away off out down through until till because since while after before between for not but yes okay was were had has did does can could will would shall should may might must been being am are
 nothing something anything everything everyone somebody someone nobody enough half next last first second time home yourself myself himself herself late early never always well right okay yeah hey sorry mate god please maybe perhaps sure true fine good bad great lady man woman hospital court school prison bed`)
)
