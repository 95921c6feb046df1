"""The ear from its side, with what is round it."""

import numpy as np

from camera import Cam
from curves import ink, outer_lines
from draw_head import BROW, EYE, on_drawing
from drawing import path, v
from head import STR, hair, head_marks
from polylines import dedupe
from view import View, by_hand, ground, stroke_group

# Where the rim of the ear runs into its hollow, and the brow and the closed eye in front of it.
EAR_ROOT = [[(524, 354), (522, 372), (530, 388), (548, 396), (566, 395)]]


def draw_ear(body, person, out):
    """the left ear from its side, a little from the front: with the temple, the jaw and the edge of the forehead"""
    b, V, Fs, T, N, h = body
    cam = Cam((1, 0.05, 0.25), (0, 1, 0), (0, 7.13, 0.68), 1.9)
    view = View(b, V, Fs, cam, person.called("ear"), "Ear", "Left ear from the side, with temple and jaw", h)
    art = view.A
    ground(view, (-0.40, 0.60, 0.70), 13, 0.22, 2)
    c, va = view.lines(vsig=1.8, vthr=0.02, vmask=view.rd["mask"] & ~view.hm)
    hair(view, STR, person)
    art.g("outline", [path(d) for d in outer_lines(view.rd)], v("line"))
    lines = dedupe(c + va)
    eye = cam(np.array([0.45, 7.22, 1.2]))
    art.g("lashes", [path(ink(on_drawing(cam, EYE), 5.4, (0.7, 0.8), tl=40))], v("line"))
    art.g("brows", [path(ink(on_drawing(cam, BROW), person.brow_width * 1.4, (0.6, 0.95), tl=70))], v(person.hair))
    stroke_group(
        art, "features", [line for line in lines if line[:, 0].mean() > 330 or line[:, 1].min() > eye[1] + 120], 2.4
    )
    by_hand(art, "ear-root", EAR_ROOT, 2.2)
    head_marks(view, ("temple_L", "masseter_L", "jaw_angle_L", "TE23_L", "ear_apex_L"))
    art.fade(400, 0, 400, 130)
    art.fade(776, 400, 640, 400)
    art.fade(400, 800, 400, 690)
    art.save(out)
