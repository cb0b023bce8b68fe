package scenario

import "strings"

// cutKey cuts a line without indentation into a plain key and what follows.
func cutKey(text string) (key, rest string, ok bool) {
	end := 0
	for end < len(text) && (text[end] == '_' || text[end] >= 'a' && text[end] <= 'z') {
		end++
	}
	if end == 0 || end == len(text) || text[end] != ':' {
		return "", "", false
	}
	if end+1 < len(text) && text[end+1] != ' ' {
		return "", "", false
	}
	return text[:end], strings.TrimLeft(text[end+1:], " "), true
}

// simpleScalar is the text of a scalar that stands on one line, without escapes.
func simpleScalar(text string) (string, bool) {
	if text == "" {
		return "", false
	}
	if quote := text[0]; quote == '"' || quote == '\'' {
		inside, rest, ok := cutQuoted(text)
		if !ok || strings.Contains(inside, `\`) && quote == '"' || !endsHere(rest) {
			return "", false
		}
		if quote == '\'' {
			inside = strings.ReplaceAll(inside, "''", "'")
		}
		return inside, true
	}
	text, _, _ = strings.Cut(text, " #")
	text = strings.TrimRight(text, " ")
	switch text {
	case "", "~", "null", "Null", "NULL", "-", "?":
		return "", false
	}
	if strings.ContainsAny(text[:1], "&*!|>%@`[]{},#:") || strings.HasPrefix(text, "- ") ||
		strings.HasPrefix(text, "? ") || strings.Contains(text, ": ") ||
		strings.HasSuffix(text, ":") || strings.Contains(text, "\t") {
		return "", false
	}
	return text, true
}

// simpleList is the texts of a bracketed list on one line, plain ones only.
func simpleList(text string) ([]string, bool) {
	inside, rest, closed := strings.Cut(text[1:], "]")
	if !closed || !endsHere(rest) {
		return nil, false
	}
	var items []string
	for item := range strings.SplitSeq(inside, ",") {
		plain, ok := simpleScalar(strings.Trim(item, " "))
		if !ok || strings.ContainsAny(item, "\"'[{}#:?") {
			return nil, false
		}
		items = append(items, plain)
	}
	return items, true
}

// cutQuoted cuts text after the quoted scalar that it begins with.
func cutQuoted(text string) (inside, rest string, ok bool) {
	quote := text[0]
	for i := 1; i < len(text); i++ {
		switch {
		case quote == '"' && text[i] == '\\':
			i++
		case text[i] != quote:
		case quote == '\'' && i+1 < len(text) && text[i+1] == quote:
			i++
		default:
			return text[1:i], text[i+1:], true
		}
	}
	return "", "", false
}

// endsHere reports whether nothing but a comment follows on a line.
func endsHere(rest string) bool {
	text := strings.TrimLeft(rest, " ")
	return text == "" || text[0] == '#' && len(text) < len(rest)
}

// endsOnLine reports whether a value in quotes or brackets ends on its line.
func endsOnLine(text string) bool {
	depth := 0
	for text != "" {
		switch text[0] {
		case '"', '\'':
			_, rest, ok := cutQuoted(text)
			if !ok {
				return false
			}
			text = rest
		case '[', '{':
			depth++
			text = text[1:]
		case ']', '}':
			depth--
			text = text[1:]
		default:
			text = text[1:]
		}
		if depth == 0 {
			return endsHere(text)
		}
	}
	return false
}
