"""What each clip says, from the Fluent files."""

import re
from pathlib import Path

LOCALES = Path(__file__).parents[4] / "ui" / "locales"


def messages(language):
    """Reads the messages of one line each: all that is spoken is written so."""
    found = {}
    for path in sorted((LOCALES / language).glob("*.ftl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            match = re.match(r"([a-z][\w-]*) = (.+)", line)
            if match:
                found[match[1]] = match[2].strip()
    return found


def spoken(language):
    """Lists the clips and their texts: `voice-<clip>`, else `<step>-title` and `<step>-short`.

    A step that is done in one of several ways is only ever spoken as one of them.
    """
    words = messages(language)
    steps = [key.removesuffix("-short") for key in words if re.fullmatch("step-.+-short", key)]
    has_ways = {way.rsplit("-", way.count("-") - 1)[0] for way in steps if way.count("-") > 1}
    texts = {step: f"{title(words, step)}. {words[f'{step}-short']}" for step in steps if step not in has_ways}
    for key, text in words.items():
        if key.startswith("voice-"):
            texts[key.removeprefix("voice-")] = text
    return dict(sorted(texts.items()))


def title(words, step):
    """The title of a step. A way of doing it (`step-H1-circles`) may have the one of its step."""
    return words.get(f"{step}-title") or words[f"{'-'.join(step.split('-')[:2])}-title"]
