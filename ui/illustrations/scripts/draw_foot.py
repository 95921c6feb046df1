"""The views of foot and lower leg."""

import numpy as np
from scipy.ndimage import gaussian_filter

from body import rot
from camera import Cam
from curves import bez, ink, mask_outline, outer_lines
from drawing import path, v
from foot import MAL, foot_marks, foot_surface, joint, nails
from polylines import dedupe, plen
from view import View, by_hand, ground, stroke_group


# Pads of the second to the little toe on the sole: middle, half width and height, lean in degrees.
TOE_PADS = ((352, 106, 11, 18, -4), (397, 124, 10, 16, -4), (441, 156, 10, 15, -8), (487, 198, 9, 14, -10))
# Above this on the sole the mesh knows only toes; shorter lines there are scratches.
TOES_END, SCRATCH = 240, 60


def pad(x, y, width, height, lean):
    angle = np.linspace(0, 2 * np.pi, 48)[:-1]
    return np.stack([width * np.cos(angle), height * np.sin(angle)], 1) @ rot((0, 0, 1), -lean)[:2, :2].T + (x, y)


def wider_heel(V):
    """the mesh stands on a heel too narrow for its ball: wider from the arch back"""
    share = np.clip((0.9 - V[:, 2]) / 0.9, 0, 1)
    wide = V.copy()
    wide[:, 0] += 0.13 * share * share * (3 - 2 * share) * (V[:, 0] - 1.86)
    return wide


def draw_foot_sole(foot, out):
    V, Fs = foot_surface(foot, ankles=False)
    V = wider_heel(V)
    u = np.unique(Fs)
    lo, hi = V[u].min(0), V[u].max(0)
    heel = V[u][V[u][:, 2] < lo[2] + 0.1].mean(0)
    t2 = joint(foot, "toe-2-2")
    ax = t2 - heel
    ax[1] = 0
    ax /= np.linalg.norm(ax)
    ax = rot((0, 1, 0), 6) @ ax
    cam = Cam((0, -1, 0), ax, (lo + hi) / 2 + ax * 0.02, 2.66)
    view = View(foot, V, Fs, cam, "foot-sole", "Sole of the foot", "Left sole")
    art = view.A
    rd = view.rd
    z = rd["Z"] / cam.k
    m = rd["mask"]
    mi = rd["ID"] >= 0
    top = z[mi].max()
    l = np.array((-0.35, 0.45, 0.8))
    l /= np.linalg.norm(l)  # depth tone: pads that would touch the floor are lighter, the arch darker
    lam = np.clip(rd["n"] @ l, -0.2, 1) * mi
    ss = 2
    W = np.maximum(gaussian_filter(mi.astype(float), 7 * ss), 1e-3)
    lam = gaussian_filter(lam, 7 * ss) / W
    dz = gaussian_filter(np.where(mi, top - z, 0), 7 * ss) / W
    q = lam - 0.95 * np.clip(dz / 0.35, 0, 1.2)
    art.g("skin", [path("".join(bez(p, 0.4, True) for p in mask_outline(m, 2, 4)))], v("skin"))
    lit = mask_outline((q > 0.70) & m, 2, 8, 350)
    lit = [p for p in lit if p[:, 1].max() > 250 or p[:, 0].max() < 320]
    art.g(
        "tone-light",
        [path("".join(bez(p, 0.6, True) for p in [*lit, *(pad(*one) for one in TOE_PADS)]))],
        v("skin-light"),
    )
    art.g(
        "tone-shade",
        [path("".join(bez(p, 0.6, True) for p in mask_outline((q < 0.22) & m, 2, 8, 900)))],
        v("skin-shade"),
    )
    art.g("outline", [path(d) for d in outer_lines(rd, sig=4)], v("line"))
    c, va = view.lines(vsig=5, vthr=0.016, vmin=26, edge=6)
    drawn = [line for line in dedupe(c + va, 7) if line[:, 1].min() > TOES_END or plen(line) > SCRATCH]
    stroke_group(art, "features", drawn, 2.0)
    L = foot_marks(
        view, ("KI1", "ball_centre", "bigtoe_ball", "below_bigtoe_ball", "bigtoe_pad", "heel_centre", "arch_mid")
    )
    ridge = [
        view.pick((0, -1, 0), x=x, z=z_, y=lo[1])
        for x, z_ in ((1.50, 1.62), (1.62, 1.66), (1.80, 1.70), (1.95, 1.64), (2.09, 1.55), (2.22, 1.44))
    ]
    view.markpath("toe_ridge", ridge)
    view.markpath(
        "arch_sweep",
        view.lineto(L["below_bigtoe_ball"], L["arch_mid"], (0, -1, 0))
        + view.lineto(L["arch_mid"], [1.74, 0, 0.25], (0, -1, 0)),
    )
    view.markpath("sole_midline", view.lineto(L["ball_centre"], L["heel_centre"], (0, -1, 0)))
    art.save(out)


