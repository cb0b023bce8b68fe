package coach

// roleNouns are people called by what they do. In a claim they picture nothing:
// "I built trust with the engineers".
var roleNouns = set(`nurse nurses doctor doctors carer carers midwife midwives surgeon surgeons consultant consultants paramedic paramedics therapist therapists physio pharmacist pharmacists clinician clinicians gp gps medic medics matron sister
 teacher teachers head headteacher lecturer lecturers tutor tutors professor professors assistant assistants learner learners scholar scholars classmate classmates trainee trainees apprentice apprentices intern interns graduate graduates mentor mentee mentees
 engineer engineers developer developers designer designers architect architects analyst analysts tester testers programmer programmers scientist scientists researcher researchers technician technicians
 contractor contractors subcontractor subcontractors builder builders plumber plumbers electrician electricians joiner joiners welder welders fitter fitters mechanic mechanics foreman foremen operative operatives operator operators labourer labourers tradesman tradesmen
 driver drivers planner planners buyer buyers picker pickers packer packers dispatcher loader loaders courier couriers merchandiser seller sellers retailer retailers dealer dealers agent agents broker brokers
 chef chefs cook cooks waiter waiters waitress waitresses barista baristas bartender bartenders receptionist receptionists housekeeper housekeepers porter porters cleaner cleaners steward stewards
 officer officers sergeant captain commander soldier soldiers troops sailor sailors recruit recruits firefighter firefighters constable inspector inspectors detective detectives guard guards
 accountant accountants auditor auditors bookkeeper clerk clerks banker bankers lawyer lawyers solicitor solicitors adviser advisers advisor advisors paralegal trustee trustees investor investors sponsor sponsors donor donors shareholder shareholders owner owners founder founders
 secretary administrator administrators coordinator coordinators supervisor supervisors superintendent chief chiefs president ceo cto cfo vp chairman chair boardroom c-suite exec execs lead leads
 councillor councillors minister ministers politician politicians official officials regulator regulators union unions neighbour neighbours neighbor neighbors tenant tenants landlord landlords visitor visitors shopper shoppers traveller travellers passenger passengers caller callers
 citizen citizens youth youngsters elders elderly infants toddlers teenagers teens girls boys ladies gentlemen mum mums dad dads mother mothers father fathers husband wife son daughter brother brothers friend friends mate mates buddy coach coaches athlete athletes farmer farmers grower growers
 journalist journalists editor editors reporter reporters writer writers artist artists musician musicians actor actors librarian librarians social-worker caseworker expert experts specialist specialists generalist novice novices veteran veterans
 management-team leadership-team sales marketing finance legal procurement purchasing logistics hr it product engineering compliance counterpart counterparts rivals competitor competitors client-side personnel workforce troop squad squads`)

// placeNouns are places that any story of a trade is set in.
var placeNouns = set(`kitchen ward wards office offices floor shopfloor shop shops site sites school schools clinic clinics hospital hospitals hotel restaurant bar warehouse depot depots branch branches region regions regional store stores farm yard lab laboratory library plant factory
 headquarters hq centre center campus college university nursery home homes reception studio agency council country countries city town village area base station unit units practice surgery pharmacy bank bureau ministry abroad globe europe local national global international worldwide nationwide`)
