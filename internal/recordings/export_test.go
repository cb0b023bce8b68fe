package recordings

// Abandon leaves the session as a process that is killed leaves it: the lock is
// gone, the files are not.
func (s *Session) Abandon() error { return s.lock.Close() }
