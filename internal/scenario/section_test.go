package scenario

import (
	"strings"
	"testing"
)

func TestSectionsSpellSTAR(t *testing.T) {
	var titles, marks []string
	for _, section := range Sections() {
		titles = append(titles, section.Title())
		marks = append(marks, section.Mark())
	}
	if got := strings.Join(titles, " "); got != "Situation Task Action Result Reflection" {
		t.Errorf("the titles are %s", got)
	}
	if got := strings.Join(marks, " "); got != "S T A R Reflection" {
		t.Errorf("the marks are %s", got)
	}
}
