package cli

import (
	"errors"
	"io/fs"
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

// writeNew writes a new file, for its owner alone; it puts nothing in the place of
// a file that is there.
func writeNew(path string, content []byte) error {
	file, err := os.OpenFile(filepath.Clean(path), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return usage("%s is there already; name another file", path)
	}
	if errors.Is(err, fs.ErrNotExist) {
		return usage("%s: there is no such folder to write to; make it, or name a file elsewhere", path)
	}
	if err != nil {
		return &exitError{ExitProblems, err}
	}
	_, err = file.Write(content)
	if err = errors.Join(err, file.Sync(), file.Close()); err != nil {
		return &exitError{ExitProblems, errors.Join(err, os.Remove(path))}
	}
	return nil
}
