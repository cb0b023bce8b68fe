package cli

import (
	"cmp"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/starcoach/starcoach/internal/lint"
	"github.com/starcoach/starcoach/internal/scenario"
)

// formRule is the rule of the problems that Decode finds.
const formRule = "form"

// The JSON form of what lint found. Names, order and meaning are part of the
// interface.
type (
	jsonLint struct {
		Files    int           `json:"files"`
		Problems []jsonProblem `json:"problems"`
		Mended   []jsonMended  `json:"mended"`
	}
	jsonProblem struct {
		File    string `json:"file"`
		Line    int    `json:"line"`
		Column  int    `json:"column"`
		Path    string `json:"path"`
		Rule    string `json:"rule"`
		Problem string `json:"problem"`
		Remedy  string `json:"remedy"`
	}
	jsonMended struct {
		File   string `json:"file"`
		Line   int    `json:"line"`
		Column int    `json:"column"`
		Path   string `json:"path"`
		What   string `json:"what"`
	}
)

func jsonLintOf(linted *scenario.Linted) jsonLint {
	out := jsonLint{Files: linted.Files, Problems: []jsonProblem{}, Mended: []jsonMended{}}
	for _, p := range linted.Problems {
		out.Problems = append(out.Problems, jsonProblem{
			p.File, p.Line, p.Column, p.Path, cmp.Or(p.Rule, formRule), p.Problem, p.Remedy,
		})
	}
	for _, m := range linted.Mended {
		out.Mended = append(out.Mended, jsonMended{m.File, m.Line, m.Column, m.Path, m.What})
	}
	return out
}

// The parts of SARIF 2.1.0 (OASIS, 2020) that problems need.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool struct {
			Driver sarifDriver `json:"driver"`
		} `json:"tool"`
		// ColumnKind says that a character counts once, however it is written.
		ColumnKind string        `json:"columnKind"`
		Results    []sarifResult `json:"results"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID    string       `json:"id"`
		About sarifMessage `json:"shortDescription"`
	}
	sarifMessage struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifMessage    `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
	sarifLocation struct {
		Physical sarifPhysical  `json:"physicalLocation"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
	}
	sarifPhysical struct {
		Artifact struct {
			URI string `json:"uri"`
		} `json:"artifactLocation"`
		Region *sarifRegion `json:"region,omitempty"`
	}
	sarifRegion struct {
		Line   int `json:"startLine"`
		Column int `json:"startColumn,omitempty"`
	}
	sarifLogical struct {
		Name string `json:"fullyQualifiedName"`
		Kind string `json:"kind"`
	}
)

func sarifOf(problems scenario.Diagnostics) sarifLog {
	rules := []sarifRule{{formRule, sarifMessage{"A scenario file holds to the form."}}}
	places := map[string]int{formRule: 0}
	for _, rule := range lint.Rules() {
		places[rule.Name] = len(rules)
		rules = append(rules, sarifRule{rule.Name, sarifMessage{rule.About}})
	}
	run := sarifRun{ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{"starcoach", version, rules}
	for _, p := range problems {
		result := sarifResult{
			RuleID: cmp.Or(p.Rule, formRule), Level: "warning",
			Message: sarifMessage{withoutPlace(p).String()},
		}
		result.RuleIndex = places[result.RuleID]
		if result.RuleID == formRule {
			result.Level = "error"
		}
		at := sarifLocation{}
		at.Physical.Artifact.URI = fileURI(p.File)
		if p.Line > 0 {
			at.Physical.Region = &sarifRegion{p.Line, p.Column}
		}
		if p.Path != "" {
			at.Logical = []sarifLogical{{p.Path, "member"}}
		}
		result.Locations = []sarifLocation{at}
		run.Results = append(run.Results, result)
	}
	return sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}}
}

func withoutPlace(p scenario.Diagnostic) scenario.Diagnostic {
	p.File, p.Line, p.Column = "", 0, 0
	return p
}

// fileURI is a path as SARIF has it: relative as it is, absolute as a file URI.
func fileURI(path string) string {
	slashed := filepath.ToSlash(path)
	if !filepath.IsAbs(path) {
		return (&url.URL{Path: slashed}).String()
	}
	return (&url.URL{Scheme: "file", Path: "/" + strings.TrimPrefix(slashed, "/")}).String()
}
