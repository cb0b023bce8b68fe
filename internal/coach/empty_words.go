package coach

import (
	"strings"

	"github.com/kljensen/snowball/english"
)

// Words that show nothing: a clause made of them alone could stand in any story.
// They are listed by class; any word that is in none of them counts as
// something that can be pictured, so that a class left short makes the coach
// too mild, never unjust.

// grammatical are words without a meaning of their own.
var grammatical = set(`a an the my our your his her their its this that these those some any all both each every either neither no such same other another others
 i we you he she it they me us him them myself ourselves himself herself themselves itself yourself mine ours who whom whose which what whatever whoever wherever whenever
 and or but so because cos cause as if then than when while where until till after before since though although however also too even still yet just only not never
 of to in on at for from with within without by about around across over under through throughout into onto upon off out up down along between among amongst beyond behind towards toward against during despite per via like
 is are was were be been being am 's 'm 're 've 'd have has had having do does did done doing will would shall should can could may might must cannot
 very really so quite more most much many lot lots bit few less least enough almost nearly rather pretty super totally fully completely always often sometimes ever again
 there here now well okay ok um uh er yeah yes oh basically actually honestly literally obviously really sort kind mean know guess think maybe perhaps somehow anyway
 i'm i've i'd i'll it's that's we're we've they're didn't don't wasn't couldn't wouldn't isn't aren't weren't can't won't
 able going gonna wanted want needed need tried try trying had having get got getting go went become became how why right let's plus etc alone own else ahead apart together forward forwards back`)

// folk are people without a face.
var folkNouns = set(`team teams teammate teammates colleague colleagues coworker coworkers co-worker co-workers staff people person persons individual individuals everyone everybody someone somebody anyone anybody nobody
 customer customers client clients user users patient patients resident residents guest guests student students pupil pupils child children kid kids parent parents family families
 stakeholder stakeholders leadership management manager managers boss bosses director directors leader leaders executive executives senior juniors junior seniors senior-management peer peers member members group groups crew shift
 volunteer volunteers partner partners vendor vendors supplier suppliers audience audiences community communities crowd organisation organisations organization organizations company companies business businesses firm
 department departments function functions discipline disciplines party parties side sides employee employees worker workers service-users participant participants beneficiary beneficiaries
 girl boy guy guys lad lads lady man woman men women newcomer newcomers starter starters applicant applicants consumer consumers public society world contributor contributors players player folk folks`)

// arena are the settings of any work.
var arena = set(`project projects work works job jobs task tasks role programme programmes program programs campaign campaigns event events process processes system systems situation situations problem problems issue issues matter matters
 case cases thing things stuff plan plans way ways end start beginning finish middle level levels step steps stage stages point points moment moments time times day days night nights clock minute hour hours period
 place places area areas aspect aspects detail details fact circumstances conditions part parts piece pieces side board bottom top line floor-level field domain sector industry market workplace service services operation operations office classroom
 product products portfolio function functions unit brief assignment assignments challenge opportunity deadline deadlines requirement requirements life lives years week weeks month months year future past present
 activity activities table ground end-user context background scale scope front angle angles direction directions turn turns number range variety host array degree extent terms sense book books needful business crisis turnaround game course record rest z operation network business-as-usual floor routine routines procedure procedures channel channels line lines figures content aspect feature features scheme portfolio pitch offering offerings`)

