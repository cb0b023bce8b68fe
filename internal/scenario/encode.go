package scenario

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Encode writes a scenario as its file, in the form that the files shipped with
// the program have. Nothing is lost: what Decode or DecodeOwn makes of the file
// is the same scenario. What is not filled in is left out. The error says that
// the scenario holds what no file can, such as a text that is too long.
func Encode(s *Scenario) ([]byte, error) {
	encoded := []byte(strings.Join(linesOf(s), "\n") + "\n")
	again, err := whole(decode("the story", encoded, s.Own))
	if err != nil {
		return nil, err
	}
	if !reflect.DeepEqual(again, s) {
		return nil, fmt.Errorf("the story \"%s\" holds text that a file can't keep", clip(s.Title))
	}
	return encoded, nil
}

// lines are those of a key with everything below it; none for what is not
// filled in.
type lines []string

func linesOf(s *Scenario) lines {
	return slices.Concat(
		lines{fmt.Sprintf("schema: %d", SchemaVersion)},
		textLines("id", s.ID),
		textLines("title", s.Title),
		textLines("collection", s.Collection),
		textLines("principle", s.Principle),
		textLines("question", s.Question),
		textsLines("also_asked", s.AlsoAsked),
		textLines("role", s.Role),
		textsLines("tags", s.Tags),
		below("overview",
			textLines("setting", s.Overview.Setting),
			textLines("summary", s.Overview.Summary),
			textsLines("takeaways", s.Overview.Takeaways)),
		partLines(Situation, s.Situation),
		partLines(Task, s.Task),
		partLines(Action, s.Action),
		partLines(Result, s.Result),
		reflectionLines(s.Reflection),
		listLines("follow_ups", s.FollowUps, followUpLines),
		below("weak_answer",
			textLines("text", s.WeakAnswer.Text),
			listLines("problems", s.WeakAnswer.Problems, problemLines),
			textLines("interviewer", s.WeakAnswer.Interviewer),
			textLines("leaning", s.WeakAnswer.Leaning)),
		listLines("quiz", s.Quiz, questionLines),
		listLines("pivots", s.Pivots, pivotLines),
		listLines("levels", s.Levels, levelLines),
		listLines("judge", s.Judge, judgeLines),
	)
}

func partLines(section Section, p Part) lines {
	return below(string(section),
		durationLines("target", p.Target),
		textLines("example", p.Example),
		textsLines("signals", p.Signals),
		textLines("coaching", p.Coaching),
		textLines("mistake", p.Mistake))
}

func reflectionLines(r Reflection) lines {
	levels := listLines("by_level", r.ByLevel, func(l LevelExample) lines {
		return slices.Concat(textLines("level", l.Level), textLines("example", l.Example))
	})
	if len(r.ByLevel) == 1 && r.ByLevel[0].Level == "" {
		levels = textLines("example", r.ByLevel[0].Example)
	}
	return below(string(Reflecting),
		durationLines("target", r.Target),
		textsLines("signals", r.Signals),
		textLines("coaching", r.Coaching),
		textLines("mistake", r.Mistake),
		levels)
}

func followUpLines(f FollowUp) lines {
	return slices.Concat(
		textLines("question", f.Question),
		textLines("probes", f.Probes),
		below("weak", textLines("answer", f.Weak.Answer), textLines("why", f.Weak.Why)),
		below("strong", textLines("answer", f.Strong.Answer), textLines("takeaway", f.Strong.Takeaway)))
}

func problemLines(p Problem) lines {
	return slices.Concat(textLines("quote", p.Quote), textLines("why", p.Why))
}

func questionLines(q Question) lines {
	return slices.Concat(
		textLines("question", q.Question),
		listLines("choices", q.Choices, func(c Choice) lines {
			choice := slices.Concat(textLines("text", c.Text), textLines("why", c.Why))
			if c.Correct {
				choice = append(choice, "correct: true")
			}
			return choice
		}),
		textLines("explanation", q.Explanation))
}

func pivotLines(p Pivot) lines {
	return slices.Concat(
		textLines("principle", p.Principle),
		textLines("angle", p.Angle),
		textLines("emphasize", p.Emphasize),
		textLines("downplay", p.Downplay))
}

func levelLines(l Level) lines {
	length := formatDuration(l.Length.Shortest)
	if l.Length.Longest != l.Length.Shortest {
		length += "-" + formatDuration(l.Length.Longest)
	}
	return slices.Concat(
		textLines("level", l.Level),
		textLines("guidance", l.Guidance),
		textLines("reflection", l.Reflection),
		textLines("bar", l.Bar),
		lines{"length: " + length})
}

func judgeLines(j JudgePair) lines {
	scores := func(of map[string]int) lines {
		var scored lines
		for _, dimension := range dimensions() {
			if score, ok := of[dimension]; ok {
				scored = append(scored, dimension+": "+strconv.Itoa(score))
			}
		}
		return scored
	}
	return slices.Concat(
		textLines("question", j.Question),
		textLines("a", j.A),
		textLines("b", j.B),
		textLines("better", j.Better),
		textLines("why", j.Why),
		below("scores", below("a", scores(j.Scores["a"])), below("b", scores(j.Scores["b"]))))
}

func durationLines(key string, d time.Duration) lines {
	if d == 0 {
		return nil
	}
	return lines{key + ": " + formatDuration(d)}
}

// below is a key with the keys that belong to it.
func below(key string, inner ...lines) lines {
	all := slices.Concat(inner...)
	if len(all) == 0 {
		return nil
	}
	return append(lines{key + ":"}, indented(all)...)
}

// listLines is a key with a list of mappings.
func listLines[T any](key string, items []T, of func(T) lines) lines {
	var all lines
	for _, item := range items {
		all = append(all, dashed(of(item))...)
	}
	return below(key, all)
}

// indented moves lines to the right; an empty one stays empty.
func indented(all lines) lines {
	moved := make(lines, len(all))
	for i, line := range all {
		if line != "" {
			line = "  " + line
		}
		moved[i] = line
	}
	return moved
}

// dashed makes lines an item of a list.
func dashed(item lines) lines {
	if len(item) == 0 {
		return nil
	}
	moved := indented(item)
	moved[0] = "- " + item[0]
	return moved
}
