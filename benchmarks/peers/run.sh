#!/usr/bin/env bash
# Times MtQuality beside its peers on the same sentences, one thread, after warm-up, in turns, and the start of a process.
# Needs the Debian packages grammalecte-cli, python3-grammalecte, hunspell and hunspell-fr-comprehensive; what is missing is left out.
# Usage: benchmarks/peers/run.sh [SENTENCES] > tables.md   (after: dotnet build -c Release benchmarks/MtQuality.Benchmarks, and StartUp)
# SENTENCES is a file with one sentence per line; without it those of the corpus are read.
set -euo pipefail
own=${1:+$(realpath "$1")}
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8
suite="MtQuality.Benchmarks/bin/Release/net10.0/MtQuality.Benchmarks.dll"
sentences=$(mktemp)
trap 'rm -f "$sentences"' EXIT
if [ -n "$own" ]; then cat "$own"; else dotnet "$suite" --sentences; fi >"$sentences"
# Debian's own Python knows the package of Grammalecte.
exec /usr/bin/python3 peers/peers.py "$sentences" "$suite" "MtQuality.StartUp/bin/Release/net10.0/MtQuality.StartUp.dll" \
    "MtQuality.StartUp/bin/compiled/MtQuality.StartUp"
