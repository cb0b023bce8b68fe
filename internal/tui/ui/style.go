package ui

import "github.com/starcoach/starcoach/internal/practice"

// LastStyle returns the function that says how the candidate wants to answer: as
// chosen since the program was started, or as set, or as the last time. It reads
// the disk: call it in commands alone.
func (d Deps) LastStyle() func() practice.Style {
	recent, chosen := d.Ledger.Recent(), d.Shelf.Style
	if chosen == "" && d.Config.Answer != "" {
		chosen = d.Style()
	}
	return func() practice.Style {
		if chosen != "" {
			return chosen
		}
		if last, err := recent("", 1); err == nil && len(last) == 1 && last[0].Style == practice.Type {
			return practice.Type
		}
		return practice.Speak
	}
}

// Other is the other way of answering.
func Other(style practice.Style) practice.Style {
	if style == practice.Speak {
		return practice.Type
	}
	return practice.Speak
}
