// Command starcoach is an interview coach for the terminal.
package main

import (
	"os"

	"github.com/starcoach/starcoach/internal/cli"
	"github.com/starcoach/starcoach/internal/earlystart"
)

func main() {
	if err := earlystart.Restore(); err != nil {
		os.Exit(cli.ExitUsage)
	}
	os.Exit(cli.Run(os.Args[1:], cli.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}))
}
