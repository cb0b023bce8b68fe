package main

import (
	"slices"
	"strings"
)

// A shot is one picture: a size of terminal, and the steps to the screen.
type shot struct {
	file          string
	title         string
	width, height int
	// stories is a folder of own stories to begin with; empty for none.
	stories string
	// speaks has the microphone hear a voice.
	speaks bool
	// args are the program's, after the seed.
	args  []string
	steps []step
}

// A step presses keys and then waits until texts are on the screen.
type step struct {
	press []string
	text  string // typed, after the keys
	wait  []string
}

// title stands on the windows of all pictures.
const title = "starcoach"

var shots = []shot{
	{
		file: "walkthrough.svg", title: title, width: 120, height: 40,
		steps: []step{
			toModes[0], toModes[1], toModes[2],
			{press: []string{"1"}, wait: []string{"What to take from it"}},
			{press: []string{"right"}, wait: []string{"Situation", "Signal phrases"}},
			{press: []string{"right"}, wait: []string{"Task", "Signal phrases"}},
			{press: []string{"right"}, wait: []string{"Action", "Common mistake"}},
		},
	},
	{
		file: "picker.svg", title: title, width: 100, height: 24,
		steps: toModes[:1],
	},
	{
		file: "practice.svg", title: title, width: 100, height: 24,
		steps: []step{
			toModes[0], toModes[1], toModes[2],
			{press: []string{"2"}, wait: []string{"enter start"}},
			{press: []string{"enter"}, wait: []string{"0:06 of 0:30"}},
		},
	},
	{
		file: "debrief.svg", title: title, width: 110, height: 30,
		steps: answered(),
	},
	{
		file: "mock.svg", title: title, width: 110, height: 32,
		args: []string{"mock", "--type", "--questions", "4", "--minutes", "8"}, steps: interviewed(),
	},
	{
		file: "quiz.svg", title: title, width: 100, height: 24,
		steps: []step{
			toModes[0], toModes[1], toModes[2],
			{press: []string{"3"}, wait: []string{"question 1 of 4"}},
			{press: []string{"b"}, wait: []string{"enter next"}},
		},
	},
	{
		file: "delivery.svg", title: title, width: 100, height: 24, speaks: true, steps: heard(),
	},
	{
		file: "coverage.svg", title: title, width: 100, height: 30,
		stories: "internal/coverage/testdata/stories", steps: covered(),
	},
}

// heard is the way to how a section was said that took half a minute.
func heard() []step {
	return []step{
		toModes[0], toModes[1], toModes[2],
		{press: []string{"2"}, wait: []string{"enter start"}},
		{press: []string{"a", "down", "down", "space", "enter"}, wait: []string{"is listening"}},
		{press: []string{"enter", "enter"}, wait: []string{"0:10 of 1:30"}},
		{wait: []string{"0:26 of 1:30"}},
		{press: []string{"space"}, wait: []string{"First, rate"}},
		{press: []string{"enter"}, wait: []string{"words a minute"}},
		{press: []string{"d", "right", "right", "right"}, wait: []string{"Pause 3 of"}},
	}
}

// covered is the way to the table of the sample stories, after two of them were
// told in half a minute each: the first was rated well by its author.
func covered() []step {
	return slices.Concat(
		[]step{{wait: []string{"Welcome."}}},
		toldShort("/pump that", "5"), toldShort("/labels ran", "2"),
		[]step{{text: "o", wait: []string{"Coverage", "Next  "}}},
	)
}

