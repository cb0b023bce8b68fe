package coach

// Outcomes as people tell them at the kitchen table: what others said, how they
// behaved and what it felt like, in classes of words instead of sayings.

// bystanders are those in whose eyes it was good; admirers are among them.
const bystanders = ` sir madam miss ma'am gaffer lecturer instructor trainer supervisors managers bosses teachers parents clients residents visitors nurses doctors drivers lads girls guys kids children class crew folks others lot office shop ward kitchen business company department
 man woman lady gentleman couple son daughter husband wife neighbour neighbours inspector foreman partner partners dispatcher driver doctor nurse mate mates group leads leaders tenant tenants villagers farmers farmer players member members crowd audience someone somebody person lot one ones lots both two three most`

// acclaim are words of praise as they stand in what somebody says.
const acclaim = `good great brilliant fantastic amazing excellent lovely nice wonderful perfect superb outstanding best better well nicely helpful useful patient kind professional proud pleased happy impressed credit star legend favourite favorite
 easiest smoothest clearest nicest calm calmly handy clever smart thoughtful thorough reliable tidy impressive spot-on asset gem grateful glad thankful thanks thank cheers smashing sound decent beautiful delicious tasty proper right calmest
 quickest cleanest finest improvement difference congratulations congrats bravo kudos confident hard-working hardworking mature polite lucky wow godsend lifesaver blessing pleasure loved liked enjoyed appreciated easier neat fab ace cracking safe hands dedication leader natural angel genius treasure diamond gorgeous pretty stunning cute smart fun yummy smooth`

// kindness is shown to the one who did well.
const kindness = `hug hugs nod wink smile kiss handshake thumbs-up high-five fist-bump clap applause cheer ovation compliment compliments shout-out shoutout mention cuddle grin flowers chocolates biscuits cake beer pint drink`

// gladder is how a thing or a person is afterwards, in the comparative.
const gladder = `easier calmer quicker faster smoother happier quieter safer tidier friendlier simpler clearer stronger closer nicer brighter neater smarter healthier livelier chattier braver kinder gentler keener politer prouder wiser slicker snappier lighter warmer better cleaner steadier sharper tighter`

// goodMoods are moods that are felt or that people go about in.
const goodMoods = `good great better amazing fantastic brilliant wonderful lighter proud prouder happy happier safe safer stronger closer relieved calmer calm confident appreciated valued listened heard respected included supported wanted useful ok okay fine positive hopeful energised energized
 motivated refreshed fantastic lovely nice satisfied welcome comfortable accomplished rewarded united settled relaxed at-ease lucky grateful blessed excited over-the-moon`

// togetherness is how people behave who get on.
const togetherness = `talking chatting smiling laughing joking helping listening trusting working enjoying cooperating co-operating sharing communicating believing engaging joining participating respecting mixing pulling opening relaxing singing caring contributing appreciating supporting`

// grumbling is what people left off.
const grumbling = `moaning complaining grumbling arguing shouting fighting bickering whingeing whining worrying stressing panicking crying blaming snapping kicking sulking hassling bothering nagging falling dreading hating ringing fretting pestering chasing`

// troubles go away.
const troubles = `problem problems trouble troubles issue issues tension stress worry worries nerves fear fears anger arguments moaning grumbling confusion chaos panic friction drama frustration pressure headache headaches bad-feeling awkwardness shouting conflict doubts nightmare gossip fighting bickering hassle`

