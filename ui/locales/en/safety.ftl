# Safety: what to leave out, where never to press, when to stop, when to see someone.


## What to leave out

safety-leave-title = If one of these is yours
safety-leave-pregnant = Pregnant, or you could be: only light strokes on the feet. Leave out the inner ankle, the belly, and pinching the shoulders. Many practitioners avoid these places in pregnancy. Your midwife may know you best.
safety-leave-clot = A blood clot, now or in the last six months: no massage of legs or feet. A leg that is newly swollen, hot, red or painful: do not massage it, and see a doctor today.
safety-leave-feet = Diabetes, numb feet, poor circulation or a sore on the foot: leave the feet out, unless you feel them as usual and your doctor agrees. Then lightly, without ball, firm holds or hot oil. Look at the skin before and after.
safety-leave-eyes = Glaucoma, a torn or loose retina, keratoconus, very short sight, an eye infection, or an eye operation or injection in the last three months: leave out the brows, the places under the eyes and the palms over the eyes.
safety-leave-neck = A narrowed neck artery, a stroke, fainting in tight collars, a torn artery, a connective tissue disorder, rheumatism of the neck, or whiplash not long ago: no neck massage, and nothing at the base of the skull.
safety-leave-blood = Blood thinners, a bleeding disorder or easy bruising: everything light, and no ball.
safety-leave-skin = Broken, burnt or infected skin, a bruise, a rash, a break or sprain, an operation in the last weeks: leave that place alone until it has healed.
safety-leave-cancer = Cancer that is being treated, a port, swollen lymph, an area that was radiated: ask your team first, and keep away from these places.
safety-leave-heart = Blood pressure that is not under control, or an unstable heart: ask first. Short and light.
safety-leave-jaw = A locked or painful jaw, dental work this week, a facial palsy or shingles: leave out the jaw.
safety-leave-temples = Over 50 with a new headache, a tender scalp, or pain in the jaw when chewing: do not massage the temples, and call a doctor the same day. It can be an inflamed artery that threatens sight.
safety-leave-fever = Fever, feeling ill, or not sober tonight: no massage tonight. Slow breathing is fine.

## Never

safety-never-title = Never, for anyone
safety-never-eyes = The eyeballs, and the front and sides of the throat.
safety-never-neck = Both sides of the neck at once, in front of the line of the ears.
safety-never-spine = The spine itself. Press beside it, on muscle.
safety-never-knee = The back of the knee, and lumps.
safety-never-oil = Hot oil. Warm is right.
safety-never-ball = A ball under the foot while standing.

safety-plate-eyes-title = Eyes and throat
safety-plate-eyes = Never the eyeballs. Never the front or sides of the throat.
safety-plate-eyes-alt = Face. The eyelids and the front of the throat are hatched.
safety-plate-spine-title = The spine itself
safety-plate-spine = Press beside it, on muscle. Not on lumps, either.
safety-plate-spine-alt = Back of the neck. The spine is hatched.
safety-plate-neck-title = Both sides of the neck at once
safety-plate-neck = One side, lightly, behind the line of the ear. Never in front.
safety-plate-neck-alt = Head from the side. The front and side of the throat are hatched.
safety-also = Nor the back of the knee, lumps, broken skin, or a leg that is newly swollen, hot, red or painful. Oil warm, never hot. Never stand on the ball.

## Stop

safety-rest-title = Stop and rest
safety-rest = Dizzy, faint or sick. New tingling or numbness. Sharp pain.
safety-emergency-title = Call for help now
safety-emergency = Chest pain. Sudden breathlessness. Fainting. A drooping face, a weak arm, trouble speaking. The worst headache of your life, all at once. Sudden loss of sight, flashes, or a curtain before an eye. A calf that is newly hot, swollen and painful.
safety-emergency-number = Call your local emergency number: 112 in Europe, 999 in the UK, 911 in the US and Canada, 000 in Australia, 119 in Japan.

## More than a bad night

safety-professional-title = More than a bad night
safety-professional-insomnia = Trouble sleeping on three nights a week or more, for three months, with hard days: talk to a doctor. The treatment tried first is a talking therapy for insomnia, called CBT-I. If your days suffer, do not wait three months.
safety-professional-breathing = Loud snoring, pauses in breathing that others notice, waking with a choke, headaches in the morning, sleepiness at the wheel: it could be sleep apnoea. Please do not drive sleepy.
safety-professional-legs = An urge to move the legs in the evening, worse at rest and better when moving: it could be restless legs.
safety-professional-mood = Low mood, no interest in things or worry on most days for two weeks, or low mood for two weeks after a birth: a doctor or midwife can help.
safety-professional-other = Acting out dreams, sudden attacks of sleep, night sweats with weight loss, pain that wakes you, sleeping tablets on most nights: worth an appointment.
safety-professional-crisis = Thoughts of ending your life or hurting yourself: get help now. In the US and Canada call 988, in the UK and Ireland Samaritans on 116 123, elsewhere see findahelpline.com.
