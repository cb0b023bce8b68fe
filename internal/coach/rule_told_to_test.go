package coach

import (
	"testing"

	"github.com/starcoach/starcoach/internal/scenario"
)

func TestToldToIsFound(t *testing.T) {
	checkRule(t, ToldTo, []ruleCase{
		{scenario.Situation, "I was parachuted in by the regional manager to run the shop.", "parachuted in"},
		{scenario.Situation, "The harbour master voted that I should paint the hull, and the committee asked that each of us paint one.", "I should paint"},
		{scenario.Situation, "Somebody higher up decided that I should look at the meters.", "decided that I should"},
		{scenario.Situation, "The owner told me she needed the attic clearing and off I went.", "told me she needed"},
		{scenario.Situation, "My lead said it would be good development for me to run the retro.", "good development"},
		{scenario.Task, "My manager asked me to look into the returns.", "asked me to look into the returns"},
		{scenario.Task, "The ward sister told me to do the audit of the drip charts.", "told me to do the audit"},
		{scenario.Task, "I was assigned the migration of the old billing jobs.", "I was assigned"},
		{scenario.Task, "Since I had bandwidth that sprint, I picked up the ticket.", "had bandwidth"},
		{scenario.Task, "My line manager put me in charge of the afternoon shift.", "put me in charge"},
		{scenario.Situation, "Our foreman said I should sort out the scaffold on the north side.", "said I should sort out the scaffold"},
		{scenario.Task, "The head teacher handed me the reading scheme and off I went.", "handed me the reading scheme"},
		{scenario.Task, "so my boss he tell me to fix the freezer rota and I start with that", "tell me to fix"},
		{scenario.Task, "um my supervisor came over and said can you have a look at line three", "can you have a look"},
		{scenario.Task, "It was given to me by the director as a side project.", "given to me"},
		{scenario.Task, "The task landed on my desk because I was the newest on the team.", "landed on my desk"},
		{scenario.Task, "I got put on the complaints backlog by head office.", "I got put on"},
		{scenario.Task, "The sergeant detailed me to the burglary team for the month.", "detailed me to"},
		{scenario.Task, "My tutor suggested that I lead the poster session.", "suggested that I lead"},
		{scenario.Task, "Chef wanted me to redo the allergen sheet.", "wanted me to redo"},
		{scenario.Task, "My manager came to me and asked if I could take over the stock count.", "asked if I could take over"},
		{scenario.Task, "They asked me to help because nobody else was free.", "asked me to help"},
		{scenario.Task, "I'd been told to bring the waiting list down.", "been told to bring"},
		{scenario.Task, "The regional manager had tasked me with cutting the shrinkage.", "tasked me with"},
		{scenario.Task, "It was on my manager's to-do list and she delegated it to me.", "delegated it to me"},
		{scenario.Situation, "I was volunteered for it by my team lead.", "I was volunteered"},
		{scenario.Task, "The farm owner gave me the job of sorting the lambing records.", "gave me the job"},
		{scenario.Task, "As instructed, I called every customer on the list.", "instructed"},
		{scenario.Action, "I did it because my boss told me to.", "my boss told me to"},
		{scenario.Task, "My manager said to me go and see why the lorries are waiting.", "said to me go and see"},
		{scenario.Task, "My professor gave me this project in the second term.", "gave me this project"},
		{scenario.Task, "The ticket was assigned to me on the Monday.", "was assigned to me"},
		{scenario.Task, "My boss decided that I would run the tills project.", "decided that I would run"},
		{scenario.Task, "Management picked me to write the new procedure for the forklift bay.", "picked me to write"},
		{scenario.Task, "At the request of my supervisor I checked the cold store.", "At the request of my supervisor"},
		{scenario.Task, "My lead dropped it on me on a Friday afternoon.", "dropped it on me"},
		{scenario.Situation, "The PI asked that I rerun the old assays.", "asked that I rerun"},
		{scenario.Task, "The care manager asked could I do something about the falls.", "asked could I do something"},
		{scenario.Task, "I have been asked from my manager to make the new plan for the kitchen.", "I have been asked"},
		{scenario.Task, "my manager was like hey can you own the login page and I said sure", "can you own the login page"},
		{scenario.Task, "My manager, Sarah, asked me to write the rota for Christmas.", "asked me to write the rota"},
		{scenario.Task, "I took it because I had some free time that week.", "had some free time"},
		{scenario.Task, "I was the one who was asked to sort out the store room.", "was asked to sort out"},
		{scenario.Task, "They needed someone to do the night audit and I got picked.", "I got picked"},
		{scenario.Task, "i was told by the foreman to sort the scaffold", "told by the foreman"},
		{scenario.Task, "The boss has given me the work of checking the bills.", "given me the work"},
		{scenario.Task, "Meera, who leads the finance side, gave me the reconciliation.", "gave me the reconciliation"},
		{scenario.Task, "dave asked me to find out why the parcels go missing", "asked me to find out"},
		{scenario.Task, "My uncle, who owns the shop, told me to sort out the stockroom.", "told me to sort out"},
		{scenario.Task, "The trustees requested that I chair the panel.", "requested that I chair"},
		{scenario.Task, "Our charge nurse said, you cover the side rooms from now on.", "you cover"},
		{scenario.Task, "The tickets were reallocated and I got the oldest ones.", "reallocated"},
		{scenario.Task, "I drew the short straw.", "short straw"},
		{scenario.Situation, "The manager pointed at me.", "pointed at me"},
		{scenario.Task, "The objective was set by my director.", "set by my director"},
	})
}

