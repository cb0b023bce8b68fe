-- What was asked where the prompt does not say it (follow-ups, probes), and the
-- candidate's own rating of the reply, from 1 (again) to 4 (easy), 0 for none.
ALTER TABLE answers ADD COLUMN ask TEXT NOT NULL DEFAULT '';
ALTER TABLE answers ADD COLUMN rating INTEGER NOT NULL DEFAULT 0;

-- The key of the mock interview that the attempt was an answer in; '' for a run.
ALTER TABLE attempts ADD COLUMN mock TEXT NOT NULL DEFAULT '';
CREATE INDEX attempts_by_mock ON attempts (mock) WHERE mock <> '';
