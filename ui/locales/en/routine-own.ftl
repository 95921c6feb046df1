# A routine of one's own: what is said of any. Its title is the person's, its steps have words of their own.

routine-own-summary = Put together by you.
routine-own-posture = Sit or lie as its steps ask for it, warm and without effort.
routine-own-need = What its steps need.
routine-own-bring = As you like it
routine-own-evidence = No one has tested this one. See how it goes with your nights.
