package coach

import "strings"

// Word classes of the hypothetical: adverbs of habit, modals, and verbs that
// tell a manner of working and no single act.

// regularly are adverbs that tell of many times and never of one.
var regularly = set(`usually generally normally typically mostly ordinarily routinely habitually invariably commonly customarily
 mainly primarily frequently regularly consistently`)

// everTime are adverbs of habit that may also be said of a time in the past.
var everTime = set(`always often never sometimes rarely seldom occasionally continuously constantly`)

// supposing are adverbs of a case that has not come.
var supposing = set(`probably hopefully ideally hypothetically possibly perhaps maybe potentially theoretically definitely
 certainly absolutely surely personally likely prolly`)

// sideWords may stand between a subject and its verb and say nothing of time.
var sideWords = set(`just also then first really simply even actually basically honestly immediately obviously literally
 only all both again myself straight um uh er firstly secondly thirdly finally next afterwards later once
 instead quickly calmly politely carefully quietly gently directly initially so too away either at least course of
 besides additionally consequently well automatically instantly naturally truly strictly ever right promptly actively openly`)

// bothTenses are verbs whose past is like their present.
var bothTenses = set(`put let read cut hit set shut split spread quit cost hurt beat bet bid burst cast fit shed spit thrust`)

// mannerVerbs tell how one works: in the present they are a method.
var mannerVerbs = set(`try aim strive prefer ensure focus prioritise prioritize handle approach treat rely endeavour believe
 adapt value respect follow manage tackle emphasise emphasize encourage empathise empathize delegate communicate collaborate
 plan organise organize deal stay remain keep adopt apply address balance concentrate stick avoid resolve motivate`)

// confessed are verbs behind "I would" of what is said to the interviewer, and
// of what nobody plans.
var confessed = set(`forget admit remember describe hope guess assume think imagine swear bet lose expect see believe die
 understand regret notice realise realize wonder doubt suppose appreciate hear hate mind know need get struggle end miss
 fail forgive feel`)

// announced are verbs behind "I will" of what is told next.
var announced = set(`call name pick start say mention skip leave come return point add spare summarise summarize explain
 begin confess share tell talk take choose go use never`)

// noPlan are words behind "would" that tell of wishes, states and earlier times.
var noPlan = set(`have had been like love rather not better never seen done gone given taken written known got already
 only just spent come become run put read rung sung begun chosen broken spoken forgotten driven ridden eaten fallen thrown
 shown worn torn left kept brought bought felt caught heard held sent lost made met paid said sold slept told thought won
 worked i you he she they we it the a an this that those these my your and but or because if when in on at to for
 from with by into no none nothing nobody nearly almost barely hardly recently
 drunk sat stood swum rang lain fought grown drawn led built dealt set hidden shut cut gotten flown blown frozen stolen hung stuck`)

// noMethod are words behind "i" that tell no act of a method.
var noMethod = set(`was am were did could should can might must may would think guess mean know suppose believe remember work live
 am don't do not didn't couldn't wanted still wish hope agree understand love hate have has had are is be want need
 see hear feel thought own earn come and or but the a an in on at of to for from with by as if when that this what
 who which where how because so than then there here also too i you he she it we they my me your his her their our
 could've ended own doubt regret swear bet care recall imagine drive teach wonder seem wear belong
 wasn't couldn't wouldn't hadn't weren't ain't can't 've lead studied suffer enjoy dunno wanna miss call-it`)

// temper are verbs of what one is proud not to do.
var temper = set(`react panic shout argue raise ignore take get lose let blame judge interrupt rush escalate complain overreact
 yell assume force push pressure criticise criticize embarrass accuse hide pretend`)

// stances are verbs of dealing with people and work; "you have to" before them
// is advice, before others a fact about a machine.
var stances = set(`stay be keep remain listen explain understand show communicate treat respect make put talk try think find know tell
 speak take give let ask calm apologise apologize adapt prioritise prioritize plan delegate trust accept admit learn lead
 motivate encourage support help work focus manage handle deal approach consider look start begin follow involve include
 identify analyse analyze assess balance build earn create sit acknowledge empathise empathize reassure smile breathe step
 separate remember decide act react respond be-honest own get see agree negotiate compromise stand set define document
 escalate report inform call check pay watch prepare organise organize collaborate share discuss meet clarify confirm
 choose offer double verify review thank praise correct coach train invest respond pick bring hear solve resolve avoid face confront`)

// youSee are verbs behind "you would" that tell what could be seen or expected.
var youSee = set(`see think expect know hear be have believe say imagine never get find feel smell notice swear guess hope not
 assume suppose wonder love like`)

// baseVerb says whether a word is the base form of a verb of work.
func baseVerb(word string) bool {
	return !strings.HasSuffix(word, "ing") && !strings.HasSuffix(word, "ed") && !irregular.has(word) &&
		(!strings.HasSuffix(word, "s") || strings.HasSuffix(word, "ss")) && (stances.has(word) || mannerVerbs.has(word) || isAct(word))
}

// besideThat takes out a "that" that opens no clause.
var besideThat = strings.NewReplacer("that's when", "", "after that", "", "before that", "", "with that", "", "on top of that", "", "like that", "")

// feelsFor are adjectives of what one cares for, which is no manner of working.
var feelsFor = set(`passionate keen motivated present loyal available responsible interested`)

// metWith are verbs of what one meets with in a job, which sets the scene.
var metWith = set(`deal see meet encounter face come receive work`)

// willingly says whether a verb group can tell no habit of the past.
func willingly(g verbGroup) bool { return g.wants || g.mood == willMood }

// spokenAloud are words behind "I'd say" that are said to somebody of the story.
var spokenAloud = set(`sorry to hello something thank thanks hi please look okay ok no yes`)

// plannedState are states behind "I would be" that are a plan.
var plannedState = set(`responsible the careful patient calm polite open firm transparent prepared proactive professional
 respectful clear tactful diplomatic supportive flexible available there very extremely looking checking asking`)
