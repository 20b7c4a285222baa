#!/bin/sh
# Fetches the packages of the lock file when they are older than it, then builds what the browser gets into the folder $1.
set -eu
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
fi
exec node build.mjs "$1"
