// Package scenarios carries the worked answers that ship inside the program.
package scenarios

import "embed"

// Files holds every scenario file, in one folder for each collection.
//
//go:embed */*.yaml
var Files embed.FS
