"""The hands that show how a place is touched: a thumb, fingertips, a flat hand, a palm, a grip, and a hand that holds a limb.

Left hands seen from outside, the wrist below, fading out. Their landmark `touch` goes on the target of a step; their
path `extent` goes round all there is of them.
"""

from functools import cache

import numpy as np

from body import Body, rot
from camera import Cam
from curves import bez, outer_lines
from drawing import path, v
from foot import joint
from polylines import dedupe, resample, smooth
from surface import sub
from view import View, ground, stroke_group

# How far a finger is bent at its three joints, in degrees.
STRETCHED = {2: (12, 16, 10), 3: (14, 18, 12), 4: (14, 18, 12), 5: (14, 18, 12)}
POINTING = {2: (14, 18, 12), 3: (15, 20, 14), 4: (80, 95, 40), 5: (84, 95, 40)}
CURVED = {2: (28, 28, 16), 3: (30, 28, 16), 4: (32, 28, 16), 5: (36, 28, 16)}

# How far a finger is moved aside at its knuckle, in degrees, away from the thumb.
TOGETHER = {2: -12, 3: -2, 4: 10, 5: 24}

# How the thumb is turned at its root: an axis of the hand and degrees, the last turn first.
BESIDE = {"finger1-1.L": (("out", -14), ("up", -20)), "finger1-2.L": (("out", -8),)}
OPPOSED = {"finger1-1.L": (("up", 45),)}
AS_IT_IS = {}

ALL = ("finger", "metacarpal", "wrist", "lowerarm")
THUMB = ("finger1",)

WIDTH = 2.4


def unit(vector):
    return vector / np.linalg.norm(vector)


class Hand:
    """A left hand, and its axes: up the middle finger, out of the palm, across to the little finger."""

    def __init__(self):
        self.body = Body(extra={"hands/l-hand-fingers-distance-decr": 0.55})
        wrist, knuckle, index, little = (
            joint(self.body, name) for name in ("hand", "finger-3-1", "finger-2-1", "finger-5-1")
        )
        self.up = unit(knuckle - wrist)
        self.out = -unit(np.cross(index - wrist, little - wrist))
        across = np.cross(self.out, self.up)
        self.across = across * np.sign(across @ (little - index))

    def from_thumb_side(self, degrees):
        """the direction of a camera that looks at the back of the hand, moved so far round to the thumb"""
        angle = np.radians(degrees)
        return -self.out * np.cos(angle) - self.across * np.sin(angle)

    def posed(self, bent, aside, hidden, thumb, parts=ALL):
        """the surface with bent fingers, the finer surface, and the last joint and the tip of each finger"""
        body = self.body
        turns = {}
        for bone, made in thumb.items():
            turns[bone] = np.linalg.multi_dot(
                [rot(getattr(self, axis), degrees) for axis, degrees in made] + [np.eye(3)]
            )
        for finger, degrees in bent.items():
            for bone, bend in enumerate(degrees, 1):
                turns[f"finger{finger}-{bone}.L"] = rot(np.cross(self.up, self.out), bend)
            knuckle = f"finger{finger}-1.L"
            turns[knuckle] = rot(self.out, aside.get(finger, 0)) @ turns[knuckle]
        surface = body.pose(turns)
        bones = [bone for bone in body.bones if bone.endswith(".L") and bone.startswith(parts)]
        # The ends of a finger folded under the palm are out of sight, or stick out beside it.
        folded = [f"finger{finger}-{bone}.L" for finger in hidden for bone in (2, 3)]
        bones = [bone for bone in bones if bone not in folded]
        V, F, _ = sub(surface, body.region(bones, 0.6), 3)
        tips = {}
        for finger in range(1, 6):
            ends = np.array([joint(body, f"finger-{finger}-{end}") for end in (3, 4)])
            ends = np.c_[ends, np.ones(2)] @ body.T[f"finger{finger}-3.L"].T
            tips[finger] = ends[:, :3]
        return surface, V, F, tips


def nail(view, surface, finger):
    """the outline of a nail, on the drawing: within what is seen of the last bone"""
    body = view.b

    def seen(bone):
        return view.cam(surface[body.W[:, body.bi[f"finger{finger}-{bone}.L"]] > 0.8])[:, :2]

    last = seen(3)
    along = unit(last.mean(0) - seen(2).mean(0))
    across = np.array([-along[1], along[0]])
    wide, long = np.ptp(last @ across), np.ptp(last @ along)
    middle = across * (last @ across).mean() + along * ((last @ along).max() - 0.47 * min(long, wide * 1.4))
    angle = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    x = np.sign(np.cos(angle)) * abs(np.cos(angle)) ** 0.75 * wide * 0.3
    y = np.sign(np.sin(angle)) * abs(np.sin(angle)) ** 0.75 * min(long, wide * 1.4) * 0.28
    return smooth(resample(middle + np.outer(x, across) + np.outer(y, along), 1.2), 2.0, True)


