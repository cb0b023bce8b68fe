package plan_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/starcoach/starcoach/internal/plan"
)

func BenchmarkMake(b *testing.B) {
	for _, size := range []struct{ scenarios, days, minutes int }{
		{56, 30, 30}, {56, 9, 15}, {56, 5, 120}, {500, 90, 30},
	} {
		b.Run(fmt.Sprintf("%d scenarios, %d days of %d min", size.scenarios, size.days, size.minutes), func(b *testing.B) {
			rnd := rand.New(rand.NewPCG(1, 2))
			in := plan.Input{Today: today, Settings: plan.Settings{Date: today + plan.Date(size.days), Minutes: size.minutes}}
			for i := range size.scenarios {
				in.Scenarios = append(in.Scenarios, anyScenario(rnd, i))
			}
			for b.Loop() {
				plan.Make(in)
			}
		})
	}
}
