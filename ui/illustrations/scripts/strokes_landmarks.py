"""Adds to the landmarks what the strokes of the player need and the mesh does not know.

The points were placed by eye on the finished drawings (units of the drawing, 800 x 800), then looked at.
Run it after views.py: it only adds or replaces the names below.  python3 strokes_landmarks.py [FOLDER]
"""

import json
import sys
from pathlib import Path

WIDTH = 800

# What the names of the second person's drawings end in.
SECOND = "-second"


def curve(*knots, steps=6):
    """Returns a Catmull-Rom curve through the knots."""
    knots = [knots[0], *knots, knots[-1]]
    points = []
    for before, start, end, after in zip(knots, knots[1:], knots[2:], knots[3:]):
        for step in range(steps):
            t = step / steps
            points.append(
                [
                    round(
                        0.5
                        * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t**2 + (3 * q - p - 3 * r + s) * t**3),
                        1,
                    )
                    for p, q, r, s in zip(before, start, end, after)
                ]
            )
    return [*points, [float(knots[-1][0]), float(knots[-1][1])]]


def mirrored(points):
    """Returns the same points on the other half of the drawing."""
    return [[round(WIDTH - x, 1), y] for x, y in points]


def both_halves(name, points):
    """Returns a left path (the right half of the picture) and its mirror image."""
    return {f"{name}_L": points, f"{name}_R": mirrored(points)}


def both_points(name, x, y):
    """Returns a left point (the right half of the picture) and its mirror image."""
    return {f"{name}_L": [x, y], f"{name}_R": [WIDTH - x, y]}


def seen_from_behind(marks):
    """Swaps the sides: from behind, the left is on the left half of the picture."""
    swapped = {"_L": "_R", "_R": "_L"}
    return {name[:-2] + swapped.get(name[-2:], name[-2:]): place for name, place in marks.items()}


FOOT_SOLE = {
    "points": {
        # Six presses over the heads of the metatarsal bones, big toe to little toe.
        "ball_1": [300, 266],
        "ball_2": [338, 256],
        "ball_3": [376, 257],
        "ball_4": [413, 266],
        "ball_5": [447, 285],
        "ball_6": [477, 312],
        # The soft hollow just off the lower edge of the big toe's pad.
        "below_bigtoe_ball": [321, 347],
        # Opposing hands: inner edge, outer edge; toes' end, arch, heel.
        "squeeze_1_inner": [268, 290],
        "squeeze_1_outer": [517, 290],
        "squeeze_2_inner": [305, 430],
        "squeeze_2_outer": [512, 430],
        "squeeze_3_inner": [320, 590],
        "squeeze_3_outer": [506, 590],
    },
    "paths": {
        "bigtoe_edge": curve((277, 84), (266, 104), (263, 130), (266, 158), (268, 186)),
        "toe_ridge": curve((272, 207), (310, 206), (345, 212), (378, 226), (412, 232), (446, 239), (478, 258)),
        "ball_arc": curve((300, 266), (338, 256), (376, 257), (413, 266), (447, 285), (477, 312)),
        "bigtoe_ball_pad": curve(
            (272, 220), (308, 208), (344, 224), (352, 262), (338, 300), (306, 312), (274, 296), (264, 258), (272, 220)
        ),
        "inner_edge": curve((274, 290), (292, 360), (309, 420), (321, 491), (326, 579), (338, 640)),
        "outer_edge": curve((500, 250), (511, 315), (508, 395), (503, 476), (500, 557), (490, 637)),
        "roll_line": curve((406, 610), (398, 530), (386, 440), (376, 365), (368, 297)),
        "long_stroke_inner": curve((292, 120), (292, 220), (312, 350), (340, 490), (358, 590), (382, 690)),
        "long_stroke_outer": curve((470, 190), (488, 290), (486, 390), (476, 500), (466, 600), (448, 690)),
    },
    "zones": {},
}

# From the underside of the crease to the upper side of the lashes: the hatch stays between the lines of `draw_head.py`.
CREASE = curve((452.6, 397.1), (470.4, 392.1), (487.3, 390.7), (504.2, 392.5), (522, 397.5))
LASHES = curve((526.3, 406.9), (506.3, 417), (486.8, 421.1), (467.1, 418.8), (446.8, 409.9))
LID = [*CREASE, *LASHES, CREASE[0]]

