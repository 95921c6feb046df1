"""Speaks a text: slowly, sentence by sentence, with a pause after each."""

import re

import numpy as np
from hibari import SAMPLE_RATE, Hibari

from level import trimmed

SPEED = 0.72
"""1 is the pace of daytime."""

PAUSE_S = 0.6

SAID_AS = {
    "’": "'",
    "little-finger": "little finger",
    "big-toe": "big toe",
    "massage": "[massage](/məsˈɑʒ/)",
}
"""Written so, said so. `[word](/phonemes/)` is how hibari is told the sounds themselves."""

voice = Hibari()


def sentences(text):
    for written, said in SAID_AS.items():
        text = text.replace(written, said)
    return re.split(r"(?<=[.!?]) ", text)


def speak(text):
    """Returns the samples of a text, without silence at its ends."""
    parts = [trimmed(voice(sentence, speed=SPEED, seed=0)) for sentence in sentences(text)]
    pause = np.zeros(int(PAUSE_S * SAMPLE_RATE), np.float32)
    return np.concatenate([piece for part in parts for piece in (pause, part)][1:])


def syllables(text):
    """Counts the vowels that are spoken."""
    phonemes = " ".join(phrase for sentence in sentences(text) for phrase in voice.phonemize(sentence))
    return len(re.findall("[AIOQWYaeiouæɑɐɒɔəɚɛɜɪʊʌᵊᵻ]", phonemes))
