// Package scenario holds the worked interview answers that starcoach teaches
// from: their types, the reading of their YAML files, and the library that
// lists them.
//
// Text in a Scenario is safe to print: Decode cleans every string once, on
// loading, so that no other package has to think about hostile files again.
package scenario

import "time"

// SchemaVersion is the version of the file form that this build reads.
const SchemaVersion = 1

// Scenario is one interview question with a worked STAR answer and everything
// that teaches it. A file holds exactly one.
type Scenario struct {
	// ID names the scenario for good: a candidate's progress is kept under it.
	ID         string
	Title      string
	Collection string
	Principle  string
	Question   string
	AlsoAsked  []string
	// Role is the level the worked answer is told from, such as "SDE2".
	Role string
	Tags []string
	// Own is true for a story of the candidate's own, in which only what is
	// filled in counts; see DecodeOwn.
	Own bool

	Overview   Overview
	Situation  Part
	Task       Part
	Action     Part
	Result     Part
	Reflection Reflection
	FollowUps  []FollowUp
	WeakAnswer WeakAnswer
	Quiz       []Question
	Pivots     []Pivot
	Levels     []Level
	Judge      []JudgePair
}

// Overview says what the story is about before it is told.
type Overview struct {
	Setting   string
	Summary   string
	Takeaways []string
}

// Part is one section of the worked answer with its coaching.
type Part struct {
	// Target is how long the section should take when spoken.
	Target time.Duration
	// Example is the strong answer for this section.
	Example string
	// Signals are the phrases that carry the section; each occurs in Example.
	Signals  []string
	Coaching string
	Mistake  string
}

// Reflection is the last section. What a candidate is expected to have learned
// differs by level, so that it has an example for each.
type Reflection struct {
	Target   time.Duration
	Signals  []string
	Coaching string
	Mistake  string
	ByLevel  []LevelExample
}

// LevelExample is a reflection as a candidate of one level would say it. Level
// is empty in an own story that has one reflection for all levels.
type LevelExample struct {
	Level   string
	Example string
}

// FollowUp is a question the interviewer digs deeper with.
type FollowUp struct {
	Question string
	// Probes says what the interviewer wants to find out by asking.
	Probes string
	Weak   WeakReply
	Strong StrongReply
}

// WeakReply is an answer to a follow-up that costs the candidate, and why.
type WeakReply struct {
	Answer string
	Why    string
}

// StrongReply is an answer to a follow-up that earns trust, and the one line to
// keep from it.
type StrongReply struct {
	Answer   string
	Takeaway string
}

// WeakAnswer is a whole answer that sounds plausible and fails.
type WeakAnswer struct {
	Text     string
	Problems []Problem
	// Interviewer is what a careful interviewer thinks on hearing Text.
	Interviewer string
	// Leaning is the verdict that follows, such as "no hire".
	Leaning string
}

// Problem is one fault of the weak answer. Quote occurs in its text; it is
// empty where the fault is that something was never said.
type Problem struct {
	Quote string
	Why   string
}

// Question is one quiz question; exactly one of its choices is correct.
type Question struct {
	Question    string
	Choices     []Choice
	Explanation string
}

// Choice is one answer to a quiz question. Why says why it is wrong, or, where
// it is right and the author had more to say, why it is right.
type Choice struct {
	Text    string
	Why     string
	Correct bool
}

// Pivot tells the same story for another principle.
type Pivot struct {
	Principle string
	Angle     string
	Emphasize string
	Downplay  string
}

// Level says how the story changes with the level applied for.
type Level struct {
	Level      string
	Guidance   string
	Reflection string
	// Bar is what the interviewer expects at this level.
	Bar string
	// Length is how long the whole answer may take; the shortest and the
	// longest are the same where the file names one duration.
	Length Range
}

// Range is a span of durations, both ends included.
type Range struct {
	Shortest time.Duration
	Longest  time.Duration
}

// JudgePair is two answers to one question that a candidate learns to tell
// apart. Better is "a" or "b".
type JudgePair struct {
	Question string
	A, B     string
	Better   string
	Why      string
	// Scores holds reference scores from 1 to 5 by dimension, for "a" and "b".
	Scores map[string]map[string]int
}
