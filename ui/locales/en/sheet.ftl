# The sheet for a clinician: on paper, in a file, and its page in the window. No advice stands on it.

sheet-title = Sleep diary
sheet-date = { $day } { $month } { $year }
sheet-night-of = { $evening } → { $morning }, { $day } { $month }
sheet-recorded = { $recorded } of { $nights } nights noted
sheet-zone = Clock of { $zone }
sheet-name = Name

sheet-weekday-1 = Mon
sheet-weekday-2 = Tue
sheet-weekday-3 = Wed
sheet-weekday-4 = Thu
sheet-weekday-5 = Fri
sheet-weekday-6 = Sat
sheet-weekday-7 = Sun
sheet-month-1 = Jan
sheet-month-2 = Feb
sheet-month-3 = Mar
sheet-month-4 = Apr
sheet-month-5 = May
sheet-month-6 = Jun
sheet-month-7 = Jul
sheet-month-8 = Aug
sheet-month-9 = Sep
sheet-month-10 = Oct
sheet-month-11 = Nov
sheet-month-12 = Dec

## The chart

sheet-chart = The nights, 24 hours across, a line for each date. The table below has the same times.
sheet-nothing-noted = nothing noted
sheet-no-sleep = no sleep
sheet-without-times = noted without times
sheet-less-awake = less { $minutes } min awake
sheet-clock-of = clock of { $place }
sheet-clock-forward = clock +{ $minutes } min
sheet-clock-back = clock −{ $minutes } min

sheet-legend-asleep = Asleep
sheet-legend-trying = Falling asleep
sheet-legend-in-bed = In bed, awake
sheet-legend-in-part = Asleep in part of it
sheet-legend-nap = Nap
sheet-legend-routine = Evening massage

## The table

sheet-table = Times and numbers of every night
sheet-column-night = Night, date of getting up
sheet-column-into-bed = Got into bed
sheet-column-lights-out = Lights out
sheet-column-fall-asleep = Time to fall asleep
sheet-column-awakenings = Times awake
sheet-column-awake = Awake in the night
sheet-column-woke = Woke for good
sheet-column-up = Got up
sheet-column-in-bed = In bed
sheet-column-asleep = Asleep
sheet-column-naps = Naps
sheet-column-efficiency = Sleep efficiency
sheet-column-efficiency-tib = Of time in bed
sheet-column-quality = Quality
sheet-column-rested = Rested
sheet-unit-minutes = min
sheet-unit-hours = h:min
sheet-second-sleep = second sleep
sheet-mean = Mean
sheet-count = Nights in the mean

## Below the table

sheet-notes = Noted
sheet-new-zone = From here on the clock of { $zone }.
sheet-terms = What the numbers are
sheet-term-sol = Time to fall asleep (SOL)
sheet-term-sol-is = minutes from lights out to sleep.
sheet-term-waso = Awake in the night (WASO)
sheet-term-waso-is = minutes awake between falling asleep and waking for good. “Less 20 min awake”: known in all, not when.
sheet-term-tib = In bed (TIB)
sheet-term-tib-is = from getting into bed to getting up.
sheet-term-tst = Asleep (TST)
sheet-term-tst-is = from falling asleep to waking for good, less WASO; 0:00 in a night without sleep. Naps are apart. (Carney et al. 2012, Sleep 35:287)
sheet-term-se = Sleep efficiency (SE)
sheet-term-se-is = TST ÷ (SOL + TST + WASO + minutes trying to sleep again in the morning); ≤ where these were not noted. (Reed & Sacco 2016, J Clin Sleep Med 12:263)
sheet-term-se-tib = Share of time in bed (TST/TIB)
sheet-term-se-tib-is = TST ÷ TIB.
sheet-blank-is-blank = A dash was not noted and counts in no mean. Quality: 1 very poor to 5 very good. Rested: 1 not at all to 5 very well.
sheet-imported = Read from another app or device.
sheet-made = Made by Drowse from a diary kept by the person named above, as they remember their nights.

## The page in the window

sheet-page-link = Sheet for a clinician
sheet-page-title = Sheet for a clinician
sheet-page-lead = Two weeks of your diary on paper. What they mean is for the two of you.
sheet-page-back = ‹ Diary
sheet-page-earlier = Two weeks earlier
sheet-page-later = Two weeks later
sheet-page-last = Last two weeks
sheet-page-name = Name on the sheet
sheet-page-name-hint = Only for this print. Drowse does not keep it.
sheet-page-notes = Tags and notes
sheet-page-notes-hint = Off: they stay out of the print and the file.
sheet-page-print = Print or save as PDF
sheet-page-save = Save as file
sheet-page-saved = Saved as { $name }.
sheet-file-name = sleep-diary

error-sheet-too-long = a sheet holds up to ten years of nights, of years from 1 to 9998; choose another range
error-print-failed = the print dialog did not open ({ $system }); save the sheet as a file and print that
