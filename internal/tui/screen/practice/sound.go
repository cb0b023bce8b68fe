package practice

import (
	"sync"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/tui/ui"
	"github.com/starcoach/starcoach/internal/tui/widget"
)

// recording is the microphone beside a spoken run.
type recording struct {
	// wanted is true while the sections are recorded.
	wanted bool
	// failed is true from the recorder's failing until it is tried again, at the
	// next section or at the end of a pause: until then the run goes on without
	// sound.
	failed bool
	// take is the recording under way; nil before the recorder runs, and while the
	// clock stands still.
	take ui.Take
	// asked is the request that the recording under way, or the one waited for, has
	// come of.
	asked *request
	// opening is true from asking for a recording to its first sound.
	opening bool
	// generation tells the recording under way from those before it.
	generation int
	// level is the loudness of the last moment, in dB below full scale.
	level float64
	// problem is why there is no sound now, missed why some is missing, for the
	// candidate to read.
	problem, missed string
	check           levelCheck
}

// request is a recording that was asked for. It can be ended at any time, by a
// screen that is no longer there when the recorder runs as well.
type request struct {
	mu    sync.Mutex
	ended bool
	take  ui.Take
}

// begin records, and says whether the recording is still wanted then.
func (r *request) begin(record func() (ui.Take, error)) (take ui.Take, wanted bool, err error) {
	take, err = record()
	r.mu.Lock()
	r.take = take
	wanted = !r.ended
	r.mu.Unlock()
	if take != nil && !wanted {
		take.Stop()
	}
	return take, wanted, err
}

// end stops the recording, now or as soon as it has begun.
func (r *request) end() {
	r.mu.Lock()
	r.ended = true
	take := r.take
	r.mu.Unlock()
	if take != nil {
		take.Stop()
	}
}

// opened carries a recording that was asked for.
type opened struct {
	owner, generation int
	take              ui.Take
	err               error
}

// sounded carries the news of a recording.
type sounded struct {
	owner, generation int
	news              ui.SoundNews
}

// recorded says whether what is said in a run is recorded: the sections of an
// answer, where there is a recorder.
func recorded(deps ui.Deps, run *practice.Run) bool {
	return run.Style == practice.Speak && !run.Drill() && run.Prompts()[run.Current()].IsSection() && deps.Recorder() != ""
}

// open asks for a recording; what is under way is stale from now on.
func (s *Screen) open(run string) tea.Cmd {
	closing := s.close()
	asked := &request{}
	s.sound.asked, s.sound.opening, s.sound.failed = asked, true, false
	sound, message := s.deps.Sound, opened{owner: s.owner, generation: s.sound.generation}
	return tea.Batch(closing, func() tea.Msg {
		take, wanted, err := asked.begin(func() (ui.Take, error) { return sound.Record(run) })
		if !wanted {
			return nil
		}
		message.take, message.err = take, err
		return message
	})
}

// close ends the recording under way; there may be none.
func (s *Screen) close() tea.Cmd {
	s.sound.generation++
	s.sound.opening, s.sound.take = false, nil
	asked := s.sound.asked
	s.sound.asked = nil
	if asked == nil {
		return nil
	}
	return func() tea.Msg {
		asked.end()
		return nil
	}
}

// takeOpened takes in the recording that was asked for.
func (s *Screen) takeOpened(msg opened) tea.Cmd {
	switch {
	case msg.owner != s.owner, msg.generation != s.sound.generation:
		return nil
	case msg.err != nil:
		return s.fail(msg.err)
	}
	s.sound.take = msg.take
	return s.listenOn()
}

// listenOn waits for the next news.
func (s *Screen) listenOn() tea.Cmd {
	stamp := sounded{owner: s.owner, generation: s.sound.generation}
	return s.deps.Await(s.sound.take, func(news ui.SoundNews) tea.Msg {
		stamp.news = news
		return stamp
	})
}

// takeNews takes in what a recording has to tell.
func (s *Screen) takeNews(msg sounded) tea.Cmd {
	if msg.owner != s.owner || msg.generation != s.sound.generation {
		return nil
	}
	s.now = s.deps.Now()
	s.sound.level = msg.news.Level
	if msg.news.Ended {
		return s.fail(msg.news.Err)
	}
	if s.checking() {
		return s.hear(msg.news)
	}
	if s.sound.opening {
		s.sound.opening, s.sound.problem = false, ""
		return tea.Batch(s.letRun(), s.listenOn())
	}
	return s.listenOn()
}

