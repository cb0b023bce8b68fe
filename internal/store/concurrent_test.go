package store_test

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/store"
)

// Set in the environment, childDir makes this test binary a second starcoach:
// it opens that history, saves childSaves attempts, and prints a line after each.
const (
	childDir   = "STORE_TEST_CHILD_DIR"
	childSaves = "STORE_TEST_CHILD_SAVES"

	// draftOnly in the place of a number of attempts has the child save a draft,
	// and then wait until it is killed.
	draftOnly = -1
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(childDir); dir != "" {
		if err := child(dir, os.Getenv(childSaves)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

func child(dir, saves string) error {
	n, err := strconv.Atoi(saves)
	if err != nil {
		return err
	}
	// Ready; open only when told, so that all children do it at once.
	fmt.Println("ready")
	if _, err := bufio.NewReader(os.Stdin).ReadString('\n'); err != nil {
		return err
	}
	s, err := store.Open(dir)
	if err != nil {
		return err
	}
	if n == draftOnly {
		if err := s.SaveDraft(draft("a", 1, "words")); err != nil {
			return err
		}
		fmt.Println("saved")
		_, err := io.Copy(io.Discard, os.Stdin)
		return err
	}
	for range n {
		if err := s.SaveAttempt(fullAttempt(" and some words")); err != nil {
			return err
		}
		fmt.Println("saved")
	}
	return s.Close()
}

type process struct {
	cmd *exec.Cmd
	in  io.Writer
	out *bufio.Scanner
}

func (p process) start() error {
	_, err := io.WriteString(p.in, "go\n")
	return err
}

// line is the next line that the process says.
func (p process) line(t *testing.T) string {
	t.Helper()
	if !p.out.Scan() {
		t.Fatal("the process says nothing more")
	}
	return p.out.Text()
}

// startChild starts a process that waits to be told to open the history.
func startChild(t *testing.T, dir string, saves int) process {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childDir+"="+dir, childSaves+"="+strconv.Itoa(saves),
		"GORACE=atexit_sleep_ms=0") // the race detector would sleep a second at the end
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	must(t, err)
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	p := process{cmd, in, bufio.NewScanner(out)}
	if !p.out.Scan() {
		t.Fatal("the process says nothing")
	}
	return p
}

// Several processes open a history that does not exist yet, all at the same
// moment, and save as fast as they can.
func TestProcessesSaveSideBySide(t *testing.T) {
	const rounds, processes, saves = 5, 4, 25
	for range rounds {
		dir := t.TempDir()
		var all []process
		for range processes {
			all = append(all, startChild(t, dir, saves))
		}
		for _, p := range all {
			must(t, p.start())
		}
		for _, p := range all {
			for p.out.Scan() {
			}
			must(t, p.cmd.Wait())
		}
		if got := progress(t, open(t, dir))["earn-trust"].Attempts; got != processes*saves {
			t.Fatalf("%d attempts kept, want %d", got, processes*saves)
		}
	}
}

// The same within one process: the first opening races with the others and with
// their closing, which tidies up the write-ahead log.
func TestStoresOpenAndCloseSideBySide(t *testing.T) {
	const rounds, stores, saves = 20, 8, 3
	for range rounds {
		dir := t.TempDir()
		begin := make(chan struct{})
		errs := make([]error, stores)
		var wg sync.WaitGroup
		for i := range stores {
			wg.Go(func() {
				<-begin
				errs[i] = openSaveClose(dir, saves)
			})
		}
		close(begin)
		wg.Wait()
		for _, err := range errs {
			must(t, err)
		}
		if got := progress(t, open(t, dir))["x"].QuizRuns; got != stores*saves {
			t.Fatalf("%d quiz runs kept, want %d", got, stores*saves)
		}
	}
}

func openSaveClose(dir string, saves int) error {
	s, err := store.Open(dir)
	if err != nil {
		return err
	}
	for range saves {
		if err := s.SaveQuizRun(history.QuizRun{Scenario: "x", At: noon, Right: 1, Total: 3}); err != nil {
			return err
		}
	}
	return s.Close()
}

// Two stores on one file: each sees what the other saved, and both go on saving.
func TestTwoStoresSeeEachOther(t *testing.T) {
	dir := t.TempDir()
	a, b := open(t, dir), open(t, dir)
	for i := range 10 {
		must(t, a.SaveReading(history.Reading{Scenario: "x", At: noon.Add(time.Duration(i) * time.Hour)}))
		must(t, b.SaveAttempt(history.Attempt{Scenario: "x", At: noon}))
		for _, s := range []*store.Store{a, b} {
			got := progress(t, s)["x"]
			if got.Attempts != i+1 || !got.Opened.Equal(noon.Add(time.Duration(i)*time.Hour)) {
				t.Fatalf("after %d saves each, a store shows %+v", i+1, got)
			}
		}
	}
}

// kill -9 right after a save returned, ten times over.
func TestKilledProcessLosesNothingSaved(t *testing.T) {
	dir := t.TempDir()
	saved := 0
	for round := range 10 {
		p := startChild(t, dir, 1_000_000)
		must(t, p.start())
		for range 1 + round*3 {
			if !p.out.Scan() {
				t.Fatal("the process stopped by itself")
			}
		}
		must(t, p.cmd.Process.Kill())
		saved += 1 + round*3
		for p.out.Scan() {
			saved++
		}
		_ = p.cmd.Wait() // reports the kill

		s, err := store.Open(dir)
		must(t, err)
		got := progress(t, s)["earn-trust"].Attempts
		must(t, s.Close())
		// The last save may have been done and not yet told.
		if got < saved || got > saved+1+round {
			t.Fatalf("%d attempts kept after %d reported saves", got, saved)
		}
		if n := query[int](t, dir, `SELECT count(*) FROM answers`)[0]; n != 5*got {
			t.Fatalf("%d answers for %d attempts", n, got)
		}
	}
}
