package plan

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/bubbles/cursor"
	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/bubbles/textinput"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/plan"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/theme"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// form sets the date and the minutes a day.
type form struct {
	fields [3]textinput.Model
	at     int
	// problem is what is wrong with what was typed, or with saving it.
	problem string
	saving  bool
}

const labelWidth = 16

var labels = [3]string{"Interview on", "Minutes a day", "Principles"}

// The room of what is typed: a date or a number is short, names may be many.
const (
	shortField, shortLimit = 22, 20
	longField, longLimit   = 36, 600
)

func newForm(settings plan.Settings, made bool, th theme.Theme) *form {
	f := &form{}
	for i := range f.fields {
		field := textinput.New()
		field.Prompt = ""
		field.CharLimit, field.Width = shortLimit, shortField
		if i == len(f.fields)-1 {
			field.CharLimit, field.Width = longLimit, longField
			field.Placeholder = plan.AllPrinciples
		}
		// Terminals paste by themselves; the library would run a clipboard program.
		field.KeyMap.Paste.SetEnabled(false)
		field.TextStyle, field.PlaceholderStyle, field.Cursor.Style = th.Text, th.Dim, th.Cursor
		field.Cursor.SetMode(cursor.CursorStatic)
		f.fields[i] = field
	}
	minutes := plan.UsualMinutes
	if made {
		f.fields[0].SetValue(settings.Date.String())
		minutes = settings.Minutes
		f.fields[2].SetValue(strings.Join(settings.Principles, ", "))
	}
	f.fields[1].SetValue(strconv.Itoa(minutes))
	f.focus(0)
	return f
}

// focus goes to a field. Its command would make the cursor blink, which stands
// still here.
func (f *form) focus(at int) {
	f.fields[f.at].Blur()
	f.at = at
	f.fields[at].CursorEnd()
	_ = f.fields[at].Focus()
}

func (f *form) refuse(err error) {
	f.saving = false
	f.problem = scenario.CleanLine(err.Error())
}

func (s *Screen) openForm() {
	s.form = newForm(s.planned.Settings, s.planned.Made, s.deps.Theme)
}

func (s *Screen) pressForm(msg tea.KeyMsg) (ui.Nav, tea.Cmd) {
	own := s.deps.Keys.Plan
	switch {
	case key.Matches(msg, own.Cancel):
		made := s.planned.Made
		s.form = nil
		if !made && s.planned.Err == nil {
			return ui.Pop(), nil
		}
		return ui.Stay(), s.Init()
	case key.Matches(msg, own.Save):
		return ui.Stay(), s.save()
	case key.Matches(msg, own.NextField):
		by := 1
		if name := msg.String(); name == "up" || name == "shift+tab" {
			by = -1
		}
		s.form.focus((s.form.at + by + len(labels)) % len(labels))
		return ui.Stay(), nil
	}
	field := &s.form.fields[s.form.at]
	before := field.Value()
	cmd := ui.TypeIntoLine(field, msg)
	if field.Value() != before {
		s.form.problem = ""
	}
	return ui.Stay(), cmd
}

// save keeps what was typed, or goes to the field that is wrong and says why.
func (s *Screen) save() tea.Cmd {
	next, wrong, err := s.typed()
	if err != nil {
		s.form.refuse(err)
		s.form.focus(wrong)
		return nil
	}
	s.form.problem, s.form.saving = "", true
	s.asked = s.deps.NewOwner()
	return s.deps.KeepPlan(s.asked, s.planned.Settings.With(next, s.deps.Now()))
}

// typed reads the fields; wrong is the index of the first that says nothing.
func (s *Screen) typed() (next plan.Settings, wrong int, err error) {
	today := plan.DateOf(s.deps.Now())
	if next.Date, err = plan.ParseDate(s.form.fields[0].Value(), today); err != nil {
		return next, 0, err
	}
	next.Minutes = plan.UsualMinutes
	if err := next.Check(today, nil); err != nil {
		return next, 0, err
	}
	text := strings.TrimSpace(s.form.fields[1].Value())
	if next.Minutes, err = strconv.Atoi(text); err != nil {
		return next, 1, fmt.Errorf("`%s` is no number of minutes; give from %d to %d", text, plan.LeastMinutes, plan.MostMinutes)
	}
	if err := plan.CheckMinutes(next.Minutes); err != nil {
		return next, 1, err
	}
	// Principles that were chosen before may have gone; the plan names them.
	known := slices.Concat([]string{plan.AllPrinciples}, s.planned.Principles, s.planned.Settings.Principles)
	next.Principles, err = plan.ParsePrinciples([]string{s.form.fields[2].Value()}, known)
	if slices.Contains(next.Principles, plan.AllPrinciples) {
		next.Principles = nil
	}
	return next, 2, err
}

// named are the principles that the last name begun can still become: all of them
// where none is begun, or nothing fits.
func (s *Screen) named() []string {
	text := s.form.fields[len(labels)-1].Value()
	begun := strings.ToLower(strings.TrimSpace(text[strings.LastIndex(text, ",")+1:]))
	fitting := slices.DeleteFunc(slices.Clone(s.planned.Principles), func(name string) bool {
		return !strings.Contains(strings.ToLower(name), begun)
	})
	if len(fitting) == 0 {
		return s.planned.Principles
	}
	return fitting
}

func (s *Screen) formLines() []string {
	th := s.deps.Theme
	lines := widget.Wrap("When is your interview, and how long can you prepare each day? "+
		"The days until then are filled, the weakest and least practised stories first.", s.textWidth())
	lines = append(lines, "")
	for i := range s.form.fields {
		marker, label := "  ", widget.Pad(labels[i], labelWidth)
		if i == s.form.at {
			marker, label = th.Accent.Render("▸")+" ", th.Accent.Render(label)
		}
		lines = append(lines, marker+label+s.form.fields[i].View())
	}
	lines = append(lines, "")
	if s.form.problem != "" {
		return append(lines, widget.Styled("! "+s.form.problem, s.textWidth(), th.Warn)...)
	}
	today := plan.DateOf(s.deps.Now())
	hint := fmt.Sprintf("A day such as %s, or +9d for nine days from today.", today+9)
	if s.form.at == len(labels)-1 {
		hint = "Names with commas between, or all: " + strings.Join(s.named(), ", ") + "."
	}
	shown := widget.Wrap(hint, s.textWidth())
	if room := max(1, s.height-len(lines)); len(shown) > room {
		shown = shown[:room]
		shown[room-1] = widget.Clip(shown[room-1], s.textWidth()-2) + " …"
	}
	for _, line := range shown {
		lines = append(lines, th.Dim.Render(line))
	}
	return lines
}
