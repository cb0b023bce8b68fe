package coach

import (
	"strings"
	"sync"
)

// idioms are sayings for effort, command, good will or business. They sound like
// an act and tell none. They are kept by their first word.
var idioms = sync.OnceValue(func() map[string][]string {
	table := map[string][]string{}
	for _, saying := range strings.Split(effortSayings+moreEffort+commandSayings+peopleSayings+businessSayings, ",") {
		saying = strings.Join(strings.Fields(saying), " ")
		if first, _, _ := strings.Cut(saying, " "); first != "" {
			table[first] = append(table[first], saying)
		}
	}
	return table
})

const (
	effortSayings = `shoulder to the wheel, nose to the grindstone, my weight and, pulled my weight, bent over backwards, bend over backwards, blood sweat, heart into, soul into, heart and soul,
	everything i had, everything i've got, everything i got, all i had, my all, it all i, my absolute best, my best shot, best foot forward, the maximum of, hundred and ten, hundred percent, hundred per cent, 110 per, 110 percent, 110%,
	extra mile, above and beyond, call of duty, out of my way, my guts out, my socks off, my backside off, my butt off, my arse off, burned the midnight, burnt the midnight, midnight oil, candle at both, all the stops, all stops out, no stone unturned,
	knuckled down, buckled down, ploughed on, plowed on, plugged away, plugging away, hammered away, muddled through, battled through, battled on, cracked on, soldiered on, powered through, pushed through, pushed on through, gritted my teeth, sucked it up, toughed it,
	what i was made of, what i'm made of, what i am made of, my mettle, my worth, whatever it took, whatever it takes, whatever was needed, by any means, best i could, best i can, best that i could, every possible way, every way i could, everything in my power, everything possible, everything i could,
	my business to, it a point to, did the needful, doing the needful, do the needful, done the needful, did what i had to, did what was needed, got stuck in, stuck at it, stuck with it, head down, winged it, winging it, made do with, made it work, make it work, making it work, made it happen, make it happen, making it happen, found a way, find a way, pulled it off, got through it, saw it through, see it through,
	hoped for the best, hope for the best, best of a bad, best of it, by the book, like a trooper, like mad, like crazy, fought tooth, tooth and nail, round the clock, around the clock, day and night, night and day, against all odds, against the odds, sleeves up, up my sleeves, through thick and thin, full steam, flat out, full throttle, all guns blazing, all cylinders, left nothing to chance, nothing to chance, put the hours in, put in the hours, hard yards, hard graft, hard yakka, elbow grease,
	mucked in, pitched in, chipped in, did my bit, do my bit, a shift in, held my own, my end up, my back into, a good go, good job of, myself useful, myself available, myself out there, myself into, myself to the limit, went all in, all in on, doubled down, leaned in, leaned into, leant into, crushed it, killed it, owned it, aced it, knocked it out, went to bat, ran the extra, pushed myself, challenged myself, upon myself, to heart, the time to understand, the time to listen,
	carried on regardless, rode it out, hung in there, stuck to my guns, kept my nerve, held my nerve, took the pressure, took the heat, took the strain, bore the brunt, picked up the slack, wore my heart, slaved away, grinded, ground it out, burned the candle, lived and breathed, every ounce, every fibre, last drop, in full swing,
	did not give up, didn't give up, don't give up, never gave up, never give up, refused to give up, refused to quit, no for an answer, lost sight of, no one behind, nobody behind, no-one behind, not an option, one eye, a close eye, my eye on, an eye on everything, an eye on things, in mind at, in mind throughout, in mind at every, an open mind, best of both,
	my hundred percent, my 100, 100 percent, 100%, cent percent, full dedication, full sincerity, proper follow-up, proper follow up, best possible, in the best, good manner, proper manner, professional manner, nice manner, right manner, good way, best way, nice way, proper way, right way, professional way,
	all over it, bright side, my act together, everything at it, cool head, level head, clear head, ironed out, smoothed out, iron out, chipping away, chipped away at the, on fire, grips with, everybody's business, everyone's business, a lot of extra hours, a lot of hours, long hours, extra hours, late nights, made an effort, made every effort, make an effort, human level, personal level, hard worker, everything together, it all together, hungry for, a bridge between, the bridge between, whole nine yards, from a to z, my homework, a negative into, negatives into, negative to positive, proper channels, right channels, person's point of view, people's point of view, point of view of others, best version, best versions, the troops, the tone, a buzz, buzz around, buzz about, cards close, what any good, like any good, as any good, head on, head-on, fought for my,
	level best, best of my ability, best of my abilities, best of my capacity, full efforts, full effort, utmost, level-headed about, kept at it, keep at it, kept my chin, stiff upper lip, kept my cool, keep my cool, kept calm, my composure, a brave face, took it on the chin, in my stride,
	`
	moreEffort = `gave it everything, give it everything, giving it everything, gave everything, at the forefront, in the forefront, to the forefront, front of mind, top of mind, front of everyone's, front of everybody's, front of people's, at the front of my, back of my mind, fine tooth comb, fine-tooth comb, fine toothed comb, i had in me, every fiber, my very best, best endeavours, level of effort, bit of graft, a lot of graft, grafted, worked my socks, worked my fingers, fingers my fingers to, like a maniac, like a madman, like crazy, my life and soul, to the bone, ran myself ragged, bust a gut, busted my, broke my back, sweat and tears, sweated blood, moved heaven and earth, heaven and earth, jumped through hoops, through hoops, went to town on, to the nth, nth degree, up the chain, body and soul, my whole heart, with all my heart, my heart and soul, my mind to it, my mind on, my focus on, my sights, eyes on the ball, digging deep, dig deep, dug my heels, kept plugging, kept chipping, kept pushing, keep pushing, keeps pushing, kept on pushing, kept fighting, kept hammering, kept grinding, kept battling, stayed the course, stay the course, to the bitter end, went the distance, on top of my game, my a game, my a-game, brought my best, bring my best, my best self, best side, my best foot, bigger and better, firing on, all eyes and ears, here there and everywhere, everything i could to, anything i could, anything and everything, all i could, all that i could, as much as i could, as best i could, as best as i could, as well as i could, the best i possibly, whatever i could, what i could to help,
	`
	commandSayings = `by the horns, took the reins, take the reins, taking the reins, at the helm, took the helm, the mantle, up the baton, from the front, by example, up to the plate, stepped up, stepping up, to the occasion, rose to the challenge, led the charge, lead the charge, ball rolling, on the ball, ran with it, run with it, tight ship, steadied the, called the shots, held the fort, hold the fort, show on the road, wheels turning, things ticking, plates spinning, spinning plates, all the balls,
	driving seat, driver's seat, into my own hands, raised the bar, raise the bar, high bar, the needle, ground running, up the gauntlet, made my mark, left my mark, buck stops, buck stopped, pillar of strength, tower of strength, rock for, the glue, the go-to, the driving force, a driving force, finger on the pulse, eye on the ball, eye on the prize, eyes on the prize, eyes peeled, on my toes, on top of everything, on top of things, on top of it, on top of my, step ahead, ahead of the curve, ahead of the game, my thinking cap, outside the box, out of the box, bigger picture, big picture, wood for the trees, helicopter view, bird's eye, a step back,
	wore many hats, many hats, several hats, everywhere at once, tight rein, took the plunge, the nettle, bit the bullet, one for the team, my foot down, stood my ground, nailed it, smashed it, my magic, worked wonders, worked miracles, turned it around, turned things around, right track, back on track, on an even keel, in good hands, under my wing,
	`
	peopleSayings = `feel at home, feel welcome, feel welcomed, feel safe, feel valued, feel special, feel heard, feel listened, feel comfortable, feel included, feel appreciated, feel respected, feel part of, feel supported, feel seen, felt heard, felt safe, felt valued, felt welcome, felt included, felt supported, felt part of, felt listened, felt comfortable, felt respected, felt appreciated, at ease, at their ease, same page, same direction, same hymn, rowing in, pulling in the same, pulling together, people on board, everyone on board, everybody on board, them on board, team on board, brought on board, people onside, the journey, along for the ride, heads together, in the loop, in the picture, up to speed, spirits up, spirits high, morale up, morale high, hand in hand, hand in glove, hearts and minds, olive branch, built bridges, build bridges, building bridges, mended bridges, cleared the air, clear the air, troubled waters, ruffled feathers, pair of hands, listening ear, shoulder to cry, sounding board, there for them, there for her, there for him, there for people, there for everyone, there for everybody, there for the team, door was always open, door policy, open ear, lend an ear, in their shoes, in his shoes, in her shoes, best out of, best in people, best from people, extra support,
	`
	businessSayings = `at the centre of everything, at the center of everything, compromise my standards, back to basics, by my principles, by my values, to my principles, voice of calm, voice of reason, calm in the, where they were coming from, where he was coming from, where she was coming from, where people were coming from, my whole self, great lengths, day in day out, captain of the, a priority to, what needed doing, what needed to be, sheer determination, sheer hard work, sheer persistence, my focus and, a good influence, a positive influence, a calming influence, brings to the table, bring to the table, brought to the table, bringing to the table, low-hanging, low hanging, quick wins, pain points, pain point, touchpoints, touch base, touched base, circled back, moving parts, value add, added value, adding value, value-added, best-in-class, best practice, best practices, boots on the ground, skin in the game, change agent, agent of change, thought leader, thought leadership, force multiplier, win-win, win win, paradigm, north star, heavy lifting, connected the dots, join the dots, joined the dots, to the next level, next level, hands dirty, over the line, across the line, over the finish, putting out fires, put out fires, firefighting, fire-fighting, every angle, all angles, every level, on all fronts, all bases, all the bases, tick all the boxes, ticked all the boxes, bang for, the envelope, bar for, joined-up, joined up, synergies, bandwidth`
)

// idiom finds a saying in a text and gives where it begins and ends; the end is -1 where
// there is none.
func idiom(text string) (start, end int) {
	for at := 0; at < len(text); {
		if text[at] == ' ' {
			at++
			continue
		}
		end = at
		for end < len(text) && text[end] != ' ' {
			end++
		}
		for _, saying := range idioms()[bare(text[at:end])] {
			if saying[0] == 'h' && countsBefore(text[:at]) {
				continue
			}
			if rest, found := strings.CutPrefix(strings.TrimLeft(text[at:], `"(`), saying); found && (rest == "" || !isLetter(strings.TrimPrefix(rest, "s"))) {
				return at, at + len(saying)
			}
		}
		at = end
	}
	return 0, -1
}

// isLetter says whether a text begins with a letter.
func isLetter(text string) bool { return text != "" && text[0] >= 'a' && text[0] <= 'z' }

// countsBefore says whether a number ends a text: "two hundred per cent" is a
// measure and no saying.
func countsBefore(text string) bool {
	words := strings.Fields(text)
	return len(words) > 0 && severalTimes.has(words[len(words)-1])
}

var severalTimes = set(`two three four five six seven eight nine ten`)
