"""The views of the head: face, side, crown, and neck from behind."""

import math

import numpy as np

from body import rot
from camera import Cam
from curves import bez, ink, outer_lines
from drawing import path, v
from head import HAIR, STR, grown, hair, head_marks, sdf
from polylines import clip, dedupe, plen, resample, smooth
from surface import sub, tris, vnormals
from view import View, by_hand, ground, mirrored, stroke_group


# The rim of the left half's ear and the hollow within, seen from the front.
EAR_FOLDS = [
    [(219, 381), (207, 368), (199, 372), (197, 396), (201, 430), (206, 466)],
    [(214, 398), (209, 414), (212, 430), (217, 440), (215, 456)],
]


def draw_face_front(body, person, out):
    b, V, Fs, T, N, h = body
    cam = Cam((0, 0.15, 1), (0, 1, 0), (0, 7.12, 0), 3.0)
    view = View(
        b, V, Fs, cam, person.called("face-front"), "Face, eyes closed", "Calm face from the front, eyes closed", h
    )
    art = view.A
    ground(view, (0, 0.42, 0.9), 13, 0.40, 2)
    art.g(
        "blush",
        [
            path(
                bez(
                    np.array(
                        [
                            [400 + sg * (96) + 38 * math.cos(q), 468 + 25 * math.sin(q)]
                            for q in np.linspace(0, 2 * np.pi, 60)[:-1]
                        ]
                    ),
                    0.4,
                    True,
                )
            )
            for sg in (1, -1)
        ],
        v("skin-light"),
        ' opacity=".55"',
    )
    c, va = view.lines(vsig=2.5, vthr=0.028, vmask=view.rd["mask"] & ~view.hm)
    hair(view, STR, person)
    art.g("outline", [path(d) for d in outer_lines(view.rd)], v("line"))
    al = dedupe(c + va)

    def ew(q):
        return (abs(q[:, 0] - 400) > 40) & (abs(q[:, 0] - 400) < 150) & (q[:, 1] > 380) & (q[:, 1] < 450)

    eyes = clip(al, lambda q: ew(q) & (abs(q[:, 0] - 400) > 47) & (abs(q[:, 0] - 400) < 128), 30)
    # The folds of the ear come out scratchy from the mesh: they are drawn below.
    al = clip(al, lambda q: (abs(q[:, 0] - 400) < 160) | (q[:, 1] < 340) | (q[:, 1] > 500), 12)
    rest = clip(
        al, lambda q: ~((abs(q[:, 0] - 400) < 150) & (q[:, 1] > 370) & (q[:, 1] < 440) & (abs(q[:, 0] - 400) > 8)), 12
    )
    R = max([q for q in eyes if q[:, 0].mean() > 400], key=plen)
    R = R[np.argsort(R[:, 0])]
    R = smooth(resample(R, 1.5), 3)
    ua = np.linspace(0, 1, 60)
    ye = R[:, 1].max() - 13
    R = np.stack([R[0, 0] - 2 + (R[-1, 0] - R[0, 0] + 2) * ua, ye - 3 * ua + 15 * np.sin(np.pi * ua) ** 0.9], 1)
    Lq = R * [-1, 1] + [800, 0]
    art.g("lashes", [path(ink(q, 4.6, (0.9, 0.8), tl=34)) for q in (R, Lq)], v("line"))
    ul = np.linspace(0.08, 0.94, 50)
    lid = [np.stack([R[0, 0] + (R[-1, 0] - R[0, 0]) * ul, ye - 8 - 13 * np.sin(np.pi * (0.08 + 0.84 * ul))], 1)]
    lid = [lid[0], lid[0] * [-1, 1] + [800, 0]]
    art.g("lids", [path(ink(q, 1.5, (0.95, 0.95), tl=40)) for q in lid], v("line"))
    stroke_group(art, "features", rest, 1.7)
    by_hand(art, "ears", mirrored(EAR_FOLDS), 1.8)
    L = head_marks(
        view,
        (
            "BL2",
            "brow_mid",
            "TE23",
            "temple",
            "ST2",
            "LI20",
            "masseter",
            "yintang",
            "hairline_mid",
            "jaw_hinge",
            "jaw_angle",
            "GV26",
        ),
    )
    bw = []
    for sg, t in ((1, "_L"), (-1, "_R")):
        br = view.lineto([sg * 0.13, 7.505, 0], [sg * 0.32, 7.575, 0], (0, 0, 1)) + view.lineto(
            [sg * 0.32, 7.575, 0], [sg * 0.52, 7.485, 0], (0, 0, 1)
        )
        bw.append(smooth(resample(cam(np.array(br))[:, :2], 1.5), 16))
        view.markpath("brow" + t, br)
        view.markpath(
            "under_eye" + t,
            view.lineto([sg * 0.16, 7.13, 0], [sg * 0.31, 7.03, 0], (0, 0, 1))
            + view.lineto([sg * 0.31, 7.03, 0], [sg * 0.50, 7.14, 0], (0, 0, 1)),
        )
        view.markpath("jaw" + t, np.linspace(L["jaw_hinge" + t], L["jaw_angle" + t], 12))
    art.g("brows", [path(ink(q, person.brow_width, (0.7, 0.85), tl=60)) for q in bw], v(person.hair))
    view.markpath("forehead_mid", view.lineto(L["yintang"], L["hairline_mid"], (0, 0, 1)))
    art.fade(400, 800, 400, 690)
    art.save(out)


