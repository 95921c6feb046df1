# The shelf of routines.

shelf-lead = Many people find one that suits them. Begin where it feels tight.
shelf-soon = Pictures to come
shelf-last-done = Last done { $date }
shelf-how = How
shelf-need = You need
shelf-steps = { minutes }
shelf-is-tonights = This is tonight’s.
shelf-make-tonights = Make it tonight’s
