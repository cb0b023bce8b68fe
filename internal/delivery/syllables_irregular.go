package delivery

// irregular are words of interviews that the rules count wrongly.
var irregular = map[string]int{
	"aisle": 1, "anyone": 3, "area": 3, "areas": 3, "basically": 3, "beforehand": 3, "business": 2, "comfortable": 3,
	"differently": 3, "different": 2, "difference": 2, "enthusiasm": 5, "evening": 2, "evenings": 2, "every": 2,
	"everybody": 4, "everyone": 3, "everything": 3, "everywhere": 3, "eye": 1, "eyes": 1, "flour": 1, "friend": 1,
	"friends": 1, "genuine": 3, "genuinely": 4, "hatred": 2, "hour": 1, "hours": 1, "hundred": 2, "interest": 2,
	"interesting": 3, "maybe": 2, "nineteen": 2, "our": 1, "ours": 1, "ourselves": 2, "rhythm": 2, "ruined": 2,
	"sacred": 2, "several": 2, "somehow": 2, "temperature": 3, "uncomfortable": 4, "view": 1, "views": 1,
	"whoever": 3, "wicked": 2, "naked": 2,
}
