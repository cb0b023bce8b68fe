// Package internal_test holds the program to its layers: which package may
// import which, and which may start goroutines or read the clock.
package internal_test

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/starcoach/starcoach/"

// The domain packages, each of which may import those before it.
var domain = []string{
	"internal/scenario", "internal/coach", "internal/practice",
	"internal/quiz", "internal/history", "internal/schedule", "internal/plan",
	"internal/probe", "internal/mock", "internal/coverage", "internal/ladder", "internal/lint",
	"internal/delivery", "internal/config",
}

// everywhere are packages that import nothing and may be imported by all.
var everywhere = []string{"internal/english", "internal/markdown"}

// helpers are the pure building blocks of the screens.
var helpers = []string{"internal/tui/theme", "internal/tui/keys", "internal/tui/widget", "internal/tui/writing"}

// layers is the table of the design: for each package, or pattern of packages,
// what it may import of this module. A star stands for one part of a path.
var layers = map[string][]string{
	"cmd/starcoach":         {"internal/cli", "internal/earlystart"},
	"internal/earlystart":   {},
	"internal/cli":          {"internal/*", "internal/tui/*", "internal/tui/screen/*", "scenarios"},
	"internal/tui":          append([]string{"internal/tui/*", "internal/tui/screen/*"}, domain...),
	"internal/tui/screen/*": slices.Concat([]string{"internal/tui/ui", "internal/delivery"}, helpers, domain),
	"internal/tui/ui":       slices.Concat([]string{"internal/delivery"}, helpers, domain),
	"internal/stories":      domain[:1],
	"internal/tui/widget":   {"internal/tui/theme", "internal/tui/keys"},
	"internal/tui/writing":  {},
	"internal/tui/theme":    {},
	"internal/tui/keys":     domain[:1],
	"internal/store":        append([]string{"internal/delivery"}, domain...),
	"internal/export":       domain,
	"internal/plain":        domain,
	"internal/program":      {},
	"internal/record":       {"internal/audio", "internal/program"},
	"internal/recordings":   {"internal/audio"},
	"internal/transcribe":   {"internal/program"},
	"internal/speak":        {"internal/program", "internal/audio"},
	"internal/studio": {
		"internal/audio", "internal/delivery", "internal/record", "internal/recordings",
		"internal/speak", "internal/transcribe",
	},
	"internal/audio":       {},
	"internal/delivery":    {},
	"internal/english":     {},
	"internal/markdown":    {},
	"internal/scenario":    domain[:0],
	"internal/coach":       domain[:1],
	"internal/practice":    domain[:2],
	"internal/quiz":        domain[:3],
	"internal/history":     slices.Concat(domain[:4], []string{"internal/delivery"}),
	"internal/schedule":    domain[:5],
	"internal/plan":        domain[:6],
	"internal/lint":        domain[:2],
	"internal/config":      domain[:2],
	"internal/tools/index": {"internal/scenario"},
	"internal/tools/buzz":  {"internal/audio"},
	"internal/probe":       domain[:7],
	"internal/coverage":    domain[:7],
	"internal/ladder":      domain[:10],
	"internal/mock":        domain[:8],
	"internal/tools/*":     {"internal/tools/*", "internal/tools/*/*"},
	"internal/tools/*/*":   {"internal/tools/*", "internal/tools/*/*"},
	"scenarios":            {},
}

// standardOnly names the packages that import nothing but the standard library.
var standardOnly = []string{"internal/earlystart", "internal/audio", "internal/delivery", "internal/english", "internal/markdown", "scenarios"}

type goPackage struct {
	ImportPath     string
	Dir            string
	Imports        []string
	GoFiles        []string
	IgnoredGoFiles []string // those for other systems
}

func (p goPackage) name() string { return strings.TrimPrefix(p.ImportPath, module) }

func (p goPackage) files() []string {
	var paths []string
	for _, file := range slices.Concat(p.GoFiles, p.IgnoredGoFiles) {
		if !strings.HasSuffix(file, "_test.go") {
			paths = append(paths, filepath.Join(p.Dir, file))
		}
	}
	return paths
}

