package transcribe

import (
	"encoding/json"
	"errors"
	"math"
	"strings"
	"time"
)

// tool is how a kind of program is called, and how it writes what it heard.
type tool struct {
	needsModel, leavesOut bool
	// call returns the arguments, and the file that the text is in; none where it
	// is printed.
	call func(given []string, wav, model, folder string) (args []string, output string)
	read func([]byte) (Text, error)
}

// known are the programs that are looked for, best first.
var known = [][]string{{"whisper-cli"}, {"vosk-transcriber"}, {"whisper"}, {"whisper-ctranslate2"}}

// Known names the programs that are looked for.
func Known() []string {
	names := make([]string, len(known))
	for i, words := range known {
		names[i] = words[0]
	}
	return names
}

// toolNamed is the kind of a program; any other than the known ones prints its
// text.
func toolNamed(name string) tool {
	switch strings.TrimSuffix(name, ".exe") {
	case "whisper-cli":
		return tool{needsModel: true, leavesOut: true, read: readWhisperCPP, call: func(given []string, wav, model, _ string) ([]string, string) {
			return with(given, "-m", model, "-f", wav, "-l", "en", "-ojf", "-of", "heard", "-np"), "heard.json"
		}}
	case "vosk-transcriber":
		return tool{needsModel: true, read: readVosk, call: func(given []string, wav, model, _ string) ([]string, string) {
			return with(given, "-m", model, "-i", wav, "-o", "heard.json", "-t", "json"), "heard.json"
		}}
	case "whisper":
		return whisper("--model")
	case "whisper-ctranslate2":
		return whisper("--model_directory")
	}
	return tool{leavesOut: true, read: readPlain, call: callOwn}
}

// whisper is how the Python programs of that family are called. They name their
// output after the recording.
func whisper(modelFlag string) tool {
	return tool{needsModel: true, leavesOut: true, read: readWhisper, call: func(given []string, wav, model, folder string) ([]string, string) {
		base := wav[strings.LastIndexAny(wav, `/\`)+1:]
		return with(given, wav, modelFlag, model, "--language", "en", "--word_timestamps", "True",
			"--output_format", "json", "--output_dir", folder), strings.TrimSuffix(base, ".wav") + ".json"
	}}
}

func with(given []string, more ...string) []string {
	return append(given[:len(given):len(given)], more...)
}

// callOwn puts the file where the command has its mark, or else behind it.
func callOwn(given []string, wav, model, _ string) (args []string, output string) {
	marked := false
	for _, arg := range given {
		marked = marked || strings.Contains(arg, FileMark)
		arg = strings.ReplaceAll(arg, ModelMark, model)
		args = append(args, strings.ReplaceAll(arg, FileMark, wav))
	}
	if !marked {
		args = append(args, wav)
	}
	return args, ""
}

// readPlain reads text that was printed.
func readPlain(content []byte) (Text, error) {
	var text Text
	for _, word := range strings.Fields(strings.ToValidUTF8(string(content), "")) {
		text.Words = append(text.Words, Word{Text: word})
	}
	if len(text.Words) == 0 {
		return Text{}, errNoWords
	}
	return text, nil
}

// errNoWords: what was written holds no word.
var errNoWords = errors.New("there are no words in it")

// readWhisperCPP reads the full JSON of whisper.cpp. Its tokens are parts of
// words: one that begins with a blank begins a word. What stands in square
// brackets is not said.
func readWhisperCPP(content []byte) (Text, error) {
	var written struct {
		Transcription []struct {
			Tokens []struct {
				Text    string
				Offsets struct{ From, To int64 }
			}
		}
	}
	if err := json.Unmarshal(content, &written); err != nil {
		return Text{}, err
	}
	var words []Word
	for _, segment := range written.Transcription {
		for _, token := range segment.Tokens {
			if strings.HasPrefix(token.Text, "[_") {
				continue
			}
			start, end := milliseconds(token.Offsets.From), milliseconds(token.Offsets.To)
			if len(words) == 0 || strings.HasPrefix(token.Text, " ") {
				words = append(words, Word{token.Text, start, end})
				continue
			}
			last := &words[len(words)-1]
			last.Text, last.End = last.Text+token.Text, end
		}
	}
	return timed(words)
}

// readVosk reads the JSON of vosk-transcriber.
func readVosk(content []byte) (Text, error) {
	var written struct {
		Monologues []struct {
			Terms []struct {
				Text       string
				Start, End float64
			}
		}
	}
	if err := json.Unmarshal(content, &written); err != nil {
		return Text{}, err
	}
	var words []Word
	for _, monologue := range written.Monologues {
		for _, term := range monologue.Terms {
			words = append(words, Word{term.Text, seconds(term.Start), seconds(term.End)})
		}
	}
	return timed(words)
}

// readWhisper reads the JSON of the Python programs. Without word times there are
// those of the segments.
func readWhisper(content []byte) (Text, error) {
	var written struct {
		Segments []struct {
			Text       string
			Start, End float64
			Words      []struct {
				Word       string
				Start, End float64
			}
		}
	}
	if err := json.Unmarshal(content, &written); err != nil {
		return Text{}, err
	}
	var words []Word
	for _, segment := range written.Segments {
		for _, word := range segment.Words {
			words = append(words, Word{word.Word, seconds(word.Start), seconds(word.End)})
		}
		if len(segment.Words) == 0 {
			for _, word := range strings.Fields(segment.Text) {
				words = append(words, Word{word, seconds(segment.Start), seconds(segment.End)})
			}
		}
	}
	return timed(words)
}

// timed is a text of words with times; blanks around them and empty ones go.
func timed(words []Word) (Text, error) {
	text := Text{Timed: true}
	for _, word := range words {
		if word.Text = strings.TrimSpace(strings.ToValidUTF8(word.Text, "")); word.Text != "" {
			text.Words = append(text.Words, word)
		}
	}
	if len(text.Words) == 0 {
		return Text{}, errNoWords
	}
	return text, nil
}

func milliseconds(n int64) time.Duration {
	return time.Duration(min(max(n, 0), math.MaxInt64/int64(time.Millisecond))) * time.Millisecond
}

func seconds(s float64) time.Duration {
	if !(s > 0) || s > longestRecording.Seconds() {
		return 0
	}
	return time.Duration(s * float64(time.Second))
}

// longestRecording bounds the times that are believed.
const longestRecording = 24 * time.Hour
