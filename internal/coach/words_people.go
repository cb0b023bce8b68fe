package coach

import (
	"strings"
	"sync"
)

// superiors are nouns of those who give work to others. A lead or a head is one
// by itself; "head of surgery" is found by its first word.
var superiors = set(`office manager managers boss bosses supervisor supervisors superior superiors director directors head headteacher headmaster headmistress lead leader leaders
 teamleader teamlead team-lead tl foreman forewoman foremen chief chef sergeant sarge inspector captain commander lieutenant major colonel superintendent matron sister
 professor prof tutor lecturer teacher advisor adviser mentor coach dean pi supervisors principal partner partners owner proprietor farmer management leadership
 vp svp avp cto ceo cfo coo cio md gm hod pm po em skip skipper gaffer guv guvnor controller control coordinator co-ordinator board committee hq consultant registrar
 chair chairman chairwoman chairperson secretary president vice-president editor producer conductor landlord landlady abbot bishop vicar rector provost minister
 mayor councillor commissioner governor governors trustee trustees council trust higher-ups executive executives exec execs upstairs administrator bursar
 overseer superordinate marshal warden ranger quartermaster admiral brigadier officer deputy line-manager sous-chef maitre bosun principals seniors
 scrum-master scrummaster sponsor employer employers stakeholder stakeholders dispatcher dispatch headquarters pastor priest imam rabbi sir madam ma'am incharge in-charge bossman higher-up head-office instructor examiner assessor
 master trainer trainers vet surgeon producer scrum-master programme-manager dispatcher founder founders treasurer planner academy agency boss-man seniormost hr accountant architect secretariat ministry council department`)

// colleagues are nouns of other people met at work: those beside and below the
// speaker, and those who come for a service.
var colleagues = set(`he she they him her them who whoever someone somebody people person persons guy guys lad lads girl girls boy boys man men woman women lady ladies
 gentleman bloke blokes chap chaps fellow fellows folk folks lot bunch bunches ones dude dudes kid kids colleague colleagues coworker coworkers co-worker co-workers
 teammate teammates team-mate mate mates peer peers friend friends predecessor successor newbie newcomer nurse nurses doctor doctors surgeon surgeons
 carer carers midwife midwives therapist paramedic paramedics gp gps vet vets dentist clerk clerks typist cook cooks chefs maid maids bride groom
 developer developers dev devs engineer engineers coder coders designer designers architect architects programmer programmers tester testers analyst analysts
 sysadmin admin admins scientist scientists technician technicians tech techs electrician electricians plumber plumbers mason masons carpenter carpenters joiner joiners
 builder builders roofer roofers mechanic mechanics medic medics sparky sparkies chippy chippies brickie brickies glazier glaziers welder welders fitter fitters painter painters labourer labourers laborer laborers apprentice apprentices trainee trainees intern interns
 junior juniors senior student students pupil pupils undergrad undergrads postdoc postdocs parent parents mother mothers father fathers mum mums dad dads family families
 son daughter husband wife uncle nephew cousin brother relatives client clients customer customers guest guests tenant tenants passenger passengers
 driver drivers courier couriers loader loaders picker pickers packer packers cashier cashiers waiter waiters waitress waitresses bartender barista baristas porter porters
 receptionist receptionists cleaner cleaners caretaker janitor guard guards officers policeman policemen detective constable constables lawyer lawyers solicitor solicitors
 accountant accountants auditor auditors banker bankers broker brokers buyer buyers seller sellers salesman salesmen salesperson rep reps agent agents vendor vendors supplier suppliers
 contractor contractors subcontractor subcontractors subbie subbies freelancer freelancers temp temps volunteer volunteers worker workers employee employees operator operators operative operatives
 inspectors planner planners scheduler organiser organisers organizer organizers researcher researchers tutors professors lecturers teachers assistant assistants helper helpers
 librarian librarians journalist journalists reporter photographer editors writer writers marketers marketer recruiter recruiters player players referee soldier soldiers sailor sailors cadet cadets
 pilot steward stewards crew crews squad gang staff team teams department departments office offices company companies agency agencies firm firms school
 group groups management sales marketing finance procurement purchasing logistics engineering operations ops security qa hr accounts payroll maintenance facilities
 reception compliance helpdesk dispatch housekeeping headoffice retailer retailers distributor wholesaler manufacturer
 secretary secretaries aunt auntie aunts aunties grandfather grandmother grandad granddad grandma grandpa nan nana sister-in-law brother-in-law father-in-law mother-in-law stepfather stepmother niece dietitian dietitians midwife
 fella fellas feller fellow geezer geezers lass lasses laddie hubby missus predecessor predecessors newcomers faculty outfit lackey
 beneficiary beneficiaries functionary intermediaries temp agency clinic treasurer head-hunter crowd tradesman tradesmen tradespeople workmen workforce personnel tribunal embassy jury rival rivals
 successor committee council councils union board owners pharmacist pharmacists pupils classmates classmate roommate flatmate neighbour neighbours neighbor neighbors donor donors
 members member handlers handler subordinate subordinates foreigner old-timer old-timers graduates graduate grad grads newbies expert experts specialist specialists wholesalers police`)

