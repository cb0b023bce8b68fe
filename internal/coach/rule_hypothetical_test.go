package coach

import (
	"testing"

	"github.com/starcoach/starcoach/internal/scenario"
)

var methods = [][2]string{
	{"I would first talk to the patient and calm her down. Then I would call the doctor.", "would first talk"},
	{"Normally I start by checking the drawings.", "Normally I start"},
	{"In a situation like that I always listen first.", "always listen"},
	{"If that happens I'd go to the manager.", "I'd go"},
	{"What I do is I sit down with them and talk it through.", "What I do is"},
	{"You just have to stay calm and you explain it to them.", "have to stay calm"},
	{"Usually when a customer shouts I let them finish.", "I let them"},
	{"I'd probably start with the logs and then I'd look at the metrics.", "I'd probably start"},
	{"My approach is to always involve people early.", "My approach is"},
	{"Typically I'll write a plan and share it with the team.", "Typically I'll write"},
	{"I generally try to be fair with everybody.", "generally try"},
	{"As a teacher you need to be patient, so I will always try to understand the child.", "need to be patient"},
	{"I believe you should always tell the truth to the client.", "should always tell"},
	{"When there is conflict I speak with both parties.", "I speak"},
	{"I will talk to him and I will ask what is the problem.", "I will talk"},
	{"First thing I'd do is isolate the power.", "thing I'd do"},
	{"I tend to keep calm and work through the list.", "tend to"},
	{"I would make sure the area is safe, then I would call for backup.", "would make sure"},
	{"So basically i would ask her what happened and i would write it down.", "would ask"},
	{"Most of the time I just ask them what they need.", "Most of the time"},
	{"As a rule I check the invoice twice.", "a rule I check"},
	{"I'm someone who always puts the customer first.", "someone who always"},
	{"Whenever a colleague is upset I take them aside.", "I take them"},
	{"if a child is crying i pick him up and i talk with him", "i pick him up"},
	{"Generally speaking, I look for a compromise.", "look for a compromise"},
	{"My way of working is that I plan the whole day in the morning.", "My way of working is"},
	{"In such cases I inform the supervisor first.", "inform"},
	{"The way I'd handle it is to stay polite.", "way I'd handle"},
	{"I often have disagreements, and I deal with them by listening.", "deal with them"},
	{"Every time there is a delay I call the customer.", "I call"},
	{"I would go to the foreman and show him the crack.", "would go"},
	{"I always make sure the brakes are checked first.", "always make sure"},
	{"It depends on the child but mostly I try with a game.", "mostly I try"},
	{"You let them talk, you nod, and then you offer a solution.", "you offer"},
	{"I would have gone straight to the head of department.", "would have gone"},
	{"I'd have a quiet word with him in the corridor.", "quiet word"},
	{"Listen first, then apologise, then fix it.", "Listen first"},
	{"We would sit together and find a compromise.", "would sit"},
	{"Should a customer complain I would offer a refund.", "would offer"},
	{"I could maybe ask another teacher to swap.", "maybe ask"},
	{"I wouldn't panic, I'd ring the duty engineer.", "I'd ring"},
	{"Whoever is upset, I give them time.", "I give them"},
	{"When I am getting a difficult customer I am listening first.", "listening"},
	{"Anyone in my position would stop the machine.", "would stop"},
	{"I treat everybody the same and I listen to both sides.", "treat everybody"},
	{"I'd ask them what happened and who had seen it.", "I'd ask"},
	{"Would always check the label twice.", "always check"},
}

var instances = []string{
	"I told her I would come back at six.",
	"I rang, because a letter would have taken weeks.",
	"I'd already checked the valve twice.",
	"I would not let them start until the harness was on.",
	"Each Friday I'd put the count on the board, and by June I had twelve sheets.",
	"I asked whether I would be allowed to open it.",
	"I normally worked nights, but that week I was on days.",
	"I usually drove the 42, but that night I had the 17.",
	"I knew I would need a second pair of hands, so I rang Marek.",
	"I decided I would write the letter myself.",
	"He usually starts at six.",
	"The form usually takes a week.",
	"I promised I'd bring it on Friday, and I did.",
	"If I had waited it would have spoiled.",
	"I always had a spare key, so I opened the shed.",
	"As usual I checked the temperatures at four and saw nine degrees.",
	"My usual supplier was closed, so I drove to Bath.",
	"I thought I would lose the job.",
	"I was afraid I'd miss the train.",
	"I would have stopped there, but the drip was still running.",
	"You could see the crack from the road.",
	"You have to climb a ladder to reach that valve, so I took the key with me.",
	"When you lift the cover you see the fuse, and I photographed it.",
	"We agreed that I would write and she would test.",
	"The plan was that I'd start at five.",
	"She wanted to know how I'd do it, so I showed her on a scrap block.",
	"I'd like to tell you about the flood in the cellar.",
	"I would say about forty people came.",
	"I moved the till so that I would see the door first.",
	"I'd been there two weeks.",
	"I'll give you one example from last year. I'll never forget it.",
	"I will be honest, it took me a week.",
	"Normally the pump starts on its own; that day it did not.",
	"I always checked the brakes first, and that morning the left one was hot.",
	"I offered to take her Sunday if she would take my Monday.",
	"When the alarm went off I pulled the plug and counted the fish.",
	"If the seal was dry I wrote a D on the tag, if not a W.",
	"She asked what I would do, and I said I'd ring the vet at once.",
	"It would have meant a day's work, so I left the old pipe in.",
	"so i walk up to him and i say put the knife down and he looks at me",
	"I read the manual, which says you should bleed the brakes twice, and I did.",
	"I could hear the pump knocking, so I shut it off.",
	"It usually takes two people, but I lifted it alone.",
	"I never told him. I moved the boxes myself and locked the door.",
	"I said that normally we open at eight, and I opened at seven.",
	"I agreed to do what she would have done.",
	"I might have been wrong, so I checked it with the second gauge.",
}

func TestHypothetical(t *testing.T) {
	checkRule(t, Hypothetical, saidIn(scenario.Action, methods, instances))
}

// What was learned may be told as what one does now, or would do.
func TestHypotheticalInTheReflection(t *testing.T) {
	checkRule(t, Hypothetical, saidIn(scenario.Reflecting, nil, []string{
		"Next time I would ask the night shift first. I would write it down.",
		"Now I usually ring the ward before I send the samples.",
	}))
}
