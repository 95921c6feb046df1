# Why something was not done, where the command line has another way out than the window: its flags and subcommands.

cli-error-unknown = this did not work ({ $code }); look into the log with DROWSE_LOG=info
cli-error-no-such-subcommand = there is no subcommand "{ $name }"; see "drowse --help"

## The diary file

cli-error-database-foreign = { $path } belongs to another program; choose another folder with --data-dir
cli-error-database-failed = the diary could not be read or written; run "drowse doctor" and look into the log with DROWSE_LOG=info
cli-error-read-only = { $path } cannot be written; choose a folder of your own with --data-dir, or give yourself the right to write there
cli-error-not-a-folder = { $path } is not a folder; choose another place with --data-dir
cli-error-no-home = this account has no home folder; name one with --data-dir
cli-error-backup-missing = there is no file { $path }; "drowse backup list" shows the copies there are
cli-error-backup-damaged = { $path } is no whole copy of a diary; try an older one ("drowse backup list"), your diary is as it was

## The diary

cli-error-night-exists = the date { $date } has a night already; replace it with --replace, or add a second sleep with --second
cli-error-night-not-there = no night of { $date } is in the diary; "drowse nights" lists them
cli-error-not-an-input = this is not a night in JSON ({ $detail }); see "drowse night add --help" for an example
cli-error-nothing-given = no answer was given; name at least one, or give a night with --json-input -
cli-error-range-backwards = the range ends before it begins; turn --from and --to around
cli-error-sheet-only = this is about a sheet alone; add --format html

## Other apps' exports

cli-error-import-not-of-format = { $file } does not look like { $format }; leave out --format to let Drowse find the format by itself
cli-error-import-strict =
    { $rows ->
        [one] one row of { $file } cannot be taken
       *[other] { $rows } rows of { $file } cannot be taken
    } (line { $line }: { $reason }) and nothing of it was stored; mend the file, or leave out --strict to take the rest

## Routines and settings

cli-error-routine-unknown = there is no routine "{ $routine }"; see "drowse routines"
cli-error-step-unknown = this routine has no step { $step }; see "drowse routines show"
cli-error-setting-unknown = there is no setting { $key }; "drowse settings list" shows them all
cli-error-setting-not-optional-time = { $value } is not a time of day; write it like 22:45, or "default" for none of its own
cli-error-setting-not-date = { $value } is not a date; write it like 2025-01-31, or "default" for none
cli-error-setting-not-zone = { $value } is not a time zone; write it like Europe/London, or "default" for the clock of this computer
