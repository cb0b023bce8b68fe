package schedule

import (
	"testing"
	"time"
)

func TestCountAgreesWithDue(t *testing.T) {
	var cards []Card
	for i := range 25 {
		cards = append(cards, Card{ID: string(rune('a' + i))})
	}
	cards = append(cards, after("known", 3, 2), after("later", 3, 200), Card{ID: "gone", Aside: true})
	for _, begun := range []int{-1, 0, 4, 10, 12} {
		for _, days := range []int{0, 5, 50} {
			now := start.AddDate(0, 0, days)
			list := Due(cards, now, begun)
			fresh := 0
			for _, card := range list {
				if card.Memory.New() {
					fresh++
				}
			}
			if due, counted := Count(cards, now, begun); due != len(list) || counted != fresh {
				t.Errorf("%d begun, day %d: counted %d with %d new, listed %d with %d new",
					begun, days, due, counted, len(list), fresh)
			}
		}
	}
}

func TestNext(t *testing.T) {
	zone := time.FixedZone("UTC-5", -5*60*60)
	now := time.Date(2026, 11, 23, 22, 0, 0, 0, zone)
	at := func(hours int) Card {
		return Card{ID: "x", Memory: Memory{Stability: 1, Difficulty: 5, Reps: 1, Last: now, Due: now.Add(time.Duration(hours) * time.Hour)}}
	}
	many := make([]Card, NewPerDay+1)
	for name, tt := range map[string]struct {
		cards []Card
		begun int
		want  time.Time
	}{
		"no cards":                        {nil, 0, time.Time{}},
		"the soonest":                     {[]Card{at(50), at(30), at(90)}, 0, now.Add(30 * time.Hour)},
		"one that is due comes no sooner": {[]Card{at(-1), at(30)}, 0, now.Add(30 * time.Hour)},
		"set aside":                       {[]Card{{Aside: true, Memory: at(1).Memory}}, 0, time.Time{}},
		"new ones, all for today":         {many[:NewPerDay], 0, time.Time{}},
		"one new too many for today":      {many, 0, time.Date(2026, 11, 24, 4, 0, 0, 0, zone)},
		"today's new ones are begun":      {many[:1], NewPerDay, time.Date(2026, 11, 24, 4, 0, 0, 0, zone)},
		"a new one before the known":      {append(many[:1:1], at(30)), NewPerDay, time.Date(2026, 11, 24, 4, 0, 0, 0, zone)},
	} {
		if got := Next(tt.cards, now, tt.begun); !got.Equal(tt.want) {
			t.Errorf("%s: next is %v, want %v", name, got, tt.want)
		}
	}
}

func TestAhead(t *testing.T) {
	now := time.Date(2026, 11, 23, 1, 0, 0, 0, time.UTC) // still the 22nd
	due := func(day, hour int) Card {
		return Card{Memory: Memory{Stability: 1, Difficulty: 5, Reps: 1, Last: now, Due: time.Date(2026, 11, day, hour, 0, 0, 0, time.UTC)}}
	}
	cards := []Card{due(23, 3), due(23, 4), due(24, 3), due(24, 4), due(30, 3), due(30, 4), {Aside: true}}
	for days, want := range map[int]int{0: 0, 1: 2, 2: 3, 7: 4, 8: 5} {
		if got := Ahead(cards, now, days); got != want {
			t.Errorf("on the next %d days %d, want %d", days, got, want)
		}
	}
	if got := Ahead(append(cards, make([]Card, 13)...), now, 1); got != 2+NewPerDay {
		t.Errorf("with new ones %d come tomorrow, want %d", got, 2+NewPerDay)
	}
}
