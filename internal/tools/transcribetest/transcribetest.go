// Package transcribetest plays the transcribers that candidates may have, for
// tests: a test binary that is run under the name of one writes what that program
// documents.
package transcribetest

import (
	"encoding/json"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
)

// Variable names the environment variable with what is heard. A test binary that
// is run with it plays the program it is named after. What is heard may begin
// with a word and a colon: "fail:" ends with an error, "empty:" writes nothing,
// "broken:" writes nonsense, and "hang:" waits for ever.
const Variable = "TRANSCRIBETEST_HEARD"

// Install puts the test binary into a folder under the name of a transcriber, and
// returns the path.
func Install(folder, name string) (string, error) {
	self, err := os.Executable()
	if err != nil {
		return "", err
	}
	path := filepath.Join(folder, name)
	return path, os.Symlink(self, path)
}

// Main plays the transcriber if the test binary was started as one, and returns
// otherwise. It is called first in TestMain.
func Main() {
	heard, asked := os.LookupEnv(Variable)
	if !asked || strings.HasSuffix(os.Args[0], ".test") {
		return
	}
	if err := play(filepath.Base(os.Args[0]), heard, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

func play(name, heard string, args []string) error {
	way, rest, ok := strings.Cut(heard, ":")
	if !ok {
		way, rest = "", heard
	}
	switch way {
	case "fail":
		return fmt.Errorf("the model could not be loaded")
	case "empty":
		return nil
	case "hang":
		interrupted := make(chan os.Signal, 1)
		signal.Notify(interrupted, os.Interrupt)
		<-interrupted
	}
	words := strings.Fields(rest)
	var written any
	var output string
	switch name {
	case "whisper-cli":
		output, written = after(args, "-of")+".json", whisperCPP(words)
		if err := want(args, "-m", "-f", "-ojf", "-np"); err != nil {
			return err
		}
	case "vosk-transcriber":
		output, written = after(args, "-o"), vosk(words)
		if err := want(args, "-m", "-i", "-t"); err != nil {
			return err
		}
	case "whisper", "whisper-ctranslate2":
		base := strings.TrimSuffix(filepath.Base(args[0]), ".wav")
		output, written = filepath.Join(after(args, "--output_dir"), base+".json"), whisper(words)
		if err := want(args, "--word_timestamps", "--output_format"); err != nil {
			return err
		}
	default:
		fmt.Println(rest)
		return nil
	}
	content, err := json.Marshal(written)
	if err != nil {
		return err
	}
	if way == "broken" {
		content = content[:len(content)/2]
	}
	return os.WriteFile(output, content, 0o600)
}

// want complains of arguments that are missing, and of a model or a recording that
// is not there.
func want(args []string, names ...string) error {
	for _, name := range names {
		if !slices.Contains(args, name) {
			return fmt.Errorf("%s is missing", name)
		}
	}
	for _, name := range []string{"-m", "-f", "-i", "--model", "--model_directory"} {
		if path := after(args, name); path != "" {
			if _, err := os.Stat(path); err != nil {
				return err
			}
		}
	}
	return nil
}

func after(args []string, name string) string {
	if at := slices.Index(args, name); at >= 0 && at+1 < len(args) {
		return args[at+1]
	}
	return ""
}

// object is a JSON object.
type object = map[string]any

// Each word takes half a second.
const wordMilliseconds = 500

// whisperCPP gives the last letter of each word of more than four letters a token
// of its own, as that program splits words at any place.
func whisperCPP(words []string) any {
	tokens := []object{{"text": "[_BEG_]", "offsets": object{"from": 0, "to": 0}, "p": 1}}
	for i, word := range words {
		from, to := i*wordMilliseconds, (i+1)*wordMilliseconds
		offsets := object{"from": from, "to": to}
		if len(word) > 4 {
			last := len(word) - 1
			tokens = append(tokens, object{"text": " " + word[:last], "offsets": offsets, "p": 0.9})
			word = word[last:]
		} else {
			word = " " + word
		}
		tokens = append(tokens, object{"text": word, "offsets": offsets, "p": 0.8})
	}
	return object{"transcription": []object{{"text": strings.Join(words, " "), "tokens": tokens}}}
}

func vosk(words []string) any {
	terms := []object{}
	for i, word := range words {
		terms = append(terms, object{"text": word, "start": float64(i) / 2, "end": float64(i+1) / 2, "confidence": 1})
	}
	return object{"monologues": []object{{"speaker": object{"id": "unknown"}, "terms": terms}}}
}

func whisper(words []string) any {
	said := []object{}
	for i, word := range words {
		said = append(said, object{"word": " " + word, "start": float64(i) / 2, "end": float64(i+1) / 2, "probability": 0.9})
	}
	return object{"text": strings.Join(words, " "), "segments": []object{{"text": strings.Join(words, " "), "words": said}}}
}
