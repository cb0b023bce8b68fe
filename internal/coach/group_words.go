package coach

// The group with the speaker in it has many names, and is not always the
// subject of the sentence.

// bodies are nouns for people who work together.
const bodies = `team|teams|crew|squad|gang|staff|department|brigade|kitchen|ward|class|shift|office|unit|platoon|section|cast|committee|troop|faculty|band|pack|family|company|workforce|group|cohort|project group|study group|working group|task force|lads|girls|guys|lot|nurses|engineers|developers|volunteers|drivers|teachers`

var (
	// groupSaid is such a group as the subject.
	groupSaid = expr(`^(?:(?:our|my|the) (?:whole |entire |little |small |own |rest of the )?(?:[a-z-]+ )?(?:team|squad|crew|staff|gang|department|brigade|lads|guys)|our (?:whole |little |small )?(?:[a-z-]+ )?(?:` + bodies + `)|` +
		`(?:the|our|my) (?:whole|entire) (?:[a-z-]+ )?[a-z]+|(?:all|both|most|some|each|every one|the (?:two|three|four|five|six|seven|eight|ten|lot)) of us|the rest of us|our people|(?:the|our|my) (?:project|study|working|research) (?:group|party)|us (?:two|three|four|lot|lads|girls|guys|nurses|drivers|engineers|all)|us|everyone|everybody|everybody together|everyone together|we all|team)$`)
	// teamFirst is a team before a verb that the clauses don't know.
	teamFirst = expr(`^[\s,]*(?:(?:so|then|and|but|um|after that|in the end|together)[\s,]+)*(?:(?:the|our) (?:whole |entire )?(?:[a-z-]+ )?(?:team|crew|squad|staff|gang|brigade)|the (?:whole|entire) [a-z]+|the rest of us|our (?:people|lot|lads|side)|us (?:lads|girls|guys|lot|two|three|four|nurses|drivers)(?: (?:on|in|from|at) (?:the |that |our )?[a-z]+)?|(?:everyone|everybody|all of us|both of us|our (?:people|lads))(?: (?:on|in|from|at) (?:the |that |our )?[a-z]+)?|the (?:project|study|working|research) (?:group|party|team)|(?:the|my|our) [a-z]+s and (?:i|me))\s`)
	// aside is a "we" whose name comes between it and its verb.
	aside = expr(`\bwe,? (?:as (?:a|an|one|the) (?:[a-z]+ )?[a-z]+|the (?:[a-z]+ ){0,2}[a-z]+(?: (?:on|in|of|from|at) (?:the |that |our )?[a-z]+)?|all of us|both of us|the (?:two|three|four|five) of us),? `)
	// doneByUs is what the group did with something else as the subject.
	doneByUs = expr(`\b(?:was|were|got|been|being|is) (?:[a-z]+ly |then |all )?(?:[a-z]+ed|done|made|built|found|put|sent|drawn|written|rewritten|rebuilt|redone|taken|given|brought|cut|set|held|run|shown|told|sold|taught|thought|caught|led|laid|begun|kept|dealt with|sorted|` +
		`worked) ?(?:[a-z]+ ){0,3}by (?:us|all of us|everyone|everybody|(?:the|our|my) (?:whole |entire )?(?:[a-z]+ )?(?:` + bodies + `)|me and|my colleagues?|our)\b`)
	// itWasUs says it outright.
	itWasUs = expr(`\b(?:it was (?:us|(?:the|our) (?:whole )?(?:team|crew|staff|squad)|all of us|me and|my [a-z]+ and (?:i|me)) (?:who|that|what)|(?:a|an|real|true|pure) (?:team|joint|group|collective|shared|combined|collaborative) (?:effort|work|job|thing|decision)|` +
		`(?:teamwork|team work|team effort|joint effort) (?:did|got|made|solved|fixed|saved|was what|it was))\b`)
	// whatWeDid tells the group's act behind a lead-in: "what we did was ring them".
	whatWeDid = expr(`\b(?:what we(?:'d| had)? (?:did|do|done|ended up doing|tried|decided|agreed)|the way (?:that )?we (?:did|tackled|solved|handled|approached|fixed|got|went about)|how we (?:did|tackled|solved|handled|approached|fixed|got|went about) (?:it|that|this)|all we did|the first thing we did|the next thing we did) (?:[a-z]+ ){0,2}?(?:was|is|were)\b|` +
		`\bour (?:solution|answer|idea|approach|plan|fix|way round it|way around it|response|first step|next step|strategy|decision) was (?:to|that|simple)\b`)
	// gotOver is a "got" that brings something about, unlike one that receives.
	gotOver = expr(`^` + beforeVerb + ` (?:got|ran|moved|kept|called|made) (?:the|a|an|it|them|him|her|that|this|our|his|their|all|everything|everyone|everybody|two|three|four|five) ?(?:[a-z'-]+ ){0,4}?(?:[a-z]+ing|to [a-z]+|up|off|out|down|back|done|ready|sorted|fixed|clean|cleaned|working|together|over|on|through|across|away|onto|into|in$|in[.,]|in (?:from|for)|rid of|finished|moved|installed|open|shut|started)\b`)
	// onlookers do what an audience does, which is no work.
	onlookers = expr(`^` + beforeVerb + ` (?:(?:asked|told|gave|thanked|helped|let|paid|taught|showed|sent|warned|trusted) me\b|arrived|laughed|clapped|cheered|smiled|stared|nodded|cried|shouted|panicked|complained|groaned|moaned|joked|looked (?:at (?:me|us|him|her|each|one)|on|up|over|happy|tired)|watched|listened|thanked|agreed with|trusted|ignored|blamed|sighed|left|went (?:home|quiet|silent|mad|crazy|off|back|in|out|there|for|to)|turned (?:up|round|around|to)|celebrated|relaxed|paused|panicking|cared|enjoyed|assumed|forgot|refused|respected|admired|spent|ate|drank|slept|parked|passed|crossed|walked (?:in|out|past|home)|got (?:on|off|in|out|home|up|back|there)\b)\b`)
	// ledTo are words before the verb that counts: "were able to trace".
	ledTo = expr(`^(?: [a-z]+ly| all| also| then| just)* (?:were able|was able|managed|decided|ended up having|set out|chose|went on|got together|started|began|had|needed|arranged|agreed) to (?:[a-z]+ly |then |also |first )?([a-z]+)\b`)
)

// inertVerbs are no work, though a group may have to do it.
var inertVerbs = set(`be have see get know feel stay keep wait go need want like understand believe come live meet leave finish make it reach save hit win avoid share use`)
