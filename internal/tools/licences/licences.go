package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"

	"github.com/google/licensecheck"
)

// allowed are the licences that a module may stand under: they ask for no more
// than that their text goes with the program, and for changes to the module itself.
var allowed = []string{"MIT", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "ISC", "MPL-2.0"}

// looked are modules whose licence was read by a person, because no program knows
// it for one.
var looked = map[string]struct{ licence, file string }{
	// "License: MIT" stands in its README and nowhere else.
	"github.com/mattn/go-localereader": {"MIT", "README.md"},
	// The text of the MIT licence with two slips of the pen.
	"github.com/hinshun/vt10x": {"MIT", "LICENSE"},
}

// module is one that packages of ours are made of.
type module struct {
	path, dir string
	// shipped is true where it is part of the binary, on any platform.
	shipped bool
	// licences are those of its main licence file; texts all that it has.
	licences []string
	texts    []text
}

type text struct{ name, content string }

// platforms are those that releases are built for; others differ in no module.
var platforms = []string{"linux", "darwin", "windows"}

// find lists the modules of the binary and of the tests with their licences.
func find(root string) ([]module, error) {
	found := map[string]module{}
	for _, system := range platforms {
		if err := list(found, root, system, "./cmd/starcoach"); err != nil {
			return nil, err
		}
	}
	for path, one := range found {
		one.shipped = true
		found[path] = one
	}
	if err := list(found, root, runtime.GOOS, "-test", "./..."); err != nil {
		return nil, err
	}
	modules := slices.SortedFunc(maps.Values(found), func(a, b module) int { return cmp.Compare(a.path, b.path) })
	for i := range modules {
		if err := modules[i].read(); err != nil {
			return nil, err
		}
	}
	return modules, nil
}

// standard is the name of what comes with Go itself.
const standard = "Go and its standard library"

// list adds the modules of packages that are not there yet.
func list(found map[string]module, root, system string, packages ...string) error {
	command := exec.Command("go", append([]string{"list", "-deps", "-json=Module,Standard,Root"}, packages...)...)
	command.Dir = root
	command.Env = append(command.Environ(), "GOOS="+system, "CGO_ENABLED=0")
	out, err := command.Output()
	if err != nil {
		return fmt.Errorf("go list for %s: %w", system, err)
	}
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var one struct {
			Standard bool
			Root     string
			Module   *struct {
				Path, Dir string
				Main      bool
			}
		}
		if err := decoder.Decode(&one); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		path, dir := standard, one.Root
		if !one.Standard {
			if one.Module == nil || one.Module.Main {
				continue
			}
			path, dir = one.Module.Path, one.Module.Dir
		}
		if _, known := found[path]; !known {
			found[path] = module{path: path, dir: dir}
		}
	}
}

var (
	licenceFile = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice|authors-license)`)
	mainFile    = regexp.MustCompile(`(?i)^(licen[cs]e|copying)(\.(md|txt))?$`)
)

// surely is how much of a text has to be that of licences, in per cent, for it to
// be nothing else.
const surely = 75

// read reads the licences of a module.
func (m *module) read() error {
	entries, err := os.ReadDir(m.dir)
	if err != nil {
		return fmt.Errorf("%s: %w", m.path, err)
	}
	for _, entry := range entries {
		if entry.IsDir() || !licenceFile.MatchString(entry.Name()) {
			continue
		}
		content, err := os.ReadFile(filepath.Join(m.dir, entry.Name()))
		if err != nil {
			return fmt.Errorf("%s: %w", m.path, err)
		}
		m.texts = append(m.texts, text{entry.Name(), string(content)})
		if mainFile.MatchString(entry.Name()) {
			m.licences = append(m.licences, licencesOf(content)...)
		}
	}
	if seen, known := looked[m.path]; known {
		content, err := os.ReadFile(filepath.Join(m.dir, seen.file))
		if err != nil {
			return fmt.Errorf("%s: %w", m.path, err)
		}
		m.licences, m.texts = []string{seen.licence}, []text{{seen.file, string(content)}}
	}
	slices.Sort(m.licences)
	m.licences = slices.Compact(m.licences)
	return nil
}

// licencesOf are the licences of a text; "unknown" where it says more than that.
func licencesOf(content []byte) []string {
	coverage := licensecheck.Scan(content)
	if coverage.Percent < surely {
		return []string{"unknown"}
	}
	var found []string
	for _, match := range coverage.Match {
		found = append(found, match.ID)
	}
	return found
}

// unfit is what is wrong with a module's licence; empty if nothing is.
func (m *module) unfit() string {
	if len(m.licences) == 0 {
		return m.path + " has no licence"
	}
	for _, licence := range m.licences {
		if !slices.Contains(allowed, licence) {
			return fmt.Sprintf("%s stands under %s; allowed are %s", m.path, licence, strings.Join(allowed, ", "))
		}
	}
	return ""
}

func table(modules []module) string {
	var out strings.Builder
	out.WriteString("# Licences of what starcoach is made of\n\n" +
		"Written by `make licences`; a test holds it to what is built. The texts go with each release, in\n" +
		"`third-party-licences.txt`.\n\n| module | licence | used by |\n|---|---|---|\n")
	for i := range modules {
		m := &modules[i]
		user := "tests and tools"
		if m.shipped {
			user = "the program"
		}
		fmt.Fprintf(&out, "| %s | %s | %s |\n", m.path, strings.Join(m.licences, ", "), user)
	}
	return out.String()
}

func texts(modules []module) string {
	var out strings.Builder
	out.WriteString("starcoach holds the following works. Each stands under the licence below its name.\n")
	for i := range modules {
		if !modules[i].shipped {
			continue
		}
		for _, text := range modules[i].texts {
			fmt.Fprintf(&out, "\n%s\n%s (%s)\n\n%s\n", strings.Repeat("-", 72), modules[i].path, text.name, strings.TrimSpace(text.content))
		}
	}
	return out.String()
}