// evaluative are adjectives and adverbs that praise, weigh or grade.
var evaluative = set(`old bright extra human bold objective tight chaotic angry happy unhappy rude upset frustrated anxious nervous vulnerable stressed toxic hostile overall optimal proper quiet shy weak weaker stronger chaotic hectic tricky sensitive delicate fragile turbulent uncertain unprecedented tense messy urgent high-profile high-pressure good better best great excellent outstanding exceptional strong stronger robust solid positive negative nice kind lovely perfect ideal super high higher highest top big bigger huge enormous massive large small full complete total whole entire
 real true genuine honest open clear right correct proper key main major core critical crucial vital pivotal central instrumental essential important significant considerable substantial meaningful relevant necessary required appropriate
 hard harder hardest tough difficult challenging complex complicated demanding stressful busy intense fast-paced quick quicker fast faster rapid slow new old fresh different various several multiple numerous certain possible extra additional further
 strategic holistic end-to-end cross-functional collaborative innovative creative dynamic agile lean competing conflicting scalable sustainable inclusive transparent authentic empathetic compassionate caring supportive nurturing safe secure stable
 personal professional technical emotional social internal external operational cultural moral ethical human common shared joint mutual collective overall general long-term short-term first last single one long short deep wide broad
 hands-on proactive active constant continuous consistent steady regular ongoing immediate sound critical analytical logical rational systematic structured organised organized disciplined methodical thorough careful accurate diligent
 laser razor-sharp sharp keen bold brave fearless relentless tireless constructive productive efficient effective impactful powerful winning world-class best-in-class first-class top-notch premium five-star
 servant role-model approachable adaptable flexible patient calm cool focused focussed committed dedicated motivated driven passionate enthusiastic eager willing ready available present responsible accountable reliable dependable trustworthy loyal
 understanding respectful polite courteous friendly firm fair tactful diplomatic sensitive attentive mindful conscious aware conscientious visible vocal confident assertive decisive determined persistent resilient tenacious resourceful
 upwards outwards downwards everywhere anywhere once twice-over compelling clearer happier warmer calmer heavy tremendous incredible amazing awesome fantastic brilliant wonderful superb top-quality impeccable immaculate exemplary unparalleled unrivalled remarkable notable noteworthy fine decent reasonable sensible wise thoughtful considered deliberate purposeful persuasive convincing engaging motivating energising uplifting reassuring inviting trusting reciprocal fruitful beneficial valuable worthwhile rewarding seamless frictionless smooth flawless timely prompt swift speedy courageous stretching aspirational visionary forward-thinking forward-looking progressive modern cutting-edge state-of-the-art leading-edge bespoke tailored targeted customised customized personalised personalized individualised nuanced balanced measured rounded stringent strict close closer closest intensive extensive comprehensive exhaustive detailed deeper in-depth wide-ranging far-reaching broader varied diverse rich continued sustained endless boundless limitless maximum utmost absolute sheer pure wholehearted heartfelt warm warmest gentle kindly humane person-centred person-centered patient-centred child-centred learner-centred customer-facing client-facing multi-agency multidisciplinary interdisciplinary cross-team company-wide organisation-wide team-wide high-quality high-value high-impact high-performing results-oriented outcome-focused outcome-based evidence-based values-based strengths-based needs-led goal-driven performance-driven quality-driven safety-first digital-first best-practice fit-for-purpose win-win two-way open-door face-to-face one-to-one hands-off top-level senior-level executive-level grass-roots grassroots everyday underlying prevailing shifting changing evolving moving pressing longer-term shorter-term wider larger greater fuller finer utter overarching
 always constantly hundred ten per cent percent 110 hard hardest day-to-day all-round well-rounded top-down bottom-up customer-first people-first independent`)

// stance are adjectives for how somebody claims to be at work.
var stanceAdjectives = set(`objective neutral unbiased positive calm focused focussed professional proactive flexible committed dedicated resilient patient determined transparent empathetic empathic open-minded adaptable agile relentless passionate accountable engaged
 hands-on involved supportive motivated organised organized strategic intentional approachable respectful reliable persistent level-headed enthusiastic diligent careful thorough meticulous conscientious attentive mindful
 helpful polite courteous friendly nice kind understanding caring compassionate tactful diplomatic sensitive fair firm assertive decisive confident bold brave strong tough tenacious resourceful creative innovative
 cooperative co-operative collaborative disciplined structured methodical systematic efficient effective productive driven ambitious eager willing keen loyal dependable trustworthy honest open authentic genuine humble
 visible vocal present available instrumental pivotal key crucial vital central influential versatile multitasking everywhere upbeat cheerful tireless unflappable composed collected unwavering steadfast consistent solution-oriented solution-focused customer-focused detail-oriented results-driven goal-oriented hardworking hard-working self-motivated accommodating inclusive welcoming encouraging
 punctual alert vigilant perfectionist pragmatic realistic logical analytical objective rigorous stoic selfless generous serious conscious dynamic energetic inspiring inspirational impartial robust smart tolerant sincere responsive`)