EYE = [[0.27, 7.20, 1.39], [0.33, 7.195, 1.37], [0.40, 7.20, 1.31], [0.455, 7.225, 1.24], [0.49, 7.25, 1.17]]
BROW = [
    [0.15, 7.49, 1.44],
    [0.26, 7.525, 1.41],
    [0.37, 7.54, 1.36],
    [0.46, 7.515, 1.28],
    [0.54, 7.47, 1.18],
    [0.59, 7.42, 1.08],
]


def on_drawing(cam, places):
    """a smooth line through places of the body"""
    return smooth(resample(cam(np.array(places))[:, :2], 1.5), 5)


def draw_head_side(body, person, out):
    b, V, Fs, T, N, h = body
    cam = Cam((1, 0.03, 0.0), (0, 1, 0), (0, 7.18, 0.46), 3.05)
    view = View(
        b,
        V,
        Fs,
        cam,
        person.called("head-side"),
        "Head in profile",
        "Head from the left side with ear, jaw and temple",
        h,
    )
    art = view.A
    ground(view, (-0.40, 0.60, 0.70), 13, 0.30, 2)
    c, va = view.lines(vsig=2.2, vthr=0.03, vmask=view.rd["mask"] & ~view.hm)
    hair(view, STR, person)
    art.g("outline", [path(d) for d in outer_lines(view.rd)], v("line"))
    al = dedupe(c + va)
    view.al = al
    eye = cam(np.array([0.45, 7.22, 1.2]))
    al = clip(
        al,
        lambda q: ~((q[:, 0] < eye[0] + 35) & (q[:, 0] > 60) & (q[:, 1] > eye[1] - 75) & (q[:, 1] < eye[1] + 95)),
        12,
    )
    q = on_drawing(cam, EYE)
    art.g("lashes", [path(ink(q, 4.4, (0.7, 0.8), tl=30))], v("line"))
    mo = smooth(
        resample(
            cam(
                np.array(
                    [
                        [0.0, 6.665, 1.49],
                        [0.08, 6.66, 1.475],
                        [0.16, 6.655, 1.43],
                        [0.23, 6.662, 1.37],
                        [0.265, 6.675, 1.33],
                    ]
                )
            )[:, :2],
            1.5,
        ),
        4,
    )
    no = smooth(
        resample(
            cam(
                np.array(
                    [
                        [0.07, 6.865, 1.47],
                        [0.12, 6.88, 1.45],
                        [0.165, 6.90, 1.40],
                        [0.18, 6.945, 1.36],
                        [0.165, 6.985, 1.36],
                    ]
                )
            )[:, :2],
            1.5,
        ),
        6,
    )
    mb = cam(np.array([0.15, 6.66, 1.43]))[:2]
    al = clip(al, lambda q: ~((q[:, 0] < mb[0] + 40) & (abs(q[:, 1] - mb[1]) < 90)), 12)
    art.g("mouth", [path(ink(mo, 2.8, (0.3, 0.95), tl=40)), path(ink(no, 2.2, (0.8, 0.9)))], v("line"))
    stroke_group(art, "features", al, 2.1)
    bq = on_drawing(cam, BROW)
    art.g("brows", [path(ink(bq, person.brow_width, (0.6, 0.95), tl=50))], v(person.hair))
    L = head_marks(
        view, ("temple_L", "masseter_L", "jaw_hinge_L", "jaw_angle_L", "GB20_L", "GV20", "TE23_L", "ear_apex_L")
    )
    view.markpath("jaw_L", np.linspace(L["jaw_hinge_L"], L["jaw_angle_L"], 12))
    view.markpath(
        "temple_sweep_L",
        view.lineto(L["TE23_L"], L["temple_L"], (1, 0, 0.2)) + view.lineto(L["temple_L"], L["ear_apex_L"], (1, 0, 0)),
    )
    art.fade(400, 800, 400, 690)
    art.save(out)


