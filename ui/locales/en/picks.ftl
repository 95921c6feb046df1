# Tonight's pick: the routine of an evening, for somebody who leaves that to Drowse.

pick-why = Why this one?
pick-title = How tonight is picked

pick-rotation = Getting to know it, { $time } of { $times }.
pick-thompson =
    { $outcome ->
        [quality] Drawn by lot, by how your sleep felt.
       *[other] Drawn by lot, by how soon you fell asleep.
    }
pick-course = Evening { $evening } of { $evenings }, twenty minutes each.
pick-course-over =
    { $done ->
        [0] The five evenings are over.
       *[other] The five evenings are over, { $done } with a massage.
    }
pick-all-known = You know them all. Tonight, you choose.
pick-last-resort = Nothing else fits tonight. This always does.

pick-about-rotation = Each routine comes in turn until you have done it three times. What your health check leaves out, and what takes longer than the time until lights out, is passed over.
pick-about-until-lots = Once two of them are known, a lot is drawn among those you know, and falls more often on what went with better nights.
pick-about-thompson = A lot is drawn each evening among the routines you have done three times or more. It falls more often on what went with better nights over the last year.
pick-about-chances = None is ever certain, and none is given up: with few nights, chance alone makes large differences. Calm evenings may also choose their own routines. So this shows what went together, not what helps.
pick-experiment = Find out more surely, with an experiment
pick-about-course = In one study of 60 mothers of newborns, a therapist massaged the backs of some for twenty minutes, on five evenings in a row. They said they slept better than the others did (Ko and Lee 2014). Your own hands are not a therapist’s, so it may be different for you. A missed evening is fine.
pick-about-course-over = The course is over, and nothing more follows from it. Your nights are in the diary; Trends shows them beside others.
pick-about-all-known = You have done each of them three times, so you can choose from here on, or leave it to a lot.
pick-about-last-resort = A pick has to be right for you and over by lights out. Nothing else is tonight.

pick-routine = Routine
pick-nights = Nights
pick-median-sol = Middle night
pick-median-quality = Middle night
pick-chance = Chance tonight
pick-value-sol = { $value } min
pick-value-quality = { $value } of 5
pick-percent = { $percent } %
pick-no-number = none noted

pick-mode-own-choice = I choose
pick-mode-rotation = Learn them all
pick-mode-thompson = What works for me
pick-mode-course = A course of five

setting-pick = Who picks tonight’s routine
setting-pick-about = You do. Or each comes in turn until you know it; or a lot falls more often on what went with better nights; or it is yours, twenty minutes long, on five evenings in a row.
