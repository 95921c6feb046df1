"""The views of the left hand: palm with wrist, and back."""

import math

import numpy as np
from scipy.interpolate import CubicSpline

from body import Body, rot
from camera import Cam
from curves import bez, ink, outer_lines
from drawing import path, v
from foot import joint
from polylines import dedupe
from surface import sub
from view import View, by_hand, ground, stroke_group


def fuller_thumb(hb):
    """the thumb of the mesh runs into a point: its last bone is made a fifth thicker, from its joint on"""
    weight = np.clip(hb.W[:, hb.bi["finger1-3.L"]], 0, 1)
    share = weight * weight * (3 - 2 * weight)
    root, tip = joint(hb, "finger-1-3"), joint(hb, "finger-1-4")
    along = (tip - root) / np.linalg.norm(tip - root)
    out = hb.V - root
    aside = out - np.outer(out @ along, along)
    hb.V = hb.V + (0.22 * share)[:, None] * aside


def make_hand():
    """the hand with its finer surface and its axes: wrist, knuckles, elbow, up, across, out of the palm"""
    hb = Body(extra={"hands/l-hand-fingers-distance-decr": 0.55})
    fuller_thumb(hb)
    bonesL = [k for k in hb.bones if k.endswith(".L") and k.startswith(("finger", "metacarpal", "wrist", "lowerarm"))]
    F = hb.region(bonesL, 0.6)
    V, Fs, _ = sub(hb.V, F, 3)
    wr = joint(hb, "hand")
    m3 = joint(hb, "finger-3-1")
    i1 = joint(hb, "finger-2-1")
    p1 = joint(hb, "finger-5-1")
    el = joint(hb, "elbow")
    up = m3 - wr
    Lh = np.linalg.norm(up)
    up /= Lh
    n = np.cross(i1 - wr, p1 - wr)
    n /= -np.linalg.norm(n)
    ac = np.cross(n, up)
    ac *= np.sign(ac @ (p1 - i1))
    Wd = abs((p1 - i1) @ ac)
    return hb, V, Fs, wr, m3, el, up, Lh, n, ac, Wd


def finger_creases(view, body):
    """short lines across the fingers at their joints, as wide as the finger is there"""
    mask = view.rd["mask"]
    creases = []
    for finger in range(1, 6):
        for number in (2, 3):
            before, here, after = (view.cam(joint(body, f"finger-{finger}-{number + step}"))[:2] for step in (-1, 0, 1))
            along = (after - before) / np.linalg.norm(after - before)
            across = np.array([-along[1], along[0]])
            steps = np.arange(0, 40)
            edges = []
            for side in (-1, 1):
                seen = (here + np.outer(steps * side, across)) * 2
                inside = mask[seen[:, 1].astype(int), seen[:, 0].astype(int)]
                edges.append(here + across * side * max(int(inside.argmin()) - 5, 3))
            creases.append([edges[0], (edges[0] + edges[1]) / 2 - along * 2.5, edges[1]])
    return creases


