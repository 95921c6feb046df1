# Learn: why sleep matters, and how touch may help.

## Why sleep matters

learn-why = Why sleep matters
learn-why-title = More and more of us sleep too little, and it is felt everywhere.
learn-why-alt = A face with closed eyes.
learn-why-health-text =
    Many people do not get enough sleep. It touches their health, their work and how they cope with the day. Short sleep goes together with catching colds, with weight gain and with low mood.

    That is not to worry you. One bad night is only one bad night.
learn-why-health-fact-colds = times as many colds, under 7 hours
learn-why-health-fact-mood = times the risk of depression, with insomnia
learn-why-health-limits = These studies show what goes together. They do not prove that short sleep is the cause: an illness can also keep people awake.
learn-why-cost-title = What it costs
learn-why-cost-text = In the US alone, too little sleep is thought to cost up to $411 billion a year (2.28 % of GDP) in lost productivity and earlier deaths (RAND 2016). Around 1.23 million working days are one part of it.
learn-why-cost-fact-billion = billion dollars a year, at most
learn-why-cost-limits = It is a model of an economy, built from many estimates. Nobody counted this money.
learn-why-first-title = Medicine, and what to try first
learn-why-first-text = Medicines help some people, often with side effects that matter. If they are the only way, they are worth a try, with your doctor. There are other things to try first. Do not stop or change a medicine because of anything you read here.
learn-why-first-limits = The guideline is about chronic insomnia. A talking therapy takes some weeks, and is not easy to find everywhere.
learn-why-massage-title = And massage?
learn-why-massage-text = It is one of the other things. People tend to leave a massage relaxed and moving more easily. It may also help them to sleep.
learn-why-massage-limits = Most of it was tried in hospitals, with therapists. Effects as large as these often mean that something else helped too.

## Serotonin

learn-serotonin = Serotonin
learn-serotonin-title = Serotonin has a part in sleep. Which part is still open.
learn-serotonin-alt = A head from the side with the brain drawn in. In the brainstem a chain of small dots is marked, with fine lines running up into the brain.
learn-serotonin-mark-raphe = The raphe nuclei, a chain of tiny groups of cells in the brainstem. They make serotonin.
learn-serotonin-mark-ways = From there it travels to almost every part of the brain.
learn-serotonin-mark-pineal = The pineal gland, where serotonin becomes melatonin when it gets dark.
learn-serotonin-sleep-text = Serotonin has a part in sleep; which part is still open. The raphe nuclei use it, and help to steer sleeping and waking. The body also makes melatonin from it, the sign of night for the inner clock. In animal experiments, sleep was lost when serotonin was blocked, and came back later; scientists still debate what that means.
learn-serotonin-sleep-limits = Cats, mice and fish are not people. Some findings say that serotonin brings sleep, others that it keeps awake. Both may be true at different hours.
learn-serotonin-massage-title = What massage has to do with it
learn-serotonin-massage-text = Some studies found more serotonin in urine after massage; what that means for sleep is unknown. Nobody knows either how a hand on the back would bring it about. If massage helps you, that matters more than how.
learn-serotonin-massage-limits = Urine is not the brain. The review is by a laboratory about its own studies.

## The vagus nerve

learn-vagus = The vagus nerve
learn-vagus-title = Slow, moderate pressure tends to calm the rhythm of the heart.
learn-vagus-alt = A body from the front. A nerve runs from the brainstem down both sides of the neck to the heart, and on to the belly.
learn-vagus-mark-stem = It begins in the brainstem and goes down both sides of the neck. That is one reason never to press there.
learn-vagus-mark-heart = At the heart it slows the beat.
learn-vagus-mark-belly = In the belly it sets the gut to work.
learn-vagus-heart-text = The vagus nerve is the great nerve of rest. When it is busy, the heart beats more slowly, blood pressure falls, the gut gets to work, and a face can soften. Moderate pressure seems to reach it; a feather-light touch did not.
learn-vagus-heart-limits = A calmer rhythm of the heart is not the same as sleep. And people who only rested felt relaxed too.
learn-vagus-cortisol-title = And the stress hormone?
learn-vagus-cortisol-text = Cortisol is the hormone of stress. When it stays high for long, people feel tense and then worn out, and their bodies cannot rest well. It is often said that massage brings it down. Effects on cortisol are small or uncertain.
learn-vagus-cortisol-limits = The large fall comes from a laboratory that looked back at its own studies. When others counted all there was, little was left of it in adults.

## Always on

learn-cycle = Always on
learn-cycle-title = A body that stays on guard may keep you awake.
learn-cycle-alt = A head on a pillow. Around it runs a loop with three stations; at one place a hand interrupts it.
learn-cycle-mark-event = Something stressful happens.
learn-cycle-mark-worry = You worry, cannot let go, or ache a little all the time.
learn-cycle-mark-arousal = The body stays on alert, and takes the next thing harder.
learn-cycle-mark-touch = Here a massage may help: muscles soften, the skin gets warm, and the body is told that it is safe.
learn-cycle-still = Hold it still
learn-cycle-move = Let it go round
learn-cycle-awake-text = You lie down, and the mind begins: what went wrong today, what waits tomorrow. Specialists call it hyperarousal: the body is “always on”. Over a long time it can go together with trouble, insomnia among it. It feeds itself: stress makes worry and a low ache, and these keep the body on alert.
learn-cycle-awake-limits = The idea is well supported. What exactly goes on in the body is not agreed on.
learn-cycle-break-title = Where massage comes in
learn-cycle-break-text = A massage may help interrupt the cycle. Tight muscles get longer and smoother, more blood flows, and slow touch tells the brain that it may rest. Done again and again, it may leave the body a little less on alert.
learn-cycle-break-limits = It makes sense, but nobody has tested whether massage brings this cycle to an end.
