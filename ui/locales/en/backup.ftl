# Copies of the diary.

backup-restored = The diary is the one of the copy now, with { $nights ->
        [one] one night
       *[other] { $nights } nights
    }. What was there before is kept in { $kept }.
backup-none = There is no copy yet. While reminders run, one is made every day.
backup-size = { $kilobytes } kB
backup-column-made = made
backup-column-why = why
backup-column-size = size
backup-column-file = file
backup-reason-daily = of that day
backup-reason-before-upgrade = before an upgrade
backup-reason-before-restore = before a copy took its place
