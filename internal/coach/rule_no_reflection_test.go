package coach

import (
	"testing"

	"github.com/starcoach/starcoach/internal/scenario"
)

const hadHappened = "The boiler on the second floor kept failing, so I rang the fitter, drew up a list and changed the valve. "

func after(endings ...string) []toldCase {
	var cases []toldCase
	for _, ending := range endings {
		cases = append(cases, toldCase{hadHappened, ending})
	}
	return cases
}

func TestNoReflectionIsFound(t *testing.T) {
	checkTold(t, NoReflection, scenario.Result, true, after(
		"Calls dropped from nine a week to one.",
		"It all went really well after that.",
		"Everyone was happy and that was that.",
		"and yeah that's it really",
		"It got a lot better after that.",
		"The manager liked it and they kept it.",
		"Shrink was 1.4 per cent at year end, and it held through to the audit in March.",
		"The sheet is still on the wall.",
		"They still use the form today.",
		"The system's been fine ever since, as far as I know.",
		"You get that in old buildings.",
		"She gave her a voucher for the next time.",
		"I always take full responsibility for my work, that's just me.",
		"We've not had one since.",
		"The last van left at ten past six with all the orders on board.",
		"She sent a big tin of biscuits, I think it was shortbread.",
		"I guess it was a success.",
		"I hope that answers the question.",
		"I don't know what else to say.",
		"I was very proud of the work.",
		"I remember the date because it was my birthday.",
		"The customer came back to us the next week.",
		"And then I handed in the report and went home.",
		"The book went in the bin.",
		"The team was impressed and I got a bonus.",
		"In the end the client signed and we got paid.",
		"Now it runs in four minutes.",
		"Now the checks are done on time.",
		"They rolled it out to the whole region in the end.",
		"I realised the pump was broken and I replaced it. The bill was forty pounds.",
		"I read every page of the manual and then I fitted it. It held.",
		"The parents thanked me at the gate.",
		"He now works at the depot.",
		"So yeah that was that, basically.",
		"I think it was the right call.",
		"It is now done the same way in all three shops.",
		"We got there next day and the ice cream's still on.",
		"The new rota started the next week and it works.",
		"I've seen a lot worse since, mind you.",
		"because they do forget and yeah that's how the walk goes",
		"The soup's still on, with rhubarb at the minute.",
	))
}

func TestNoReflectionKeepsStill(t *testing.T) {
	checkTold(t, NoReflection, scenario.Result, false, after(
		"The gauge hangs on my belt.",
		"I ask leavers now in the first week of their notice, standing up, not on a form.",
		"I watch hands now. Hands before faces.",
		"These days I pack for half a day with every new grower before I quote.",
		"What stuck with me is that folk don't leave over price.",
		"I still copy out the log for any address we go to three times.",
		"Now I ask two questions, and face to face.",
		"Since that night I keep a card by the pass.",
		"On a rush job now I time the waiting first.",
		"I learned that the night staff had known for a year.",
		"It taught me to look in the bin first.",
		"I should have asked about the bus before I counted.",
		"Looking back, I'd start with the lads on nights.",
		"Next time I would ring the family first.",
		"If I had it again I'd start with the standing and watching.",
		"I do wish I'd gone to the depot in January.",
		"That order was wrong and it was my fault.",
		"Anything that happens three times I write down.",
		"I ring the person they promised it to first.",
		"Ask about the stair first, then argue.",
		"New place, new menu, I go and stand by the toaster first.",
		"I don't sign for a delivery any more until I've opened a box.",
		"I never start a pour without two people on the phone now.",
		"No form of mine goes to print now until I've watched five strangers fill it in.",
		"What I do now: two benchmarks at every set-up.",
		"Before a bank holiday I print the list, every time.",
		"I've done it that way on every job since.",
		"I did the same on the next site and it worked there too.",
		"My first question to a new client is who empties the bins.",
		"It's a habit now, I walk the line before the shift.",
		"It made me change how I brief agency staff.",
		"I'd been apologising for a year before I counted anything.",
		"I was wrong about the tenants, I had them down as fussy.",
		"With hindsight the meeting came a week too late.",
		"I'd do the same again but sooner.",
		"My mistake was asking the boss and not the drivers.",
		"I hadn't realised how much the porters know.",
		"from then on i always knock twice and wait",
		"Since then, before every exam, I make a list of my own errors.",
		"It changed the way I hand over.",
		"Took from it that I don't want to be the one passing the tools.",
		"One thing I'd change: hand out the cards in week one.",
		"I tell every apprentice that story and make them check the earth first.",
		"Whenever I get a quiet patient, I sit down before I speak.",
		"I keep a spare fuse in the van.",
		"The lesson was the grinder, not the jaws.",
		"Small safety jobs don't wait for a quiet week any more; I do them Mondays.",
		"I've been checking the dates on the back row first ever since.",
		"This I show now to each new student.",
		"For me it is now a rule to eat with the new ones on first day.",
		"I use the same sheet at my new school.",
		"I am slower to say yes since.",
		"It opened my eyes to how the night shift lives.",
		"I'm more careful with promises to families.",
		"I could have told the owner a day sooner.",
		"I suppose what I probably learned is that there are always two sides to every story.",
		"One regret. I'd put two lads on a warning before I had walked a single bay.",
	))
}

func TestAReflectionUnderItsHeadingIsEnough(t *testing.T) {
	checkTold(t, NoReflection, scenario.Reflecting, false, texts("Two trolleys, never one."))
}
