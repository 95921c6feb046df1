-- Drowse: the first migration. It serves everything that is planned, so that no later one rewrites it.
-- _at   INTEGER, Unix milliseconds UTC      _on  TEXT, YYYY-MM-DD, a local calendar date
-- _min  REAL minutes (imports bring seconds) _ms  INTEGER milliseconds     *_local TEXT wall time HH:MM
-- zone  TEXT: an IANA name, or ±HH:MM when the source knows only the offset (Oura, WHOOP, Withings, Sleepmeter).
-- Live tables hold live rows only. Edits, deletions and imports leave the whole aggregate, before and after, in
-- `change`: one place for undo (30 days), no `deleted_at` to forget in a query, no partial unique indexes.
-- AUTOINCREMENT where `change` names a row by its id: an id given again would make two nights one to undo.
-- Nothing computed is stored (TST, SE, SRI ...), with one exception: the verdict of a planned look (a protocol record).
-- Enumerations that core may extend (health flags, routine ids, outcome names, formats) are not CHECKed here.
-- The connection sets its pragmas itself: see src-tauri/crates/store/src/connection.rs.

PRAGMA application_id = 0x44525753;

------------------------------------------------------------------ settings, one-time notices, health
CREATE TABLE setting (                       -- one row a key that was ever set; value is JSON
  key        TEXT PRIMARY KEY,
  value      TEXT NOT NULL CHECK (json_valid(value)),
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE notice (                        -- disclaimer acknowledged, professional hint, review cards: shown once
  kind         TEXT PRIMARY KEY,
  shown_at     INTEGER NOT NULL,
  dismissed_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE health_answer (                 -- unanswered = no row (never "no")
  flag        TEXT PRIMARY KEY,
  answer      INTEGER NOT NULL CHECK (answer IN (0, 1)),
  answered_at INTEGER NOT NULL,
  expires_at  INTEGER                        -- unwell_now: end of this evening's diary day
) STRICT, WITHOUT ROWID;

------------------------------------------------------------------ imports (before night: it is referenced)
CREATE TABLE import_run (                    -- one file read once; undone as a whole through change.import_id
  id           INTEGER PRIMARY KEY,
  format       TEXT NOT NULL,
  file_name    TEXT NOT NULL,                -- base name only
  file_sha256  TEXT NOT NULL,
  zone_assumed TEXT,
  imported_at  INTEGER NOT NULL,
  records      INTEGER NOT NULL,
  added        INTEGER NOT NULL,
  updated      INTEGER NOT NULL,
  unchanged    INTEGER NOT NULL,
  rejected     INTEGER NOT NULL,
  undone_at    INTEGER
) STRICT;

------------------------------------------------------------------ diary
CREATE TABLE night (
  id                       INTEGER PRIMARY KEY AUTOINCREMENT,
  diary_date_on            TEXT NOT NULL CHECK (diary_date_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ordinal                  INTEGER NOT NULL DEFAULT 1 CHECK (ordinal BETWEEN 1 AND 3), -- 2: same getting-up date twice (flight west, split shift)
  zone                     TEXT NOT NULL CHECK (length(zone) BETWEEN 2 AND 64),
  zone_is_assumed          INTEGER NOT NULL DEFAULT 0 CHECK (zone_is_assumed IN (0, 1)),
  slept                    INTEGER NOT NULL DEFAULT 1 CHECK (slept IN (0, 1)),
  got_into_bed_at          INTEGER,
  tried_to_sleep_at        INTEGER,
  sleep_onset_latency_min  REAL CHECK (sleep_onset_latency_min >= 0),
  awakenings               INTEGER CHECK (awakenings BETWEEN 0 AND 99),
  wake_after_sleep_onset_min REAL CHECK (wake_after_sleep_onset_min >= 0),
  awake_unsplit_min        REAL CHECK (awake_unsplit_min >= 0), -- SOL + WASO when a source gives only the sum (Sleep as Android LenAdjust)
  final_awakening_at       INTEGER,
  tried_to_sleep_after_final_awakening_min REAL CHECK (tried_to_sleep_after_final_awakening_min >= 0),
  got_out_of_bed_at        INTEGER,
  planned_wake_at          INTEGER,
  woken_by_alarm           INTEGER CHECK (woken_by_alarm IN (0, 1)),   -- MSFsc is undefined with an alarm on free days
  is_free_day              INTEGER CHECK (is_free_day IN (0, 1)),      -- NULL: by the setting free_days; 0/1: this night differs
  quality                  INTEGER CHECK (quality BETWEEN 1 AND 5),
  rested                   INTEGER CHECK (rested BETWEEN 1 AND 5),
  tension_before           INTEGER CHECK (tension_before BETWEEN 0 AND 10),
  sleepiness_before        INTEGER CHECK (sleepiness_before BETWEEN 0 AND 10),
  note                     TEXT NOT NULL DEFAULT '',
  origin                   TEXT NOT NULL CHECK (origin IN ('logged', 'imported')),  -- 'logged' is never overwritten by an import unasked;
                           -- an imported night edited by hand becomes 'logged' and keeps its import_id
  import_id                INTEGER REFERENCES import_run (id),
  logged_at                INTEGER NOT NULL, -- first save; "late entry" is derived from it
  changed_at               INTEGER NOT NULL,
  UNIQUE (diary_date_on, ordinal),
  CHECK (got_into_bed_at    <= tried_to_sleep_at),
  CHECK (tried_to_sleep_at  <= final_awakening_at),
  CHECK (final_awakening_at <= got_out_of_bed_at),
  CHECK (got_into_bed_at    <= final_awakening_at),
  CHECK (tried_to_sleep_at  <= got_out_of_bed_at),
  CHECK (final_awakening_at - tried_to_sleep_at <= 86400000),
  CHECK (got_into_bed_at    <= got_out_of_bed_at AND got_out_of_bed_at - got_into_bed_at <= 86400000),
  CHECK (awake_unsplit_min IS NULL OR (sleep_onset_latency_min IS NULL AND wake_after_sleep_onset_min IS NULL)),
  CHECK (slept = 1 OR (sleep_onset_latency_min IS NULL AND awakenings IS NULL AND wake_after_sleep_onset_min IS NULL
                       AND awake_unsplit_min IS NULL AND final_awakening_at IS NULL)),
  CHECK (origin = 'logged' OR import_id IS NOT NULL)
) STRICT;
CREATE INDEX night_by_final_awakening ON night (final_awakening_at);   -- overlap check, session link
CREATE INDEX night_by_import ON night (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE awakening (                     -- marked on the bar or brought by an import; when present they ARE the WASO
  night_id   INTEGER NOT NULL REFERENCES night (id) ON DELETE CASCADE,
  started_at INTEGER NOT NULL,
  ended_at   INTEGER NOT NULL,
  PRIMARY KEY (night_id, started_at),
  CHECK (ended_at > started_at)
) STRICT, WITHOUT ROWID;

CREATE TABLE nap (                           -- belongs to a diary date, not to a night row: a nap may be all a day has
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  diary_date_on TEXT NOT NULL CHECK (diary_date_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  zone          TEXT NOT NULL,
  started_at    INTEGER,
  ended_at      INTEGER,
  duration_min  REAL CHECK (duration_min > 0), -- only when the source has no times (nap_min of a CSV)
  origin        TEXT NOT NULL CHECK (origin IN ('logged', 'imported')),
  import_id     INTEGER REFERENCES import_run (id),
  logged_at     INTEGER NOT NULL,
  CHECK ((started_at IS NULL) = (ended_at IS NULL)),
  CHECK ((started_at IS NULL) <> (duration_min IS NULL)),
  CHECK (ended_at > started_at AND ended_at - started_at <= 86400000)
) STRICT;
CREATE INDEX nap_by_diary_date ON nap (diary_date_on);
CREATE UNIQUE INDEX nap_by_start ON nap (started_at, ended_at) WHERE started_at IS NOT NULL;

CREATE TABLE tag (
  id        INTEGER PRIMARY KEY,
  name      TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (length(trim(name)) > 0),
  is_hidden INTEGER NOT NULL DEFAULT 0 CHECK (is_hidden IN (0, 1))
) STRICT;
CREATE TABLE night_tag (
  night_id INTEGER NOT NULL REFERENCES night (id) ON DELETE CASCADE,
  tag_id   INTEGER NOT NULL REFERENCES tag (id),
  PRIMARY KEY (night_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX night_tag_by_tag ON night_tag (tag_id, night_id);

CREATE TABLE night_routine (                 -- routines *reported* for the evening (CSV column `routines`, or ticked by hand): no times.
  night_id   INTEGER NOT NULL REFERENCES night (id) ON DELETE CASCADE,
  routine_id TEXT NOT NULL,                  -- one of ours, or any name of another app
  PRIMARY KEY (night_id, routine_id)         -- a routine that ran here is a session, linked by time
) STRICT, WITHOUT ROWID;
CREATE INDEX night_routine_by_routine ON night_routine (routine_id, night_id);

CREATE TABLE source_record (                 -- what was read, so that reading it again changes nothing; several may make one night
  source       TEXT NOT NULL,                -- 'sleep-as-android', 'fitbit', 'drowse' ...
  source_key   TEXT NOT NULL,                -- its id, else 'start/end'
  content_hash TEXT NOT NULL,                -- tells unchanged from updated
  import_id    INTEGER NOT NULL REFERENCES import_run (id),
  night_id     INTEGER REFERENCES night (id) ON DELETE SET NULL,  -- NULL on both: the person deleted it; do not bring it back
  nap_id       INTEGER REFERENCES nap (id) ON DELETE SET NULL,
  PRIMARY KEY (source, source_key),
  CHECK (night_id IS NULL OR nap_id IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_record_by_import ON source_record (import_id);
CREATE INDEX source_record_by_night ON source_record (night_id) WHERE night_id IS NOT NULL;
CREATE INDEX source_record_by_nap ON source_record (nap_id) WHERE nap_id IS NOT NULL;

------------------------------------------------------------------ undo
CREATE TABLE change (                        -- written by the one write door, in the same transaction
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  batch       INTEGER NOT NULL,              -- all rows of one user action share it (= the first row's id)
  at          INTEGER NOT NULL,
  actor       TEXT NOT NULL CHECK (actor IN ('window', 'command-line', 'agent')),
  import_id   INTEGER REFERENCES import_run (id),
  entity      TEXT NOT NULL CHECK (entity IN ('night', 'nap', 'session', 'routine', 'experiment')),
  entity_id   TEXT NOT NULL,
  before      TEXT CHECK (before IS NULL OR json_valid(before)),  -- whole aggregate (night with tags, awakenings ...); NULL: created
  after       TEXT CHECK (after IS NULL OR json_valid(after)),    -- NULL: deleted
  format      INTEGER NOT NULL DEFAULT 1,    -- of the JSON, so that an old change can be undone by a newer version
  undone_at   INTEGER
) STRICT;
CREATE INDEX change_by_batch ON change (batch);
CREATE INDEX change_by_entity ON change (entity, entity_id, id);
CREATE INDEX change_by_import ON change (import_id) WHERE import_id IS NOT NULL;
CREATE INDEX change_by_age ON change (at);   -- rows older than 30 days go, except those of imports not undone

------------------------------------------------------------------ routines and sessions
CREATE TABLE own_routine (
  id         TEXT PRIMARY KEY CHECK (id GLOB 'own-*'),
  title      TEXT NOT NULL,
  definition TEXT NOT NULL CHECK (json_valid(definition)), -- ordered step ids, doses, optional; same shape as the export file
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE routine_session (
  id               INTEGER PRIMARY KEY,
  routine_id       TEXT NOT NULL,
  content_version  INTEGER NOT NULL,         -- of the routine pack: a later pack must not rewrite the past
  plan             TEXT NOT NULL CHECK (json_valid(plan)), -- the timeline as it was computed: steps, sides, doses, ms
  planned_ms       INTEGER NOT NULL CHECK (planned_ms > 0),
  zone             TEXT NOT NULL,
  started_at       INTEGER NOT NULL,
  ended_at         INTEGER,                  -- NULL: running, paused or killed
  state            TEXT NOT NULL CHECK (state IN ('running', 'paused', 'finished', 'stopped', 'lapsed')), -- lapsed: left for 30 minutes
  stop_reason      TEXT,
  started_from     TEXT NOT NULL CHECK (started_from IN ('window', 'reminder', 'tray', 'command-line')),
  occurrence_id    INTEGER REFERENCES reminder_occurrence (id) ON DELETE SET NULL,
  position         INTEGER NOT NULL DEFAULT 0, -- resume point: index in plan, and how far into it
  position_ms      INTEGER NOT NULL DEFAULT 0,
  alive_at         INTEGER NOT NULL,         -- last time the player wrote; older than 30 min and open -> lapsed
  tight_places     TEXT CHECK (tight_places IS NULL OR json_valid(tight_places)),
  tension_before   INTEGER CHECK (tension_before BETWEEN 0 AND 10),
  tension_after    INTEGER CHECK (tension_after BETWEEN 0 AND 10),
  sleepiness_before INTEGER CHECK (sleepiness_before BETWEEN 0 AND 10),
  sore_next_morning INTEGER CHECK (sore_next_morning IN (0, 1)),
  CHECK (ended_at >= started_at),
  CHECK ((state IN ('running', 'paused')) = (ended_at IS NULL))
) STRICT;
CREATE INDEX routine_session_by_start ON routine_session (started_at);
CREATE INDEX routine_session_by_end ON routine_session (ended_at) WHERE ended_at IS NOT NULL;  -- link: main sleep within 6 h after
CREATE UNIQUE INDEX routine_session_open ON routine_session ((1)) WHERE ended_at IS NULL;      -- one at a time

CREATE TABLE session_step (                  -- one row per step and side as it was really done
  session_id INTEGER NOT NULL REFERENCES routine_session (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,               -- index in plan
  step_id    TEXT NOT NULL,
  side       TEXT NOT NULL CHECK (side IN ('left', 'right', 'both', 'middle')),
  started_at INTEGER NOT NULL,
  active_ms  INTEGER NOT NULL DEFAULT 0 CHECK (active_ms >= 0),  -- without pauses, summed over repeats
  repeats    INTEGER NOT NULL DEFAULT 0,
  outcome    TEXT NOT NULL CHECK (outcome IN ('running', 'done', 'skipped', 'cut-short', 'hidden-by-safety')),
  PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_event (                 -- pause, resume, back, forward, repeat, pace, leave, return; append only
  session_id INTEGER NOT NULL REFERENCES routine_session (id) ON DELETE CASCADE,
  number     INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  position   INTEGER NOT NULL,
  position_ms INTEGER NOT NULL,
  PRIMARY KEY (session_id, number)
) STRICT, WITHOUT ROWID;

------------------------------------------------------------------ schedule and reminders
CREATE TABLE schedule_exception (            -- tonight 01:00; holidays off. Weekday times are settings bedtime.fri, wake.sat ...
  evening_on    TEXT PRIMARY KEY,            -- the evening's date (Friday evening = Friday), not the diary date
  bedtime_local TEXT CHECK (bedtime_local GLOB '[0-2][0-9]:[0-5][0-9]'),
  wake_local    TEXT CHECK (wake_local GLOB '[0-2][0-9]:[0-5][0-9]'),
  reminders_off INTEGER NOT NULL DEFAULT 0 CHECK (reminders_off IN (0, 1)),
  created_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE reminder_rule (                 -- four rows, seeded here; the settings reminder.<id>.* are its columns
  id             TEXT PRIMARY KEY CHECK (id IN ('evening', 'wind_down', 'lights_out', 'morning_log')),
  is_enabled     INTEGER NOT NULL CHECK (is_enabled IN (0, 1)),
  weekdays       INTEGER NOT NULL DEFAULT 127 CHECK (weekdays BETWEEN 0 AND 127), -- bit 0 = Monday evening (morning_log: the evening before)
  lead_min       INTEGER NOT NULL DEFAULT 0 CHECK (lead_min BETWEEN 0 AND 180),    -- before lights out
  delay_min      INTEGER NOT NULL DEFAULT 0 CHECK (delay_min BETWEEN 0 AND 180),   -- after getting up (morning_log)
  is_done_by_bedtime INTEGER NOT NULL DEFAULT 0 CHECK (is_done_by_bedtime IN (0, 1)),
  has_second_notice  INTEGER NOT NULL DEFAULT 1 CHECK (has_second_notice IN (0, 1)),
  holds_for_full_screen INTEGER NOT NULL DEFAULT 0 CHECK (holds_for_full_screen IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO reminder_rule (id, is_enabled, lead_min, delay_min, has_second_notice) VALUES
  ('evening', 1, 45, 0, 1), ('wind_down', 0, 60, 0, 0), ('lights_out', 0, 0, 0, 0), ('morning_log', 1, 0, 15, 0);

CREATE TABLE reminder_occurrence (           -- the debt: one per rule and diary date, whatever happens to clock and zone
  id            INTEGER PRIMARY KEY,
  rule_id       TEXT NOT NULL REFERENCES reminder_rule (id),
  diary_date_on TEXT NOT NULL,
  zone          TEXT NOT NULL,
  due_local     TEXT NOT NULL,               -- wall time of the due instant, as planned
  due_at        INTEGER NOT NULL,
  latest_at     INTEGER NOT NULL,
  state         TEXT NOT NULL CHECK (state IN ('open', 'answered', 'silent', 'missed', 'not-needed', 'lost')),
                -- silent: shown, unanswered, over. not-needed: done already, running, paused. lost: claimed, never confirmed as shown
  why           TEXT,                        -- asleep, switched-off, agent-quit, no-server, paused, done-already, swallowed ...
  answer        TEXT CHECK (answer IN ('start', 'later', 'not-tonight', 'opened')),
  answered_at   INTEGER,
  answered_from TEXT CHECK (answered_from IN ('notification', 'tray', 'window', 'corner', 'command-line')),
  snoozes       INTEGER NOT NULL DEFAULT 0 CHECK (snoozes BETWEEN 0 AND 2),
  UNIQUE (rule_id, diary_date_on),
  CHECK (latest_at >= due_at),
  CHECK ((answer IS NULL) = (answered_at IS NULL))
) STRICT;
CREATE INDEX reminder_occurrence_open ON reminder_occurrence (due_at) WHERE state = 'open';
CREATE INDEX reminder_occurrence_by_date ON reminder_occurrence (diary_date_on);

CREATE TABLE reminder_notice (               -- every time something was (to be) shown; inserting the row IS the claim
  occurrence_id INTEGER NOT NULL REFERENCES reminder_occurrence (id) ON DELETE CASCADE,
  number        INTEGER NOT NULL CHECK (number BETWEEN 1 AND 4),   -- first, up to two "later", one second notice
  kind          TEXT NOT NULL CHECK (kind IN ('first', 'later', 'second')),
  due_at        INTEGER NOT NULL,
  claimed_at    INTEGER NOT NULL,
  claimed_by    TEXT NOT NULL,               -- agent run (boot id + start), so a restart knows its own claims from a dead one's
  shown_at      INTEGER,
  channel       TEXT CHECK (channel IN ('notification', 'corner', 'tonight-card')),
  server_id     INTEGER,
  closed_at     INTEGER,
  failure       TEXT,
  PRIMARY KEY (occurrence_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE agent_run (                     -- why a reminder was missed: no run then, or a run that slept. Written at start, stop and once an hour
  id          INTEGER PRIMARY KEY,
  version     TEXT NOT NULL,
  started_at  INTEGER NOT NULL,
  seen_at     INTEGER NOT NULL,
  stopped_at  INTEGER,
  stop_reason TEXT CHECK (stop_reason IN ('quit', 'signal', 'replaced'))
) STRICT;

------------------------------------------------------------------ what helps me
CREATE TABLE experiment (
  id            INTEGER PRIMARY KEY,
  kind          TEXT NOT NULL CHECK (kind IN ('with-without', 'a-or-b', 'massage-or-rest')),
  routine_a     TEXT NOT NULL,
  routine_b     TEXT,                        -- NULL: without
  outcome       TEXT NOT NULL,               -- sol, waso, quality, tst, se
  blocks        INTEGER NOT NULL CHECK (blocks BETWEEN 10 AND 14),  -- of two nights
  seed          INTEGER NOT NULL,
  protocol      TEXT NOT NULL CHECK (json_valid(protocol)),         -- frozen at the start: looks, alpha per look, exclusions, version
  started_on    TEXT NOT NULL,
  created_at    INTEGER NOT NULL,
  state         TEXT NOT NULL CHECK (state IN ('running', 'paused', 'finished', 'stopped')),
  ended_at      INTEGER
) STRICT;
CREATE UNIQUE INDEX experiment_running ON experiment ((1)) WHERE state IN ('running', 'paused');

CREATE TABLE experiment_assignment (         -- stored before the night; what was done comes from the sessions
  experiment_id INTEGER NOT NULL REFERENCES experiment (id),
  diary_date_on TEXT NOT NULL,
  block         INTEGER NOT NULL,
  place         INTEGER NOT NULL CHECK (place IN (1, 2)),
  arm           TEXT NOT NULL CHECK (arm IN ('a', 'b')),
  probability   REAL NOT NULL DEFAULT 0.5 CHECK (probability BETWEEN 0 AND 1),
  assigned_at   INTEGER NOT NULL,
  refused_at    INTEGER,
  refusal       TEXT,
  PRIMARY KEY (experiment_id, diary_date_on)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX experiment_assignment_by_place ON experiment_assignment (experiment_id, block, place);

CREATE TABLE experiment_look (               -- a planned look and what was said then; never recomputed
  experiment_id INTEGER NOT NULL REFERENCES experiment (id),
  number        INTEGER NOT NULL,
  looked_at     INTEGER NOT NULL,
  result        TEXT NOT NULL CHECK (json_valid(result)),
  PRIMARY KEY (experiment_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE evening_pick (                  -- what was suggested and with which probability, even when overridden
  diary_date_on TEXT PRIMARY KEY,
  mode          TEXT NOT NULL CHECK (mode IN ('rotation', 'thompson', 'own-choice', 'course', 'experiment')),
  routine_id    TEXT,                        -- NULL: "without" or "rest"
  probability   REAL CHECK (probability BETWEEN 0 AND 1),
  candidates    TEXT CHECK (candidates IS NULL OR json_valid(candidates)),
  picked_at     INTEGER NOT NULL,
  chosen_routine_id TEXT                     -- the person's own choice, when different
) STRICT, WITHOUT ROWID;