# Front and sides of the throat, under the jaw.
THROAT = curve(
    *((275, 612), (300, 645), (350, 676), (400, 690), (450, 676), (500, 645), (525, 612), (537, 640), (545, 675)),
    *((565, 706), (490, 742), (400, 752), (310, 742), (235, 706), (255, 675), (263, 640), (275, 612)),
)

FACE_FRONT = {
    "points": {
        **both_points("cheek", 498, 512),
        **both_points("forehead", 462, 300),
        **both_points("temple_front", 553, 380),
        **both_points("eye", 487, 408),
    },
    "paths": {
        **both_halves("forehead_arc_1", curve((432, 338), (488, 324), (545, 338))),
        **both_halves("forehead_arc_2", curve((425, 326), (487, 310), (550, 326))),
        **both_halves("forehead_arc_3", curve((418, 314), (484, 297), (551, 314))),
        **both_halves("forehead_arc_4", curve((411, 302), (480, 284), (548, 303))),
        **both_halves("forehead_arc_5", curve((404, 291), (474, 272), (538, 294))),
        **both_halves("forehead_up", curve((424, 350), (424, 310), (424, 268))),
        **both_halves(
            "explore",
            curve(
                (518, 570),
                (478, 540),
                (520, 505),
                (478, 480),
                (540, 455),
                (553, 395),
                (548, 345),
                (500, 310),
                (440, 300),
            ),
        ),
    },
    "zones": {**both_halves("lids", LID), "throat": THROAT},
}

HEAD_SIDE = {
    # A finger's width at a time, from the cheekbone to the corner of the jaw.
    "points": {
        "masseter_track_1_L": [289, 472],
        "masseter_track_2_L": [291, 503],
        "masseter_track_3_L": [297, 534],
        "masseter_track_4_L": [309, 560],
    },
    "paths": {"masseter_track_L": curve((289, 472), (291, 503), (297, 534), (309, 560))},
    "zones": {
        "lid_L": curve((160, 388), (176, 378), (200, 375), (213, 381), (196, 388), (176, 392), (160, 388)),
        "throat": curve(
            *((236, 653), (290, 640), (326, 606), (350, 640), (374, 700), (398, 780), (334, 780), (316, 735)),
            *((297, 690), (276, 662), (236, 653)),
        ),
    },
}

EAR = {
    # The forehead in front of the hair; then the rim of the ear down to its lobe.
    "points": {"forehead_L": [176, 168], "ear_1_L": [602, 344], "ear_2_L": [615, 424], "ear_3_L": [550, 504]},
    "paths": {},
    "zones": {
        "lid_L": curve((138, 378), (160, 358), (196, 346), (236, 348), (250, 360), (215, 374), (170, 381), (138, 378)),
        # The hollow that leads inwards.
        "ear_hollow_L": curve(
            *((531, 418), (538, 408), (560, 403), (580, 409), (588, 427), (580, 444), (556, 458), (535, 464)),
            *((529, 452), (533, 436), (531, 418)),
        ),
        "throat": curve((246, 744), (330, 694), (366, 738), (352, 776), (296, 776), (246, 744)),
    },
}

WRIST_PALM = {
    "points": {
        # From the middle of the palm out to its edges.
        "palm_1": [392, 385],
        "palm_2": [350, 335],
        "palm_3": [420, 318],
        "palm_4": [452, 392],
        "palm_5": [428, 452],
        "palm_6": [366, 448],
        # Thumb and finger round the ball of the thumb.
        "thenar_outer": [287, 384],
        "thenar_inner": [350, 424],
    },
    "paths": {
        "palm_rub": curve((386, 310), (390, 390), (396, 470)),
        "finger_1": curve((292, 392), (248, 334), (212, 280)),
        "finger_2": curve((326, 226), (297, 148), (279, 80)),
        "finger_3": curve((372, 212), (375, 120), (376, 38)),
        "finger_4": curve((428, 216), (450, 132), (463, 60)),
        "finger_5": curve((476, 238), (497, 186), (517, 142)),
        "forearm_stroke": curve((410, 520), (412, 620), (418, 700), (422, 780)),
    },
    "zones": {},
}

HAND_BACK = {
    "points": {},
    "paths": {
        "back_stroke_1": curve((336, 70), (352, 200), (362, 330), (372, 480), (374, 540)),
        "back_stroke_2": curve((423, 50), (420, 200), (412, 330), (398, 480), (390, 540)),
        "back_stroke_3": curve((518, 90), (480, 220), (452, 340), (422, 470), (410, 540)),
    },
    "zones": {},
}

