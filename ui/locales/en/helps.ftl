# What went together with better nights. Never "helps": nobody dealt those nights by chance. A number has its n, and no p-value is shown.

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

## On the page

helps-title = What goes with better nights
helps-lead =
    From your own notes, { $nights ->
        [one] one night
       *[other] { $nights } nights
    }. Going together is not the same as causing.
helps-nothing-yet = No routine and no tag is noted with your nights yet. Once there are some, they stand here night by night.
helps-not-noted = None of your nights has this noted. Another number may be.
helps-about-sol = { $what } and falling asleep
helps-about-waso = { $what } and waking in the night
helps-about-quality = { $what } and how the sleep felt
helps-about-tst = { $what } and time asleep
helps-about-se = { $what } and sleep efficiency
helps-with = with
helps-without = without
helps-n = n = { $n } nights
helps-row = { $name }: { $n } nights, the middle one { $median }.
helps-row-few = { $name }: { $n } nights.
helps-percent = { $percent } %
helps-difference = difference
helps-end-none = no difference
helps-end-less-sol = sooner asleep
helps-end-more-sol = later
helps-end-less-waso = less awake
helps-end-more-waso = more
helps-end-less-quality = worse
helps-end-more-quality = better
helps-end-less-tst = less sleep
helps-end-more-tst = more
helps-end-less-se = lower
helps-end-more-se = higher
helps-chosen = Evenings you choose something may be calmer evenings anyway.
helps-read = One dot is one night. The tall line is the middle night. The band under it shows where the true difference plausibly lies; if it crosses "no difference", it could be chance.
helps-others = Other things you noted
helps-counts = { $with } nights with, { $without } without

# { $by } is a piece such as "9 minutes sooner".
helps-went-together =
    Nights with { $what } went together with { $outcome ->
        [sol] falling asleep
        [waso] lying awake
        [quality] sleep that felt
        [tst] sleeping
       *[se] a sleep efficiency
    } about { $by }.
helps-not-told-apart = No clear difference with { $what }.
helps-so-far =
    So far nights with { $what } went together with { $outcome ->
        [sol] falling asleep
        [waso] lying awake
        [quality] sleep that felt
        [tst] sleeping
       *[se] a sleep efficiency
    } about { $by }.
helps-dots-only = Each dot is a night. { $more }
helps-short = About { $by }
helps-short-none = No clear difference
helps-cannot-tell = It cannot be told yet. { $more }
helps-more-with =
    { $with ->
        [one] One more night with it
       *[other] { $with } more nights with it
    }, and there is something to say.
helps-more-without =
    { $without ->
        [one] One more night without it
       *[other] { $without } more nights without it
    }, and there is something to say.
helps-more-both = { $with } more nights with it and { $without } without, and there is something to say.
