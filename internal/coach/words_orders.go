package coach

import "strings"

// orderWords are classes of words for how work is given to somebody.
func orderWords() map[string]string {
	return map[string]string{
		"title": `mr mrs ms miss mister dr sir madam ma'am sister`,
		// Verbs that set somebody to work: "asked me to".
		"order": forms(`challenge dare beg summon authorise authorize invite ask tell instruct order want need request direct task charge push encourage urge persuade convince invite expect require advise nominate volunteer appoint pick
 select press pressure pressurise force oblige mandate depute detail brief delegate assign allocate allot entrust trust command recruit tap steer nudge like book message email
 ping text call phone message`) + ` told got gets get sent send sends chose chosen choose said say says goes 'd rang put`,
		// Verbs that put somebody in a place of work: "put me on".
		"post": forms(`place move assign allocate allot charge task rope draft sign volunteer nominate appoint pick name entrust lumber saddle second dump drag pull schedule book allott post tag`) +
			` put puts chose drop dropped stuck sticks landed got set`,
		// Verbs that hand something over.
		"hand":  forms(`delegate assign hand pass drop push dump allocate allot forward transfer shift delegate shove entrust`) + ` gave give gives put puts left leave stuck threw throw threw sent send land landed`,
		"give":  forms(`hand pass assign allocate allot offer entrust delegate trust land issue`) + ` gave give gives given giving set sets left`,
		"wish":  forms(`mandate rule direct suggest propose recommend insist demand decide request ask want require prefer`) + ` asked said`,
		"opine": `said says say thought thinks felt feels believed reckoned decided figured insisted suggested`,
		"speak": forms(`ask message ping text email mail phone whatsapp slack order shout reply`) + ` says said say goes like wrote writes rang told tells saying asking telling went`,
		// What is given: work.
		"duty": `task tasks job jobs project projects ticket tickets work responsibility role case account scheme rota audit report reports backlog brief assignment problem order instruction instructions lead
 mission campaign event migration feature bug investigation module challenge objective objectives goal goals target targets topic deadline list stocktake inventory duty duties
 handover review inspection presentation survey training module chapter story stories section inbox queue area programme program initiative exercise contract file files tender
 workstream piece charge analysis study thesis experiment database spreadsheet website newsletter budget process cleanup clean-up rollout roll-out launch one it this`,
		// Verbs of work in their base form, behind "made me" and "asked that I".
		"chore": `do fix sort own handle deal help run lead check make find write organise organize cover get go clean build prepare put create join set work speak talk investigate improve manage be
 review try update figure rerun redo train plan call ring share step rewrite count test move teach show present start have take look see come complete finish collect contact arrange act analyse analyze
 audit assess design develop document draft draw enter explain file fill follow implement inspect install interview keep learn load measure meet migrate monitor negotiate open order oversee pack paint
 phone print produce reduce cut repair replace report research resolve revise schedule search sell send serve solve stay supervise support tackle think tidy track translate visit watch
 attend chase coordinate co-ordinate compile conduct deliver drive establish examine gather give head host identify instal label list log map mentor observe perform pick pull read reconcile
 reorganise represent scan sit sketch sweep swap transfer turn type use verify wash personally`,
		"sent": forms(`parachute second loan borrow post transfer move despatch dispatch deploy detail attach draft ship fly bus roster ferry shunt redeploy reassign`) + ` sent flown lent shipped seconded`,
		"when": `was were got get gets been am 'm being`,
		// What somebody may be ordered, behind "I was".
		"bidden": `told instructed ordered requested invited directed advised encouraged pressed pressured forced obliged pushed urged needed persuaded asked begged made briefed mandated required expected
 designated commissioned summoned approached contacted called nudged prompted tapped recruited drafted persuaded compelled bidden deputed`,
		// Things of work that a superior may give, without being called a task.
		"work": `complaint complaints return returns enquiry enquiries query claim claims account accounts newsletter register refund customer client patient class lesson group bug bugs issue issues mess invoices
 paperwork filing rota roster timetable schedule keys section department unit line table tables field plot ward bay round shift sheet sheets data code codebase feature page report plan audit order orders
 slides deck minutes agenda figures numbers drawings layout menu stock stocks stockroom store orders event party visit tour trip induction onboarding training documentation docs manual policy procedure
 application proposal bid survey interview interviews recruitment hiring budget forecast accounts books payroll reconciliation closing migration release deployment server servers system machine`,
		// Who rules over others, behind "who".
		"rule": `runs run ran owns owned manages managed heads headed leads led supervises supervised coordinates coordinated organises organised organizes organized oversees oversaw trained trains taught hired
 directs directed chairs chaired commands commanded`,
	}
}

