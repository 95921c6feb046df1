# Why something was not done: "what; what to do", as the window says it. The command line says the same after "error: " and
# the field, unless cli-errors.ftl has words of its own for it.

error-browser-not-opened = no browser opened; open { $address } yourself
error-not-diagnosed = this computer could not be looked at; install Drowse again, then look once more
error-internal = something went wrong inside Drowse; try again, and start it anew if that does not help

## The diary file

error-database-newer = a newer Drowse wrote this diary (version { $found }, this one knows { $known }); update Drowse, nothing was changed
error-database-foreign = { $path } belongs to another program; move it elsewhere and start Drowse again
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
error-database-failed = the diary could not be read or written; try again, and look whether its disk is full or failing
error-read-only = { $path } cannot be written; give yourself the right to write there and try again
error-not-a-folder = { $path } is not a folder; move it elsewhere and try again
error-disk-full = the disk is full; free some space and try again, nothing was lost
error-backup-exists = { $path } is there already; choose another name, nothing was overwritten
error-backup-missing = there is no file { $path }; choose another copy
error-backup-damaged = { $path } is no whole copy of a diary; try an older one, your diary is as it was
error-no-home = this account has no home folder to keep a diary in; use an account that has one
error-output-failed = the answer could not be written; check where the output goes
error-window-not-started = the window could not be opened; is drowse-window installed beside drowse?

## Taking back

error-nothing-to-undo = there is nothing to take back; changes can be undone for 30 days
error-undo-blocked = something newer stands in the way; change or remove that first