def draw_head_crown(body, person, out):
    b, V, Fs, T, N, h = body
    cam = Cam((0, 0.78, -0.63), (0, 1, 0), (0.0, 7.20, 0.30), 3.15)
    view = View(
        b,
        V,
        Fs,
        cam,
        person.called("head-crown"),
        "Crown of the head",
        "Head from above and behind, both ears in sight",
        h,
    )
    art = view.A
    ground(view, (0, 0.6, 0.75), 13, 0.33, 2)
    c, va = view.lines(vsig=2.5, vthr=0.035, vmin=70, vmask=view.rd["mask"] & ~view.hm)
    hair(view, STR, person)
    art.g("outline", [path(d) for d in outer_lines(view.rd)], v("line"))
    stroke_group(art, "features", clip(dedupe(c + va, d=6, minpx=40), lambda q: q[:, 1] < 560), 2.1)
    L = head_marks(view, ("GV20", "GB20", "GV16", "ear_apex"))
    for t in ("_L", "_R"):
        view.markpath("ear_line" + t, [L["ear_apex" + t]] + view.over(L["ear_apex" + t], L["GV20"])[7:])
    view.markpath("midline", view.over([0, 8.0, 1.1], L["GV20"]) + view.over(L["GV20"], L["GV16"])[1:])
    art.fade(400, 606, 400, 536)
    art.save(out)


# The furrow over the spine, and the inner edge of the left half's shoulder blade.
SPINE = [[(400, 462), (401, 520), (400, 590), (400, 690)]]
SHOULDER_BLADE = [[(268, 548), (292, 560), (303, 590), (303, 630), (290, 668)]]


def draw_neck_back(person, out):
    b2 = person.body({"eyeBlinkLeft": 1, "eyeBlinkRight": 1})
    Rr = {}
    for sg, t in ((1, ".L"), (-1, ".R")):
        Rr["upperarm01" + t] = rot((0, 0, 1), -sg * 26)
        Rr["clavicle" + t] = rot((0, 0, 1), -sg * 4)
    Vp = b2.pose(Rr)
    f = b2.F["body"]
    Fq = f[(b2.V[f][:, :, 1] > 1.2).all(1)]
    arm = sum(b2.W[:, b2.bi[k]] for k in b2.bones if k.startswith(("lowerarm", "wrist", "finger", "metacarpal")))
    Fq = Fq[(arm[Fq] < 0.5).all(1)]
    V2, F2, _ = sub(Vp, Fq, 3)
    T2 = tris(F2)
    N2 = vnormals(V2, T2)
    h2 = np.full(len(V2), -1.0)
    m = (V2[:, 1] > 6.2) & (V2[:, 1] < 9)
    q = V2[m]
    h2[m] = sdf(np.stack([q[:, 2], q[:, 1]], 1), HAIR)
    V2 = grown(person, V2, N2, h2)
    cam = Cam((0, 0.10, -1), (0, 1, 0), (0, 6.10, 0), 5.3)
    view = View(
        b2, V2, F2, cam, person.called("neck-back"), "Back of neck and shoulders", "Neck and shoulders from behind", h2
    )
    art = view.A
    ground(view, (0, 0.66, 0.74), 15, 0.44, 0.885, 1500, 9, 2500)
    c, va = view.lines(vsig=7, vthr=0.012, vmin=60, vmask=view.rd["mask"] & ~view.hm, vsm=10, edge=14)
    hair(view, STR, person)
    art.g("outline", [path(d) for d in outer_lines(view.rd)], v("line"))
    stroke_group(art, "features", dedupe(c + va, 8), 2.0)
    by_hand(art, "spine", SPINE, 1.8, ' opacity=".5"')
    by_hand(art, "shoulder-blades", mirrored(SHOULDER_BLADE), 1.8, ' opacity=".5"')
    L = head_marks(view, ("GB20", "GB21", "GV16", "C7"))
    for sg, t in ((1, "_L"), (-1, "_R")):
        view.markpath(
            "trapezius" + t,
            view.lineto(L["GB20" + t], L["neck_side" + t], (0, 0, -1))
            + view.lineto(L["neck_side" + t], L["GB21" + t], (0, 0.5, -1))
            + view.lineto(L["GB21" + t], L["acromion" + t], (0, 0.5, -1)),
        )
    art.fade(400, 800, 400, 620)
    art.save(out)
