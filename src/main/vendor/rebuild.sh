#!/usr/bin/env bash
# Fetches the front-end files that are kept in the repository from npm again, and checks them against checksums.sha256.
# Needed only to renew them: change a version here, run with --accept, read the difference, commit.
set -euo pipefail
cd "$(dirname "$0")"
static=../resources/static/vendor
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fetch() { # package@version
  (cd "$work" && tar xzf "$(npm pack --silent "$1")")
}

fetch vazirmatn@33.0.3
install -D -m 644 -t "$static/vazirmatn" \
  "$work"/package/fonts/webfonts/Vazirmatn-{Regular,Bold}.woff2 "$work/package/OFL.txt"

fetch htmx.org@4.0.1
install -D -m 644 -t "$static/htmx" "$work"/package/dist/htmx.min.js "$work/package/LICENSE"

if [ "${1:-}" = --accept ]; then
  (cd "$static" && find . -type f | LC_ALL=C sort | xargs sha256sum) > checksums.sha256
fi
(cd "$static" && sha256sum --check --quiet "$OLDPWD/checksums.sha256")
