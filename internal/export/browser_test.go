//go:build browser

package export_test

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/starcoach/starcoach/internal/export"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/scenarios"
)

// chromium runs the browser without a window, and with nobody to talk to.
func chromium(t *testing.T, args ...string) []byte {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Fatal("these tests need chromium: ", err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	always := []string{
		"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
		"--disable-background-networking", "--disable-component-update", "--disable-sync",
		"--hide-scrollbars", "--user-data-dir=" + t.TempDir(),
	}
	var out, complaint bytes.Buffer
	command := exec.CommandContext(ctx, path, append(always, args...)...)
	command.Stdout, command.Stderr = &out, &complaint
	if err := command.Run(); err != nil {
		t.Fatalf("chromium %q: %v\n%s", args, err, complaint.String())
	}
	return out.Bytes()
}

// page writes a page and returns its address.
func page(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return "file://" + path
}

func shippedSheets(t *testing.T) []export.Sheet {
	t.Helper()
	library := scenario.OpenLibrary(scenario.Source{FS: scenarios.Files, Trusted: true})
	var sheets []export.Sheet
	for _, entry := range library.List().Entries {
		s, err := library.Open(entry.ID)
		if err != nil {
			t.Fatal(err)
		}
		sheets = append(sheets, export.SheetOf(s, 0))
	}
	return sheets
}

// fullest has as much on it as a sheet can have, of letters of that kind.
func fullest(text string) export.Sheet { return filled(text, 8000) }

// filled has texts of so many bytes on it.
func filled(text string, size int) export.Sheet {
	long := strings.Repeat(text, max(1, size/len(text)))
	part := scenario.Part{Example: strings.Repeat(long, 2), Signals: []string{strings.TrimSpace(text)}}
	s := &scenario.Scenario{
		Own: true, ID: "fullest", Title: long, Question: long, Principle: long, Role: long,
		Situation: part, Task: part, Action: part, Result: part,
		Reflection: scenario.Reflection{ByLevel: []scenario.LevelExample{{Example: long}}},
	}
	for range 4 {
		s.Overview.Takeaways = append(s.Overview.Takeaways, long)
		s.Pivots = append(s.Pivots, scenario.Pivot{Principle: long, Angle: long})
		s.FollowUps = append(s.FollowUps, scenario.FollowUp{Question: long, Strong: scenario.StrongReply{Takeaway: long}})
	}
	return export.SheetOf(s, 0)
}

var (
	pageObject = regexp.MustCompile(`/Type\s*/Page\b`)
	paperBox   = regexp.MustCompile(`/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]`)
)

// printed is how many pages a page takes on paper of that size.
func printed(t *testing.T, content, paper string, width, height float64) int {
	t.Helper()
	content = strings.Replace(content, "</style>", "@page { size: "+paper+" }</style>", 1)
	path := filepath.Join(t.TempDir(), "page.pdf")
	chromium(t, "--no-pdf-header-footer", "--print-to-pdf="+path, page(t, content))
	pdf, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	boxes := paperBox.FindAllSubmatch(pdf, -1)
	for _, box := range boxes {
		var w, h float64
		if _, err := fmt.Sscan(string(box[1])+" "+string(box[2]), &w, &h); err != nil || w-width > 1 || width-w > 1 || h-height > 1 || height-h > 1 {
			t.Fatalf("the paper is %s by %s points, not %v by %v (%v)", box[1], box[2], width, height, err)
		}
	}
	if len(boxes) == 0 {
		t.Fatal("no page was found in the PDF")
	}
	return len(pageObject.FindAll(pdf, -1))
}

func TestASheetPrintsOnOnePage(t *testing.T) {
	sheets := shippedSheets(t)
	for name, text := range map[string]string{
		"words": "I rang him, and he came ", "wide letters": "我打了电话", "letters without a blank": "abcdefgh", "capitals": "WE RANG HIM ",
	} {
		sheets = append(sheets, fullest(text))
		for paper, size := range map[string][2]float64{"A4": {595, 842}, "Letter": {612, 792}} {
			if pages := printed(t, export.HTML(sheets[len(sheets)-1:]), paper, size[0], size[1]); pages != 1 {
				t.Errorf("a sheet full of %s takes %d pages of %s", name, pages, paper)
			}
		}
	}
	// Between short and full, where the type changes.
	for size := 60; size <= 200; size += 10 {
		sheets = append(sheets, filled("I rang them in May. ", size), filled("and so we counted them ", size))
	}
	// In a book, each sheet begins a page.
	for paper, size := range map[string][2]float64{"A4": {595, 842}, "Letter": {612, 792}} {
		contents := printed(t, strings.Replace(export.HTML(sheets), "</style>", ".sheet { display: none }</style>", 1), paper, size[0], size[1])
		if pages := printed(t, export.HTML(sheets), paper, size[0], size[1]); pages != contents+len(sheets) {
			t.Errorf("%d sheets and %d pages of contents take %d pages of %s", len(sheets), contents, pages, paper)
		}
	}
}

// shot is a picture of a page.
func shot(t *testing.T, name, content string, width, height int, more ...string) image.Image {
	t.Helper()
	dir := os.Getenv("BROWSER_SHOTS")
	if dir == "" {
		dir = t.TempDir()
	}
	path := filepath.Join(dir, name+".png")
	chromium(t, append(more, fmt.Sprintf("--window-size=%d,%d", width, height), "--screenshot="+path, page(t, content))...)
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	picture, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	return picture
}

func lightness(c color.Color) uint8 { return color.GrayModel.Convert(c).(color.Gray).Y }

// ink counts the points of a part of a picture that differ from its paper.
func ink(picture image.Image, part image.Rectangle) int {
	paper, found := int(lightness(picture.At(0, 0))), 0
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			if d := int(lightness(picture.At(x, y))) - paper; d > 60 || d < -60 {
				found++
			}
		}
	}
	return found
}