var orderClasses = peopleAnd(orderWords)

// ordersOfSuperior are ways to tell that somebody with authority gave the work.
var ordersOfSuperior = newGrammar(orderClasses, orderTests, strings.ReplaceAll(ordersOfGiver, "@giver", "@boss")+ordersOfAuthority)

// ordersOfAnyone are the same of anybody who may give work, in the part of a
// story that tells how it began.
var ordersOfAnyone = newGrammar(orderClasses, orderTests, ordersOfGiver+ordersOfAuthority+`
@boss|@title ... gave|gives|give|handed|passed to? me|us a|an|this|these|those|that|one|two|three|the|some @thing
@boss|@title ... has|have|had given|handed|passed|left to? me|us a|an|this|these|those|that|one|two|three|the|some @thing
`)

const ordersOfGiver = `
@giver|@title ... wanted|wants|needed|needs me|us on|there
@giver|@title ... requested|suggested|insisted|demanded|proposed|recommended|mandated|directed|asked that i|we @do|should|must
handed|passed|came|filtered|trickled|sent down from .. @giver
@giver|@title ... @order me|us|mine to @do
@giver|@title ... @order|@enjoin me|us off|up|over|down|out|round|back? to @do
@giver|@title ... @order|@enjoin my|our team|group|table|pair|class|half|crew|shift|section|squad|side to @do
@giver|@title ... @order|@enjoin me|us .... to @chore
@giver|@title ... @enjoin me|us to @do
@giver|@title ... @order me|us and .. to @do
@giver|@title ... @order|forwarded|handed|showed me|us .... saying|asking|please|words @do|to|please|can|could|that
@giver|@title ... @order me|us that? i|we should|must
@giver|@title ... @order me|us that? i|we had|have|need|needed|am|'m|are|'re to @do
@giver|@title ... @order me|us that? i|we @do @the|it|over|care|on|in|up|out|this
@giver|@title ... @order to me|us to? @do
@giver|@title ... @post me|us with|on|for|into|onto|as|forward|down|up|in|over
@giver|@title ... asked|asks|wondered|ask|asking me|us? if|whether i|we could|can|would|was|wanted|want|minded|fancied|'d|might
@giver|@title ... asked|asks|said|says|goes could|can|would i|we
@giver|@title ... told|tells|said|says|tell|say|informed|telling|saying me|us? that? i|we|you must|should|have|need|needed|'re|'m|@be to|going|doing|responsible|now|in|@do|fix
@giver|@title ... told|tells|said|says|tell|say|informed|goes|telling|saying me|us? that? right|ok|okay? you|i will|'ll|would|shall|'d|gonna be? @do|doing|responsible
@giver|@title ... told|tells|said|says|goes|like ... you 're|are on|doing|up|off|running|taking|covering|working|leading|with|in
@giver|@title ... told|tells me|us that? he|she|they needed|wanted|needs|wants|need|want @the|it|me|us|somebody|someone
@giver|@title ... told|tells|tell|informed me|us that? i|we had|would to|be
@giver|@title ... told|tells|tell me|us @do @the|it|this|something|out
@giver|@title ... had|has|made|makes|make me|us @do
@giver|@title ... made|named|makes|make|appointed me .. leader|lead|responsible|captain|head|owner|champion|rep|representative|contact|secretary|charge
@giver|@title ... @give to? me|us @the|it|some|with .. @duty
@giver|@title ... gave|give|gives to? me|us .. to @do
@giver|@title ... @hand it|this|that|them|@duty down|over|up? to|on|onto|with|in|into|at me|us|my
@giver|@title ... @hand @the .. @duty down|over|up? to|on|onto|with|in|into|at me|us|my
@giver|@title ... @opine that|like? i|we should|must|had|need|needed|ought|would|was|@do to|be|run|lead|take|do|the|look|a
@giver|@title ... @opine that|like? i|we should|must
@giver|@title ... @opine|agreed|announced that? i|we 'd|would be|run|lead|take|do|handle|make|own|cover
@giver|@title ... asked|demanded|required of me|us that|to
@giver|@title ... @order|@enjoin all|each|both of us to @do
@giver|@title ... had|made|makes|got me and .... @chore
@giver|@title .... and said|says|goes|told @chore
@giver|@title ... put @the .. in|into my hands
@giver|@title ... @hand @the .... to|onto|on me|us
@giver|@title ... allocated|divided|assigned|shared|dealt|split .... and mine
@giver|@title ... voted|resolved|ruled that? i|we should|would|must|do
@giver|@title ... raised|opened|created @the .. action|ticket|task|item|job for|on|to me|us
@giver|@title ... talked|dragged|pulled|roped|coaxed|brought|drew|pushed|volunteered|persuaded me|us in|into
@giver|@title ... gave|handed|assigned|dealt|allotted everyone|everybody|each ... and i
@giver|@title ... threw|slung|tossed|chucked|dropped|lobbed|slid|forwarded me|us @the .. @duty
@giver|@title ... left|sent|issued|gave|wrote|put|had out? .. order|orders|instruction|instructions|request|note|message|word|brief|directive for|to|that|with me|us|every|all|everyone|each .. @do
@giver|@title ... came|turned|approached to? me|us with @the .. request|task|job|project|brief|challenge|assignment
@giver|@title ... @speak ... can|could|will|would|why you|don't not? you? @do
@giver|@title ... @speak .. you @do|'ll|'ve|take the|this|that|it|on|over|go|capacity|got|handle|bay|with|to
@giver|@title ... @speak ... please @do
@giver|@title ... @speak ... you should|must|have|need|'re|are to|doing|going|in|responsible|taking|running
@giver|@title .... @speak .... i|we want|need|'d you to|on|like
@giver|@title ... @speak ... i|we want|need|'d you to|on|like
@giver|@title ... says|said|goes|saying|like you|right|ok|okay|go|hey|look? @do @the|it|this|that|out
@giver|@title ... put|puts|wrote|added|stuck|submitted|gave my name
@giver|@title ... needs|needed|wants|wanted someone|somebody .... so he|she|they asks|asked|picks|picked|sends|sent|gets|got me
@giver|@title ... wanted|needed|wants|needs|sought|after|for someone|somebody|volunteer|volunteers|anyone|person .... looked|pointed|picked|chose|asked|turned|nodded|looking|pointing at|to|on? me
@giver|@title ... put|wrote|set|added it|this|that in|into|on|to my|the goals|objectives|plan|appraisal|desk|name|list|to-do|plate
@giver|@title ... put|wrote|set|added @the .. in|into|on|to|under my goals|objectives|plan|appraisal|desk|name|list|to-do|plate
email|mail|e-mail|message|text|note|call|memo|letter|voicemail from .. @boss saying|asking|telling|to|please|that|about
brief|instruction|instructions|orders|assignment|task|directive|mandate|job i? got|had|received|came|given|handed|was? to|me? from|by .. @boss
on|at|upon|following|under|by the? request|orders|order|instruction|instructions|suggestion|behest|direction of|from|by .. @boss
asked|told|approached|instructed|tasked|nominated|appointed|volunteered|chosen|picked|selected|requested|advised|ordered by .. @boss to|for|about|as|that|i
told|instructed|ordered|informed|advised by|from .. @boss that? i|we must|should|had|have|was|needed|need|would|'d|am
@when handed|given|passed|left|dealt|allotted|shown @the .. by .. @boss
was|were|been|got|am moved|put|drafted|transferred|seconded|switched|placed|pulled|posted|sent ... by .. @boss
it|this|that was|been given|handed|assigned|passed me|us by .. @boss
assignment|task|order from|of my|our|the .. university|college|school|course|professor|teacher|class
objective|objectives|goal|goals|target|targets|task|job|deadline ... set|given|assigned|written for|to? me|us|our|my? .. by .. @boss
`

