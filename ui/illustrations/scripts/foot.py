"""A left foot: its toes made rounder, its ankle bones made visible, its nails and landmarks."""

import numpy as np

from body import Body
from curves import bez
from drawing import path, v
from polylines import resample, smooth
from surface import sub, tris, vnormals

MAL = np.array([1.57, -7.36, 0.31])
LMAL = np.array([2.12, -7.45, 0.20])


def make_foot():
    foot = Body()
    toefix(foot)
    return foot


def toefix(b, rad=1.2, big=1.05, ln=0.93):
    """rounder, closer toes: scale radially about each toe axis, shorten a bit"""
    for sd in "LR":
        l = sd.lower()
        for i in range(1, 6):
            bones = [k for k in b.bones if k.startswith(f"toe{i}-") and k.endswith("." + sd)]
            w = sum(b.W[:, b.bi[k]] for k in bones)
            w = np.clip(w, 0, 1)
            w = w * w * (3 - 2 * w)
            a = b.V[b.grp(f"joint-{l}-toe-{i}-1")].mean(0)
            z = b.V[b.grp(f"joint-{l}-toe-{i}-{3 if i == 1 else 4}")].mean(0)
            d = (z - a) / np.linalg.norm(z - a)
            r = b.V - a
            t = r @ d
            ax = np.outer(t, d)
            per = r - ax
            k = big if i == 1 else rad
            b.V += w[:, None] * ((k - 1) * per + (((1.0 if i == 1 else ln) - 1) * np.clip(t, 0, 9))[:, None] * d)


def joint(foot, name):
    """the middle of a joint of the left foot or leg"""
    return foot.V[foot.grp("joint-l-" + name)].mean(0)


def foot_surface(foot, extra=(), thr=0.5, n=3, ankles=True):
    """the finer surface of the foot, and of the bones named beside it"""
    toes = [k for k in foot.bones if k.startswith("toe") and k.endswith(".L")]
    F = foot.region(["foot.L"] + toes + list(extra), thr)
    V, Fs, _ = sub(foot.V, F, n)
    N = vnormals(V, tris(Fs))
    for c, amp, r in (
        ((MAL, 0.075, 0.13), (LMAL, 0.07, 0.12)) if ankles else ()
    ):  # the base mesh has almost no ankle bones: sculpt two gentle bumps
        d = ((V - c) ** 2).sum(1)
        V = V + N * (amp * np.exp(-d / 2 / r**2))[:, None]
    return V, Fs


def foot_marks(view, names):
    lo = view.V[view.used][:, 1].min()
    D = (0, -1, 0)
    U = (0, 1, 0)
    M = (-1, 0, 0)
    L = {}
    L["KI1"] = view.pick(D, x=1.86, z=1.02, y=lo)
    L["ball_centre"] = view.pick(D, x=1.80, z=1.24, y=lo)
    L["bigtoe_ball"] = view.pick(D, x=1.60, z=1.36, y=lo)
    L["below_bigtoe_ball"] = view.pick(D, x=1.60, z=1.02, y=lo)
    L["bigtoe_pad"] = view.pick(D, x=1.60, z=1.86, y=lo)
    L["heel_centre"] = view.pick(D, x=1.86, z=-0.02, y=lo)
    L["arch_mid"] = view.pick((-0.5, -1, 0), x=1.66, z=0.62, y=lo + 0.1)
    L["bigtoe_side"] = view.pick(M, y=-8.02, z=1.70, x=1.45)
    L["bunion_joint"] = view.pick(M, y=-8.0, z=1.42, x=1.43)
    L["SP3"] = view.pick(M, y=-8.03, z=1.22, x=1.45)
    L["SP4"] = view.pick(M, y=-7.98, z=0.88, x=1.52)
    L["LV3"] = view.pick(U, x=1.67, z=1.16, y=-7.7)
    L["KI3"] = view.pick(M, y=-7.38, z=0.03, x=1.62)
    L["medial_malleolus"] = view.pick(M, x=1.5, y=MAL[1], z=MAL[2])
    L["SP6"] = view.pick(M, y=-6.54, z=0.14, x=1.5)
    L["SP9"] = view.pick(M, y=-3.80, z=0.36, x=1.0)
    L["achilles"] = view.pick((0, 0, -1), x=1.85, y=-7.2, z=-0.2)
    for k in names:
        if k in L:
            view.mark(k, L[k])
    return L


def nail(view, i, size=1.0):
    tip = joint(view.b, f"toe-{i}-{3 if i == 1 else 4}")
    pr = joint(view.b, f"toe-{i}-{2 if i == 1 else 3}")
    d = tip - pr
    d[1] *= 0.5
    d /= np.linalg.norm(d)
    up = np.array([0, 1.0, 0])
    up -= d * (up @ d)
    up /= np.linalg.norm(up)
    sx = np.cross(up, d)
    hl, hw, off = (
        (0.105, 0.092, 0.115),
        (0.058, 0.052, 0.07),
        (0.054, 0.05, 0.066),
        (0.05, 0.047, 0.062),
        (0.042, 0.042, 0.052),
    )[i - 1]
    hl, hw = hl * size, hw * size
    c = tip - d * off
    th = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    e = 0.72
    X = np.sign(np.cos(th)) * abs(np.cos(th)) ** e
    Y = np.sign(np.sin(th)) * abs(np.sin(th)) ** e
    P = c + np.outer(X * hl, d) + np.outer(Y * hw, sx)
    u = view.used[(view.N[view.used] @ up) > 0.2]
    W = view.V[u] - np.outer(view.V[u] @ up, up)
    o = []
    for p in P:
        w = p - up * (p @ up)
        k = np.argsort(((W - w) ** 2).sum(1))[:5]
        o.append(w + up * (view.V[u[k]] @ up).mean())
    return smooth(resample(view.cam(np.array(o))[:, :2], 1.2), 2.0, True)


def nails(view, ids, size=1.0):
    N_ = [nail(view, i, size) for i in ids]
    view.A.g("nails", [path(bez(p, 0.3, True)) for p in N_], v("nail"), f' stroke="{v("line")}" stroke-width="1.2"')
