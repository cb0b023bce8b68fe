package cli

import (
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/starcoach/starcoach/internal/coach"
	"github.com/starcoach/starcoach/internal/history"
	"github.com/starcoach/starcoach/internal/practice"
	"github.com/starcoach/starcoach/internal/scenario"
	"github.com/starcoach/starcoach/internal/store"
)

// runTellStories keeps a run of all sections of two sample stories: one strong by
// the coach, the other not.
func runTellStories() {
	kept, err := store.Open(os.Getenv(homeVariable))
	if err == nil {
		err = errors.Join(tellStory(kept, "own-pump-figures", 82), tellStory(kept, "own-labels-ran-out", 58), kept.Close())
	}
	os.Exit(report(err, os.Stderr))
}

func tellStory(kept *store.Store, id string, total int) error {
	run := history.Attempt{Key: fmt.Sprint("run-", id), Scenario: id, At: then, Style: practice.Type}
	for _, section := range scenario.Sections() {
		run.Answers = append(run.Answers, history.Answer{Prompt: string(section), Target: time.Minute, WordCount: 80})
	}
	return errors.Join(kept.SaveAttempt(run), kept.SaveJudgement(history.Judgement{
		Attempt: run.Key, Report: &history.Report{Rules: coach.RulesVersion, Total: total},
	}))
}
