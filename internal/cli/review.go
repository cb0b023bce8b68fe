package cli

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/config"
	"github.com/starcoach/starcoach/internal/scenario"
)

const aboutReview = `Judge an answer you wrote or transcribed: how it falls into the sections of
STAR, its rubric, and what to mend, each with the words it is about.

The answer is a file of plain text, or comes through a pipe; - reads it from
standard input. Lines such as "Situation:" mark the sections; without them the
text is split by what its sentences do. To correct a split, let --split write
the headings, move them, and review that text. Nothing is kept or sent.

Where the settings hide scores, --json alone has them.

--json prints one object; lists are never null, start and end are byte offsets
into the input:

  words, seconds, wpm   how long it is, how long it takes to say and at what
                        pace
  sections    [{name, start, end, words}]
  dimensions  [{name, score: 1-5, evidence: [{start, end, quote}]}]
  total       0-100
  findings    [{rule, section, start, end, quote, why, instead}]; start and end
              are the same where something was never said
  strengths   [{dimension, start, end, quote}]
  delivery    {fillers, fillers_per_minute, hedges, longest_sentence}, the last
              in words

Exit code 0 whatever is found, 2 for wrong usage or a text that can't be read.`

// reviewFlags are the flags of the review command as they were typed.
type reviewFlags struct {
	json     bool
	scenario string
	section  string
	weights  string
	pace     int
	split    bool
}

// weightPresets are the names that --weights takes.
var weightPresets = []string{"default", "equal", "bar-raiser"}

// reviewed is an answer with what is said of it.
type reviewed struct {
	text   string
	report coach.Report
	// asked is the scenario the answer is for; nil if none was named.
	asked *scenario.Scenario
	// only is the section that the whole text tells; "" for a whole answer.
	only scenario.Section
}

func reviewCommand(streams Streams, opts *options) *cobra.Command {
	var flags reviewFlags
	cmd := &cobra.Command{
		Use:   "review [FILE|-]",
		Short: "Judge an answer from a file or a pipe",
		Long:  aboutReview,
		Example: "  starcoach review answer.txt\n" +
			"  starcoach review --scenario earn-trust-skeptical-stakeholder answer.txt\n" +
			"  starcoach review --section action --json - < action.txt",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usage("review takes one file at a time; see %s --help", cmd.CommandPath())
			}
			return splitAlone(cmd)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			// What is typed is checked before a pipe is waited for.
			only, err := sectionNamed(cmd, flags.section)
			if err != nil {
				return err
			}
			weights, known := coach.Preset(flags.weights)
			if !known {
				return usage("--weights %s: there is no such preset; choose %s",
					flags.weights, strings.Join(weightPresets, ", "))
			}
			if !cmd.Flags().Changed("pace") {
				flags.pace = opts.settings().Pace
			}
			if flags.pace < config.SlowestPace || flags.pace > config.FastestPace {
				return usage("--pace %d: give words a minute from %d to %d; people talk at about %d",
					flags.pace, config.SlowestPace, config.FastestPace, coach.SpeakingPace)
			}
			asked, err := scenarioNamed(cmd, opts, flags.scenario)
			if err != nil {
				return err
			}
			text, err := readAnswer(args, streams.In)
			if err != nil {
				return err
			}
			if flags.split {
				_, err := io.WriteString(cmd.OutOrStdout(), scenario.Clean(coach.Headed(text)))
				return err
			}
			answer := coach.Answer{Text: text, Weights: weights, Pace: flags.pace}
			return printReview(cmd.OutOrStdout(), review(answer, asked, only), flags.json, !opts.settings().HideScores)
		},
	}
	cmd.Flags().BoolVar(&flags.json, "json", false, "print one JSON object; start and end are byte offsets into the input")
	cmd.Flags().StringVar(&flags.scenario, "scenario", "",
		"judge it as an answer to the scenario with this `ID`, with its question and targets")
	cmd.Flags().StringVar(&flags.section, "section", "",
		"the whole text is this section: `NAME` is "+sectionNames(" or "))
	cmd.Flags().StringVar(&flags.weights, "weights", weightPresets[0],
		"weigh the total by this `PRESET`: "+strings.Join(weightPresets, ", "))
	cmd.Flags().IntVar(&flags.pace, "pace", coach.SpeakingPace, "reckon with this speaking pace, in `WORDS` a minute; that of the settings if left out")
	cmd.Flags().BoolVar(&flags.split, "split", false, "print the text with its sections headed, to be corrected and reviewed again")
	complete(cmd, opts)
	return cmd
}

