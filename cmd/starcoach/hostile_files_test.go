package main_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/starcoach/starcoach/internal/config"
)

// runHostile runs a command on a terminal, and fails the test where it crashes or
// anything but words reaches the terminal.
func runHostile(t *testing.T, home, what string, args ...string) {
	t.Helper()
	session := start(t, home, args, nil)
	code, err := session.Terminal.WaitExit()
	if err != nil || code > 2 || strings.Contains(session.Screen(), "goroutine ") {
		t.Errorf("%s: %q ends with %d, %v:\n%s", what, args, code, err, session.Screen())
	}
	wantHarmless(t, fmt.Sprintf("%s: %q", what, args), session.Output())
}

// hostileSettings give every setting an attack for a value, as a word, in a list
// and in a map, and have attacks for names.
func hostileSettings(first int) string {
	var file strings.Builder
	attack := func(i int) string { return fmt.Sprintf("%q", "A"+attacks[(first+i)%len(attacks)]) }
	for i, setting := range config.Settings {
		value := attack(i)
		switch (i + first) % 3 {
		case 0:
			value = "[" + attack(i) + ", " + attack(i+1) + "]"
		case 1:
			value = "{" + attack(i) + ": " + attack(i+1) + ", accent: " + attack(i+2) + ", picker.plan: " + attack(i+3) + "}"
		}
		file.WriteString(setting.Name + ": " + value + "\n")
	}
	file.WriteString(attack(7) + ": " + attack(8) + "\n")
	return file.String()
}

func TestHostileSettings(t *testing.T) {
	files := broken("pace: 130\ntheme: dark\nKept: \"the packing\"\n")
	for i := range attacks {
		files[fmt.Sprintf("values %d", i)] = hostileSettings(i)
		files[fmt.Sprintf("raw %d", i)] = "theme: " + attacks[i] + "\nvoice: [" + attacks[i] + "]\n"
		files[fmt.Sprintf("command %d", i)] = fmt.Sprintf("voice: [%q]\nmicrophone: [%[1]q]\ntranscriber: [%[1]q, %[1]q]\n", "/no/"+attacks[i])
	}
	number := 0
	for name, content := range files {
		home := t.TempDir()
		put(t, home, "config.yaml", []byte(content))
		runHostile(t, home, name, "config", "show")
		if number++; number%8 == 0 {
			runHostile(t, home, name, "doctor")
			runHostile(t, home, name, "config", "keys")
			session := start(t, home, nil, nil)
			session.WaitFor("enter")
			_ = session.Send([]byte{3})
			if _, err := session.Terminal.WaitExit(); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			wantHarmless(t, name, session.Output())
		}
	}
}

func TestHostileRecordings(t *testing.T) {
	home, folder := t.TempDir(), t.TempDir()
	kept := filepath.Join(home, "recordings")
	if err := os.MkdirAll(kept, 0o700); err != nil {
		t.Fatal(err)
	}
	sounds := map[string]string{
		"empty":     "",
		"text":      strings.Join(attacks, "\n"),
		"no format": "RIFF\x04\x00\x00\x00WAVE",
		"endless":   "RIFF\xff\xff\xff\xffWAVEfmt \xff\xff\xff\xff",
		"no rate":   "RIFF\x24\x00\x00\x00WAVEfmt \x10\x00\x00\x00\x01\x00\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\x10\x00data\x00\x00\x00\x00",
		"channels":  "RIFF\x24\x00\x00\x00WAVEfmt \x10\x00\x00\x00\x01\x00\xff\xff\x80\x3e\x00\x00\x00\x7d\x00\x00\x02\x00\x10\x00data\xff\xff\xff\x7f\x01\x02",
		"chunks":    "RIFF\xff\xff\xff\x7fWAVE" + strings.Repeat("\x1b]0;\x00\x00\x00\x00", 20000),
		"au":        ".snd\xff\xff\xff\xff\xff\xff\xff\xff\x00\x00\x00\x63\xff\xff\xff\xff\xff\xff\xff\xff",
	}
	for name, sound := range sounds {
		put(t, folder, name+"\x1b]0;EVIL\a.wav", []byte(sound))
	}
	for i, attack := range attacks {
		if strings.ContainsAny(attack, "/\x00") {
			continue
		}
		put(t, kept, fmt.Sprintf("2026-11-23-09-30-%02d%s.wav", i, attack), []byte(sounds["no format"]))
		put(t, kept, attack, []byte("x"))
	}
	said := filepath.Join(folder, "said.txt")
	put(t, folder, "said.txt", []byte(strings.Join(attacks, " said ")))
	for name := range sounds {
		path := filepath.Join(folder, name+"\x1b]0;EVIL\a.wav")
		runHostile(t, home, name, "analyze", path)
		runHostile(t, home, name, "analyze", "--json", "--text", said, path)
		runHostile(t, home, name, "analyze", "--text", path, path)
	}
	runHostile(t, home, "kept", "recordings")
	runHostile(t, home, "kept", "recordings", "--json")
	runHostile(t, home, "kept", "doctor")
	for _, attack := range attacks {
		if !strings.Contains(attack, "\x00") {
			runHostile(t, home, "kept", "recordings", "delete", "no"+attack)
		}
	}
	runHostile(t, home, "kept", "recordings", "delete", "../config.yaml")
	runHostile(t, home, "kept", "recordings", "delete", "--all")
}

