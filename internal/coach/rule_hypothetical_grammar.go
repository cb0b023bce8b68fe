package coach

import "strings"

// verbMood is how a speaker's verb stands to what happened.
type verbMood int

const (
	pastMood verbMood = iota
	presentMood
	wouldMood
	willMood
	mightMood
	// dutyMood is "you have to", "one should".
	dutyMood
)

// verbGroup is a subject of one person with its modal, adverbs and verb.
type verbGroup struct {
	// subject is "i", "you", "we" or "one"; empty where it is left out.
	subject string
	mood    verbMood
	verb    string
	// after is the word behind the verb.
	after string
	// regular is true beside an adverb of habit, ever beside one that may be
	// said of the past as well, supposed beside one of a case to come.
	regular, ever, supposed, negated bool
	// wants is true for "I'd want to", weak for "could", which alone tells what
	// was possible.
	wants, weak bool
	// either is true for a verb whose past is like its present.
	either bool
	// short is true for "'d", which may stand for "had".
	short bool
	// from and to are the stretch of flat from the subject to the verb.
	from, to int
}

// modals and what they make of the verb behind them.
var modals = map[string]verbMood{
	"would": wouldMood, "'d": wouldMood, "wouldn't": wouldMood,
	"could": mightMood, "can": mightMood,
	"will": willMood, "'ll": willMood, "won't": willMood, "gonna": willMood, "shall": willMood,
	"might": mightMood, "may": mightMood,
	"should": dutyMood, "must": dutyMood, "shouldn't": dutyMood, "mustn't": dutyMood, "gotta": dutyMood,
}

// furthestVerb is how many words behind its subject a verb is looked for.
const furthestVerb = 10

// groupAt reads the verb group behind a subject; words begin with what follows
// it.
func groupAt(subject string, words []lexeme) verbGroup {
	g := verbGroup{subject: subject, mood: presentMood}
	for i := 0; i < len(words) && i < furthestVerb; i++ {
		word, next := words[i].text, ""
		g.to = words[i].End
		if i+1 < len(words) {
			next = words[i+1].text
		}
		if m, ok := modals[word]; ok {
			g.mood, g.short, g.weak = m, word == "'d", word == "could" || word == "can"
			g.negated = g.negated || strings.HasSuffix(word, "n't")
			continue
		}
		switch {
		case word == "'m" || word == "am":
			return g.being(words[i+1:])
		case g.leads(word, next):
		case strings.HasSuffix(word, "ly") && !baseVerb(word):
		default:
			g.verb, g.after = word, next
			return g.inTense()
		}
	}
	return g.inTense()
}

// leads says whether a word stands between subject and verb, and notes what it
// says of the verb.
func (g *verbGroup) leads(word, next string) bool {
	switch {
	case regularly.has(word), word == "tend":
		g.regular = true
	case everTime.has(word):
		g.ever, g.negated = true, g.negated || word == "never"
	case supposing.has(word):
		g.supposed = true
	case word == "not" || word == "don't" || word == "do" && next == "not":
		g.negated = true
	case next == "to" && (word == "have" || word == "need" || word == "has" || word == "got"):
		if g.mood == presentMood && g.subject != "i" {
			g.mood = dutyMood
		}
		return g.mood != presentMood
	case word == "want" && next == "to":
		// "I'd want to look" is a plan; "I want to look" may be one of the story.
		g.wants = g.mood != presentMood
		return g.wants || g.regular || g.ever
	case word == "use" && next == "to":
		// "I use to check" is how many say "I usually check".
		g.regular = true
	case word == "kind" || word == "sort":
		return next == "of"
	case word == "like":
		return next != "to"
	case word == "'ve":
		return next == "got"
	case word == "rather":
		return g.mood == wouldMood && next != "than"
	case word == "to":
	case word == "be" && g.mood != presentMood && strings.HasSuffix(next, "ing"):
	default:
		return sideWords.has(word)
	}
	return true
}

// being reads on behind "I'm": "always looking", "going to talk", "patient".
func (g verbGroup) being(words []lexeme) verbGroup {
	g.verb = "be"
	for i := 0; i < len(words) && i < 4; i++ {
		word := words[i].text
		switch {
		case regularly.has(word):
			g.regular = true
		case everTime.has(word):
			g.ever, g.negated = true, g.negated || word == "never"
		case word == "going" && i+2 < len(words) && words[i+1].text == "to":
			g.mood, g.verb, g.to = willMood, words[i+2].text, words[i+2].End
			return g
		case sideWords.has(word), isFluff(word):
		default:
			if strings.HasSuffix(word, "ing") && (g.ever || g.regular) {
				g.verb = strings.TrimSuffix(word, "ing")
			}
			g.after, g.to = word, words[i].End
			return g
		}
	}
	return g
}

// inTense settles whether a verb without a modal is in the past, and whether
// "'d" stands for "had".
func (g verbGroup) inTense() verbGroup {
	past := strings.HasSuffix(g.verb, "ed") && !notPast.has(g.verb) || irregular.has(g.verb)
	switch {
	case g.verb == "":
		g.mood = pastMood
	case g.mood == presentMood:
		g.either = bothTenses.has(g.verb)
		told := noMethod.has(g.verb) && (g.verb != "have" || !g.regular && !g.ever || !definite.has(g.after)) && (g.verb != "work" || !worksOn.has(g.after))
		if past && !g.either || told || g.verb == "look" && g.after == "after" {
			g.mood = pastMood
		}
	case g.mood == dutyMood:
	case g.verb == "have" && (!g.short || g.supposed || g.regular || definite.has(g.after)) && !wished.has(g.after):
	case noPlan.has(g.verb) && (g.short || !bothTenses.has(g.verb) && !sameParticiple.has(g.verb)), past && !bothTenses.has(g.verb):
		g.mood = pastMood
	}
	return g
}

// wished are participles behind "I would have" that tell a wish or a state.
var wished = set(`liked loved been preferred thought had wanted expected missed lost needed died hated stopped said`)

// worksOn are words behind "work" that tell how, and not where or when.
var worksOn = set(`with through closely together out backwards on alongside around hard`)

// sameParticiple are base forms that are participles as well: "I'd run" may be
// "I had run", "I would run" may not.
var sameParticiple = set(`run come become`)
