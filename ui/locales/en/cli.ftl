# What the command line says beside errors.

cli-see-help = see "drowse --help"
cli-stored-as-of = note: stored as of { $now }, the instant given with --now
cli-undone = The last change is taken back.
cli-offer = { $what }: { $offer }
