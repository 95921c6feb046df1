# Breathing: the words of the routine. Its steps are those of Too tired.

routine-breathing-title = A minute of breathing
routine-breathing-name = Breathing
routine-breathing-summary = Three slow breaths, then stillness. For evenings with no time for anything else.
routine-breathing-posture = On your back, under the covers, light off.
routine-breathing-need = Nothing.
routine-breathing-bring = With your pillow
routine-breathing-evidence = A minute has not been tested. In one small study people with insomnia fell asleep a little sooner after twenty minutes of slow breathing; a minute may be a pleasant end to the day.
