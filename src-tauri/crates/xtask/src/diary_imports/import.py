"""Reads a diary in Drowse's CSV into SQLite with what Python brings: what `cargo xtask bench diary` compares with.

import.py DIARY.csv DIARY.db SCHEMA.sql

It leaves the same rows: nights, naps, tags, the records they came from with their hashes, and what to undo. It still
does less than Drowse: it checks little, tells a night only by its own date, and keeps no wall times of a zone.
"""

import csv
import hashlib
import json
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
SOURCE = """
INSERT OR REPLACE INTO source_record (source, source_key, content_hash, import_id, {column}) VALUES ('drowse', ?, ?, 1, ?)
"""
OF_NIGHT, OF_NAP = SOURCE.format(column="night_id"), SOURCE.format(column="nap_id")
KNOWN = "SELECT 1 FROM source_record WHERE source = 'drowse' AND source_key = ?"
CHANGE = """
INSERT INTO change (batch, at, actor, import_id, entity, entity_id, before, after, format)
VALUES (1, ?, 'command-line', 1, ?, ?, NULL, ?, 1)
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


def remember(connection, entity, number, row, keys, now):
    """Keeps where a row came from, and what to undo."""
    said = json.dumps(row)
    sources = [{"source": "drowse", "source_key": key, "content_hash": fingerprint(said)} for key in keys]
    for source in sources:
        sql = OF_NIGHT if entity == "night" else OF_NAP
        connection.execute(sql, (source["source_key"], source["content_hash"], number))
    after = json.dumps({"id": None, entity: row, "origin": "imported", "import_id": 1, "logged_at": now, "sources": sources})
    connection.execute(CHANGE, (now, entity, str(number), after))


def fingerprint(said):
    return hashlib.sha256(said.encode()).hexdigest()


def add(connection, row, now):
    times = [instant(row[name]) for name in ("into_bed", "try_to_sleep", "final_awakening", "out_of_bed")]
    if not in_order(times):
        return False
    into_bed, try_to_sleep, final_awakening, out_of_bed = times
    date, zone = row["diary_date"], row["zone"]
    key = row["source_id"] or f"{date}/{row['ordinal'] or 1}"
    if connection.execute(KNOWN, (key,)).fetchone():
        return False
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
        added = connection.execute(NAP, (date, zone, instant(start), instant(end), now))
        if added.rowcount:
            remember(connection, "nap", added.lastrowid, {"diary_date": date, "zone": zone, "span": nap}, [nap], now)
    for tag in items(row["tags"]):
        connection.execute("INSERT OR IGNORE INTO tag (name) VALUES (?)", (tag,))
        connection.execute("INSERT OR IGNORE INTO night_tag SELECT ?, id FROM tag WHERE name = ?", (night, tag))
    remember(connection, "night", night, row, [key], now)
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
