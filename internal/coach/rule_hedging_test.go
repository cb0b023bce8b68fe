package coach

import (
	"testing"

	"github.com/starcoach/starcoach/internal/scenario"
)

func TestHedgingIsFound(t *testing.T) {
	checkTold(t, Hedging, scenario.Action, true, texts(
		"I think maybe I kind of helped with the rota.",
		"I guess I sort of fixed it, probably.",
		"I suppose it was perhaps a bit my idea.",
		"Hopefully it was the right call, I think, maybe.",
		"i feel like i kinda got it working i guess",
		"I'm not sure, but I probably saved them some money, I think.",
		"We maybe did it in a day, I don't know, possibly two.",
		"It was sort of me who rang the doctor, I guess, more or less.",
		"I might have checked the tank. I think I probably did. I guess it was fine.",
		"I'd say I was a bit nervous, but I kind of managed.",
		"I believe I possibly wrote the list. Maybe it helped.",
		"I tried to sort of calm her down a little bit, I guess.",
		"It somewhat worked, I suppose, in a way.",
		"it was kind of slow so i kind of changed it and it was kind of better",
		"I think I led it, I think I did well, and I think they liked it.",
		"Probably I helped a bit, hopefully.",
		"I don't really know, maybe I should say I sort of ran it.",
		"I may have been a little bit too quick, I guess.",
		"It might have been me, perhaps, who saw the leak. Not sure.",
		"I guess you could say I probably taught them something, hopefully.",
		"It seems I kind of did a good job, I would say.",
		"I was kinda in charge I think or something.",
		"I sort of just moved the boxes, I guess, and it probably helped.",
		"So I guess I was the one, kind of, who told the driver, I think.",
		"I think it was good, I think. Maybe not perfect.",
		"Maybe I was a bit rude, I'm not really sure.",
		"I cooked sort of two hundred meals, I think, or something like that, I guess.",
		"It is possible that I helped, I believe, at least a little bit, maybe.",
		"I'd like to think I helped, I guess, in some way, probably.",
		"I feel I was sort of the leader, if that makes sense, I guess.",
		"Arguably I maybe did somewhat more than the others.",
	))
}

func TestHedgingKeepsStill(t *testing.T) {
	checkTold(t, Hedging, scenario.Action, false, texts(
		"A kind nurse showed me. She was kind of heart. Kind people, all kind.",
		"I sort the post at six, sort the cards at seven, and sort of mail decides the van.",
		"She said \"I guess maybe it's probably fine, I think\", so I checked it myself.",
		"He told me \"maybe, perhaps, hopefully\" and I wrote the date down.",
		"I had about 40 boxes, roughly a third of them wet, around twelve torn.",
		"I think the sheet was the right call. I moved it to the door.",
		"I had to think about the order, think of the driver, and think it over.",
		"This kind of valve, that kind of pipe and some kind of seal were all in the van.",
		"What sort of bread, which sort of flour, the sort of oven: I listed all of it.",
		"It was a bit of wire, a bit of tape and a drill bit.",
		"I believe in lists. I believe in checking. I believe people.",
		"The guess was nine, her guess was ten, my first guess was twelve.",
		"I counted the stock, rang the depot and booked the van for six.",
		"The chance of rain was probable, so I covered the cement.",
		"I don't think in weeks, I think in shifts.",
		"He said maybe we should sort of wait and it's probably fine.",
		"she goes i guess it's probably kind of okay so i opened the panel",
		"My manager thought it was probably a fuse or something, maybe the lamp.",
		"They asked whether I could perhaps come in, and whether maybe Sam could.",
		"The owner wasn't sure, so I measured it again. She probably forgave me.",
		"I hope. I hoped. I was full of hope.",
		"In a way that a child could follow, I wrote the steps.",
		"It was May. The first of May, a May morning.",
		"I asked them what they think, what do you think, who thinks so.",
		"I changed the sort order, the sorting table and the sort key.",
		"The kind of soil matters, and so does the kind of seed, and the kind of plough.",
		"Maybe it was luck, but I had the log with me and I showed it to him.",
		"About thirty, give or take two.",
		"I might add one more thing: I kept the receipts.",
		"The driver asked if it might perhaps be the clutch or maybe the box.",
		"I told her that I was not sure and that I would look it up.",
	))
}
