package tui

import (
	"context"
	"errors"
	"fmt"
	"math"
	"reflect"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/delivery"
	practicescreen "github.com/starcoach/starcoach/internal/tui/screen/practice"
	"github.com/starcoach/starcoach/internal/tui/screen/transcript"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// stormStudio is a machine whose microphone, player and transcriber work, fail and
// tell nonsense as it comes.
type stormStudio struct {
	*studio
	storm *storm
}

var errNoise = errors.New("parec stopped:\x1b[2J the microphone\r\nwas pulled out\u202e")

func (s *stormStudio) fault(one int) error {
	if s.storm.chance.Intn(one) == 0 {
		return errNoise
	}
	return nil
}

func (s *stormStudio) Record(run string) (ui.Take, error) {
	if err := s.fault(8); err != nil {
		return nil, err
	}
	return s.studio.Record(run)
}

// Measure tells anything that a recording could be measured as, and parts of it.
func (s *stormStudio) Measure(_ string, sections []string) (map[string]*delivery.Report, error) {
	measured, chance := map[string]*delivery.Report{}, s.storm.chance
	for _, section := range sections {
		report := saidFor(time.Duration(4+chance.Intn(3600)) * time.Second)
		switch chance.Intn(6) {
		case 0:
			continue
		case 1:
			report = &delivery.Report{Length: time.Duration(chance.Intn(2000)) * time.Millisecond, Warnings: []delivery.Warning{delivery.Short}}
		case 2:
			report.Talk, report.Rate = nil, nil
			report.Warnings = []delivery.Warning{delivery.Noisy, delivery.Clipped, delivery.Quiet}
		case 3:
			report.Talk.Pauses, report.Levels, report.Pitch = nil, nil, nil
		}
		measured[section] = report
	}
	return measured, s.fault(8)
}

func (s *stormStudio) Play(context.Context, string, string, time.Duration) error { return s.fault(3) }

// Transcribe hears another word each time, among what no terminal should be sent.
func (s *stormStudio) Transcribe(context.Context, string, string) (ui.Transcript, error) {
	if err := s.fault(30); err != nil {
		return ui.Transcript{}, err
	}
	if s.storm.chance.Intn(5) == 0 {
		return ui.Transcript{}, nil
	}
	s.storm.words.typed++
	text := fmt.Sprintf("I zq%dx \x1b]0;heard\a\u202e it.\n", s.storm.words.typed)
	return ui.Transcript{Text: text, LeavesOut: true, Lines: []ui.TranscriptLine{
		{At: -time.Second, Text: text}, {At: 100 * time.Hour, Text: "\x1b[31mand\x00 on"},
	}}, nil
}

func (s *stormStudio) Keep(run, scenario string) (int, error) {
	if err := s.fault(4); err != nil {
		return 0, err
	}
	return s.studio.Keep(run, scenario)
}

// listening are the recordings under way.
func (s *stormStudio) listening() (under []*fakeTake) {
	for _, take := range s.takes {
		if !take.stopped {
			under = append(under, take)
		}
	}
	return under
}

// hear is the next thing that the microphone has to tell.
func (s *storm) hear() {
	if s.studio == nil || len(s.studio.waiting) == 0 {
		return
	}
	levels := []float64{-24, -60, 0, 12, -120, math.Inf(-1), math.NaN()}
	news := ui.SoundNews{Level: levels[s.chance.Intn(len(levels))], Peak: -3}
	if s.chance.Intn(12) == 0 {
		news.Ended, news.Err = true, errNoise
	}
	s.studio.length += time.Duration(s.chance.Intn(4000)) * time.Millisecond
	news.Length = s.studio.length
	s.note("the microphone tells %.0f, ended %v", news.Level, news.Ended)
	s.studio.says(s.simulator, news)
}

// speak says a run from its first section to the debrief, and goes on to what came
// of the recording.
func (s *storm) speak() {
	s.note("say a run")
	s.press("enter", "2", "enter")
	for range s.chance.Intn(4) {
		s.hear()
	}
	s.press("enter")
	s.hear()
	s.seconds(3)
	for range 5 {
		s.seconds(8)
		s.hear()
		s.press("space")
	}
	s.press("enter", []string{"x", "d", "t"}[s.chance.Intn(3)])
	s.words.seek()
}

// wantPrivate fails the test where the microphone is on and the candidate is not
// asked to speak.
func (s *storm) wantPrivate() {
	if s.studio == nil || s.holding || s.quit {
		return
	}
	under := s.studio.listening()
	if len(under) > 1 {
		s.t.Errorf("%d recordings are under way", len(under))
	}
	if _, runs := s.root.top().(*practicescreen.Screen); len(under) > 0 && !runs {
		s.t.Errorf("it is recorded on a screen that says nothing of it")
	}
	covered := s.root.small || s.root.helping || s.root.asking
	if len(under) > 0 && under[0].to != "" && !covered && !strings.Contains(s.frame(), "● recording") && !strings.Contains(s.frame(), "First, the microphone") {
		s.t.Errorf("%s is recorded, and the screen doesn't say so", under[0].to)
	}
}

// corrected are the words of a transcript that is being corrected, those that were
// kept among them, which it tells nobody.
func corrected(screen *transcript.Screen) map[string]bool {
	found, words := map[string]bool{}, reflect.ValueOf(screen).Elem().FieldByName("words")
	for i := range words.Len() {
		for one := range wordsIn(words.Index(i).String()) {
			found[one] = true
		}
	}
	return found
}
