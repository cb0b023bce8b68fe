package main_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/store"
	"github.com/starcoach/starcoach/internal/tools/terminal/terminaltest"
)

// The program is killed at random moments, fifty times over, while somebody
// types; each time the next start goes on with the same run. No more than the
// last second of typing may be missing.
const (
	killLanes = 5
	kills     = 10 // in each lane
	// keyEvery is a quick typist's pace.
	keyEvery = 40 * time.Millisecond
	mayLose  = time.Second
)

func TestKilledAtAnyMomentLosesAtMostASecondOfTyping(t *testing.T) {
	for lane := range killLanes {
		t.Run(fmt.Sprint("lane ", lane+1), func(t *testing.T) {
			t.Parallel()
			killOverAndOver(t, rand.New(rand.NewPCG(11, uint64(lane))))
		})
	}
}

func killOverAndOver(t *testing.T, chance *rand.Rand) {
	t.Helper()
	home := t.TempDir()
	session := start(t, home, []string{"practice", "earn-trust-skeptical-stakeholder"}, nil)
	session.WaitFor("Answer by")
	session.Press("s", "enter", "enter")
	kept := ""
	for kill := range kills {
		if kill > 0 {
			session = start(t, home, nil, nil)
			session.WaitFor("Go on where you left")
			session.Press("c")
			words := strings.Fields(kept)
			session.WaitFor(append([]string{"paused"}, words[max(0, len(words)-1):]...)...)
			session.Press("enter")
		}
		session.WaitFor("ctrl+d next")
		safe := typeUntil(session, chance, kept)
		session.Signal(syscall.SIGKILL)
		session.WaitExit(128 + int(syscall.SIGKILL))
		now := draftWords(t, home)
		if !strings.HasPrefix(now, safe) {
			t.Fatalf("kill %d: %d characters were typed more than a second before, %d are kept\ntyped %q\nkept  %q",
				kill+1, len(safe), len(now), safe, now)
		}
		kept = now
	}
}

// typeUntil types letters at a steady pace for a random while, and returns the
// text that was there a second before its end.
func typeUntil(session *terminaltest.Session, chance *rand.Rand, text string) (safe string) {
	type moment struct {
		at   time.Time
		text string
	}
	moments := []moment{{time.Time{}, text}}
	end := time.Now().Add(time.Duration(200+chance.IntN(1800)) * time.Millisecond)
	pace := time.NewTicker(keyEvery)
	defer pace.Stop()
	for time.Now().Before(end) {
		letter := string(rune('a' + chance.IntN(26)))
		if len(text)%7 == 6 {
			letter = " "
		}
		session.Type(letter)
		text += letter
		moments = append(moments, moment{time.Now(), text})
		<-pace.C
	}
	killed := time.Now()
	for _, m := range moments {
		if killed.Sub(m.at) > mayLose {
			safe = m.text
		}
	}
	return safe
}

// draftWords is what the history holds of the run under way.
func draftWords(t *testing.T, home string) string {
	t.Helper()
	kept, err := store.Open(home)
	if err != nil {
		t.Fatal(err)
	}
	drafts, err := kept.Drafts()
	if err != nil {
		t.Fatal(err)
	}
	if err := kept.Close(); err != nil {
		t.Fatal(err)
	}
	if len(drafts) == 0 {
		return "" // killed before the first word
	}
	if len(drafts) > 1 {
		t.Fatalf("there are %d drafts of one run", len(drafts))
	}
	return drafts[0].Current().Words
}