var everydayOutcome = newGrammar(func() map[string]*wordSet {
	return map[string]*wordSet{
		"they":    set(admirers + bystanders),
		"say":     set(`said says say saying telling told tells tell goes texted wrote emailed mentioned reckoned reckons commented admitted messaged whispered shouted remarked announced rang phoned thought called`),
		"acclaim": set(acclaim), "kindness": set(kindness), "gladder": set(gladder), "mood": set(goodMoods),
		"together": set(togetherness), "grumble": set(grumbling), "trouble": set(troubles),
		"be":    set(`was were is are am been be being 's 're 'm felt feels feel seemed seems looked looks got get gets getting gotten became become becomes went turned left stayed came`),
		"it":    set(`it that this which things everything all work job day place office ward shop site room kitchen class team system process mood rota shift shifts mornings evenings days life lessons line`),
		"gift":  set(`gave give gives giving given got getting received had sent bought handed blew`),
		"help":  set(`helped helps benefited benefitted suited pleased lifted boosted supported`),
		"whom":  set(`business company team us everyone everybody them people customers school ward patients me him her staff clients users students kids residents shop office firm others colleagues community all club department hospital bank branch families parents lot lots loads massively hugely enormously`),
		"thing": set(`it that this things everything machine system place shop office ward site team process line website app computer equipment kitchen school whole project programme department service`),
	}
}, nil, `
@they .. @gift me|us .. @kindness
me|us|i|we|team|shift|ward|shop|class @gift .. shout|hug|nod|compliment|compliments|shout-out|kudos
@they hugged|kissed|thanked|thanking|patted|congratulating|congratulated|complimented me|us|everyone
in|into|nearly|almost|to tears
nobody|no-one|none of? the|them? everyone|anyone? moaned|complained|grumbled|kicked|argued|minded|objected|panicked|whinged|sulked|shouted
no|nobody|no-one one? had|has|have|heard a|any|one? bad|wrong|problem|problems|issue|issues|trouble|complaint|complaints|cross
no|zero one? complaints|moans|grumbles|arguments|drama|dramas|hiccups|issues|fuss|panic|hassle
@they started|began|start @together
@they 's|'re|are|was|were|is @together .. again|together|more|better|up
@they stopped|quit @grumble
@they .. get|gets|got|getting on|along .. well|fine|great|better|brilliantly|ok|okay|together|famously|now|again
@they .. seem|seemed|appear|appeared|did|do|really to? like|love|enjoy|prefer|appreciate it|that|them|the|what|how|my|this|working|coming
@they|who liked|loved|enjoyed|prefer|preferred|adored|likes|loves it|them|that|the|what|my|our|this|working|coming|being
@they .. took|taken|warmed|warming to it|them|me|the|him|her|that|this .. straight|well|quickly|now|right|really|like
@they .. bought|buying into it|this|that|the
@they|i|we found|find|finds it|that|this|the .. useful|helpful|easier|easy|handy|great|better|enjoyable|interesting|rewarding|good|brilliant
it|that|this|which|all|always .. @help .. @whom
made|makes|making .. life|lives|work|job|jobs|day|days|things|shift|shifts|it .. easier|simpler|better|nicer|happier|smoother|bearable|calmer|pleasant|quicker
made|makes .. day|week|year|christmas|weekend|life
@they|you|we|i .. could|can see|tell|feel|notice|noticed .. difference|change|improvement|relief|effort|pride|better|happier|working|worked|pleased|happy|calmer
see|seeing|saw|felt|feel|noticed|tell .. difference
@they|and noticed|noticing
@trouble .. away|disappeared|vanished|over|gone|eased|stopped|died|cleared|faded|settled|melted|lifted
@trouble was|is|were no longer|more
no longer|more|longer a|an|any|so|such? problem|issue|worry|stress|headache|stressful|bother|concern
@thing .. runs|run|running|ran|works|worked|working|flows|goes|going|ticking|ticks|humming as|like|how|the way? .. should|supposed|meant|normal|clockwork|wanted
@it .. ticking|humming|chugging|sailing over|along|through|nicely
back|returned to normal|normality|how|itself|himself|herself|themselves|usual
came|come|went|walk|walked|left|go|goes|going away|home|off|out? feeling .. @mood
felt|feel|feels|feeling @mood
feel|felt|feels as|like|that i|we|they 'd|had|have|could|was|were|'re .. achieved|accomplished|done|made|mattered|belonged|useful|part|proud|difference|contributed|earned|won
@they @be? surprised|shocked|astonished|stunned|speechless|gobsmacked|amazed by|at|how|that|with|when
couldn't|could|can't not? believe .. how|it|what|that|the
@it|they|he|she|we|i|people|everyone|everybody|customers|staff|kids|pupils|residents|boss|patients|queue|queues|app|site|page|website|report|service @be @gladder
work|works|worked|working|move|moved|moves|moving|go|goes|went|run|runs|ran|running|flow|flows|flowed|settle|settled|talk|talked|sleep|slept|eat|ate|understood|understand|understands|cope|coped much|lot|way|far|lots|loads|even|bit|so @gladder
understood|understand|understands|know|knew|trust|trusted|respect|respected|listen|listened|believe|believed|liked|support|supported|helped|appreciate .. each|one other|another|better|more
understood|understand|understands .. better
trust|trusted|trusts|respect|respects|respected|listen|listened|believes me|us|my|to .. more|now|better|again
sense|feeling of achievement|pride|accomplishment|satisfaction|relief|togetherness|unity|belonging|ownership|calm|purpose|team|community|trust
more|much|gave|given|newfound|new|huge|big|real|lot|lots|lots|loads|boost|boosted|boosts|whole of|more|in|to? me|him|her|them|us|my|his|the|their? confidence|self-confidence|self-esteem|belief
a happy|relieved|proud|changed|different|contented man|woman|person|lady|people|boy|girl|lad|kid|child|team|customer|client|bunny|camper|parents|place|customers
all|everything|it|that|things|we|finally came|come|comes|turned|worked good|right|alright|ok|okay|off|out|through|fine
we|i|they did|made|managed|cracked|nailed|smashed|survived it
we|i got|made|came|pulled|muddled through .. it|end|okay|ok|fine
we got|getting there
got|get the|everything|it job|work|project? done|sorted|finished
proud of? moment|day|feeling|to|that|how|what|myself|them|her|him|us|the
parted|ended|finished|left|on|remain|remained|stayed good|great|better|best|friendly|excellent friends|terms|mates|note
@they|who .. more|so|lot|much|less @be? relaxed|settled|cheerful|positive|motivated|confident|open|honest|friendly|together|stressed|engaged|interested|willing|organised|organized|grumpy|anxious|nervous
@be in? on|in|over? a|the|cloud|seventh|my? cloud|nine|moon|heaven|high|element|bits|clouds
@they|team|business|branch|project|sales|event|stall|campaign|club|bookings|lessons did|does|done|doing .. well|great|brilliantly|fine|better|good|wonders
did|do|does what|everything|all .. meant|supposed|needed|wanted|promised|asked|should|hoped
@they|it|that still ask|asks|talk|talks|asking|talking for|after|about
@they|i @be .. chilled|relaxed|convinced|hooked|stunned|speechless|gutted-no|cool|keen|hopeful|laughing|laid-back|easygoing|supportive|nice|lovely|kind|sweet|decent|wonderful|friendly
not|n't|hasn't|haven't|never looked back
taken|smitten|sold with|on the|it|my|this|idea
came|comes|turned|come up|out|on|off? treat|dream|lovely|nice|nicely|well|beautifully|great|good|brilliant|brilliantly|perfect|perfectly|beautiful
solved|fixed|sorted|cured|ended|removed|eased|stopped .. @trouble
like|into|was|were|is|became|become different|new|changed|transformed @they|dog|animal|animals|horse|class
come|came|coming into|out of? his|her|their|its own|shell|element
@thing @be way|well|much|far|so|right down|up
times|numbers|figures|costs|errors|complaints|sales|calls|bookings|queues|levels|scores|returns|orders @be way|well|much|far|really|so|right down|up|lower|higher|better|shorter|fewer
ran|run|went|worked|running|going|works|runs|goes like? dream|treat|clockwork|charm
@they .. wished|wish|wishing .. years|sooner|before|earlier|always
@they accepted|respected|trusted|welcomed|liked|embraced|believed|respect|trust|accept|like|listen|listened me
respected|accepted|trusted|welcomed|embraced me
took|received|reacted|responded|taken it|this|that|to? .. positively|well|great|nicely|warmly|kindly|brilliantly
got|getting|get|has|made|left|had everyone|everybody|people|them|kids|customers|team|us|staff|pupils|the? excited|talking|laughing|smiling|motivated|interested|going|thinking|engaged|energised|involved|happy|buzzing
confidence|belief|morale|trust|self-esteem|mood|standing|reputation|spirits|spirit|interest|energy|atmosphere|respect 's|has|have|had|is|was|went|is .. up|picked|grown|higher|lifted|roof|high|better|back|boosted
felt|feel|feels|seemed|seem|is|was|were|looked .. at|more ease|settled|home
look|looked|looks|looking picture|treat|million|best|great|amazing|fantastic|lovely|brand|dream|part|smart|professional|better
on|in .. good|right side|books|hands|terms|shape|nick|spirits|mood|form|books
passed|went|come|came|go|gone off|by|through .. nicely|well|smoothly|fine|trouble|hitch|great|perfectly|peacefully
@be .. one? of? .. happiest|best|biggest|proudest|nicest|loveliest|strongest customers|customer|clients|fans|fan|supporters|day|days|moment|moments|memories|feelings|feeling|thing
had|have|has|having .. great|good|lovely|fab|fantastic|brilliant|wonderful|amazing|ball|blast|nice|super time|laugh|day|night|evening|experience|fun|giggle|relationship|bond|lesson|rapport|understanding
not|n't|wasn't|weren't|isn't so? bad|too result|outcome|day|at|in|for|bad
`)

