"""The drawing itself: SVG whose colours a theme can set, and its landmarks."""

import json

UNITS = (
    "svg px; world = MakeHuman decimetres (x left, y up, z front); base_vertex = hm08 vertex id; "
    "facing = n.view (<.15: on the silhouette, do not animate circles there)"
)

PAL = {
    "--art-skin": "#7d5666",
    "--art-skin-light": "#a0727a",
    "--art-skin-shade": "#5d4159",
    "--art-line": "#ffd3ad",
    "--art-hair": "#2c2a52",
    "--art-hair-line": "#6a63a0",
    "--art-hair-grey": "#5d5b78",
    "--art-hair-grey-line": "#a5a1c0",
    "--art-nail": "#b88a8c",
    "--art-cloth": "#34386e",
}

# How opaque the skin of a hand is that shows what lies under it.
SEEN_THROUGH = 0.82


def v(name):
    return f"var(--art-{name},{PAL['--art-' + name]})"


class Art:
    """A drawing under way: groups of paths, landmarks, and how it fades at an edge."""

    def __init__(self, name, title, desc):
        self.name = name
        self.title = title
        self.desc = desc
        self.groups = []
        self.marks = {}
        self.info = {}
        self.paths = {}
        self.fades = []
        self.round_fade = None
        self.units_per_cm = None

    def g(self, id, items, fill=None, extra=""):
        """adds a group of paths, unless all are empty"""
        items = [i for i in items if i]
        if not items:
            return
        f = f' fill="{fill}"' if fill else ""
        self.groups.append(f'<g id="{id}"{f}{extra}>' + "".join(items) + "</g>")

    def fade(self, x1, y1, x2, y2):
        """linear fade: transparent at (x1,y1) -> opaque at (x2,y2)"""
        self.fades.append((x1, y1, x2, y2))

    def fade_around(self, x, y, full, gone):
        """everything is opaque within `full` of a place and gone beyond `gone`: gradients in the colours themselves,
        because a mask over something that moves is painted anew with every frame"""
        self.round_fade = (x, y, full, gone)

    def faded(self):
        """the groups with their colours fading round a place, and the gradients for it"""
        if self.round_fade is None:
            return self.groups, ""
        x, y, full, gone = self.round_fade
        gradients = ""
        groups = self.groups
        for colour in PAL:
            name = colour.removeprefix("--art-")
            id = f"{self.name}-{name}"
            faded = [group.replace(f'="{v(name)}"', f'="url(#{id})"') for group in groups]
            if faded == groups:
                continue
            groups = faded
            whole = 1 if name == "line" else SEEN_THROUGH
            stops = "".join(
                f'<stop offset="{offset:.2g}" stop-color="{v(name)}" stop-opacity="{whole * share:.2g}"/>'
                for offset, share in ((full / gone, 1), ((full / gone + 1) / 2, 0.4), (1, 0))
            )
            gradients += (
                f'<radialGradient id="{id}" gradientUnits="userSpaceOnUse" cx="{x:.0f}" cy="{y:.0f}"'
                f' r="{gone:.0f}">{stops}</radialGradient>'
            )
        return groups, gradients

    def svg(self):
        drawn, gradients = self.faded()
        masks = before = after = ""
        for i, (x1, y1, x2, y2) in enumerate(self.fades):
            id = f"{self.name}-fade"
            masks += (
                f'<linearGradient id="{id}{i}" gradientUnits="userSpaceOnUse"'
                f' x1="{x1:.0f}" y1="{y1:.0f}" x2="{x2:.0f}" y2="{y2:.0f}">'
                '<stop offset="0" stop-color="#000"/><stop offset=".5" stop-color="#777"/>'
                '<stop offset="1" stop-color="#fff"/></linearGradient>'
                f'<mask id="{id}m{i}" maskUnits="userSpaceOnUse" x="0" y="0" width="800" height="800">'
                f'<rect width="800" height="800" fill="url(#{id}{i})"/></mask>'
            )
            before += f'<g mask="url(#{id}m{i})">'
            after += "</g>"
        defs = f"<defs>{masks}{gradients}</defs>" if masks or gradients else ""
        head = (
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800" role="img"'
            f' aria-labelledby="{self.name}-t" class="art art-{self.name}">'
            f'<title id="{self.name}-t">{self.title}</title><desc>{self.desc}</desc>'
        )
        groups = before + "\n".join(drawn) + after
        return (
            f'{head}{defs}<g id="{self.name}" stroke="none" fill-rule="evenodd">{groups}</g>\n<g id="overlay"/></svg>'
        )

    def save(self, out):
        (out / f"{self.name}.svg").write_text(self.svg())
        points = {name: {"px": px, **self.info.get(name, {})} for name, px in self.marks.items()}
        landmarks = {
            "view": self.name,
            "viewBox": [0, 0, 800, 800],
            "units": UNITS,
            "units_per_cm": self.units_per_cm,
            "points": points,
            "paths": self.paths,
        }
        (out / f"{self.name}.landmarks.json").write_text(json.dumps(landmarks, indent=1))


def path(d):
    """an SVG path; nothing when there is nothing to draw"""
    return f'<path d="{d}"/>' if d else ""
