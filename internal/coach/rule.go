package coach

import "strings"

// Rule is the id of a fault rule. Its text is stable: it is part of the JSON
// form and of what is kept.
type Rule string

// Title names the fault in words.
func (r Rule) Title() string { return strings.ReplaceAll(string(r), "-", " ") }

// The fault rules.
const (
	SharedCredit      Rule = "shared-credit"
	ToldTo            Rule = "told-to"
	HandedOff         Rule = "handed-off"
	VagueAction       Rule = "vague-action"
	Blame             Rule = "blame"
	Hypothetical      Rule = "hypothetical"
	NoMetric          Rule = "no-metric"
	NoBaseline        Rule = "no-baseline"
	VagueOutcome      Rule = "vague-outcome"
	GenericReflection Rule = "generic-reflection"
	NoReflection      Rule = "no-reflection"
	LongSituation     Rule = "long-situation"
	MissingSection    Rule = "missing-section"
	OverTime          Rule = "over-time"
	UnderTime         Rule = "under-time"
	Hedging           Rule = "hedging"
	Fillers           Rule = "fillers"
)
