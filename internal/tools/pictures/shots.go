package main

// A shot is one picture: a size of terminal, and the steps to the screen.
type shot struct {
	file          string
	title         string
	width, height int
	steps         []step
}

// A step presses keys and then waits until texts are on the screen.
type step struct {
	press []string
	wait  []string
}

// title stands on the windows of all pictures.
const title = "starcoach"

var shots = []shot{
	{
		file: "walkthrough.svg", title: title, width: 120, height: 40,
		steps: []step{
			toModes[0], toModes[1],
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
			toModes[0], toModes[1],
			{press: []string{"2"}, wait: []string{"enter start"}},
			{press: []string{"enter"}, wait: []string{"0:06 of 0:30"}},
		},
	},
	{
		file: "quiz.svg", title: title, width: 100, height: 24,
		steps: []step{
			toModes[0], toModes[1],
			{press: []string{"3"}, wait: []string{"question 1 of 3"}},
			{press: []string{"b"}, wait: []string{"enter next"}},
		},
	},
}

// toModes leads from the start to the choice of a preparation mode for the
// scenario about earning trust.
var toModes = []step{
	{wait: []string{"Welcome.", "Built trust with a skeptical stakeholder"}},
	{press: []string{"enter"}, wait: []string{"Choose your preparation mode"}},
}
