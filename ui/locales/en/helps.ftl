# What went together with better nights. Never "helps": nobody dealt those nights by chance. A number has its n, and no p-value is shown.

helps-no-nights = No night that can be compared is in the diary for these dates. Add one with "drowse night add", or read another app's export with "drowse import".
helps-heading =
    { $outcome ->
        [sol] Minutes to fall asleep
        [waso] Minutes awake in the night
        [quality] How the sleep was, 1 to 5
        [tst] Minutes asleep
       *[se] Sleep efficiency, per cent
    }: { $nights ->
        [one] one night
       *[other] { $nights } nights
    }
helps-nothing-to-compare = No routine and no tag is noted on these nights yet.

helps-column-what = What
helps-column-with = Nights with
helps-column-without = Nights without
helps-column-middle-with = Middle with
helps-column-middle-without = Middle without
helps-column-difference = Difference
helps-column-range = Could be
helps-range = { $low } to { $high }

## What may be said

helps-lower =
    { $what } went together with { $outcome ->
        [sol] falling asleep sooner
        [waso] less time awake in the night
        [quality] sleep that felt worse
        [tst] less sleep
       *[se] a smaller part of the night asleep
    }.
helps-higher =
    { $what } went together with { $outcome ->
        [sol] taking longer to fall asleep
        [waso] more time awake in the night
        [quality] sleep that felt better
        [tst] more sleep
       *[se] a larger part of the night asleep
    }.
helps-no-difference = { $what }: no clear difference.
helps-not-clear = { $what }: no clear difference; it could be anything from { $range }.
helps-needs-with =
    { $what }: { $with ->
        [one] one more night
       *[other] { $with } more nights
    } with it, and there is something to say.
helps-needs-without =
    { $what }: { $without ->
        [one] one more night
       *[other] { $without } more nights
    } without it, and there is something to say.
helps-needs-both =
    { $what }: { $with ->
        [one] one more night
       *[other] { $with } more nights
    } with it and { $without } without it, and there is something to say.

helps-caution = Going together is not yet helping: what you chose on calmer evenings also goes together with calmer nights.
helps-alike = Your nights resemble the ones before them, so the ranges may be too narrow.
