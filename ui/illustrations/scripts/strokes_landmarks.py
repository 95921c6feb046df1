"""Adds to the landmarks what the strokes of the player need and the mesh does not know.

The points were placed by eye on the finished drawings (units of the drawing, 800 x 800), then looked at.
Run it after views.py: it only adds or replaces the names below.  python3 strokes_landmarks.py [FOLDER]
"""
import json
import sys
from pathlib import Path

WIDTH = 800


def curve(*knots, steps=6):
    """Returns a Catmull-Rom curve through the knots."""
    knots = [knots[0], *knots, knots[-1]]
    points = []
    for before, start, end, after in zip(knots, knots[1:], knots[2:], knots[3:]):
        for step in range(steps):
            t = step / steps
            points.append([
                round(0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t**2 + (3 * q - p - 3 * r + s) * t**3), 1)
                for p, q, r, s in zip(before, start, end, after)
            ])
    return [*points, [float(knots[-1][0]), float(knots[-1][1])]]


def mirrored(points):
    """Returns the same points on the other half of the drawing."""
    return [[round(WIDTH - x, 1), y] for x, y in points]


def both_halves(name, points):
    """Returns a left path (the right half of the picture) and its mirror image."""
    return {f"{name}_L": points, f"{name}_R": mirrored(points)}


def both_points(name, x, y):
    """Returns a left point and its mirror image."""
    return {f"{name}_L": [x, y], f"{name}_R": [WIDTH - x, y]}


FOOT_SOLE = {
    "points": {
        # Six presses over the heads of the metatarsal bones, big toe to little toe.
        "ball_1": [300, 266], "ball_2": [338, 256], "ball_3": [376, 257],
        "ball_4": [413, 266], "ball_5": [447, 285], "ball_6": [477, 312],
        # The soft hollow just off the lower edge of the big toe's pad.
        "below_bigtoe_ball": [321, 347],
        # Opposing hands: inner edge, outer edge; toes' end, arch, heel.
        "squeeze_1_inner": [268, 290], "squeeze_1_outer": [517, 290],
        "squeeze_2_inner": [305, 430], "squeeze_2_outer": [512, 430],
        "squeeze_3_inner": [329, 590], "squeeze_3_outer": [496, 590],
    },
    "paths": {
        "bigtoe_edge": curve((277, 84), (266, 104), (263, 130), (266, 158), (268, 186)),
        "toe_ridge": curve((272, 207), (310, 206), (345, 212), (378, 226), (412, 232), (446, 239), (478, 258)),
        "ball_arc": curve((300, 266), (338, 256), (376, 257), (413, 266), (447, 285), (477, 312)),
        "bigtoe_ball_pad": curve((272, 220), (308, 208), (344, 224), (352, 262), (338, 300), (306, 312), (274, 296), (264, 258), (272, 220)),
        "inner_edge": curve((274, 290), (292, 360), (309, 420), (323, 491), (334, 579), (347, 640)),
        "outer_edge": curve((500, 250), (511, 315), (508, 395), (500, 476), (491, 557), (481, 637)),
        "roll_line": curve((406, 610), (398, 530), (386, 440), (376, 365), (368, 297)),
        "long_stroke_inner": curve((292, 120), (292, 220), (312, 350), (340, 490), (358, 590), (382, 690)),
        "long_stroke_outer": curve((470, 190), (488, 290), (486, 390), (476, 500), (466, 600), (448, 690)),
    },
    "zones": {},
}

LID = curve((444, 408), (462, 393), (487, 387), (512, 392), (529, 406), (512, 421), (487, 429), (462, 422), (444, 408))

FACE_FRONT = {
    "points": {
        **both_points("cheek", 498, 512),
        **both_points("eye", 487, 408),
    },
    "paths": {
        **both_halves("forehead_arc_1", curve((432, 338), (488, 324), (545, 338))),
        **both_halves("forehead_arc_2", curve((424, 323), (487, 306), (550, 323))),
        **both_halves("forehead_arc_3", curve((416, 309), (484, 289), (553, 309))),
        **both_halves("forehead_arc_4", curve((408, 296), (480, 273), (550, 297))),
        **both_halves("forehead_up", curve((424, 350), (424, 310), (424, 268))),
        **both_halves("explore", curve((518, 570), (478, 540), (520, 505), (478, 480), (540, 455), (553, 395), (548, 345), (500, 310), (440, 300))),
    },
    "zones": both_halves("lids", LID),
}

HEAD_SIDE = {
    # A finger's width at a time, from the cheekbone to the corner of the jaw.
    "points": {
        "masseter_track_1_L": [289, 472], "masseter_track_2_L": [291, 503],
        "masseter_track_3_L": [297, 534], "masseter_track_4_L": [309, 560],
    },
    "paths": {"masseter_track_L": curve((289, 472), (291, 503), (297, 534), (309, 560))},
    "zones": {},
}

ADDED = {"foot-sole": FOOT_SOLE, "face-front": FACE_FRONT, "head-side": HEAD_SIDE}


def main(folder):
    for path in sorted(folder.glob("*.landmarks.json")):
        landmarks = json.loads(path.read_text())
        added = ADDED.get(landmarks["view"], {"points": {}, "paths": {}, "zones": {}})
        for name, position in added["points"].items():
            landmarks["points"][name] = {"px": position, "placed": "by eye"}
        landmarks["paths"].update(added["paths"])
        landmarks["zones"] = added["zones"]
        path.write_text(json.dumps(landmarks, separators=(",", ":"), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parent.parent))
