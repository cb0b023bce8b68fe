package config_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/config"
	"github.com/starcoach/starcoach/internal/scenario"
)

func TestEverySettingIsRead(t *testing.T) {
	settings, problems := config.Decode("config.yaml", []byte(`
pace: 130
theme: High-Contrast
colours: {accent: bright-blue, good: "#2E7D32", dim: 244, bad: grey}
answer: type
targets:
  Amazon: {action: 2m, result: 30s}
  Any employer: {situation: 20s}
keys:
  picker.plan: p
  practice.next: [space, n]
reduced_motion: true
hide_scores: yes
microphone: [arecord, -q, "-f", S16_LE]
transcriber: off
transcriber_model: /models/ggml base.bin
voice: [espeak-ng, -v, en-gb, ""]
keep_audio: true
`))
	if len(problems) > 0 {
		t.Fatalf("problems: %v", problems)
	}
	want := config.Config{
		Pace: 130, Theme: config.ThemeHighContrast, Answer: config.Type,
		Colours: map[string]string{"accent": "12", "good": "#2e7d32", "dim": "244", "bad": "8"},
		Targets: []config.Targets{
			{Company: "Amazon", Sections: map[scenario.Section]time.Duration{"action": 2 * time.Minute, "result": 30 * time.Second}},
			{Company: "Any employer", Sections: map[scenario.Section]time.Duration{"situation": 20 * time.Second}},
		},
		Keys: []config.Binding{
			{Action: "picker.plan", Keys: []string{"p"}, Line: 10, Column: 16},
			{Action: "practice.next", Keys: []string{"space", "n"}, Line: 11, Column: 18},
		},
		ReducedMotion: true, HideScores: true, KeepAudio: true,
		Microphone:       config.Program{Command: []string{"arecord", "-q", "-f", "S16_LE"}},
		Transcriber:      config.Program{Off: true},
		TranscriberModel: "/models/ggml base.bin",
		Voice:            []string{"espeak-ng", "-v", "en-gb", ""},
	}
	if !reflect.DeepEqual(settings, want) {
		t.Errorf("read\n%+v\nwant\n%+v", settings, want)
	}
}

func TestWithoutSettingsTheUsualHolds(t *testing.T) {
	for name, data := range map[string]string{
		"nothing":     "",
		"comments":    "# pace: 130\n",
		"bare keys":   "pace:\ntargets:\nkeys:\n",
		"no document": "---\n",
		"template":    config.Template(),
	} {
		t.Run(name, func(t *testing.T) {
			settings, problems := config.Decode("config.yaml", []byte(data))
			if len(problems) > 0 || !reflect.DeepEqual(settings, config.Default()) {
				t.Errorf("read %+v, problems %v", settings, problems)
			}
		})
	}
}

// A candidate who takes a # away must have a file that works.
func TestEveryLineOfTheTemplateWorks(t *testing.T) {
	var lines []string
	for _, line := range strings.Split(config.Template(), "\n") {
		if strings.HasPrefix(line, "#") && !strings.HasPrefix(line, "# ") || strings.HasPrefix(line, "#  ") {
			lines = append(lines, line[1:])
		}
	}
	settings, problems := config.Decode("config.yaml", []byte(strings.Join(lines, "\n")))
	if len(problems) > 0 {
		t.Fatalf("%v\nin\n%s", problems, strings.Join(lines, "\n"))
	}
	for _, setting := range config.Settings {
		if setting.Name != "pace" && setting.Name != "theme" && setting.Show(settings) == setting.Show(config.Default()) {
			t.Errorf("%s was not set by the template's line", setting.Name)
		}
	}
}

