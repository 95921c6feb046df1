# The shelf of routines.

shelf-lead = Many people find one that suits them. Begin where it feels tight.
shelf-soon = Pictures to come
shelf-last-done = Last done { $date }
# What health changes, in one line of a card.
shelf-without-step = For you: without “{ $step }”
shelf-without-steps = For you: without { $count } steps
shelf-instead = For you: “{ $step }” instead
shelf-lightly = For you: lightly
shelf-how = How
shelf-need = You need
shelf-steps = { minutes }
shelf-is-tonights = This is tonight’s.
shelf-make-tonights = Make it tonight’s
