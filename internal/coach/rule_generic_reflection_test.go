package coach

import (
	"testing"

	"github.com/starcoach/starcoach/internal/scenario"
)

const dripStory = "On the night shift a pump kept alarming on bed seven. I checked the tubing, found a kink behind the rail, moved the pump to the other side and wrote the steps on the handover sheet. Alarms went from nine a night to one."

func afterTheDrip(told ...string) []toldCase {
	var cases []toldCase
	for _, lesson := range told {
		cases = append(cases, toldCase{dripStory, lesson})
	}
	return cases
}

func TestGenericReflectionIsFound(t *testing.T) {
	checkTold(t, GenericReflection, scenario.Reflecting, true, afterTheDrip(
		"I learned that communication is key.",
		"Teamwork makes a difference.",
		"You should always stay positive.",
		"I learned a lot from this experience.",
		"It taught me the importance of listening.",
		"what i took from that is hard work always pays off",
		"When everybody pulls in the same direction there's nothing you can't achieve.",
		"Every challenge is an opportunity to grow.",
		"I grew so much as a person.",
		"it's always good to talk, isn't it",
		"If you believe in people, anything is possible.",
		"From this I have learned that a team is stronger than one person.",
		"Honesty is the best policy.",
		"A smile costs nothing.",
		"You must have always a good communication with each other.",
		"I realised how important it is to be organised.",
		"Leadership is about people.",
		"This experience made me a better nurse.",
		"Never give up, that's what I learned.",
		"I learnt to step out of my comfort zone.",
		"Mistakes can happen to everyone.",
		"together we can overcome any challenge",
		"The customer always comes first.",
		"Patience is a virtue.",
		"You have to trust the process.",
		"I learned the value of teamwork and planning ahead.",
		"It showed me that being adaptable is really important in the workplace.",
		"I came out of it stronger and more confident.",
		"Treat others the way you want to be treated.",
		"Good preparation is half the battle.",
		"It was a great learning experience for me.",
		"I've become more resilient because of it.",
		"Everything happens for a reason.",
		"Where there's a will there's a way.",
		"You can't please everyone.",
		"I learned that I can handle pressure well.",
		"It was a real learning curve and I developed both personally and professionally.",
		"I learned to always think outside the box.",
		"Consistency beats talent.",
		"A good leader listens.",
		"No risk, no reward, I have understood.",
		"i came to know the importance of coordination",
		"I'll try to be more assertive.",
		"Everyone has something to bring to the table.",
		"Ask for help when you need it.",
		"It gave me a new perspective on life.",
		"I know now that I can do anything if I try.",
		"It was challenging but very rewarding for me.",
		"Quality comes before quantity.",
		"A saw is only as good as the hand behind it.",
		"Preparation is what separates the good from the great.",
		"It brought home to me that teamwork is about trust first and foremost.",
		"I learned to pick my battles.",
		"I suppose you just learn to double check everything.",
		"I'd ask for help sooner next time.",
		"A problem shared is a problem halved.",
		"so my learning is we should never hesitate to ask doubts",
		"You've just got to treat people how you'd like to be treated.",
	))
}

func TestGenericReflectionKeepsStill(t *testing.T) {
	checkTold(t, GenericReflection, scenario.Reflecting, false, afterTheDrip(
		"I learned that a kink behind the rail looks just like an empty bag.",
		"Communication is key, sure, but here it was the handover sheet and not the talking.",
		"I ask the night porter now before I ring the technician.",
		"I check the tubing first, then the pump.",
		"Next time I'd write the sheet on the first night, not the fourth.",
		"I should have asked the healthcare assistant, she had seen the rail.",
		"I learned to look behind the bed before I call anyone.",
		"I keep a list of the alarms in my pocket, with the time.",
		"The lesson for me was the rail and not the pump.",
		"It taught me to write things down on the third time.",
		"Since then I look for the kink on every pump, and I have found two.",
		"These days I read the last three handovers.",
		"I'd walked past bed seven for a week.",
		"what i took from that is look behind things before you phone",
		"I show each new student where the tubing runs.",
		"I now ask patients which side they sleep on.",
		"I was cross with the supplier for a week and the fault was our own rail.",
		"My mistake was silencing it instead of timing it.",
		"I no longer silence an alarm without writing the minute.",
		"Listening to the porter for five minutes would have saved four nights.",
		"When people complain of the alarm now, I go and stand at the bed.",
		"I trust my own count over the machine's.",
		"I had never once looked behind a bed, in six years.",
		"If you fix a pump to a rail, leave a hand's width.",
		"A quiet alarm isn't a small alarm.",
		"I ring the family before visiting time and not after it.",
		"The night staff knew it all along, and I'd only asked the day staff.",
		"I wouldn't wait for the technician again.",
		"It's why I draw a small map of the bed space at the start of a shift.",
		"I used to think an alarm was noise; now I treat it as a note to me.",
		"Two of the students have found a kink since with the same three steps.",
		"Tape the spare key under the desk, that's my rule now.",
		"I'd let the day team sign the sheet too.",
		"Never assume, they say. I had assumed the pump was new, and the rail had bent the tube.",
		"Patience is a virtue, fine, but with a kinked tube it costs you four nights.",
		"I learned that silence from the pump means an empty battery.",
		"I count the clamps twice before I sign.",
		"The porters knew about the rail all along.",
		"One thing I took away.",
		"I've seen a lot worse since, mind you.",
		"It made me more confident with the hoist, I was scared of it before.",
		"I had been so sure of my own count that I never opened the porter's book.",
		"One regret.",
	))
}

func TestTwoSayingsInTwoSentencesAreTwoFindings(t *testing.T) {
	cases := []struct {
		told string
		want int
	}{
		{"Communication is key. Hard work always pays off.", 2},
		{"I learned that communication is key and that hard work always pays off.", 1},
		{"Attention to detail always pays off. I bring that mindset to every project.", 1},
	}
	for _, c := range cases {
		answer := Answer{Text: c.told, Sections: []SectionText{{Name: scenario.Reflecting, Span: Span{0, len(c.told)}}}}
		count := 0
		for _, finding := range Analyze(answer, nil).Findings {
			if finding.Rule == GenericReflection {
				count++
			}
		}
		if count != c.want {
			t.Errorf("%q has %d findings, want %d", c.told, count, c.want)
		}
	}
}
