package coach

import (
	"testing"

	"github.com/starcoach/starcoach/internal/scenario"
)

func TestHandedOffIsFound(t *testing.T) {
	checkRule(t, HandedOff, []ruleCase{
		{scenario.Action, "I left it with Denise to show him the ropes.", "left it with Denise"},
		{scenario.Action, "Where a claim was unclear I escalated it for others to resolve.", "escalated it"},
		{scenario.Action, "I passed it over to payments to sort.", "passed it over"},
		{scenario.Action, "I pinged the storage people and within an hour they'd replaced the disk.", "pinged the storage people"},
		{scenario.Action, "I mentioned it to the supervisor and he passed it on to the fitters.", "mentioned it"},
		{scenario.Action, "I told health and safety. They came down, put the barrier in and painted a line.", "told health and safety"},
		{scenario.Action, "Bigger claims I passed to the back office and they cleared them.", "passed to the back office"},
		{scenario.Action, "I radioed the tower and they sent a tug to move it.", "radioed the tower"},
		{scenario.Action, "I put in a maintenance request and the lift was working again on Thursday.", "put in a maintenance request"},
		{scenario.Action, "I flagged it up to compliance and left them to it.", "flagged it up"},
		{scenario.Action, "I escalated it to my manager and they handled it.", "I escalated it"},
		{scenario.Action, "I sent an email to IT and they fixed it the next day.", "I sent an email to IT and they fixed it"},
		{scenario.Action, "I rang Dave at the other branch and he came over and did it.", "I rang Dave"},
		{scenario.Action, "I reported the crack to the site office. The engineers repaired it at the weekend.", "reported the crack"},
		{scenario.Action, "I passed the complaint on to the sister, who spoke to the family.", "passed the complaint on"},
		{scenario.Action, "I opened a ticket with the platform team and they patched the server.", "opened a ticket"},
		{scenario.Action, "I told the head chef and he sorted it.", "told the head chef"},
		{scenario.Action, "i just told my supervisor about it and he took care of everything", "told my supervisor"},
		{scenario.Action, "I let maintenance know and a man came and changed the belt.", "let maintenance know"},
		{scenario.Action, "I handed it over to the senior developer, and he rewrote the whole query.", "handed it over"},
		{scenario.Action, "So I escalated to the director. She dealt with the parents herself.", "escalated to the director"},
		{scenario.Action, "I have forwarded the mail to the purchase department and they have solved with the supplier.", "forwarded the mail"},
		{scenario.Action, "I flagged it in the channel. Someone from security picked it up.", "flagged it in the channel"},
		{scenario.Action, "I referred the family to social services and the social worker arranged the beds.", "referred the family"},
		{scenario.Action, "I asked our electrician to look at it and he found the fault.", "asked our electrician"},
		{scenario.Action, "I asked my mate to do it and he did.", "asked my mate to do it"},
		{scenario.Action, "I gave it to the finance team and they corrected the invoices.", "gave it to the finance team"},
		{scenario.Action, "um so I raised it with HR and then they had a meeting with him and that was that", "raised it with HR"},
		{scenario.Action, "I called the vet and she treated the cow.", "called the vet"},
		{scenario.Action, "I notified the control room and they sent another crew who sorted it out.", "notified the control room"},
		{scenario.Action, "I filed a report with the housing office; they replaced the boiler in March.", "filed a report"},
		{scenario.Action, "I brought it to my team lead, who decided to change the release plan.", "brought it to my team lead"},
		{scenario.Action, "I got the caretaker and he unblocked the drain.", "got the caretaker"},
		{scenario.Action, "I got IT involved and they reset all the machines.", "got IT involved"},
		{scenario.Action, "I mentioned it to the day shift. They recounted the stock.", "mentioned it to the day shift"},
		{scenario.Action, "I left a note for the night nurse and she changed the dressing.", "left a note"},
		{scenario.Action, "I put in a request with facilities, and the door was repaired by them within a week.", "put in a request"},
		{scenario.Action, "I delegated it to a junior and she wrote the script.", "delegated it to a junior"},
		{scenario.Action, "I wrote to the council and the council filled the hole.", "wrote to the council"},
		{scenario.Action, "I phoned the supplier and left it with them.", "left it with them"},
		{scenario.Action, "I escalated the issue to my manager and waited for a decision.", "escalated the issue"},
		{scenario.Action, "I made the manager aware and he rang the customer.", "made the manager aware"},
		{scenario.Action, "I spoke to my supervisor. My supervisor then called the customer and gave the money back.", "spoke to my supervisor"},
		{scenario.Action, "My first step was to escalate it to the lead engineer, who fixed the config.", "escalate it to the lead engineer"},
		{scenario.Result, "I let the office know and they sorted everything out.", "let the office know"},
		{scenario.Action, "I told the manager and left it at that.", "left it at that"},
		{scenario.Action, "I bumped it up the line.", "bumped it up the line"},
		{scenario.Action, "I hired a firm to do the move.", "hired a firm"},
		{scenario.Action, "I rang Gail and she rebooked everyone.", "rang Gail"},
		{scenario.Action, "I shared the figures with the depot office who then moved the routes.", "shared the figures"},
		{scenario.Action, "I relayed it to billing and billing got his money back.", "relayed it to billing"},
		{scenario.Action, "I tagged the owner in the thread, and within an hour he had reverted the change.", "tagged the owner"},
		{scenario.Action, "I lobbed it over to operations and they came up with a new plan.", "lobbed it over"},
		{scenario.Action, "I pinged the network guys and they tweaked the router.", "pinged the network guys"},
	})
}