def higher_arch(V):
    """the mesh stands on a flat foot: its inner edge is lifted between heel and ball"""
    low = np.clip((-7.55 - V[:, 1]) / 0.5, 0, 1)
    inner = np.clip((1.86 - V[:, 0]) / 0.3, 0, 1)
    lifted = V.copy()
    lifted[:, 1] += 0.13 * low * inner * np.exp(-(((V[:, 2] - 0.62) / 0.36) ** 2))
    return lifted


def draw_foot_medial(foot, out):
    V, Fs = foot_surface(foot, ["lowerleg01.L", "lowerleg02.L"], 0.6)
    V = higher_arch(V)
    u = np.unique(Fs)
    lo, _hi = V[u].min(0), V[u].max(0)
    cam = Cam((-1, 0.24, 0.12), (0, 1, 0), (1.7, lo[1] + 1.10, 0.83), 2.85)
    view = View(foot, V, Fs, cam, "foot-medial", "Inner side of the foot", "Left foot from the inner side")
    art = view.A
    ground(view, (-0.35, 0.62, 0.68), 10, 0.40, 0.84, 3000, 7, 2200)
    c, va = view.lines(vsig=5, vthr=0.016, vmin=36, vsm=7)
    art.g("outline", [path(d) for d in outer_lines(view.rd)], v("line"))
    cen = cam(MAL)[:2]
    th = np.radians(np.linspace(20, 165, 30))
    arc = cen + np.stack([np.cos(th) * 40 + 3, np.sin(th) * 34 + 6], 1)
    over = np.radians(np.linspace(205, 290, 24))
    upper = cen + np.stack([np.cos(over) * 44 + 3, np.sin(over) * 40 + 4], 1)
    stroke_group(art, "features", dedupe(c + va, 8), 2.0)
    art.g("ankle-bone", [path(ink(line, 2.1, (0.95, 0.95), tl=50)) for line in (arc, upper)], v("line"))
    nails(view, (1, 2), 0.9)
    foot_marks(view, ("KI3", "medial_malleolus", "SP3", "SP4", "bigtoe_side", "bunion_joint", "achilles", "arch_mid"))
    view.markpath(
        "bigtoe_side",
        [
            view.pick((-1, 0, 0), x=1.44, y=y, z=z_)
            for y, z_ in ((-7.99, 1.40), (-8.0, 1.52), (-8.02, 1.66), (-8.04, 1.80), (-8.06, 1.92))
        ],
    )
    view.markpath(
        "arch_line",
        [
            view.pick((-1, -0.3, 0), x=1.48, y=y, z=z_)
            for y, z_ in ((-8.05, 1.25), (-8.02, 1.0), (-7.98, 0.78), (-7.98, 0.52), (-8.0, 0.25))
        ],
    )
    art.fade(400, 0, 400, 190)
    art.save(out)


