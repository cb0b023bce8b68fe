package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// Rescue writes words that could not be kept any other way, such as those on
// the screen when the program broke down, to dir/rescued/<at>.txt and returns
// the file's path. It needs no Store. The file is new (-2 is added to a name
// that is taken), for its owner alone, holds exactly text, and is on the disk
// when Rescue returns.
//
// Where dir cannot be written, or is empty, the file goes to the system's
// temporary folder, as starcoach-<at>.txt. If that fails too, the error says
// why for both; the path is then that of a file with part of the text, or empty.
func Rescue(dir string, at time.Time, text string) (path string, err error) {
	var inDir error
	if dir == "" {
		inDir = errors.New("no data folder is named")
	} else if path, inDir = rescueTo(filepath.Join(dir, "rescued"), "", at, text); inDir == nil {
		return path, nil
	}
	fallback, inTemp := rescueTo(os.TempDir(), "starcoach-", at, text)
	if inTemp == nil {
		if path != "" {
			_ = os.Remove(path) // part of what the other file holds whole
		}
		return fallback, nil
	}
	if path == "" {
		path = fallback
	}
	return path, fmt.Errorf("the words could not be written to a file (%w; %w); copy them from the screen",
		inDir, inTemp)
}

// rescueTo writes one file. With an error, path is the file begun, if any.
func rescueTo(dir, prefix string, at time.Time, text string) (path string, err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	f, err := createNew(dir, prefix, at, ".txt")
	if err != nil {
		return "", err
	}
	_, err = f.WriteString(text)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return f.Name(), err
	}
	syncDir(dir)
	return f.Name(), nil
}
