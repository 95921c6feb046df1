"""An orthographic camera and its depth buffer."""

import cv2
import numpy as np
from numba import njit

SS = 2


class Cam:
    """orthographic. dir = direction from subject to camera; up = approx up; maps to px in [0,800]"""

    def __init__(self, dir, up, center, width):
        d = np.asarray(dir, float)
        d /= np.linalg.norm(d)
        u = np.asarray(up, float)
        r = np.cross(u, d)
        r /= np.linalg.norm(r)
        u = np.cross(d, r)
        self.R = np.stack([r, u, d])
        self.c = np.asarray(center, float)
        self.k = 800 / width

    def __call__(self, P):
        Q = (np.asarray(P) - self.c) @ self.R.T
        return np.stack([400 + Q[..., 0] * self.k, 400 - Q[..., 1] * self.k, Q[..., 2] * self.k], -1)


@njit(cache=True)
def _raster(P, T, w, h, Z, ID, B):
    for t in range(T.shape[0]):
        a = P[T[t, 0]]
        b = P[T[t, 1]]
        c = P[T[t, 2]]
        x0 = max(int(min(a[0], b[0], c[0])), 0)
        x1 = min(int(max(a[0], b[0], c[0])) + 1, w - 1)
        y0 = max(int(min(a[1], b[1], c[1])), 0)
        y1 = min(int(max(a[1], b[1], c[1])) + 1, h - 1)
        den = (b[1] - c[1]) * (a[0] - c[0]) + (c[0] - b[0]) * (a[1] - c[1])
        if den == 0:
            continue
        for y in range(y0, y1 + 1):
            for x in range(x0, x1 + 1):
                px = x + 0.5
                py = y + 0.5
                l0 = ((b[1] - c[1]) * (px - c[0]) + (c[0] - b[0]) * (py - c[1])) / den
                l1 = ((c[1] - a[1]) * (px - c[0]) + (a[0] - c[0]) * (py - c[1])) / den
                l2 = 1 - l0 - l1
                if l0 >= -1e-6 and l1 >= -1e-6 and l2 >= -1e-6:
                    z = l0 * a[2] + l1 * b[2] + l2 * c[2]
                    if z > Z[y, x]:
                        Z[y, x] = z
                        ID[y, x] = t
                        B[y, x, 0] = l0
                        B[y, x, 1] = l1
                        B[y, x, 2] = l2


def render(cam, V, T, N, ss=SS):
    S = 800 * ss
    P = cam(V) * ss
    Z = np.full((S, S), -1e9)
    ID = np.full((S, S), -1, np.int64)
    B = np.zeros((S, S, 3))
    _raster(np.ascontiguousarray(P), np.ascontiguousarray(T), S, S, Z, ID, B)
    m = ID >= 0
    n = np.zeros((S, S, 3))
    n[m] = (N[T[ID[m]]] * B[m][..., None]).sum(1)
    n[m] /= np.maximum(np.linalg.norm(n[m], axis=1, keepdims=True), 1e-9)
    inv = (~m).astype(np.uint8)
    k, lab, st, _ = cv2.connectedComponentsWithStats(
        inv, connectivity=4
    )  # fill pin-holes (< 450 px^2) so they don't read as slits
    m = m.copy()
    for i in range(1, k):
        if st[i, 4] < 450 * ss * ss:
            m[lab == i] = True
    return dict(Z=Z / ss, ID=ID, B=B, mask=m, n=n @ cam.R.T, ss=ss)


def visible(rd, P, eps, r=2):
    """fraction-of-neighbourhood visibility for projected points P (800-px units). visible unless a clearly nearer surface covers it"""
    ss = rd["ss"]
    Z = rd["Z"]
    S = Z.shape[0]
    x = np.round(P[:, 0] * ss - 0.5).astype(int)
    y = np.round(P[:, 1] * ss - 0.5).astype(int)
    v = np.zeros(len(P))
    cnt = 0
    for dx in range(-r, r + 1):
        for dy in range(-r, r + 1):
            xx = np.clip(x + dx, 0, S - 1)
            yy = np.clip(y + dy, 0, S - 1)
            v += Z[yy, xx] <= P[:, 2] + eps
            cnt += 1
    ins = (x >= 0) & (x < S) & (y >= 0) & (y < S)
    return (v / cnt > 0.45) & ins
