"""Reads a diary in Drowse's CSV into SQLite with what Python brings: what `cargo xtask bench diary` compares with.

import.py DIARY.csv DIARY.db SCHEMA.sql

It does less than Drowse: it keeps no changes to undo, knows no other file of the same nights, and looks for no overlaps.
"""

import csv
import re
import sqlite3
import sys
import time
from datetime import datetime
from pathlib import Path

NIGHT = """
INSERT OR IGNORE INTO night (
  diary_date_on, ordinal, zone, slept, got_into_bed_at, tried_to_sleep_at, sleep_onset_latency_min, awakenings,
  wake_after_sleep_onset_min, final_awakening_at, tried_to_sleep_after_final_awakening_min, got_out_of_bed_at, quality,
  rested, note, origin, import_id, logged_at, changed_at
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'imported', 1, ?, ?)
"""
NAP = """
INSERT OR IGNORE INTO nap (diary_date_on, zone, started_at, ended_at, origin, import_id, logged_at)
VALUES (?, ?, ?, ?, 'imported', 1, ?)
"""
RUN = """
INSERT INTO import_run (id, format, file_name, file_sha256, imported_at, records, added, updated, unchanged, rejected)
VALUES (1, 'csv', ?, '', ?, 0, 0, 0, 0, 0)
"""
BAR = re.compile(r"(?<!\\)\|")


def instant(text):
    return round(datetime.fromisoformat(text).timestamp() * 1000) if text else None


def number(text):
    return float(text) if text else None


def whole(text):
    return int(text) if text else None


def items(text):
    return BAR.split(text) if text else []


def in_order(times):
    known = [time for time in times if time is not None]
    return all(earlier <= later for earlier, later in zip(known, known[1:]))


def add(connection, row, now):
    times = [instant(row[name]) for name in ("into_bed", "try_to_sleep", "final_awakening", "out_of_bed")]
    if not in_order(times):
        return False
    into_bed, try_to_sleep, final_awakening, out_of_bed = times
    date, zone = row["diary_date"], row["zone"]
    added = connection.execute(NIGHT, (
        date, whole(row["ordinal"]) or 1, zone, row["slept"] != "no", into_bed, try_to_sleep, number(row["sol_min"]),
        whole(row["awakenings"]), number(row["waso_min"]), final_awakening, number(row["tasafa_min"]), out_of_bed,
        whole(row["quality_1_5"]), whole(row["rested_1_5"]), row["comment"], now, now,
    ))
    if not added.rowcount:
        return False
    night = added.lastrowid
    for nap in items(row["naps"]):
        start, end = nap.split("/")
        connection.execute(NAP, (date, zone, instant(start), instant(end), now))
    for tag in items(row["tags"]):
        connection.execute("INSERT OR IGNORE INTO tag (name) VALUES (?)", (tag,))
        connection.execute("INSERT OR IGNORE INTO night_tag SELECT ?, id FROM tag WHERE name = ?", (night, tag))
    return True


def main(diary, database, schema):
    now = time.time_ns() // 1_000_000
    connection = sqlite3.connect(database)
    connection.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;")
    connection.executescript(Path(schema).read_text(encoding="utf-8"))
    with connection, open(diary, newline="", encoding="utf-8") as file:
        connection.execute(RUN, (Path(diary).name, now))
        nights = sum(add(connection, row, now) for row in csv.DictReader(file))
    connection.close()
    print(f'"nights": {nights}')


main(*sys.argv[1:])