def draw_wrist_palm(hand, out):
    hb, V, Fs, wr, m3, el, up, Lh, n, ac, Wd = hand
    cam = Cam(n, rot(n, -7) @ up, (wr + m3) / 2 - up * 0.12, 3.0)
    view = View(hb, V, Fs, cam, "wrist-palm", "Inner wrist and palm", "Left palm and inner wrist")
    art = view.A
    ground(view, (-0.4, 0.5, 0.75), 9, 0.40, 0.82, 500, 7, 500)
    c, va = view.lines(vsig=3, vthr=0.03, vmin=26)
    art.g("outline", [path(d) for d in outer_lines(view.rd)], v("line"))
    stroke_group(art, "features", dedupe(c + va), 2.0)

    def fr(a, b_):
        return cam(wr + up * (b_ * Lh) + ac * (a * Wd) + n * 0.1)[
            :2
        ]  # a: -.5 index .. +.5 little finger side, b: 0 wrist .. 1 knuckle of middle finger

    def cr(pts):
        P = np.array([fr(*q) for q in pts])
        tt = np.arange(len(P))
        return CubicSpline(tt, P)(np.linspace(0, len(P) - 1, 60))

    forearm = (wr - el) / np.linalg.norm(wr - el)
    cun = np.linalg.norm(wr - el) / 12
    CR = [
        cr([(-0.53, 0.82), (-0.30, 0.74), (-0.10, 0.50), (-0.06, 0.20), (-0.10, 0.08)]),
        cr([(-0.52, 0.83), (-0.20, 0.74), (0.15, 0.60), (0.42, 0.46)]),
        cr([(0.66, 0.72), (0.35, 0.74), (0.0, 0.86), (-0.16, 1.02)]),
    ]
    art.g("palm-creases", [path(ink(q, 1.9, (0.7, 0.95), tl=60)) for q in CR], v("line"), ' opacity=".8"')

    by_hand(art, "finger-creases", finger_creases(view, hb), 1.5, ' opacity=".7"')

    # wrist creases: find skin edges along the wrist line in the mask
    def wristline(off, bow=7, mg=13):
        o = cam(wr + up * off)[:2]
        a2 = cam(wr + ac)[:2] - cam(wr)[:2]
        a2 /= np.linalg.norm(a2)
        tt = np.arange(-160, 160)
        P = o + np.outer(tt, a2)
        M = view.rd["mask"][np.clip((P[:, 1] * 2).astype(int), 0, 1599), np.clip((P[:, 0] * 2).astype(int), 0, 1599)]
        z = len(tt) // 2
        lo_ = z
        while lo_ > 0 and M[lo_ - 1]:
            lo_ -= 1
        hi_ = z
        while hi_ < len(tt) - 1 and M[hi_ + 1]:
            hi_ += 1
        A0, B0 = P[lo_] + a2 * mg, P[hi_] - a2 * mg
        u = np.linspace(0, 1, 40)[:, None]
        nn = np.array([-a2[1], a2[0]])
        nn *= np.sign(nn[1])
        return A0 + (B0 - A0) * u + nn * (bow * 4 * u * (1 - u)), P[lo_], P[hi_], a2

    w1, e0, e1, a2 = wristline(0.03)
    w2, _, _, _ = wristline(-0.09, 5, 26)
    art.g(
        "wrist-creases", [path(ink(w1, 2.1, (0.95, 0.95), tl=50)), path(ink(w2, 1.6, (0.95, 0.95), tl=50))], v("line")
    )
    kk = cam.k
    fa = cam(wr - forearm)[:2] - cam(wr)[:2]
    fa /= np.linalg.norm(fa)

    def r(p):
        return [round(float(p[0]), 1), round(float(p[1]), 1)]

    art.marks["PC7"] = r(w1[20])
    art.marks["HT7"] = r(w1[33] + fa * -2)
    art.marks["LU9"] = r(w1[5])
    art.marks["PC6"] = r(w1[20] + fa * 2 * cun * kk)
    art.marks["HT_2cun"] = r(w1[31] + fa * 2 * cun * kk)
    art.marks["PC8"] = r(fr(-0.08, 0.60))
    art.marks["thenar"] = r(fr(-0.50, 0.40))
    art.paths["wrist_sweep"] = [r(w1[20] + fa * q * cun * kk) for q in np.linspace(0, 4.0, 12)]
    art.paths["thumb_web_circle"] = [
        r(fr(-0.50 + 0.20 * math.cos(q), 0.40 + 0.20 * math.sin(q))) for q in np.linspace(0, 2 * np.pi, 24)
    ]
    art.fade(400, 800, 400, 660)
    art.save(out)


def draw_hand_back(hand, out):
    hb, V, Fs, wr, m3, el, up, Lh, n, ac, Wd = hand
    cam = Cam(-n, rot(n, -7) @ up, (wr + m3) / 2 - up * 0.12, 3.0)
    view = View(hb, V, Fs, cam, "hand-back", "Back of the hand", "Back of the left hand")
    art = view.A
    ground(view, (-0.4, 0.5, 0.75), 9, 0.40, 0.82, 500, 7, 500)
    c, va = view.lines(vsig=3, vthr=0.03, vmin=26)
    art.g("outline", [path(d) for d in outer_lines(view.rd)], v("line"))
    stroke_group(art, "features", dedupe(c + va), 2.0)

    by_hand(art, "knuckles", finger_creases(view, hb), 1.4, ' opacity=".45"')

    def fingernail(x, y, lean, hw, hl):
        th = np.linspace(0, 2 * np.pi, 40, endpoint=False)
        X = np.sign(np.cos(th)) * abs(np.cos(th)) ** 0.75 * hw
        Y = np.sign(np.sin(th)) * abs(np.sin(th)) ** 0.75 * hl
        a = math.radians(lean)
        return np.stack([x + X * math.cos(a) - Y * math.sin(a), y + X * math.sin(a) + Y * math.cos(a)], 1)

    art.g(
        "nails",
        [
            path(bez(fingernail(*q), 0.3, True))
            for q in (
                (283, 148, -22, 9, 13),
                (338, 64, -8, 11, 15),
                (423, 43, 0, 11, 16),
                (520, 83, 17, 11, 15),
                (590, 277, 52, 9, 13),
            )
        ],
        v("nail"),
        f' stroke="{v("line")}" stroke-width="1.2"',
    )
    art.fade(400, 800, 400, 660)
    art.save(out)
