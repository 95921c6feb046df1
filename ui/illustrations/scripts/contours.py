"""Lines that are found: where the surface turns away, and in its valleys."""

import cv2
import numpy as np
from scipy.ndimage import gaussian_filter
from skimage.morphology import skeletonize

from camera import visible
from polylines import plen, resample, runs, smooth


def zero_chains(V, T, g):
    """polylines of the zero set of the per-vertex scalar g on the triangle mesh. returns list of (tri ids, points)"""
    s = g > 0
    st = s[T]
    k = st.sum(1)
    act = np.where((k == 1) | (k == 2))[0]
    ends = {}
    segs = []
    pts = {}

    def ept(a, b):
        if a > b:
            a, b = b, a
        key = (a, b)
        if key not in pts:
            t = g[a] / (g[a] - g[b])
            pts[key] = V[a] + (V[b] - V[a]) * t
        return key

    for t in act:
        a, b, c = T[t]
        ks = []
        for x, y in ((a, b), (b, c), (c, a)):
            if s[x] != s[y]:
                ks.append(ept(x, y))
        if len(ks) == 2:
            segs.append(ks)
            for q in ks:
                ends.setdefault(q, []).append(len(segs) - 1)
    used = np.zeros(len(segs), bool)
    out = []
    for i in range(len(segs)):
        if used[i]:
            continue
        used[i] = True
        ch = list(segs[i])
        for side in (1, 0):
            while True:
                e = ch[-1] if side else ch[0]
                nx = [j for j in ends[e] if not used[j]]
                if not nx:
                    break
                j = nx[0]
                used[j] = True
                o = segs[j][0] if segs[j][1] == e else segs[j][1]
                ch.append(o) if side else ch.insert(0, o)
        out.append(np.array([pts[q] for q in ch]))
    return out


def contours(cam, rd, V, T, N, eps=6, minpx=14, sig=3, interior_only=True, edge=3.0):
    """visible smooth occluding contours in px. interior_only drops pieces hugging the outer mask border"""
    g = N @ cam.R[2]
    out = []
    dist = (
        cv2.distanceTransform(
            cv2.copyMakeBorder(rd["mask"].astype(np.uint8), 1, 1, 1, 1, cv2.BORDER_REPLICATE), cv2.DIST_L2, 5
        )[1:-1, 1:-1]
        / rd["ss"]
    )
    for c in zero_chains(V, T, g):
        P = cam(c)
        if plen(P) < minpx:
            continue
        P = resample(P, 1.5)
        if len(P) < 4:
            continue
        v = visible(rd, P, eps)
        x = np.clip((P[:, 0] * rd["ss"]).astype(int), 0, rd["mask"].shape[0] - 1)
        y = np.clip((P[:, 1] * rd["ss"]).astype(int), 0, rd["mask"].shape[0] - 1)
        if interior_only:
            v &= dist[y, x] > edge
        for i, j in runs(v, 5, 6):
            q = P[i:j]
            if plen(q) >= minpx:
                out.append(smooth(q, sig)[:, :2])
    return out


def trace(sk):
    """pixel skeleton -> list of polylines (x,y), splitting at junctions, longest-first greedy"""
    ys, xs = np.nonzero(sk)
    S = set(zip(xs.tolist(), ys.tolist()))

    def nb(p):
        return [(p[0] + i, p[1] + j) for i in (-1, 0, 1) for j in (-1, 0, 1) if (i or j) and (p[0] + i, p[1] + j) in S]

    ends = [p for p in S if len(nb(p)) == 1]
    out = []
    used = set()
    for e in ends + list(S):
        if e in used:
            continue
        ch = [e]
        used.add(e)
        while True:
            q = [p for p in nb(ch[-1]) if p not in used]
            if not q:
                break
            if len(ch) > 3:
                d = np.array(ch[-1]) - np.array(ch[-4])
                q.sort(key=lambda p: -np.dot(np.array(p) - ch[-1], d))
            ch.append(q[0])
            used.add(q[0])
        out.append(np.array(ch, float))
    return out


def valleys(rd, sig=3, thr=0.02, minpx=30, sm=4, edge=8, mask=None, hi=None):
    """list of (polyline px, mean strength). thr relative to px^-2*sig^2 normalised curvature"""
    ss = rd["ss"]
    m = rd["mask"] if mask is None else mask
    I = np.where(rd["mask"], rd["n"][..., 2], 0.0)
    W = rd["mask"].astype(float)
    I = gaussian_filter(I, sig * ss) / np.maximum(gaussian_filter(W, sig * ss), 1e-3)
    gy, gx = np.gradient(I)
    gyy, gyx = np.gradient(gy)
    gxy, gxx = np.gradient(gx)
    t = np.sqrt(((gxx - gyy) / 2) ** 2 + gxy**2)
    lam = ((gxx + gyy) / 2 + t) * (sig * ss) ** 2
    dist = cv2.distanceTransform(m.astype(np.uint8), cv2.DIST_L2, 5) / ss
    # nms along principal direction
    th = 0.5 * np.arctan2(2 * gxy, gxx - gyy)
    ex, ey = np.cos(th), np.sin(th)
    g = gx * ex + gy * ey
    l = np.maximum(((gxx + gyy) / 2 + t), 1e-9)
    off = abs(g / l)
    hi = hi or thr * 1.8
    cand = (lam > thr) & (dist > edge) & (off < 1.2 * ss)
    n, lab = cv2.connectedComponents(cand.astype(np.uint8), connectivity=8)
    mx = np.zeros(n)
    np.maximum.at(mx, lab.ravel(), lam.ravel())
    cand &= mx[lab] > hi
    sk = skeletonize(cand)
    out = []
    for p in trace(sk):
        q = (p + 0.5) / ss
        if len(q) < 4 or plen(q) < minpx:
            continue
        xi = p.astype(int)
        s = lam[xi[:, 1], xi[:, 0]].mean()
        out.append((smooth(resample(q, 1.5), sm), s))
    return out
