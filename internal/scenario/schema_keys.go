package scenario

import (
	"slices"
	"strconv"
)

// file is the schema of a whole file.
func (s schemaForm) file() object {
	title := "starcoach scenario"
	if s.own {
		title = "A story of your own for starcoach"
	}
	root := s.mapping(
		key{"schema", shipped, described("The version of this form.",
			object{{"enum", []any{SchemaVersion, strconv.Itoa(SchemaVersion)}}, {"default", SchemaVersion}})},
		key{"id", shipped, described("Names the scenario for good: progress is kept under it.", idSchema())},
		key{"title", always, described("What happened, in a line.", ref("line"))},
		key{"collection", shipped, described("What it is listed under.", ref("label"))},
		key{"principle", shipped, described("What the interviewer wants to see.", ref("label"))},
		key{"question", shipped, described("The interviewer's question.", ref("line"))},
		key{"also_asked", never, described("Other wordings of the question.", list(0, maxItems, ref("line")))},
		key{"role", never, described("The level that the answer is told from, such as SDE2.", ref("label"))},
		key{"tags", never, described("Words to filter by.", list(0, maxItems, ref("label")))},
		key{"overview", shipped, described("What the story is about.", s.mapping(
			key{"setting", never, described("Who, where and when.", ref("prose"))},
			key{"summary", shipped, described("The story in a few sentences.", ref("prose"))},
			key{"takeaways", never, described("What to learn from it.", list(0, maxItems, ref("prose")))},
		))},
		key{"situation", shipped, s.section("The situation: what was at stake.")},
		key{"task", shipped, s.section("The task: what was yours to do.")},
		key{"action", shipped, s.section("The action: what you did, step by step.")},
		key{"result", shipped, s.section("The result: what came of it, in figures.")},
		key{"reflection", shipped, s.reflection()},
		key{"follow_ups", never, s.followUps()},
		key{"weak_answer", never, s.weakAnswer()},
		key{"quiz", never, s.quiz()},
		key{"pivots", never, s.pivots()},
		key{"levels", never, s.levels()},
		key{"judge", never, s.judge()},
	)
	return slices.Concat(object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"title", title},
	}, root, object{{"$defs", s.definitions()}})
}

// idSchema takes whatever a file shows as an id, which may look like a number.
func idSchema() object {
	return object{
		{"type", []string{"string", "integer", "boolean"}},
		{"pattern", idForm().String()},
		{"maxLength", maxID},
		{"minimum", 0},
	}
}

func signalsSchema() object {
	return described("Phrases that carry the section; each occurs in the example.", list(1, maxItems, ref("phrase")))
}

func coachingKeys() []key {
	return []key{
		{"signals", shipped, signalsSchema()},
		{"coaching", shipped, described("Why this section works.", ref("prose"))},
		{"mistake", shipped, described("What candidates usually do instead.", ref("prose"))},
	}
}

func targetKey() key {
	return key{"target", shipped, described("How long the section takes when spoken, from 5s to 10m.", ref("target"))}
}

func (s schemaForm) section(description string) object {
	keys := append([]key{
		targetKey(), {"example", shipped, described("The section as it is told.", ref("prose"))},
	}, coachingKeys()...)
	return described(description, s.mapping(keys...))
}

func (s schemaForm) reflection() object {
	byLevel := key{"by_level", shipped, described("The reflection as each level tells it.", list(1, maxItems, s.mapping(
		key{"level", always, described("The level, such as Senior SDE.", ref("label"))},
		key{"example", always, described("The reflection as it is told.", ref("prose"))},
	)))}
	keys := append([]key{targetKey()}, coachingKeys()...)
	if !s.own {
		return described("The reflection: what you learned.", s.mapping(append(keys, byLevel)...))
	}
	example := key{"example", never, described("The reflection as it is told at every level.", ref("prose"))}
	reflection := s.mapping(append(keys, example, byLevel)...)
	filled := object{{"not", ref("unfilled")}}
	return described("The reflection: what you learned. It has an example or by_level.", append(reflection,
		member{"not", object{
			{"properties", object{{"example", filled}, {"by_level", filled}}},
			{"required", []string{"example", "by_level"}},
		}}))
}

