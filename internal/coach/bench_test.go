package coach

import (
	"fmt"
	"strings"
	"testing"
)

// longAnswer is an answer of about so many words, put together from the
// development set.
func longAnswer(tb testing.TB, words int) string {
	tb.Helper()
	var text strings.Builder
	count := 0
	for count < words {
		for _, pair := range developmentSet(tb, tunedOn) {
			for _, answer := range []labelledAnswer{pair.Strong, pair.Weak} {
				said := Words(answer.Text)
				if count+len(said) >= words {
					text.WriteString(answer.Text[:said[words-count-1].End])
					return text.String()
				}
				text.WriteString(answer.Text + "\n\n")
				count += len(said)
			}
		}
	}
	return text.String()
}

// BenchmarkAnalyze shows that the time grows with the length of the answer and
// not faster: µs/word stays the same.
func BenchmarkAnalyze(b *testing.B) {
	for _, words := range []int{250, 1_000, 10_000, 100_000} {
		b.Run(fmt.Sprintf("%d-words", words), func(b *testing.B) {
			answer := Answer{Text: longAnswer(b, words)}
			b.ResetTimer()
			for b.Loop() {
				Analyze(answer, nil)
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(words), "µs/word")
		})
	}
}
