"""Pictures to look at: each drawing on black with a grid and its landmarks.  python preview.py DRAWINGS OUT [VIEW …]

Needs rsvg-convert, which does not know var(): the colours of the file itself are put in.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

COLOURS = ["#ff0", "#0f8", "#f6a", "#6cf", "#fa0", "#c8f"]


def grid():
    lines = [
        f'<path d="M{i} 0V800M0 {i}H800" stroke="#8cf" stroke-width=".5" opacity=".5"/>' for i in range(0, 801, 50)
    ]
    numbers = [f'<text x="{i}" y="10" font-size="11" fill="#8cf">{i}</text>' for i in range(0, 801, 100)]
    numbers += [f'<text x="0" y="{i + 4}" font-size="11" fill="#8cf">{i}</text>' for i in range(100, 801, 100)]
    return "".join(lines + numbers)


def polyline(name, points, colour):
    places = " ".join(f"{x},{y}" for x, y in points)
    x, y = points[len(points) // 2]
    return (
        f'<polyline points="{places}" fill="none" stroke="{colour}" stroke-width="2"/>'
        f'<circle cx="{points[0][0]}" cy="{points[0][1]}" r="4" fill="{colour}"/>'
        f'<text x="{x}" y="{y}" font-size="12" fill="{colour}">{name}</text>'
    )


def point(name, x, y):
    text = f'<text x="{x + 6}" y="{y - 4}" font-size="12" fill="#fff">{name}</text>'
    return f'<circle cx="{x}" cy="{y}" r="4" fill="#fff" stroke="#000"/>{text}'


def marks(landmarks):
    lines = {**landmarks["paths"], **landmarks.get("zones", {})}
    drawn = [polyline(name, line, COLOURS[i % len(COLOURS)]) for i, (name, line) in enumerate(lines.items())]
    return "".join(drawn + [point(name, *place["px"]) for name, place in landmarks["points"].items()])


def main(drawings, out, names):
    out.mkdir(parents=True, exist_ok=True)
    for file in sorted(drawings.glob("*.landmarks.json")):
        landmarks = json.loads(file.read_text())
        view = landmarks["view"]
        if names and view not in names:
            continue
        svg = re.sub(r"var\(--[\w-]+,(#[0-9a-fA-F]+)\)", r"\1", (drawings / f"{view}.svg").read_text())
        svg = re.sub(r"(<svg[^>]*>)", r'\1<rect width="800" height="800" fill="#14110f"/>', svg, count=1)
        marked = svg.replace("</svg>", grid() + marks(landmarks) + "</svg>")
        subprocess.run(["rsvg-convert", "-w", "1100", "-o", out / f"{view}.png"], input=marked.encode(), check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
