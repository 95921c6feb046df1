"""Points to smooth Bezier paths: strokes that taper, rings without a seam."""

import cv2
import numpy as np
from scipy.ndimage import gaussian_filter1d

from polylines import plen, resample, runs, smooth


def mask_outline(m, ss, sig=4, minarea=60, step=1.5):
    """closed smooth outlines (px) of a boolean mask; holes included with opposite orientation"""
    cs, h = cv2.findContours(m.astype(np.uint8), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    o = []
    for i, c in enumerate(cs):
        c = (c[:, 0, :].astype(float) + 0.5) / ss
        if cv2.contourArea(c.astype(np.float32)) < minarea:
            continue
        p = resample(np.r_[c, c[:1]], step)[:-1]
        o.append(smooth(p, sig, True))
    return o


def _bz(b, t):
    t = t[:, None]
    return (1 - t) ** 3 * b[0] + 3 * (1 - t) ** 2 * t * b[1] + 3 * (1 - t) * t * t * b[2] + t**3 * b[3]


def _fit(p, t1, t2, err, out, depth=0):
    n = len(p)
    if n == 2 or depth > 14:
        d = np.linalg.norm(p[-1] - p[0]) / 3
        out.append(np.array([p[0], p[0] + t1 * d, p[-1] + t2 * d, p[-1]]))
        return
    d = np.r_[0, np.cumsum(np.linalg.norm(np.diff(p, axis=0), axis=1))]
    u = d / d[-1]
    for it in range(5):
        b0 = (1 - u) ** 3
        b1 = 3 * u * (1 - u) ** 2
        b2 = 3 * u * u * (1 - u)
        b3 = u**3
        A1 = t1 * b1[:, None]
        A2 = t2 * b2[:, None]
        C = np.array([[(A1 * A1).sum(), (A1 * A2).sum()], [(A1 * A2).sum(), (A2 * A2).sum()]])
        r = p - (p[0] * (b0 + b1)[:, None] + p[-1] * (b2 + b3)[:, None])
        X = np.array([(A1 * r).sum(), (A2 * r).sum()])
        det = C[0, 0] * C[1, 1] - C[0, 1] ** 2
        L = np.linalg.norm(p[-1] - p[0])
        if abs(det) > 1e-9:
            a1 = (X[0] * C[1, 1] - X[1] * C[0, 1]) / det
            a2 = (C[0, 0] * X[1] - C[0, 1] * X[0]) / det
        else:
            a1 = a2 = L / 3
        if a1 < L * 0.02 or a2 < L * 0.02 or a1 > 4 * d[-1] or a2 > 4 * d[-1]:
            a1 = a2 = d[-1] / 3
        b = np.array([p[0], p[0] + t1 * a1, p[-1] + t2 * a2, p[-1]])
        q = _bz(b, u)
        e = ((q - p) ** 2).sum(1)
        k = int(e.argmax())
        if e[k] < err * err:
            out.append(b)
            return
        if e[k] > (err * 6) ** 2:
            break
        d1 = 3 * (
            (b[1] - b[0]) * ((1 - u) ** 2)[:, None]
            + 2 * (b[2] - b[1]) * ((1 - u) * u)[:, None]
            + (b[3] - b[2]) * (u * u)[:, None]
        )
        d2 = 6 * ((b[2] - 2 * b[1] + b[0]) * (1 - u)[:, None] + (b[3] - 2 * b[2] + b[1]) * u[:, None])
        num = ((q - p) * d1).sum(1)
        de = (d1 * d1).sum(1) + ((q - p) * d2).sum(1)
        u = np.clip(np.where(abs(de) > 1e-9, u - num / np.where(abs(de) > 1e-9, de, 1), u), 0, 1)
        if (np.diff(u) <= 0).any():
            u = d / d[-1]
            break
    k = min(max(k, 1), n - 2)
    a = max(k - 3, 0)
    z = min(k + 3, n - 1)
    tc = p[a] - p[z]
    l = np.linalg.norm(tc)
    tc = tc / l if l > 1e-9 else np.array([1.0, 0])
    _fit(p[: k + 1], t1, tc, err, out, depth + 1)
    _fit(p[k:], -tc, t2, err, out, depth + 1)


def f1(x):
    s = f"{x:.1f}"
    s = s[:-2] if s.endswith(".0") else s
    return "0" if s == "-0" else s


def bez(p, err=0.35, closed=False, corner=None):
    p = np.asarray(p)[:, :2]
    keep = np.r_[True, np.linalg.norm(np.diff(p, axis=0), axis=1) > 1e-6]
    p = p[keep]
    if len(p) < 2:
        return ""
    if closed:
        p = np.r_[p, p[:1]]
        t = p[1] - p[-2]
        t /= np.linalg.norm(t) + 1e-12
        cuts = [0, len(p) // 2, len(p) - 1]
    else:
        cuts = [0, len(p) - 1]
    if corner is not None:
        for c in corner:
            cuts.append(c)
        cuts = sorted(set(cuts))
    out = []

    def tan(i, sg, iscorner):
        k = 3
        n = len(p)
        if iscorner:
            j = min(max(i + sg * k, 0), n - 1)
            v = p[j] - p[i]
        elif closed and i in (0, n - 1):
            v = sg * (p[min(k, n - 1)] - p[-1 - min(k, n - 1)])
        else:
            a = max(i - k, 0)
            b = min(i + k, n - 1)
            v = sg * (p[b] - p[a])
        l = np.linalg.norm(v)
        return v / l if l > 1e-9 else np.array([1.0, 0])

    cs = set(corner or [])
    for a, b in zip(cuts[:-1], cuts[1:]):
        if b <= a:
            continue
        _fit(
            p[a : b + 1],
            tan(a, 1, a in cs or (not closed and a == 0)),
            tan(b, -1, b in cs or (not closed and b == len(p) - 1)),
            err,
            out,
        )
    # relative cubic commands, 1 decimal, drift-free
    cur = np.round(out[0][0], 1)
    s = f"M{f1(cur[0])} {f1(cur[1])}c"
    items = []
    for b in out:
        r = np.round(b[1:], 1) - cur
        items.append(" ".join(f1(v) for v in r.ravel()))
        cur = np.round(b[3], 1)
    s += " ".join(items)
    s = s.replace(" -", "-")
    return s + ("z" if closed else "")


def ring(p, w, wf, err=0.3):
    """closed variable-width outline as an even-odd ring (no seam)"""
    t = np.roll(p, -1, 0) - np.roll(p, 1, 0)
    t /= np.linalg.norm(t, axis=1, keepdims=True) + 1e-9
    n = np.stack([-t[:, 1], t[:, 0]], 1)
    h = gaussian_filter1d(wf(p, t), 8, mode="wrap")[:, None] * w / 2
    return bez(p + n * h, err, True) + bez(p - n * h, err, True)


def ink(p, w=2.2, taper=(0.35, 0.35), wfun=None, err=0.3, tmin=0.12, tl=26):
    """tapered brush stroke -> closed path. w max width px, taper = strength of thinning at start/end (1 = to a point)"""
    p = resample(np.asarray(p)[:, :2], 1.5)
    if len(p) < 4:
        return ""
    d = np.r_[0, np.cumsum(np.linalg.norm(np.diff(p, axis=0), axis=1))]
    L = d[-1]
    t = min(tl, L * 0.5)
    prof = np.ones(len(p))
    a = np.clip(d / t, 0, 1)
    b = np.clip((L - d) / t, 0, 1)

    def es(x):
        return np.sin(x * np.pi / 2)

    prof *= (1 - taper[0] * (1 - es(a))) * (1 - taper[1] * (1 - es(b)))
    if wfun is not None:
        prof *= wfun(p, d / L)
    prof = np.maximum(prof, tmin) * w / 2
    tg = np.gradient(p, axis=0)
    tg /= np.linalg.norm(tg, axis=1, keepdims=True) + 1e-9
    nn = np.stack([-tg[:, 1], tg[:, 0]], 1)
    l = p + nn * prof[:, None]
    r = (p - nn * prof[:, None])[::-1]
    A = bez(l, err)
    B = bez(r, err)
    # join: M l... L r0 c ... z
    m = B.index("c")
    return A + "L" + B[1:m] + B[m:] + "z"


def outer_lines(
    rd, sig=3, w=3.2, light=(-0.5, -0.7), border=6, minpx=20, err=0.3, var=0.45, drop=None, taper=(0.85, 0.85)
):
    """open outline strokes from the mask border; pieces on the frame edge are dropped"""
    out = []
    L = np.array(light) / np.linalg.norm(light)
    for p in mask_outline(rd["mask"], rd["ss"], sig, 300):
        ok = (p[:, 0] > border) & (p[:, 0] < 800 - border) & (p[:, 1] > border) & (p[:, 1] < 800 - border)
        if drop is not None:
            ok &= ~drop(p)
        a = cv2.contourArea(p.astype(np.float32), oriented=True)
        sgn = 1 if a > 0 else -1

        def wf(q, u):
            t = np.gradient(q, axis=0)
            t /= np.linalg.norm(t, axis=1, keepdims=True) + 1e-9
            n = np.stack([t[:, 1], -t[:, 0]], 1) * sgn
            return 1 - var * gaussian_filter1d(n @ L, 6)

        if ok.all():
            out.append(ring(p, w, lambda q, t: 1 - var * ((np.stack([t[:, 1], -t[:, 0]], 1) * sgn) @ L), err))
        else:
            k = int(np.argmin(ok))
            q = np.roll(p, -k, 0)
            o = np.roll(ok, -k)
            for i, j in runs(o, 6, 2):
                if plen(q[i:j]) > minpx:
                    out.append(ink(q[i:j], w, taper, wf, err, tl=60))
    return out