// hostileAnswers are texts that a reader of Markdown may choke on.
func hostileAnswers() map[string]string {
	answers := map[string]string{
		"huge":       strings.Repeat("I closed the valve. ", 1<<20/20),
		"one word":   strings.Repeat("x", 200<<10),
		"one line":   strings.Repeat("and then I said ", 2000),
		"quotations": strings.Repeat("> ", 8000) + "I said no.",
		"lists":      strings.Repeat("- ", 8000) + "I said no.",
		"brackets":   strings.Repeat("[", 16000),
		"links":      strings.Repeat("[a](", 4000),
		"emphasis":   strings.Repeat("*a _b ", 2000),
		"backticks":  strings.Repeat("`", 16000) + " x " + strings.Repeat("`", 15999),
		"tags":       strings.Repeat("<a <", 4000),
		"entities":   "Situation: &#27;]0;EVIL&#7; &#x1b;[66m &#x9b;66m &#8238; &lrm; &#0; &NewLine;&Tab;\nAction: I closed it.",
		"headings":   strings.Repeat("# Situation\n## Action:\nI did.\n", 600),
		"footnotes":  strings.Repeat("[^1]: [^1]\n", 2000),
		"tables":     strings.Repeat("|", 8000) + "\n" + strings.Repeat("|-", 8000),
		"marks":      "I " + strings.Repeat("\u0301", 8000) + " did.",
		"no text":    "\xff\xfe\x00\x01" + strings.Repeat("\x80", 1000),
		"newlines":   strings.Repeat("\n", 60000),
	}
	for i, attack := range attacks {
		answers[fmt.Sprintf("attack %d", i)] = fmt.Sprintf("# A%s\n\nQuestion: What%[1]s?\nPrinciple: %[1]sA\n\n"+
			"Situation: We %[1]s leaked %[1]s.\n\n- %[1]s\n```%[1]s\n%[1]s\n```\nAction: I closed \"%[1]s\" it, and a lot%[1]s of it.\n", attack)
	}
	return answers
}

func TestHostileAnswers(t *testing.T) {
	home, folder := t.TempDir(), t.TempDir()
	for name, text := range hostileAnswers() {
		put(t, folder, name+".md", []byte(text))
		path := filepath.Join(folder, name+".md")
		runHostile(t, home, name, "review", path)
		runHostile(t, home, name, "import", "--dry-run", path)
		if strings.HasPrefix(name, "attack") {
			runHostile(t, home, name, "review", "--split", path)
			runHostile(t, home, name, "import", path)
		}
	}
	runHostile(t, home, "imported", "list")
	runHostile(t, home, "imported", "coverage")
	runHostile(t, home, "imported", "export", "--own")
}
