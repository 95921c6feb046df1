# The page of one's own data, behind Settings.

data-title = Your data
data-lead = Everything Drowse knows is in one file on this computer. It goes nowhere unless you carry it.
# The suggested names of files, without their ending.
data-file-name = my-sleep-diary
data-backup-name = drowse-backup

## Bringing nights in

settings-import = Bring nights in
setting-import = From another app
setting-import-about = The exports of Apple Health, Fitbit, Garmin, Oura, plees-tracker, Samsung Health, Sleep as Android, Sleep Cycle, Sleepmeter, WHOOP and Withings, and Drowse’s own files. You see what would come before anything is kept.
import-choose = Choose files
import-reading = Reading: { $percent } %
import-reading-of = Reading file { $file } of { $files }: { $percent } %
import-stop = Stop
import-preview = What these files hold
import-holds-nothing = No nights in it.
import-holds-nights = { $count ->
        [one] one night
       *[other] { $count } nights
    }
import-holds-naps = { $count ->
        [one] one nap
       *[other] { $count } naps
    }
import-holds-sessions = { $count ->
        [one] one massage
       *[other] { $count } massages
    }
import-holds-routines = { $count ->
        [one] one routine of your own
       *[other] { $count } routines of your own
    }
import-added = new
import-updated = changed there since
import-unchanged = known already
import-rejected = not taken
import-why-not = { $count ->
        [one] Why one is not taken
       *[other] Why { $count } are not taken
    }
import-why-not-more = { $count ->
        [one] And one more.
       *[other] And { $count } more.
    }
import-row = Line { $line }: { $reason }
import-zone = Some times in it have no time zone. They were read in this one:
import-zone-read = Read again
import-take = { $count ->
        [one] Add it to the diary
       *[other] Add { $count } to the diary
    }
import-leave = Leave it
import-nothing-new = Nothing new in it.
import-taken = { $added ->
        [0] { $updated ->
            [one] One is up to date now.
           *[other] { $updated } are up to date now.
        }
        [one] One new one is in your diary.
       *[other] { $added } new ones are in your diary.
    }
import-done = Done
setting-imports = Taken in
setting-imports-about = Each file can be taken back as a whole, for a year. What you changed by hand since then stays.
import-brought = { $added } new, { $updated } changed
import-take-back = Take back
import-take-back-file = Take back: { $file }
import-undone = { $count ->
        [0] Nothing was taken back.
        [one] One was taken back.
       *[other] { $count } were taken back.
    } { $kept ->
        [0] { "" }
        [one] One you changed since, and it stays.
       *[other] { $kept } you changed since, and they stay.
    }

import-format-csv = Drowse’s own table
import-format-naps = Drowse’s own table of naps
import-format-json = Drowse’s own file
import-format-sleep-as-android = Sleep as Android
import-format-plees-tracker = plees-tracker
import-format-apple-health = Apple Health
import-format-fitbit = Fitbit
import-format-garmin = Garmin
import-format-oura = Oura
import-format-samsung-health = Samsung Health
import-format-sleep-cycle = Sleep Cycle
import-format-whoop = WHOOP
import-format-withings = Withings
import-format-sleepmeter = Sleepmeter

## Writing it out

settings-export = Write it out
setting-export-csv = As a table
setting-export-csv-about = One line a night. Opens in any spreadsheet, and Drowse reads it back: nights, naps and tags.
setting-export-json = All of it
setting-export-json-about = Nights, naps, massages and your own routines, as a file for programs. Drowse reads it back.
setting-export-sleep-as-android = For Sleep as Android
setting-export-sleep-as-android-about = The way to the phone. That app has no place for naps without times, and for much else.
export-write = Write a file
export-written = Written: { $file }

## Copies

settings-backups = Copies
setting-backup-save = A copy of everything
setting-backup-save-about = With settings and reminders too. Carried to another computer, it opens there.
backup-save = Save a copy
backup-open = Open a copy
backup-copied = Saved and read again: { $file }
backup-is-there = The diary is the one of the copy now, with { $nights ->
        [one] one night
       *[other] { $nights } nights
    }. What was there before is among the copies below.
setting-backup-list = Made by themselves
setting-backup-list-about = One a day while reminders run. Seven days, four weeks and twelve months of them stay.
backup-show = { $count ->
        [one] Show one copy
       *[other] Show { $count } copies
    }
backup-hide = Hide the copies
backup-go-back = Go back to it
backup-go-back-to = Go back to it: { $when }
backup-ask-title = Go back to this copy?
backup-ask = The diary will be as it was on { $when }. What is there now is kept as a copy too, so you can return. File: { $file }

## Deleting everything

settings-delete = Delete
setting-delete = Delete everything
setting-delete-about = All nights, answers and settings, and every copy on this list.
delete-open = Delete everything
delete-title = Delete everything?
delete-word = delete
delete-goes = These go, and cannot be brought back: all nights and naps, massages, your own routines, health answers, settings, what was reminded of, and the copies Drowse made by itself. Reminders stop, and nothing starts with the computer any more.
delete-remains = These remain: Drowse itself, a log without anything personal, and the files you saved elsewhere, such as exports and copies.
delete-type = If you mean it, type “{ $word }”.
delete-all = Delete everything
delete-left = Your diary is empty. These files could not be deleted; please delete them yourself: { $files }
