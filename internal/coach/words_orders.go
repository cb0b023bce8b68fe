package coach

// orderWords are classes of words for how work is given to somebody.
var orderWords = map[string]string{
	"title": `mr mrs ms miss mister dr sir madam ma'am sister`,
	// Verbs that set somebody to work: "asked me to".
	"order": forms(`ask tell instruct order want need request direct task charge push encourage urge persuade convince invite expect require advise nominate volunteer appoint pick
 select press pressure pressurise force oblige mandate depute detail brief delegate assign allocate allot entrust trust command recruit tap steer nudge like book message email
 ping text call phone message`) + ` told got gets get sent send sends chose chosen choose said say says goes 'd rang put`,
	// Verbs that put somebody in a place of work: "put me on".
	"post": forms(`place move assign allocate allot charge task rope draft sign volunteer nominate appoint pick name entrust lumber saddle second dump drag pull schedule book allott post tag`) +
		` put puts chose drop dropped stuck sticks landed got set`,
	// Verbs that hand something over.
	"hand":  forms(`delegate assign hand pass drop push dump allocate allot forward transfer shift delegate shove entrust`) + ` gave give gives put puts left leave stuck threw throw threw sent send land landed`,
	"give":  forms(`hand pass assign allocate allot offer entrust delegate trust land issue`) + ` gave give gives given giving set sets left`,
	"wish":  forms(`suggest propose recommend insist demand decide request ask want require prefer`) + ` asked said`,
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
	"when": `was were got get gets been am 'm being`,
}

var orderClasses = peopleAnd(orderWords)

// ordersOfSuperior are ways to tell that somebody with authority gave the work.
var ordersOfSuperior = newGrammar(orderClasses, nil, `
@boss|@title ... @order me|us to
@boss|@title ... @order to me|us to? @chore
@boss|@title ... @post me|us with|on|for|into|onto|as|forward|down|up|in|over
@boss|@title ... asked|asks|wondered|ask|asking me|us? if|whether i|we could|can|would|was|wanted|want|minded|fancied|'d|might
@boss|@title ... asked|asks|said|says|goes could|can|would i|we
@boss|@title ... told|tells|said|says|tell|say|informed me|us that? i|we|you must|should|have|need|needed|'re|'m|@be to|going|doing|responsible|now|in|@chore|fix
@boss|@title ... told|tells|tell|informed me|us that? i|we had|would to|be
@boss|@title ... told|tells|tell me|us @chore @the|it|this|something|out
@boss|@title ... had|has|made|makes|make me|us @chore
@boss|@title ... made|named|makes me .. leader|lead|responsible|captain|head|owner|champion|rep|representative|contact|secretary|charge
@boss|@title ... @give to? me|us @the|it|some|with .. @duty
@boss|@title ... gave|give|gives to? me|us .. to @chore
@boss|@title ... @hand it|this|that|them|@duty down|over|up? to|on|onto|with|in|into|at me|us|my
@boss|@title ... @hand @the .. @duty down|over|up? to|on|onto|with|in|into|at me|us|my
@boss|@title ... @wish that? i|we @chore|should|must|need
@boss|@title ... @opine that|like? i|we should|must|had|need|needed|ought|would|was|@chore to|be|run|lead|take|do|the|look|a
@boss|@title ... @opine that|like? i|we should|must
@boss|@title ... thought|reckoned|felt|said it|it'd would|'d be ... if i|for
@boss|@title ... @speak ... can|could|will|would|why you|don't not? you? @chore
@boss|@title ... @speak ... please @chore
@boss|@title ... @speak ... you should|must|have|need|'re|are to|doing|going|in|responsible|taking|running
@boss|@title ... @speak ... i|we want|need|'d you to|on|like
@boss|@title ... says|said|goes|saying|like you|right|ok|okay|go|hey|look? @chore @the|it|this|that|out
@boss|@title ... wants|wanted|needed|needs it|this|them|@the .. done|fixed|sorted|finished|ready|cleaned|checked|written by|and me|i|so
@boss|@title ... put|puts|wrote|added|stuck|submitted|gave my name
@boss|@title ... put|wrote|set|added it|this|that in|into|on|to my|the goals|objectives|plan|appraisal|desk|name|list|to-do|plate
@boss|@title ... put|wrote|set|added @the .. in|into|on|to|under my goals|objectives|plan|appraisal|desk|name|list|to-do|plate
email|mail|e-mail|message|text|note|call|memo|letter|voicemail from .. @boss saying|asking|telling|to|please|that|about
brief|instruction|instructions|orders|assignment|task|directive|mandate|job i? got|had|received|came|given|handed|was? to|me? from|by .. @boss
word|request|instruction|order|message|orders|it|directive came|comes down? from .. @boss|above|top
at|on|per|following|under|upon|by|was|'s|from .. @boss 's request|idea|suggestion|instruction|instructions|orders|order|initiative|wish|behest|direction
on|at|upon|following|under|by the? request|orders|order|instruction|instructions|suggestion|behest|direction of|from|by .. @boss
expected|required|demanded|asked|wanted of|from me|us by
because|since|as|cos|coz .. @boss say|says|said|told|asked|wanted so|me|it|to|us
asked|told|approached|instructed|tasked|nominated|appointed|volunteered|chosen|picked|selected|requested by .. @boss to|for|about|as
@boss ... approached|cornered|nominated|volunteered|collared me|us
@boss ... picked|chose|selected me|us
@boss ... had|has|have|got me|us down|in|lined
@boss ... pointed|pointing|looked|turned|nodded|looking at|to|towards me|us
@boss ... thought|felt|reckoned|said|figured i 'd|would be
objective|objectives|goal|goals|target|targets|task|job|deadline ... set|given|assigned|written by .. @boss
`)