NECK_BACK = {
    "points": {
        # The muscle on top of the shoulder between heel of the hand and fingers, from the neck outwards.
        "shoulder_1_front_L": [294, 416],
        "shoulder_1_back_L": [312, 470],
        "shoulder_2_front_L": [250, 440],
        "shoulder_2_back_L": [266, 494],
        "shoulder_3_front_L": [206, 458],
        "shoulder_3_back_L": [220, 512],
        # Under the edge of the skull, from the middle out to behind the ears.
        **seen_from_behind(both_points("skull_edge_1", 415, 316)),
        **seen_from_behind(both_points("skull_edge_2", 438, 309)),
        **seen_from_behind(both_points("skull_edge_3", 457, 296)),
        **seen_from_behind(both_points("skull_edge_4", 471, 280)),
        **seen_from_behind(both_points("neck_1", 462, 340)),
        **seen_from_behind(both_points("neck_2", 462, 368)),
        **seen_from_behind(both_points("neck_3", 474, 394)),
    },
    "paths": {
        **seen_from_behind(both_halves("shoulder_fall", curve((610, 442), (636, 470), (652, 510), (656, 560)))),
        "shoulder_knead_L": curve((312, 440), (262, 466), (204, 488), (150, 520)),
        "blade_roll_L": curve((346, 520), (342, 580), (340, 650)),
    },
    "zones": {
        "spine": curve(
            (388, 330), (412, 330), (413, 480), (413, 600), (412, 690), (388, 690), (387, 600), (387, 480), (388, 330)
        )
    },
}

HEAD_CROWN = {
    "points": {
        **seen_from_behind(both_points("scalp_1", 500, 200)),
        **seen_from_behind(both_points("scalp_2", 535, 310)),
        **seen_from_behind(both_points("scalp_3", 475, 430)),
    },
    "paths": {},
    "zones": {},
}

BODY_FRONT = {
    "points": {"chest": [400, 204], "belly": [400, 322], **both_points("hip", 468, 381)},
    "paths": {
        **both_halves("arm_stroke", curve((480, 185), (497, 240), (513, 293), (527, 330), (539, 362), (546, 412))),
        **both_halves("leg_stroke", curve((452, 400), (460, 469), (470, 560), (475, 645), (482, 735))),
    },
    "zones": {
        "throat": curve(
            *((379, 122), (400, 129), (421, 122), (423, 140), (430, 152), (400, 158), (370, 152), (377, 140)), (379, 122)
        )
    },
}

LEG_MEDIAL = {
    "points": {},
    "paths": {},
    "zones": {"knee_back": curve((302, 20), (282, 62), (260, 124), (296, 134), (318, 80), (330, 20), (302, 20))},
}

ADDED = {
    "leg-medial": LEG_MEDIAL,
    "head-crown": HEAD_CROWN,
    "body-front": BODY_FRONT,
    "foot-sole": FOOT_SOLE,
    "face-front": FACE_FRONT,
    "head-side": HEAD_SIDE,
    "ear": EAR,
    "wrist-palm": WRIST_PALM,
    "hand-back": HAND_BACK,
    "neck-back": NECK_BACK,
}


def main(folder):
    for path in sorted(folder.glob("*.landmarks.json")):
        landmarks = json.loads(path.read_text())
        if "held_by" in landmarks:
            continue  # held.py takes them over from the view without a hand
        added = ADDED.get(landmarks["view"].removesuffix(SECOND), {"points": {}, "paths": {}, "zones": {}})
        for name, position in added["points"].items():
            landmarks["points"][name] = {"px": position, "placed": "by eye"}
        if landmarks["view"].endswith(SECOND):
            # The heads lie over each other, but curls push the places under the skull about: they are the first person's.
            first = json.loads((folder / path.name.replace(SECOND, "")).read_text())
            landmarks["points"].update({n: p for n, p in first["points"].items() if n.startswith("GB20")})
            landmarks["paths"].update({n: p for n, p in first["paths"].items() if n.startswith("trapezius")})
        landmarks["paths"].update(added["paths"])
        landmarks["zones"] = added["zones"]
        path.write_text(json.dumps(landmarks, separators=(",", ":"), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.parent))