// What config show prints is a file with the same settings.
func TestWhatIsShownCanBeReadAgain(t *testing.T) {
	settings, problems := config.Decode("config.yaml", []byte(`
pace: 120
colours: {accent: "#102030"}
targets: {"The \"Big\" One: Ltd": {action: 1m30s}, Amazon: {task: 2m}}
keys: {picker.plan: ["?", "#", space]}
transcriber_model: "C:\\models\\no.bin"
voice: ["my voice", "-x: y", "off"]
microphone: off
`))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	var file strings.Builder
	for _, setting := range config.Settings {
		file.WriteString(setting.Line(setting.Show(settings)) + "\n")
	}
	again, problems := config.Decode("config.yaml", []byte(file.String()))
	for i := range again.Keys {
		again.Keys[i].Line, again.Keys[i].Column = settings.Keys[i].Line, settings.Keys[i].Column
	}
	if len(problems) > 0 || !reflect.DeepEqual(again, settings) {
		t.Errorf("%s\nread again\n%+v\nwant\n%+v\nproblems %v", file.String(), again, settings, problems)
	}
}

func TestWhatIsWrongIsToldAndLeftAsUsual(t *testing.T) {
	for name, c := range map[string]struct{ data, want string }{
		"unknown":          {"pase: 130", "config.yaml:1:1: pase: there is no such setting; did you mean `pace`?"},
		"far from any":     {"volume: 3", "config.yaml:1:1: volume: there is no such setting; known are pace, theme, colours,"},
		"too fast":         {"pace: 900", "config.yaml:1:7: pace: `900` is not a number that works here; write a whole number from 60 to 300"},
		"no number":        {"pace: fast", "config.yaml:1:7: pace: `fast` is not a number"},
		"theme":            {"theme: monocrome", "config.yaml:1:8: theme: `monocrome` is none of auto, light, dark, high-contrast, monochrome; did you mean `monochrome`?"},
		"theme as list":    {"theme: [a]", "config.yaml:1:8: theme: wants one of auto, light, dark, high-contrast, monochrome and is a list"},
		"colour of what":   {"colours:\n  accnt: blue", "config.yaml:2:3: colours.accnt: there is no such colour to set; did you mean `accent`?"},
		"colour":           {"colours:\n  accent: bleu", "config.yaml:2:11: colours.accent: `bleu` is no colour; did you mean `blue`?"},
		"colour unquoted":  {"colours:\n  accent: #2e7d32", "colours.accent: is empty, or begins with `#`, which makes it a comment; put it in quotation marks"},
		"answer":           {"answer: sing", "config.yaml:1:9: answer: `sing` is none of speak, type"},
		"targets flat":     {"targets: 2m", "config.yaml:1:10: targets: wants `key: value` lines and is a single value"},
		"target section":   {"targets: {Amazon: {actoin: 2m}}", "config.yaml:1:20: targets.Amazon.actoin: there is no such section; did you mean `action`?"},
		"target duration":  {"targets: {Amazon: {action: 2 minutes}}", "config.yaml:1:28: targets.Amazon.action: `2 minutes` is not a duration; write `2m`"},
		"yes or no":        {"hide_scores: maybe", "config.yaml:1:14: hide_scores: `maybe` is neither true nor false"},
		"command as text":  {"voice: espeak-ng -v en", "config.yaml:1:8: voice: wants a command as a list and is a single value; write it as a list"},
		"program":          {"microphone: arecord", "config.yaml:1:13: microphone: `arecord` is neither auto nor off; write `auto`, `off`, or a command as a list"},
		"empty command":    {"voice: []", "config.yaml:1:8: voice: names no program"},
		"escape in text":   {`transcriber_model: "a\e[31mb"`, "config.yaml:1:20: transcriber_model: holds characters that cannot be shown"},
		"twice":            {"pace: 130\npace: 140", "config.yaml:2:1: pace: this key stands in line 1 already"},
		"alias":            {"pace: &a 130\nkeys: *a", "is an anchor, which is not allowed"},
		"syntax":           {"pace: 130\n theme: dark", "config.yaml:2: a `: ` stands where none is allowed"},
		"not a mapping":    {"- pace", "config.yaml:1:1: wants `key: value` lines and is a list"},
		"raw escape":       {"pace: \x1b[31m", "config.yaml:1:7: the control character U+001B stands in the file"},
		"no key":           {"keys: {picker.plan: []}", "config.yaml:1:21: keys.picker.plan: names no key; name at least one"},
		"too many for key": {"keys: {a.b: [a, b, c, d, e, f, g, h, i]}", "config.yaml:1:13: keys.a.b: holds more than 8 keys"},
	} {
		t.Run(name, func(t *testing.T) {
			settings, problems := config.Decode("config.yaml", []byte(c.data))
			if len(problems) == 0 || !strings.Contains(problems[0].String(), c.want) {
				t.Fatalf("told %v, want %q", problems, c.want)
			}
			settings.Pace = config.Default().Pace
			if !reflect.DeepEqual(settings, config.Default()) {
				t.Errorf("took %+v from it", settings)
			}
		})
	}
}

