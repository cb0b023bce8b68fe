package plain

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/config"
	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
)

const prepareHelp = "Enter begins with the whole answer. Numbers, such as 3 or 3,4, choose sections. " +
	"t has you type, s speak; c goes on with a run you left; b goes back."

// prepare chooses the parts and the style of a run, and begins it.
func (s *session) prepare(of *scenario.Scenario) error {
	style := s.style()
	prompts := practice.SectionPrompts(of, scenario.Sections())
	s.head("Timed practice")
	s.labelled("Question", english.Quote(of.Asked()))
	for i, prompt := range prompts {
		s.item(fmt.Sprintf("%d.", i+1), prompt.Title+", "+clock(prompt.Target))
	}
	left := s.draftOf(of.ID)
	if left >= 0 {
		s.item("c.", "Go on with the run you left: "+standing(s.drafts[left]))
	}
	for {
		how, other := "speaking", "t to type"
		if style == practice.Type {
			how, other = "typing", "s to speak"
		}
		answer, err := s.ask("Answer by "+how+". Enter begins with all (numbers, "+other+", b, h, q)", prepareHelp)
		if err != nil {
			return err
		}
		switch answer {
		case "b":
			return errBack
		case "t":
			style = practice.Type
		case "s":
			style = practice.Speak
		case "c":
			if left >= 0 {
				return s.goOn(left)
			}
			s.say("There is no run to go on with.")
		default:
			picked, ok := pickPrompts(prompts, answer)
			if !ok {
				s.say(fmt.Sprintf("Type numbers from 1 to %d.", len(prompts)))
				continue
			}
			return s.practise(of, practice.NewRun(style, picked))
		}
	}
}

// style is how the candidate answers, as set or as the last time.
func (s *session) style() practice.Style {
	switch s.Config.Answer {
	case config.Type:
		return practice.Type
	case config.Speak:
		return practice.Speak
	}
	if last, err := s.Keeper.Recent("", 1); err == nil && len(last) == 1 && last[0].Style == practice.Type {
		return practice.Type
	}
	return practice.Speak
}

// pickPrompts are the prompts that numbers name; all for none.
func pickPrompts(prompts []practice.Prompt, answer string) ([]practice.Prompt, bool) {
	if answer == "" {
		return prompts, true
	}
	chosen := make([]bool, len(prompts))
	for _, word := range strings.FieldsFunc(answer, func(r rune) bool { return r == ',' || r == ' ' }) {
		number, err := strconv.Atoi(word)
		if err != nil || number < 1 || number > len(prompts) {
			return nil, false
		}
		chosen[number-1] = true
	}
	var picked []practice.Prompt
	for i, prompt := range prompts {
		if chosen[i] {
			picked = append(picked, prompt)
		}
	}
	return picked, len(picked) > 0
}

// errAgain has the clock begin anew, or go on elsewhere.
var errAgain = errors.New("again")

