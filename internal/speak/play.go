package speak

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/audio"
	"github.com/starcoach/starcoach/internal/program"
)

// Player plays WAV files with programs that the machine has. Its methods may be
// called from several goroutines.
type Player struct {
	// commands are tried in their order: one may be there and have no sound server.
	commands []program.Command
	turns    turns
}

// players are the programs that are looked for, best first.
var players = [][]string{
	{"paplay"},
	{"aplay", "-q"},
	{"pw-play"},
	{"play", "-q"},
	{"ffplay", "-nodisp", "-autoexit", "-loglevel", "error"},
	{"afplay"},
}

// KnownPlayers names the programs that are looked for.
func KnownPlayers() []string {
	names := make([]string, len(players))
	for i, words := range players {
		names[i] = words[0]
	}
	return names
}

// FoundPlayers finds those that the machine has, best first.
func FoundPlayers() []program.Command { return program.FindAll(players) }

// FindPlayer looks for players; nil where there is none.
func FindPlayer() *Player {
	if commands := FoundPlayers(); len(commands) > 0 {
		return &Player{commands: commands}
	}
	return nil
}

// Name is the program that is tried first.
func (p *Player) Name() string { return p.commands[0].Name() }

// Play plays a WAV file. It returns at its end, or when the context ends, with no
// error then: the program is killed with everything it started.
func (p *Player) Play(ctx context.Context, path string) error {
	ctx, over, err := p.turns.take(ctx)
	if err != nil {
		return err
	}
	defer over()
	var complaints []string
	for _, player := range p.commands {
		if ctx.Err() != nil {
			return nil
		}
		command := exec.CommandContext(ctx, player.Path, slices.Concat(player.Args, []string{path})...)
		var complaint program.Complaint
		command.Stderr = &complaint
		program.Alone(command)
		unheard, stop := context.WithTimeout(ctx, unheardFor(path))
		err := command.Run()
		early := unheard.Err() == nil
		stop()
		if ctx.Err() != nil || err == nil && !early {
			return nil
		}
		if err == nil {
			complaints = append(complaints, strings.TrimSpace(player.Name()+" ended at once, as without a sound device "+complaint.Line()))
			continue
		}
		complaints = append(complaints, fmt.Sprintf("%s could not play it (%v) %s", player.Name(), err, complaint.Line()))
	}
	return fmt.Errorf("%s", strings.Join(complaints, "; "))
}

// unheardFor is how long a player takes at least for the sound of a WAV file: one
// that ends earlier has played it to no device, whatever it says. A file that
// can't be read, or is short, is zero.
func unheardFor(path string) time.Duration {
	file, err := os.Open(path)
	if err != nil {
		return 0
	}
	defer func() { _ = file.Close() }() // it was only read
	info, err := file.Stat()
	if err != nil {
		return 0
	}
	sound, err := audio.NewReader(file)
	if err != nil {
		return 0
	}
	format := sound.Format()
	length := time.Duration(info.Size()-headerBytes) * time.Second / time.Duration(format.Rate*format.Channels*sampleBytes)
	// Players let go of the last moments; the first ones of ffplay without a device
	// take it 0.7 s.
	return max(0, length-max(time.Second, length/4))
}

// The recordings that are played are 16-bit samples behind the smallest header.
const (
	headerBytes = 44
	sampleBytes = 2
)

// Close stops what is being played, waits for its end, and plays nothing more.
func (p *Player) Close() { p.turns.close() }
