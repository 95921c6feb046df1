# Routines of one's own: on the shelf, and put together in the editor.

own-shelf-title = Your own
own-shelf-empty = Nothing here yet. Put together the steps you like best, or change a copy of a routine.
own-make = Put one together
own-open-file = Open a file
own-write-file = Write them to a file
own-file-name = my-routines
own-written = Your routines are in “{ $file }”.
own-copy = Change a copy
own-copy-title = { $routine }, my way
own-change = Change
own-delete = Take off the shelf
own-deleted = “{ $routine }” is off the shelf.
own-bring-back = Bring it back

own-back = ‹ Back without saving
own-title = A routine of your own
own-name = Its name
own-hint = Drag a step by its dots, or move it with Alt and the arrow keys.
own-empty = No step yet. Add the first one.
own-add-label = Add a step
own-add = Add
own-save = Keep it
own-moved = Now at place { $place } of { $count }.
own-up = Move “{ $step }” up
own-down = Move “{ $step }” down
own-remove = Take out “{ $step }”
own-amount-label = How much of “{ $step }”
own-each-side = on each side

dose-seconds =
    { $count ->
        [one] second
       *[other] seconds
    }
dose-strokes =
    { $count ->
        [one] time
       *[other] times
    }
dose-holds =
    { $count ->
        [one] hold
       *[other] holds
    }
