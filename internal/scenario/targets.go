package scenario

import "time"

// Targets says how long sections should take in the place of what their file
// says, by the collection of the file; nil or a missing section leaves that as
// it is.
type Targets func(collection string) map[Section]time.Duration

// SetTargets has the library replace target times. Call it before the library
// is used.
func (l *Library) SetTargets(targets Targets) { l.targets = targets }

// retarget is the scenario with the targets that are to replace its own.
func (l *Library) retarget(s *Scenario) *Scenario {
	if l.targets == nil {
		return s
	}
	set := l.targets(s.collection())
	if len(set) == 0 {
		return s
	}
	changed := *s
	for section, target := range set {
		switch section {
		case Situation:
			changed.Situation.Target = target
		case Task:
			changed.Task.Target = target
		case Action:
			changed.Action.Target = target
		case Result:
			changed.Result.Target = target
		case Reflecting:
			changed.Reflection.Target = target
		}
	}
	return &changed
}

// retargetHead is the head with the sum of the targets as they are to be.
func (l *Library) retargetHead(head Head) Head {
	if l.targets == nil {
		return head
	}
	set := l.targets(head.Collection)
	if len(set) == 0 {
		return head
	}
	head.Total = 0
	for i, section := range Sections() {
		if target, ok := set[section]; ok {
			head.Targets[i] = target
		}
		head.Total += head.Targets[i]
	}
	return head
}
