package coach

import (
	"testing"

	"github.com/starcoach/starcoach/internal/scenario"
)

func TestFillersAreFound(t *testing.T) {
	checkTold(t, Fillers, scenario.Action, true, texts(
		"Um so I was like, um, on the ward.",
		"basically i rang him and um you know he came",
		"I mean, it was, uh, literally broken, you know.",
		"So, um, well, I er went to the shop.",
		"It was like really hot and like nobody had like any water.",
		"And I was like, okay, this is like not good, you know.",
		"Well, um, basically, I actually fixed it.",
		"er i think erm it was er the second pump",
		"You know, I rang, you know, the office, you know.",
		"Right, so, um, I went down, um, to the bay, uh.",
		"Uhm, I did, uhm, the list, uhm.",
		"So yeah, I checked it. So yeah, it was fine. So yeah, we left.",
		"Okay so the thing is. Okay so I rang him. Okay so he came.",
		"I mean I said it, I mean, twice, I mean really.",
		"I just basically literally stood there, you know.",
		"It was, like, two in the morning and, like, I'm, like, alone.",
		"he was like shouting and i was like calm and like breathing",
		"And uh and uh and uh then I rang.",
		"Anyway, I rang him. Anyway, he came. Anyway, it was done. So, yeah.",
		"So I went there. So I rang. So I waited. So, well, I left.",
		"Actually I was actually there, actually.",
		"the farmer you know he has like forty cows basically",
		"Hmm, well, um, it was a Monday.",
		"I was, you know what I mean, tired, um, basically.",
		"You see, um, the belt, um, was loose.",
		"I kinda like um moved it like to the side like that um",
		"Literally I literally ran, literally.",
		"So like I was um you know in the kitchen",
		"I checked the, uh, the oil and the, uh, the belt and the, uh, lights.",
		"right so um i put it down and uh right so i left",
		"Like, I went in, and, like, there was, like, water.",
	))
}

func TestFillersKeepStill(t *testing.T) {
	checkTold(t, Fillers, scenario.Action, false, texts(
		"I like the work, they like the tea and we like to finish early.",
		"It looked like rain, it smelled like gas and it felt like an hour.",
		"People like him, places like that and things like these take time.",
		"Would you like milk? I'd like two. She would like one.",
		"He was acting like a manager and talking like one, just like his father.",
		"It was just now, right now, and the right one.",
		"I turned right, then right again, and it was all right.",
		"It went well, she sang well, and the well was deep.",
		"I knew him well. As well as that, I fed the calves well.",
		"So that she could sleep, I moved the bed so far that it was so quiet.",
		"I rang him so he came, and so I left.",
		"Do you know the code? You know him. I asked whether you know the way.",
		"I meant what I said. The mean was nine. What I mean to do is call.",
		"She said \"um, like, you know, basically, I mean\" and I waited.",
		"He asked \"uh, okay, well, actually?\" and I showed him.",
		"The actual cost, the basic plan and the literal text were all in the file.",
		"The patient's err and the er clinic: I wrote ear on the form.",
		"I took her to the ER. The ER was full. The second ER took her.",
		"It was okay. The okay came at nine. He gave his okay.",
		"Like my father, I mend nets. Like him, I rise early. Like them, I wait.",
		"Nothing like it, something like ten, more like twelve.",
		"I would like to, he doesn't like to, and nobody likes to.",
		"What's it like? I asked what it was like and what she was like at home.",
		"The likes went up. It is likely. He is likeable. Likewise the other.",
		"I used a saw like this, a plane like that and glue like my gran's.",
		"Well water, well kept, well paid.",
		"I booked it, I paid for it, I fetched it.",
		"You know where the keys are, I told her, and you know who to call and you know when.",
		"The Um river and the Uh village lie near, I told them once.",
		"Anyway I could, any way that worked, I carried it.",
		"They need people like you and me, and a boss like Anne, and a van like ours.",
	))
}
