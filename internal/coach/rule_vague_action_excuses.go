package coach

import "strings"

// What takes a claim back into the world: the thing that it was done with, a
// second verb that could be watched, or that it was never claimed to have been
// done.

// toolWords lead to what something was done with.
var toolWords = set(`with by via using through`)

// leastTold is how many words behind a claim must be pictured for the tool among
// them to explain it.
const leastTold = 2

// namesTool says whether a claim goes on with a thing that it was done with:
// "aligned the shaft with a dial gauge".
func namesTool(after string) bool {
	words := strings.Fields(after)
	for i, word := range words {
		if !toolWords.has(bare(word)) || i > 0 && words[i-1] == "do" {
			continue
		}
		for _, next := range words[i+1 : min(i+4, len(words))] {
			next = bare(next)
			if objectEnds.has(next) {
				break
			}
			if !showsNothing(next) && !strings.HasSuffix(next, "ing") {
				return shown(after) >= leastTold
			}
		}
	}
	return false
}

// mostSaid is how many pictured words behind a claim are still a claim.
const mostSaid = 4

// actsFurther says whether the same doer goes on with an act that could be
// watched: "stopped work and sent the crew home".
func actsFurther(text string) bool {
	words := strings.Fields(text)
	for i, word := range words {
		if i == 0 || i+1 >= len(words) || bare(word) != "and" && bare(word) != "then" {
			continue
		}
		verb := bare(words[i+1])
		if startsWithVerb(verb) && kindOfVerb(verb) == actVerb && !talkWords.has(verb) && (shown(strings.Join(words[i+2:], " ")) > 0 || irregular.has(verb)) {
			return true
		}
	}
	return false
}

// namesAThing says whether a word of weight only grades or names a thing that
// stands behind it: "the distribution board", "a key", "the commits".
func namesAThing(words []string, at int) bool {
	word := words[at]
	last := at+1 == len(words) || objectEnds.has(words[at+1])
	if last {
		return at > 0 && singling.has(words[at-1]) && (asThing.has(word) || !isAbstract(word) && !stanceAdjectives.has(word) && !strings.HasSuffix(word, "ly") && !loose.has(word))
	}
	return thingHeads.has(words[at+1])
}

var (
	singling = set(`a an the my our his her their this that these those two three four five`)
	// asThing are words of praise that are also the names of things.
	asThing = set(`key fair cool firm light objective smart present`)
	// thingHeads end the name of a thing, whatever stands before them.
	thingHeads = set(`board boards table tables room rooms book books unit units sheet sheets list lists box boxes card cards form forms note notes panel panels
 machine machines valve valves pump pumps line lines cable cables file files folder folders page pages tool tools kit kits bag bags desk desks key keys code codes number numbers log logs report reports
 chart charts plate plates tank tanks pipe pipes test tests door doors wall walls button buttons field fields server servers script scripts map maps label labels letter letters`)
)

// notClaimedDone make a claim a plan or a habit, which is a fault of its own.
var notClaimedDone = set(`would i'd normally usually generally typically`)

// onlySupposed says whether a clause tells what one would do or usually does.
func onlySupposed(text string) bool {
	words := strings.Fields(text)
	for i, word := range words {
		word = bare(word)
		if !notClaimedDone.has(word) {
			continue
		}
		if word != "i'd" {
			return true
		}
		for _, next := range words[i+1:] {
			next = bare(next)
			if sideWords.has(next) || everTime.has(next) || strings.HasSuffix(next, "ly") {
				continue
			}
			return !startsWithVerb(next) && !noPlan.has(next)
		}
	}
	return false
}

// doneBefore says whether what follows the subject had been done before the
// story began: "I'd just finished my other tickets".
func doneBefore(text, rest string) bool {
	before := text[:len(text)-len(rest)]
	if !strings.HasSuffix(strings.TrimRight(before, " "), "i'd") && !strings.HasPrefix(strings.TrimLeft(rest, " "), "had ") {
		return false
	}
	verb, _ := verbAt(rest)
	return startsWithVerb(verb)
}

// placeless is a text without the kitchen or the desk that only sets its scene.
func placeless(text string) string {
	text = kitchenScene.Replace(text)
	if at := theirSpan.FindStringIndex(text); at != nil {
		return text[:at[0]] + text[at[1]:]
	}
	return text
}

// theirSpan is how long a claim went on, which shows nothing of it.
var theirSpan = expr(`\b(?:in|for|during|over|throughout|all) (?:those|these|that|this|the) (?:(?:whole|entire|last|first|[a-z]+) )?(?:days?|weeks?|months?|hours?)\b`)

var kitchenScene = strings.NewReplacer(" on the front desk", "", " at the front desk", "", " on the desk", "", " on the phone", "", " on the phones", "", " to the kitchen", "", " in the kitchen", "")

// talkWords are acts of talk and mind that show little by themselves.
var talkWords = set(`listened spoke talked discussed explained looked reviewed studied researched observed followed reached presented proposed suggested recommended prepared chose decided planned went came got found`)

var (
	// besideStory opens a remark or a reason, which claims no step of its own.
	besideStory = expr(`^[\s,;]*(?:which |because i(?:'ve| have) (?:got )?|as i(?:'ve| have) (?:got )?|since i(?:'ve| have) (?:got )?)`)
	// myPart is the speaker's share as the subject: "my part was mainly keeping".
	myPart = expr(`^my (?:[a-z]+ )?(?:part|role|job|contribution|task|input|share|side|work|approach|involvement)$`)
	// hadTalk is a talk without its speaker, as in notes.
	hadTalk = expr(`^[\s,;]*(?:and |then )?had (?:a|an|some|many|several|regular|numerous|lots|open|honest|good) `)
	// allWorked is the effort of all, told as the act.
	allWorked = expr(`^[\s,;]*(?:(?:and|so|then) )?(?:everyone|everybody|they all|the whole team) (?:really |just |all )?(?:worked|pulled|gave|put|pushed) (?:very |really |so |extremely )?(?:hard|together|it (?:their|her|his) all|their all|in (?:the|a lot of) (?:effort|work))`)
	// joins is where the next clause begins in speech that nothing parts.
	joins = expr(`\s(?:(?:and|so|but|because|cause|cos|until|which) (?:by|on|in|at|after|before|when|the|her|his|she|he|it|they|there|that|this|everyone|everybody|my|our|people|leadership|management) |that's |it's |there's |i don't )`)
)

// inBreath is what goes on behind a claim before the next thing is told. Where
// the speaker goes on, it may explain the claim.
func inBreath(after string) string {
	if at := joins.FindStringIndex(after); at != nil && !laterSelf.MatchString(after[at[1]:]) {
		return after[:at[0]]
	}
	return after
}
