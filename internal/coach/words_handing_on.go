package coach

// departmentNames are departments by their trade alone.
const departmentNames = `legal relations payroll reception security support services desk helpdesk authorities it shift hr product frontend front-end backend back-end infra infrastructure devops platform dev ops qa design content
 growth data billing catering transport estates stores dispatch accounts finance procurement purchasing engineering operations marketing sales leadership management facilities housing benefits welfare social
 safeguarding radiology pathology pharmacy dietetics theatres line-two tier second-line l2 l3 tier-two level-two level service servicedesk noc soc fraud treasury tax audit communications comms press regulatory citizens 
 upstairs headoffice corporate hq line`

// handingWords are classes of words for giving a problem to others.
func handingWords() map[string]string {
	return map[string]string{
		"pass": forms(`kick push bump pass hand refer escalate delegate defer route redirect outsource transfer relay forward devolve dump palm sub-contract subcontract offload shift move turn report
 channel direct assign submit lodge raise flag divert allocate entrust shunt shove punt`) + ` gave give put sent send took take brought bring left leave threw handed-over`,
		"away": forms(`kick push bump pass hand refer escalate delegate defer outsource relay devolve palm subcontract offload shunt punt redirect route divert turn transfer leave`) + ` gave give left`,
		"call": forms(`tell tag ping cc page buzz alarm summon consult contact approach phone ring text email e-mail mail message notify inform alert warn mention loop rope engage hire request ask involve
 beep radio whatsapp nudge invite petition appeal complain tweet book order`) + ` told rang call called wrote write got get`,
		"dept": departmentNames,
		"act":  `come do fix look handle take make sort deal redo repair solve check change run lead finish write build clean replace go call ring speak talk see get help mend redo set treat carry investigate`,
	}
}

var handingClasses = peopleAnd(handingWords)

// handingOver are ways to bring a problem to others, which say nothing yet of
// who then did the work.
var handingOver = newGrammar(handingClasses, orderTests, `
@pass ... up|over|on|along|off|down|to .. @person
@pass it|this|that upstairs|up|over|on
said|say|spoke|explained ... to .. @person
@call ... @person
@call @them
got|get|had|called|pulled|bring|brought|drafted ... in|out|over|involved|on
got|had|get @the|them|him|her .. to? @act
made|wrote|did .. referral|request|complaint|report|enquiry|inquiry|appeal|application to|with
ran|run|put|took it|this|that past|by|to|before .. @person
point|pointed|bring|brought ... out|attention to|of .. @person
contacted|radioed|rang|phoned|called|emailed|e-mailed|texted|messaged|notified|alerted|informed|paged|tweeted|whatsapped @the ..
got in touch|through|on|onto|hold with|to|of
got security|police|engineering|maintenance|management|reception|control|it|hr
got on|onto|through to? the? phone|line|blower|radio? to|with @the
took|carried|brought it|this|that|@the .. up? to|before .. @person
hit|pressed|pushed|pulled|raised|sounded .. button|alarm|cord|bell|buzzer|call|switch
dropped|drop|gave|give|made|left|put|shot ... call|ring|line|shout|mail|message|email|word|note|voicemail|text|request|ticket|buzz|complaint|report|heads-up
let @them|@the|@person .. @act|run
gave|handed @the|him|her|them .. keys|phone|file|case|folder|van|matter|paperwork ... @person
handed|gave @them|@person the phone|keys|file|case|folder
wrote|put|entered|noted it|this|that in|into|on the .. log|book|diary|sheet|system|handover
used|rang|called|dialled|phoned .. helpline|hotline|helpdesk|999|911|112|emergency|desk
raised|logged|opened|created|filed|submitted|lodged|filled .. @the|in .. ticket|request|case|complaint|incident|call|form|report|issue|job|query|jira
asked|called|sent|turned|shouted|screamed|looked|reached ... for|to|out @the? help|support|assistance|advice|@person|them
trusted|relied|leaned|depended on? ... @person
`)

// givenAway are ways to be rid of a problem, which need no word on what others
// made of it.
var givenAway = newGrammar(handingClasses, orderTests, `
@away|sent|send|moved|took|take|pushed|push it|this|that|them|@the? ... upstairs
@away|sent|moved|took|pushed|push it|this|that|@the? .. up the? chain|line|ladder|food
@away|sent ... off|over|on|up|along to @the? ... @person|@dept
forwarded|escalated|escalate|referred|refer|delegated|delegate|deferred|routed|redirected|outsourced|transferred|passed|handed|diverted ... to @the? .. @person|@dept|them|specialists|hq|counsellor|services
problem|issue|it|that|rest|matter|decision|everything|whole|thing i left|leave|leaved to|with|for @the|them|@person|@dept
i left|leave|leaved @the .. part|side|bit|stuff|half|end|rest to|with|for
i left|leave it|that|this|everything|@the problem|issue|matter|rest|decision|whole? to|with|for @the|them|@person|@dept
left it|this|that|everything to|with|for @the|them|him|her|@person|@dept
had @the .. @person|@dept come|do|fix|look|handle|take|make|sort|deal|redo|repair|solve|replace
got @the .. @person|@dept to come|do|fix|look|handle|take|make|sort|deal|redo|repair|solve|replace|write|run|lead
let @them|the handle|deal|take|sort|get
gave|give|handed|passed|left it|this|that|them to|with|for @the? ... @person to @do
got|get @the .. @person .... to @do
let @them run with|the|it|things|everything
let @the .. @person|@dept run|handle|deal|take|sort|do
above my pay grade
washed my hands
out of my hands
in|into the .. hands of @the? .. @person|@dept
@away|sent|reported|brought|took ... to @the? ... @person|@dept for|as|because|so @them|@they
paid|hired|employed|engaged @the? .. @person|@dept to
`)

// throughMe are clauses about others that tell of a hand-over by the speaker.
var throughMe = newGrammar(handingClasses, orderTests, `
handed|passed|given|sent|referred|escalated|transferred|forwarded|reported|assigned|delegated over|on|up|off|along? to @the? ... @person
from me to @the|@person
got|had|received|took|has @the .. from me
out of my hands
in|into @the ... court
my call|email|message|report|complaint|request|note|mail|ticket went|reached|got
`)

// leavesUnsolved are verbs after which nothing of the problem is solved: they
// tell of answering, perceiving, consenting and staying.
var leavesUnsolved = inflected(`tell say show ask agree nod laugh cheer smile thank like love believe explain describe listen wait want need refuse decline ignore reply answer confirm sign use
 follow adopt try join attend stay promise offer approve accept allow start keep apologise apologize complain miss appreciate look learn watch return live work call admit seem
 recognise recognize remember share receive arrive trust vote realise realize notice hope claim argue object protest insist doubt respond repeat mention point pass stop turn clap enjoy walk step
 open happen suggest propose advise recommend warn remind request appear end ring question worry decide change visit point die cry shout scream add bring note list drop forget stare gasp shrug`,
	`stuck forgot said told shown saw see sees heard hear hears felt feel feels knew know knows thought think thinks read held hold came come comes left leave leaves went go goes gave give gives lent lend sent send sends
 understood understand got get gets had have has let lost sat stood began kept met meet rang put bought paid drank ate slept was were is are be been am could would can will should must may might
 became become ran laughed showed back me us over out in up yes no ok the a an my his her their our to and or not n't too on for with at by of from it that this these those what why how who i we
 he she they you there's didn't don't doesn't never couldn't won't wouldn't wasn't weren't isn't aren't hadn't haven't hasn't can't all only always also still already`)
