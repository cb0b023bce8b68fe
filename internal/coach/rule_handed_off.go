package coach

import (
	"regexp"

	"github.com/starcoach/starcoach/internal/scenario"
)

// handedOff is a problem passed on for others to solve. A hand-over after own
// work is none.
var handedOff = fault{
	rule:    HandedOff,
	why:     "You passed the problem on and others solved it: there is nothing of yours to judge.",
	instead: "Say what you did yourself, before and after you told them: what you found out, proposed, checked.",
	find:    findHandedOff,
}

var (
	passedOn  = regexp.MustCompile(`\b(?:escalated|reported|forwarded|flagged|raised|passed|handed|referred|logged|sent|emailed|e-mailed|messaged|submitted|opened|put in|filed|let .{1,20} know|informed|notified|told|rang|called|phoned|wrote|mentioned|left (?:it|a note)|turned it over|brought it to|gave it to)\b`)
	passedTo  = regexp.MustCompile(`\b(?:it|this|them|that|the (?:issue|problem|matter|case|fault|complaint|whole thing|details|report)|(?:up )?to|(?:an? )?(?:e-?mail|message|ticket|request|report|note)|manager|team|it department|maintenance|supervisor|office|helpdesk|help desk|hr|facilities|engineer(?:s|ing)?)\b`)
	othersDid = regexp.MustCompile(`\b(?:handled|fixed|sorted|dealt with|solved|resolved|repaired|replaced|took (?:it|over|care|the|that)|did the (?:rest|work|repair|fix)|came (?:and|out|over|down|in)|changed|put (?:it|in|a|the)|found (?:it|the)|made the|rewrote|corrected|patched|looked (?:after|into)|picked (?:it|that|this) up|worked (?:it|on)|got it (?:fixed|sorted|working|done)|organised|arranged|carried|ran (?:it|with)|built|redid|cleaned|finished|spoke)\b`)
)

// didAll is the whole solution, so that anything said to them was a hand-over.
var didAll = regexp.MustCompile(`\b(?:did it|sorted (?:it|that|everything)|fixed it|dealt with (?:it|that)|handled (?:it|that|everything)|took (?:it|over|care)|solved (?:it|that)|got it (?:fixed|sorted|working|done)|worked (?:it )?out)\b`)

func findHandedOff(d *document) []hit {
	for i := range d.clauses {
		c := &d.clauses[i]
		if c.reported || c.subject != self && c.subject != nobody || c.section == scenario.Reflecting {
			continue
		}
		text := d.flat[c.rest:c.End]
		if !passedOn.MatchString(text) {
			continue
		}
		direct := passedTo.MatchString(text)
		for next := i + 1; next < len(d.clauses) && next <= i+3; next++ {
			n := &d.clauses[next]
			if n.subject == self && n.act {
				break
			}
			if n.subject == other && n.said != "it" && n.said != "that" && n.said != "this" && (othersDid.MatchString(d.flat[n.rest:n.End]) && direct || didAll.MatchString(d.flat[n.rest:n.End])) && d.actsFrom(next+1) <= 1 && d.actsBefore(i) <= 2 {
				return []hit{{span: Span{c.Start, n.End}, section: c.section}}
			}
		}
	}
	return nil
}

// actsFrom counts own acts in the Action from a clause on, actsBefore those
// before it.
func (d *document) actsFrom(clause int) int {
	count := 0
	for i := clause; i < len(d.clauses); i++ {
		if d.clauses[i].act && d.clauses[i].section != scenario.Reflecting {
			count++
		}
	}
	return count
}

func (d *document) actsBefore(clause int) int {
	count := 0
	for i := range clause {
		if d.clauses[i].act && d.clauses[i].section == scenario.Action {
			count++
		}
	}
	return count
}
