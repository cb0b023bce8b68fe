package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/starcoach/starcoach/internal/config"
	"github.com/starcoach/starcoach/internal/scenario"
)

// configPath is the file of the settings. It need not exist.
func configPath() (string, error) {
	if dir := os.Getenv(homeVariable); dir != "" {
		return filepath.Abs(filepath.Join(dir, "config.yaml"))
	}
	// The XDG specification has relative paths ignored.
	if dir := os.Getenv("XDG_CONFIG_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "starcoach", "config.yaml"), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", errors.New("no place for your settings: neither HOME nor " + homeVariable + " is set; set one of them")
	}
	return filepath.Join(home, ".config", "starcoach", "config.yaml"), nil
}

// loadConfig reads the settings. Whatever is wrong with them, the Config can be
// used; what was wrong is for the candidate to read.
func loadConfig() (config.Config, scenario.Diagnostics) {
	path, err := configPath()
	if err != nil {
		return config.Default(), nil // the data folder has the same complaint, and says it
	}
	data, err := readConfig(path)
	if errors.Is(err, fs.ErrNotExist) {
		return config.Default(), nil
	}
	if err != nil {
		return config.Default(), scenario.Diagnostics{{
			File: path, Problem: "the settings can't be read: " + err.Error(),
			Remedy: "make it a file that you may read, or delete it",
		}}
	}
	return config.Decode(path, data)
}

// readConfig reads the file, and no more of it than can be settings.
func readConfig(path string) ([]byte, error) {
	// Looked at first: opening a pipe would wait for its writer.
	info, err := os.Stat(path)
	if err != nil {
		return nil, plainCause(err)
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("it is no ordinary file")
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, plainCause(err)
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, scenario.MaxFileSize+1))
	return data, plainCause(err)
}

// plainCause is the cause of an error about a path, without the path.
func plainCause(err error) error {
	if at := (*fs.PathError)(nil); errors.As(err, &at) {
		return at.Err
	}
	return err
}

// warnOfConfig says on the standard error what is wrong with the settings. The
// program goes on with the usual ones for those.
func warnOfConfig(to io.Writer, problems scenario.Diagnostics) {
	for _, problem := range problems {
		fmt.Fprintln(to, "starcoach: "+problem.String())
	}
	if len(problems) > 0 {
		fmt.Fprintln(to, "starcoach: the usual settings hold for these; starcoach config edit mends them")
	}
}
