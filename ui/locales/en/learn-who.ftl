# Learn: who massage may help.

## Insomnia

learn-insomnia = Trouble sleeping
learn-insomnia-title = One home study found better sleep after a single massage.
learn-insomnia-alt = A head from the side, eyes closed.
learn-insomnia-home-text = Massage was tried with people who sleep badly, with and without pain or anxiety behind it. Most studies were done in hospitals; that leaves hope for home, and no proof. One home study (n = 20) found better sleep efficiency after a 45-minute therapist massage: of the time in bed, more was slept.
learn-insomnia-home-fact-people = people
learn-insomnia-home-fact-minutes = minutes
learn-insomnia-home-fact-sessions = massage each
learn-insomnia-home-limits = Twenty people, one night each. It says nothing about the second week, or about your own hands.

## After a birth

learn-postpartum = After a birth
learn-postpartum-title = Five evenings of back massage, and new mothers slept better.
learn-postpartum-alt = A back. A flat hand lies beside the spine.
learn-postpartum-back-text = After a birth much comes at once: stress, hormones, feelings, a child that wakes. Women who had a back massage of 20 minutes, on five evenings in a row, said they slept better than women with the usual care.
learn-postpartum-back-fact-people = women
learn-postpartum-back-fact-minutes = minutes
learn-postpartum-back-fact-evenings = evenings in a row
learn-postpartum-back-limits = One study, in one place, with a therapist. The women knew who was massaged. Low mood for more than two weeks after a birth is something for a midwife or doctor.

## Fibromyalgia

learn-fibromyalgia = Fibromyalgia
learn-fibromyalgia-title = Less pain and better mood; sleep is not clear.
learn-fibromyalgia-alt = The back of a hand. A recorder is strapped to the wrist.
learn-fibromyalgia-mark-recorder = A recorder at the wrist counts movements in the night. Fewer of them often mean calmer sleep.
learn-fibromyalgia-sleep-text = A small study found more hours of sleep and fewer movements at night, fewer tender spots, and less of a substance that carries pain (substance P). Pooled studies show less pain and better mood, but not clearly better sleep.
learn-fibromyalgia-sleep-fact-people = people
learn-fibromyalgia-sleep-fact-weeks = weeks, twice a week
learn-fibromyalgia-sleep-fact-minutes = minutes
learn-fibromyalgia-sleep-limits = Twenty-four people are few. Later and larger counts did not find the better sleep again.

## In hospital

learn-hospital = In hospital
learn-hospital-title = Several small hospital studies report steadier or better sleep.
learn-hospital-alt = A palm, held from behind by another hand.
learn-hospital-nights-text = Nights in a cancer ward are hard: checks, pain, worry. Several small hospital studies report steadier or better sleep with massage. In the best known one, sleep held about steady while it got clearly worse for those who were only talked with.
learn-hospital-nights-limits = It was given at various times of the day, not only at night, and by no lot. In the others there was hardly anyone to compare with. Ask your team first; they know which places to keep away from.

## Menopause

learn-menopause = Menopause
learn-menopause-title = Four points before bed helped more than a sham routine in one trial; other trials disagree.
learn-menopause-alt = A lower leg from the inside. A point above the ankle bone is marked.
learn-menopause-mark-sp6 = SP6, one of the four: four finger-widths above the inner ankle bone. Not in pregnancy.
learn-menopause-points-text = Acupressure is a kind of self-massage: nobody has to leave the house. Women pressed four points for ten minutes, about two hours before sleep, on six evenings a week. It helped more than a sham routine in one trial, and more than doing nothing; other trials disagree.
learn-menopause-points-fact-people = women
learn-menopause-points-fact-minutes = minutes
learn-menopause-points-fact-weeks = weeks
learn-menopause-points-limits = The sham routine helped too, more than nothing. So a part of it may be the quiet ten minutes, and hope.
learn-menopause-massage-title = And massage by a therapist
learn-menopause-massage-text = Two studies looked at therapeutic massage. Sleep and mood came out better.
learn-menopause-massage-limits = The first had seven women and nobody to compare with.
