# The first start: one page, three answers.

first-title = Three answers, and the evening is yours.
first-lead = Change them whenever you like, in Settings.
first-bedtime = Usual bedtime, lights out
first-wake = Getting up
first-remind = May Drowse remind you 45 minutes before?
first-remind-yes = Yes, please
first-remind-no = No
first-time-missing = Drowse needs a time here, a rough one will do.
first-begin = I understand, begin
first-read-this = Pregnant, a blood clot, numb feet, an eye or neck condition? Read this first
first-safety-title = Read this first

## What Drowse is and is not. Its version is kept with the answer: a change of meaning needs a new version.

disclaimer-title = Before you begin
disclaimer-what = Gentle self-massage, to help you relax before bed.
disclaimer-not = It is not medical advice. It does not find or treat an illness, and it does not replace your doctor, your midwife or a medicine you were prescribed. Please do not stop or change a medicine because of something you read here.
disclaimer-hurt = Nothing should hurt. If a step brings sharp pain, numbness or dizziness, or if it worries you, stop.
disclaimer-ask = If you are pregnant, have a health condition, had an operation not long ago, or are not sure, ask a health professional first.
disclaimer-private = Your answers and notes stay on this computer.
