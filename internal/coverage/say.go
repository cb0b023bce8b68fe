package coverage

import "fmt"

// Advice says what to do about the next gap, in a sentence.
func (t *Table) Advice() string {
	if t.Next == nil {
		return "Nothing is open: every story was told, and strong the last time."
	}
	row := t.Rows[t.Next.Row]
	name := row.Ask.Name
	if row.Ask.Question {
		name = `"` + name + `"`
	}
	if t.Next.Story < 0 {
		return fmt.Sprintf("%s: write a new story; none you have comes near it.", name)
	}
	title := t.Stories[t.Next.Story].Title
	switch row.State {
	case Missing:
		return fmt.Sprintf("%s: \"%s\" could be turned to it; add a pivot, or write a new story.", name, title)
	case Planned:
		return fmt.Sprintf("%s: tell \"%s\" once against the clock.", name, title)
	}
	return fmt.Sprintf("%s: tell \"%s\" again; the last time was not strong.", name, title)
}

// Idleness says why a story of Idle answers nothing, and how to change that.
func (t *Table) Idleness(story int) string {
	idle := &t.Stories[story]
	if idle.Principle == "" && len(idle.Pivots) == 0 {
		return fmt.Sprintf("%d %s names no principle, so that it counts nowhere; n at its modes, or starcoach new %s, asks for it.",
			story+1, idle.Title, idle.ID)
	}
	return fmt.Sprintf("%d %s answers none of these; a pivot in its file makes it.", story+1, idle.Title)
}
