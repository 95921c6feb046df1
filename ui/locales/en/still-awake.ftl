# The black screen of a night awake: no clock, one faint line for a few seconds.

still-awake-title = Still awake
still-awake-say = I am still awake
still-awake-hint = Press Space, or tap, when you try to sleep again. Esc leaves.
still-awake-noted = Noted. No need to look at the time.
still-awake-not-noted = That could not be noted. Never mind, rest well.
