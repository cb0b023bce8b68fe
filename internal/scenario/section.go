package scenario

import "time"

// Section names one of the five parts of a STAR answer, as its key in a file.
type Section string

// The five sections, in the order they are told.
const (
	Situation  Section = "situation"
	Task       Section = "task"
	Action     Section = "action"
	Result     Section = "result"
	Reflecting Section = "reflection"
)

// Sections lists the five sections in the order they are told.
func Sections() []Section {
	return []Section{Situation, Task, Action, Result, Reflecting}
}

// Title is the section's name as a heading.
func (s Section) Title() string {
	switch s {
	case Situation:
		return "Situation"
	case Task:
		return "Task"
	case Action:
		return "Action"
	case Result:
		return "Result"
	case Reflecting:
		return "Reflection"
	}
	return string(s)
}

// Mark is the section's short form on a strip: S, T, A, R, and Reflection,
// which has no letter of its own in STAR.
func (s Section) Mark() string {
	if s == Reflecting {
		return "Reflection"
	}
	return s.Title()[:1]
}

// Part returns one section of the worked answer in the common form. The
// reflection's example is the one for the scenario's own role, or else the
// first. Where an own story names no target, it is the usual one.
func (s *Scenario) Part(section Section) Part {
	part := s.written(section)
	if part.Target == 0 && s.Own {
		part.Target = usualTargets[section]
	}
	return part
}

// written is a section as its file has it.
func (s *Scenario) written(section Section) Part {
	switch section {
	case Situation:
		return s.Situation
	case Task:
		return s.Task
	case Action:
		return s.Action
	case Result:
		return s.Result
	case Reflecting:
		part := Part{
			Target:   s.Reflection.Target,
			Signals:  s.Reflection.Signals,
			Coaching: s.Reflection.Coaching,
			Mistake:  s.Reflection.Mistake,
		}
		for i, byLevel := range s.Reflection.ByLevel {
			if i == 0 || byLevel.Level == s.Role {
				part.Example = byLevel.Example
			}
		}
		return part
	}
	return Part{}
}

// TotalTarget is how long the whole answer should take when spoken.
func (s *Scenario) TotalTarget() time.Duration {
	var total time.Duration
	for _, section := range Sections() {
		total += s.Part(section).Target
	}
	return total
}
