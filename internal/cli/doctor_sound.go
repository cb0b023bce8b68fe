package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/audio"
	"github.com/starcoach/starcoach/internal/config"
	"github.com/starcoach/starcoach/internal/delivery"
	outside "github.com/starcoach/starcoach/internal/program"
	"github.com/starcoach/starcoach/internal/record"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/speak"
	"github.com/starcoach/starcoach/internal/transcribe"
)

// lookAtSound looks for the programs that record, play and write down.
func lookAtSound(p *patient) []finding {
	settings := p.opts.settings()
	return []finding{lookAtRecorders(&settings), lookAtPlayers(), lookAtTranscribers(&settings)}
}

// namesOf lists programs, the one that is taken first.
func namesOf(commands []outside.Command) string {
	names := make([]string, len(commands))
	for i, command := range commands {
		names[i] = command.Name()
	}
	return strings.Join(names, ", ")
}

func lookAtRecorders(settings *config.Config) finding {
	f := finding{Name: "Recorder", State: stateOK}
	switch {
	case settings.Microphone.Off:
		f.Found = "Nothing is recorded, as the settings have it."
		return f
	case len(settings.Microphone.Command) > 0:
		named, err := record.Find(settings.Microphone.Command, time.Now)
		if err != nil {
			f.State, f.Found = stateProblem, sentence(err.Error())
			f.Advice = "Name another in the setting microphone, or make it auto."
			return f
		}
		f.Found = named.Name() + " records spoken answers, as the settings have it."
	default:
		found := record.Found()
		if len(found) == 0 {
			f.State, f.Found = stateNote, "There is none to record spoken answers."
			f.Advice = "Install pulseaudio-utils (parec), alsa-utils (arecord), sox or ffmpeg; or name a command in the setting microphone."
			return f
		}
		f.Found = namesOf(found) + ": the first that works records spoken answers."
	}
	f.Advice = "starcoach doctor --level tries it."
	return f
}

func lookAtPlayers() finding {
	found := speak.FoundPlayers()
	if len(found) == 0 {
		return finding{
			"Player", stateNote, "There is none to hear your recordings again.",
			"Install one of " + strings.Join(speak.KnownPlayers(), ", ") + ".",
		}
	}
	return finding{"Player", stateOK, namesOf(found) + ": the first that works plays recordings.", ""}
}

func lookAtTranscribers(settings *config.Config) finding {
	f := finding{Name: "Transcriber", State: stateOK}
	if settings.Transcriber.Off {
		f.Found = "Nothing is written down, as the settings have it."
		return f
	}
	found, err := transcribe.Find(settings.Transcriber.Command, settings.TranscriberModel)
	switch {
	case errors.Is(err, transcribe.ErrNoModel):
		f.State, f.Found = stateNote, found.Name()+" is there, and no model for it."
		f.Advice = "To have recordings written down, give the path of a model on this machine as transcriber_model in the settings."
	case err != nil:
		f.State, f.Found = stateProblem, sentence(err.Error())
		f.Advice = "starcoach config edit changes it."
	case found == nil:
		f.State, f.Found = stateNote, "There is none to write recordings down."
		f.Advice = "It can be one of " + strings.Join(transcribe.Known(), ", ") + ", with a model on this machine."
	default:
		f.Found = found.Name() + " writes recordings down."
	}
	return f
}

// levelLength is how much the doctor listens to.
const levelLength = 3 * time.Second

// lookAtLevel listens for three seconds, and says how that came through.
func lookAtLevel(p *patient, say io.Writer) finding {
	settings := p.opts.settings()
	f := finding{Name: "Level", State: stateProblem}
	if settings.Microphone.Off {
		f.State, f.Found = stateNote, "The microphone is off in the settings, and was not listened to."
		return f
	}
	microphone, err := record.Find(settings.Microphone.Command, time.Now)
	if err != nil || microphone == nil {
		f.Found = "There is no recorder to try."
		return f
	}
	fmt.Fprintf(say, "Say a sentence or two, as loud as in an interview: %s is listening for %.0f seconds.\n",
		scenario.CleanLine(microphone.Name()), levelLength.Seconds())
	report, err := listen(microphone, levelLength)
	if err != nil {
		f.Found = sentence(err.Error())
		f.Advice = "Choose the microphone in the sound settings, or name another command in the setting microphone."
		return f
	}
	var faults []string
	for _, warning := range report.Warnings {
		// Three seconds are too short for rates, and long enough for this.
		if warning != delivery.Short {
			faults = append(faults, warning.Says())
		}
	}
	f.State, f.Found = stateOK, microphone.Name()+": your voice comes through well."
	if len(faults) > 0 {
		f.State, f.Found = stateNote, microphone.Name()+": "+strings.Join(faults, " ")
	}
	return f
}

// listen measures what a microphone hears in a while. Nothing of it is kept.
func listen(microphone *record.Microphone, length time.Duration) (delivery.Report, error) {
	analyzer, wanted := delivery.NewAnalyzer(), int(length*audio.SampleRate/time.Second)
	full := make(chan struct{})
	take := microphone.Open()
	defer take.Stop()
	take.Cut(func(samples []float32) error {
		if wanted > 0 {
			analyzer.Add(samples[:min(wanted, len(samples))])
			if wanted -= len(samples); wanted <= 0 {
				close(full)
			}
		}
		return nil
	})
	for {
		select {
		case <-full:
			take.Stop()
			return analyzer.Report(), nil
		default:
		}
		if news := take.Next(); news.Ended {
			take.Stop()
			return analyzer.Report(), news.Err
		}
	}
}