// packages lists the module's packages that hold more than tests.
func packages(t *testing.T) []goPackage {
	t.Helper()
	watchTree(t)
	list := exec.Command("go", "list", "-e", "-json=ImportPath,Dir,Imports,GoFiles,IgnoredGoFiles", "./...")
	list.Dir = ".."
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var found []goPackage
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p goPackage
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("reading the output of go list: %v", err)
		}
		if len(p.GoFiles) > 0 {
			found = append(found, p)
		}
	}
	if len(found) == 0 {
		t.Fatal("go list found no packages")
	}
	return found
}

// watchTree opens every folder of the source. The go command keeps the result of
// a test until a file or folder it opened changes, and what go list reads does
// not count.
func watchTree(t *testing.T) {
	t.Helper()
	for _, root := range []string{"../cmd", "../internal", "../scenarios"} {
		err := filepath.WalkDir(root, func(_ string, _ fs.DirEntry, err error) error {
			if errors.Is(err, fs.ErrNotExist) {
				return nil
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

func matchesAny(name string, patterns []string) bool {
	return slices.ContainsFunc(patterns, func(pattern string) bool {
		ok, _ := path.Match(pattern, name)
		return ok
	})
}

// allowed finds the table's row for a package: the one with its very name, or
// else the pattern that fits.
func allowed(name string) (imports []string, ok bool) {
	if imports, ok = layers[name]; ok {
		return imports, true
	}
	for pattern, imports := range layers {
		if matchesAny(name, []string{pattern}) {
			return imports, true
		}
	}
	return nil, false
}

func isStandard(imported string) bool {
	first, _, _ := strings.Cut(imported, "/")
	return !strings.Contains(first, ".")
}

func TestImportsPointDownward(t *testing.T) {
	for _, p := range packages(t) {
		may, ok := allowed(p.name())
		if !ok {
			t.Errorf("%s is in no layer: add it to the table in internal/imports_test.go", p.name())
			continue
		}
		for _, imported := range p.Imports {
			if inner, own := strings.CutPrefix(imported, module); own && !matchesAny(inner, slices.Concat(may, everywhere)) {
				t.Errorf("%s may not import %s: its layer holds %q", p.name(), inner, may)
			}
		}
	}
}

func TestImportsFromOutside(t *testing.T) {
	for _, p := range packages(t) {
		for _, imported := range p.Imports {
			if strings.HasPrefix(imported, module) {
				continue
			}
			if reason := refused(p.name(), imported); reason != "" {
				t.Errorf("%s may not import %s: %s", p.name(), imported, reason)
			}
		}
	}
}

// refused says why a package may not import a package from outside the module,
// or nothing if it may.
func refused(name, imported string) string {
	isDomain := slices.Contains(domain, name)
	isScreen := strings.HasPrefix(name, "internal/tui")
	onTerminal := strings.HasPrefix(imported, "github.com/charmbracelet/") &&
		!strings.HasPrefix(imported, "github.com/charmbracelet/x/ansi")
	outside := slices.Contains([]string{"os", "os/exec", "os/signal", "syscall", "database/sql", "log"}, imported)

	switch {
	case imported == "net" || strings.HasPrefix(imported, "net/") && imported != "net/url":
		return "the program works offline"
	case slices.Contains(standardOnly, name) && !isStandard(imported):
		return "it uses the standard library alone"
	case name == "internal/earlystart" && imported != "os":
		return "whatever it imports is initialised before it"
	case isDomain && onTerminal:
		return "the domain knows nothing of the terminal"
	case name == "internal/scenario" && imported == "os":
		return ""
	case isDomain && outside:
		return "the domain does no I/O beyond reading scenario files"
	case isScreen && outside:
		return "a screen's commands are handed to it in its Deps"
	}
	return ""
}

// A panic in a goroutine of our own would leave the terminal raw, and the clock
// and waiting come from outside, so that tests can hold them.
func TestClockAndGoroutines(t *testing.T) {
	for _, p := range packages(t) {
		if strings.HasPrefix(p.name(), "internal/tools/") {
			continue
		}
		for _, file := range p.files() {
			positions := token.NewFileSet()
			parsed, err := parser.ParseFile(positions, file, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Errorf("reading %s: %v", file, err)
				continue
			}
			for node, what := range breaches(p.name(), parsed) {
				t.Errorf("%s: %s", positions.Position(node), what)
			}
		}
	}
}

// breaches finds the places of a file that read the clock or start a goroutine
// where the package may not.
func breaches(name string, file *ast.File) map[token.Pos]string {
	found := map[token.Pos]string{}
	clock := importedAs(file, "time")
	ast.Inspect(file, func(node ast.Node) bool {
		switch node := node.(type) {
		case *ast.GoStmt:
			if strings.HasPrefix(name, "internal/tui") {
				found[node.Pos()] = "no goroutine of our own under internal/tui: return a command"
			}
		case *ast.SelectorExpr:
			from, ok := node.X.(*ast.Ident)
			if ok && name != "internal/cli" && clock != "" && from.Name == clock &&
				slices.Contains([]string{"Now", "Since", "Until"}, node.Sel.Name) {
				found[node.Pos()] = "time." + node.Sel.Name + " outside internal/cli: take the time as an argument"
			}
		}
		return true
	})
	if clock == "." {
		found[file.Name.Pos()] = "time imported into the file's own names hides the reading of the clock"
	}
	return found
}

// importedAs is the name by which a file refers to a package, or "".
func importedAs(file *ast.File, imported string) string {
	for _, spec := range file.Imports {
		if spec.Path.Value != `"`+imported+`"` {
			continue
		}
		if spec.Name != nil {
			return spec.Name.Name
		}
		return path.Base(imported)
	}
	return ""
}

// The rules find what they are for: without this, a slip in them would pass as a
// clean tree.
func TestRulesFindBreaches(t *testing.T) {
	t.Run("source", func(t *testing.T) {
		cases := map[string]struct {
			name, source string
			want         int
		}{
			"clock":             {"internal/coach", `import "time"; var t = time.Now()`, 1},
			"clock by a name":   {"internal/coach", `import clock "time"; var d = clock.Since(clock.Now())`, 2},
			"clock hidden":      {"internal/coach", `import . "time"; var t = Now()`, 1},
			"clock in cli":      {"internal/cli", `import "time"; var t = time.Now()`, 0},
			"other Now":         {"internal/tui", `import "time"; var d time.Duration; var t = deps.Now()`, 0},
			"goroutine":         {"internal/tui/screen/quiz", `func f() { go f() }`, 1},
			"goroutine in cli":  {"internal/cli", `func f() { go f() }`, 0},
			"goroutine in root": {"internal/tui", `func f() { func() { go f() }() }`, 1},
		}
		for label, c := range cases {
			parsed, err := parser.ParseFile(token.NewFileSet(), "x.go", "package x; "+c.source, 0)
			if err != nil {
				t.Fatal(err)
			}
			if got := len(breaches(c.name, parsed)); got != c.want {
				t.Errorf("%s: %d breaches, want %d", label, got, c.want)
			}
		}
	})
	t.Run("outside", func(t *testing.T) {
		const tea = "github.com/charmbracelet/bubbletea"
		for _, c := range []struct {
			name, imported string
			want           bool
		}{
			{"internal/coach", tea, true},
			{"internal/coach", "os", true},
			{"internal/scenario", "os", false},
			{"internal/scenario", "os/exec", true},
			{"internal/tui/screen/quiz", tea, false},
			{"internal/tui/screen/quiz", "os", true},
			{"internal/cli", "net/http", true},
			{"internal/cli", "net/url", false},
			{"scenarios", "embed", false},
			{"scenarios", tea, true},
			{"internal/earlystart", "fmt", true},
		} {
			if got := refused(c.name, c.imported) != ""; got != c.want {
				t.Errorf("%s importing %s: refused is %v, want %v", c.name, c.imported, got, c.want)
			}
		}
	})
	t.Run("layers", func(t *testing.T) {
		for _, c := range []struct {
			name, imported string
			want           bool
		}{
			{"internal/tui/screen/quiz", "internal/quiz", true},
			{"internal/tui/screen/quiz", "internal/tui/screen/picker", false},
			{"internal/tui/screen/quiz", "internal/store", false},
			{"internal/coach", "internal/scenario", true},
			{"internal/scenario", "internal/coach", false},
			{"internal/cli", "internal/tools/terminal", false},
			{"internal/cli", "internal/tui/screen/quiz", true},
			{"cmd/starcoach", "internal/tui", false},
		} {
			may, ok := allowed(c.name)
			if got := matchesAny(c.imported, may); !ok || got != c.want {
				t.Errorf("%s importing %s: allowed is %v, want %v", c.name, c.imported, got, c.want)
			}
		}
		if _, ok := allowed("internal/newcomer"); ok {
			t.Error("a package that is in no row was found in the table")
		}
	})
}
