//go:build !unix

package cli

// There are no shells that stop their jobs here.
func (s *signals) notice() {}

func (s *signals) wake(<-chan struct{}) {}
