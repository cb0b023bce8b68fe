package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/starcoach/starcoach/internal/config"
	"github.com/starcoach/starcoach/internal/delivery"
	"github.com/starcoach/starcoach/internal/record"
	"github.com/starcoach/starcoach/internal/recordings"
	"github.com/starcoach/starcoach/internal/speak"
	"github.com/starcoach/starcoach/internal/studio"
	"github.com/starcoach/starcoach/internal/transcribe"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// soundFlags are the flags about sound as they were typed.
type soundFlags struct {
	microphone string
	keep       bool
}

// What --mic takes beside a command.
const (
	microphoneOff  = "off"
	microphoneAuto = "auto"
)

// soundOf puts together what the machine can do with the candidate's voice. The
// flags go before the settings. What is wrong with a program in the settings is
// in the warnings, and does without it.
func soundOf(flags soundFlags, settings *config.Config, data string) (s *sound, warnings []error, err error) {
	microphone := settings.Microphone
	switch words := strings.Fields(flags.microphone); {
	case flags.microphone == "":
	case flags.microphone == microphoneOff:
		microphone = config.Program{Off: true}
	case flags.microphone == microphoneAuto:
		microphone = config.Program{}
	case len(words) > 0:
		microphone = config.Program{Command: words}
	}
	folder := recordings.In(data)
	s = &sound{off: microphone.Off, keeps: flags.keep || settings.KeepAudio, now: wallClock, folder: folder}
	parts := studio.Parts{Folder: folder}
	if len(microphone.Command) > 0 {
		if parts.Microphone, err = record.Find(microphone.Command, time.Now); err != nil {
			if flags.microphone != "" {
				return nil, nil, usage("--mic: %w", err)
			}
			warnings = append(warnings, fmt.Errorf("the setting microphone: %w", err))
		}
	}
	if transcriber := settings.Transcriber; !transcriber.Off && len(transcriber.Command)+len(settings.TranscriberModel) > 0 {
		if parts.Transcriber, err = transcribe.Find(transcriber.Command, settings.TranscriberModel); err != nil {
			parts.Transcriber = nil
			warnings = append(warnings, fmt.Errorf("the setting transcriber: %w", err))
		}
	}
	s.studio = sync.OnceValue(func() *studio.Studio {
		if microphone.Auto() {
			// Looking for the known ones can't fail.
			parts.Microphone, _ = record.Find(nil, time.Now)
		}
		parts.Player = speak.FindPlayer()
		return studio.New(parts)
	})
	return s, warnings, nil
}

// sound is the studio as the screens use it.
type sound struct {
	// studio looks for programs when it is first called, which takes its time:
	// the first frame does not wait for it.
	studio     func() *studio.Studio
	folder     recordings.Folder
	off, keeps bool
	now        func() time.Time
}

// prepare looks for programs, and deletes what killed processes left of
// recordings.
func (s *sound) prepare() {
	s.studio()
	// What can't be deleted now can be at the next start.
	_, _ = s.folder.Sweep(s.now())
}

func (s *sound) Recorder() string {
	if s.studio().Microphone == nil {
		return ""
	}
	return s.studio().Microphone.Name()
}

func (s *sound) Player() string {
	if s.studio().Player == nil {
		return ""
	}
	return s.studio().Player.Name()
}

func (s *sound) Transcriber() string {
	if s.studio().Transcriber == nil {
		return ""
	}
	return s.studio().Transcriber.Name()
}

func (s *sound) Off() bool   { return s.off }
func (s *sound) Keeps() bool { return s.keeps }

// take is a recording as the screens use it.
type take struct{ *studio.Take }

func (t take) Next() ui.SoundNews {
	news := t.Take.Next()
	return ui.SoundNews{Length: news.Length, Level: news.Level, Peak: news.Peak, Ended: news.Ended, Err: news.Err}
}

func (s *sound) Record(run string) (ui.Take, error) {
	begun, err := s.studio().Record(run)
	if err != nil {
		return nil, err
	}
	return take{begun}, nil
}

func (s *sound) Measure(run string, sections []string) (map[string]*delivery.Report, error) {
	reports := map[string]*delivery.Report{}
	for _, section := range sections {
		report, err := s.studio().Measure(run, section)
		if errors.Is(err, studio.ErrNothing) {
			continue
		}
		if err != nil {
			return reports, err
		}
		reports[section] = &report
	}
	return reports, nil
}

func (s *sound) Play(ctx context.Context, run, section string, from time.Duration) error {
	return s.studio().Play(ctx, run, section, from)
}

func (s *sound) Transcribe(ctx context.Context, run, section string) (ui.Transcript, error) {
	text, err := s.studio().Transcribe(ctx, run, section)
	if err != nil {
		return ui.Transcript{}, err
	}
	transcript := ui.Transcript{Text: text.String(), LeavesOut: text.LeavesOut}
	for _, piece := range text.Pieces() {
		transcript.Lines = append(transcript.Lines, ui.TranscriptLine{At: piece.Words[0].Start, Text: piece.String()})
	}
	return transcript, nil
}

func (s *sound) Keep(run, scenario string) (int, error) {
	return s.studio().Keep(run, s.now().Local().Format("2006-01-02 15.04"), scenario)
}

func (s *sound) Drop(run string) error { return s.studio().Drop(run) }