// ordersOfThem are orders of whoever was meant by "they", or "she" where a
// superior was named before.
var ordersOfThem = newGrammar(orderClasses, nil, `
@they @order me|us to @chore
@they @post me|us with|on|into|onto|as|forward|down|up
@they had|made|makes|make me|us @chore
@they asked|asks me|us? if|whether i|we could|can|would|wanted|minded|fancied
@they said|told|says me|us? that? i|we should|must
@they @give to? me|us @the .. task|job|project|ticket|assignment|role|responsibility|brief|lead
@they @hand it|this|that down|over? to|on|onto|with me|us|my
@they insisted|suggested|asked|proposed|recommended|demanded that? i @chore|should|must
@they picked|chose|selected|nominated|volunteered|appointed me
`)

// givenWork is work that came to the speaker without a word on who gave it.
var givenWork = newGrammar(orderClasses, nil, `
i|we|who|us have|had|'ve|'d|has? @when each|all? told|instructed|ordered|requested|invited|directed|advised|encouraged|pressed|forced|obliged|pushed|urged|needed|persuaded|asked|begged|made|briefed|mandated ... to @chore
i|we|who have|had|'ve|'d|has? @when sent|called|brought|pulled|dragged|drafted in|out|over|up? to @chore
i|we|who have|had|'ve|'d|has? @when asked by|from? .. if|whether|could|can|would i|we
i|we|who have|had|'ve|'d|has? @when told ... i|you|we must|should|'d|have|would|'re|had|'ll
i|we|who have|had|'ve|'d|has? @when told|said|informed ... to|would|should @chore|be
i|we|who have|had|'ve|'d|has? @when each|all? tasked|nominated|commissioned|deputed|entrusted|roped|lumbered|saddled|tapped|co-opted|mandated
i|we|who have|had|'ve|'d|has? @when each|all? assigned|allocated|allotted|delegated|detailed|appointed to? @the|it|to|as|by|this|that
i|we|who have|had|'ve|'d|has? @when volunteered|approached|headhunted for|by|to
i|who have|had|'ve|'d|has? @when picked|chosen|selected|elected|named|singled|earmarked|identified to|for|as|by|because|from|out
i|we have|had|'ve|'d|has? @when each|all? given|handed|set|offered|passed|dealt|landed|left|stuck with? @the .. task|job|project|ticket|responsibility|role|assignment|brief|objective|goal|target|topic|case|mission|challenge|instruction|lead
i|we have|had|'ve|'d|has? @when each|all? given|handed|set|landed|left|stuck with? it|this|that
i|we have|had|'ve|'d|has? @when given|handed|set ... to @chore
i have|had|'ve|'d|has? @when put|placed|moved|stuck on|onto|forward|in|down .. @duty|charge|to
i have|had|'ve|'d|has? @when made responsible|leader|lead|captain|owner|in|charge|champion
tasked|charged|entrusted|lumbered|saddled me|us? with
told|asked by|from .. to @chore
@be|got|been|get .. assigned|given|handed|passed|delegated|dumped|dropped|allocated|allotted|transferred|pushed over|down|on? to|on|onto|with|upon me|us|my
job|task|work|project|duty fell|falls on|to|upon me|us
landed|lands on|with|in me|us|my
ended up with|on|in me|my
it was|'s|is my turn
short straw
my name was|came|got|went|is|had|on on|down|up|out|drawn|called|been|pulled|picked|put|against|next|beside|the
put|written|stuck on|under|against my name
it was|had been decided|agreed|felt|thought|suggested|arranged|determined|settled|put that|to? i|we|me
decision|idea|plan was that i should|would|had|take|do
my orders|order|instruction|instructions|brief was|were|is|had to|from|simple|clear|been
on|under|by orders|instruction|instructions from|of|to
as|because .. instructed|requested|ordered|directed
as per .. instruction|instructions|request|order|orders|direction
@because i was|'m|am the? only? free|available|newest|spare|idle|benched|underused|between|nearest|unoccupied
@because i was|'m|am on the bench
@because i was|'m|am the only one|person|nurse|developer free|available|left|there|around|who|with|in|not
@because i was|'m|am the? most? new|newest|junior|youngest|latest
@because i @have|still .. bandwidth|capacity|availability|slack
@because i @have|still|more|most .. spare|free|extra|available|time time|hours|capacity
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
var petitioners = set(`patient patients customer customers guest guests client clients mother mothers father fathers mum mums dad dads parent parents child children kid kids boy boys girl girls son daughter
 colleague colleagues coworker co-worker teammate friend friends caller callers passenger passengers tenant tenants neighbour neighbours nurse nurses driver drivers resident residents man woman lady gentleman
 visitor visitors widow wife husband pupil pupils student students trainee apprentice intern junior couple family bride user users stranger shopper`)
