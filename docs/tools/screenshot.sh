#!/usr/bin/env bash
# Makes a PNG of a scorecard with headless Chromium, for the README and for looking at a change.
#   docs/tools/screenshot.sh SCORECARD.html OUT.png [WIDTH] [HEIGHT]
#   CHROMIUM  the browser to use; else the first found of chromium, chromium-browser, google-chrome
#   DARK=1    the dark theme
set -euo pipefail

if [ $# -lt 2 ] || [ ! -f "$1" ]; then
  echo "usage: $0 SCORECARD.html OUT.png [WIDTH] [HEIGHT]" >&2
  exit 2
fi
page=$(readlink -f "$1")
out=$2
width=${3:-1280}
height=${4:-1600}

browser=${CHROMIUM:-}
for name in chromium chromium-browser google-chrome; do
  [ -n "$browser" ] || browser=$(command -v "$name" || true)
done
if [ -z "$browser" ]; then
  echo "needs a Chromium: none found on the PATH; set CHROMIUM to one" >&2
  exit 2
fi

profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
options=(--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --hide-scrollbars
  --disable-background-networking --disable-component-update --disable-sync --user-data-dir="$profile"
  --virtual-time-budget=3000 --window-size="$width,$height" --screenshot="$out")
[ -z "${DARK:-}" ] || options+=(--blink-settings=preferredColorScheme=0)
"$browser" "${options[@]}" "file://$page" 2>"$profile/log" || { cat "$profile/log" >&2; exit 1; }
[ -s "$out" ] || { cat "$profile/log" >&2; exit 1; }
echo "$out"