func TestToldToKeepsStill(t *testing.T) {
	checkRule(t, ToldTo, []ruleCase{
		{scenario.Situation, "My supervisor helped me to understand the ledger.", ""},
		{scenario.Situation, "I'd been moved on to the next floor by then, to be fair.", ""},
		{scenario.Situation, "I was delighted to hear the owner agree.", ""},
		{scenario.Situation, "The owner invited us to her wedding.", ""},
		{scenario.Task, "Nobody had asked me to look at it, but I did.", ""},
		{scenario.Task, "Without being told to, I counted the rejects.", ""},
		{scenario.Situation, "A nurse told me the drip had stopped.", ""},
		{scenario.Action, "I asked my manager if I could have the room for an hour.", ""},
		{scenario.Result, "My manager asked me to show the other shifts how it works.", ""},
		{scenario.Situation, "A customer asked me for a refund on a broken kettle.", ""},
		{scenario.Action, "I told my boss I wanted to try it, and he agreed.", ""},
		{scenario.Situation, "My manager told me that we were losing two pallets a week.", ""},
		{scenario.Action, "She asked me why the chart was red.", ""},
		{scenario.Action, "The director asked me what I would change first.", ""},
		{scenario.Task, "It wasn't my job and I had not been asked.", ""},
		{scenario.Task, "Before anyone asked me to, I had rung the supplier.", ""},
		{scenario.Action, "My supervisor told me about the old drawings in the loft.", ""},
		{scenario.Situation, "The patient asked me to stay with her while the doctor came.", ""},
		{scenario.Action, "I asked the foreman to give me ten minutes with the drawings.", ""},
		{scenario.Situation, "I was given a box of receipts and no list.", ""},
		{scenario.Situation, "A mother asked me to keep her son away from the window.", ""},
		{scenario.Action, "My boss told me it would never work, so I tried it on one line.", ""},
		{scenario.Action, "I put it to my manager, who gave me the go-ahead.", ""},
		{scenario.Situation, "I was told that the crew was two men short.", ""},
		{scenario.Action, "My manager suggested Tuesday, and I moved it to Monday instead.", ""},
		{scenario.Situation, "The sergeant handed me a coffee and I looked at the board.", ""},
		{scenario.Action, "He asked me to leave the shop, so I waited outside for his wife.", ""},
		{scenario.Situation, "They gave me the smallest classroom, right beside the gym.", ""},
		{scenario.Task, "My manager wanted to close the ward, and I thought there was a better way.", ""},
		{scenario.Action, "I asked each cook to tell me what they needed for the morning.", ""},
		{scenario.Task, "I could have waited to be told, but I started that evening.", ""},
		{scenario.Task, "My manager asked me to close the ticket; I did not, because the figures were wrong.", ""},
		{scenario.Action, "The old driver told me to listen for the valve, which is how I found it.", ""},
		{scenario.Situation, "The new owner asked everybody to work Sundays.", ""},
		{scenario.Action, "I volunteered for it and my lead agreed the next day.", ""},
		{scenario.Task, "I took it on myself, although the job belonged to another team.", ""},
		{scenario.Situation, "I was picked up by the crew van at six.", ""},
		{scenario.Action, "My mentor asked me whether I had tested it with real data.", ""},
		{scenario.Action, "I gave my manager the list and she told me she had never seen it like that.", ""},
		{scenario.Situation, "The parents' board sent me an angry letter about the lunch queue.", ""},
		{scenario.Action, "I offered to do it before my boss could ask me.", ""},
		{scenario.Task, "No manager told me to do this.", ""},
		{scenario.Situation, "My mate Jo asked me to hold her bag.", ""},
		{scenario.Situation, "Anita told me her login had stopped working.", ""},
		{scenario.Situation, "The landlord gave us a month to move out.", ""},
		{scenario.Situation, "We'd been told that the road would be closed for a week.", ""},
		{scenario.Situation, "We got sent to a lady with a broken hip.", ""},
		{scenario.Reflecting, "If my boss asks me to do it again, I would start with the log.", ""},
		{scenario.Task, "I have asked the director if I can try it.", ""},
		{scenario.Situation, "My boss was away and a customer asked me to help her.", ""},
		{scenario.Situation, "My job was to run the night desk of a hotel with 80 rooms.", ""},
	})
}

// An order at the end of a story is no origin of it, and an assignment that the
// speaker went beyond still is one only if nothing says who began.
func TestToldToReadsTheWholeStory(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		found bool
	}{
		"asked to spread it afterwards": {`I drive a delivery van for a bakery. Two shops a week rang because their order was short, and nobody had looked why. I stood at the loading bay for three mornings and counted every tray against the sheet. I saw that the sheet was printed before the late orders came in, so I moved the printing to four o'clock and rang each shop to tell them. Short orders went from two a week to none in six weeks. After that my manager asked me to show the other depots how it works.`, false},
		"ordered at the start":          {`I drive a delivery van for a bakery. Two shops a week rang because their order was short. My manager asked me to look into it. I stood at the loading bay for three mornings and counted every tray against the sheet. I moved the printing to four o'clock. Short orders went from two a week to none in six weeks. I learned that the sheet is only as good as its hour.`, true},
		"the tail of the first part":    {`In the lab we had a freezer that nobody had sorted for four years and people lost an hour a week looking for tubes. I was working on my own samples at the time. It got assigned to me in the Monday meeting. I took out every box and scanned the labels into a sheet. Finding a tube takes two minutes now instead of twenty.`, true},
	} {
		t.Run(name, func(t *testing.T) {
			found := false
			for _, finding := range Analyze(Answer{Text: c.text}, nil).Findings {
				found = found || finding.Rule == ToldTo
			}
			if found != c.found {
				t.Errorf("told-to found: %v, want %v", found, c.found)
			}
		})
	}
}
