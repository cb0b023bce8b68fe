package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/starcoach/starcoach/internal/coach"
)

// The JSON form of a review. Names, order and meaning are part of the interface.
type (
	jsonReview struct {
		Words      int             `json:"words"`
		Seconds    int             `json:"seconds"`
		WPM        int             `json:"wpm"`
		Sections   []jsonSection   `json:"sections"`
		Dimensions []jsonDimension `json:"dimensions"`
		Total      int             `json:"total"`
		Findings   []jsonFinding   `json:"findings"`
		Strengths  []jsonStrength  `json:"strengths"`
		Delivery   jsonDelivery    `json:"delivery"`
	}
	jsonSection struct {
		Name  string `json:"name"`
		Start int    `json:"start"`
		End   int    `json:"end"`
		Words int    `json:"words"`
	}
	jsonDimension struct {
		Name     string      `json:"name"`
		Score    int         `json:"score"`
		Evidence []jsonQuote `json:"evidence"`
	}
	jsonQuote struct {
		Start int    `json:"start"`
		End   int    `json:"end"`
		Quote string `json:"quote"`
	}
	jsonFinding struct {
		Rule    string `json:"rule"`
		Section string `json:"section"`
		jsonQuote
		Why     string `json:"why"`
		Instead string `json:"instead"`
	}
	jsonStrength struct {
		Dimension string `json:"dimension"`
		jsonQuote
	}
	jsonDelivery struct {
		Fillers          int     `json:"fillers"`
		FillersPerMinute float64 `json:"fillers_per_minute"`
		Hedges           int     `json:"hedges"`
		LongestSentence  int     `json:"longest_sentence"`
	}
)

// reviewJSON encodes a report. Every quotation stays exact once decoded.
func reviewJSON(report coach.Report) ([]byte, error) { return encodeASCII(jsonOf(report)) }

// encodeASCII encodes a value as JSON in ASCII, so that no control character that
// it quotes reaches a terminal.
func encodeASCII(value any) ([]byte, error) {
	var encoded bytes.Buffer
	encoder := json.NewEncoder(&encoded)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(value); err != nil {
		return nil, err
	}
	return escapeToASCII(encoded.Bytes()), nil
}

func jsonOf(report coach.Report) jsonReview {
	review := jsonReview{
		Words:      report.Words,
		Seconds:    int(report.Duration.Round(time.Second) / time.Second),
		WPM:        report.Pace,
		Sections:   []jsonSection{},
		Dimensions: []jsonDimension{},
		Total:      report.Total,
		Findings:   []jsonFinding{},
		Strengths:  []jsonStrength{},
		Delivery: jsonDelivery{
			Fillers:          report.Delivery.Fillers,
			FillersPerMinute: math.Round(report.Delivery.FillersPerMinute*10) / 10,
			Hedges:           report.Delivery.Hedges,
			LongestSentence:  report.Delivery.LongestSentence,
		},
	}
	for _, section := range report.Sections {
		review.Sections = append(review.Sections,
			jsonSection{string(section.Name), section.Start, section.End, section.Words})
	}
	for _, dimension := range coach.Dimensions() {
		score := report.Score(dimension)
		evidence := []jsonQuote{}
		for _, one := range score.Evidence {
			evidence = append(evidence, quoteOf(one.Span, one.Quote))
		}
		review.Dimensions = append(review.Dimensions, jsonDimension{string(dimension), score.Score, evidence})
	}
	for _, finding := range report.Findings {
		review.Findings = append(review.Findings, jsonFinding{
			string(finding.Rule), string(finding.Section), quoteOf(finding.Span, finding.Quote),
			finding.Why, finding.Instead,
		})
	}
	for _, strength := range report.Strengths {
		review.Strengths = append(review.Strengths,
			jsonStrength{string(strength.Dimension), quoteOf(strength.Span, strength.Quote)})
	}
	return review
}

// quoteOf is a quotation with its place; where nothing was said, the place is
// 0 to 0.
func quoteOf(span coach.Span, quote string) jsonQuote {
	if span.Start >= span.End {
		return jsonQuote{}
	}
	return jsonQuote{span.Start, span.End, quote}
}

// escapeToASCII writes every character beyond printable ASCII as JSON escapes.
// Such characters stand only inside the strings of a JSON text.
func escapeToASCII(encoded []byte) []byte {
	escaped := make([]byte, 0, len(encoded))
	for at := 0; at < len(encoded); {
		r, size := utf8.DecodeRune(encoded[at:])
		at += size
		switch {
		case r < 0x7f:
			escaped = append(escaped, byte(r))
		case r > 0xffff:
			high, low := utf16.EncodeRune(r)
			escaped = fmt.Appendf(escaped, `\u%04x\u%04x`, high, low)
		default:
			escaped = fmt.Appendf(escaped, `\u%04x`, r)
		}
	}
	return escaped
}
