-- When a person said in the night that they were still awake: lights out is then, and not when they went to bed. The last
-- word of a night counts; it is a guess of the morning log, and nothing but the log reads it.

CREATE TABLE lights_out (
  diary_date_on TEXT NOT NULL CHECK (diary_date_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  said_at       INTEGER NOT NULL,
  zone          TEXT NOT NULL,                -- of the clock on the wall then
  PRIMARY KEY (diary_date_on, said_at)
) STRICT, WITHOUT ROWID;
