package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/charmbracelet/x/term"

	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/store"
	"github.com/starcoach/starcoach/internal/tui"
	"github.com/starcoach/starcoach/internal/tui/theme"
)

func lookAtTerminal(p *patient) []finding {
	f := finding{Name: "Terminal", State: stateOK}
	width, height := 0, 0
	for _, file := range p.files {
		if file == nil || !term.IsTerminal(file.Fd()) {
			continue
		}
		if w, h, err := term.GetSize(file.Fd()); err == nil && w > 0 {
			width, height = w, h
			break
		}
	}
	f.Found = fmt.Sprintf("%s, %s, %s.", named(p.env("TERM"), "TERM is not set"), sizeOf(width, height), coloursOf(p.env))
	switch {
	case width == 0:
		f.State = stateNote
		f.Advice = "The screens need a terminal; start starcoach in one, without a pipe."
	case width < tui.MinWidth || height < tui.MinHeight:
		f.State = stateProblem
		f.Advice = fmt.Sprintf("Make the window larger: the screens need %d columns by %d lines.", tui.MinWidth, tui.MinHeight)
	}
	if locale := localeOf(p.env); runtime.GOOS != "windows" && !isUTF8(locale) {
		return []finding{f, {
			"Letters", stateNote, fmt.Sprintf("%s may not show every letter.", named(locale, "A system without a locale")),
			"If letters come out wrong, set one for UTF-8, for instance: export LC_ALL=C.UTF-8",
		}}
	}
	return []finding{f}
}

func named(text, otherwise string) string {
	if text == "" {
		return otherwise
	}
	return text
}

func sizeOf(width, height int) string {
	if width == 0 {
		return "size not known, as this is no terminal"
	}
	return fmt.Sprintf("%d columns by %d lines", width, height)
}

func coloursOf(env func(string) string) string {
	switch {
	case themeKind(env) == theme.Plain:
		return "no colours and no bold type"
	case themeKind(env) == theme.Mono:
		return "no colours, as NO_COLOR asks"
	}
	return "in its own colours"
}

// localeOf is the locale that says how letters are written.
func localeOf(env func(string) string) string {
	for _, variable := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if locale := env(variable); locale != "" {
			return locale
		}
	}
	return ""
}

func isUTF8(locale string) bool {
	locale = strings.ToLower(locale)
	return strings.Contains(locale, "utf-8") || strings.Contains(locale, "utf8")
}

// lookAtSettings says what is wrong with them; without a file there is nothing
// to say.
func lookAtSettings(p *patient) []finding {
	path, err := configPath()
	if err != nil {
		return nil // the data folder has the same complaint
	}
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	f := finding{Name: "Settings", State: stateOK, Found: path + " is in order."}
	if problems := p.opts.configProblems(); len(problems) > 0 {
		f.State, f.Advice = stateProblem, "Mend it with starcoach config edit."
		f.Found = problems[0].String()
		if more := len(problems) - 1; more > 0 {
			f.Found += fmt.Sprintf(" (and %d more)", more)
		}
		p.opts.told = true
	}
	return []finding{f}
}

func lookAtData(*patient) []finding {
	f := finding{Name: "Data folder", State: stateOK}
	dir, err := dataDir()
	if err != nil {
		f.State, f.Found = stateProblem, err.Error()
		return []finding{f}
	}
	info, err := os.Stat(dir)
	if errors.Is(err, fs.ErrNotExist) {
		f.Found = dir + " will be made when there is something to keep."
		if err := canWrite(nearestFolder(dir)); err != nil {
			f.State = stateProblem
			f.Found = fmt.Sprintf("%s can't be made (%v).", dir, plainCause(err))
			f.Advice = "Make that folder for yourself, or set " + homeVariable + " to another."
		}
		return []finding{f}
	}
	if err == nil && !info.IsDir() {
		err = errors.New("it is no folder")
	}
	if err == nil {
		err = canWrite(dir)
	}
	if err != nil {
		f.State = stateProblem
		f.Found = fmt.Sprintf("%s can't be written (%v).", dir, plainCause(err))
		f.Advice = "Make it writable for yourself, or set " + homeVariable + " to another folder."
		return []finding{f}
	}
	f.Found = dir + " can be written, and is yours alone."
	if open := info.Mode().Perm() & 0o077; open != 0 && runtime.GOOS != "windows" {
		f.State = stateNote
		f.Found = fmt.Sprintf("%s can be written; others on this machine can look into it (mode %04o).", dir, info.Mode().Perm())
		if exposed := exposedFile(dir, info.Mode().Perm()); exposed != "" {
			f.State = stateProblem
			f.Found = fmt.Sprintf("%s can be read by others on this machine.", exposed)
		}
		f.Advice = fmt.Sprintf("Keep your words to yourself: chmod 700 '%s'", dir)
	}
	return []finding{f}
}

