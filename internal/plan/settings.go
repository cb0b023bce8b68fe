package plan

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/starcoach/starcoach/internal/english"
	"github.com/starcoach/starcoach/internal/scenario"
)

// Bounds of the minutes a day. Less than five is no task; eight hours is a day.
const (
	LeastMinutes = 5
	MostMinutes  = 480
	// UsualMinutes is what is planned with where nothing else is said.
	UsualMinutes = 30
)

// Settings are what a candidate decides about the plan. Everything else follows
// from the scenarios and from what was done.
type Settings struct {
	// Date is the day of the interview.
	Date Date
	// Minutes is how long to prepare each day, from LeastMinutes to MostMinutes.
	Minutes int
	// Principles are those to prepare; empty for all.
	Principles []string
	// Made is when the plan was begun: what is left is spread over the days from
	// then on, not anew each morning. The zone it carries says which day that was.
	Made time.Time
}

// Check says what is wrong with settings that are about to be kept, ready to be
// shown; nil if nothing is. Known are the principles that there are.
func (s Settings) Check(today Date, known []string) error {
	if s.Date < today {
		return fmt.Errorf("%s is in the past; give the day of the interview, from today (%s) on", s.Date, today)
	}
	if s.Date > today+farthest {
		return fmt.Errorf("%s is more than a year ahead; plan for a day within %d days", s.Date, farthest)
	}
	if err := CheckMinutes(s.Minutes); err != nil {
		return err
	}
	for _, principle := range s.Principles {
		if !slices.Contains(known, principle) {
			return unknownPrinciple(principle, known)
		}
	}
	return nil
}

// Chosen says whether a principle is one of those to prepare.
func (s Settings) Chosen(principle string) bool {
	return len(s.Principles) == 0 || slices.Contains(s.Principles, principle)
}

// CheckMinutes says what is wrong with minutes a day; nil if nothing is.
func CheckMinutes(minutes int) error {
	if minutes < LeastMinutes || minutes > MostMinutes {
		return fmt.Errorf("%s a day can't be planned; give from %d to %d", english.Count(minutes, "minute"), LeastMinutes, MostMinutes)
	}
	return nil
}

func unknownPrinciple(principle string, known []string) error {
	message := fmt.Sprintf("no scenario has the principle `%s`", clip(scenario.CleanLine(principle)))
	if near := scenario.Nearest(principle, known); near != "" {
		return fmt.Errorf("%s; did you mean `%s`?", message, near)
	}
	return fmt.Errorf("%s; the principles are %s", message, strings.Join(known, "; "))
}

// AllPrinciples stands for all of them, where principles are chosen.
const AllPrinciples = "all"

// ParsePrinciples reads names of principles, several of them with commas
// between, and returns them as the scenarios write them, each once. A name may
// hold a comma itself. The error is for the candidate to read.
func ParsePrinciples(texts, known []string) ([]string, error) {
	var found []string
	for _, text := range texts {
		parts := strings.Split(text, ",")
		for len(parts) > 0 {
			name, taken := longest(parts, known)
			if taken == 0 {
				return nil, unknownPrinciple(strings.TrimSpace(parts[0]), known)
			}
			if name != "" && !slices.Contains(found, name) {
				found = append(found, name)
			}
			parts = parts[taken:]
		}
	}
	return found, nil
}

// longest finds the principle that most of the first parts make up together, and
// how many they are; none of them for one that is not known. A blank part is
// taken for nothing.
func longest(parts, known []string) (name string, taken int) {
	for count := len(parts); count > 0; count-- {
		joined := strings.TrimSpace(strings.Join(parts[:count], ","))
		for _, principle := range known {
			if strings.EqualFold(joined, principle) {
				return principle, count
			}
		}
	}
	if strings.TrimSpace(parts[0]) == "" {
		return "", 1
	}
	return "", 0
}

// KnownPrinciples lists the principles of scenarios in alphabetical order, each
// once.
func KnownPrinciples(entries []scenario.Entry) []string {
	var known []string
	for i := range entries {
		if entries[i].Principle != "" { // an own story may have none
			known = append(known, entries[i].Principle)
		}
	}
	slices.Sort(known)
	return slices.Compact(known)
}

// Bounds of kept settings. They come from the disk, where anything may stand.
const (
	maxKept       = 64 * 1024
	maxPrinciples = 500
	maxName       = 300
)

// kept is the form in which settings are kept.
type kept struct {
	Date       string    `json:"date"`
	Minutes    int       `json:"minutes"`
	Principles []string  `json:"principles,omitempty"`
	Made       time.Time `json:"made"`
}

// Encode returns the settings as they are kept. The error says that they are
// such as Decode would refuse.
func (s Settings) Encode() (string, error) {
	encoded, err := json.Marshal(kept{s.Date.String(), s.Minutes, s.Principles, s.Made.UTC().Truncate(time.Millisecond)})
	if err != nil {
		return "", err
	}
	if _, err := Decode(string(encoded)); err != nil {
		return "", err
	}
	return string(encoded), nil
}

// Decode reads kept settings. What it returns is within bounds and free of what
// must not reach a terminal; its date may have passed.
func Decode(content string) (Settings, error) {
	if len(content) > maxKept {
		return Settings{}, errors.New("it is too long")
	}
	decoder := json.NewDecoder(bytes.NewReader([]byte(content)))
	decoder.DisallowUnknownFields()
	var k kept
	if err := decoder.Decode(&k); err != nil {
		return Settings{}, fmt.Errorf("it is not in its form: %s", clip(scenario.CleanLine(err.Error())))
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return Settings{}, errors.New("something follows it")
	}
	date, ok := parseDate(k.Date)
	if !ok || date <= 0 {
		return Settings{}, errors.New("its date is none")
	}
	if err := CheckMinutes(k.Minutes); err != nil {
		return Settings{}, err
	}
	if len(k.Principles) > maxPrinciples {
		return Settings{}, errors.New("it has too many principles")
	}
	for _, name := range k.Principles {
		if name == "" || len(name) > maxName || name != scenario.CleanLine(name) {
			return Settings{}, errors.New("a principle in it is none")
		}
	}
	k.Made = k.Made.UTC().Truncate(time.Millisecond)
	if year := k.Made.Year(); year < 1970 || year > 9999 {
		return Settings{}, errors.New("it was made at no time")
	}
	return Settings{date, k.Minutes, k.Principles, k.Made}, nil
}