// toldShort is a run of half a minute of a story, with one rating for all of it.
func toldShort(filter, rating string) []step {
	return []step{
		{text: filter, wait: []string{"▸   The", " 1 of "}},
		{press: []string{"enter"}, wait: []string{"Choose your preparation mode"}},
		{text: "l", wait: []string{"▸ 180 s"}},
		{press: []string{"right", "right", "right", "enter"}, wait: []string{"Opening"}},
		{press: []string{"enter"}, wait: []string{"0:02 of"}},
		{press: []string{"space"}, wait: []string{"0:00 of"}},
		{wait: []string{"0:02 of"}},
		{press: []string{"space"}, wait: []string{"0:00 of"}},
		{wait: []string{"0:02 of"}},
		{press: []string{"space"}, wait: []string{"First, rate"}},
		{text: strings.Repeat(rating, 5), wait: []string{"This run is kept."}},
		{press: []string{"esc", "esc", "esc", "esc"}, wait: []string{" questions", "starcoach"}},
	}
}

// typed is an answer with faults, for the picture of the debrief.
var typed = []string{
	"Last year I noticed that 0.3% of our payment messages went missing every week.",
	"It was not my team's service, and nobody had asked me.",
	"I pulled the logs of a month, and we figured out the cause together. I wrote a fix and showed it to their lead.",
	"Everyone was really happy with it.",
	"I learned that communication is key.",
}

// answered is the way to the debrief of that answer, rated by its author.
func answered() []step {
	steps := []step{
		toModes[0], toModes[1], toModes[2],
		{press: []string{"2"}, wait: []string{"enter start"}},
		{press: []string{"s", "enter", "enter"}, wait: []string{"ctrl+d"}},
	}
	for _, answer := range typed {
		steps = append(steps, step{text: answer, wait: []string{answer[:24]}}, step{press: []string{"ctrl+d"}})
	}
	return append(steps,
		step{wait: []string{"First, rate"}},
		step{press: []string{"4", "4", "4", "3", "4", "3"}, wait: []string{"Fix first"}},
		step{press: []string{"down"}, wait: []string{"Fix first"}},
	)
}

// told are the answers of a mock interview, from good to thin, each with how many
// follow-ups it is asked.
var told = []struct {
	answer    string
	followUps int
}{
	{"Last spring a colleague of mine deleted my test data twice in a week. It was mine to settle, and nobody had asked " +
		"me to. I showed him the two runs. I asked what he needed the room for. I wrote a job that cleans up after each " +
		"run, and I moved my data to a folder of its own. Lost runs went from two a week to none, and it held for a " +
		"year. I learned to ask for the need first, and have done so in two other teams since.", 2},
	{"We had some problems with the release and we all worked hard on it together. Everyone was really happy with it. " +
		"I learned that communication is key.", 3},
	{"In March our shop ran out of the red paint every week. I counted the sales of a year by hand. I found that the " +
		"order list was from 2019. I changed the list, and I told the other shop. The empty shelf went from every week " +
		"to once in a season.", 3},
	{"I was told by my manager to look at the logs. I looked at them for some time. There was a lot to do.", 2},
}

// interviewed is the way to the report of that interview.
func interviewed() []step {
	const empty, reply = "Type as you would say it.", "I asked the two of them, and wrote it down."
	steps := []step{{wait: []string{"Are you ready?"}}}
	for i, one := range told {
		steps = append(steps,
			step{press: []string{"enter"}, wait: []string{"to think"}},
			step{press: []string{"enter"}, wait: []string{empty}},
			step{text: one.answer, wait: []string{one.answer[:20]}},
		)
		for range one.followUps {
			steps = append(steps,
				step{press: []string{"ctrl+d"}, wait: []string{", follow-up", empty}},
				step{text: reply, wait: []string{reply}},
			)
		}
		after := "Take a breath"
		if i == len(told)-1 {
			after = "Practise next"
		}
		steps = append(steps, step{press: []string{"ctrl+d"}, wait: []string{after}})
	}
	return steps
}

// toModes leads from the start to the choice of a preparation mode for the
// scenario about earning trust.
var toModes = []step{
	{wait: []string{"Welcome.", "Amazon Leadership Principles"}},
	{press: []string{"/"}, text: "skeptical stakeholder", wait: []string{"Built trust with a skeptical stakeholder"}},
	{press: []string{"enter"}, wait: []string{"Choose your preparation mode"}},
}
