package coach

import (
	"testing"

	"github.com/starcoach/starcoach/internal/scenario"
)

func TestSharedCreditIsFound(t *testing.T) {
	checkRule(t, SharedCredit, []ruleCase{
		{scenario.Action, "I was in the group that drew up the plan.", "group that drew up the plan"},
		{scenario.Action, "What happened next was that we stripped the gearbox.", "we stripped the gearbox"},
		{scenario.Action, "The whole laundry got stuck in and folded the sheets.", "got stuck in and folded"},
		{scenario.Action, "Jointly with stores, a new list was drawn up.", "Jointly with stores"},
		{scenario.Action, "We had a look at the meters.", "We had a look at the meters"},
		{scenario.Action, "The engineers and I rewrote the importer.", "I rewrote the importer"},
		{scenario.Action, "The other team rebuilt the wall.", ""},
		{scenario.Action, "We'd have missed the boat otherwise.", ""},
		{scenario.Action, "The team asked me why.", ""},
		{scenario.Action, "I built it, and we put it in together the next day.", ""},
		{scenario.Action, "We figured out the cause.", "We figured out the cause"},
		{scenario.Action, "We moved the fences at night.", "We moved the fences"},
		{scenario.Action, "Together we have found a new system for the checking.", "we have found a new system"},
		{scenario.Action, "As a team we worked out where it was going.", "we worked out"},
		{scenario.Action, "Then we rewrote how that gets refreshed.", "we rewrote"},
		{scenario.Action, "The team rebuilt the rota from scratch.", "team rebuilt the rota"},
		{scenario.Action, "We all pitched in and cleaned the whole store room.", "We all pitched in"},
		{scenario.Action, "we sat down and made a plan and then we did it", "made a plan"},
		{scenario.Action, "Between us we came up with a better way to hand over.", "came up with a better way"},
		{scenario.Action, "We've put in a second check at the door.", "put in a second check"},
		{scenario.Action, "We ended up replacing the pump.", "replacing the pump"},
		{scenario.Action, "Our team investigated the logs and deployed a patch.", "team investigated the logs"},
		{scenario.Action, "We were calling every parent on the list until seven.", "We were calling every parent"},
		{scenario.Action, "We went through every invoice.", "We went through every invoice"},
		{scenario.Action, "My colleagues and I redid the whole seating plan.", "redid the whole seating plan"},
		{scenario.Action, "Me and the lads tore out the old floor.", "tore out the old floor"},
		{scenario.Action, "We swapped the feed and separated the weak lambs.", "We swapped the feed"},
		{scenario.Action, "We spoke to the residents one by one.", "We spoke to the residents"},
		{scenario.Action, "so we we tried a few things and um we got it working again", "we tried a few things"},
		{scenario.Action, "The crew and I cut the roof open and got him out.", "cut the roof open"},
		{scenario.Action, "We then taught the new ones how to label the samples.", "taught the new ones"},
		{scenario.Action, "We agreed a new order of work and stuck to it.", "agreed a new order of work"},
		{scenario.Action, "We did a lot of overtime and cleared the backlog.", "cleared the backlog"},
		{scenario.Action, "As a group we split the chapters and wrote the report.", "we split the chapters"},
		{scenario.Action, "We had to ring all the customers and give them a new date.", "ring all the customers"},
		{scenario.Action, "We held a meeting with the suppliers and renegotiated the price.", "renegotiated the price"},
		{scenario.Action, "We make a new list and we check every box two times.", "We make a new list"},
		{scenario.Action, "The whole kitchen worked on the new menu and we tested it on the staff.", "tested it on the staff"},
		{scenario.Action, "We analyzed the funnel and shipped a shorter form.", "analyzed the funnel"},
		{scenario.Action, "We stopped the line and took the guard off.", "stopped the line"},
		{scenario.Action, "Eventually we found it was a loose wire.", "we found it was a loose wire"},
		{scenario.Action, "All of us stayed late and sorted the parcels by street.", "sorted the parcels by street"},
		{scenario.Action, "Our squad refactored the payment module in two sprints.", "refactored the payment module"},
		{scenario.Action, "We looked at the data, we picked three ideas and we ran them past the client.", "we picked three ideas"},
		{scenario.Action, "We was checking every lorry what come in.", "We was checking every lorry"},
		{scenario.Action, "The ward team rewrote the night sheet.", "rewrote the night sheet"},
		{scenario.Action, "We, the cooks on the late shift, changed the order of prep.", "changed the order"},
		{scenario.Action, "We as a family decided to sell the herd.", "decided to sell"},
		{scenario.Action, "The new rota was drawn up by all of us.", "drawn up by all of us"},
		{scenario.Action, "It was us who noticed the smell and shut the valve.", "It was us"},
		{scenario.Action, "What we did was move the desk nearer the door.", "What we did was"},
		{scenario.Action, "Our solution was to paint the pallets.", "Our solution"},
		{scenario.Action, "The lads got the roof on before the rain.", "got the roof on"},
		{scenario.Action, "Somehow we got the old boiler to light.", "got the old boiler"},
		{scenario.Action, "We were able to trace the leak to the second valve.", "able to trace"},
		{scenario.Action, "Everybody helped and cleared the hall in a morning.", "Everybody helped"},
	})
}

