# What the command line says beside errors.

cli-see-help = see "drowse --help"
cli-stored-as-of = note: stored as of { $now }, the instant given with --now
cli-undone = The last change is taken back.
cli-offer = { $what }: { $offer }
cli-undone-in-part = The last change is taken back, but for what was changed again since.
cli-removed = The night of { $date } is removed. "drowse undo" brings it back.
cli-backup-created = The whole diary is in { $path }. It opens with "drowse backup restore", on another computer too.

## A night

cli-duration = { $hours } h { $minutes } min
cli-duration-minutes = { $minutes } min
cli-at-most = ≤ { $percent } %
cli-percent = { $percent } %
cli-unknown = –

cli-night-of = The night to { $date } ({ $zone })
cli-in-bed = In bed
cli-to-fall-asleep = Time to fall asleep
cli-awake = Awake in the night
cli-asleep = Asleep
cli-efficiency = Sleep efficiency
cli-no-nights = No night is in the diary for these dates.
cli-column-date = Date
cli-column-into-bed = Into bed
cli-column-lights-out = Lights out
cli-column-woke = Woke
cli-column-up = Got up
cli-column-asleep = Asleep
cli-column-efficiency = Efficiency

## This evening

cli-tonight-lights-out = Lights out at { $bedtime }, up at { $wake }.
cli-tonight-reminder = The reminder comes at { $time }.

## Experiments

cli-experiment-none-yet = There was no experiment yet. "drowse experiment start --routine feet" begins one.
cli-helps-no-nights = No night that can be compared is in the diary for these dates. Add one with "drowse night add", or read another app's export with "drowse import".