func TestHandedOffKeepsStill(t *testing.T) {
	checkRule(t, HandedOff, []ruleCase{
		{scenario.Action, "I left her with instructions to ring me.", ""},
		{scenario.Action, "I was paired with a fitter, and he talked to the crew about the lift.", ""},
		{scenario.Action, "I wrote to the bank, and they answered that the account was closed.", ""},
		{scenario.Action, "I passed the spanner to Joe and he tightened the last bolt.", ""},
		{scenario.Action, "I wrote the fix, tested it on staging and handed it to operations, and they deployed it.", ""},
		{scenario.Action, "I escalated it to my manager, and while she called the client I rebuilt the report and checked the totals.", ""},
		{scenario.Action, "I told the nurse what I had counted and she nodded.", ""},
		{scenario.Action, "I rang the supplier and he read me the batch numbers, which I compared with our labels.", ""},
		{scenario.Action, "I sent the draft to legal, they made two changes, and I rewrote the second page.", ""},
		{scenario.Action, "I asked the cooks what slowed them down and they showed me the drawer.", ""},
		{scenario.Action, "I told my class the plan and they cheered.", ""},
		{scenario.Action, "I gave each of the three drivers a route, rode with them on the first day and checked the sheets at night.", ""},
		{scenario.Action, "I called my mother.", ""},
		{scenario.Action, "I showed the mason the level and he agreed that the wall was out.", ""},
		{scenario.Action, "I reported the near miss and then I taped off the bay, moved the racks and painted a line.", ""},
		{scenario.Action, "I raised it in stand-up and Priya said she had seen it too.", ""},
		{scenario.Action, "I asked maintenance for the log, and they sent it the same day. I counted the stops in it.", ""},
		{scenario.Action, "I phoned the farmer and he told me the ewes had been moved in March.", ""},
		{scenario.Situation, "The night shift had reported it to maintenance and they had fixed it twice already.", ""},
		{scenario.Action, "I could have passed it to the service desk, but I stayed and traced the cable.", ""},
		{scenario.Action, "I didn't escalate it; I sat with the developer and we read the log.", ""},
		{scenario.Action, "I trained two of the carers, and they ran the next sessions while I watched and corrected.", ""},
		{scenario.Action, "I wrote to all 40 parents and 31 of them came.", ""},
		{scenario.Action, "I told him that I would come back at six.", ""},
		{scenario.Action, "I asked Tom to hold the ladder and he held it.", ""},
		{scenario.Action, "I emailed the whole team the new checklist and they used it from Monday.", ""},
		{scenario.Action, "I called the customer and she told me the model number, and I ordered the part.", ""},
		{scenario.Action, "I drafted the letter, measured the yard and sent it to the council, and they approved it.", ""},
		{scenario.Reflecting, "I told the others about it and they changed their way too.", ""},
		{scenario.Action, "I rang the ward and the sister put me through to the doctor.", ""},
		{scenario.Action, "I opened the valve and the pressure came down.", ""},
		{scenario.Action, "I logged every stop for a week, and the log showed that the feeder jammed at shift change.", ""},
		{scenario.Action, "I asked my manager for a budget and she gave me 200 pounds.", ""},
		{scenario.Action, "The customer called the manager and he sorted it.", ""},
		{scenario.Action, "I put in a new filter and the noise stopped.", ""},
		{scenario.Action, "I told the driver to wait, unloaded the pallets by hand and checked each seal. He signed the sheet.", ""},
		{scenario.Action, "I sent her the photo and she laughed.", ""},
		{scenario.Action, "I reported to the head of surgery.", ""},
		{scenario.Action, "I handed the list to the porter and checked every bed with him.", ""},
		{scenario.Action, "I pinged the lead and she agreed.", ""},
		{scenario.Action, "I passed my sketch to the carpenter.", ""},
		{scenario.Action, "I asked HR which form it was and filled it in with him.", ""},
		{scenario.Action, "I phoned the desk and nobody picked up.", ""},
		{scenario.Action, "I sat with the resident until her daughter arrived.", ""},
		{scenario.Action, "I called the police, bandaged his arm and kept the others back until they took over.", ""},
	})
}

// A hand-over is judged by what the speaker did around it.
func TestHandedOffReadsTheWholeStory(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		found bool
	}{
		"nothing of one's own": {`I was a clerk in a surgery with four doctors. The appointment letters went to old addresses and people missed their slot. I told the practice manager about it and she rang the software company. They changed the address field and it worked again. The patients were happy. I learned that it is good to speak up.`, true},
		"own work before":      {`I was a clerk in a surgery with four doctors. About nine letters a week went to old addresses. I pulled the returned letters for a month and counted them. I compared each with the card and saw that the import kept the oldest address. I wrote that down on one page with three examples and sent it to the software company, and they changed the import. Returned letters went from nine a week to one. I learned that three examples get an answer where a complaint does not.`, false},
		"a habit is no work":   {`Our van broke down on the ring road last May with a load of milk on. Usually I check the tyres before I set off and plan round the works, and I fill up at the depot. I phoned the office about it and they sorted it with the customer. I kept my head and did what was needed. It was fine in the end and the customer was happy. I learned that it is good to stay calm.`, true},
		"own work after":       {`I work on a building site as a mason. One morning the east wall was out by two centimetres. I told the foreman and he stopped the crane. Then I measured the other three walls with the laser, marked the courses that were wrong, took down six rows and laid them again by Thursday. The inspector passed all four walls. Before, two of the last five had failed. I learned to check the line at the third course.`, false},
	} {
		t.Run(name, func(t *testing.T) {
			found := false
			for _, finding := range Analyze(Answer{Text: c.text}, nil).Findings {
				found = found || finding.Rule == HandedOff
			}
			if found != c.found {
				t.Errorf("handed-off found: %v, want %v", found, c.found)
			}
		})
	}
}
