package coach

import (
	"regexp"

	"github.com/starcoach/starcoach/internal/scenario"
)

// sharedCredit is a "we" that acts where the speaker's part can't be told. A
// "we" that sets the scene, or that stands beside own acts, costs nothing.
var sharedCredit = fault{
	rule:    SharedCredit,
	why:     "Nobody can tell which part was yours, so that none of it counts for you.",
	instead: "Say your own part with \"I\" and a verb that could be watched, then name who helped.",
	find:    findSharedCredit,
}

// groupAct is a verb of doing behind "we". Having, being and needing are no acts.
var groupAct = regexp.MustCompile(`^(?:'ve|'d|'re| have| had| then| all| also| just| finally| eventually| really| both| together| basically| um| uh| quickly| decided to| managed to| were able to| started to| started| began| kept| went and|,| sat down and| worked hard to| got together and)*\s+(?:[a-z]+ly\s)?` +
	`(?:[a-z]+ed|` + irregularPast + `|do|make|find|fix|change|work|solve|sort|put|try|check|look|build|create|write|decide|come up|figure|fixing|working|testing|trying|looking|changing|checking|calling|sorting)\b`)

var groupState = regexp.MustCompile(`^(?:'d|'ve| had| have| just| all| also| then)*\s+(?:had|have|needed|wanted|knew|were|was|used to|lost|got (?:a|an|the|\d)|received|missed|struggled|faced|owned|noticed|saw|heard|lived|shared|stayed|waited|moved|missed|failed|learned|learnt|realised|realized|thought|felt|understood|agreed|met|hoped|expected|started (?:the|a|at)|called it|served|employed|sold|opened|closed|ended|finished|hit|passed|won|reached|saved|made (?:it|the (?:date|deadline))|looked after|worked (?:in|at|for|on a|with)|supported|stocked|ran (?:a|the|out)|kept (?:losing|getting|having|missing|running))\b`)

func findSharedCredit(d *document) []hit {
	own, shared := 0, 0
	few := d.acts() <= 2
	var hits []hit
	for i := range d.clauses {
		c := &d.clauses[i]
		if c.reported || c.section == scenario.Reflecting {
			continue
		}
		if c.section == scenario.Action && c.act {
			own++
		}
		if c.subject != group {
			continue
		}
		if !d.groupActs(i) {
			continue
		}
		if c.section == scenario.Action {
			shared++
		}
		if c.section == scenario.Action && !d.ownActBeside(i) || few && solved.MatchString(d.flat[c.Start:c.End]) {
			hits = append(hits, hit{span: c.Span, section: c.section})
		}
	}
	if own >= 3 && own > shared {
		return nil
	}
	return hits
}

// solved are acts that belong to the Action wherever a sentence stands.
var solved = regexp.MustCompile(`\b(?:found|worked (?:it |out|everything)|figured|fixed|changed|rewrote|made a (?:new )?plan|came up with|put (?:up|in|together|on)|set up|moved|built|created|analysed|analyzed|solved|sorted|decided|did a|did it|rang|called|organised|organized|tested|added|replaced|wrote|designed|swapped)\b`)

// groupActs says whether a clause with "we" tells an act.
func (d *document) groupActs(clause int) bool {
	rest := d.flat[d.clauses[clause].rest:d.clauses[clause].End]
	return groupAct.MatchString(rest) && !groupState.MatchString(rest)
}

// ownActBeside says whether the sentence of a clause tells an act of the
// speaker's own as well.
func (d *document) ownActBeside(clause int) bool {
	s := d.sentences[d.clauses[clause].sentence]
	for i := s.first; i < s.last; i++ {
		if d.clauses[i].act && d.clauses[i].subject == self {
			return true
		}
	}
	return false
}
