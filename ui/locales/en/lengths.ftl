# Lengths of time, on every screen.

length-unknown = –
length-hours = { $hours } h { $minutes } min
length-minutes = { $minutes } min
