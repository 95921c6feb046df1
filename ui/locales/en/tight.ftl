# "What feels tight tonight?", on top of the shelf.

tight-question = What feels tight tonight?
tight-hint = Touch a place, and Drowse proposes one routine.
tight-head = Head
tight-face = Face
tight-neck = Neck and shoulders
tight-hands = Hands
tight-feet = Feet
tight-everything = Everything
tight-tired = Too tired to say
tight-then = { $routine }, { $minutes } min, may suit.
tight-look = Have a look