// ordersOfAuthority ask for more than a person: what they say of a colleague is
// no order.
const ordersOfAuthority = `
@boss|@title ... @wish that? i|we @do|should|must|need
@boss|@title .... and requested|suggested|asked|insisted|demanded|proposed|recommended that? i|we @do|should|must
@boss|@title ... decided|agreed|insisted|thought|felt|reckoned|figured|said that? it 'd|would|should|had|must to? be me|us|i
@boss|@title ... decided|agreed|insisted|thought|felt|reckoned that? i|we should|was|were to? be? the right|best|one|person
@boss|@title ... decided|decides|ruled i|we 'd|would|was|should|must|had|'ll|will
as .. @boss explained|instructed|wanted|directed|requested|ordered|told|asked|put
order|request|instruction|directive|command|assignment|demand from|of|by .. @boss
idea|suggestion|wish|initiative|request|order|instruction|decision @be|came .. from? .. @boss 's
@boss|@title ... thought|reckoned|felt|said it|it'd would|'d be ... if i|for
@boss|@title ... wants|wanted|needed|needs it|this|them|@the .. done|fixed|sorted|finished|ready|cleaned|checked|written by|and me|i|so
word|request|instruction|order|message|orders|it|directive came|comes down? from .. @boss|above|top
at|on|per|following|under|upon|by|was|'s|from .. @boss 's request|idea|suggestion|instruction|instructions|orders|order|initiative|wish|behest|direction
expected|required|demanded|asked|wanted of|from me|us by
@boss|@title ... suggested|thought|felt|said|reckoned|believed|figured it|this|that|i would|might|could|'d|will|was be? .. good|nice|great|useful|helpful|right|ideal|perfect|best|suited experience|development|opportunity|practice|training|project|exposure|challenge|stretch|one|thing|person|step|for
@boss|@title ... suggested|thought|felt|said|reckoned|believed|figured it|this|that would|might|could|'d be .. good|nice|great|useful|helpful|right|ideal|perfect|best for|if me|i
@boss|@title ... decided|agreed|ruled|decreed|announced|said ... each|every|one|all|some|both of us|team|person would|should|was|had|must|takes|to
@boss|@title ... @wish|told|ordered|instructed that? @the .. @person|us each|all|should|must
@boss|@title ... wants|wanted|needed|needs|asked @the|for|it|this .... so|and i|me was|got|were? the? one|tasked|given|asked|picked|chosen|sent|told|mine
@boss|@title said|says|saying|goes to @do @the|it|that|them|him|her|down|up
@boss|@title ... asked|wanted me|us for @the|one|it|some|that
followed|following|obeyed|executed .. @boss 's .. instructions|instruction|orders|order|advice|suggestion|wishes|directions|plan
idea|plan|suggestion|decision|initiative|project was|'s @the .. @boss 's
because|since|as|cos|coz .. @boss say|says|said|told|asked|wanted so|me|it|to|us
@boss ... approached|cornered|nominated|volunteered|collared me|us
@boss ... picked|chose|selected me|us
@boss ... had|has|have|got me|us down|in|lined
@boss ... pointed|pointing|looked|turned|nodded|looking at|to|towards me|us
@boss ... thought|felt|reckoned|said|figured i 'd|would be
@boss|@title ... gave|gives|give|has|had given? me|us @the .. @work
@person who|that .. @rule .... @order me|us to @do
@person who|that .. @rule .... @order|said me|us? that? i|we should|must|had|need|needed|have
@person who|that .. @rule .... gave|handed|set|assigned|passed me|us @the ... @duty|@work|to
`

