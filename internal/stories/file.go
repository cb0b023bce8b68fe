package stories

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// createNew writes a file that must not exist yet. It is there whole or not at
// all.
func createNew(path string, content []byte) error {
	temp, err := written(path, content)
	if err != nil {
		return err
	}
	err = os.Link(temp, path)
	if err == nil || errors.Is(err, fs.ErrExist) {
		_ = os.Remove(temp)
		syncDir(filepath.Dir(path))
		return err
	}
	// Some file systems, those of sticks among them, have no second names.
	reserved, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		_ = os.Remove(temp)
		return err
	}
	return errors.Join(reserved.Close(), move(temp, path))
}

// replace puts a new content in the place of a file in one step: after a power
// cut it has the one or the other.
func replace(path string, content []byte) error {
	// The story may be a link to a file that lies elsewhere; that one is meant.
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	temp, err := written(path, content)
	if err != nil {
		return err
	}
	return move(temp, path)
}

// written puts content into a file beside path and on the disk. The name begins
// with a dot, so that it is never taken for a story.
func written(path string, content []byte) (name string, err error) {
	temp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return "", err
	}
	_, err = temp.Write(content)
	if err = errors.Join(err, temp.Sync(), temp.Close()); err != nil {
		_ = os.Remove(temp.Name())
		return "", err
	}
	return temp.Name(), nil
}

func move(from, to string) error {
	if err := os.Rename(from, to); err != nil {
		_ = os.Remove(from)
		return err
	}
	syncDir(filepath.Dir(to))
	return nil
}

// syncDir makes names in a folder survive a power cut. Where a system can't, the
// file's content is safe all the same.
func syncDir(dir string) {
	d, err := os.Open(dir)
	if err != nil {
		return
	}
	_ = d.Sync()
	_ = d.Close()
}
