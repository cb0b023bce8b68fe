package practice

import (
	"time"

	"github.com/starcoach/starcoach/internal/scenario"
)

// Asked is the scenario as a run asks it: with the targets of the run's prompts,
// which may be other than those of its file. A section that the run does not ask
// for has no target then. It is the scenario itself where nothing differs.
func Asked(s *scenario.Scenario, prompts []Prompt) *scenario.Scenario {
	targets := map[scenario.Section]time.Duration{}
	differs := false
	for _, prompt := range prompts {
		if section := prompt.Section(); section != "" {
			targets[section] = prompt.Target
			differs = differs || s.Part(section).Target != prompt.Target
		}
	}
	if !differs {
		return s
	}
	asked := *s
	asked.Situation.Target = targets[scenario.Situation]
	asked.Task.Target = targets[scenario.Task]
	asked.Action.Target = targets[scenario.Action]
	asked.Result.Target = targets[scenario.Result]
	asked.Reflection.Target = targets[scenario.Reflecting]
	return &asked
}
