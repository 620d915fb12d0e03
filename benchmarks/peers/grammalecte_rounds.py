"""Checks the lines of a file with Grammalecte, again and again: seconds of processor time of each round, then memory in MB."""

import resource
import sys
import time

import grammalecte

file, rounds = sys.argv[1], int(sys.argv[2])
lines = open(file, encoding="utf-8").read().splitlines()
checker = grammalecte.GrammarChecker("fr")
for i in range(1 + rounds):
    start = time.process_time()
    for line in lines:
        checker.gce.parse(line, "FR")
    if i > 0:
        print(time.process_time() - start)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
