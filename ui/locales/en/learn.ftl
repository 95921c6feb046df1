# Learn: the frame of the book, and the pages that are no cards.

learn-topics = Topics
learn-topics-open = Topics: { $page }
learn-next = Next
learn-previous = Before
learn-study = { $count ->
    [one] The study
   *[other] The studies
  }
learn-limits = What it cannot tell
learn-others-found = What other studies say
learn-how-it-goes = How it goes
learn-from = Where this comes from
learn-strength = How strong: { $name }, { $place } of 4
learn-strength-tradition = Tradition
learn-strength-small = Small studies
learn-strength-mixed = Trials, mixed
learn-strength-settled = Settled
learn-to-routine = See the routine
learn-to-page = Read on: { $page }

learn-start = Start here
learn-start-title = What is known, and how well
learn-start-lead = Massage and acupressure before bed seem to help many people feel they sleep better. Studies are often small, hard to blind, and mostly use therapists. So treat it as a pleasant habit to test on yourself.
learn-start-bar = Beside every claim stands a bar. Tradition: people have long said so. Small studies: a few people took part. Trials, mixed: fair tests that do not agree, or leave doubts. Settled: nobody serious disputes it.

learn-how = How touch may help
learn-how-title = Three guesses at how it works
learn-how-lead = A chemical, a nerve, and a mind that will not switch off. None of them is proven. Whether it helps you matters more than how.
learn-who = Who it may help
learn-who-title = The groups it was tried in
learn-who-lead = There is some evidence that massage may help almost anyone to sleep. It was looked at more closely in a few groups.
learn-own = With your own hands
learn-own-title = Massage yourself at home
learn-own-lead = When a therapist is too far away or too dear, your own hands may offer some of the same benefits at a much lower price. Learn them all: one may help on some days, another on others. Many people find one that suits them.
learn-others = With other hands
learn-others-title = Have a massage
learn-others-lead = A therapist reaches what you cannot, and you only have to lie there. It costs money and takes an errand.

learn-safety = Where not to press
learn-safety-lead = Nothing should hurt. These places stay untouched in every routine, whoever you are.
learn-leave = What to leave out
learn-leave-lead = A few conditions need a smaller routine. If you are not sure, ask first.
learn-stop = When to stop
learn-stop-lead = Stopping is always right. Esc leaves any routine, and nothing is lost. The key ? shows these signs on every screen, beside the keys.
learn-professional = More than a bad night
learn-professional-lead = Massage may help you relax. Some nights need someone who can look closer.
learn-about = About Drowse
learn-about-lead = What it is, what it is not, and what it is made of.
learn-sources = Sources
learn-sources-lead = Every study this book names, by the first name on it. Where a detail could not be checked, it is left out.

## What it rests on

learn-pregnancy-title = Pregnancy: how sure is this?
learn-pregnancy = Many practitioners avoid some points in pregnancy, and Drowse follows them to be careful. There is little proof either way: pressing them has hardly been shown to bring on labour.

## Numbers for help

help-crisis-title = Thoughts of ending your life, or of hurting yourself?
help-crisis = You do not have to get through this alone. Please talk to someone now.
help-crisis-own = Your line
help-crisis-us = US and Canada
help-crisis-uk = UK and Ireland, Samaritans
help-crisis-elsewhere = Anywhere else
help-emergency-own = Your emergency number
help-emergency-known = Emergency numbers
help-set = Set your own number in Settings

## Doors to the outside

outside-opens = Opens in your browser, outside of Drowse. Drowse sends nothing along.
outside-link = { $name }, { $host }
outside-amta = American Massage Therapy Association
outside-abmp = Associated Bodywork & Massage Professionals
outside-massagebook = MassageBook
outside-massage_nerd = Massage Nerd
outside-find_a_helpline = Find a Helpline
