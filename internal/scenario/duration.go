package scenario

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// The targets of sections and the lengths of whole answers, within reason.
const (
	minTarget = 5 * time.Second
	maxTarget = 10 * time.Minute
	maxLength = 30 * time.Minute
)

var (
	durationForm  = lazily(`^(?:(\d{1,4})m)?(?:(\d{1,4})s)?$`)
	looseDuration = lazily(`(?i)^(?:(\d{1,4}) ?(?:m|min|mins|minutes?)\.?)? ?(?:and )?(?:(\d{1,4}) ?(?:s|sec|secs|seconds?)\.?)?$`)
	clockDuration = lazily(`^(\d{1,2}):([0-5]\d)$`)
	bareDuration  = lazily(`^\d{1,4}$`)
)

// parseDuration reads the form `30s`, `1m30s` or `2m`. For other forms the
// remedy says what would be right.
func parseDuration(text string) (length time.Duration, remedy string) {
	match := durationForm().FindStringSubmatch(text)
	if text != "" && match != nil {
		length = minutesAndSeconds(match[1], match[2])
		if match[1] == "" || match[2] == "" || number(match[2]) < 60 {
			return length, ""
		}
		return 0, fmt.Sprintf("write `%s`", formatDuration(length))
	}
	if meant, ok := guessDuration(text); ok {
		return 0, fmt.Sprintf("write `%s`", formatDuration(meant))
	}
	return 0, "write it like `30s`, `1m30s` or `2m`"
}

// guessDuration reads the ways that people write a duration in.
func guessDuration(text string) (time.Duration, bool) {
	text = strings.TrimSpace(text)
	if text == "" {
		return 0, false
	}
	if match := looseDuration().FindStringSubmatch(text); match != nil && match[1]+match[2] != "" {
		return minutesAndSeconds(match[1], match[2]), true
	}
	if match := clockDuration().FindStringSubmatch(text); match != nil {
		return minutesAndSeconds(match[1], match[2]), true
	}
	if bareDuration().MatchString(text) {
		return minutesAndSeconds("", text), true
	}
	return 0, false
}

func minutesAndSeconds(minutes, seconds string) time.Duration {
	return time.Duration(number(minutes))*time.Minute + time.Duration(number(seconds))*time.Second
}

// number reads digits; none are 0.
func number(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}

// formatDuration writes a duration as a scenario file does.
func formatDuration(d time.Duration) string {
	minutes, seconds := int(d/time.Minute), int(d%time.Minute/time.Second)
	switch {
	case minutes == 0:
		return fmt.Sprintf("%ds", seconds)
	case seconds == 0:
		return fmt.Sprintf("%dm", minutes)
	}
	return fmt.Sprintf("%dm%ds", minutes, seconds)
}

// checkDuration says what is wrong with a duration as written and what would be
// right; both are "" where it is fine.
func checkDuration(text string, longest time.Duration) (length time.Duration, problem, remedy string) {
	length, remedy = parseDuration(text)
	switch {
	case remedy != "":
		return 0, fmt.Sprintf("`%s` is not a duration", clip(text)), remedy
	case length < minTarget:
		return 0, fmt.Sprintf("`%s` is too short", clip(text)),
			fmt.Sprintf("write at least `%s`", formatDuration(minTarget))
	case length > longest:
		return 0, fmt.Sprintf("`%s` is too long", clip(text)),
			fmt.Sprintf("write at most `%s`", formatDuration(longest))
	}
	return length, "", ""
}

// checkRange reads one duration or two with a hyphen between.
func checkRange(text string) (span Range, problem, remedy string) {
	low, high, both := strings.Cut(text, "-")
	if !both {
		low, high, both = strings.Cut(text, "–")
		if both {
			return Range{}, "the two durations are joined by a dash",
				fmt.Sprintf("write `%s-%s`", clip(strings.TrimSpace(low)), clip(strings.TrimSpace(high)))
		}
		high = low
	}
	if span.Shortest, problem, remedy = checkDuration(strings.TrimSpace(low), maxLength); problem != "" {
		return Range{}, problem, remedy
	}
	if span.Longest, problem, remedy = checkDuration(strings.TrimSpace(high), maxLength); problem != "" {
		return Range{}, problem, remedy
	}
	if span.Longest < span.Shortest {
		return Range{}, "the longest is shorter than the shortest", fmt.Sprintf("write `%s-%s`",
			formatDuration(span.Longest), formatDuration(span.Shortest))
	}
	return span, "", ""
}

// ReadTarget reads the target time of a section as files have it: `30s`, `1m30s`
// or `2m`. What is wrong with it and what would be right are both "" where it is
// fine.
func ReadTarget(text string) (length time.Duration, problem, remedy string) {
	return checkDuration(text, maxTarget)
}

// WriteDuration writes a duration as files have it.
func WriteDuration(d time.Duration) string { return formatDuration(d) }
