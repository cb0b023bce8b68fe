package cli

import (
	"errors"
	"os"
	"path/filepath"
)

// homeVariable overrides where data and settings lie, for tests and for a
// stick.
const homeVariable = "STARCOACH_HOME"

// dataDir is the folder of the candidate's own files. It need not exist yet.
func dataDir() (string, error) {
	if dir := os.Getenv(homeVariable); dir != "" {
		return filepath.Abs(dir)
	}
	// The XDG specification has relative paths ignored.
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "starcoach"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", errors.New("no place for your data: neither HOME nor " + homeVariable + " is set; set one of them")
	}
	return filepath.Join(home, ".local", "share", "starcoach"), nil
}

// storiesDir is where the candidate's own scenario files lie.
func storiesDir(data string) string { return filepath.Join(data, "stories") }
