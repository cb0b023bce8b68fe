package coach

import (
	"strings"
	"sync"

	"github.com/kljensen/snowball/english"
)

// wordSet is a set of words, made when it is first asked: making all of them at
// the start would hold up the first screen.
type wordSet struct {
	words string
	verbs string // belong to it in all their forms
	once  sync.Once
	known map[string]bool
}

// set is the set of the words in a text, which spaces part.
func set(words string) *wordSet { return &wordSet{words: words} }

// inflected is the set of verbs in their regular forms, and of more words.
func inflected(verbs, more string) *wordSet { return &wordSet{words: more, verbs: verbs} }

func (s *wordSet) has(word string) bool { return s.all()[word] }

func (s *wordSet) all() map[string]bool {
	s.once.Do(func() {
		fields := strings.Fields(forms(s.verbs) + s.words)
		s.known = make(map[string]bool, len(fields))
		for _, word := range fields {
			s.known[word] = true
		}
	})
	return s.known
}

// stemSet is a set of stems, made when it is first asked, as stemming takes
// longer still.
func stemSet(words string) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		all := map[string]bool{}
		for _, word := range strings.Fields(words) {
			all[english.Stem(word, false)] = true
		}
		return all
	})
}

// irregularPast are past forms that don't end in -ed, for patterns.
const irregularPast = `went|came|got|gave|made|took|said|told|found|put|brought|bought|kept|let|left|ran|rang|sat|saw|sent|set|` +
	`showed|shut|spoke|stood|thought|tore|understood|won|wrote|began|built|caught|chose|cut|did|drew|drove|fell|felt|held|` +
	`hit|hung|knew|laid|led|lent|lost|meant|met|paid|read|rode|rose|sold|split|spent|stuck|stole|swept|swore|taught|threw|woke|wore|` +
	`dug|fed|fought|hid|lit|shot|shook|sang|slept|slid|spread|dropped|broke|rebuilt|redid|redrew|resent|retold|rewrote|reran|overcame|withdrew|undid|rethought|remade|reset|` +
	`dealt|became|forgot|heard|struck|swung|bent|grew|flew|ate|drank|blew|clung|crept|fled|flung|froze|knelt|leant|leapt|sank|shrank|sprang|swam|wept|wound|burnt|sought|` +
	`mistook|overheard|oversaw|undertook|underwent|upheld|foresaw|forgave|bore|wrung|strove`

var irregular = set(strings.ReplaceAll(irregularPast, "|", " "))

// notPast end in -ed and are no verbs.
var notPast = set(`need indeed hundred speed feed seed bed red shed exceed proceed succeed agreed-upon supposed sacred naked wicked`)

// auxiliaries may stand between a subject and the verb that counts.
var auxiliaries = set(`have had has 've 'd am was did do then also just even still again actually really
 first finally eventually immediately myself personally basically literally always simply went ahead and to decided
 started starting began begin go managed offered be been so um uh like kind of sort now sat down got up
 only straight away quickly quietly then back all both on off out each carefully too better soon more myself`)

var negations = set(`not didn't don't never couldn't wasn't haven't hadn't can't won't wouldn't cannot nothing`)

// concreteStems are stems of verbs for acts that could be watched.
var concreteStems = stemSet(`call phone ring email text message ask interview write wrote draft type print post publish document log record note list
 count measure weigh time test check inspect examine verify audit review compare calculate trace track map plot chart graph sketch
 draw pull open close lock unlock cut glue tape weld solder screw bolt drill sand paint clean scrub wash sweep wipe mop sort label mark
 colour color number tag pack unpack stack move carry lift load unload push drag drop swap switch replace replaced repair fix mend patch
 rebuild rewrite rewire build built assemble install mount hang stick pin attach connect disconnect plug unplug configure script program
 code debug reproduce profile deploy merge revert roll rollback release ship block freeze stop pause halt cancel refuse decline reject
 book schedule reschedule rearrange split divide group pair match assign delegate hire train teach coach show demonstrate explain walk
 visit drive travel ride knock sit stand kneel read study research search google look watch observe listen shadow follow photograph film
 borrow buy order purchase pay negotiate bargain sell quote price refund offer trade apologise apologize confess admit own-up tell told
 warn brief present pitch propose suggest recommend invite gather collect fetch bring distribute hand give gave send sent forward share
 deliver feed cook bake taste peel chop serve pour mix season boil change adjust set reset tune tighten loosen turn isolate shut
 remove delete archive add insert create made make produce design prototype redesign simplify shorten reduce trim rank score vote poll
 survey sample simulate model analyse analyze query run ran re-run rerun export import upload download copy paste scan file submit
 apply sign fill complete plan outline break group cross-check double-check reconcile balance add-up recalculate invoice chase
 hide separate lay shift dig dug plant fence measure hold held put take took pick pull turn flip reach catch pick
 translate interpret repeat practise practice rehearse role-play mentor sat spoke speak talk discuss argue meet met arrange organise organize
 chair host run started keep kept find found figure spot notice discover learn learnt choose chose pick decide limit cap
 escort accompany drove walk jog climb crawl bandage inject ventilate radio dispatch evacuate tow jump crank bleed`)

// concreteForms are forms that the stemmer does not lead back.
var concreteForms = set(`wrote built rang drew ran sat stood bought brought gave sent told showed made put took held kept found met spoke chose
 cut read taught set drove paid sold split swept hung stuck dug fed tore woke swore led laid rebuilt redid redrew resent retold rewrote reran undid remade wired spent threw wired got caught shut spread
 rung begun write writes ring rings draws runs sits asks goes went came go come`)
