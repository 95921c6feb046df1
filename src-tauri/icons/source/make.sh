#!/usr/bin/env bash
# Draws every bitmap of the icon from drowse.svg. Needs rsvg-convert and the interface's npm packages.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rsvg-convert -w 1024 -h 1024 drowse.svg -o "$work/icon.png"
../../../ui/node_modules/.bin/tauri icon "$work/icon.png" -o "$work/icons"
for name in 32x32.png 128x128.png 128x128@2x.png icon.png icon.icns icon.ico; do
  cp "$work/icons/$name" ..
done
