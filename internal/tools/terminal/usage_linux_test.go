package terminal_test

import (
	"testing"
	"time"
)

// A program that counts is told from one that waits for a key.
func TestProcessorIsTheTimeOfTheProgramItself(t *testing.T) {
	still := shell(t, `echo ready; cat`)
	still.WaitFor("ready")
	before, err := still.Processor()
	if err != nil || before <= 0 {
		t.Fatalf("%v after its start, %v", before, err)
	}
	busy := shell(t, `i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done; echo done; cat`)
	busy.WaitFor("done")
	after, err := still.Processor()
	if spent := after - before; err != nil || spent > 10*time.Millisecond {
		t.Errorf("a program that waits used %v (%v)", spent, err)
	}
	if spent, err := busy.Processor(); err != nil || spent < 20*time.Millisecond {
		t.Errorf("a program that counts used %v (%v)", spent, err)
	}
}

func TestMemoryGrowsWithWhatIsHeld(t *testing.T) {
	const held = 16 << 20
	s := shell(t, `echo ready; read line; held=$(head -c 16777216 /dev/zero | tr '\0' x); echo full; cat`)
	s.WaitFor("ready")
	before, most, err := s.Memory()
	if err != nil || before <= 0 || before > most || most > held {
		t.Fatalf("a small program has %d bytes in memory, at most %d; %v", before, most, err)
	}
	s.Press("enter")
	s.WaitFor("full")
	after, most, err := s.Memory()
	if err != nil || after < held || most < after {
		t.Errorf("with %d bytes held, %d are in memory, at most %d; %v", held, after, most, err)
	}
}