// splitAlone refuses flags that --split would pass over.
func splitAlone(cmd *cobra.Command) error {
	if !cmd.Flags().Changed("split") {
		return nil
	}
	for _, other := range []string{"json", "section"} {
		if cmd.Flags().Changed(other) {
			return usage("--split prints the text with headings, and takes no --%s; leave one of them out", other)
		}
	}
	return nil
}

// complete gives shells the values of the flags.
func complete(cmd *cobra.Command, opts *options) {
	const noFiles = cobra.ShellCompDirectiveNoFileComp
	values := map[string]func() []string{
		"scenario": func() []string { return knownIDs(opts) },
		"section":  func() []string { return strings.Fields(sectionNames(" ")) },
		"weights":  func() []string { return weightPresets },
	}
	for flag, list := range values {
		err := cmd.RegisterFlagCompletionFunc(flag,
			func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) { return list(), noFiles })
		if err != nil {
			panic(err) // the flag is not there: a fault of ours that every start shows
		}
	}
}

// sectionNames lists the sections as the flag takes them, with a word before
// the last.
func sectionNames(before string) string {
	var names []string
	for _, section := range scenario.Sections() {
		names = append(names, string(section))
	}
	last := len(names) - 1
	separator := ", "
	if strings.TrimSpace(before) == "" {
		separator = before
	}
	return strings.Join(names[:last], separator) + before + names[last]
}

// sectionNamed finds the section that the flag names, in full or by its mark.
func sectionNamed(cmd *cobra.Command, name string) (scenario.Section, error) {
	if !cmd.Flags().Changed("section") {
		return "", nil
	}
	for _, section := range scenario.Sections() {
		if strings.EqualFold(name, string(section)) || strings.EqualFold(name, section.Mark()) {
			return section, nil
		}
	}
	return "", usage("there is no section %q; it is %s (or S, T, A, R)",
		scenario.CleanLine(name), sectionNames(" or "))
}

// scenarioNamed opens the scenario that the flag names; nil if it names none.
func scenarioNamed(cmd *cobra.Command, opts *options, id string) (*scenario.Scenario, error) {
	if !cmd.Flags().Changed("scenario") {
		return nil, nil
	}
	library, err := openLibrary(opts)
	if err != nil {
		return nil, err
	}
	return openNamed(library, id)
}

// review judges the text, as a whole answer or as one section of one.
func review(answer coach.Answer, asked *scenario.Scenario, only scenario.Section) reviewed {
	text := answer.Text
	if only != "" {
		whole := coach.Span{Start: 0, End: len(text)}
		answer.Sections = []coach.SectionText{{Name: only, Span: whole, Words: coach.CountWords(text)}}
	}
	r := reviewed{text: text, report: coach.Analyze(answer, asked), asked: asked, only: only}
	if only != "" {
		r.report.Findings = concerning(only, r.report.Findings)
	}
	return r
}

// concerning leaves out what was found missing in the sections that were not handed
// in.
func concerning(only scenario.Section, findings []coach.Finding) []coach.Finding {
	var kept []coach.Finding
	for _, finding := range findings {
		if finding.Section == only || finding.Start < finding.End {
			kept = append(kept, finding)
		}
	}
	return kept
}

// printReview writes the review in one go, so that a reader of a pipe gets all
// of it or an error.
func printReview(to io.Writer, r reviewed, asJSON, scores bool) error {
	var out bytes.Buffer
	if asJSON {
		encoded, err := reviewJSON(r.report)
		if err != nil {
			return &exitError{ExitProblems, fmt.Errorf("the review could not be written as JSON: %w", err)}
		}
		out.Write(encoded)
	} else {
		out.WriteString(reviewText(r, scores))
	}
	_, err := to.Write(out.Bytes())
	return err
}