// ordersOfThem are orders of whoever was meant by "they", or "she" where a
// superior was named before.
var ordersOfThem = newGrammar(orderClasses, orderTests, `
@they @order me|us there|over|in|out|down|up|along|off? to @do
@they @post me|us with|on|into|onto|as|forward|down|up
@they had|made|makes|make me|us @do
@they asked|asks me|us? if|whether i|we could|can|would|wanted|minded|fancied
@they said|told|says me|us? that? i|we should|must
@they @give to? me|us @the .. task|job|project|ticket|assignment|role|responsibility|brief|lead
@they @hand it|this|that down|over? to|on|onto|with me|us|my
@they insisted|suggested|asked|proposed|recommended|demanded that? i @do|should|must
i|we want|need|'d|like to? you to @do|get
@they picked|chose|selected|nominated|volunteered|appointed|collared|cornered me
@they said|thought|reckoned|felt|decided|figured i|i'd|me? 'd|would|was|'m|might be? .. perfect|right|good|best|ideal|suited|great|natural|fit for|to|choice|person|one|with
@they handed|gave|threw|passed|slid me|us @the .. list|keys|pile|stack|box|folder|file|form|sheet|folders|files|bundle
@they pointed|nodded at|to|towards me|us
@they said|told|says|goes|saying me|us? you 'll|will|'re|are take|do|doing|running|leading|on|responsible|handle|lead|cover|taking|up
`)