def draw_foot_top(foot, out):
    V, Fs = foot_surface(foot, ["lowerleg02.L"], 0.5)
    u = np.unique(Fs)
    lo, _hi = V[u].min(0), V[u].max(0)
    cam = Cam((-0.18, 0.88, 0.46), (0.06, 0, 1), (1.80, lo[1] + 0.35, 0.98), 2.5)
    view = View(foot, V, Fs, cam, "foot-top", "Foot from above", "Left foot from above with the big toe")
    art = view.A
    ground(view, (-0.4, 0.5, 0.75), 8, 0.42, 0.84, 300, 6, 300)
    c, va = view.lines(vsig=2.2, vthr=0.03, vmin=26)
    art.g("outline", [path(d) for d in outer_lines(view.rd, sig=4)], v("line"))
    # Between the toes the mesh scratches: one line each is enough.
    stroke_group(art, "features", [line for line in dedupe(c + va, 12) if plen(line) > SCRATCH], 2.1)
    nails(view, (1, 2, 3, 4, 5), 0.8)
    foot_marks(view, ("LV3", "bunion_joint", "bigtoe_side"))
    view.markpath(
        "bigtoe_side", [view.pick((-1, 0.3, 0), x=1.44, y=-7.98, z=z_) for z_ in (1.40, 1.52, 1.66, 1.80, 1.92)]
    )
    art.fade(400, 800, 400, 640)
    art.save(out)


# The lower edge of the calf muscle, and the tendon above the heel.
CALF_LINES = [[(300, 280), (318, 340), (326, 392), (321, 430)], [(318, 560), (322, 610), (316, 655)]]


def fuller_calf(V):
    """the calf of the mesh is a tube: fuller below the knee, behind, and slimmer above the heel"""
    back = np.clip((0.35 - V[:, 2]) / 0.6, 0, 1)
    bulge = 0.17 * np.exp(-(((V[:, 1] + 4.75) / 0.75) ** 2)) - 0.07 * np.exp(-(((V[:, 1] + 6.55) / 0.5) ** 2))
    fuller = V.copy()
    fuller[:, 2] -= bulge * back
    return fuller


def draw_leg_medial(foot, out):
    V, Fs = foot_surface(foot, ["lowerleg01.L", "lowerleg02.L", "upperleg02.L"], 0.3)
    V = fuller_calf(V)
    u = np.unique(Fs)
    lo, _hi = V[u].min(0), V[u].max(0)
    cam = Cam((-1, 0.03, 0.15), (0, 1, 0), (1.5, lo[1] + 2.38, 0.42), 4.9)
    view = View(foot, V, Fs, cam, "leg-medial", "Lower leg, inner side", "Left lower leg from the inner side")
    art = view.A
    ground(view, (-0.45, 0.5, 0.7), 12, 0.38, 0.84, 900, 8, 7000)
    c, va = view.lines(vsig=6, vthr=0.014, vmin=40, vsm=8)
    cen = cam(MAL)[:2]
    th = np.radians(np.linspace(20, 165, 30))
    arc = cen + np.stack([np.cos(th) * 23 + 2, np.sin(th) * 20 + 4], 1)
    art.g("outline", [path(d) for d in outer_lines(view.rd)], v("line"))
    stroke_group(art, "features", dedupe(c + va, 8), 2.0)
    art.g("ankle-bone", [path(ink(arc, 1.9, (0.95, 0.95), tl=30))], v("line"))
    by_hand(art, "muscles", CALF_LINES, 1.7, ' opacity=".55"')
    L = foot_marks(view, ("SP6", "SP9", "KI3", "medial_malleolus", "achilles"))
    view.markpath("SP6_measure", view.lineto(L["medial_malleolus"], L["SP6"], (-1, 0, 0)))
    view.markpath("spleen_line", view.lineto(L["SP6"], L["SP9"], (-1, 0, 0)))
    art.fade(400, 0, 400, 100)
    art.save(out)
