//go:build speech && unix

package main_test

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/audio"
	"github.com/starcoach/starcoach/internal/tools/buzz"
)

// Half an hour of talk is analysed in less than 64 MB, all of the program counted.
func TestSpeechOfHalfAnHourFitsIntoMemory(t *testing.T) {
	path := filepath.Join(t.TempDir(), "long.wav")
	if err := talk(path, 30*time.Minute); err != nil {
		t.Fatal(err)
	}
	command := exec.CommandContext(t.Context(), binary(t), "analyze", path)
	if out, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	usage, ok := command.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		t.Fatal("the system does not say how much memory was used")
	}
	const most = 64_000 // kB
	kilobytes := usage.Maxrss
	if runtime.GOOS == "darwin" {
		kilobytes /= 1000 // it counts bytes
	}
	t.Logf("%d kB", kilobytes)
	if kilobytes > most {
		t.Errorf("it took %d kB, want at most %d", kilobytes, most)
	}
}

// talk writes a recording of that length piece by piece: a process starts with the
// highest memory that the one that starts it ever had.
func talk(path string, length time.Duration) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	to, err := audio.NewWriter(file)
	answer := buzz.Answer().Noise(-70).Samples
	for said := 0; err == nil && said < buzz.SamplesOf(length); said += len(answer) {
		err = to.Write(answer)
	}
	if err != nil {
		return errors.Join(err, file.Close())
	}
	return errors.Join(to.Close(), file.Close())
}