// givenWork is work that came to the speaker without a word on who gave it.
var givenWork = newGrammar(orderClasses, orderTests, `
i|we|who|us have|had|'ve|'d|has? @when each|all? @bidden to @do
i|we|who|us have|had|'ve|'d|has? @when each|all? @bidden by|from|in|together|along|as|at|on|with|over ... to @do
i|we|who|us have|had|'ve|'d|has? @when each|all? @bidden that? i @do|should|must
i|we|who have|had|'ve|'d|has? @when sent|called|brought|pulled|dragged|drafted in|out|over|up? to @chore
i|we have|had|'ve|'d|has? @when sent|seconded|detailed|posted|moved|assigned|attached|transferred to|on|into|onto ... to @toil
i|we|who have|had|'ve|'d|has? @when sent|@sent ... to @toil
i|we|who have|had|'ve|'d|has? @when @bidden .. by|via|from|through|over|in|at|on .... to @toil
i|we|who have|had|'ve|'d|has? @when told|informed|advised|instructed .... that i|we must|had|have|should|would|was|were|am
i|we have|had|'ve|'d|has? @when down|next|up|rostered|scheduled|listed|pencilled|slotted on|in @the .. rota|list|roster|schedule|sheet|board|timetable|programme|plan to|for|as
i have|had|'ve|'d|has? @when rostered|pencilled|timetabled|slotted|billed|booked|lined in|on|up|down? for|to|as @do|@the
i|we ended|wound|finished up with @the|it|this|that .. @duty|@work|it
i|we ended|wound|finished up with it|this|that|them
somebody|someone|they|management|people @be? needed|wanted|looking|asking|required|needs|wants for? .... so|and they|he|she picked|chose|asked|gave|sent|pointed me
so|and it|this|that|job|task came|went|passed|got passed|given|handed|down|over|on? to|on|upon|with me|us
i|we|who have|had|'ve|'d|has? @when asked by|from? .. if|whether|could|can|would i|we
i|we|who have|had|'ve|'d|has? @when told|informed .. i|you|we must|should|have|'re|are|needed|need
i|we|who have|had|'ve|'d|has? @when told|informed .. i|you|we 'd|would|'ll|will|had be|have|lead|run|take|do|to|cover
i|we|who have|had|'ve|'d|has? @when each|all? tasked|nominated|designated|commissioned|deputed|entrusted|roped|lumbered|saddled|tapped|co-opted|mandated
i|we|who have|had|'ve|'d|has? @when each|all? assigned|allocated|allotted|delegated|detailed|appointed to? @the|it|to|as|by|this|that
i|we|who have|had|'ve|'d|has? @when volunteered|approached|headhunted for|by|to
i|who have|had|'ve|'d|has? @when picked|chosen|selected|elected|named|singled|earmarked|identified to|for|as|by|because|from|out
i|we have|had|'ve|'d|has? @when each|all? given|handed|set|offered|passed|dealt|landed|left|stuck with? @the .. task|job|project|ticket|responsibility|role|assignment|brief|objective|goal|target|topic|case|mission|challenge|instruction|lead
i|we have|had|'ve|'d|has? @when each|all? given|handed|set|landed|left|stuck with? it|this|that
i|we have|had|'ve|'d|has? @when given|handed|set ... to @do
i have|had|'ve|'d|has? @when put|placed|stuck on|onto|forward|in|down .. @duty|charge|to
i|we have|had|'ve|'d|has? @when told ... it|that|this was|is|'s .. my|our|mine job|task|turn|responsibility|problem|project
i|we have|had|'ve|'d|has? @when handed|dealt|landed the|this|that .. @duty|@work|desk|complaints
so i|we was|were|got brought|called|pulled|sent|put in|on
i|we have|had|'ve|'d|has? @when called upon|on to @do
i|we have|had|'ve|'d|has? @when given|handed|passed|offered .. responsibility|charge|ownership|oversight of|for
i have|had|'ve|'d|has? @when named|designated|declared|elected|voted|appointed|made @the .. lead|leader|captain|owner|rep|champion|coordinator|representative|marshal|warden|secretary
i have|had|'ve|'d|has? @when made responsible|leader|lead|captain|owner|in|charge|champion
tasked|charged|entrusted|lumbered|saddled me|us? with
told|asked by|from .. to @do
@be|got|been|get .. assigned|given|handed|passed|delegated|dumped|dropped|allocated|allotted|transferred|pushed|reassigned|reallocated|rerouted|entrusted|offered|outsourced over|down|on? to|on|onto|with|upon me|us|my
job|task|work|project|duty|responsibility|ticket|everything fell|falls|went|goes|came|passed|defaulted|got on|to|upon|down|onto me|us
it|this|that fell|falls|defaulted on|to|upon|onto me|us
reassigned|reallocated|redistributed|divided|dished|doled ... i got|took|ended|inherited|landed
time on my hands
i @have .. slack|capacity|bandwidth|time so|and ... me|us
@because i speak|spoke ... gave|asked|put|sent|picked me
@because i @have|still|more|most .. spare|free|extra|available hour|slot|afternoon|morning|period|week|day|lesson
@because i was|'m|am quiet|quietest|idle|slow
landed|lands on|with|in me|us|my
ended up with|on|in me|my
it was|'s|is my turn
short straw
my name on @the .. rota|list|board|ticket|sheet|roster|slide|plan
my name was|came|got|went|is|had on|down|up|out|drawn|called|been|pulled|picked|put|against|next|beside|the
put|written|stuck on|under|against my name
it was|had been? decided|agreed|felt|thought|suggested|arranged|determined|settled|put|proposed|recommended|requested|demanded that|to? i|we|me
it was|had been? decided|agreed|felt|thought|suggested|arranged|proposed|recommended|requested|demanded by ... that|to i|we|me|should
it was|had been? decided|agreed|felt|suggested|put to me by|that|to
decision|idea|plan was that i should|would|had|take|do
my marching? orders|order|instruction|instructions|brief was|were|is|had to|from|simple|clear|been
on|under|by orders|instruction|instructions from|of|to
as|because .. instructed|requested|ordered|directed
as per .. instruction|instructions|request|order|orders|direction
@because i was|'m|am the? only? free|available|newest|spare|idle|benched|underused|between|nearest|unoccupied
@because i was|'m|am on the bench
@because i was|'m|am the only one|person|nurse|developer free|available|left|there|around|who|with|in|not
@because i was|'m|am the? most? new|newest|junior|youngest|latest
@because i @have|still .. bandwidth|capacity|availability|slack
@because i @have|still|more|most .. spare|free|extra|available|time time|hours|capacity
i got|landed|inherited @the .. job|task|role|duty|honour|pleasure of|to
as i was|'d|had been? told|instructed|asked|directed|ordered|requested|to
@because i wasn't|weren't busy|doing|on|needed|assigned
i happened to be free|available|around|there
i happened to have|had .. bandwidth|capacity|time
@because nobody|noone else @have|was .. time|free|available|capacity
@because no one else @have|was .. time|free|available|capacity
i was on the bench
i had|@have .. downtime|bandwidth|slack|capacity so|and|that
one|person they|he|she|management sent|picked|chose|asked|wanted|gave|assigned
they @be .. looking|asking|needed for .. volunteer|volunteers|someone and i got|was
i got volunteered|roped|lumbered|landed|saddled|tasked|assigned|tapped|drafted
`)

// petitioners ask for help within a story; what they ask is no assignment.
var petitioners = set(`mate mates teammates flatmate flatmates classmate classmates buddy patient patients customer customers guest guests client clients mother mothers father fathers mum mums dad dads parent parents child children kid kids boy boys girl girls son daughter
 colleague colleagues coworker co-worker teammate friend friends caller callers passenger passengers tenant tenants neighbour neighbours nurse nurses driver drivers resident residents man woman lady gentleman
 visitor visitors widow wife husband pupil pupils student students trainee apprentice intern junior couple family bride user users stranger shopper`)
