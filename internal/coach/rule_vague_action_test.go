package coach

import (
	"testing"

	"github.com/starcoach/starcoach/internal/scenario"
)

// saidIn makes cases of one section: sentences with a fault, each with the words
// to be quoted, and innocent ones.
func saidIn(section scenario.Section, faulty [][2]string, innocent []string) []ruleCase {
	var cases []ruleCase
	for _, f := range faulty {
		cases = append(cases, ruleCase{section, f[0], f[1]})
	}
	for _, text := range innocent {
		cases = append(cases, ruleCase{section, text, ""})
	}
	return cases
}

var claims = [][2]string{
	{"I gave it everything in those three days.", "gave it everything"},
	{"I welcomed the relatives with genuine warmth and openness.", "genuine warmth"},
	{"I set about creating a compelling culture for the office.", "set about"},
	{"I gave him loads of reassurance all the way through.", "loads of reassurance"},
	{"I kept all parties properly updated.", "kept all parties"},
	{"I was in regular contact with everyone.", "regular contact"},
	{"I was very solution oriented throughout.", "solution oriented"},
	{"My part was mainly driving the change forward.", "driving the change"},
	{"i made sure she felt cared for the whole time", "made sure"},
	{"I rang the ward, and I used all my experience to keep things running.", "used all my experience"},
	{"I took charge of the situation and made sure the patients were safe.", "took charge"},
	{"I really put my heart and soul into supporting those kids.", "heart and soul"},
	{"I just got on with it and worked hard until it was done.", "worked hard"},
	{"I stayed on top of everything during service.", "on top of everything"},
	{"I handled it professionally and with great care.", "handled it professionally"},
	{"I tried my best to keep everybody happy.", "tried my best"},
	{"I leveraged my technical expertise to deliver a scalable solution.", "leveraged"},
	{"I leveraged my communication skills to build bridges between the two departments.", "leveraged"},
	{"I fostered a culture of continuous improvement.", "fostered"},
	{"I contributed a lot to the group and kept everybody motivated.", "contributed a lot"},
	{"I used my communication skills to de-escalate the situation.", "communication skills"},
	{"I was always there for her and gave her the support she needed.", "always there"},
	{"I paid close attention to detail and followed best practice at all times.", "attention to detail"},
	{"I went out of my way to give excellent customer service.", "out of my way"},
	{"I make a lot of effort for improve the situation.", "a lot of effort"},
	{"i did my job the best i could and tried to be a good example for everybody", "good example"},
	{"I built strong relationships with all the key stakeholders.", "strong relationships"},
	{"I prioritized effectively and managed my time well.", "prioritized effectively"},
	{"I acted as a bridge between the two departments.", "bridge"},
	{"I adopted a proactive approach and thought strategically.", "proactive approach"},
	{"I maintained open lines of communication throughout.", "lines of communication"},
	{"I found a solution that worked for everyone.", "found a solution"},
	{"I took the bull by the horns and sorted it.", "bull by the horns"},
	{"I multitasked and juggled many priorities under pressure.", "multitasked"},
	{"I set a clear vision and got everyone on the same page.", "clear vision"},
	{"I demonstrated strong leadership and resilience.", "strong leadership"},
	{"I collaborated cross-functionally to unblock the team.", "collaborated"},
	{"I analysed the situation from all angles and came up with a solution.", "the situation"},
	{"I dealt with the matter in a calm and professional manner.", "dealt with the matter"},
	{"I implemented various improvements to our processes.", "various improvements"},
	{"I gave it 110 percent every single day.", "gave it 110"},
	{"I brought people along on the journey.", "on the journey"},
	{"i kept pushing and never gave up", "kept pushing"},
	{"I motivated the team to think outside the box.", "motivated the team"},
	{"I was very committed to the project from start to finish.", "committed"},
	{"Took ownership end to end.", "ownership"},
	{"Showed initiative. Supported the team throughout.", "initiative"},
	{"I adapted quickly to the changing circumstances.", "adapted quickly"},
	{"I addressed the concerns of the parents with empathy.", "concerns"},
	{"I made everyone feel heard and valued.", "feel heard"},
	{"I improved the communication between the shifts.", "improved the communication"},
	{"I strove for excellence in everything I did.", "strove for excellence"},
	{"I looked at things from a holistic perspective.", "holistic perspective"},
	{"Drove a solution-focused dialogue throughout.", "dialogue"},
	{"I always have a good attitude with my colleagues and respect for all.", "good attitude"},
	{"Basically I took care of everything.", "took care of everything"},
}