// light are verbs that are an act or a claim, as their object has it: "made a
// list", "made a difference".
var lightVerbs = stemSet(`fix make give take show bring set keep hold build create push drive lead put carry run produce design develop demonstrate find pick pull gather offer
 manage organise organize arrange plan stop raise open lift adjust limit review analyse analyze assess track provide maintain deliver apply use utilise utilize do play exercise adopt
 share deepen clear reach add contribute pay start begin leave outline shape examine observe practise practice work propose simplify reset discover learn change protect combine negotiate get invite spot
 understand believe consider evaluate reflect identify recognise recognize acknowledge trust weigh accept follow pursue continue progress appreciate include perform display exhibit establish move remove delegate monitor promise`)

// irregularLight are past forms of light verbs.
var irregularLight = set(`made gave took showed shown brought set kept held built drove led put ran found did done given taken paid drew laid threw began begun left got bent driven broke broken spent`)

// claimVerbs are verbs of effort, help and influence, which leave open what was
// done.
var claimVerbs = stemSet(`try strive endeavour endeavor aim labour toil persevere persist concentrate focus prioritise prioritize commit dedicate devote immerse
 help support assist aid guide encourage inspire motivate empower enable energise energize uplift reassure comfort nurture champion advocate
 handle manage deal cope address tackle resolve solve sort overcome confront navigate mitigate juggle
 improve enhance boost increase elevate strengthen reinforce bolster maximise maximize minimise minimize optimise optimize streamline transform reimagine revamp overhaul modernise modernize accelerate unlock unleash unblock leverage harness
 spearhead orchestrate oversee supervise steer govern direct facilitate coordinate co-ordinate organise organize execute implement achieve accomplish fulfil fulfill attain exceed surpass complete finalise finalize fight
 foster cultivate promote instil instill embed embody uphold preserve sustain safeguard ensure secure guarantee
 align engage collaborate cooperate co-operate communicate liaise interact network involve integrate unite unify harmonise harmonize synchronise synchronize influence
 adapt respond react evolve innovate ideate strategise strategize conceptualise conceptualize envision respect value embrace
 exemplify exude radiate behave act operate excel thrive flourish
 own mobilise mobilize galvanise galvanize rally participate serve care empathise empathize challenge disrupt
 defuse diffuse soothe pacify de-escalate mediate moderate master wing multitask multi-task upskill excel impact step grip hustle graft slog grind muck chip
 operationalise operationalize incentivise incentivize socialise socialize action cascade pivot amplify catalyse catalyze curate architect steward institutionalise humanise humanize professionalise professionalize rationalise rationalize
 synthesise synthesize contextualise evangelise evangelize democratise demystify crystallise crystallize elevate reinvigorate revitalise revitalize rejuvenate reenergise re-energise turbocharge supercharge future-proof partner rely tailor honour honor eliminate alleviate`)

var (
	grammaticalStems = stemSet(`feel hear happen need want begin start finish settle come become happen fail succeed stretch adapt exist matter mean suit inform require ask think behave lose forget`)
	// hyphenEnds end a compound that only grades: "data-driven".
	hyphenEnds = set(`driven based oriented focused focussed centric centred centered led first minded on going solving making class paced depth wide end functional level term round thinking building edge notch quality value added ready`)
)

// showsNothing says whether a word is of one of the classes above.
func showsNothing(word string) bool {
	if word == "" || grammatical.has(word) || evaluative.has(word) || arena.has(word) || folkNouns.has(word) || roleNouns.has(word) || placeNouns.has(word) || stanceAdjectives.has(word) || isAbstract(word) {
		return true
	}
	if at := strings.LastIndexByte(word, '-'); at > 0 && hyphenEnds.has(word[at+1:]) {
		return true
	}
	if len(word) > 4 && strings.HasSuffix(word, "ly") || len(word) > 6 && (strings.HasSuffix(word, "ful") || strings.HasSuffix(word, "ive") && word != "archive") {
		return true
	}
	if irregularLight.has(word) {
		return true
	}
	stem := english.Stem(word, false)
	return claimVerbs()[stem] || lightVerbs()[stem] || grammaticalStems()[stem]
}

// bare is a word without the marks around it.
func bare(word string) string { return strings.Trim(word, ",.;:!?\"()–—*") }

// shown counts the words of a text that can be pictured.
func shown(text string) int {
	count := 0
	for _, word := range strings.Fields(text) {
		if !showsNothing(bare(word)) {
			count++
		}
	}
	return count
}
