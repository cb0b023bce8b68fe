package probe

import (
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/scenario"
)

const (
	// short is the time for a fact, long that for a small story.
	short = 30 * time.Second
	long  = 60 * time.Second
)

// ofRule is what is asked where a rule found a fault, and the dimension that is
// probed with it.
type ofRule struct {
	rule      coach.Rule
	dimension coach.Dimension
	question
}

// of is the question that fits a finding. What is asked for a missing part
// depends on the part.
func (r *ofRule) of(finding coach.Finding) question {
	asked := r.question
	if asks, ok := missing[finding.Section]; ok && r.rule == coach.MissingSection {
		asked.asks = asks
	}
	return asked
}

// missing are the questions that bring out a part that was left out.
var missing = map[scenario.Section][]string{
	scenario.Situation:  {"Where was this, and what had happened?", "Set the scene for me: what was going on?"},
	scenario.Task:       {"What exactly was yours to do there?", "What were you there to achieve?"},
	scenario.Action:     {"What did you do, step by step?", "So what were the first three things you did?"},
	scenario.Result:     {"How did it end?", "What came of it?"},
	scenario.Reflecting: {"What did you take away from it?", "What would you do differently now?"},
}

// ofRules lists the probes, the most telling first.
var ofRules = []ofRule{
	{coach.SharedCredit, coach.Ownership, question{
		[]string{"What was your own part in that?", "If I had watched only you that day, what would I have seen?"},
		"With \"we\" nobody can tell which part of it was yours.",
		"The acts that were yours, each with \"I\", and in half a sentence who did the rest.",
		short,
	}},
	{coach.NoMetric, coach.Impact, question{
		[]string{"How did you measure that?", "How much is that in figures?"},
		"Without a figure one story of success is like any other.",
		"One figure, where it came from, and over what time. An honest estimate counts, said as one.",
		short,
	}},
	{coach.NoBaseline, coach.Impact, question{
		[]string{"What was it before?", "What do I compare that figure with?"},
		"A figure says how far you came only beside the one you started from.",
		"The figure before, the figure after, both counted in the same way.",
		short,
	}},
	{coach.VagueAction, coach.Action, question{
		[]string{"Walk me through the first hour of that.", "What was the very first thing you did?"},
		"Effort can be claimed by anybody; steps show how you work.",
		"Three or four steps in order that a camera could have filmed, with whom you spoke and what you looked at.",
		long,
	}},
	{coach.ToldTo, coach.Ownership, question{
		[]string{"Would you have done it without being asked?", "Which part of it was your own idea?"},
		"They want to know what you start yourself, beyond what you are told.",
		"What was asked of you, what you added to it unasked, and why. If nothing, then say so and name a time you did.",
		short,
	}},
	{coach.HandedOff, coach.Ownership, question{
		[]string{"And what did you do after you had passed it on?", "How did you make sure that it was really solved?"},
		"Passing a problem on is where ownership often ends.",
		"How you followed it up, what you did when it got stuck, and how you knew it was done.",
		short,
	}},
	{coach.Blame, coach.Relevance, question{
		[]string{"What would they say about you?", "What had you contributed to it yourself?"},
		"They hear how you speak of people who are not in the room.",
		"The other side told fairly, then one thing that you could have done better yourself.",
		short,
	}},
	{coach.Hypothetical, coach.Action, question{
		[]string{"And that time, what did you do?", "When did you last do that? What happened?"},
		"What you would do is easily said; what you did can be relied on.",
		"One day, one place, and what you did there, in the past tense.",
		long,
	}},
	{coach.VagueOutcome, coach.Impact, question{
		[]string{"What could somebody see that had changed?", "How would I have noticed the difference a month later?"},
		"A good mood can't be compared between two candidates.",
		"A count, a time or a sum that changed, and for whom.",
		short,
	}},
	{coach.GenericReflection, coach.Reflection, question{
		[]string{"Where have you used that since?", "What did this story teach you that no other could?"},
		"A lesson that fits any story was learned from none.",
		"One occasion since then on which you did something differently because of it.",
		short,
	}},
	{coach.NoReflection, coach.Reflection, question{
		[]string{"What would you do differently today?", "What did you take from it?"},
		"Who learns nothing from a story will live it again.",
		"One thing you did that you would change, and where you have changed it since.",
		short,
	}},
	{coach.MissingSection, coach.Structure, question{
		[]string{"Something is missing for me there. How did it go, from start to end?", "Help me: what was the part you left out?"},
		"The story has a hole, and they have to ask for what fills it.",
		"The missing part alone, in two or three sentences.",
		short,
	}},
	{coach.LongSituation, coach.Structure, question{
		[]string{"In one sentence: what was the problem?", "What of all that do I need to know?"},
		"They had to wait long for your part of the story.",
		"What was wrong, and how much it mattered, in one sentence. Then stop.",
		short,
	}},
	{coach.OverTime, coach.Structure, question{
		[]string{"Can you give me that in three sentences?", "I have half a minute: what is the story?"},
		"Who can shorten a story knows what matters in it.",
		"What was wrong, what you did, what changed: one sentence each.",
		short,
	}},
	{coach.UnderTime, coach.Structure, question{
		[]string{"Can you tell me more about what you did?", "What was the hardest part of it?"},
		"There is too little here to judge; they dig once before they give up.",
		"The steps that were left out, with one obstacle and how you got past it.",
		long,
	}},
	{coach.Hedging, coach.Ownership, question{
		[]string{"How sure are you of that?", "Was it so, or do you think it was so?"},
		"Where words are soft, they test whether the facts are too.",
		"What you know, said plainly, and where you don't know, that you don't.",
		short,
	}},
	{coach.Fillers, coach.Structure, question{
		[]string{"Say that once more, in one sentence.", "What is the point of it, in a sentence?"},
		"They lost the thread, and give you another go.",
		"One plain sentence after a breath. Silence before it is fine.",
		short,
	}},
}

// anyDimension are the dimensions whose questions accuse nobody of anything.
var anyDimension = []coach.Dimension{coach.Ownership, coach.Action, coach.Impact, coach.Reflection}

// ofDimensions is what is asked where a dimension is low and no fault says why.
var ofDimensions = map[coach.Dimension]question{
	coach.Ownership: {
		[]string{"What did you decide yourself there?", "Where did your own job end, and where did you go beyond it?"},
		"They want to know what happened because of you, and of nobody else.",
		"One decision that was yours, what it could have cost, and that nobody had made it for you.",
		short,
	},
	coach.Action: {
		[]string{"What else did you consider?", "Why that way, and not another?"},
		"Steps show that you worked; what you turned down shows that you thought.",
		"One other way that was open to you, what spoke for it, and what decided against it.",
		short,
	},
	coach.Impact: {
		[]string{"What did it change in the end, and for whom?", "What was that worth?"},
		"They look for what was different when you had finished.",
		"Before and after, who gained by it, and what is left of it today.",
		short,
	},
	coach.Structure: {
		[]string{"Take me through it in order: what came first?", "Can you sum it up for me: problem, what you did, result?"},
		"They could not put the parts together.",
		"Problem, your part, what you did, what changed: in that order, a sentence each.",
		long,
	},
	coach.Relevance: {
		[]string{"How does that answer my question?", "Which part of that story is about what I asked?"},
		"The story may be good and answer something else.",
		"The words of the question, then the moment of the story that shows it.",
		short,
	},
	coach.Reflection: {
		[]string{"What would you do differently today?", "Where have you used that since?"},
		"They want to see that the next time will go better.",
		"One thing you would change, and one time since then when you did.",
		short,
	},
}
