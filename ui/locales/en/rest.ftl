# A rest in the dark, on an evening of an experiment that has rest in place of a massage.

rest-begin = Rest now
rest-title = Rest, { minutes }
rest-begun = Sit or lie down. There is nothing to do, and it ends by itself. Esc leaves.
rest-over = That was it. Turn off the light when you like.
