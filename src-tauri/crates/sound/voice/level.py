"""Evens what was spoken: silence cut off, ends faded, every clip as loud as the others."""

import numpy as np

RATE = 24_000
LOUDNESS_LUFS = -22.0
PEAK_DBFS = -5.0
"""Two decibels below what is allowed: Vorbis overshoots."""

FRAME = RATE // 100
FLOOR_DB = -42.0
"""A frame this far below the loudest one is silence."""


def decibels(amplitude):
    return 20 * np.log10(np.maximum(amplitude, 1e-9))


def frame_levels(samples):
    """The level of each 10 ms, in decibels of full scale."""
    frames = samples[: len(samples) // FRAME * FRAME].reshape(-1, FRAME)
    return decibels(np.sqrt((frames.astype(np.float64) ** 2).mean(axis=1)))


def sounding(samples):
    """The first sample that sounds, and the one after the last."""
    levels = frame_levels(samples)
    loud = np.flatnonzero(levels > levels.max() + FLOOR_DB)
    return loud[0] * FRAME, (loud[-1] + 1) * FRAME


def trimmed(samples):
    """Cuts silence off, leaving 20 ms before and 60 ms after, and fades 10 ms at both ends."""
    first, last = sounding(samples)
    samples = samples[max(0, first - 2 * FRAME) : last + 6 * FRAME].copy()
    ramp = np.linspace(0, 1, FRAME, dtype=samples.dtype)
    samples[:FRAME] *= ramp
    samples[-FRAME:] *= ramp[::-1]
    return samples


def k_weighting(frequencies):
    """The power the ear gives each frequency (ITU-R BS.1770: a shelf above 1.7 kHz, less below 38 Hz)."""
    ratio = 1j * np.maximum(frequencies, 1e-6) / 1681.97
    shelf_gain, quality = 10 ** (3.99984 / 20), 0.70718
    shelf = (shelf_gain * ratio**2 + shelf_gain**0.4997 / quality * ratio + 1) / (ratio**2 + ratio / quality + 1)
    low = 1j * np.maximum(frequencies, 1e-6) / 38.135
    return np.abs(shelf * low**2 / (low**2 + low / 0.50033 + 1)) ** 2


def loudness(samples):
    """Loudness in LUFS: blocks of 400 ms every 100 ms, quiet ones left out (ITU-R BS.1770)."""
    size, step = RATE * 2 // 5, RATE // 10
    samples = np.pad(samples.astype(np.float64), (0, max(0, size - len(samples))))
    blocks = np.lib.stride_tricks.sliding_window_view(samples, size)[::step]
    weights = k_weighting(np.fft.rfftfreq(size, 1 / RATE))
    powers = 2 * (np.abs(np.fft.rfft(blocks)) ** 2 * weights).sum(axis=1) / size**2
    levels = lambda values: -0.691 + 10 * np.log10(np.maximum(values, 1e-12))
    heard = powers[levels(powers) > -70]
    heard = heard[levels(heard) > levels(heard.mean()) - 10]
    return levels(heard.mean())


def limited(samples):
    """Turns single loud syllables down, gliding over 20 ms before and after."""
    ceiling = 10 ** (PEAK_DBFS / 20)
    reach = np.ones(2 * FRAME + 1)
    padded = np.pad(np.abs(samples), 2 * FRAME, mode="edge")
    loudest = np.lib.stride_tricks.sliding_window_view(padded, len(reach)).max(axis=1)
    wanted = np.minimum(1, ceiling / np.maximum(loudest, 1e-9))
    return samples * np.convolve(wanted, np.hanning(len(reach)) / np.hanning(len(reach)).sum(), mode="valid")


def evened(samples):
    """Brings a clip to the loudness of all clips."""
    louder = limited(samples * 10 ** ((LOUDNESS_LUFS - loudness(samples)) / 20))
    return limited(louder * 10 ** ((LOUDNESS_LUFS - loudness(louder)) / 20))
