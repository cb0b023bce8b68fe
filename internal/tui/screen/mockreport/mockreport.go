// Package mockreport is the screen of what came of a mock interview, and of the
// former ones.
package mockreport

import (
	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/mock"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/keys"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// What commands answer with.
type (
	// listed carries the former interviews, newest first.
	listed struct {
		owner int
		mocks []mock.State
		err   error
	}
	// judged carries what came of an interview.
	judged struct {
		owner  int
		report mock.Report
	}
)

// view is what the screen shows.
type view int

const (
	viewList view = iota
	viewRating
	viewReport
	viewDelete
)

// Screen is the report, or the list of former interviews.
type Screen struct {
	deps  ui.Deps
	owner int
	// judgementOwner marks the saves of what the coach made of the answers, apart
	// from those of the interview.
	judgementOwner int
	view           view
	// fresh is true for an interview that has just ended.
	fresh bool

	loaded bool
	mocks  []mock.State
	chosen int
	// listTop is how many lines stand over the list.
	listTop int
	// deleting is true while an interview is being deleted.
	deleting bool
	problem  string
	kept     bool
	// told is true once what the coach made of the answers was sent to be kept.
	told bool

	// state is the interview that is looked at, report what came of it.
	state    mock.State
	report   mock.Report
	judged   bool
	rating   int
	scroller widget.Scroller

	width, height int
}

// New makes the screen.
func New(deps ui.Deps, to ui.ToMockReport) *Screen {
	s := &Screen{deps: deps, owner: deps.NewOwner(), judgementOwner: deps.NewOwner(), scroller: widget.NewScroller(deps.Theme)}
	if to.Mock != nil {
		s.fresh, s.state = true, *to.Mock
	}
	return s
}

// Init keeps an interview that has just ended, and judges it; or reads the former
// ones.
func (s *Screen) Init() tea.Cmd {
	if s.fresh {
		return tea.Batch(s.deps.Ledger.AddMock(s.owner, s.state), s.look())
	}
	return s.list()
}

func (s *Screen) list() tea.Cmd {
	if !s.deps.Ledger.Ready() {
		return nil
	}
	mocks, owner := s.deps.Ledger.Mocks(), s.owner
	return func() tea.Msg {
		found, err := mocks()
		return listed{owner, found, err}
	}
}

// look judges the interview that is to be looked at.
func (s *Screen) look() tea.Cmd {
	s.view, s.judged, s.rating = viewReport, false, 0
	s.scroller.Top()
	return s.judge()
}

func (s *Screen) judge() tea.Cmd {
	library, analyze, state, owner := s.deps.Library, s.deps.Analyze, s.state, s.owner
	return func() tea.Msg {
		find := func(id string) *scenario.Scenario {
			// An answer to a scenario that is gone is judged by its words alone.
			opened, _ := library.Open(id)
			return opened
		}
		return judged{owner, mock.ReportOf(state, find, analyze)}
	}
}

// Waiting holds keys back until there is something to look at.
func (s *Screen) Waiting() bool {
	return s.view == viewReport && !s.judged || s.view == viewList && !s.loaded || s.deleting
}

// Capturing is never true: there is no text field.
func (s *Screen) Capturing() bool { return false }

// SetSize says how much room there is.
func (s *Screen) SetSize(width, height int) {
	s.width, s.height = width, height
	s.scroller.SetSize(width, height)
	s.lay()
}

// Header says when the interview was.
func (s *Screen) Header() ui.Header {
	header := ui.Header{Trail: []string{"Mock interview", "Report"}}
	if s.view == viewList || s.view == viewDelete {
		header.Trail[1] = "Former interviews"
		return header
	}
	header.Status = ui.Said(s.deps.Theme.Dim.Render(when(s.state)))
	return header
}

// Update takes a message in.
func (s *Screen) Update(msg tea.Msg) (ui.Nav, tea.Cmd) {
	defer s.lay()
	switch msg := msg.(type) {
	case listed:
		if msg.owner == s.owner {
			s.takeIn(msg)
		}
	case judged:
		if msg.owner == s.owner {
			first := !s.judged
			s.report, s.judged = msg.report, true
			if first && s.fresh && s.rates() {
				s.view = viewRating
			}
			return ui.Stay(), s.keepJudgements()
		}
	case ui.Deleted:
		if msg.Owner == s.owner {
			s.deleting = false
			if msg.Err != nil {
				s.problem = scenario.CleanLine(msg.Err.Error())
			}
			return ui.Stay(), s.list()
		}
	case ui.Saved:
		if msg.Owner != s.owner {
			return ui.Stay(), nil
		}
		s.kept, s.problem = msg.Err == nil, ""
		if msg.Err != nil {
			s.problem = scenario.CleanLine(msg.Err.Error())
		}
		if s.kept {
			return ui.Stay(), s.keepJudgements()
		}
	case ui.Loaded:
		if !s.fresh && !s.loaded {
			return ui.Stay(), s.list()
		}
	case tea.KeyMsg:
		return s.press(msg)
	}
	return ui.Stay(), nil
}

func (s *Screen) takeIn(msg listed) {
	s.loaded, s.mocks = true, msg.mocks
	s.chosen = max(0, min(s.chosen, len(s.mocks)-1))
	if msg.err != nil {
		s.problem = scenario.CleanLine(msg.err.Error())
	}
}

func (s *Screen) press(msg tea.KeyMsg) (ui.Nav, tea.Cmd) {
	switch s.view {
	case viewRating:
		return ui.Stay(), s.pressRating(msg)
	case viewReport:
		return s.pressReport(msg)
	case viewDelete:
		return ui.Stay(), s.pressDelete(msg)
	}
	return s.pressList(msg)
}

// keepJudgements keeps what the coach made of the answers of an interview that
// has just ended, once it is known and they are kept.
func (s *Screen) keepJudgements() tea.Cmd {
	if !s.fresh || !s.kept || !s.judged || s.told {
		return nil
	}
	s.told = true
	var cmds []tea.Cmd
	for i := range s.report.Answers {
		answer := &s.report.Answers[i]
		if answer.Coach == nil {
			continue
		}
		judgement := history.Judgement{
			Attempt: s.state.AttemptKey(answer.Number), Coach: map[coach.Dimension]int{}, Report: history.ReportOf(*answer.Coach),
		}
		for _, score := range answer.Coach.Scores {
			judgement.Coach[score.Dimension] = score.Score
		}
		cmds = append(cmds, s.deps.Ledger.AddJudgement(s.judgementOwner, judgement))
	}
	return tea.Batch(cmds...)
}

func (s *Screen) pressReport(msg tea.KeyMsg) (ui.Nav, tea.Cmd) {
	own := s.deps.Keys.Mock
	switch {
	case key.Matches(msg, s.deps.Keys.Global.Back):
		if s.fresh {
			return ui.Pop(), nil
		}
		s.view = viewList
	case key.Matches(msg, own.First):
		return s.practise(0), nil
	case key.Matches(msg, own.Second):
		return s.practise(1), nil
	case key.Matches(msg, own.Rate) && s.rates():
		s.view, s.rating = viewRating, 0
	case key.Matches(msg, own.Former) && s.fresh:
		return ui.Push(ui.ToMockReport{}), nil
	default:
		s.scroller.Press(msg, s.deps.Keys.Reading)
	}
	return ui.Stay(), nil
}

// practise opens what one of the advices names.
func (s *Screen) practise(number int) ui.Nav {
	if number >= len(s.report.Next) {
		return ui.Stay()
	}
	advice := s.report.Next[number]
	return ui.Push(ui.ToModes{ID: advice.Scenario, Mode: advice.Mode, FollowUps: advice.FollowUps})
}

func (s *Screen) pressList(msg tea.KeyMsg) (ui.Nav, tea.Cmd) {
	list := s.deps.Keys.List
	s.problem = ""
	if key.Matches(msg, s.deps.Keys.Global.Back) {
		return ui.Pop(), nil
	}
	if len(s.mocks) == 0 {
		return ui.Stay(), nil
	}
	switch {
	case key.Matches(msg, list.Open):
		s.state = s.mocks[s.chosen]
		return ui.Stay(), s.look()
	case key.Matches(msg, s.deps.Keys.Progress.Delete):
		s.view = viewDelete
	case key.Matches(msg, list.Top):
		s.chosen = 0
	case key.Matches(msg, list.Bottom):
		s.chosen = len(s.mocks) - 1
	case key.Matches(msg, list.Up):
		s.chosen = max(s.chosen-1, 0)
	case key.Matches(msg, list.Down):
		s.chosen = min(s.chosen+1, len(s.mocks)-1)
	}
	return ui.Stay(), nil
}

func (s *Screen) pressDelete(msg tea.KeyMsg) tea.Cmd {
	progress := s.deps.Keys.Progress
	switch {
	case key.Matches(msg, progress.Confirm):
		s.view = viewList
		remove := s.deps.Ledger.DeleteMock(s.owner, s.mocks[s.chosen].Key)
		if s.deleting = remove != nil; !s.deleting {
			s.problem = "Nothing was deleted: something is still being saved. Try again in a moment."
		}
		return remove
	case key.Matches(msg, progress.Keep):
		s.view = viewList
	}
	return nil
}

// ShortHelp names the keys that matter now.
func (s *Screen) ShortHelp() []key.Binding {
	own, list, global := s.deps.Keys.Mock, s.deps.Keys.List, s.deps.Keys.Global
	progress, rating := s.deps.Keys.Progress, s.deps.Keys.Rating
	move := keys.Pair(list.Up, list.Down, "move")
	switch s.view {
	case viewRating:
		return []key.Binding{rating.Score, rating.Back, rating.Forward, rating.Skip}
	case viewDelete:
		return []key.Binding{progress.Confirm, progress.Keep}
	case viewList:
		open, remove := list.Open, progress.Delete
		open.SetEnabled(len(s.mocks) > 0)
		remove.SetEnabled(len(s.mocks) > 0)
		move.SetEnabled(len(s.mocks) > 1)
		return []key.Binding{open, global.Back, move, remove}
	}
	first, second, rate, former := own.First, own.Second, own.Rate, own.Former
	first.SetEnabled(len(s.report.Next) > 0)
	if len(s.report.Next) > 1 {
		first = keys.Pair(first, second, first.Help().Desc)
	}
	rate.SetEnabled(s.rates())
	former.SetEnabled(s.fresh)
	return []key.Binding{first, global.Back, keys.As(move, "read"), rate, former}
}

// FullHelp names all keys.
func (s *Screen) FullHelp() [][]key.Binding {
	reading := s.deps.Keys.Reading
	return [][]key.Binding{s.ShortHelp(), {reading.PageUp, reading.PageDown}}
}

// View renders what is looked at.
func (s *Screen) View() string {
	if s.Waiting() {
		return widget.Fit(s.deps.Theme.Dim.Render("One moment …"), s.width, s.height)
	}
	return s.scroller.View()
}

// lay renews the lines.
func (s *Screen) lay() {
	if s.width == 0 || s.Waiting() {
		return
	}
	switch s.view {
	case viewList:
		s.scroller.SetLines(s.listLines())
		s.scroller.Show(s.listTop+s.chosen, s.listTop+s.chosen)
	case viewRating:
		s.scroller.SetLines(s.ratingLines())
	case viewDelete:
		s.scroller.SetLines(widget.Wrap("Delete the interview of "+when(s.mocks[s.chosen])+
			" for good?\n\nWhat was said, typed and rated in it goes with it.", min(s.width, widget.TextWidth)))
	default:
		s.scroller.SetLines(s.reportLines())
	}
}

func when(state mock.State) string { return state.Begun.Local().Format("2 January 2006, 15:04") }
