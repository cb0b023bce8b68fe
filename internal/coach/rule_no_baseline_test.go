package coach

import (
	"testing"

	"github.com/starcoach/starcoach/internal/scenario"
)

func TestNoBaselineIsFound(t *testing.T) {
	checkTold(t, NoBaseline, scenario.Result, true, append(texts(
		"We reached 95 % satisfaction.",
		"In the last survey 92 per cent of the patients were content with the meals.",
		"By the end I was taking 35 calls a day.",
		"The class average was 71 per cent.",
		"The shop took eleven thousand that week.",
		"There were three near misses in the month.",
		"Bread waste is at four kilos a week.",
		"um and the satisfaction score she gave us was ninety two you know",
		"We serve 140 covers on a Saturday.",
		"The page loads in 300 milliseconds.",
		"I close forty tickets a week.",
		"About 200 people came to the open day.",
		"Response time is under four hours.",
		"98 percent of the checks are done on time.",
		"We raised £2,300 on the day.",
		"it takes me now twelve minutes for one form",
		"Twenty two pupils sat the exam and nineteen passed.",
		"Our yield was 8 tonnes to the hectare.",
		"The test coverage is 87%.",
		"It got a rating of 4.6 stars.",
		"I laid six hundred bricks a day on that job.",
		"Turnover on the unit is at 9 per cent.",
		"We signed up 60 new members.",
		"They placed an order for 500 units.",
		"The model got to eighty eight percent of days within one crate.",
		"Shrink was 1.4 per cent at year end.",
		"Uptime is at 99.9 percent.",
	),
		toldCase{"I was a nurse on a ward with 24 beds.", "92 per cent of our patients were content with the evening meal."},
		toldCase{"I had been there for six weeks, and we were five in the office.", "By Friday I was taking 35 calls a day on the new system."},
		toldCase{"Our shop has nine staff and three tills.", "Shrink was 1.4 per cent at year end."},
		toldCase{"It was a primary school with 210 children.", "Attendance was 96 per cent."},
		toldCase{"We ran two vans and four drivers.", "The satisfaction score was 92 percent."},
	))
}

func TestNoBaselineKeepsStill(t *testing.T) {
	checkTold(t, NoBaseline, scenario.Result, false, append(texts(
		"Satisfaction went from 71 to 95 per cent.",
		"We cut the waste by 40 %.",
		"The errors halved, to nine a week.",
		"We sold twice as many, 80 on a Saturday.",
		"We finished two weeks earlier than planned.",
		"Five calls a week, against twenty the year before.",
		"There were 12 falls the year before and 3 this year.",
		"It takes ten minutes where it used to take an hour.",
		"The last van left nearly two hours ahead of the deadline.",
		"We've not had one since, and that's 14 months.",
		"It was the highest score in the region, 97 per cent.",
		"We served 140 covers, a record for the place.",
		"We had 0.4 per cent shrink; the target was 1.2.",
		"It took 26 minutes. The last one, before my time, ran to three hours.",
		"Two calls in the eight months after. Twenty-three before.",
		"worst bolt one mil out against twenty before",
		"The wait is now four days, down from nineteen.",
		"Sixty people came, three times what we'd had in spring.",
		"Our class had 71 per cent, the other class 58.",
		"The bill was £210 when the quote for a new one was £2,000.",
		"attendance was up 12 points",
		"I did fourteen pages in a day instead of one and a half.",
		"Ninety per cent came back, compared with the usual sixty.",
		"We were 30 hours under budget.",
		"It was eight returns that quarter. Before that it had been about thirty.",
		"In 9 weeks we'd cleared what normally took 20.",
		"We got 300 pounds more a month.",
		"Twice the applications, 44 in all.",
		"The crew lost no days at all, for the first time in three years.",
		"Everyone was happy.",
	),
		toldCase{"Nine complaints came in every month.", "There were two complaints in the whole summer."},
		toldCase{"A form took us 40 minutes.", "Now it is done in six minutes."},
		toldCase{"Attendance was 81 per cent when I took the class.", "By July it was 94 per cent."},
		toldCase{"We were losing £4,000 a month.", "In June we lost £300."},
		toldCase{"The report took two days each time.", "It takes me half an hour, so 30 minutes."},
		toldCase{"Fourteen alarms a week went off on our corridor.", "It was two in the following week."},
	))
}
