"""Clips on disk: Ogg Vorbis, mono, 24 kHz, and `voice.json` beside them."""

import json
import subprocess
from pathlib import Path

import numpy as np

from level import RATE

HERE = Path(__file__).parent
QUALITY = "1"


def path_of(language, clip):
    return HERE / language / f"{clip}.ogg"


def read_list():
    """What each clip was made from: {clip: {text, duration_ms}}."""
    path = HERE / "voice.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def write_list(clips):
    text = json.dumps(dict(sorted(clips.items())), indent=2, ensure_ascii=False)
    (HERE / "voice.json").write_text(text + "\n", encoding="utf-8")


def write(path, samples):
    """Encodes samples. The serial number is given: the same samples make the same bytes."""
    path.parent.mkdir(exist_ok=True)
    pcm = np.round(samples * 32767).astype("<i2").tobytes()
    raw = ["--raw", "--raw-bits=16", "--raw-chan=1", f"--raw-rate={RATE}"]
    command = ["oggenc", "--quiet", *raw, "--serial=1", "--quality", QUALITY, "--output", str(path), "-"]
    subprocess.run(command, input=pcm, check=True)


def read(path):
    """Decodes a clip as the player will."""
    command = ["oggdec", "--quiet", "--raw", "--bits=16", "--output", "-", str(path)]
    pcm = subprocess.run(command, check=True, capture_output=True).stdout
    return np.frombuffer(pcm, "<i2").astype(np.float32) / 32767