func TestSharedCreditKeepsStill(t *testing.T) {
	checkRule(t, SharedCredit, []ruleCase{
		{scenario.Situation, "We were a ward of twelve with two nurses at night.", ""},
		{scenario.Situation, "We had a deadline in three weeks.", ""},
		{scenario.Action, "I rebuilt the rota, and we ran it the next week.", ""},
		{scenario.Action, "I wrote the test plan and the team helped me run it.", ""},
		{scenario.Situation, "We lost two customers a week in our process.", ""},
		{scenario.Situation, "We ran a small café near the station.", ""},
		{scenario.Task, "We needed to cut the waiting time before the winter.", ""},
		{scenario.Action, "I measured each door while we waited for the joiner, and I wrote it on the wall.", ""},
		{scenario.Reflecting, "We still use the sheet, and I check it each Friday.", ""},
		{scenario.Action, "I told her, \"We found the cause, and we will fix it.\"", ""},
		{scenario.Action, "We disagreed about the date.", ""},
		{scenario.Action, "We had a different view of the risk.", ""},
		{scenario.Action, "We were short of two drivers that day.", ""},
		{scenario.Action, "I laid the first row myself and we finished the wall by Friday.", ""},
		{scenario.Result, "We now finish by four instead of six.", ""},
		{scenario.Result, "We reached 98 percent on time, up from 81.", ""},
		{scenario.Result, "We saved nine hours a week.", ""},
		{scenario.Situation, "We used to write the orders on paper.", ""},
		{scenario.Situation, "Our team looked after 40 flats.", ""},
		{scenario.Action, "I asked why we kept the spare keys in the office, and moved them to the hall.", ""},
		{scenario.Action, "I noticed that we were paying for the same part twice and I cancelled one order.", ""},
		{scenario.Situation, "The team was four people and a dog.", ""},
		{scenario.Action, "I called the supplier. I drew the layout on the floor with tape. I moved the two benches. We tested it together on the Tuesday.", ""},
		{scenario.Action, "She said we should wait, but I rang the hospital.", ""},
		{scenario.Situation, "We got a new scanner in March.", ""},
		{scenario.Situation, "In our school we teach in mixed groups.", ""},
		{scenario.Action, "We didn't have the budget for that.", ""},
		{scenario.Action, "I counted what we threw away each night and wrote it on a card.", ""},
		{scenario.Result, "We have not had one complaint since.", ""},
		{scenario.Situation, "We kept running out of clean sheets.", ""},
		{scenario.Action, "The team was tired and I sent two of them home.", ""},
		{scenario.Action, "We knew that the bridge would close at nine.", ""},
		{scenario.Action, "I showed the team the figures and they agreed.", ""},
		{scenario.Action, "I trained the two new carers, and after a week we swapped so that I could watch them.", ""},
		{scenario.Situation, "We noticed that the milk went off two days early.", ""},
		{scenario.Situation, "We sat in an open office with three teams.", ""},
		{scenario.Action, "We met at the gate at seven.", ""},
		{scenario.Action, "The whole class laughed.", ""},
		{scenario.Action, "Everyone agreed with my figures.", ""},
		{scenario.Action, "Everybody in the shop knew her.", ""},
		{scenario.Action, "The crew were already on the roof when I arrived, and I footed the ladder.", ""},
		{scenario.Action, "The letter was signed by all of us, but I wrote it and took it to the mayor.", ""},
		{scenario.Action, "We got a parcel from the depot.", ""},
	})
}

// Whether the own part is clear shows in the whole answer.
func TestSharedCreditReadsTheWholeStory(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		found bool
	}{
		"only the group acts":       {`I worked in a bakery with six people. In the winter we threw away forty loaves a day. We talked about it and we changed the order of the ovens. Then we rang the cafés and we found two that took the rest. We cut the waste from forty loaves to eight. I learned that the afternoon order is the one to look at.`, true},
		"the group is given credit": {`I worked in a bakery with six people. In the winter we threw away forty loaves a day. I counted what was left on each shelf for two weeks and wrote it on a card by the oven. I moved the rye to the second bake and I rang nine cafés myself. We baked the new order from the Monday on, and Anna helped me with the labels. Waste went from forty loaves a day to eight. I learned that the afternoon order is the one to look at.`, false},
		"transcript of a group":     {`so um I was at the depot and the pallets kept coming back wrong and we looked at the labels and we changed the printer and then we checked every pallet for a week and it came down from ten to two and yeah I learned that labels matter more than speed on that dock`, true},
	} {
		t.Run(name, func(t *testing.T) {
			found := false
			for _, finding := range Analyze(Answer{Text: c.text}, nil).Findings {
				found = found || finding.Rule == SharedCredit
			}
			if found != c.found {
				t.Errorf("shared-credit found: %v, want %v", found, c.found)
			}
		})
	}
}
