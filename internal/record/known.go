package record

import (
	"runtime"

	"github.com/starcoach/starcoach/internal/program"
)

// known are the recorders that are looked for, best first: those that send the
// first sound soonest. Each writes signed 16-bit little-endian mono samples at
// audio.SampleRate to its standard output; pw-record puts a header before them in
// some versions.
var known = [][]string{
	{"parec", "--raw", "--format=s16le", "--rate=16000", "--channels=1", "--latency-msec=30"},
	{"arecord", "-q", "-t", "raw", "-f", "S16_LE", "-r", "16000", "-c", "1"},
	{"pw-record", "--format=s16", "--rate=16000", "--channels=1", "-"},
	{"rec", "-q", "-t", "raw", "-r", "16000", "-e", "signed", "-b", "16", "-L", "-c", "1", "-"},
	{"sox", "-q", "-d", "-t", "raw", "-r", "16000", "-e", "signed", "-b", "16", "-L", "-c", "1", "-"},
	append(append([]string{"ffmpeg", "-nostdin", "-loglevel", "error"}, ffmpegSource()...),
		"-ac", "1", "-ar", "16000", "-f", "s16le", "-"),
}

// ffmpegSource is how ffmpeg names the usual microphone of the system.
func ffmpegSource() []string {
	if runtime.GOOS == "darwin" {
		return []string{"-f", "avfoundation", "-i", ":default"}
	}
	return []string{"-f", "alsa", "-i", "default"}
}

// Found finds the recorders that the machine has, best first.
func Found() []program.Command { return program.FindAll(known) }
