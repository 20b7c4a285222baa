#!/bin/sh
# Runs the browser tests: sentences to the terminal, JUnit's XML to ../target/browser-reports.
# Without a browser they are skipped, and say so; with CI set, they fail instead.
set -eu
cd "$(dirname "$0")"
chromium=${SAMVERKSTAD_CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
if [ ! -x "$chromium" ]; then
    if [ -n "${CI:-}" ]; then
        echo "Browser tests cannot run: no Chromium is installed (SAMVERKSTAD_CHROMIUM can name one)." >&2
        exit 1
    fi
    echo "Browser tests SKIPPED: no Chromium is installed (SAMVERKSTAD_CHROMIUM can name one)." >&2
    exit 0
fi
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
fi
export SAMVERKSTAD_CHROMIUM="$chromium"
reports=../target/browser-reports
rm -rf "$reports" ../target/screenshots
mkdir -p "$reports"
# One file at a time: each has a server and a browser of its own, and sound must not be short of processor.
exec node --test --test-concurrency=1 --test-timeout=1500000 \
    --test-reporter=spec --test-reporter-destination=stdout \
    --test-reporter=junit --test-reporter-destination="$reports/TEST-browser.xml" \
    ${*:-tests/*.test.mjs} </dev/null
