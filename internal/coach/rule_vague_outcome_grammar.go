package coach

// Outcomes that are praised by a noun or a verb, in any of many words.

// degrees say that it was much, of what nobody counted.
const degrees = `noticeable significant marked real visible clear proper total complete massive dramatic huge big great tremendous considerable substantial remarkable enormous major vast radical fundamental distinct definite serious genuine sizeable obvious
 palpable tangible measurable lasting profound incredible amazing fantastic wonderful brilliant excellent superb outstanding impressive fabulous lovely nice good positive exciting welcome undeniable resounding absolute utter personal massively true strong solid decent quite what meaningful rapid steady gradual general overall`

// feats are nouns of success and of change for the better.
const feats = `improvement improvements achievement achievements accomplishment accomplishments triumph turnaround turn-around victory breakthrough feat transformation shift change changes difference uplift upturn boost upswing recovery comeback milestone progress success win wins
 impact growth increase reduction drop decrease enhancement advance contribution gain gains leap jump outcome result results buzz relief mark marks`

// soured are moods of people in the comparative: "a lot less grumpy".
const soured = `grumpy stressed stressful angry anxious worried tense hostile chaotic confusing confused frustrating frustrated busy hectic messy negative upset unhappy nervous toxic awkward difficult painful moody cross irritable scared afraid resistant bumpy noisy conflict complaining moaning
 whingeing grumbling friction tension drama trouble hassle fuss complaints arguments panic chaos stress worry pressure confusion shouting`

// bettered are ways of being, in the comparative.
const bettered = `relaxed modern consistent efficient effective productive positive collaborative engaged motivated united confident professional cohesive organised organized happy comfortable open honest transparent stable robust reliable agile welcoming inclusive friendly cheerful pleasant
 manageable enjoyable streamlined mature responsive supportive trusting settled balanced harmonious resilient creative innovative dynamic vibrant polished modernised connected responsible independent aware respectful willing cooperative approachable structured focused focussed settled calm smooth`

// goods are what is saved that nobody weighed.
const goods = `money time effort hassle trouble work stress headaches headache hours energy paperwork grief fuss cash resources cost costs`

// admirers are those who praise.
const admirers = `boss manager supervisor director lead leader head chef captain owner client customer teacher tutor professor mentor coach foreman sergeant consultant matron doctor parents mum dad mother father family guest guests patient resident principal ceo chief
 colleague colleagues everyone everybody people they he she management leadership team staff board users user customers clients students pupils kids buyer landlord inspector`