var concreteActs = []string{
	"I sawed ten cracked ones open.",
	"I changed the depth.",
	"I pulled together a dashboard with the returns of the year.",
	"I stammered on purpose.",
	"I put the lamp right next to the table.",
	"I took ownership: I moved my desk to the line and counted every reject.",
	"I took charge of bed six, checked the drip and rang the doctor.",
	"I made sure the gate was shut by tying it with baler twine.",
	"I drove the van to the depot in Leeds and collected the missing crates.",
	"I kept the receipts in a shoebox under the till.",
	"I ensured the valve was closed, tagged it and signed the sheet.",
	"I handled the knife with a steel glove and boned out the legs.",
	"I managed a ward of twenty beds that month.",
	"I built a ramp from scaffold boards.",
	"I worked hard that week: I relaid four courses and re-pointed the chimney.",
	"She drove change across the whole department.",
	"My manager took ownership of the budget while I counted the stock.",
	"I stayed calm, sat down on the floor next to him and counted his breaths aloud.",
	"I used a spirit level and a string line to check every course.",
	"I supported her elbow with one hand and moved the walker with the other.",
	"I communicated the change in a one-page letter to all 43 families.",
	"I focused the microscope and counted the colonies again.",
	"I delivered the bread to the school by half past six.",
	"I aligned the flanges and bolted them up.",
	"I implemented a retry queue in the payment service.",
	"I streamlined the form: I cut it from nine fields to four.",
	"I coordinated the swap with Dave: he took my Friday and I took his Sunday.",
	"I went deep into the log and found the null pointer.",
	"I set up a meeting with the two foremen and drew the pour sequence on the whiteboard.",
	"I didn't take ownership at first. I waited.",
	"He said, \"You took ownership and showed leadership.\"",
	"I gave my best knife to the new boy and showed him how to hold it.",
	"I listened to the recording twice and wrote down every word.",
	"I led the horse out of the barn first and then went back for the hay.",
	"I addressed the envelopes by hand.",
	"I optimised the query by adding an index on the order number.",
	"I resolved the merge conflict by hand and ran the tests.",
	"I managed to get hold of the plumber at nine.",
	"I helped Mrs Allen out of bed and changed her dressing.",
	"I navigated by the paper map, the satnav was down.",
	"I owned a small van at the time, so I used that.",
	"I engaged the handbrake and put the triangle out.",
	"I encouraged Tom to read one line aloud each morning.",
	"I kept everyone informed with a text every evening at six.",
	"I prioritised the three patients with chest pain and saw them first.",
	"I nurtured the seedlings under a lamp in the kitchen.",
	"I took responsibility for the night round, which meant turning eleven residents every two hours.",
	"I found the solution in the manual, page nine, and bled the pump.",
	"I elevated his leg on two pillows and rang the surgery.",
	"I set a clear glass lid on the pan so that they could see it boil.",
}

func TestVagueAction(t *testing.T) {
	checkRule(t, VagueAction, saidIn(scenario.Action, claims, concreteActs))
}

// A claim is no fault where nothing has to be done yet, or any more.
func TestVagueActionOutsideTheAction(t *testing.T) {
	checkRule(t, VagueAction, saidIn(scenario.Situation, nil, []string{
		"I had taken ownership of the stockroom the year before.",
		"I worked hard at that time, like everybody in the yard.",
	}))
	checkRule(t, VagueAction, saidIn(scenario.Reflecting, nil, []string{
		"I learned to stay calm and to communicate with the night shift.",
	}))
}