// practise runs the clock, and shows what came of it. It goes on with repetitions
// for as long as they are wanted.
func (s *session) practise(of *scenario.Scenario, run *practice.Run) error {
	for run != nil {
		if err := s.clockRun(of, run); err != nil {
			return err
		}
		var err error
		if run.Drill() {
			run, err = s.drilled(of, run)
		} else {
			run, err = s.debrief(of, run)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// clockRun asks every prompt of a run. A run that is left is kept.
func (s *session) clockRun(of *scenario.Scenario, run *practice.Run) error {
	run.Pace = s.Config.Pace
	if run.Key == "" {
		run.Key = fmt.Sprintf("%x-plain-%x", s.Now().UnixMilli(), s.Rand().Uint32())
	}
	s.run, s.of = run, of
	err := s.prompts(run)
	if errors.Is(err, errBack) {
		// Left to the modes: it can be gone on with from the list of questions.
		run.Pause(s.Now())
		if run.Begun(run.Current()) {
			s.keepOrTell()
			s.drafts = append(s.drafts, run.Draft(of.ID, s.Now()))
			s.say("This run is kept; c goes on with it from the list of questions.")
		}
		if s.failing && run.Typed() != "" {
			s.words = append(s.words, run.Typed())
		}
		s.run = nil
	}
	return err
}

func (s *session) prompts(run *practice.Run) error {
	for run.Phase() != practice.Finished {
		if err := s.ready(run); err != nil {
			return err
		}
		at := run.Current()
		s.askPrompt(run)
		for {
			err := s.take(run)
			if errors.Is(err, errAgain) {
				break
			}
			if err != nil {
				return err
			}
		}
		if run.Phase() == practice.Finished || run.Current() != at {
			s.took(run, at)
		}
	}
	return nil
}

// ready waits until the candidate wants the clock to run.
func (s *session) ready(run *practice.Run) error {
	if run.Phase() == practice.Running {
		return nil
	}
	question := "Enter starts the clock (b, h, q)"
	if run.Phase() == practice.Paused {
		question = "Enter goes on at " + run.Prompts()[run.Current()].Title + " (b, h, q)"
	}
	const help = "Enter sets the clock going; b goes back to the modes."
	for {
		answer, err := s.ask(question, help)
		if err != nil {
			return err
		}
		if answer == "b" {
			return errBack
		}
		if answer == "" {
			break
		}
		s.say("The clock stands still. " + help)
	}
	if run.Phase() == practice.Paused {
		run.Resume(s.Now())
		return nil
	}
	run.Start(s.Now())
	run.SkipCountIn(s.Now())
	return nil
}

// askPrompt says what is to be answered now, and what was typed so far.
func (s *session) askPrompt(run *practice.Run) {
	prompt := run.Prompts()[run.Current()]
	s.head(titleOf(run, run.Current()) + ", target " + clock(prompt.Target))
	if !prompt.IsSection() || run.First() {
		s.say(english.Quote(prompt.Ask))
	}
	for _, point := range prompt.Points {
		s.item("-", point)
	}
	if run.Style == practice.Type {
		s.say("Type it; each line is kept when you press Enter. A full stop alone on a line ends it, .h says what else you can type.")
		if words := strings.TrimSpace(run.Words(run.Current())); words != "" {
			s.say("So far: " + words)
		}
	} else {
		s.say("Say it aloud. Enter ends it; .h says what else you can type.")
	}
}

// titleOf names a prompt; in a drill by its place, as those of the file come in
// any order.
func titleOf(run *practice.Run, at int) string {
	if run.Drill() {
		return fmt.Sprintf("Question %d of %d", at+1, len(run.Prompts()))
	}
	return run.Prompts()[at].Title
}

const clockHelp = ". ends the section, .b goes back one, .p stops the clock, .g shows the coaching (counted), .m leaves to the " +
	"choice of modes, and .q leaves starcoach. A run that is left is kept."

// take takes in one line while the clock runs. errAgain: another prompt is
// present now, or none.
func (s *session) take(run *practice.Run) error {
	line, err := s.next()
	if err != nil {
		return err
	}
	slept := run.Phase() == practice.Paused
	if slept {
		s.say("The clock was stopped while nothing ran here. It goes on now.")
		run.Resume(s.Now())
	}
	command := strings.ToLower(strings.TrimSpace(line))
	switch command {
	case ".", ".n":
		return s.done(run)
	case ".b":
		if run.First() {
			s.say("This is the first.")
			return nil
		}
		run.Back(s.Now())
		return s.turned()
	case ".p":
		return s.pause(run)
	case ".g":
		s.peek(run)
	case ".h":
		s.say(clockHelp)
	case ".m":
		return errBack
	case ".q":
		return errLeft
	default:
		return s.text(run, line)
	}
	return nil
}

// turned keeps the run where it stands now.
func (s *session) turned() error {
	s.keepOrTell()
	return errAgain
}

// done ends the present prompt; in a drill, once its answer was rated.
func (s *session) done(run *practice.Run) error {
	if run.Drill() {
		if err := s.reveal(run); err != nil {
			return err
		}
	}
	run.Next(s.Now())
	return s.turned()
}

// text takes a line as words, or, where the answer is spoken, as its end.
func (s *session) text(run *practice.Run, line string) error {
	if run.Style == practice.Type {
		words := run.Words(run.Current())
		if words != "" {
			words += "\n"
		}
		run.SetWords(words + line)
		s.keepOrTell()
		return nil
	}
	switch {
	case strings.TrimSpace(line) == "":
		return s.done(run)
	case run.First():
		// Who types is taken at their word, while there is no other answer.
		s.say("You type, so this run is a typed one. A full stop alone on a line ends the section.")
		run.Style = practice.Type
		return s.text(run, line)
	}
	s.say("This run is a spoken one: what you type is not kept. Enter alone ends the section.")
	return nil
}

func (s *session) pause(run *practice.Run) error {
	run.Pause(s.Now())
	s.keepOrTell()
	for {
		answer, err := s.ask("The clock stands still. Enter goes on (h, q)", "Enter sets the clock going again.")
		if err != nil {
			return err
		}
		if answer == "" {
			break
		}
		s.say("What you type now is not kept: go on first.")
	}
	run.Resume(s.Now())
	return nil
}

func (s *session) peek(run *practice.Run) {
	run.Peek()
	for _, note := range run.Prompts()[run.Current()].Coaching {
		s.labelled(note.Heading, note.Text)
	}
}

// took says how long a prompt took.
func (s *session) took(run *practice.Run, at int) {
	part := practice.ReviewOf(run, s.Now()).Parts[at]
	text := titleOf(run, at) + ": " + clock(part.Length) + " of " + clock(part.Prompt.Target)
	if run.Style == practice.Type {
		text += " as said aloud, " + coach.WordCount(part.Words)
	}
	s.say(text + ", " + part.Verdict.String() + ".")
}

// sectionsOf are the indexes of the prompts that are sections.
func sectionsOf(prompts []practice.Prompt) []int {
	var at []int
	for i := range prompts {
		if prompts[i].IsSection() {
			at = append(at, i)
		}
	}
	return slices.Clip(at)
}