func TestOneFaultLeavesTheRestAlone(t *testing.T) {
	settings, problems := config.Decode("config.yaml", []byte("pace: fast\nhide_scores: true\ncolours: {accent: x, bad: red}\n"))
	if len(problems) != 2 || problems[0].Line != 1 || problems[1].Line != 3 {
		t.Errorf("problems: %v", problems)
	}
	if !settings.HideScores || settings.Colours["bad"] != "1" || settings.Pace != 145 {
		t.Errorf("read %+v", settings)
	}
}

func TestTargetsOfACompany(t *testing.T) {
	settings, _ := config.Decode("config.yaml", []byte("targets:\n  Any employer: {task: 10s}\n  amazon: {task: 20s}\n  Amazon Leadership: {task: 30s}\n  Ama: {task: 40s}\n"))
	for collection, want := range map[string]time.Duration{
		"Any employer": 10 * time.Second, "Amazon Leadership Principles": 30 * time.Second,
		"Amazon": 20 * time.Second, "Amazonia": 0, "Your stories": 0, "": 0,
	} {
		if got := settings.TargetsFor(collection)["task"]; got != want {
			t.Errorf("%q: %v, want %v", collection, got, want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(config.Template()))
	for _, seed := range []string{
		"pace: 130\ntheme: dark\n", "colours: {accent: \"#102030\"}", "targets: {Amazon: {action: 2m}}",
		"keys:\n  picker.plan: [p, space]\n", "voice: [a, b]\nmicrophone: off\n", "pace: &a 1\nkeys: *a", "\xff\xfe", "{{{{", "a: [", "\"", "- - -",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		settings, problems := config.Decode("config.yaml", data)
		for _, problem := range problems {
			if line := problem.String(); line != scenario.CleanLine(line) {
				t.Errorf("a message is not fit for a terminal: %q", line)
			}
		}
		if settings.Pace < config.SlowestPace || settings.Pace > config.FastestPace || settings.Theme == "" {
			t.Errorf("not usable: %+v", settings)
		}
		var file strings.Builder
		for _, setting := range config.Settings {
			file.WriteString(setting.Line(setting.Show(settings)) + "\n")
		}
		again, problems := config.Decode("config.yaml", []byte(file.String()))
		for _, setting := range config.Settings {
			if len(problems) > 0 || setting.Show(again) != setting.Show(settings) {
				t.Fatalf("%s: shown as %q, read again as %q\n%s\n%v", setting.Name, setting.Show(settings), setting.Show(again), file.String(), problems)
			}
		}
	})
}

// The first frame waits for the settings: a file with all of them takes far less
// than a millisecond.
func BenchmarkDecode(b *testing.B) {
	var lines []string
	for _, line := range strings.Split(config.Template(), "\n") {
		if strings.HasPrefix(line, "#") && !strings.HasPrefix(line, "# ") || strings.HasPrefix(line, "#  ") {
			lines = append(lines, line[1:])
		}
	}
	data := []byte(strings.Join(lines, "\n"))
	for b.Loop() {
		if _, problems := config.Decode("config.yaml", data); len(problems) > 0 {
			b.Fatal(problems)
		}
	}
}
