"""Lines as lists of points: cut, resampled, smoothed, made sparse."""

import numpy as np
from scipy.ndimage import gaussian_filter1d
from scipy.spatial import cKDTree


def runs(mask, minlen=3, close=4):
    m = mask.copy()
    n = len(m)
    i = 0
    # close small gaps
    while i < n:
        if not m[i]:
            j = i
            while j < n and not m[j]:
                j += 1
            if i > 0 and j < n and j - i <= close:
                m[i:j] = True
            i = j
        else:
            i += 1
    out = []
    i = 0
    while i < n:
        if m[i]:
            j = i
            while j < n and m[j]:
                j += 1
            if j - i >= minlen:
                out.append((i, j))
            i = j
        else:
            i += 1
    return out


def plen(p):
    return np.linalg.norm(np.diff(p[:, :2], axis=0), axis=1).sum()


def resample(p, step):
    d = np.r_[0, np.cumsum(np.linalg.norm(np.diff(p[:, :2], axis=0), axis=1))]
    k = np.r_[True, np.diff(d) > 1e-9]
    p = p[k]
    d = d[k]
    if d[-1] < 1e-6:
        return p[:1]
    n = max(int(round(d[-1] / step)), 2)
    t = np.linspace(0, d[-1], n + 1)
    return np.stack([np.interp(t, d, p[:, i]) for i in range(p.shape[1])], 1)


def smooth(p, sig, closed=False):
    if len(p) < 4:
        return p
    if closed:
        return gaussian_filter1d(p, sig, axis=0, mode="wrap")
    n = len(p)
    k = min(int(4 * sig) + 1, n - 1)
    a = 2 * p[0] - p[1 : k + 1][::-1]
    b = 2 * p[-1] - p[-k - 1 : -1][::-1]
    return gaussian_filter1d(np.r_[a, p, b], sig, axis=0)[k : k + n]


def clip(lines, f, minpx=10):
    o = []
    for c in lines:
        for i, j in runs(f(c), 4, 2):
            if plen(c[i:j]) >= minpx:
                o.append(c[i:j])
    return o


def dedupe(lines, d=4.5, minpx=12):
    """longest first; remove points lying within d px of an already kept line"""
    kept = []
    pts = None
    for c in sorted(lines, key=plen, reverse=True):
        if pts is None:
            kept.append(c)
            pts = c.copy()
            continue
        far = cKDTree(pts).query(c)[0] > d
        for i, j in runs(far, 4, 2):
            if plen(c[i:j]) >= minpx:
                kept.append(c[i:j])
        pts = np.r_[pts, c]
    return kept
