# Words every screen shares.

app-name = Drowse

## The bar

nav-label = Main
nav-tonight = Tonight
nav-routines = Routines
nav-diary = Diary
nav-trends = Trends
nav-learn = Learn
nav-settings = Settings

## Parts of every screen

close = Close
key-space = Space
key-escape = Esc
key-enter = Enter
time-field-unread = Drowse cannot read this time. Write it like { $example }.
