package tui

import (
	"github.com/starcoach/starcoach/internal/tui/screen/compare"
	"github.com/starcoach/starcoach/internal/tui/screen/coverage"
	"github.com/starcoach/starcoach/internal/tui/screen/debrief"
	"github.com/starcoach/starcoach/internal/tui/screen/delivery"
	"github.com/starcoach/starcoach/internal/tui/screen/drill"
	"github.com/starcoach/starcoach/internal/tui/screen/judge"
	"github.com/starcoach/starcoach/internal/tui/screen/ladder"
	"github.com/starcoach/starcoach/internal/tui/screen/mock"
	"github.com/starcoach/starcoach/internal/tui/screen/mockreport"
	"github.com/starcoach/starcoach/internal/tui/screen/modes"
	"github.com/starcoach/starcoach/internal/tui/screen/picker"
	"github.com/starcoach/starcoach/internal/tui/screen/plan"
	"github.com/starcoach/starcoach/internal/tui/screen/practice"
	"github.com/starcoach/starcoach/internal/tui/screen/progress"
	"github.com/starcoach/starcoach/internal/tui/screen/quiz"
	"github.com/starcoach/starcoach/internal/tui/screen/review"
	"github.com/starcoach/starcoach/internal/tui/screen/setup"
	"github.com/starcoach/starcoach/internal/tui/screen/story"
	"github.com/starcoach/starcoach/internal/tui/screen/transcript"
	"github.com/starcoach/starcoach/internal/tui/screen/walkthrough"
	"github.com/starcoach/starcoach/internal/tui/ui"
)

// makeScreen is the one place that knows which screen a route leads to.
func makeScreen(deps ui.Deps, route ui.Route) ui.Screen {
	switch to := route.(type) {
	case ui.ToModes:
		return modes.New(deps, to)
	case ui.ToWalkthrough:
		return walkthrough.New(deps, to)
	case ui.ToSetup:
		return setup.New(deps, to)
	case ui.ToPractice:
		return practice.New(deps, to)
	case ui.ToDebrief:
		return debrief.New(deps, to)
	case ui.ToDelivery:
		return delivery.New(deps, to)
	case ui.ToTranscript:
		return transcript.New(deps, to)
	case ui.ToDrilled:
		return drill.New(deps, to)
	case ui.ToJudge:
		return judge.New(deps, to)
	case ui.ToCompare:
		return compare.New(deps, to)
	case ui.ToQuiz:
		return quiz.New(deps, to)
	case ui.ToReview:
		return review.New(deps)
	case ui.ToPlan:
		return plan.New(deps)
	case ui.ToMock:
		return mock.New(deps, to)
	case ui.ToMockReport:
		return mockreport.New(deps, to)
	case ui.ToStory:
		return story.New(deps, to)
	case ui.ToProgress:
		return progress.New(deps)
	case ui.ToCoverage:
		return coverage.New(deps)
	case ui.ToLadder:
		return ladder.New(deps, to)
	}
	to, _ := route.(ui.ToPicker)
	return picker.New(deps, to)
}
