package history

// With adds up what is known of one scenario from two sources, which must not
// both hold the same event.
func (s Summary) With(other Summary) Summary {
	if s.Scenario == "" {
		s.Scenario = other.Scenario
	}
	s.Opened = later(s.Opened, other.Opened)
	s.ReadWhole = s.ReadWhole || other.ReadWhole
	s.Attempts += other.Attempts
	s.LastAttempt = later(s.LastAttempt, other.LastAttempt)
	result := QuizRun{Right: other.QuizRight, Total: other.QuizTotal}
	if other.QuizRuns > 0 && (s.QuizRuns == 0 || newerResult(other.LastQuiz, result, s)) {
		s.QuizRight, s.QuizTotal, s.LastQuiz = other.QuizRight, other.QuizTotal, other.LastQuiz
	}
	s.QuizRuns += other.QuizRuns
	return s
}
