"""Meshes: finer, in triangles, with normals."""

import numpy as np


def catmull_clark(V, F, paths=(), crease=None):
    """one Catmull-Clark step on quads; keeps old vertex ids 0..n-1; `paths` (lists of vertex ids) are subdivided along. degenerate quads (tris) tolerated."""
    n = len(V)
    nf = len(F)
    E = np.stack([F, np.roll(F, -1, 1)], 2).reshape(-1, 2)
    Es = np.sort(E, 1)
    ok = Es[:, 0] != Es[:, 1]
    key = Es[:, 0].astype(np.int64) * (n + 1) + Es[:, 1]
    uk, inv = np.unique(key, return_inverse=True)
    ea = (uk // (n + 1)).astype(int)
    eb = (uk % (n + 1)).astype(int)
    cnt = np.bincount(inv[ok], minlength=len(uk))
    fp = V[F].mean(1)
    fe = np.repeat(np.arange(nf), 4)
    es = np.zeros((len(uk), 3))
    np.add.at(es, inv, fp[fe])
    bd = cnt < 2
    ep = (V[ea] + V[eb] + es) / 4.0
    ep[bd] = (V[ea] + V[eb])[bd] / 2
    nv = np.bincount(F.ravel(), minlength=n)
    Q = np.zeros((n, 3))
    np.add.at(Q, F.ravel(), np.repeat(fp, 4, 0))
    nn = np.maximum(nv, 1)[:, None]
    Q /= nn
    ne = np.zeros(n)
    R = np.zeros((n, 3))
    m = (V[ea] + V[eb]) / 2
    use = ea != eb
    for x in (ea, eb):
        np.add.at(R, x[use], m[use])
        np.add.at(ne, x[use], 1)
    R /= np.maximum(ne, 1)[:, None]
    NV = (Q + 2 * R + (nn - 3) * V) / nn
    NV[nv == 0] = V[nv == 0]
    b = bd & use
    Rb = np.zeros((n, 3))
    nb = np.zeros(n)
    for x in (ea, eb):
        np.add.at(Rb, x[b], m[b])
        np.add.at(nb, x[b], 1)
    isb = nb > 0
    NV[isb] = (V[isb] + Rb[isb] / nb[isb][:, None]) / 2
    e = inv.reshape(nf, 4) + n
    fc = np.arange(nf) + n + len(uk)
    NF = np.stack([np.stack([F[:, i], e[:, i], fc, e[:, (i - 1) % 4]], 1) for i in range(4)], 1).reshape(-1, 4)
    lut = dict(zip(uk.tolist(), range(len(uk))))
    np_paths = []
    for p in paths:
        q = [p[0]]
        for a, c in zip(p[:-1], p[1:]):
            k = min(a, c) * (n + 1) + max(a, c)
            q += [lut[k] + n, c] if k in lut else [c]
        np_paths.append(q)
    return np.concatenate([NV, ep, fp]), NF, np_paths


def sub(V, F, n, paths=()):
    ps = [list(p) for p in paths]
    for _ in range(n):
        V, F, ps = catmull_clark(V, F, ps)
    return V, F, ps


def tris(F):
    T = np.concatenate([F[:, [0, 1, 2]], F[:, [0, 2, 3]]])
    return T[(T[:, 0] != T[:, 1]) & (T[:, 1] != T[:, 2]) & (T[:, 0] != T[:, 2])]


def vnormals(V, T):
    n = np.cross(V[T[:, 1]] - V[T[:, 0]], V[T[:, 2]] - V[T[:, 0]])
    N = np.zeros_like(V)
    for i in range(3):
        np.add.at(N, T[:, i], n)
    return N / np.maximum(np.linalg.norm(N, axis=1, keepdims=True), 1e-12)
