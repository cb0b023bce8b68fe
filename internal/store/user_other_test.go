//go:build unix && !linux

package store

import "testing"

// asOrdinaryUser calls f, which must not run as the superuser.
func asOrdinaryUser(_ *testing.T, _ string, f func() error) error { return f() }