// nearestFolder is the folder that there is on the way to dir.
func nearestFolder(dir string) string {
	for {
		if _, err := os.Stat(dir); err == nil || filepath.Dir(dir) == dir {
			return dir
		}
		dir = filepath.Dir(dir)
	}
}

// canWrite makes a file in a folder and removes it: what the modes say is not
// the whole truth.
func canWrite(dir string) error {
	file, err := os.CreateTemp(dir, ".starcoach-doctor-*")
	if err == nil {
		err = errors.Join(file.Close(), os.Remove(file.Name()))
	}
	return err
}

// exposedFile is a file with the candidate's words that others can read, or "".
func exposedFile(dir string, mode fs.FileMode) string {
	if mode&0o011 == 0 {
		return ""
	}
	files := []string{filepath.Join(dir, "history.db")}
	if own, err := filepath.Glob(filepath.Join(storiesDir(dir), "*.yaml")); err == nil {
		files = append(files, own...)
	}
	for _, file := range files {
		if info, err := os.Stat(file); err == nil && info.Mode().Perm()&0o044 != 0 {
			return file
		}
	}
	return ""
}

func lookAtHistory(*patient) []finding {
	f := finding{Name: "History", State: stateOK}
	dir, err := dataDir()
	if err != nil {
		return nil // the data folder's finding says why
	}
	failed := (*store.Error)(nil)
	switch err := store.Examine(dir); {
	case err == nil:
		f.Found = "It was read whole and is in order."
	case errors.Is(err, fs.ErrNotExist):
		f.Found = "None is kept yet."
	case errors.As(err, &failed) && errors.Is(err, store.ErrDamaged):
		f.State = stateProblem
		f.Found = fmt.Sprintf("%s is damaged (%v).", failed.Path, failed.Err)
		f.Advice = "Put a backup in its place with starcoach restore FILE. Without one, the next start of starcoach " +
			"sets it aside under another name and begins a new one."
	default:
		f.State, f.Found = stateProblem, sentence(err.Error())
	}
	return []finding{f}
}

// lookAtStories reads the candidate's own stories, and the folders named on the
// command line, whole.
func lookAtStories(p *patient) []finding {
	library, err := openLibrary(p.opts)
	if err != nil {
		return []finding{{"Stories", stateProblem, sentence(err.Error()), ""}}
	}
	var found []finding
	broken := library.Check()
	for i := range broken {
		more := ""
		if broken[i].More > 0 {
			more = fmt.Sprintf(" (and %d more)", broken[i].More)
		}
		found = append(found, finding{
			"Stories", stateProblem, sentence(broken[i].First.String() + more),
			"starcoach lint prints everything that is wrong with a file.",
		})
	}
	mine := 0
	listing := library.List().Without(broken)
	for i := range listing.Entries {
		if listing.Entries[i].Mine {
			mine++
		}
	}
	f := finding{"Stories", stateOK, english.Count(mine, "story", "stories") + " of your own, all in order.", ""}
	switch {
	case mine == 0 && len(broken) == 0:
		f = finding{"Stories", stateNote, "You have none of your own yet.", "Write one with starcoach new: they are what gets you hired."}
	case mine == 0:
		return found
	case len(broken) > 0:
		f.Found = english.Count(mine, "story", "stories") + " of your own in order."
	}
	return append([]finding{f}, found...)
}

func lookAtEditor(p *patient) []finding {
	words, err := editorWords(p.env)
	if err != nil && p.env(editorVariables[0])+p.env(editorVariables[1]) == "" {
		return []finding{{
			"Editor", stateNote, "None is set.",
			"To edit your stories as files with the key e, set VISUAL or EDITOR, for instance: export EDITOR=nano",
		}}
	}
	if err == nil {
		_, err = exec.LookPath(words[0])
		if err != nil {
			err = editorFailed(words[0], exec.ErrNotFound)
		}
	}
	if err != nil {
		return []finding{{"Editor", stateProblem, err.Error(), ""}}
	}
	return []finding{{"Editor", stateOK, strings.Join(words, " ") + " opens your stories as files.", ""}}
}

func lookAtVoice(p *patient) []finding {
	voice, err := findVoice(p.opts.settings())
	switch {
	case err != nil:
		return []finding{{"Voice", stateProblem, sentence(err.Error()), "Name a command that is there, or unset the variable."}}
	case voice == nil:
		return []finding{{
			"Voice", stateNote, "There is none to read questions aloud in a mock interview.",
			"Install espeak-ng or speech-dispatcher (spd-say), or name a command in STARCOACH_VOICE.",
		}}
	}
	return []finding{{"Voice", stateOK, voice.Name() + " reads questions aloud in a mock interview.", ""}}
}

// sentence ends a text as one.
func sentence(text string) string {
	text = scenario.CleanLine(text)
	if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") {
		return text
	}
	return text + "."
}
