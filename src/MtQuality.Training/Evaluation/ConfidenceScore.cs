using System.Globalization;
using MtQuality.Training.Evaluation.Scorecards;

namespace MtQuality.Training.Evaluation;

/// <summary>Compares the confidence of a tagger's decisions with how often they are right.</summary>
internal sealed class ConfidenceScore
{
    private const int Step = 64;

    // Full confidence stands apart: most tokens have it.
    private readonly (int Tokens, int Right)[] _steps = new (int, int)[(byte.MaxValue / Step) + 2];

    public void Add(byte confidence, bool isRight)
    {
        ref var step = ref _steps[confidence == byte.MaxValue ? ^1 : confidence / Step];
        step = (step.Tokens + 1, step.Right + (isRight ? 1 : 0));
    }

    public MarkdownTable ToTable()
    {
        var table = new MarkdownTable("confidence", "which promises", "tokens", "part of speech right");
        for (var i = 0; i < _steps.Length; i++)
        {
            var (tokens, right) = _steps[i];
            var (from, to) =
                i == _steps.Length - 1
                    ? (byte.MaxValue, byte.MaxValue)
                    : (i * Step, Math.Min(((i + 1) * Step) - 1, byte.MaxValue - 1));
            table.Add(
                from == to ? Invariant($"{from}") : Invariant($"{from}–{to}"),
                Invariant($"{Promise(from):F1}–{Promise(to + 1):F1} %"),
                tokens,
                tokens == 0 ? null : 100.0 * right / tokens
            );
        }
        return table;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    // Confidence c means right with probability (1 + c / 256) / 2.
    private static double Promise(int confidence) => 50 + (50.0 * confidence / (byte.MaxValue + 1));
}
