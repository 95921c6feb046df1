"""Makes the clips whose text is new, and removes those nobody speaks any more.  python make.py [--all | CLIP …]"""

import sys

from clips import path_of, read, read_list, write, write_list
from level import RATE, evened
from words import spoken

LANGUAGE = "en"


def main():
    texts, known = spoken(LANGUAGE), read_list()
    is_current = lambda clip: known.get(clip, {}).get("text") == texts[clip] and path_of(LANGUAGE, clip).exists()
    is_asked = lambda clip: "--all" in sys.argv or clip in sys.argv
    wanted = [clip for clip in texts if is_asked(clip) or not is_current(clip)]
    for path in path_of(LANGUAGE, "x").parent.glob("*.ogg"):
        if path.stem not in texts:
            path.unlink()
            print(f"gone  {path.stem}")
    made = {clip: known[clip] for clip in texts if clip in known}
    for clip in wanted:
        from speech import speak

        write(path_of(LANGUAGE, clip), evened(speak(texts[clip])))
        duration_ms = round(len(read(path_of(LANGUAGE, clip))) * 1000 / RATE)
        made[clip] = {"text": texts[clip], "duration_ms": duration_ms}
        print(f"made  {clip}  {duration_ms} ms  {texts[clip]}")
    write_list(made)


main()
