"""The whole body, standing, from the front: in shorts and a plain top."""

import cv2
import numpy as np

from body import Body, rot
from camera import Cam
from curves import bez, mask_outline, outer_lines
from drawing import path, v
from head import HAIR, STR, hair, sdf
from polylines import clip, dedupe
from surface import sub, tris, vnormals
from view import View, by_hand, ground, hairmask, mirrored, stroke_group

# Heights of the clothes at rest, in decimetres.
SHORTS = (-2.3, 1.35)
TOP = (2.75, 4.75)
SHOULDER_X = 1.55

# At this size the mesh makes two scratches of a face: its few lines are placed by eye. In drawing units.
BELOW_THE_FACE = 150
EYE = [[(384, 88), (388, 90), (392, 89)], [(382, 80), (387, 78), (393, 80)]]
MOUTH = [[(391, 111), (400, 114), (409, 111)], [(396, 101), (400, 103), (404, 101)]]
COLLARBONE_AND_KNEE = [[(392, 172), (376, 167), (352, 165), (336, 168)], [(316, 565), (325, 575), (338, 574)]]
NAVEL = [[(400, 316), (399, 321), (401, 325)]]


def clothes(rest):
    """signed height inside the clothes, positive where they cover; by rest position, so that arms stay bare"""
    x, y = abs(rest[:, 0]), rest[:, 1]
    shorts = np.minimum(y - SHORTS[0], SHORTS[1] - y)
    neckline = TOP[1] - 0.42 * np.cos(np.clip(x / 1.1, 0, 1) * np.pi / 2)
    top = np.minimum(np.minimum(y - TOP[0], neckline - y), SHOULDER_X - x)
    return np.maximum(np.where(x < 2.4, shorts, -1.0), top)


def draw_body_front(out):
    body = Body(face={"eyeBlinkLeft": 1, "eyeBlinkRight": 1, "mouthSmileLeft": 0.3, "mouthSmileRight": 0.3})
    turns = {}
    for sign, side in ((1, ".L"), (-1, ".R")):
        turns["upperarm01" + side] = rot((0, 0, 1), -sign * 22)
    faces = body.F["body"]
    V, F, _ = sub(body.pose(turns), faces, 2)
    rest, _, _ = sub(body.V, faces, 2)
    N = vnormals(V, tris(F))
    grows = np.full(len(V), -1.0)
    skull = (rest[:, 1] > 6.2) & (rest[:, 1] < 9)
    grows[skull] = sdf(rest[skull][:, [2, 1]], HAIR)
    thick = np.clip(grows / 0.28, 0, 1)
    thick = thick * thick * (3 - 2 * thick) * (0.07 + 0.13 * np.clip((rest[:, 1] - 7.2) / 1.1, 0, 1))
    covered = clothes(rest)
    V = V + N * (thick + 0.06 * np.clip(covered / 0.1, 0, 1))[:, None]
    cam = Cam((0, 0.04, 1), (0, 1, 0), (0, 0.25, 0), 18.2)
    view = View(body, V, F, cam, "body-front", "Whole body", "A standing person from the front", grows)
    art = view.A
    ground(view, (-0.35, 0.5, 0.8), 5, 0.40, 2, 500, 5)
    cloth = hairmask(view.rd, view.T, covered)
    art.g("cloth", [path("".join(bez(p, 0.4, True) for p in mask_outline(cloth, 2, 3)))], v("cloth"))
    hair(view, STR)
    art.g("outline", [path(d) for d in outer_lines(view.rd, sig=2, w=2.6)], v("line"))
    found, valleys = view.lines(vsig=2, vthr=0.035, vmin=20, vmask=view.rd["mask"] & ~view.hm & ~cloth)
    bare = cv2.dilate(cloth.astype(np.uint8), np.ones((7, 7))) == 0

    def is_bare(q):
        x, y = np.clip((q[:, 0] * 2).astype(int), 0, 1599), np.clip((q[:, 1] * 2).astype(int), 0, 1599)
        return bare[y, x] & (q[:, 1] > BELOW_THE_FACE)

    stroke_group(art, "features", clip(dedupe(found + valleys, 5, 14), is_bare, 12), 1.7)
    by_hand(art, "face", [*mirrored(EYE), *MOUTH], 1.6)
    by_hand(art, "body", [*mirrored(COLLARBONE_AND_KNEE), *NAVEL], 1.5, ' opacity=".6"')
    art.save(out)
