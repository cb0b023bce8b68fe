// Package recordtest plays a recorder, for tests: a test binary that is run with
// the word As behaves like one, well or badly.
package recordtest

import (
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"os"
	"os/signal"
	"time"
)

// As is the first argument of a test binary that is to play a recorder; the second
// names the way it behaves.
const As = "play-a-recorder"

// Command is the recorder that behaves in the given way: the test binary itself.
func Command(way string) []string { return []string{os.Args[0], As, way} }

// Main plays the recorder if the test binary was started as one, and returns
// otherwise. It is called first in TestMain.
func Main() {
	if len(os.Args) != 3 || os.Args[1] != As {
		return
	}
	os.Exit(play(os.Args[2]))
}

const rate = 16000

// play behaves in the way that is named, and returns an exit code such as real
// recorders have.
func play(way string) int {
	interrupted := make(chan os.Signal, 1)
	if way != "stubborn" {
		signal.Notify(interrupted, os.Interrupt)
	} else {
		signal.Ignore(os.Interrupt)
	}
	endless := time.Duration(math.MaxInt64)
	switch way {
	case "steady", "stubborn":
		speak(os.Stdout, binary.LittleEndian, endless, interrupted)
		return 255
	case "wav":
		header := []byte("RIFF\xff\xff\xff\xffWAVEfmt \x10\x00\x00\x00\x01\x00\x01\x00\x80\x3e\x00\x00\x00\x7d\x00\x00\x02\x00\x10\x00data\xff\xff\xff\xff")
		write(os.Stdout, header)
		speak(os.Stdout, binary.LittleEndian, endless, interrupted)
	case "au":
		write(os.Stdout, []byte(".snd\x00\x00\x00\x18\xff\xff\xff\xff\x00\x00\x00\x03\x00\x00\x3e\x80\x00\x00\x00\x01"))
		speak(os.Stdout, binary.BigEndian, endless, interrupted)
	case "dies", "dies late":
		length := 1500 * time.Millisecond
		if way == "dies late" {
			length = 4 * time.Second
		}
		speak(os.Stdout, binary.LittleEndian, length, interrupted)
		fmt.Fprintln(os.Stderr, "the microphone was pulled out")
		return 1
	case "talks":
		talk(os.Stdout, steadily, interrupted)
	case "tells":
		talk(os.Stdout, freely, interrupted)
	case "refused":
		fmt.Fprintln(os.Stderr, "\nConnection refused")
		return 1
	case "hangs":
		<-interrupted
	case "hangs later":
		speak(os.Stdout, binary.LittleEndian, 300*time.Millisecond, interrupted)
		<-interrupted
	case "flac":
		write(os.Stdout, []byte("fLaC\x00\x00\x00\x22\x10\x00\x10\x00"))
		<-interrupted
	case "stereo at 48000":
		for range 6 * 20 {
			write(os.Stdout, tone(binary.LittleEndian, 0, rate))
		}
		<-interrupted
	}
	return 0
}

// speak writes a tone of 300 Hz, as fast as it would be heard.
func speak(to io.Writer, order binary.ByteOrder, length time.Duration, interrupted <-chan os.Signal) {
	const step = 50 * time.Millisecond
	ticker := time.NewTicker(step)
	defer ticker.Stop()
	for at := time.Duration(0); at < length; at += step {
		write(to, tone(order, int(at*rate/time.Second), int(step*rate/time.Second)))
		select {
		case <-interrupted:
			return
		case <-ticker.C:
		}
	}
}

// phrase is some syllables and the pause behind them.
type phrase struct {
	talking, pausing float64 // seconds
	level, hertz     float64
	// swing is how much the syllables differ in loudness, from 0 to 1.
	swing float64
}

// What is said in the two ways of talking, again and again: always the same, or
// nearer to how a person does.
var (
	steadily = []phrase{{2, 1, 1, 120, 0}}
	freely   = []phrase{
		{2.4, 0.5, 1, 130, 0.8},
		{3.2, 0.9, 0.8, 118, 0.7},
		{1.2, 1.7, 0.55, 110, 0.8},
		{4.2, 0.4, 0.9, 140, 0.8},
		{2.2, 0.7, 0.6, 115, 0.7},
	}
)

// syllable is how long one is, in seconds.
const syllable = 0.2

// talk says phrases until it is interrupted: a buzz whose loudness swells once a
// syllable.
func talk(to io.Writer, phrases []phrase, interrupted <-chan os.Signal) {
	const step = 50 * time.Millisecond
	const samples = int(step * rate / time.Second)
	ticker := time.NewTicker(step)
	defer ticker.Stop()
	for at := 0; ; at += samples {
		out := make([]byte, 0, 2*samples)
		for i := at; i < at+samples; i++ {
			out = binary.LittleEndian.AppendUint16(out, uint16(int16(3000*buzz(phrases, float64(i)/rate))))
		}
		write(to, out)
		select {
		case <-interrupted:
			return
		case <-ticker.C:
		}
	}
}

// buzz is the sound at a moment, in seconds.
func buzz(phrases []phrase, at float64) float64 {
	whole := 0.0
	for _, p := range phrases {
		whole += p.talking + p.pausing
	}
	within := math.Mod(at, whole)
	for _, p := range phrases {
		if within >= p.talking+p.pausing {
			within -= p.talking + p.pausing
			continue
		}
		if within >= p.talking {
			return 0
		}
		var sum float64
		for k := 1.0; k <= 20; k++ {
			sum += math.Sin(k*2*math.Pi*p.hertz*at+k*k) / math.Sqrt(k)
		}
		share := math.Mod(within, syllable) / syllable
		loud := p.level * (1 - p.swing*math.Abs(math.Sin(2.3*math.Floor(within/syllable))))
		return loud * sum * (0.1 + 0.9*math.Pow(math.Sin(math.Pi*share), 2))
	}
	return 0
}

// tone is samples of half the full scale: -9 dB.
func tone(order binary.ByteOrder, from, count int) []byte {
	out := make([]byte, 2*count)
	for i := range count {
		value := 16384 * math.Sin(2*math.Pi*300*float64(from+i)/rate)
		order.PutUint16(out[2*i:], uint16(int16(value)))
	}
	return out
}

// write ends the recorder once nobody listens any more.
func write(to io.Writer, what []byte) {
	if _, err := to.Write(what); err != nil {
		os.Exit(1)
	}
}
