using MtQuality;

// Two programs in one, for benchmarks/peers/run.sh: without an argument an empty one; with a sentence one that scores it. A process of its
// own, because what is timed is its start.
if (args is [var sentence])
{
    Console.WriteLine(FrenchChecker.Default.Score(sentence));
}
else
{
    Console.WriteLine();
}
