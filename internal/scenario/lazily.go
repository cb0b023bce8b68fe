package scenario

import (
	"regexp"
	"sync"
)

// lazily is a pattern that is compiled when it is first used: most serve only
// files that are at fault, and all of them together hold up the start.
func lazily(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}
