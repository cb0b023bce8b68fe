-- Mock interviews that have ended, whole. Settings and content are JSON; at is
-- when the interview began, in UTC unix milliseconds.
CREATE TABLE mocks (
    key      TEXT    PRIMARY KEY,
    revision INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    seed     INTEGER NOT NULL,
    settings TEXT    NOT NULL,
    content  TEXT    NOT NULL
) STRICT;
CREATE INDEX mocks_by_time ON mocks (at, key);

-- Mock interviews under way, kept as the drafts of runs are.
CREATE TABLE mock_drafts (
    key      TEXT    PRIMARY KEY,
    revision INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    process  INTEGER NOT NULL, -- the id of the process that has it on its screen
    content  TEXT    NOT NULL  -- JSON; '' once it has ended or was thrown away
) STRICT;
