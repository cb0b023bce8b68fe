package scenario

import (
	"testing"
	"time"
)

func TestParseDuration(t *testing.T) {
	tests := []struct {
		text   string
		want   time.Duration
		remedy string
	}{
		{"30s", 30 * time.Second, ""},
		{"90s", 90 * time.Second, ""},
		{"1m30s", 90 * time.Second, ""},
		{"2m", 2 * time.Minute, ""},
		{"30", 0, "write `30s`"},
		{"90", 0, "write `1m30s`"},
		{"1:30", 0, "write `1m30s`"},
		{"30 s", 0, "write `30s`"},
		{"30S", 0, "write `30s`"},
		{"30 seconds", 0, "write `30s`"},
		{"2 min", 0, "write `2m`"},
		{"1m 30s", 0, "write `1m30s`"},
		{"1 minute and 30 seconds", 0, "write `1m30s`"},
		{"1m90s", 0, "write `2m30s`"},
		{"30s1m", 0, "write it like `30s`, `1m30s` or `2m`"},
		{"1.5m", 0, "write it like `30s`, `1m30s` or `2m`"},
		{"-30s", 0, "write it like `30s`, `1m30s` or `2m`"},
		{"1h", 0, "write it like `30s`, `1m30s` or `2m`"},
		{"99999999999999999999s", 0, "write it like `30s`, `1m30s` or `2m`"},
		{"", 0, "write it like `30s`, `1m30s` or `2m`"},
	}
	for _, test := range tests {
		if got, remedy := parseDuration(test.text); got != test.want || remedy != test.remedy {
			t.Errorf("%q is %v (%q), want %v (%q)", test.text, got, remedy, test.want, test.remedy)
		}
	}
}

func TestCheckRange(t *testing.T) {
	tests := []struct {
		text            string
		want            Range
		problem, remedy string
	}{
		{"2m", Range{2 * time.Minute, 2 * time.Minute}, "", ""},
		{"2m30s-3m", Range{150 * time.Second, 3 * time.Minute}, "", ""},
		{"2m30s - 3m", Range{150 * time.Second, 3 * time.Minute}, "", ""},
		{"2m–3m", Range{}, "the two durations are joined by a dash", "write `2m-3m`"},
		{"2-3m", Range{}, "`2` is not a duration", "write `2s`"},
		{"3m-2m", Range{}, "the longest is shorter than the shortest", "write `2m-3m`"},
		{"2m-45m", Range{}, "`45m` is too long", "write at most `30m`"},
		{"-", Range{}, "`` is not a duration", "write it like `30s`, `1m30s` or `2m`"},
	}
	for _, test := range tests {
		got, problem, remedy := checkRange(test.text)
		if got != test.want || problem != test.problem || remedy != test.remedy {
			t.Errorf("%q is %v, %q, %q", test.text, got, problem, remedy)
		}
	}
}
