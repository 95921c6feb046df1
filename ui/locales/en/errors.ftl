# Why something was not done: "what; what to do". The command line puts "error: " and the field before it.

error-unknown = this did not work ({ $code }); look into the log with DROWSE_LOG=info

error-internal = something went wrong inside Drowse; try again, and start it anew if that does not help

## The diary file

error-database-newer = a newer Drowse wrote this diary (version { $found }, this one knows { $known }); update Drowse, nothing was changed
error-database-foreign = { $path } belongs to another program; choose another folder with --data-dir
error-database-corrupt =
    the diary file was damaged and is kept as { $set_aside }; { $nights ->
        [0] no night could be rescued, start again for an empty diary
        [one] one night was rescued, start again to go on with it
       *[other] { $nights } nights were rescued, start again to go on with them
    }
error-database-corrupt-with-backup =
    the diary file was damaged and is kept as { $set_aside }; { $nights ->
        [0] no night could be rescued
        [one] one night was rescued
       *[other] { $nights } nights were rescued
    }, start again to go on, or put the copy { $backup } in place of the diary
error-database-damaged = the diary file is damaged; start Drowse again to rescue what can be read
error-database-busy = another program is writing the diary; try again in a moment
error-database-failed = the diary could not be read or written; run "drowse doctor" and look into the log with DROWSE_LOG=info
error-read-only = { $path } cannot be written; choose a folder of your own with --data-dir, or give yourself the right to write there
error-not-a-folder = { $path } is not a folder; choose another place with --data-dir
error-disk-full = the disk is full; free some space and try again, nothing was lost
error-backup-exists = { $path } is there already; choose another name, nothing was overwritten
error-backup-missing = there is no file { $path }; "drowse backup list" shows the copies there are
error-backup-damaged = { $path } is no whole copy of a diary; try an older one ("drowse backup list"), your diary is as it was
error-no-home = this account has no home folder; name one with --data-dir
error-output-failed = the answer could not be written; check where the output goes
error-no-such-subcommand = there is no subcommand "{ $name }"; see "drowse --help"
error-window-not-started = the window could not be opened; is drowse-window installed beside drowse?

## Taking back

error-nothing-to-undo = there is nothing to take back; changes can be undone for 30 days
error-undo-blocked = something newer stands in the way; change or remove that first
