# The page of an experiment that has ended: on paper, in a file, and in the window. No name, no note, no advice stands on it.

paper-state =
    { $state ->
        [finished] Finished
       *[stopped] Stopped
    } on { $on }, { $complete } of { $blocks } pairs complete

paper-result = What it showed
paper-no-look = It was stopped before its first planned look, so nothing is said of a result.

paper-nights = Night by night
paper-chart = { $pairs } pairs of nights, { $complete } complete: what each night came to, and what was dealt for it.
paper-axis-sol = Minutes to fall asleep
paper-axis-waso = Minutes awake in the night
paper-axis-quality = How the sleep felt, 1 to 5
paper-axis-tst = Time asleep, h:min
paper-axis-se = Sleep efficiency, %
paper-row-pair = Pair
paper-row-dealt = Dealt
paper-row-missing = Not noted
paper-row-refused = Refused
paper-row-otherwise = Not as dealt
paper-dealt-again = dealt again

paper-looks = The planned looks, and what each said
paper-look-after = After
paper-look-bar = Fairly clear at
paper-look-on = Taken on
paper-look-said = Said then
paper-look-not-taken = Not taken: it had ended before.
paper-looks-why =
    Nothing was looked at in between: who looks every day finds things that are not there. { $looks ->
        [one] The bar leaves
       *[other] Together the bars leave
    } at most 5 false alarms in 100.
paper-pairs = { $pairs } pairs
paper-of-pairs = { $pairs } pairs.
paper-bar = { $times } in 100 by chance, or fewer

paper-settled = What was settled before the first night, and not changed
paper-settled-compared =
    Compared: evenings with { $a }, and { $kind ->
        [with-without] evenings without a massage
        [massage-or-rest] evenings of resting as long
       *[a-or-b] evenings with { $b }
    }.
paper-settled-outcome =
    About one number of each night: { $outcome ->
        [sol] the minutes from lights out to sleep
        [waso] the minutes awake between falling asleep and waking for good
        [quality] how the sleep felt, from 1 very poor to 5 very good
        [tst] the time asleep
       *[se] the part asleep of the time tried to sleep
    }.
paper-settled-pairs = { $nights } nights in { $pairs } pairs: two evenings, one of each kind, in an order drawn by lot (seed { $seed }) and said on the evening.
paper-settled-refused = An evening could be refused. The result counts every noted night as it was dealt, whatever was done.
paper-settled-again =
    A pair that lacks a night is left out and dealt again at the end, { $most } times at most. { $again ->
        [0] None was.
        [one] One was.
       *[other] { $again } were.
    }
paper-settled-test = Clear or not: of all ways the lots could have fallen, how many would look as clear (Fisher 1935). More than { $leaning } in 100: it cannot be told. “It could be”: the differences this test does not rule out at 5 % (Hartigan 1969).

paper-cannot = What this cannot say
paper-cannot-one-person = One person, these weeks. It says nothing of anybody else, and no more than a guess of other weeks.
paper-cannot-knew = You knew each evening what it was. What one expects may change a night, and how it is remembered.
paper-cannot-noted = The numbers are what was noted in a diary, mostly from memory.
paper-cannot-no-advice = It is no diagnosis and no advice.

paper-made = Made by Drowse { $version } on { $on }. No name and no note of the diary stands here. The file of this experiment (JSON) holds every number.

## Its page in the window

paper-page-title = The experiment on paper
paper-page-lead = One page: what was compared, what it showed, and what it cannot say.

error-experiment-not-ended = this experiment is still running, and nothing is printed of it before its end; stop it, or wait
