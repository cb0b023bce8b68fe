package keys

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"
)

// moment is a state of a screen: the actions that its keys can mean then. No key
// may mean two of them.
type moment struct {
	name    string
	actions string
	// typed is where letters are text, which no key may take away.
	typed field
}

// field is what is being typed.
type field int

const (
	nothing field = iota
	line          // enter is free
	page
)

// everywhere work in every moment.
const everywhere = "global.help global.suspend global.quit "

// paging and scrolling move through a text.
const (
	paging    = " reading.page_up reading.page_down"
	scrolling = " reading.up reading.down" + paging
	rows      = " list.up list.down"
)

var moments = []moment{
	{name: "the list of questions", actions: "list.top list.bottom list.open list.filter list.leave global.back story.edit " +
		"picker.go_on picker.review picker.plan picker.history picker.mock picker.coverage picker.new picker.write_on" + rows + paging},
	{name: "typing a filter", typed: line, actions: "filter.open filter.up filter.down filter.clear"},
	{name: "the choice of modes", actions: "modes.walkthrough modes.practice modes.quiz modes.ladder judge.four list.open " +
		"story.write_on story.edit global.back" + rows + paging},
	{name: "a file with a fault", actions: "story.edit story.keep" + paging},
	{name: "the walkthrough", actions: "global.back reading.next reading.previous reading.reveal reading.practise" + scrolling},
	{name: "the choice of sections", actions: "setup.toggle setup.all setup.what setup.style setup.start setup.go_on global.back" +
		rows + paging},
	{name: "speaking against the clock", actions: "practice.next practice.pause practice.back practice.peek practice.leave" + scrolling},
	{name: "the try of the microphone", actions: "sound.go_on sound.again practice.leave"},
	{name: "how it was said", actions: "sound.play sound.from_pause sound.next_pause sound.previous_pause sound.next_section " +
		"sound.previous_section sound.keep sound.done" + scrolling},
	{name: "the words of a recording", typed: page, actions: "sound.next sound.back sound.cancel"},
	{name: "a clock that stands still", actions: "practice.begin practice.leave practice.pause practice.peek"},
	{name: "typing against the clock", typed: page, actions: "practice.typed_next practice.typed_pause practice.typed_back " +
		"practice.typed_peek practice.coach practice.leave"},
	{name: "the question whether to leave", actions: "practice.confirm_leave practice.stay mock.end_now"},
	{name: "rating an answer of the drill", actions: "review.rate review.reveal practice.leave" + scrolling},
	{name: "rating an answer", actions: "rating.score rating.back rating.forward rating.skip debrief.keep" + paging},
	{name: "the scores", actions: "debrief.evidence debrief.next_finding debrief.previous_finding debrief.again debrief.whole " +
		"debrief.times debrief.compare debrief.follow_ups debrief.done debrief.keep setup.go_on sound.open sound.words" + rows + paging},
	{name: "the findings", actions: "debrief.next_finding debrief.previous_finding debrief.again debrief.whole debrief.times " +
		"debrief.compare debrief.follow_ups debrief.rubric debrief.keep setup.go_on sound.open sound.words" + scrolling},
	{name: "the times", actions: "debrief.compare_this debrief.next_finding debrief.previous_finding debrief.again debrief.whole " +
		"debrief.times debrief.follow_ups debrief.done debrief.keep setup.go_on sound.open sound.words" + rows + paging},
	{name: "the comparison", actions: "global.back reading.next reading.previous" + scrolling},
	{name: "the questions of a drill", actions: "drill.look drill.again drill.done debrief.keep" + rows + paging},
	{name: "a question of a drill", actions: "drill.list debrief.keep reading.next reading.previous" + scrolling},
	{name: "judging two answers", actions: "judge.score judge.back judge.forward judge.other judge.reveal judge.done" + paging},
	{name: "two answers judged", actions: "judge.next judge.done" + scrolling},
	{name: "a quiz question", actions: "quiz.choose global.back" + rows + paging},
	{name: "a quiz answer", actions: "quiz.next quiz.reasons global.back" + scrolling},
	{name: "the end of a quiz", actions: "quiz.retry quiz.done judge.four" + paging},
	{name: "a review card", actions: "review.reveal review.skip global.back" + scrolling},
	{name: "a review card that waits", actions: "review.go_on review.skip global.back" + scrolling},
	{name: "a review question", actions: "quiz.choose review.skip global.back" + rows + paging},
	{name: "rating a review", actions: "review.rate review.keep quiz.reasons global.back" + scrolling},
	{name: "the end of a review", actions: "review.done"},
	{name: "the plan", actions: "plan.set list.top list.bottom list.open global.back" + rows + paging},
	{name: "the form of the plan", typed: line, actions: "plan.save plan.next_field plan.cancel"},
	{name: "the history", actions: "progress.runs progress.delete_all global.back" + scrolling},
	{name: "the runs", actions: "progress.overview progress.delete progress.delete_all list.open list.top list.bottom global.back" +
		rows + paging},
	{name: "a run", actions: "progress.list progress.words progress.delete reading.next reading.previous" + scrolling},
	{name: "the question whether to delete", actions: "progress.confirm progress.keep"},
	{name: "the word that deletes everything", typed: line, actions: "progress.confirm_all progress.keep_all"},
	{name: "the form of a mock interview", actions: "mock.change mock.begin mock.go_on mock.former mock.voice global.back" + rows},
	{name: "a mock interview", actions: "practice.next practice.typed_next practice.pause practice.leave mock.voice"},
	{name: "typing in a mock interview", typed: page, actions: "practice.typed_next practice.typed_pause practice.leave mock.typed_voice"},
	{name: "a mock interview that waits", actions: "practice.begin practice.pause practice.leave mock.voice"},
	{name: "the report of a mock interview", actions: "mock.first mock.second mock.rate mock.former global.back" + scrolling},
	{name: "the former mock interviews", actions: "list.open list.top list.bottom progress.delete global.back" + rows},
	{name: "writing a story", typed: page, actions: "story.next story.back story.coach story.leave"},
	{name: "writing a line of a story", typed: line, actions: "story.line_next story.back story.leave story.principle_up " +
		"story.principle_down"},
	{name: "the end of a story", actions: "story.modes story.back_from_end story.leave" + scrolling},
	{name: "the coverage", actions: "coverage.left coverage.right coverage.asks list.open list.top list.bottom global.back" + rows + paging},
	{name: "the ladder", actions: "ladder.longer ladder.shorter ladder.style ladder.start global.back" + scrolling},
}

