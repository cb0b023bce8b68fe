-- A run is known by its key from its first second on: as a draft while it is
-- under way, as an attempt when it has ended. Attempts from before are given one.
ALTER TABLE attempts ADD COLUMN key TEXT;
UPDATE attempts SET key = 'attempt-' || id;
CREATE UNIQUE INDEX attempts_by_key ON attempts (key) WHERE key IS NOT NULL;
CREATE INDEX attempts_by_time ON attempts (at, scenario);
CREATE INDEX readings_by_time ON readings (at, scenario);
CREATE INDEX quiz_runs_by_time ON quiz_runs (at, scenario);

-- The number of words of an answer, so that the sums need not read the words.
ALTER TABLE answers ADD COLUMN word_count INTEGER NOT NULL DEFAULT 0;

-- Runs under way. A later state has a higher revision; one that was thrown away
-- stays as an empty row, so that a late save does not bring it back.
CREATE TABLE drafts (
    key      TEXT    PRIMARY KEY,
    revision INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    process  INTEGER NOT NULL, -- the id of the process that has it on its screen
    content  TEXT    NOT NULL  -- JSON; '' once it was thrown away
) STRICT;

-- What an attempt was given, by the candidate (you) and by the coach, from 1 to
-- 5 by dimension; NULL where it was not.
CREATE TABLE scores (
    attempt   INTEGER NOT NULL REFERENCES attempts (id) ON DELETE CASCADE,
    dimension TEXT    NOT NULL,
    you       INTEGER,
    coach     INTEGER,
    PRIMARY KEY (attempt, dimension)
) STRICT, WITHOUT ROWID;

-- What the coach made of an attempt that was typed. Rules is the version of the
-- rules: scores of different versions are not the same measure.
CREATE TABLE reports (
    attempt INTEGER PRIMARY KEY REFERENCES attempts (id) ON DELETE CASCADE,
    rules   INTEGER NOT NULL,
    total   INTEGER NOT NULL,
    words   INTEGER NOT NULL,
    fillers INTEGER NOT NULL,
    hedges  INTEGER NOT NULL
) STRICT;

CREATE TABLE findings (
    attempt INTEGER NOT NULL REFERENCES attempts (id) ON DELETE CASCADE,
    place   INTEGER NOT NULL,
    rule    TEXT    NOT NULL,
    section TEXT    NOT NULL,
    quote   TEXT    NOT NULL,
    PRIMARY KEY (attempt, place)
) STRICT, WITHOUT ROWID;

-- Each answer of a quiz run, in order.
CREATE TABLE quiz_answers (
    run      INTEGER NOT NULL REFERENCES quiz_runs (id) ON DELETE CASCADE,
    place    INTEGER NOT NULL,
    question TEXT    NOT NULL,
    chosen   TEXT    NOT NULL,
    correct  INTEGER NOT NULL CHECK (correct IN (0, 1)),
    PRIMARY KEY (run, place)
) STRICT, WITHOUT ROWID;

-- Review cards with their memory. Times are UTC unix milliseconds.
CREATE TABLE cards (
    id         TEXT    PRIMARY KEY,
    scenario   TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    text       TEXT    NOT NULL, -- the question as it was last seen
    stability  REAL    NOT NULL,
    difficulty REAL    NOT NULL,
    due        INTEGER NOT NULL,
    last       INTEGER NOT NULL,
    reps       INTEGER NOT NULL,
    lapses     INTEGER NOT NULL,
    aside      INTEGER NOT NULL CHECK (aside IN (0, 1))
) STRICT;

-- Every review, so that the scheduling can be worked out anew.
CREATE TABLE reviews (
    id     INTEGER PRIMARY KEY,
    card   TEXT    NOT NULL REFERENCES cards (id) ON DELETE CASCADE,
    at     INTEGER NOT NULL,
    rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4)
) STRICT;
CREATE INDEX reviews_by_card ON reviews (card, at);

-- The plan to a date, as JSON; one at a time.
CREATE TABLE plans (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    content TEXT NOT NULL
) STRICT;
