package config

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"gopkg.in/yaml.v3"

	"github.com/starcoach/starcoach/internal/scenario"
)

const (
	// maxText bounds a text of the file, in bytes; a path can be long.
	maxText = 1024
	// maxWords bounds the words of a command.
	maxWords = 40
	// maxKeys bounds the keys of one action.
	maxKeys = 8
)

// text is the cleaned text of a single value; false where it is none.
func (r *reader) text(v value, wanted, remedy string) (string, bool) {
	if v.node.Kind != yaml.ScalarNode {
		r.wrongKind(v, wanted, remedy)
		return "", false
	}
	text := scenario.CleanLine(v.node.Value)
	switch {
	case text != strings.TrimSpace(v.node.Value):
		r.at(v, "holds characters that cannot be shown, or several lines", "type it anew, on one line")
	case len(text) > maxText:
		r.at(v, fmt.Sprintf("is longer than %d bytes", maxText), "shorten it")
	case text == "":
		r.at(v, "is empty", "write "+wanted+", or delete the key")
	default:
		return text, true
	}
	return "", false
}

// line reads any text on one line.
func (r *reader) line(v value, to *string) {
	if text, ok := r.text(v, "a text", "write it on this line"); ok {
		*to = text
	}
}

// oneOf reads one of several words.
func (r *reader) oneOf(v value, words []string, to *string) {
	all := strings.Join(words, ", ")
	text, ok := r.text(v, "one of "+all, "write it on this line")
	if !ok {
		return
	}
	if slices.Contains(words, strings.ToLower(text)) {
		*to = strings.ToLower(text)
		return
	}
	remedy := "write one of these"
	if near := scenario.Nearest(text, words); near != "" {
		remedy = fmt.Sprintf("did you mean `%s`?", near)
	}
	r.at(v, fmt.Sprintf("`%s` is none of %s", clip(text), all), remedy)
}

