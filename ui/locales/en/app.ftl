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
