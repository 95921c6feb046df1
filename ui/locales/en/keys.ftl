# The map of the keys, which ? opens on every screen: what each key does, in a few words.

keys-title = Keys
keys-here = On this screen
keys-everywhere = Everywhere
keys-stop-more = More about stopping

## Everywhere

keys-map = This map
keys-go = To the six entries of the bar, in their order
keys-zoom = Everything larger, smaller, as usual
keys-next = To the next thing
keys-choose = Another answer of a row
keys-press = Press what has the frame
keys-time = Five minutes later or earlier, in a time
keys-time-fine = One minute

## Screen by screen

keys-begin = Begin, or what stands there to be done next
keys-later = Later, when a reminder is due
keys-not-tonight = Not tonight, when a reminder is due
keys-back = Back to the shelf
keys-move-step = A step up or down, in a routine of your own
keys-save = Save the night
keys-search-diary = Look for words in the diary
keys-search-clear = Show everything again
keys-handle = Move a handle of the night by five minutes
keys-handle-fine = By one minute
keys-rows = From night to night in the list
keys-remove = Remove the night; it can be undone
keys-range = A longer or shorter stretch
keys-chart = From night to night in a chart
keys-chart-leave = Leave it
keys-scroll = Read on
keys-search-settings = Find a setting
keys-undo = Take the last change back
keys-still-awake = Say you are still awake
keys-home = Back to Tonight
keys-first-begin = From answer to answer, then begin
