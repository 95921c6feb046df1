-- An evening that is different (schedule_exception) can be taken back like a night: `change` takes one more kind of
-- thing. SQLite cannot alter a CHECK, so the table is made anew.

CREATE TABLE change_with_evenings (          -- written by the one write door, in the same transaction
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  batch       INTEGER NOT NULL,              -- all rows of one user action share it (= the first row's id)
  at          INTEGER NOT NULL,
  actor       TEXT NOT NULL CHECK (actor IN ('window', 'command-line', 'agent')),
  import_id   INTEGER REFERENCES import_run (id),
  entity      TEXT NOT NULL CHECK (entity IN ('night', 'nap', 'session', 'routine', 'experiment', 'evening')),
  entity_id   TEXT NOT NULL,                 -- evening: the days of its date since the year 1, as core counts them
  before      TEXT CHECK (before IS NULL OR json_valid(before)),  -- whole aggregate (night with tags, awakenings ...); NULL: created
  after       TEXT CHECK (after IS NULL OR json_valid(after)),    -- NULL: deleted
  format      INTEGER NOT NULL DEFAULT 1,    -- of the JSON, so that an old change can be undone by a newer version
  undone_at   INTEGER
) STRICT;
INSERT INTO change_with_evenings (id, batch, at, actor, import_id, entity, entity_id, before, after, format, undone_at)
  SELECT id, batch, at, actor, import_id, entity, entity_id, before, after, format, undone_at FROM change;
DROP TABLE change;
ALTER TABLE change_with_evenings RENAME TO change;
CREATE INDEX change_by_batch ON change (batch);
CREATE INDEX change_by_entity ON change (entity, entity_id, id);
CREATE INDEX change_by_import ON change (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX change_by_age ON change (at);   -- rows older than 30 days go, except those of imports not undone
