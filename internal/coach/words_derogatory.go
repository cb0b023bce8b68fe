package coach

// Words that belittle people. Those of the first two classes are said of nobody
// but people; the others may be said of things, and need a person beside them.
func derogatory() map[string]string {
	return map[string]string{
		"slur": slurs,
		"mean": meanness,
		// Qualities that things may have as well.
		"flaw": `useless hopeless stupid sloppy rubbish pathetic ridiculous toxic stubborn disorganised disorganized unorganised unorganized chaotic shambolic unreliable dreadful appalling
 atrocious abysmal miserable lousy dire crap shit garbage idle thick dim dumb daft dense unhelpful clumsy grumpy moody bad-tempered short-sighted shortsighted insane terrible awful
 horrible nasty weak scruffy crazy careless rotten worthless hapless spoiled spoilt entitled obstinate bossy sly devious sneaky shady dishonest lying corrupt heartless thoughtless absent-minded joke disaster nightmare shambles mess liability waste disgrace embarrassment burden pain clown clowns cowboy cowboys amateur dinosaur dinosaurs snake snakes
 donkey donkeys monkeys sheep parasite parasites hindrance dead-weight deadweight bully fool impossible petty drama failure failures disgusting hated loser losers dragon
 animals savages cavemen zombies robots vultures leeches pigs hyenas mafia circus zoo kindergarten madhouse jokers jokes sadist tyrants coaster dreamers fossils relic relics waffler wafflers mouthpiece lapdog puppet puppets
 unhinged incapable unqualified disrespectful evil petulant paranoid sulky lethargic apathetic complacent chaos weirdo backward primitive undisciplined unfit unruly
 overrated overpaid ineffective ineffectual inefficient mediocre tactless crooked wasteful obnoxious insufferable unbearable clueless`,
		// What has the same sense only before the noun of a role.
		"poor": `bad poor lousy terrible awful horrible difficult useless hopeless stupid sloppy rubbish pathetic toxic stubborn disorganised disorganized chaotic rotten crap unreliable dreadful
 appalling shoddy worst idle thick dumb daft so-called mediocre typical unhelpful weak miserable nasty rude grumpy`,
		"role": `manager managers boss bosses leader leadership leaders supervisor management worker workers planner planners teacher teachers listener communicator communicators person people colleague colleagues
 coworker coworkers co-worker co-workers foreman developer developers nurse nurses bunch team teammate teammates organiser driver drivers chef engineer engineers employee employees example
 director secretary assistant partner staff guy guys man woman men crew character designers sales clerk clerks officer professor lecturer supplier suppliers contractor contractors agency builder builders`,
		// Nouns of bad qualities and bad work.
		"vice": `stupidity laziness incompetence ineptitude idiocy ignorance arrogance negligence carelessness sloppiness unprofessionalism selfishness childishness pettiness spite
 stubbornness pig-headedness mismanagement malpractice backstabbing nepotism favouritism cluelessness foolishness jealousy cowardice indifference complacency egos tantrums
 buck-passing finger-pointing foot-dragging time-wasting dithering  skiving slacking shirking bungling blundering micromanagement micromanaging obstinacy vanity ego
 thoughtlessness incompetency inefficiency apathy half-heartedness cock-up cock-ups blunders blunder stupidities bodge`,
		// Bad work: "poor" with one of these.
		"work": `leadership management planning workmanship attitude supervision communication organisation organization decisions decision-making judgement judgment work job instructions advice discipline
 manners service preparation oversight handling execution training coordination habits code`,
		// What a person is blamed for lacking.
		"virtue": `clue idea manners ethic vision sense discipline respect interest standards brains backbone spine shame guts conscience loyalty leadership competence commitment initiative empathy ambition drive
 understanding skills integrity ethics honour pride motivation responsibility accountability intention urgency consideration regard courage character morals feeling imagination grasp direction plan
 organisation decency care appreciation business right`,
		// What is expected of people at work, so that never to do it is a charge.
		"duty": `listen care bother test check learn think plan read help communicate try work admit apologise apologize own cooperate clean tidy document answer reply respond turn show follow
 understand change adapt share pull contribute participate lift take appreciate stick finish deliver prepare update explain consult fix solve look ask improve train manage lead organise organize
 support respect back do pay make decide review log write accept keep tell return wash put use label maintain know count
 listens cares bothers tests checks learns thinks plans reads helps communicates tries works admits apologises apologizes owns cooperates cleans documents answers replies responds turns shows follows
 understands changes adapts shares pulls contributes participates lifts takes finishes delivers prepares updates explains consults fixes solves looks asks improves trains manages leads organises
 supports respects backs does pays makes decides reviews logs writes accepts keeps tells returns washes puts labels maintains knows
 listened cared bothered tested checked learned learnt planned helped communicated tried worked admitted apologised apologized owned cooperated cleaned tidied documented answered replied responded turned
 followed contributed pulled lifted took consulted fixed looked asked trained supported respected backed explained did delivered thanked`,
		// Bad deeds: verbs of doing one's work badly or not at all, and of ill will.
		"misdeed": forms(`bungle botch bodge   sabotage neglect dither dawdle skive shirk loaf faff     procrastinate undermine  mismanage
 micromanage backstab         nitpick stonewall mishandle ruin blunder    botch  badmouth belittle patronise patronize humiliate `) +
			` slacked slacks slacking cocked screwed stuffed arsed bottled`,
		// Good qualities, the lack of which is blame.
		"merit": `hardworking hard-working bright brightest clever cleverest smart smartest competent capable bothered professional willing organised organized motivated sharpest sharp committed good 
 helpful reliable punctual honest thorough efficient quickest cooperative co-operative supportive forthcoming responsive diligent attentive enthusiastic serious
 intelligent talented experienced qualified skilled focused focussed engaged dedicated disciplined mature responsible sensible reasonable rational logical tidy communicative transparent 
 numerate literate technical tech-savvy savvy educated gifted practical switched-on with-it adept proficient precise accurate strategic creative rigorous thorough careful tactful diplomatic generous fast quick capable effective agile up-to-date computer-literate articulate fluent caring kind gracious humble
 pleasant polite approachable understanding proactive ambitious brave impressive ace genius expert angel saint team-player einstein world-class inspired impressed `,
		// Verbs of work and decency: "never ..." with one of these is a charge.
		"habit": `listen listens document documents test tests read reads check checks explain explains help helps reply replies answer answers bring brings clean cleans tidy tidies learn learns plan plans think thinks care cares
 update updates share shares tell tells inform informs train trains follow follows respect respects thank thanks apologise apologises apologize admit admits own owns pay pays turn turns show shows support supports
 communicate communicates consult consults ask asks say sorry prepare prepares finish finishes label labels wash washes return returns record records log logs write writes look looks try tries bother bothers
 understand understands deliver delivers appreciate appreciates contribute contributes cooperate trust trusts do does know knows put puts maintain maintains review reviews`,
		"people": `people customers users guests clients patients students managers parents they`,
		"bad":    `hired promoted employed given put allowed trusted sent left made let signed`,
		// Verbs that ask for skill, with which incapacity is painted.
		"skill": `organise organize run plan manage spell count add read write drive lead tell find tie use operate follow cook speak handle make build boil hold keep teach draw type think understand see take sell code program be do`,
	}
}