// madeThings end like people and are none.
var madeThings = set(`thicker thinner broader louder lighter brighter darker softer harder rougher smoother fuller emptier healthier fresher neater cleaner-looking dirtier heavier busier worser prouder happier duller older poorer
 number paper order water letter weather folder server router printer computer scanner freezer cooler heater boiler burner trailer
 corner letter filter counter register calendar winter summer december november october september quarter answer offer matter manner former latter other another
 either neither whether rather together however never ever under over after later sooner better bigger smaller faster slower higher lower longer shorter easier harder
 further farther wider older younger newer upper outer inner power tower flower shower powder ladder order border chapter monitor motor sensor error mirror door floor
 factor sector vector colour color labour labor humour behaviour flavour favour harbour vapour odour anchor elevator generator calculator indicator refrigerator
 compressor processor reactor tractor rotor conveyor corridor interior exterior minor major prior container drawer locker rubber timber lumber cluster buffer
 header footer parameter meter metre centre center theatre litre liter fibre fever cancer ulcer paper newspaper layer timer laser charger adapter adaptor
 hammer spanner screwdriver mixer blender toaster digger tanker cover shutter gutter lever river silver copper leather feather butter pepper sugar
 dinner supper super proper clever bitter tender sober eager popular similar regular particular solar december wonder murder disorder transfer remember consider
 deliver discover recover enter refer offer suffer differ prefer trigger danger finger anger hunger hamburger burger poster roster register master banner
 browser compiler parser crawler debugger docker container carrier barrier terrier earlier happier calmer tracker marker sticker blocker locker
 shower trouser sweater jumper rather cider beaker stapler trolleyer dozer roller pusher pointer tenor stir your their our per her for nor or door poor four hour sour tour
 nearer closer dearer cheaper richer clearer sharper deeper steeper safer nicer larger later greater simpler tighter stricter smarter quieter warmer colder hotter wetter drier
 frailer outlier flier flyer ledger binder cylinder reminder remainder fodder shoulder solder wander wrapper stopper copper slipper zipper dumper bumper whisper
 tumbler coupler ruler boulder cellar dollar pillar collar grammar radar sonar nuclear year clear near dear fear hear bear wear tear`)

// isPerson says whether a noun is that of somebody, or of a body of people.
func isPerson(word string) bool {
	if colleagues.has(word) || superiors.has(word) || firstNames.has(word) {
		return true
	}
	if len(word) > 6 && (colleagues.has(word[:len(word)-1]) || superiors.has(word[:len(word)-1])) && word[len(word)-1] == 's' {
		return true
	}
	if rest, joint := strings.CutPrefix(word, "co-"); joint {
		return isPerson(rest)
	}
	if len(word) < 6 || madeThings.has(word) || madeThings.has(strings.TrimSuffix(word, "s")) {
		return false
	}
	word = strings.TrimSuffix(word, "s")
	for _, ending := range []string{"er", "or", "ist", "ician", "man", "men", "woman", "women"} {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

// peopleClasses are the classes of people for patterns.
var peopleClasses = sync.OnceValue(func() map[string]*wordSet {
	return map[string]*wordSet{
		"boss":    superiors,
		"they":    set(`he she they who whoever`),
		"his":     set(`his her their its`),
		"them":    set(`him her them`),
		"us":      set(`us me everyone everybody`),
		"have":    set(`have has had having 've 'd`),
		"be":      set(`was were is are 's 're be been being am`),
		"seem":    set(`was were is are 's 're be been being seem seems seemed looked acted became sounded proved turned`),
		"not":     set(`not didn't don't doesn't never won't wouldn't can't couldn't wasn't weren't isn't aren't hasn't haven't hadn't`),
		"dont":    set(`didn't don't doesn't`),
		"cant":    set(`can't couldn't`),
		"the":     set(`the a an our my his her their this that these those some`),
		"because": set(`because since as cos cause coz bcz`),
		"nobody":  set(`nobody noone none`),
	}
})

// peopleAnd adds classes to those of people.
func peopleAnd(more func() map[string]string) func() map[string]*wordSet {
	return sync.OnceValue(func() map[string]*wordSet {
		all := map[string]*wordSet{}
		for name, words := range peopleClasses() {
			all[name] = words
		}
		for name, words := range more() {
			all[name] = set(words)
		}
		return all
	})
}

// isSomebody says whether a word stands for somebody.
func isSomebody(word *lexeme) bool {
	if word.person == 0 {
		word.person = -1
		if word.name && !calendar.has(word.text) || isPerson(word.text) {
			word.person = 1
		}
	}
	return word.person > 0
}
