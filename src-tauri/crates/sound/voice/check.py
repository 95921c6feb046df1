"""Checks every clip as it will be played, and prints those to listen to first.  python check.py [CLIP …]"""

import sys

import numpy as np

from clips import path_of, read, read_list
from hearing import heard, words_heard
from level import FRAME, RATE, decibels, frame_levels, loudness, sounding
from speech import PAUSE_S, syllables

PEAK_DBFS = -3.0
LOUDNESS_LUFS = (-23.0, -21.0)
SILENCE_MS = 120
"""At each end, at most."""
SYLLABLES_PER_S = (1.8, 3.8)
PAUSE_WITHIN_S = (PAUSE_S * 0.7, PAUSE_S * 1.7)
LONGEST_S = 9.0
WORDS_HEARD = 0.5


def longest_pause_s(samples):
    levels = frame_levels(samples)
    is_loud = np.flatnonzero(levels > levels.max() - 42)
    return np.diff(is_loud).max(initial=1) * FRAME / RATE


def troubles(text, samples, share_heard):
    first, last = sounding(samples)
    length_s = len(samples) / RATE
    pauses = text.count(". ")
    pace = syllables(text) / (length_s - pauses * PAUSE_S)
    loud = loudness(samples)
    pause = longest_pause_s(samples)
    return [
        trouble
        for is_wrong, trouble in [
            (decibels(np.abs(samples).max()) > PEAK_DBFS, "too loud a sample"),
            (not LOUDNESS_LUFS[0] <= loud <= LOUDNESS_LUFS[1], f"{loud:.1f} LUFS"),
            (first * 1000 / RATE > SILENCE_MS, "silence before"),
            ((len(samples) - last) * 1000 / RATE > SILENCE_MS, "silence after"),
            (not SYLLABLES_PER_S[0] <= pace <= SYLLABLES_PER_S[1], f"{pace:.1f} syllables a second"),
            (pauses and pause < PAUSE_WITHIN_S[0], f"only {pause:.2f} s between sentences"),
            (pause > PAUSE_WITHIN_S[1], f"a hole of {pause:.2f} s"),
            (length_s > LONGEST_S, f"{length_s:.1f} s long"),
            (share_heard < WORDS_HEARD, f"{share_heard:.0%} of the words heard"),
        ]
        if is_wrong
    ]


def main():
    rows = []
    for clip, entry in read_list().items():
        if sys.argv[1:] and clip not in sys.argv[1:]:
            continue
        samples = read(path_of("en", clip))
        understood = heard(samples)
        share = words_heard(entry["text"], understood)
        rows.append((share, clip, entry["text"], understood, troubles(entry["text"], samples, share)))
    rows.sort()
    for share, clip, text, understood, found in rows:
        print(f"{share:4.0%}  {clip:16} {text}\n{'':23}{understood}{''.join(f'  ! {trouble}' for trouble in found)}")
    broken = sum(bool(row[-1]) for row in rows)
    print(f"{len(rows)} clips, {np.mean([row[0] for row in rows]):.0%} of the words heard, {broken} to look at")
    sys.exit(bool(broken))


main()
