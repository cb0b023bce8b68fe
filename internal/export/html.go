package export

import (
	_ "embed"
	"fmt"
	"html"
	"strings"
)

// The style of the page. It names no file and no address.
//
//go:embed sheet.css
var style string

// HTML sets one sheet, or several as a book with a list of its questions before
// them, as a page that stands by itself and prints one sheet a page.
func HTML(sheets []Sheet) string {
	var b strings.Builder
	title := "Questions and stories"
	if len(sheets) == 1 {
		title = sheets[0].Title
	}
	// Nothing is loaded or run, whatever a text holds.
	fmt.Fprintf(&b, `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%s</title>
<style>
%s</style>
</head>
<body>
`, html.EscapeString(title), style)
	if len(sheets) != 1 {
		writeContents(&b, title, sheets)
	}
	for i := range sheets {
		writePage(&b, i+1, &sheets[i])
	}
	b.WriteString("</body>\n</html>\n")
	return b.String()
}

func writeContents(b *strings.Builder, title string, sheets []Sheet) {
	fmt.Fprintf(b, "<nav class=\"contents\">\n<h1>%s</h1>\n<ol>\n", html.EscapeString(title))
	for i := range sheets {
		fmt.Fprintf(b, "<li><div class=\"number\">%d</div><a href=\"#sheet-%d\">%s<span>%s</span></a></li>\n",
			i+1, i+1, html.EscapeString(sheets[i].Question), html.EscapeString(sheets[i].Title))
	}
	b.WriteString("</ol>\n</nav>\n")
}

func writePage(b *strings.Builder, number int, sheet *Sheet) {
	class := "sheet"
	if height(sheet) > roomyHeight {
		class = "sheet full"
	}
	fmt.Fprintf(b, "<article class=\"%s\" id=\"sheet-%d\">\n<header>\n", class, number)
	if facts := facts(sheet); facts != "" {
		fmt.Fprintf(b, "<p class=\"facts\">%s</p>\n", html.EscapeString(facts))
	}
	fmt.Fprintf(b, "<h1>%s</h1>\n<p class=\"question\">“%s”</p>\n</header>\n",
		html.EscapeString(sheet.Title), html.EscapeString(sheet.Question))
	if len(sheet.Parts) > 0 {
		b.WriteString("<dl>\n")
		for _, part := range sheet.Parts {
			fmt.Fprintf(b, "<dt>%s<small>%s</small></dt>\n<dd>", part.Section.Title(), duration(part.Target))
			pieces(part, func(text string, signal bool) {
				text = html.EscapeString(text)
				if signal {
					text = "<b>" + text + "</b>"
				}
				b.WriteString(text)
			})
			b.WriteString("</dd>\n")
		}
		b.WriteString("</dl>\n")
	}
	writeMore(b, sheet)
	b.WriteString("</article>\n")
}

// roomyHeight is up to which height a sheet is set in the larger type. A page of
// Letter has 712 points within its margins, and height says about a tenth too much.
const roomyHeight = 745

// height is about how high a sheet is in print in the larger type, in points.
func height(sheet *Sheet) int {
	const heading, line, small = 150, 16, 14
	lines := func(text string, perLine int) int { return (room(text) + perLine - 1) / perLine }
	parts := heading
	for _, part := range sheet.Parts {
		parts += lines(part.Text, 76)*line + 9
	}
	followUps, pivots, remember := 0, 0, 0
	for _, f := range sheet.FollowUps {
		followUps += (lines(f.Question, 40)+lines(f.Keep, 40))*small + 5
	}
	for _, p := range sheet.Pivots {
		pivots += (lines(p.Principle, 28)+lines(p.Angle, 28))*small + 5
	}
	for _, text := range sheet.Remember {
		remember += lines(text, 28)*small + 5
	}
	return parts + max(followUps, pivots, remember)
}

// writeMore sets the three lists below the story.
func writeMore(b *strings.Builder, sheet *Sheet) {
	if len(sheet.FollowUps)+len(sheet.Pivots)+len(sheet.Remember) == 0 {
		return
	}
	b.WriteString("<div class=\"more\">\n")
	list := func(title string, items []string) {
		if len(items) > 0 {
			fmt.Fprintf(b, "<section>\n<h2>%s</h2>\n<ul>\n%s</ul>\n</section>\n", title, strings.Join(items, ""))
		}
	}
	var items []string
	for _, followUp := range sheet.FollowUps {
		items = append(items, fmt.Sprintf("<li><i>%s</i>%s</li>\n",
			html.EscapeString(followUp.Question), html.EscapeString(followUp.Keep)))
	}
	list("If they ask", items)
	items = nil
	for _, pivot := range sheet.Pivots {
		items = append(items, fmt.Sprintf("<li><b>%s</b><span>%s</span></li>\n",
			html.EscapeString(pivot.Principle), html.EscapeString(pivot.Angle)))
	}
	list("Also answers", items)
	items = nil
	for _, line := range sheet.Remember {
		items = append(items, fmt.Sprintf("<li>%s</li>\n", html.EscapeString(line)))
	}
	list("Remember", items)
	b.WriteString("</div>\n")
}
