package coach

import (
	"testing"

	"github.com/starcoach/starcoach/internal/scenario"
)

// What is worked on can't be pointed at, whatever the verb.
func TestVagueActionByItsObject(t *testing.T) {
	checkRule(t, VagueAction, saidIn(scenario.Action, [][2]string{
		{"I created a safe space for honest feedback.", "safe space"},
		{"I was giving very much attention to the finishing.", "attention"},
		{"I demonstrated moral courage when it was called for.", "courage"},
		{"I brought structure to the chaos.", "structure"},
		{"I embedded a culture of learning across the wards.", "culture"},
		{"I upheld the values of the service at all times.", "upheld"},
		{"I gave direction when it was needed and showed commitment.", "direction"},
		{"I handled each complaint with tact and diplomacy.", "tact"},
		{"Constructively disrupted old ways of thinking.", "disrupted"},
		{"i managed upwards and outwards very proactively", "proactively"},
		{"Hard work and dedication is what I gave it.", "dedication"},
		{"A strategy was executed effectively by all means.", "executed"},
	}, []string{
		"I gave the change back to the lady and kept the receipt.",
		"I adjusted the tension of the belt with a spanner.",
		"I brought the operations manual to the meeting and read page four aloud.",
		"I built the automation in Python and ran it on the test server.",
		"I took the temperature of every fridge.",
		"I followed the smell to the cellar and shut the gas off.",
		"I respected the hosepipe ban and carried grey water from the bath.",
		"I was proactive: before the doors opened I gritted the yard.",
		"I did my homework. I read the last four audits with a ruler.",
	}))
}

// Sayings for effort and command tell no act.
func TestVagueActionByItsSaying(t *testing.T) {
	checkRule(t, VagueAction, saidIn(scenario.Action, [][2]string{
		{"I put my shoulder to the wheel.", "shoulder"},
		{"I turned a negative into a positive.", "negative"},
		{"I was all over it from the start.", "all over it"},
		{"I am doing the needful from my side.", "needful"},
		{"I refused to take no for an answer.", "no for an answer"},
		{"I pulled my weight and then some.", "weight"},
	}, []string{
		"I chipped the ice off the steps with a spade.",
		"I improvised a splint from a rolled magazine.",
	}))
}

// A claim is none where a tool, a second act or a thing behind its words shows it.
func TestVagueActionWithItsMeans(t *testing.T) {
	checkRule(t, VagueAction, saidIn(scenario.Action, [][2]string{
		{"I brought a lot of energy and enthusiasm to it.", "energy"},
		{"I was always ready to support the newcomers.", "support"},
		{"I made sure he felt looked after.", "felt looked after"},
		{"I dealt with the guest very politely and professionally.", "dealt with"},
		{"I played an absolutely pivotal role in the relaunch.", "role"},
		{"I went to great lengths to get a good result.", "great lengths"},
	}, []string{
		"I coordinated with the crane driver by radio.",
		"I stopped work and sent the crew home.",
		"I built exactly that.",
		"I bisected the commits until I hit the one that broke the login.",
		"I zoomed to two hundred per cent and saw the hairline.",
		"I would stay calm and listen to the patient.",
		"I made sure the brake was on and climbed down.",
		"I got a feeling about the distribution board.",
	}))
}
