using System.Diagnostics;
using System.Globalization;
using System.Text;
using MtQuality.Text;
using MtQuality.Training.Evaluation;
using MtQuality.Training.Tagging;

namespace MtQuality.Training.Segmentation;

/// <summary>Prints how well tokens and sentences are cut on the treebanks, and how fast.</summary>
internal static class SegmentationCommand
{
    public const string Usage = "segmentation --data DIR";

    private const int Rounds = 50;

    public static int Run(string[] args)
    {
        var directory = Path.Combine(new Arguments(args).Required("--data"), "ud");
        var allTokens = default(SegmentationScore);
        var text = new StringBuilder();
        Console.WriteLine("treebank                        tokens      P      R      F1  sentences      P      R     F1");
        foreach (var path in Directory.GetFiles(directory, "*.conllu.gz").Order(StringComparer.Ordinal))
        {
            var treebank = ConlluReader.ReadFile(path).ToArray();
            var tokens = SegmentationEvaluation.Tokens(treebank);
            var sentences = SegmentationEvaluation.Sentences(treebank);
            var name = Path.GetFileName(path).Replace(".conllu.gz", "", StringComparison.Ordinal);
            Print($"{name, -28} {tokens.Gold, 9} {tokens.Precision, 6:F2} {tokens.Recall, 6:F2} {tokens.F1, 7:F3}");
            Print($" {sentences.Gold, 10} {sentences.Precision, 6:F2} {sentences.Recall, 6:F2} {sentences.F1, 6:F2}\n");
            allTokens += tokens;
            text.AppendJoin('\n', treebank.Select(sentence => sentence.Text)).Append('\n');
        }
        Print($"{"all", -28} {allTokens.Gold, 9} {allTokens.Precision, 6:F2} {allTokens.Recall, 6:F2} {allTokens.F1, 7:F3}\n");
        MeasureSpeed(text.ToString());
        return 0;
    }

    private static void MeasureSpeed(string text)
    {
        var tokens = new GrowingBuffer<Token>();
        var sentences = new GrowingBuffer<Sentence>();
        var (best, allocated) = (TimeSpan.MaxValue, 0L);
        for (var i = 0; i < Rounds; i++)
        {
            tokens.Clear();
            sentences.Clear();
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            Tokenizer.Tokenize(text, tokens);
            SentenceSplitter.Split(text, tokens.Items, sentences);
            var elapsed = Stopwatch.GetElapsedTime(start);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            best = elapsed < best ? elapsed : best;
        }
        var megabytes = Encoding.UTF8.GetByteCount(text) / 1e6;
        Print($"{megabytes:F2} MB of UTF-8 at {megabytes / best.TotalSeconds:F0} MB/s, ");
        Print($"{best.TotalNanoseconds / tokens.Count:F0} ns per token, {allocated} bytes allocated (best of {Rounds} rounds)\n");
    }

    private static void Print(FormattableString text) => Console.Write(text.ToString(CultureInfo.InvariantCulture));
}
