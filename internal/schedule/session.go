package schedule

import "time"

// Session is one sitting over cards that are due. A card rated Again comes back
// after the others, until it is known.
type Session struct {
	// queue holds the present card and those to come.
	queue []turn
	tally Tally
}

// turn is a card in the queue. Repeated says that it was rated before.
type turn struct {
	card     Card
	repeated bool
}

// Tally is how a session went so far.
type Tally struct {
	// Again to Easy count the cards by how they were rated when they first came
	// up.
	Again, Hard, Good, Easy int
	// Begun is how many of these cards had never been reviewed before.
	Begun int
	// Repeats counts the ratings of cards that had come back.
	Repeats int
}

// Cards is how many cards were rated at least once.
func (t Tally) Cards() int { return t.Again + t.Hard + t.Good + t.Easy }

// NewSession prepares a session over cards in their order, as Due lists them.
func NewSession(due []Card) *Session {
	session := &Session{queue: make([]turn, len(due))}
	for i, card := range due {
		session.queue[i].card = card
	}
	return session
}

// Len is the number of cards of the session, each counted once.
func (s *Session) Len() int {
	count := s.tally.Cards()
	for _, t := range s.queue {
		if !t.repeated {
			count++
		}
	}
	return count
}

// Left is how many cards are not yet through: those that haven't come up, and
// those that are to come back.
func (s *Session) Left() int { return len(s.queue) }

// Done says whether every card was rated better than Again.
func (s *Session) Done() bool { return len(s.queue) == 0 }

// Card is the present card. The session must not be done.
func (s *Session) Card() Card { return s.queue[0].card }

// Repeated says whether the present card was rated Again before in this session.
func (s *Session) Repeated() bool { return !s.Done() && s.queue[0].repeated }

// Skip puts the present card behind all others, unrated, and says whether there
// are others.
func (s *Session) Skip() bool {
	if len(s.queue) < 2 {
		return false
	}
	s.queue = append(s.queue[1:], s.queue[0])
	return true
}

// Rate rates the present card, goes on to the next, and returns the card as it
// is to be kept. A rating out of range, or one after the end, is none: it
// returns false.
func (s *Session) Rate(r Rating, now time.Time) (Card, bool) {
	if s.Done() || !r.known() {
		return Card{}, false
	}
	present := s.queue[0]
	card := present.card
	s.queue = s.queue[1:]
	s.count(present, r)
	card.Memory = Review(card.Memory, r, now)
	if r == Again {
		s.queue = append(s.queue, turn{card, true})
	}
	return card, true
}

// Tally is how the session went so far.
func (s *Session) Tally() Tally { return s.tally }

func (s *Session) count(rated turn, r Rating) {
	if rated.repeated {
		s.tally.Repeats++
		return
	}
	if rated.card.Memory.New() {
		s.tally.Begun++
	}
	switch r {
	case Again:
		s.tally.Again++
	case Hard:
		s.tally.Hard++
	case Good:
		s.tally.Good++
	case Easy:
		s.tally.Easy++
	}
}