var outcomeGrammar = newGrammar(func() map[string]*wordSet {
	return map[string]*wordSet{
		"degree": set(degrees), "feat": set(feats), "soured": set(soured), "bettered": set(bettered),
		"goods": set(goods), "admirer": set(admirers), "climates": set(`quality culture morale atmosphere attitude attitudes behaviour behavior performance communication mood engagement mindset relationship relationships service confidence trust teamwork productivity`),
		"lots":  set(`lot much loads heaps tons way far bit whole noticeably significantly considerably`),
		"fine":  set(`well brilliantly perfectly nicely beautifully excellently professionally superbly great good amazing fantastic wonderfully`),
		"doing": set(`handled managed dealt done did coped performed run organised organized led presented worked`),
		"say":   set(`said says told goes like`),
	}
}, nil, `
they|she|he|everyone|everybody|campaign|project|team|class|business|school|club|shop|lad|girl|boy|pupil|student|kids|group|product|relationship|apprentice|trainee has|have|had blossomed|bloomed|flourished|thrived|flew|soared|shone|excelled|boomed|clicked|gelled
they|she|he|everyone|everybody|campaign|project|team|class|business|school|club|shop|lad|girl|boy|pupil|student|kids|group|product|relationship|apprentice|trainee really? blossomed|bloomed|flourished|thrived|flew|soared|shone|excelled|boomed|clicked|gelled
campaign|project|idea|product|business|it|things|club|scheme|event|everything really? took|taken|takes off
@degree @feat in|of|for|to|across|on|with|throughout @climates
@degree @climates @feat
there was|is|were|has|have|had @degree @feat
saw|noticed|felt|see|seen|had|got|made @degree @feat
it|that|this|which was|is @degree achievement|accomplishment|triumph|turnaround|victory|breakthrough|feat|transformation|comeback|milestone|improvement|recovery|contribution
was|is the? triumph|turnaround|victory|breakthrough
got|received|given|earned good|great|excellent|top|very|high|nice mark|marks|grade|grades|score|scores|result|results|review|reviews
@lots less @soured
@lots more @bettered
are|is|was|were|seemed|felt|became|got less @soured
@admirer @say ... @doing .. @fine
@admirer @say .. exactly|just what .. wanted|needed|asked|looking|imagined|hoped
@admirer @say .. good|well|nice|great on|done|job|work|one
exactly|just what .. wanted|needed
saved|spared|saves|saving .. lots|lot|loads|so|heaps|plenty|tons|much|considerable|significant of? @goods
gave|given|got|gets me|us|him|her|them a pat|thumbs|high on|up|five the? back?
everything|it|things|all|shop|office|ward|site|place ran|runs|running smoothly|well|nicely|perfectly
@admirer was|were like .. wanted|needed|great|good|brilliant|amazing|perfect
there was|is peace|harmony|calm|order|joy|laughter|relief
in|at peace|harmony
problem|problems|trouble|troubles|issue|issues|conflict|conflicts|difficulties|nightmare|drama was|were|is|are over|gone|history|forgotten|finished|solved|resolved|past
solved|fixed|resolved|sorted|settled|cured the|our|all|every|that|this issue|issues|problem|problems|conflict|matter|situation|trouble|everything
what a star|hero|legend|gem|lifesaver|superstar|credit|asset|job|professional
earned|won|gained|got|regained|deserved .. respect|trust|admiration|gratitude|confidence|loyalty|appreciation
sing|sang|singing|sung .. praises
with|all|big|wide|of smiles|smile|grin|grins|smiling
enjoy|enjoyed|enjoying|love|loved|loving coming|working|work|being to|in|there|here|with|again|more
fun|pleasure|joy|pleasant|enjoyable again
nice|lovely|great|happy|good|strong|wonderful|friendly|tight|brilliant little? community|place|atmosphere|family|bunch|spirit|bond|friendship|environment|workplace
never looked|been|felt|seemed|ran|worked better|happier|stronger|closer|smoother|nicer|cleaner|prouder
nobody|no-one|no|nothing one? could|can|had fault|complain|criticise|criticize|say
worth all|every|the|it|all of? the? effort|penny|minute|trouble|work|hassle|bit|second
exceeded|surpassed|beyond what|anything|everything|all .. thought|expected|imagined|hoped|dreamed|wanted|asked
warmly|gladly|happily|widely|enthusiastically welcomed|received|accepted|embraced|greeted
welcomed|embraced|applauded by everyone|everybody|all|staff|management|customers|the|users|parents
what a difference|change|turnaround|success|relief|result|transformation|day|team
difference it|that|this|we|i made|makes
totally|completely|whole|entirely|another|different|new|higher|next different? level|ball-game|league|planet
hung|went|walked|left|came|drove away|home|up|off|out|back? happy|happier|satisfied|smiling|pleased|delighted|content|beaming
developed|grew|turned|blossomed into a|an|the valued|key|great|confident|strong|fantastic|brilliant|real|true|trusted|amazing|excellent
became|become|becoming .. advocates|advocate|ambassador|ambassadors|champion|champions|promoter|fan|fans|friends|supporter|supporters|family|role-model
`)

// praisedByGrammar finds where a clause praises the outcome by a noun or a verb.
func praisedByGrammar(text string) []int {
	words := lexemes(text, Span{0, len(text)})
	from, to, found := outcomeGrammar().find(words, func(from, _ int) bool { return !negated(text[:words[from].Start]) })
	if !found {
		return nil
	}
	return []int{words[from].Start, words[to-1].End}
}