// slurs are names for people.
const slurs = `idiot idiots moron morons imbecile imbeciles cretin dimwit dimwits halfwit halfwits nitwit nitwits numpty numpties muppet muppets plonker plonkers
 wally twit twits pillock pillocks dunce dolt simpleton bonehead airhead airheads blockhead dumbass jackass asshole assholes arsehole arseholes bastard bastards prick pricks dickhead wanker wankers
 tosser tossers twat twats slacker slackers skiver skivers shirker shirkers layabout layabouts lazybones idler idlers loafer loafers
 freeloader freeloaders scrounger scroungers sponger free-rider free-riders freerider freeriders timewaster timewasters time-waster time-wasters clock-watcher clock-watchers
 jobsworth jobsworths pen-pusher pen-pushers bean-counter bean-counters nitpicker nitpickers know-it-all know-it-alls know-all know-alls know-nothing smartarse micromanager micromanagers
 backstabber backstabbers liar liars crook crooks tyrant tyrants dictator loudmouth loudmouths show-off show-offs poser posers bigmouth
 egomaniac egoist egoists narcissist narcissists psychopath sociopath snob snobs prima-donna whiner whiners whinger whingers sulker crybaby
 incompetents charlatan charlatans ignoramus ignoramuses bungler bunglers troublemaker troublemakers yes-man yes-men bootlicker sycophant sycophants
 good-for-nothing good-for-nothings layabouts laggards deadbeat deadbeats no-hoper no-hopers has-been has-beens slob slobs oaf oafs berk gobshite toerag
 waster wasters buffoon buffoons nutter nutters lunatic lunatics maniac maniacs psycho psychos jerk jerks douche scumbag scumbags lowlife lowlifes low-life weasel weasels brat brats diva divas prat prats git gits thug thugs yob yobs savages
 conman conmen cheapskate cheapskates skinflint penny-pincher tightwad numbskull numbskulls nincompoop meathead knucklehead knuckleheads bellend knobhead div divs wet-wipe doormat wimp wimps coward cowards whinger time-server time-servers glory-hunter bighead bodger bodgers meddler meddlers
 dullard klutz doofus goon goons oik oiks fraudster fraudsters shyster ne'er-do-well wastrel wastrels cry-babies crybabies bullies nobody's-fool deadwood namby-pamby nutcase nutcases dingbat dingbats nazi headcase tinpot backstabbing hypocrite hypocrites bigot bigots
 lazy-bones busybody control-freak drongo galah duffer duffers chancer chancers gasbag windbag hothead hotheads quitter quitters`