// praiseSaid is praise in anybody's mouth.
var praiseSaid = newGrammar(func() map[string]*wordSet {
	return map[string]*wordSet{
		"they":    set(admirers + bystanders),
		"say":     set(`said says say saying goes mentioned reckoned reckons commented admitted remarked announced agreed told tells telling`),
		"wrote":   set(`rang phoned called texted wrote emailed mailed messaged came stopped pulled took waited`),
		"acclaim": set(acclaim),
		"was":     set(`was were is are 's did 'd had felt looked tasted worked went`),
	}
}, nil, `
@they|and|who|to|back|me|us|him|always|afterwards @say .... @acclaim
@they|and|who thought|found|felt|knew it|that|this|the|i|we|my|everything .. @was .. @acclaim
@they @wrote .... thank|thanks|thanking|congratulate|compliment
@they .. call|called|calls me|us|it|that|him|her .. @acclaim
`)

// notPraise leads to what somebody wanted or denied, which is no praise.
var notPraise = expr(`\b(?:told|tell|tells|telling|asked) (?:me|us|him|her|them|everyone|the [a-z]+|my [a-z]+) (?:to|about|how)\b|\b(?:not|never|[a-z]+n't|should|would|if|whether|must|need|needed)\b`)

// saidWell finds where a clause tells that somebody praised.
func saidWell(words []lexeme, text string) []int {
	from, to, found := praiseSaid().find(words, func(from, to int) bool {
		return (to >= len(words) || words[to].text != "to") && !notPraise.MatchString(text[words[from].Start:words[to-1].End]) && !negated(text[:words[from].Start])
	})
	if !found {
		return nil
	}
	return []int{words[from].Start, words[to-1].End}
}

// gladderWords may lead to a deed: "easier to clean".
var gladderWords = set(gladder)

// toldAtHome finds where a clause tells the outcome as one would at home.
func toldAtHome(text string) []int {
	words := lexemes(text, Span{0, len(text)})
	if match := saidWell(words, text); match != nil {
		return match
	}
	from, to, found := everydayOutcome().find(words, func(from, to int) bool {
		return (to >= len(words) || words[to].text != "to" || !gladderWords.has(words[to-1].text)) && !negated(text[:words[from].Start])
	})
	if !found {
		return nil
	}
	return []int{words[from].Start, words[to-1].End}
}

// withSaying is the end of what a clause leads to, if somebody says it in the
// clause behind it.
func (d *document) withSaying(clause int) int {
	end := d.clauses[clause].End
	if next := clause + 1; next < len(d.clauses) && d.clauses[next].sentence == d.clauses[clause].sentence && d.clauses[next].reported && d.clauses[clause].subject != self {
		end = d.clauses[next].End
	}
	return end
}
