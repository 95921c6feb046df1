# Experiments: two kinds of evening, dealt by lot.

error-experiment-running = an experiment is running already; stop it first, its nights stay
error-experiment-none = no experiment is running; start one first
error-experiment-unknown = there is no such experiment; look at the newest one
error-experiment-nothing-tonight = nothing is dealt for tonight; spend the evening as you like
error-experiment-nights = an experiment takes an even number of nights, { $fewest } to { $most }; choose one of them
error-experiment-kind = "{ $kind }" is no kind of experiment; choose with-without, a-or-b or massage-or-rest
error-experiment-outcome = "{ $outcome }" cannot be what it is about; choose sol, waso, quality, tst or se
error-experiment-routines = two different routines are compared, or one with an evening without; choose another

experiment-without = without
experiment-own = your own routine
experiment-rest = rest
experiment-exported = The experiment is in { $path }.
experiment-about =
    { $a } or { $b }: { $outcome ->
        [sol] the time to fall asleep
        [waso] the time awake in the night
        [quality] how the sleep felt
        [tst] the time asleep
       *[se] sleep efficiency
    }
experiment-state =
    { $state ->
        [running] It is running
        [finished] It is finished
       *[stopped] It was stopped
    }: { $complete } of { $blocks } pairs of nights are complete.
experiment-tonight = Tonight: { $what }.
experiment-tonight-without = Tonight: without.
experiment-tonight-rest = Tonight: rest as long as the massage would take.
experiment-not-looked = Nothing is said of the result before { $after } pairs are complete: looking every day finds things that are not there.
experiment-column-date = Night to
experiment-column-block = Pair
experiment-column-dealt = Dealt
experiment-column-done = Done
experiment-column-night = Night
experiment-night-recorded = noted
experiment-night-missing = not noted

## On Tonight

tonight-dealt = Dealt by your experiment.
tonight-dealt-refuse = Rather not
without-title-nothing = Tonight, without
without-title-rest = Tonight, rest
without-about-nothing = An evening of your experiment without a massage. All else is as you like.
without-about-rest = An evening of your experiment with rest instead. About { $minutes } minutes, sitting or lying, as you like.
without-all-right = All right
without-refuse = I would rather have one

experiment-file-name = drowse-experiment

## On the page

experiment-invite-title = Does it do anything?
experiment-invite = Evenings you choose to massage may be calmer evenings anyway. An experiment lets chance choose: 20 to 28 evenings, with and without, drawn by lot. Then a difference says more.
experiment-plan = Plan an experiment
experiment-new = A new experiment
experiment-ask-routine = Which routine?
experiment-ask-against = Compared with what?
experiment-kind-with-without = an evening without
experiment-kind-a-or-b = another routine
experiment-kind-massage-or-rest = resting as long
experiment-ask-outcome = What is it about?
experiment-outcome-sol = Falling asleep
experiment-outcome-waso = Awake in the night
experiment-outcome-quality = How it felt
experiment-outcome-tst = Time asleep
experiment-outcome-se = Efficiency
experiment-ask-nights = How many nights?
experiment-ask-fine = Tonight is the first. Drowse draws each evening by lot and says it then. You may always refuse.
experiment-start = Start tonight
experiment-not-now = Not now

experiment-title = An experiment: { $a } or { $b }?
experiment-night = Night { $night } of { $nights }.
experiment-is-tonight = Tonight: { $what }.
experiment-how = Two nights make a pair, one of each, in an order drawn by lot. The result opens after { $after } pairs, so that one good week cannot fool you.
experiment-blocks =
    { $blocks } pairs of nights, { $complete } complete, { $missed ->
        [0] none missed
        [one] one night missed
       *[other] { $missed } nights missed
    }.
experiment-missed = missed, fine
experiment-stop = Stop the experiment
experiment-stop-sure = Its nights stay in the diary. There will be no result.
experiment-stop-yes = Stop it
experiment-stop-no = Go on
experiment-was-stopped = You stopped it, which is fine.
experiment-another = Plan another
experiment-save = Save as file
experiment-written = It is in { $file }.

# What it showed. { $by } is one of the pieces below, such as "9 minutes sooner".
experiment-said-sol =
    On { $a } evenings you fell asleep about { $by } than on { $kind ->
        [with-without] evenings without
        [massage-or-rest] evenings of rest
       *[a-or-b] { $b } evenings
    }.
experiment-said-waso =
    On { $a } evenings you lay awake about { $by } than on { $kind ->
        [with-without] evenings without
        [massage-or-rest] evenings of rest
       *[a-or-b] { $b } evenings
    }.
experiment-said-quality =
    On { $a } evenings your sleep felt about { $by } than on { $kind ->
        [with-without] evenings without
        [massage-or-rest] evenings of rest
       *[a-or-b] { $b } evenings
    }.
experiment-said-tst =
    On { $a } evenings you slept about { $by } than on { $kind ->
        [with-without] evenings without
        [massage-or-rest] evenings of rest
       *[a-or-b] { $b } evenings
    }.
experiment-said-se =
    On { $a } evenings your sleep efficiency was about { $by } than on { $kind ->
        [with-without] evenings without
        [massage-or-rest] evenings of rest
       *[a-or-b] { $b } evenings
    }.
experiment-said-nothing =
    No clear difference between { $a } evenings and { $kind ->
        [with-without] evenings without
        [massage-or-rest] evenings of rest
       *[a-or-b] { $b } evenings
    }.
experiment-could = It could be { $near }, it could be { $far }.
experiment-no-difference = no difference
experiment-by-sol =
    { $size ->
        [one] { $size } minute
       *[other] { $size } minutes
    } { $side ->
        [less] sooner
       *[more] later
    }
experiment-by-waso =
    { $size ->
        [one] { $size } minute
       *[other] { $size } minutes
    } { $side ->
        [less] less
       *[more] more
    }
experiment-by-quality =
    { $size } of five steps { $side ->
        [less] worse
       *[more] better
    }
experiment-by-tst =
    { $size ->
        [one] { $size } minute
       *[other] { $size } minutes
    } { $side ->
        [less] less
       *[more] more
    }
experiment-by-se =
    { $size ->
        [one] { $size } point
       *[other] { $size } points
    } { $side ->
        [less] lower
       *[more] higher
    }
experiment-verdict-fairly-clear = Fairly clear: chance alone would seldom look like this.
experiment-verdict-leaning = Leaning one way. Chance could still look like this.
experiment-verdict-cannot-tell-yet = It cannot be told from these nights. That is an answer too.

# As the evenings were really spent. It stands beside the result and never makes it.
experiment-as-dealt = As it was dealt
experiment-done-same = Every one of these evenings was spent as it was dealt.
experiment-done =
    As it was really done: about { $by }. It could be { $near }, it could be { $far }. { $nights ->
        [one] One night differs from what was dealt.
       *[other] { $nights } nights differ from what was dealt.
    }
experiment-done-few =
    As it was really done: about { $by }, from too few pairs to say what else it could be. { $nights ->
        [one] One night differs from what was dealt.
       *[other] { $nights } nights differ from what was dealt.
    }
experiment-done-none = As it was really done: no pair had one evening of each, so it says nothing.
experiment-done-why = The result keeps to what was dealt: a choice may have reasons of its own.
