-- How the answers of an attempt were said, measured from their sound, which is not
-- kept here. What could not be trusted is NULL; warnings are words with a blank
-- between them that say why. Rates are reckoned from syllables and span.
CREATE TABLE deliveries (
    attempt     INTEGER NOT NULL REFERENCES attempts (id) ON DELETE CASCADE,
    prompt      TEXT    NOT NULL,
    length_ms   INTEGER NOT NULL,
    speaking_ms INTEGER,
    silent_ms   INTEGER,
    pauses      INTEGER,
    longest_ms  INTEGER,
    syllables   INTEGER,
    span_ms     INTEGER,
    words_low   INTEGER, -- words a minute, a range
    words_high  INTEGER,
    drift_db    REAL,
    fade_db     REAL,
    semitones   REAL,
    warnings    TEXT    NOT NULL,
    PRIMARY KEY (attempt, prompt)
) STRICT, WITHOUT ROWID;
