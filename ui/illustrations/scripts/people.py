"""The people who are drawn: age, features and hair."""

from dataclasses import dataclass, field

import numpy as np

from body import Body


@dataclass(frozen=True, eq=False)
class Person:
    """Whose head it is. `name` ends the names of the drawings; the first person's have no ending."""

    name: str
    shape: dict = field(default_factory=dict)
    hair: str = "hair"
    hair_line: str = "hair-line"
    # Centres of curls on the skull; none: smooth hair in strands.
    curls: int = 0
    brow_width: float = 8.5

    def called(self, view):
        return view + self.name

    def body(self, face):
        """the morphed body, its head where the first person's is: so the same places lie in the same spots"""
        made = Body(face=face, **self.shape)
        if self.shape:
            like = Body(face=face)
            head = (like.V0[:, 1] > 6.2) & (like.W.sum(1) > 0)
            ours, theirs = made.V[head], like.V[head]
            size = np.sqrt(((theirs - theirs.mean(0)) ** 2).sum() / ((ours - ours.mean(0)) ** 2).sum())
            made.V = (made.V - ours.mean(0)) * size + theirs.mean(0)
        return made


FIRST = Person("")
SECOND = Person(
    "-second",
    shape=dict(female=0.7, old=0.75, race=(0.2, 0.1, 0.7)),
    hair="hair-grey",
    hair_line="hair-grey-line",
    curls=150,
    brow_width=6.5,
)
