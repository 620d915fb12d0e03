"""Runs MtQuality and its peers in turns over the same sentences and prints the tables of the results file."""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time

SENTENCES, SUITE, START_UP, COMPILED_START_UP = sys.argv[1:]
TURNS = 2
ROUNDS = 3
# Each peer has some three seconds a turn: Grammalecte reads every sixth sentence three times, MtQuality all of them so many times.
SIXTH = 6
SCORE_ROUNDS = 150
# hunspell is one process a turn: so much text that its start, which is taken off, does not count.
TIMES = 15
STARTS = 25


def rounds(command):
    """Shortest of the rounds that a program prints, in seconds, and its memory in MB."""
    *seconds, memory = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return min(map(float, seconds)), float(memory)


def processor_time(command, text=None):
    """Processor time of a process of its own, in seconds, and the peak of its memory in MB."""
    pid = os.posix_spawnp(
        command[0],
        command,
        os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
        + ([(os.POSIX_SPAWN_OPEN, 0, text, os.O_RDONLY, 0)] if text else []),
    )
    _, status, usage = os.wait4(pid, 0)
    if status != 0:
        raise SystemExit(f"{command} ended with {status}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def wall(command):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return 1000 * (time.perf_counter() - start)


def write(lines):
    file = tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8", delete=False)
    with file:
        file.write("\n".join(lines) + "\n")
    return file.name


def score_turn():
    seconds, memory = rounds(["dotnet", SUITE, "--score", SENTENCES, str(SCORE_ROUNDS)])
    return len(lines) / seconds, memory


def grammalecte_turn():
    here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "grammalecte_rounds.py")
    seconds, memory = rounds(["/usr/bin/python3", here, sample, str(ROUNDS)])
    return len(lines[::SIXTH]) / seconds, memory


def hunspell_turn():
    idle, _ = processor_time(["hunspell", "-d", "fr", "-i", "UTF-8", "-l", os.devnull])
    busy, memory = processor_time(["hunspell", "-d", "fr", "-i", "UTF-8", "-l", many])
    return TIMES * len(lines) / (busy - idle), memory


lines = open(SENTENCES, encoding="utf-8").read().splitlines()
sample = write(lines[::SIXTH])
many = write(lines * TIMES)
peers = [("MtQuality, `Score`", score_turn)]
if subprocess.run(["/usr/bin/python3", "-c", "import grammalecte"], stderr=subprocess.DEVNULL).returncode == 0:
    peers.append(("Grammalecte", grammalecte_turn))
if shutil.which("hunspell"):
    peers.append(("`hunspell -l`", hunspell_turn))

best = {name: (0.0, 0.0) for name, _ in peers}
for _ in range(TURNS):
    for name, turn in peers:
        best[name] = max(best[name], turn())

ours = best[peers[0][0]][0]
print("<!-- benchmarks -->")
print("| | sentences/s | our ratio | memory of the process |")
print("| --- | ---: | ---: | ---: |")
for name, _ in peers:
    rate, memory = best[name]
    print(f"| {name} | {rate:,.0f} | {ours / rate:,.1f} × | {memory:.0f} MB |")
print("<!-- /benchmarks -->\n")

print("Best of the turns. `Score` tags each word, runs all rules and the token model, and gives one number. Grammalecte parses, checks")
print("grammar, typography and style, and writes messages with suggestions for each error, which `Score` does not; it knows neither traces of")
print("machines nor a score. `hunspell -l` only looks words up, with their affixes, and lists those that it does not know.\n")

print("## Start of a process\n")
SENTENCE = "Le conseil a voté hier soir le budget de la commune."
STARTS_OF = [("empty program", ["dotnet", START_UP]), ("first score", ["dotnet", START_UP, SENTENCE])]
if os.path.exists(COMPILED_START_UP):
    STARTS_OF += [
        ("empty program, compiled ahead of time", [COMPILED_START_UP]),
        ("first score, compiled ahead of time", [COMPILED_START_UP, SENTENCE]),
    ]
times = [[] for _ in STARTS_OF]
processor = [[] for _ in STARTS_OF]
for _ in range(STARTS):
    for i, (_, arguments) in enumerate(STARTS_OF):
        times[i].append(wall(arguments))
        processor[i].append(processor_time(arguments)[0])
print("| | wall, shortest | wall, median | processor, shortest |")
print("| --- | ---: | ---: | ---: |")
for i, (name, _) in enumerate(STARTS_OF):
    print(f"| {name} | {min(times[i]):.0f} ms | {sorted(times[i])[STARTS // 2]:.0f} ms | {1000 * min(processor[i]):.0f} ms |")
    if i % 2 == 1:
        wall_difference = min(times[i]) - min(times[i - 1])
        processor_difference = 1000 * (min(processor[i]) - min(processor[i - 1]))
        print(f"| difference | {wall_difference:.0f} ms | | {processor_difference:.0f} ms |")
print("\nCompiled ahead of time: published with its runtime, trimmed, as one image (`-p:AheadOfTime=true`), as a program that is started")
print("often should be. The empty program is the same one, so it has the same code and models to load, and uses none of them.")
os.unlink(sample)
os.unlink(many)
