package coach

import (
	"testing"

	"github.com/starcoach/starcoach/internal/scenario"
)

var moods = [][2]string{
	{"Everyone was really happy with how it turned out.", "happy"},
	{"The parents were over the moon.", "over the moon"},
	{"It all worked out in the end.", "worked out"},
	{"My boss was very impressed and said I did a great job.", "impressed"},
	{"The family was so thankful for everything.", "thankful"},
	{"It was a huge success and we got great feedback.", "huge success"},
	{"The event went off without a hitch.", "without a hitch"},
	{"Things got so much better after that.", "much better"},
	{"Morale went through the roof.", "through the roof"},
	{"the customer left satisfied", "satisfied"},
	{"We absolutely smashed it.", "smashed it"},
	{"The project was delivered successfully and met all expectations.", "successfully"},
	{"The team became much closer and more motivated.", "closer"},
	{"I received a lot of praise from the management.", "praise"},
	{"Productivity increased significantly across the department.", "significantly"},
	{"Our working relationship went from strength to strength.", "strength to strength"},
	{"We achieved a fantastic result for the school.", "fantastic result"},
	{"It made a real difference to the pupils.", "difference"},
	{"the problem was solved and everybody happy", "solved"},
	{"Result: satisfied client, strong relationship.", "satisfied client"},
	{"It went down a treat.", "a treat"},
	{"it went down really well", "really well"},
	{"the head told me well done", "well done"},
	{"The whole mood on the ward got a little bit nicer.", "nicer"},
	{"It had a positive impact on the whole organisation.", "positive impact"},
	{"Great outcome all round.", "Great outcome"},
	{"all good in the end", "all good"},
	{"the work is now more efficient", "more efficient"},
	{"we have now a better communication in the group", "better communication"},
	{"The launch was seamless.", "seamless"},
	{"The chef was chuffed to bits.", "chuffed"},
	{"They could not thank me enough.", "thank me enough"},
	{"We got there in the end and the job was done to a high standard.", "in the end"},
	{"it was a win for everyone", "win for everyone"},
	{"The lesson was a real hit with the kids.", "hit"},
	{"My reputation in the department grew.", "reputation"},
	{"This strengthened trust between the two teams.", "strengthened trust"},
	{"It exceeded everyone's expectations.", "expectations"},
	{"people started to respect me more", "respect me"},
	{"I gained the trust of the whole crew.", "gained the trust"},
	{"The stakeholders were aligned and we moved forward with confidence.", "aligned"},
	{"Everything ran like clockwork.", "like clockwork"},
	{"i felt very proud of myself", "proud"},
	{"My supervisor appreciated my effort a lot.", "appreciated my effort"},
	{"Community relations were strengthened going forward.", "strengthened"},
	{"all in all it went really well", "really well"},
	{"So it was good for the farm and good for me.", "good for the farm"},
	{"There were some lovely comments from the guests.", "lovely comments"},
}

var changes = []string{
	"Everyone was happy because the queue was down from forty minutes to ten.",
	"It went well: 58 of 60 pupils passed.",
	"The family was grateful. The falls went from six a month to none.",
	"The checklist is still on the wall and the night shift uses it.",
	"She walks to the shop on her own now.",
	"He came back to school the next Monday and has not missed a day.",
	"The cook put my version on the menu.",
	"Nobody was happy about it, but the wall stood.",
	"He was not impressed, and I had to redo the last course.",
	"The ward adopted the chart; all four wings use it today.",
	"The great hall was finished on the Friday.",
	"The roof was closed before the rain.",
	"They chose the blue one, so we ordered it in blue.",
	"The customer was happy to wait, and I brought the part the same evening.",
	"I was relieved of the second shift so that I could train them.",
	"The alarms dropped from 40 a night to 3.",
	"The council made the change permanent.",
	"The manager had the procedure changed at all nine shops.",
	"The patient went home on the Thursday.",
	"The fence is still standing.",
	"The pressure was better at the far tap: 3 bar instead of 1.",
	"The improved formula is in every batch since May.",
	"We took the better of the two routes.",
	"Reviews: 4.8 stars where it had been 3.9.",
	"They were very satisfied and renewed the contract for two years.",
	"My boss was impressed enough to roll it out to the other four depots.",
	"My manager was pleased and had me train the other two shops.",
	"The form is one page now and the nurses like it.",
	"Nothing went well at first: the first batch failed.",
	"The pump has not tripped since.",
	"Her sugar was better controlled, 7 where it had been 13.",
	"He was glad of the lift and walked in to the exam at five to nine.",
	"I sold the positive electrode and kept the rest.",
	"The auditor found no open item and was happy with that.",
	"I am happy to show you the drawing.",
	"The inspector signed the sheet and was pleased with the welds.",
}

func TestVagueOutcome(t *testing.T) {
	checkRule(t, VagueOutcome, saidIn(scenario.Result, moods, changes))
}

// The mood of the scene is no result.
func TestVagueOutcomeOutsideTheResult(t *testing.T) {
	checkRule(t, VagueOutcome, saidIn(scenario.Situation, nil, []string{
		"Everyone was happy with the old rota.", "It was a big success for the shop before I came.",
	}))
}