// choices are moments in which the letters of quiz choices are keys as well.
var choices = []string{"a quiz question", "a review question"}

// clash says what keeps an action from its keys: another action that a moment
// has under one of them, which it names, or a text that needs it.
func (k *Keys) clash(action string) (problem, remedy, with string) {
	all := map[string]*key.Binding{}
	k.each(func(name string, binding *key.Binding) { all[name] = binding })
	for _, m := range moments {
		actions := strings.Fields(everywhere + m.actions)
		if !slices.Contains(actions, action) {
			continue
		}
		for _, name := range all[action].Keys() {
			switch {
			case m.takes(name) && (action != "global.help" || name == " "): // its letters give way by themselves
				return fmt.Sprintf("in %s, %s is text", m.name, Shown(name)), "take a key such as ctrl+n or f2", ""
			case slices.Contains(choices, m.name) && k.isLetter(name):
				return fmt.Sprintf("in %s, %s is a choice", m.name, Shown(name)), "take another key", ""
			}
			for _, other := range actions {
				if other != action && slices.Contains(all[other].Keys(), name) {
					return fmt.Sprintf("in %s, %s is `%s` already", m.name, Shown(name), other),
						"take another key, or give that one another", other
				}
			}
		}
	}
	return "", "", ""
}

// isLetter says whether a key is the letter of a quiz choice.
func (k *Keys) isLetter(name string) bool {
	return slices.ContainsFunc(k.Quiz.Letters, func(b key.Binding) bool { return slices.Contains(b.Keys(), name) })
}

// takes says whether a key writes or deletes in what is being typed.
func (m moment) takes(name string) bool {
	switch m.typed {
	case line:
		return isText(name) && name != "enter"
	case page:
		return isText(name)
	}
	return false
}