// Nothing touches an edge, on a desk and on a telephone, in the light and in the
// dark.
func TestASheetIsSeenWhole(t *testing.T) {
	content := export.HTML([]export.Sheet{export.SheetOf(shipped(t, "earn-trust-skeptical-stakeholder"), 0)})
	full := export.HTML([]export.Sheet{fullest("abcdefgh")})
	for _, c := range []struct {
		name, content string
		width, height int
		dark          bool
	}{
		{"light", content, 1000, 1400, false},
		{"dark", content, 1000, 1400, true},
		{"telephone", content, 500, 3000, false},
		{"long-words", full, 1000, 2600, false},
	} {
		var more []string
		if c.dark {
			more = []string{"--blink-settings=preferredColorScheme=0"}
		}
		picture := shot(t, c.name, c.content, c.width, c.height, more...)
		size := picture.Bounds()
		if all := ink(picture, size); all < 5000 {
			t.Errorf("%s: only %d points are drawn", c.name, all)
		}
		const edge = 12
		for side, part := range map[string]image.Rectangle{
			"left": image.Rect(0, 0, edge, size.Dy()), "right": image.Rect(size.Dx()-edge, 0, size.Dx(), size.Dy()),
			"upper": image.Rect(0, 0, size.Dx(), edge), "lower": image.Rect(0, size.Dy()-edge, size.Dx(), size.Dy()),
		} {
			if cut := ink(picture, part); cut > 0 {
				t.Errorf("%s: %d points are drawn at the %s edge", c.name, cut, side)
			}
		}
		if isDark := lightness(picture.At(0, 0)) < 64; isDark != c.dark {
			t.Errorf("%s: the paper has lightness %d", c.name, lightness(picture.At(0, 0)))
		}
	}
}

// A page asks for nothing, whatever its texts name. The server is the one that
// they name; a page that does load from it shows that it would be noticed.
func TestAPageAsksForNothing(t *testing.T) {
	var asked atomic.Int32
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked.Add(1) }))
	defer server.Close()
	chromium(t, "--dump-dom", page(t, `<img src="`+server.URL+`/seen.png">`))
	if asked.Load() == 0 {
		t.Fatal("a page that loads a picture went unnoticed")
	}
	asked.Store(0)
	s := hostile()
	s.Action.Example = `<img src="` + server.URL + `/a.png"><link rel=stylesheet href="` + server.URL + `/a.css">`
	s.Title = `</title><script src="` + server.URL + `/a.js"></script><style>@import "` + server.URL + `/b.css";</style>`
	chromium(t, "--dump-dom", page(t, export.HTML([]export.Sheet{export.SheetOf(s, 0)})))
	if n := asked.Load(); n != 0 {
		t.Errorf("the page asked for %d things", n)
	}
}
