"""One view of a body: rendered, shaded, lined, with landmarks found on its surface."""

import cv2
import numpy as np

from camera import render
from contours import contours, valleys
from curves import bez, ink, mask_outline
from drawing import Art, path, v
from polylines import clip, resample, smooth
from shading import tones
from surface import tris, vnormals


def hairmask(rd, T, h):
    m = rd["mask"]
    q = np.full(m.shape, -1.0)
    q[m] = (h[T[rd["ID"][m]]] * rd["B"][m]).sum(1)
    return q > 0


class View:
    def __init__(self, b, V, Fs, cam, name, title, desc, h=None):
        self.b = b
        self.V = V
        self.F = Fs
        self.T = tris(Fs)
        self.N = vnormals(V, self.T)
        self.cam = cam
        self.h = h
        self.rd = render(cam, V, self.T, self.N)
        self.A = Art(name, title, desc)
        self.A.units_per_cm = round(cam.k / 10, 2)
        self.used = np.unique(self.T)
        self.hm = hairmask(self.rd, self.T, h) if h is not None else np.zeros_like(self.rd["mask"])

    def nohair(self, L):
        H = cv2.dilate(self.hm.astype(np.uint8), np.ones((9, 9))) > 0
        return (
            clip(
                L,
                lambda q: ~H[np.clip((q[:, 1] * 2).astype(int), 0, 1599), np.clip((q[:, 0] * 2).astype(int), 0, 1599)],
                12,
            )
            if self.hm.any()
            else L
        )

    def lines(self, w=2.3, csig=1.5, vsig=2.5, vthr=0.03, cmin=14, vmin=30, edge=8, eps=6, vmask=None, vsm=4):
        c = contours(self.cam, self.rd, self.V, self.T, self.N, eps=eps, sig=csig, minpx=cmin)
        va = [q for q, _ in valleys(self.rd, vsig, vthr, vmin, vsm, edge, mask=vmask)] if vsig else []
        return self.nohair(c), self.nohair(va)

    def mark(self, name, P):
        q = self.cam(P)
        self.A.marks[name] = [round(float(q[0]), 1), round(float(q[1]), 1)]
        nb = len(self.b.V)
        bu = self.used[self.used < nb]
        iv = self.used[((self.V[self.used] - P) ** 2).sum(1).argmin()]
        self.A.info[name] = {
            "world": [round(float(c), 3) for c in P],
            "base_vertex": int(bu[((self.V[bu] - P) ** 2).sum(1).argmin()]),
            "facing": round(float(self.N[iv] @ self.cam.R[2]), 2),
        }

    def markpath(self, name, Ps):
        q = self.cam(np.array(Ps))[:, :2]
        q = smooth(resample(q, 4), 4)[::3]
        self.A.paths[name] = np.round(q, 1).tolist()

    def pick(self, facing=None, **k):
        """nearest surface point to given world coords (any subset of x,y,z), optionally on the side facing a direction; blended over 6 verts"""
        u = self.used
        d = np.zeros(len(u))
        for a, val in k.items():
            d += (self.V[u, "xyz".index(a)] - val) ** 2
        if facing is not None:
            d = d + 1e3 * ((self.N[u] @ np.array(facing, float)) < 0.15)
        o = np.argsort(d)[:40]
        o = o[d[o] < d[o[0]] + 0.02]
        if facing is not None:
            pr = self.V[u[o]] @ (np.array(facing, float) / np.linalg.norm(facing))
            o = o[pr > pr.max() - 0.12]  # frontmost layer only (skip mouth/nostril cavities)
        return self.V[u[o[:4]]].mean(0)

    def lineto(self, a, b, facing, n=14):
        """geodesic-ish path: straight chord projected on the surface along `facing`"""
        a = np.array(a)
        b = np.array(b)
        f = np.array(facing, float)
        f /= np.linalg.norm(f)
        u = self.used[(self.N[self.used] @ f) > 0.05]
        W = self.V[u] - np.outer(self.V[u] @ f, f)
        o = []
        for t in np.linspace(0, 1, n):
            p = a + (b - a) * t
            w = p - f * (p @ f)
            i = np.argsort(((W - w) ** 2).sum(1))[:24]
            pr = self.V[u[i]] @ f
            i = i[pr > pr.max() - 0.12][:4]
            o.append(self.V[u[i]].mean(0))
        return o

    def over(self, a, b, c=(0, 7.3, 0.35), n=16):
        """path over a round part: the outermost surface along rays from an inner centre c, between a and b"""
        a = np.array(a) - c
        b = np.array(b) - c
        u = self.used
        W = self.V[u] - c
        D = W / np.linalg.norm(W, axis=1, keepdims=True)
        o = []
        for t in np.linspace(0, 1, n):
            d = a / np.linalg.norm(a) * (1 - t) + b / np.linalg.norm(b) * t
            d /= np.linalg.norm(d)
            i = np.argsort(-(D @ d))[:24]
            pr = W[i] @ d
            i = i[pr > pr.max() - 0.05][:4]
            o.append(self.V[u[i]].mean(0))
        return o


def stroke_group(A, id, lines, w, taper=(0.85, 0.85), fill=None, tl=26):
    A.g(id, [path(ink(c, w, taper, tl=tl)) for c in lines], fill or v("line"))


def by_hand(A, id, lines, w, extra=""):
    """lines placed by eye on the drawing: a smooth stroke through a few points, thin at both ends"""
    curves = [smooth(resample(np.array(line, float), 1.5), 6) for line in lines]
    A.g(id, [path(ink(curve, w, (0.95, 0.95), tl=60)) for curve in curves], v("line"), extra)


def mirrored(lines):
    """lines of the left half and their mirror images"""
    return [*lines, *([[800 - x, y] for x, y in line] for line in lines)]


def ground(view, light, sig, lo, hi, amin=1500, sm=9, lmin=1500):
    A = view.A
    sk = dict(view.rd)
    sk["mask"] = view.rd["mask"] & ~view.hm
    sh, _, _ = tones(sk, light, sig, lo, 2, amin, sm)
    _, li, _ = tones(sk, light, sig, -9, hi, lmin, sm)
    A.g("skin", [path("".join(bez(p, 0.4, True) for p in mask_outline(view.rd["mask"], 2, 3)))], v("skin"))
    A.g("tone-light", [path("".join(bez(p, 0.6, True) for p in li))], v("skin-light"))
    A.g("tone-shade", [path("".join(bez(p, 0.6, True) for p in sh))], v("skin-shade"))
