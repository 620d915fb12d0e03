#!/usr/bin/env bash
# Runs all benchmarks and the peers, writes benchmarks/results/<cpu>.md and the table of the README. Takes some minutes; best on a machine
# that does nothing else. One benchmark alone:
#   dotnet run -c Release --project benchmarks/MtQuality.Benchmarks -- --filter '*Score*'
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet build -c Release MtQuality.Benchmarks -v q
dotnet build -c Release MtQuality.StartUp -v q
# As a program is published that is started often: see the project file.
dotnet publish -c Release MtQuality.StartUp -v q --use-current-runtime -p:AheadOfTime=true -o MtQuality.StartUp/bin/compiled
mkdir -p results
peers=$(mktemp)
trap 'rm -f "$peers"' EXIT
peers/run.sh >"$peers"
cpu=$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo 2>/dev/null | head -1)
name=$(echo "${cpu:-$(uname -m)}" | tr -cs '[:alnum:]\n' '-' | tr '[:upper:]' '[:lower:]' | sed 's/^-*//; s/-*$//')
dotnet MtQuality.Benchmarks/bin/Release/net10.0/MtQuality.Benchmarks.dll --results "results/$name.md" "$peers"
# The table between the marks of the README is that of the results.
awk -v table="$(sed -n '/^<!-- benchmarks -->$/,/^<!-- \/benchmarks -->$/p' "results/$name.md")" '
    /^<!-- benchmarks -->$/ { print table; skip = 1 }
    !skip { print }
    /^<!-- \/benchmarks -->$/ { skip = 0 }
' ../README.md >README.new && mv README.new ../README.md
