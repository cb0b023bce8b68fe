-- What a candidate did, one row an event. Times (at) are UTC unix milliseconds,
-- durations whole milliseconds. Scenarios are known by their stable id only:
-- their content lives in files that can change or go.

CREATE TABLE readings (
    id       INTEGER PRIMARY KEY,
    scenario TEXT    NOT NULL CHECK (scenario <> ''),
    at       INTEGER NOT NULL,
    finished INTEGER NOT NULL CHECK (finished IN (0, 1))
) STRICT;

-- Each index holds all that the sums of Progress need, so that they never read
-- the rows, and attempts with long answers cost no more than short ones.
CREATE INDEX readings_by_scenario ON readings (scenario, at, finished);

CREATE TABLE attempts (
    id       INTEGER PRIMARY KEY,
    scenario TEXT    NOT NULL CHECK (scenario <> ''),
    at       INTEGER NOT NULL,
    style    TEXT    NOT NULL
) STRICT;

CREATE INDEX attempts_by_scenario ON attempts (scenario, at);

CREATE TABLE answers (
    id        INTEGER PRIMARY KEY,
    attempt   INTEGER NOT NULL REFERENCES attempts (id) ON DELETE CASCADE,
    place     INTEGER NOT NULL, -- order within the attempt, from 0
    prompt    TEXT    NOT NULL,
    target_ms INTEGER NOT NULL,
    spent_ms  INTEGER NOT NULL,
    words     TEXT    NOT NULL, -- '' where the answer was spoken
    peeks     INTEGER NOT NULL,
    UNIQUE (attempt, place)
) STRICT;

CREATE TABLE quiz_runs (
    id       INTEGER PRIMARY KEY,
    scenario TEXT    NOT NULL CHECK (scenario <> ''),
    at       INTEGER NOT NULL,
    correct  INTEGER NOT NULL,
    asked    INTEGER NOT NULL
) STRICT;

CREATE INDEX quiz_runs_by_scenario ON quiz_runs (scenario, at, correct, asked);