// whole reads a whole number within bounds.
func (r *reader) whole(v value, least, most int, hint string, to *int) {
	remedy := fmt.Sprintf("write a whole number from %d to %d; %s", least, most, hint)
	text, ok := r.text(v, "a number", remedy)
	if !ok {
		return
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < least || n > most {
		r.at(v, fmt.Sprintf("`%s` is not a number that works here", clip(text)), remedy)
		return
	}
	*to = n
}

// yesNo reads true or false, and the other words that people write for them.
func (r *reader) yesNo(v value, to *bool) {
	text, ok := r.text(v, "true or false", "write `true` or `false`")
	if !ok {
		return
	}
	switch strings.ToLower(text) {
	case "true", "yes", "on":
		*to = true
	case "false", "no", "off":
		*to = false
	default:
		r.at(v, fmt.Sprintf("`%s` is neither true nor false", clip(text)), "write `true` or `false`")
	}
}

// program reads auto, off, or a command.
func (r *reader) program(v value, to *Program) {
	if v.node.Kind == yaml.SequenceNode {
		var command []string
		if r.command(v, &command); len(command) > 0 {
			*to = Program{Command: command}
		}
		return
	}
	const remedy = "write `auto`, `off`, or a command as a list: `[program, argument]`"
	text, ok := r.text(v, "auto, off or a command as a list", remedy)
	if !ok {
		return
	}
	switch strings.ToLower(text) {
	case "auto", "true", "on", "yes":
		*to = Program{}
	case "off", "false", "no":
		*to = Program{Off: true}
	default:
		r.at(v, fmt.Sprintf("`%s` is neither auto nor off", clip(text)), remedy)
	}
}

// command reads a program and its arguments. They stay as they are written, but
// for what no argument can hold.
func (r *reader) command(v value, to *[]string) {
	const remedy = "write it as a list: `[program, argument]`"
	if v.node.Kind != yaml.SequenceNode {
		r.wrongKind(v, "a command as a list", remedy)
		return
	}
	var words []string
	for i, node := range v.node.Content {
		item := value{node, fmt.Sprintf("%s[%d]", v.path, i)}
		switch {
		case node.Kind != yaml.ScalarNode:
			r.wrongKind(item, "a word", "put it in quotation marks")
			return
		case scenario.CleanLine(node.Value) != strings.TrimSpace(node.Value) || len(node.Value) > maxText:
			r.at(item, "holds characters that cannot be shown, or is too long", "type it anew")
			return
		case i == 0 && strings.TrimSpace(node.Value) == "":
			r.at(item, "is empty", "name the program")
			return
		case i == maxWords:
			r.at(item, fmt.Sprintf("the command has more than %d words", maxWords), "write a script and name that")
			return
		}
		words = append(words, node.Value)
	}
	if len(words) == 0 {
		r.at(v, "names no program", remedy)
		return
	}
	*to = words
}

// colourWords are the terminal's own sixteen colours, in their order.
var colourWords = []string{
	"black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
	"bright-black", "bright-red", "bright-green", "bright-yellow",
	"bright-blue", "bright-magenta", "bright-cyan", "bright-white",
}

var hexColour = regexp.MustCompile(`^#[0-9a-fA-F]{6}$`)

func readColours(r *reader, v value, c *Config) {
	r.each(v, func(key string, keyAt, v value) {
		if !slices.Contains(ColourNames, key) {
			r.unknown(keyAt, "colour to set", ColourNames)
			return
		}
		if isUnset(v.node) {
			r.at(v, "is empty, or begins with `#`, which makes it a comment", fmt.Sprintf("put it in quotation marks: %s: \"#2e7d32\"", key))
			return
		}
		if colour, ok := r.colour(v); ok {
			if c.Colours == nil {
				c.Colours = map[string]string{}
			}
			c.Colours[key] = colour
		}
	})
}

// colour reads a colour by its name, its number or its red, green and blue.
func (r *reader) colour(v value) (string, bool) {
	const remedy = "write a colour such as blue or bright-red, a number up to 255, or \"#2e7d32\""
	text, ok := r.text(v, "a colour", remedy)
	if !ok {
		return "", false
	}
	word := strings.NewReplacer(" ", "-", "_", "-", "grey", "bright-black", "gray", "bright-black").Replace(strings.ToLower(text))
	if at := slices.Index(colourWords, word); at >= 0 {
		return strconv.Itoa(at), true
	}
	if n, err := strconv.ParseUint(word, 10, 8); err == nil {
		return strconv.FormatUint(n, 10), true
	}
	if hexColour.MatchString(word) {
		return word, true
	}
	if near := scenario.Nearest(word, colourWords); near != "" {
		r.at(v, fmt.Sprintf("`%s` is no colour", clip(text)), fmt.Sprintf("did you mean `%s`?", near))
		return "", false
	}
	r.at(v, fmt.Sprintf("`%s` is no colour", clip(text)), remedy)
	return "", false
}

func readTargets(r *reader, v value, c *Config) {
	var sections []string
	for _, section := range scenario.Sections() {
		sections = append(sections, string(section))
	}
	r.each(v, func(company string, keyAt, v value) {
		targets := Targets{Company: scenario.CleanLine(company), Sections: map[scenario.Section]time.Duration{}}
		if targets.Company == "" {
			r.at(keyAt, "names no company", "write the first words of a collection, such as `Amazon`")
			return
		}
		r.each(v, func(section string, sectionAt, v value) {
			if !slices.Contains(sections, section) {
				r.unknown(sectionAt, "section", sections)
				return
			}
			text, ok := r.text(v, "a duration", "write it like `30s`, `1m30s` or `2m`")
			if !ok {
				return
			}
			length, problem, remedy := scenario.ReadTarget(text)
			if problem != "" {
				r.at(v, problem, remedy)
				return
			}
			targets.Sections[scenario.Section(section)] = length
		})
		if len(targets.Sections) > 0 {
			c.Targets = append(c.Targets, targets)
		}
	})
}

func readKeys(r *reader, v value, c *Config) {
	r.each(v, func(action string, _, v value) {
		nodes := []*yaml.Node{v.node}
		if v.node.Kind == yaml.SequenceNode {
			nodes = v.node.Content
		}
		if v.node.Kind == yaml.SequenceNode && len(nodes) == 0 {
			r.at(v, "names no key", "name at least one, or leave the action out to have the usual ones")
			return
		}
		binding := Binding{Action: scenario.CleanLine(action), Line: v.node.Line, Column: v.node.Column}
		for _, node := range nodes {
			if text, ok := r.text(value{node, v.path}, "a key", "write it like `p`, `ctrl+p`, `enter` or `[p, ctrl+p]`"); ok {
				binding.Keys = append(binding.Keys, text)
			}
		}
		if len(binding.Keys) > maxKeys {
			r.at(v, fmt.Sprintf("holds more than %d keys", maxKeys), "keep the ones you use")
			return
		}
		if len(binding.Keys) > 0 {
			c.Keys = append(c.Keys, binding)
		}
	})
}

// clip shortens text from a file to what a message can quote.
func clip(text string) string {
	const most = 40
	if line := []rune(text); len(line) > most {
		return string(line[:most-3]) + "..."
	}
	return text
}
