"""Flat tones: where the light falls, and where it does not."""

import numpy as np
from scipy.ndimage import gaussian_filter

from curves import mask_outline


def tones(rd, light, sig=10, lo=0.35, hi=0.72, minarea=250, sm=6, z=None, inset=0):
    """(shade outlines, light outlines) from mask-normalised blurred lambert"""
    l = np.array(light, float)
    l /= np.linalg.norm(l)
    ss = rd["ss"]
    m = rd["mask"].astype(float)
    s = np.clip(rd["n"] @ l, -0.3, 1) * m
    bl = gaussian_filter(s, sig * ss) / np.maximum(gaussian_filter(m, sig * ss), 1e-3)
    # mix some unblurred (light blur) for shape
    b2 = gaussian_filter(s, 3 * ss) / np.maximum(gaussian_filter(m, 3 * ss), 1e-3)
    q = 0.6 * bl + 0.4 * b2
    M = rd["mask"]
    return mask_outline((q < lo) & M, ss, sm, minarea), mask_outline((q > hi) & M, ss, sm, minarea), q