// meanness are qualities that only people have.
const meanness = `lazy lazier laziest workshy work-shy bone-idle incompetent clueless negligent arrogant unprofessional selfish childish immature
 vindictive spiteful two-faced gormless brainless witless inept spineless gutless cowardly conceited bigheaded big-headed pompous narrow-minded small-minded closed-minded
 self-centred self-centered egotistical egocentric uncooperative unreasonable irresponsible untrustworthy half-hearted feckless shiftless slapdash lackadaisical
 condescending patronising patronizing manipulative backstabbing pigheaded pig-headed bull-headed stuck-up snobbish deceitful scatterbrained scatter-brained greedy
 inconsiderate ungrateful whiny power-hungry attention-seeking hypocritical idiotic moronic imbecilic dim-witted thick-headed two-timing big-mouthed unmotivated lacklustre
 clueless-looking slovenly indolent slothful workshy heavy-handed cold-hearted hard-hearted mean-spirited small-time short-fused thin-skinned high-handed haughty snooty snotty stroppy shirty mardy narky ratty crabby cranky surly sullen sour-faced belligerent bolshie bolshy
 argumentative quarrelsome confrontational obstructive evasive shifty two-bit penny-pinching money-grabbing self-important self-obsessed self-serving self-righteous big-mouthed loud-mouthed gobby opinionated know-all bigoted sexist racist misogynistic petty-minded spoilt-rotten brainless mindless unthinking
 inattentive forgetful uninterested indifferent uncommitted unsupportive unapproachable unfriendly unsympathetic uncivil discourteous graceless gutless underhand underhanded dim-witted dopey thick-skulled empty-headed muddle-headed woolly-headed cavalier blasé flippant slap-dash
 stingy tight-fisted miserly hot-headed short-tempered foul-mouthed rude uncaring callous unhelpfull bone-headed obtuse controlling overbearing domineering sanctimonious smug vain prima-donnaish petty-minded unmannered ill-mannered unwilling unbothered good-for-nothing lazy-minded useless-looking dishonourable impatient careless ignorant jealous slipshod lousy dozy gormless bungling blundering half-arsed half-assed disinterested ham-fisted cack-handed`
