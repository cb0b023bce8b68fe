package cli

import (
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/tools/buzz"
)

// runRecordVoice writes a recording of a voice made by arithmetic: record-voice
// KIND FILE.
func runRecordVoice() {
	voice := buzz.Answer().Noise(-70)
	switch os.Args[1] {
	case "calm":
	case "clipped":
		voice.Scale(40)
	case "faint":
		voice.Scale(1.0 / 40)
	case "noisy":
		voice.Noise(-32)
	case "short":
		voice.Samples = voice.Samples[:buzz.SamplesOf(2500*time.Millisecond)]
	case "silence":
		voice = new(buzz.Voice).Rest(3 * time.Second)
	default:
		fmt.Fprintln(os.Stderr, "there is no such voice: "+strings.Join(os.Args[1:], " "))
		os.Exit(2)
	}
	if err := voice.WriteFile(os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