// letRun lets the clock run, and the sound go to the present section, if only the
// microphone was waited for.
func (s *Screen) letRun() tea.Cmd {
	if s.run.Phase() == practice.Paused {
		s.run.Resume(s.now)
	}
	s.run.AwaitNothing(s.now)
	s.cut()
	return s.wake()
}

// cut has the sound go to the present section while its clock runs.
func (s *Screen) cut() {
	if s.sound.take == nil || s.sound.opening {
		return
	}
	section := ""
	if s.run.Phase() == practice.Running {
		section = s.prompt().Key
	}
	s.sound.take.CutTo(section)
}

// fail goes on without sound for now, and says why. A microphone that could not
// even be tried is not tried again.
func (s *Screen) fail(err error) tea.Cmd {
	waiting := s.sound.opening
	s.sound.failed, s.sound.problem = true, "the recorder stopped"
	if err != nil {
		s.sound.problem = scenario.CleanLine(err.Error())
	}
	s.sound.missed = s.sound.problem
	closing := s.close()
	if s.checking() {
		s.sound.wanted, s.sound.check.state = false, checkFailed
		s.arrange()
		return closing
	}
	if waiting {
		return tea.Batch(closing, s.letRun())
	}
	s.arrange()
	return closing
}

// follow has the microphone follow the clock after a key or a tick: it listens
// while the clock runs, and not while it stands still.
func (s *Screen) follow() tea.Cmd {
	if !s.sound.wanted || s.checking() {
		return nil
	}
	switch phase := s.run.Phase(); {
	case s.done, phase == practice.Finished:
		return s.close()
	case s.leaving, phase == practice.Paused && s.sound.take != nil && !s.sound.opening:
		return s.close()
	case s.sound.failed:
		return nil
	case phase == practice.Running && s.sound.take == nil:
		// A clock that was set going by a move between sections.
		s.run.Pause(s.now)
		return s.open(s.run.Key)
	}
	s.cut()
	return nil
}

// resume sets a clock going that stands still: with its microphone, where there is
// one.
func (s *Screen) resume(now time.Time) tea.Cmd {
	if !s.sound.wanted || s.run.Phase() != practice.Paused {
		s.run.Resume(now)
		return nil
	}
	if s.sound.opening {
		return nil
	}
	return s.open(s.run.Key)
}

// silence is the level of no sound at all.
const silence = -120

// meterWidth is the room of the level meter.
const meterWidth = 30

// meter shows how loud it is. It stands still where nothing is to move.
func (s *Screen) meter() string {
	if s.deps.Config.ReducedMotion {
		return ""
	}
	return widget.Meter(s.sound.level, meterWidth, s.deps.Theme)
}

// soundLines say below the clock whether it is recorded.
func (s *Screen) soundLines(width int) []string {
	th := s.deps.Theme
	switch {
	case s.sound.opening:
		return []string{th.Dim.Render("Waiting for " + s.recorder() + " …")}
	case s.sound.problem != "":
		return widget.Styled("Without sound: "+s.sound.problem+".", width, th.Warn)
	case !s.sound.wanted:
		return nil
	case s.run.Phase() == practice.Running:
		return []string{widget.Clip(s.recordingMark()+"  "+s.meter(), width)}
	}
	return []string{th.Dim.Render("not recording")}
}

func (s *Screen) recordingMark() string { return s.deps.Theme.Bad.Render("●") + " recording" }

// soundHidden says whether it is recorded while there is no room for the lines that
// say so: beside the clock there always is.
func (s *Screen) soundHidden() bool {
	if s.sound.take == nil || s.sound.opening || s.run.Phase() != practice.Running {
		return false
	}
	return s.peeking || len(s.asked())+1+len(s.soundLines(s.arrangement.left)) > s.arrangement.answer
}

// recorder names the program that records.
func (s *Screen) recorder() string { return scenario.CleanLine(s.deps.Recorder()) }
