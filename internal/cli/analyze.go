package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"github.com/starcoach/starcoach/internal/audio"
	"github.com/starcoach/starcoach/internal/delivery"
	"github.com/starcoach/starcoach/internal/scenario"
)

const aboutAnalyze = `Tell how a recording of an answer was said: speech and pauses, pace, loudness
and range of pitch, from the sound alone. It knows no words and keeps nothing.

FILE is a WAV file of any rate, width and number of channels (or AU); - reads
one from a pipe. --text names a file with what was said: its syllables per word
make the words a minute better; without it the usual 1.35 are reckoned with.

The figures are estimates, good for comparing your own recordings. Where one
can't be trusted it is left out, and a warning says why.

--json prints one object. Times are in seconds, levels in dB below full scale; a
part that can't be trusted is null:

  seconds    length of the recording
  format     {container, encoding, rate, channels} as it was stored
  truncated  whether it ends before its header says
  talk       {speaking, silent, lead, tail, pauses: [{start, length}]}
             silences of 0.25 s and more; lead and tail are those before the
             first and after the last word, and count as silent
  rate       {syllables, syllables_per_second, words_per_minute: {low, high},
             syllables_per_word, basis}
             per second of speaking; per minute with pauses; basis: text or
             usual
  loudness   {mean, drift, fade, phrases}
             drift: the last third against the first; fade: the ends of phrases
             against the rest of them, the mean of so many
  pitch      {low, middle, high, semitones}, in Hz; 10, 50 and 90 % lie below
  levels     {step, values}, the loudness over time
  warnings   [{kind, text}]; kind: no-voice, too-noisy, clipped, too-quiet or
             too-short

Exit code 0 whatever is found, 2 for wrong usage or a file that can't be read.`

// longestRecording bounds what is kept of a recording. A mock interview takes an
// hour.
const longestRecording = 2 * time.Hour

// listened is a recording with what is said of it.
type listened struct {
	format    audio.Format
	truncated bool
	report    delivery.Report
	basis     delivery.Basis
}

func analyzeCommand(streams Streams) *cobra.Command {
	var asJSON bool
	var text string
	cmd := &cobra.Command{
		Use:     "analyze FILE.wav|-",
		Short:   "Tell how a recording was said: pauses, pace, loudness, pitch",
		Long:    aboutAnalyze,
		Example: "  starcoach analyze answer.wav\n  starcoach analyze --text answer.txt answer.wav\n  starcoach analyze --json - < answer.wav",
		Args: func(cmd *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return usage("analyze needs a recording: name a WAV file, or - to read one from a pipe; see %s --help",
					cmd.CommandPath())
			case len(args) > 1:
				return usage("analyze takes one recording at a time; see %s --help", cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			var l listened
			if cmd.Flags().Changed("text") {
				if text == "-" && args[0] == "-" {
					return usage("the recording and the text can't both come from the pipe; name a file for one of them")
				}
				said, err := readAnswer([]string{text}, streams.In)
				if err != nil {
					return err
				}
				l.basis = delivery.CountText(said)
			}
			if err := l.listen(args[0], streams.In); err != nil {
				return err
			}
			if asJSON {
				encoded, err := encodeASCII(jsonListenedOf(&l))
				if err != nil {
					return &exitError{ExitProblems, fmt.Errorf("the report could not be written as JSON: %w", err)}
				}
				_, err = cmd.OutOrStdout().Write(encoded)
				return err
			}
			_, err := io.WriteString(cmd.OutOrStdout(), listenedText(&l))
			return err
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON object, described above")
	cmd.Flags().StringVar(&text, "text", "", "reckon words a minute with the words of this `FILE`")
	return cmd
}

// listen analyses the file named, or what comes through the pipe.
func (l *listened) listen(path string, stdin *os.File) error {
	name, from := "standard input", stdin
	if path != "-" {
		name = scenario.CleanLine(path)
		file, err := os.Open(path)
		if err != nil {
			return usage("%s: %s", name, unreadableAnswer(err))
		}
		defer func() { _ = file.Close() }() // it was only read
		if info, err := file.Stat(); err == nil && info.IsDir() {
			return usage("%s is a folder; name the recording in it", name)
		}
		from = file
	} else if term.IsTerminal(stdin.Fd()) {
		return usage("analyze - reads a recording from a pipe, as in: starcoach analyze - < answer.wav")
	}
	sound, err := audio.NewReader(from)
	if err != nil {
		return usage("%s: %w", name, err)
	}
	analyzer := delivery.NewAnalyzer()
	samples := make([]float32, audio.SampleRate/4)
	var length time.Duration
	for {
		n, err := sound.Read(samples)
		analyzer.Add(samples[:n])
		length += time.Duration(n) * time.Second / audio.SampleRate
		switch {
		case errors.Is(err, io.EOF):
			l.format, l.truncated, l.report = sound.Format(), sound.Truncated(), analyzer.Report()
			return nil
		case err != nil:
			return usage("%s: %w", name, err)
		case length > longestRecording:
			return usage("%s: it is longer than %.0f hours; cut it, and analyze one answer at a time",
				name, longestRecording.Hours())
		}
	}
}
