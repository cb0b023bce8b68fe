package plain

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
)

// perPage is how many questions are listed at once.
const perPage = 20

const pickHelp = "Type the number of a question to open it, or words to see only the questions that hold them all. " +
	"Enter lists the next ones, l lists them again from the first, a takes the filter away, and c goes on with a run you left."

// list is the questions that are to choose from, and how far they were listed.
type list struct {
	entries []scenario.Entry
	shown   int
	filter  string
}

// pick is the list of questions.
func (s *session) pick() error {
	l := s.listing("")
	s.page(l)
	for {
		answer, err := s.ask(s.pickQuestion(l), pickHelp)
		if err != nil {
			return err
		}
		number, notNumber := strconv.Atoi(answer)
		switch {
		case notNumber == nil && number >= 1 && number <= len(l.entries):
			if err := s.open(l.entries[number-1].ID, s.straight()); err != nil && !errors.Is(err, errBack) {
				return err
			}
			l = s.listing(l.filter)
			s.page(l)
		case notNumber == nil:
			s.say(fmt.Sprintf("There is no question %d.", number))
		case answer == "c" && len(s.drafts) > 0:
			if err := s.goOn(len(s.drafts) - 1); err != nil && !errors.Is(err, errBack) {
				return err
			}
		case answer == "":
			s.page(l)
		case answer == "l":
			l.shown = 0
			s.page(l)
		case answer == "a", answer == "b":
			l = s.listing("")
			s.page(l)
		default:
			l = s.listing(strings.TrimPrefix(answer, "/"))
			s.page(l)
		}
	}
}

func (s *session) pickQuestion(l *list) string {
	more := ""
	if l.shown < len(l.entries) {
		more = ", Enter for more"
	}
	if l.filter != "" {
		more += ", a for all"
	}
	if len(l.entries) == 0 {
		return fmt.Sprintf("Question (words to filter%s, h, q)", more)
	}
	return fmt.Sprintf("Question (1-%d, words to filter%s, h, q)", len(l.entries), more)
}

// listing is every question that holds all words of the filter.
func (s *session) listing(filter string) *list {
	l := &list{filter: filter}
	words := strings.Fields(strings.ToLower(filter))
	all := s.Library.List()
	for i := range all.Entries {
		if holds(searched(&all.Entries[i]), words) {
			l.entries = append(l.entries, all.Entries[i])
		}
	}
	if filter == "" && len(all.Broken) > 0 {
		s.say(english.Count(len(all.Broken), "file") + " can't be read; starcoach lint says why: " + all.Broken[0].First.String())
	}
	return l
}

func searched(entry *scenario.Entry) string {
	texts := append([]string{entry.Title, entry.Collection, entry.Principle, entry.Question, entry.Role}, entry.Tags...)
	if entry.Own {
		texts = append(texts, "own mine yours")
	}
	return strings.ToLower(strings.Join(texts, " "))
}

func holds(text string, words []string) bool {
	for _, word := range words {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

// page lists the next questions; behind the last one, the first again.
func (s *session) page(l *list) {
	if l.shown >= len(l.entries) {
		l.shown = 0
	}
	if l.shown == 0 {
		s.pageHead(l)
	}
	collection := ""
	for ; l.shown < len(l.entries); l.shown++ {
		entry := &l.entries[l.shown]
		if entry.Collection != collection {
			collection = entry.Collection
			s.head(collection)
		}
		s.item(fmt.Sprintf("%d.", l.shown+1), entry.Title+". "+about(entry)+", "+stands(s.progress[entry.ID])+".")
		if (l.shown+1)%perPage == 0 {
			l.shown++
			break
		}
	}
	s.print("\n")
	if len(s.drafts) > 0 {
		s.say("c. Go on with the run you left: " + s.left())
	}
}

func (s *session) pageHead(l *list) {
	switch {
	case len(l.entries) == 0 && l.filter != "":
		s.head(fmt.Sprintf("No question holds %s. Type a for all.", english.Quote(l.filter)))
	case len(l.entries) == 0:
		s.head("There are no questions here; --scenarios DIR names a folder that has some.")
	case l.filter != "":
		s.head(english.Count(len(l.entries), "question") + " with " + english.Quote(l.filter) + ":")
	default:
		s.head(english.Count(len(l.entries), "question") + ":")
	}
}

// stands says in a word or two what was done with a question.
func stands(summary history.Summary) string {
	switch {
	case summary.Attempts == 1:
		return "practised once"
	case summary.Attempts > 1:
		return fmt.Sprintf("practised %d times", summary.Attempts)
	case summary.ReadWhole:
		return "read to the end"
	case summary.QuizRuns > 0:
		return fmt.Sprintf("quiz %d of %d", summary.QuizRight, summary.QuizTotal)
	case !summary.Opened.IsZero():
		return "started"
	}
	return "new"
}

// straight is the mode that was asked for in the place of a question.
func (s *session) straight() history.Mode {
	if s.ID != "" {
		return ""
	}
	return s.Mode
}

// left names the run that was left last.
func (s *session) left() string {
	draft := s.drafts[len(s.drafts)-1]
	title := draft.Scenario
	listing := s.Library.List()
	for i := range listing.Entries {
		if listing.Entries[i].ID == draft.Scenario {
			title = listing.Entries[i].Title
		}
	}
	return scenario.CleanLine(title) + ", " + standing(draft)
}

// standing says where a run was left.
func standing(draft practice.Draft) string {
	text := "at " + scenario.CleanLine(draft.Current().Title)
	if words := draft.TypedWords(); words > 0 {
		text += ", with " + english.Count(words, "word")
	}
	return text + "."
}

// draftOf is the index of the run of a scenario that was left last, or -1.
func (s *session) draftOf(id string) int {
	for i := len(s.drafts) - 1; i >= 0; i-- {
		if s.drafts[i].Scenario == id {
			return i
		}
	}
	return -1
}

// goOn takes up a run that was left.
func (s *session) goOn(at int) error {
	draft := s.drafts[at]
	opened, err := s.Library.Open(draft.Scenario)
	if err != nil {
		s.warn(err)
		return nil
	}
	run := practice.FromDraft(draft, opened)
	if run == nil {
		s.say("This run can't be gone on with. What was typed in it:")
		s.say(draft.Typed())
		return nil
	}
	s.drafts = slices.Delete(s.drafts, at, at+1)
	return s.practise(opened, run)
}