def drawn(
    hand,
    name,
    title,
    bent,
    touch,
    full,
    gone,
    aside=(),
    nails=(),
    hidden=(),
    looks=None,
    up=None,
    thumb=BESIDE,
    in_cm=0.45,
    parts=ALL,
    back_cm=0,
    shift=-0.55,
    bold=1.0,
):
    """draws a hand; it is all there within `full` centimetres of the touch and not at all beyond `gone`"""
    surface, V, F, tips = hand.posed(bent, dict(aside), hidden, thumb, parts)
    at = np.mean([end - unit(end - root) * in_cm / 10 for root, end in (tips[finger] for finger in touch)], axis=0)
    at = at - hand.up * back_cm / 10
    looks = unit(-hand.out - 0.15 * hand.up) if looks is None else looks
    up = hand.up if up is None else up
    camera = Cam(looks, up, at, WIDTH)
    camera.c = at + camera.R[1] * shift
    view = View(hand.body, V, F, camera, name, title, f"{title}, the wrist fading out")
    art = view.A
    ground(view, (-0.4, 0.5, 0.75), 6, 0.40, 0.82, 500, 7, 500)
    contours, valleys = view.lines(vsig=3, vthr=0.03, vmin=26)
    art.g("outline", [path(line) for line in outer_lines(view.rd, w=3.2 * bold)], v("line"))
    stroke_group(art, "features", dedupe(contours + valleys), 2.0 * bold)
    shapes = [path(bez(nail(view, surface, finger), 0.3, True)) for finger in nails]
    art.g("nails", shapes, v("nail"), f' stroke="{v("line")}" stroke-width="1.2"')
    x, y = camera(at)[:2]
    art.marks["touch"] = [round(float(x), 1), round(float(y), 1)]
    rows, columns = np.nonzero(view.rd["mask"])
    seen = np.stack([columns, rows], 1) / view.rd["ss"]
    seen = seen[np.hypot(seen[:, 0] - x, seen[:, 1] - y) < gone * camera.k / 10]
    (left, top), (right, bottom) = (np.round(edge).tolist() for edge in (seen.min(0) - 3, seen.max(0) + 3))
    art.paths["extent"] = [[left, top], [right, top], [right, bottom], [left, bottom]]
    art.fade_around(x, y, full * camera.k / 10, gone * camera.k / 10)
    return art


@cache
def the_hand():
    return Hand()


def from_palm(hand):
    """the direction of a camera that looks into the palm, a little round to the thumb"""
    angle = np.radians(25)
    return hand.out * np.cos(angle) - hand.across * np.sin(angle)


def draw_hand_thumb(out):
    """the thumb of a hand that holds a limb: the rest of the hand is behind the limb"""
    hand = the_hand()
    drawn(
        hand,
        "hand-thumb",
        "A thumb",
        CURVED,
        (1,),
        2.6,
        5.4,
        TOGETHER,
        (1,),
        looks=from_palm(hand),
        thumb=OPPOSED,
        in_cm=0.8,
        parts=THUMB,
    ).save(out)


def holding_hand():
    """all of that hand, to lie behind the limb it holds; its `touch` is where its thumb presses"""
    hand = the_hand()
    return drawn(
        hand, "holding", "A hand", CURVED, (1,), 4.6, 8, TOGETHER, looks=from_palm(hand), thumb=OPPOSED, in_cm=0.8
    )


def draw_hand_fingertip(out):
    bent = {**POINTING, 3: (76, 95, 40)}
    drawn(the_hand(), "hand-fingertip", "A fingertip", bent, (2,), 3.2, 7.8, {2: -5}, (2,), (3, 4, 5)).save(out)


def draw_hand_fingertips(out):
    aside = {2: -20, 3: 5}
    drawn(the_hand(), "hand-fingertips", "Two fingertips", POINTING, (2, 3), 3.2, 7.8, aside, (2, 3), (4, 5)).save(out)


def draw_hand_flat(out):
    drawn(the_hand(), "hand-flat", "A flat hand", STRETCHED, (2, 3, 4), 5, 11, TOGETHER, (2, 3, 4, 5)).save(out)


def draw_hand_palm(out):
    """the flat hand laid down as a whole: it touches with the middle of its palm. The whole body is small: bold lines"""
    hand = the_hand()
    fingers = (2, 3, 4, 5)
    drawn(
        hand,
        "hand-palm",
        "A palm",
        STRETCHED,
        (2, 3, 4),
        8.8,
        11.2,
        TOGETHER,
        fingers,
        back_cm=7.5,
        shift=0.1,
        bold=2.4,
    ).save(out)


def draw_hand_grip(out):
    hand = the_hand()
    looks = hand.from_thumb_side(60)
    reach = unit(0.75 * hand.up + 0.66 * unit(np.cross(hand.up, looks)))
    drawn(
        hand,
        "hand-grip",
        "A hand that grips",
        CURVED,
        (1, 2),
        5,
        10,
        TOGETHER,
        looks=looks,
        up=reach,
        thumb=AS_IT_IS,
        in_cm=0,
    ).save(out)
