package coach

import "strings"

// Abstract nouns name what can't be pointed at: "clarity", "commitment",
// "collaboration". Most show it by how they end.

// abstractEndings make an abstract noun out of a verb or an adjective.
var abstractEndings = []string{
	"ment", "ments", "tion", "tions", "sion", "sions", "ity", "ities", "ness", "ance", "ances", "ence", "ences",
	"ancy", "ency", "encies", "ship", "ships", "ism", "hood", "dom", "acy",
}

// tangible have such an ending and can be pointed at, heard, counted or eaten,
// or are a named step that somebody could watch.
var tangible = set(`documentation validation verification integration automation configuration authentication authorisation authorization compilation rotation rotations evacuation immunisation immunization
 mutation allocation pagination navigation animation hydration dehydration decoration decorations perforation concentration concentrations calibration replication duplication circulation respiration resuscitation
 sanitation lamination ration reduction production rejection injection secretion precipitation oxidation occupation accommodation transportation vegetation plantations compensation
 annotations abbreviation punctuation pronunciation valuation valuations evaluation-form permit refreshments amendment amendments endorsement endorsements enrolment enrollment
 encasement casement easement allotment allotments embankment armament implements apartment agreement agreements arrangement arrangements assessment assessments judgment-day placement placements
 property properties community-hall nationality density densities intensity polarity priority-lane granularity impurity impurities
 audience ambience residence residences difference differences inference instance maintenance guidance-note
 association associations corporation medication medications station stations prescription prescriptions equipment apartment apartments basement cement pavement garment garments
 ointment ointments shipment shipments department departments fragment fragments instrument instruments document documents payment payments statement statements
 appointment appointments measurement measurements experiment experiments announcement announcements advertisement advertisements element elements
 treatment treatments attachment attachments segment segments parchment ligament filament sediment monument tournament implement settlement supplement comment comments moment moments
 section sections question questions option options portion portions ration rations junction auction auctions subscription subscriptions location locations
 extension extensions version versions function functions partition partitions transaction transactions annotation annotations caption captions petition petitions
 donation donations injection injections infection infections ventilation application applications reservation reservations invitation invitations quotation quotations
 presentation presentations calculation calculations translation translations demonstration demonstrations simulation simulations operation operations
 exception exceptions condition conditions notification notifications publication publications registration registrations transmission pension mission television
 mansion incision incisions permission session sessions admission admissions passion-fruit vision-board lotion lotions potion suction traction friction ignition insulation
 foundation foundations plantation elevation incubation sedation fraction fractions fiction dictation citation citations inspection inspections invention
 installation destination vacation suggestion suggestions question objection objections proposition combination combinations exhibition edition editions
 transfusion infusion infusions explosion collision collisions dimension dimensions vaccination vaccinations examination examinations excursion migration migrations
 regulation regulations correction corrections deduction deductions conversion connection connections collection collections selection intersection constitution institution administration
 convention election elections definition definitions addition instruction instructions direction directions illustration illustrations demolition irrigation partition
 medicament compartment compartments investment investments replacement replacements tenement enactment figment pigment escarpment detergent consignment consignments assignment assignments
 city cities facility facilities electricity cavity cavities utility utilities university universities charity charities quantity quantities entity entities
 celebrity security deity commodity vicinity density humidity velocity acidity capacity gravity salinity turbidity
 harness harnesses witness witnesses business businesses illness illnesses governess highness wilderness tightness thickness sickness
 ambulance ambulances insurance appliance appliances entrance entrances distance distances balance balances allowance allowances finance substance substances
 instance clearance ordnance invoice dance dances chance chances france glance lance advance remittance inheritance circumstance circumstances appearance
 fence fences sentence sentences reference references conference conferences sequence sequences evidence science sciences audience audiences residence residences
 licence licences essence absence pence turbulence incontinence silence occurrence occurrences
 pregnancy vacancy vacancies infancy tenancy currency currencies emergency emergencies agency agencies constituency frequency frequencies
 ship ships township dealership dealerships scholarship scholarships spaceship membership internship apprenticeship championship
 mechanism mechanisms prism organism organisms tourism metabolism
 kingdom freedom hood neighbourhood neighborhood childhood random seldom wisdom-tooth pharmacy pharmacies legacy literacy privacy diplomacy candidacy`)

