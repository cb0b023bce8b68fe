package coach

import (
	"os"
	"testing"

	"github.com/starcoach/starcoach/internal/scenario"
)

// withoutHeadings is a headed answer with its headings taken out, and the
// sections of what is left.
func withoutHeadings(text string) (string, []SectionText) {
	headings := findHeadings(text)
	if len(headings) == 0 {
		return "", nil
	}
	var bare string
	var sections []SectionText
	add := func(name scenario.Section, piece string) {
		start := len(bare)
		bare += piece
		sections = append(sections, SectionText{Name: name, Span: Span{start, len(bare)}})
	}
	add(scenario.Situation, text[:headings[0].Start])
	for i, heading := range headings {
		end := len(text)
		if i+1 < len(headings) {
			end = headings[i+1].Start
		}
		add(heading.section, text[heading.End:end])
	}
	return bare, sections
}

func sectionAt(sections []SectionText, at int) scenario.Section {
	for _, s := range sections {
		if at >= s.Start && at < s.End {
			return s.Name
		}
	}
	return ""
}

// TestSplitFindsTheHeadedSections takes the headings out of headed answers: the
// split must find most of what the candidates said themselves.
func TestSplitFindsTheHeadedSections(t *testing.T) {
	right, all, answers := 0, 0, 0
	for _, pair := range developmentSet(t, tunedOn) {
		for kind, answer := range map[string]labelledAnswer{"strong": pair.Strong, "weak": pair.Weak} {
			bare, sections := withoutHeadings(answer.Text)
			if len(sections) == 0 {
				continue
			}
			answers++
			split := Split(bare)
			good, words := 0, 0
			for _, word := range Words(bare) {
				words++
				if sectionAt(sections, word.Start) == sectionAt(split, word.Start) {
					good++
				}
			}
			right += good
			all += words
			if os.Getenv("COACH_DETAILS") != "" && good*10 < words*8 {
				t.Logf("%s %s: %.2f %s | %s", pair.name, kind, share(good, words), kinds(sections), kinds(split))
			}
		}
	}
	t.Logf("%.3f of the words of %d headed answers are in the right section", share(right, all), answers)
	if got := share(right, all); got < 0.89 {
		t.Errorf("%.3f of the words are in the right section, want 0.89", got)
	}
}
