"""What a speech recogniser makes of a clip: a small one, with a model of telephone English in its wheel."""

import re

import numpy as np
from pocketsphinx import Decoder

from level import RATE

HEARS_AT = 16_000

decoder = Decoder(samprate=HEARS_AT, loglevel="FATAL")


def resampled(samples):
    """From the rate of the clips to the one of the recogniser."""
    kept = len(samples) * HEARS_AT // RATE
    return np.fft.irfft(np.fft.rfft(samples)[: kept // 2 + 1], kept) * HEARS_AT / RATE


def heard(samples):
    """Returns the words that were understood."""
    quiet = np.zeros(HEARS_AT // 2)
    pcm = np.concatenate([quiet, resampled(samples), quiet])
    decoder.start_utt()
    decoder.process_raw((pcm * 32767).astype("<i2").tobytes(), full_utt=True)
    decoder.end_utt()
    return decoder.hyp().hypstr if decoder.hyp() else ""


def words_heard(text, understood):
    """The share of a text's words that were understood, whatever their order."""
    spoken = re.findall(r"[a-z']+", text.lower().replace("-", " "))
    rest = understood.lower().split()
    found = 0
    for word in spoken:
        if word in rest:
            rest.remove(word)
            found += 1
    return found / len(spoken)
