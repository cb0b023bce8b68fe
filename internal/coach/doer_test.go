package coach

import "testing"

func TestDoerless(t *testing.T) {
	for sentence, want := range map[string]bool{
		"Rang the supplier and asked for the pump photos.":  true,
		"The logs were pulled and a fix was written.":       true,
		"The rota was rebuilt.":                             true,
		"I rang the supplier.":                              false,
		"The supplier rang back within the hour.":           false,
		"The rota was rebuilt by the night sister.":         false,
		"Two of the boxes had gone, and I let them go.":     false,
		"My first idea was to ask for a new machine.":       false,
		"\"We can't do that,\" the foreman said.":           false,
		"That left 268 orders.":                             false,
		"Nobody had told him, so I walked over and did it.": false,
	} {
		if got := len(Doerless(sentence)) > 0; got != want {
			t.Errorf("%q has no doer: %v, want %v", sentence, got, want)
		}
	}
}
