# Reading other apps' exports, and writing our own.

## A file that was not taken: "what; what to do"

error-import-empty = { $file } is empty; export it again
error-import-unrecognised = { $file } is of no format Drowse knows; it reads its own CSV and JSON, and the exports of Apple Health, Fitbit, Garmin, Oura, plees-tracker, Samsung Health, Sleep as Android, Sleep Cycle, Sleepmeter, WHOOP and Withings
error-import-not-of-format = { $file } does not look like { $format }; choose a file of that format
error-import-truncated =
    { $file } ends { $line ->
        [0] inside a record
       *[other] inside the record at line { $line }
    }; it was probably cut off, copy or export it again, nothing was stored
error-import-damaged-archive = { $file } cannot be unpacked; copy or export it again, nothing was stored
error-import-archive-without-diary = { $file } holds no diary Drowse knows; choose the zip as the other app made it
error-import-pretty-backup = { $file } is a "pretty" backup of plees-tracker, written for people; switch "Pretty backup" off there and export again
error-import-broken-json = { $file } is not a diary of Drowse from line { $line } on; export it again, nothing was stored
error-import-broken-xml = { $file } is broken from line { $line } on; export it again, nothing was stored
error-import-too-large =
    { $file } { $line ->
        [0] is larger than any diary
       *[other] is larger than any diary at line { $line }
    }; choose the file that holds the nights alone, nothing was stored
error-import-cancelled = reading { $file } was stopped; nothing was stored, import it again when you like
error-import-stopped = the import was stopped; nothing was stored, begin again when you like
error-import-gone = these files are not looked at any more; choose them again
error-import-unknown = this import was taken back already, or is older than a year; single nights can still be removed
error-import-newer = { $file } was written by a newer Drowse; update Drowse and try again
error-import-unreadable = { $file } could not be read ({ $system }); check its name and your right to read it
error-import-strict =
    { $rows ->
        [one] one row of { $file } cannot be taken
       *[other] { $rows } rows of { $file } cannot be taken
    } (line { $line }: { $reason }) and nothing of it was stored; mend the file and choose it again
error-export-failed = the file { $path } could not be written ({ $system }); choose another place
error-range-backwards = the range ends before it begins; turn its ends around

## A row that was not taken

import-reason-too-short = the row ends too early
import-reason-cell = { $column } says "{ $value }", which Drowse cannot read
import-reason-zone = "{ $zone }" is no known time zone
import-reason-ends-before-start = it ends before it begins
import-reason-longer-than-a-day = it is longer than 24 hours
import-reason-before-records = it lies before 1990, so the clock was not set
import-reason-in-the-future = it lies in the future
import-reason-same-night-twice = this night stands in the file already
import-reason-too-many-sleeps = that date has three sleeps already
import-reason-broken-session = this routine session is incomplete or does not fit its own plan
import-reason-broken-routine = this routine of your own is incomplete
import-reason-kept-yours = you wrote down the night of { $date } yourself, and yours was kept
import-reason-kept-other = it overlaps the night of { $date }, which was kept

## What an import did

import-summary =
    { $file } ({ $format }): { $added ->
        [0] nothing new
        [one] one new
       *[other] { $added } new
    }, { $updated } updated, { $unchanged } unchanged, { $rejected } not taken
import-dry-run = Nothing was stored: this was a try.
import-zone-assumed = Times without a zone were read in { $zone }.
import-unknown-columns = Columns Drowse does not know became tags: { $columns }
import-rejected-row = line { $line }: { $reason }