func (s schemaForm) followUps() object {
	return described("What the interviewer asks next.", list(0, maxItems, s.mapping(
		key{"question", always, described("The follow-up question.", ref("line"))},
		key{"probes", shipped, described("What the interviewer wants to find out.", ref("prose"))},
		key{"weak", shipped, described("An answer that costs the candidate.", s.mapping(
			key{"answer", always, described("The answer.", ref("prose"))},
			key{"why", shipped, described("Why it costs.", ref("prose"))},
		))},
		key{"strong", shipped, described("An answer that earns trust.", s.mapping(
			key{"answer", always, described("The answer.", ref("prose"))},
			key{"takeaway", shipped, described("The line to keep from it.", ref("prose"))},
		))},
	)))
}

func (s schemaForm) weakAnswer() object {
	return described("A whole answer that sounds plausible and fails.", s.mapping(
		key{"text", always, described("The answer.", ref("prose"))},
		key{"problems", always, described("What is wrong with it.", list(1, maxItems, s.mapping(
			key{"quote", never, described("Words of the answer; none for what was never said.", ref("line"))},
			key{"why", always, described("Why an interviewer minds.", ref("prose"))},
		)))},
		key{"interviewer", always, described("What a careful interviewer thinks on hearing it.", ref("prose"))},
		key{"leaning", always, described("The verdict that follows, such as: no hire.", ref("label"))},
	))
}

func (s schemaForm) quiz() object {
	isCorrect := object{
		{"properties", object{{"correct", object{{"const", true}}}}},
		{"required", []string{"correct"}},
	}
	hasWhy := object{{"required", []string{"why"}}}
	if s.own {
		hasWhy = append(hasWhy, member{"properties", object{{"why", object{{"not", ref("unfilled")}}}}})
	}
	choice := append(s.mapping(
		key{"text", always, described("The choice.", ref("line"))},
		key{"why", never, described("Why it is wrong; on the right one, why it is right, if there is more to say.", ref("prose"))},
		key{"correct", never, described("Marks the one right choice.", object{{"type", "boolean"}})},
	), member{"if", isCorrect}, member{"else", hasWhy})
	choices := append(list(minChoices, maxChoices, choice),
		member{"contains", isCorrect}, member{"minContains", 1}, member{"maxContains", 1})
	return described("Questions to check oneself with.", list(0, maxItems, s.mapping(
		key{"question", always, described("The question.", ref("line"))},
		key{"choices", always, described("Two to six choices, exactly one of them correct.", choices)},
		key{"explanation", always, described("What the right choice comes down to.", ref("prose"))},
	)))
}

func (s schemaForm) pivots() object {
	return described("The story told for another principle.", list(0, maxItems, s.mapping(
		key{"principle", always, described("The other principle.", ref("label"))},
		key{"angle", shipped, described("What the story shows then.", ref("prose"))},
		key{"emphasize", shipped, described("What to tell more of.", ref("prose"))},
		key{"downplay", shipped, described("What to tell less of.", ref("prose"))},
	)))
}

func (s schemaForm) levels() object {
	return described("How the story changes with the level applied for.", list(0, maxItems, s.mapping(
		key{"level", always, described("The level, such as Senior SDE.", ref("label"))},
		key{"guidance", always, described("How to tell it at this level.", ref("prose"))},
		key{"reflection", never, described("What the reflection shows at this level.", ref("prose"))},
		key{"bar", always, described("What the interviewer expects.", ref("prose"))},
		key{"length", always, described("How long the whole answer may take: 2m, or 2m30s-3m.", ref("length"))},
	)))
}

func (s schemaForm) judge() object {
	scores := []key{}
	for _, dimension := range dimensions() {
		scores = append(scores, key{dimension, always, ref("score")})
	}
	return described("Two answers to one question, to tell apart.", list(0, maxItems, s.mapping(
		key{"question", always, described("The question.", ref("line"))},
		key{"a", always, described("One answer.", ref("prose"))},
		key{"b", always, described("The other answer.", ref("prose"))},
		key{"better", always, described("The better one.", object{{"enum", []string{"a", "b"}}})},
		key{"why", always, described("Why it is better.", ref("prose"))},
		key{"scores", always, described("Reference scores, from 1 to 5.", s.mapping(
			key{"a", always, s.mapping(scores...)},
			key{"b", always, s.mapping(scores...)},
		))},
	)))
}