// abstractNouns are those that don't show it by their ending.
var abstractNouns = set(`focus space spaces vision energy clarity values value standards standard heart heart-and-soul attention approach approaches mindset journey effort efforts work
 change changes result results growth quality success culture strategy strategies agenda process processes conversation conversations dialogue outcome outcomes
 trust rapport consensus buy-in bridges momentum environment atmosphere climate sense synergy synergies stakeholder stakeholders expectation expectations challenge challenges issue issues concern concerns
 pressure conflict conflicts problem problems priority priorities emotion emotions matter matters morale teamwork goal goals objective objectives solution solutions need needs
 workflow workflows potential landscape dynamic dynamics spirit spirits practice practices support guidance respect framework frameworks roadmap initiative initiatives
 view views perspective perspectives outlook stance lens attitude attitudes behaviour behaviours behavior behaviors conduct skill skills talent talents strength strengths knowledge
 expertise experience judgement judgment judgments insight insights idea ideas thinking thought thoughts creativity passion drive ambition aspiration will willpower grit stamina patience courage bravery
 tone example role part interest interests impact influence difference differences purpose meaning message narrative story voice voices tempo pace rhythm
 stability safety welfare wellbeing well-being health dignity care empathy sympathy compassion kindness love hope faith belief beliefs pride honesty openness
 discipline rigour rigor order structure structures governance oversight control charge grip lead reins command hand-holding stewardship
 time-management management planning communication communications coordination multitasking problem-solving decision-making listening networking mentoring coaching learning upskilling team-building relationship-building storytelling brainstorming
 boundary boundaries barrier barriers obstacle obstacles blocker blockers silo silos hurdle hurdles gap gaps pain-points risk risks resistance doubt doubts fear fears
 aim aims mission target targets plan plans move moves step steps measure measures action actions resource resources means ways way
 best utmost maximum everything all capability capabilities capacity ability abilities competence competences competencies
 enthusiasm zeal charisma charm humour humor positivity optimism calm cool composure nerve nerves poise bandwidth presence confidence self-confidence esteem self-esteem
 alignment engagement adoption innovation transformation excellence efficiency productivity agility velocity accountability ownership leadership
 debate debates discourse reflection exchange exchanges feedback transparency visibility cadence sign-posting cohesion harmony unity camaraderie solidarity inclusion diversity equity belonging
 uncertainty complexity ambiguity chaos stress tension tensions friction frustration anger negativity blame-culture
 advantage benefit benefits opportunity opportunities possibility possibilities possibilities choice-making reputation brand image relations relationship relationships partnership partnerships ties links rapport
 hard-graft graft toil sweat dedication diligence loyalty perseverance persistence tenacity resilience determination commitment
 mentality ethos ethic ethics principle principles rules-of-engagement philosophy ideal ideals norms tradition traditions virtues vibe vibes mood style styles demand demands narrative instinct instincts gut intuition
 performance delivery output throughput footprint horizon horizons ecosystem pipeline-of-talent proposition value-add deliverables deliverable milestones outcomes
 reassurance encouragement motivation inspiration empowerment recognition appreciation gratitude understanding awareness consciousness mindfulness
 diligence professionalism flexibility adaptability versatility integrity decency fairness justice equality courtesy politeness diplomacy tact sensitivity discretion
 warmth grace candour candor finesse flair vigour vigor ardour fervour gusto verve aplomb decorum restraint humanity humility sincerity authenticity goodwill good-will bravado backbone fortitude valour valor grittiness guile savvy nous acumen know-how aptitude prowess mastery artistry craftsmanship ingenuity inventiveness imagination foresight hindsight vigilance alertness attentiveness seriousness urgency immediacy promptness punctuality reliability dependability steadiness sobriety maturity sense-of-humour likeability gravitas authority credibility credentials clout sway persuasion advocacy allyship sponsorship patronage fellowship togetherness closeness intimacy affinity acceptance forgiveness mercy generosity selflessness altruism devotion fidelity allegiance steadfastness conviction convictions certainty assurance self-assurance self-belief resolve endurance oomph hustle dynamism vitality liveliness zest joy happiness satisfaction contentment fulfilment delight fun wellness cooperation co-operation involvement representation impartiality neutrality objectivity detachment curiosity inquisitiveness open-mindedness receptiveness responsiveness tidiness neatness orderliness precision accuracy exactness thoroughness meticulousness conscientiousness carefulness prudence caution
 freedom autonomy independence privacy choice legacy literacy wisdom nuance nuances depth breadth scope direction directions mission missions friction connection connections foundation foundations balance`)

// weakNouns are abstract as well, but stand in any plain sentence, so that they
// make no claim: "I left it this way".
var weakNouns = set(`spirit spirits feedback investigation investigations observation observations consultation consultations comparison negotiation negotiations evaluation evaluations analysis discussion discussions intervention interventions
 preparation preparations explanation improvement-plan introduction description reaction reactions impression selection orientation classification estimation way ways thing things moment moments matter matters part parts plan plans step steps move moves measure measures target targets mission missions order role roles everything all result results
 idea ideas thought thoughts question need needs feeling image message story voice point gap gaps link links tie ties resource resources means decision decisions information permission capacity difference differences
 notice mention intention reason reasons lens structure structures pace control charge command love hope example output risk risks position experience experiences situation situations explanation explanations
 conversation conversations exchange exchanges choice choices possibility balance connection connections direction directions foundation foundations friction freedom agreement arrangement arrangements confirmation attendance
 absence silence difference adjustment adjustments requirement requirements information configuration expression variation deviation population generation variance tolerance maintenance identity majority minority intensity probability priority
 audience influence lead health safety discipline planning management learning listening coaching mentoring process processes workflow`)

// physicalToo are abstract in an office and can be touched or measured elsewhere:
// small change, boiler pressure, the tension of a belt.
var physicalToo = set(`change changes pressure tension friction stress heart spirit spirits interest energy space spaces performance resistance potential strength care view views tone depth output throughput
 quality environment climate atmosphere balance scale scope challenge need delivery deliverable standard standards practice practices brand image frame framework pipeline solution solutions footprint horizon
 measure cool calm nerve nerves voice rhythm sweat presence barrier barriers gap boundary boundaries efficiency velocity visibility sensitivity transparency stability mobility flexibility resistance cohesion appearance attendance temperature maximum drive grip vibe mood beliefs`)

// claimsMuch says whether a noun makes a claim of what is done with it.
func claimsMuch(word string) bool { return isAbstract(word) && !weakNouns.has(word) }

// isAbstract says whether a word is a noun of the kind that can't be pointed at.
func isAbstract(word string) bool {
	if abstractNouns.has(word) {
		return true
	}
	if len(word) < 7 || tangible.has(word) {
		return false
	}
	for _, ending := range abstractEndings {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}
