using MtQuality.Scoring.Tokens;

namespace MtQuality.Training.Tokens;

/// <summary>How findings of one kind fare above a threshold.</summary>
/// <param name="Right">Findings on marked errors in annotated text.</param>
/// <param name="Wrong">Other findings in annotated text.</param>
/// <param name="InHuman">Findings in human text.</param>
internal readonly record struct ThresholdCounts(int Right, int Wrong, int InHuman)
{
    public double Precision => Right / Math.Max(1.0, Right + Wrong);
}

/// <summary>
/// Chooses for each kind the lowest threshold above which its findings are precise enough on annotated text and rare enough in human
/// text, on scores of models that did not see the documents.
/// </summary>
internal static class ThresholdChooser
{
    // Rarer in human text than this, but less precise, a kind would drag the whole down.
    private const double LeastPrecision = 0.75;

    // Findings of a kind per 100,000 words of human text, real slips of people included.
    private const double MostInHuman = 14;

    private static readonly float[] s_grid = [.. Enumerable.Range(20, 80).Select(percent => percent / 100f)];

    public static float[] Choose(IReadOnlyList<SentenceScores> sentences, Neighbourhood neighbourhood)
    {
        var scored = sentences
            .Where(s => s.Examples.Text.Origin != TextOrigin.Corrupted)
            .Select(s => (Sentence: s, Probabilities: s.Probabilities(neighbourhood)))
            .Where(s => s.Probabilities.Max() >= s_grid[0])
            .ToArray();
        var humanWords = sentences
            .Select(s => s.Examples.Text)
            .Where(text => text.Origin == TextOrigin.Human)
            .Distinct()
            .Sum(text => text.CountWords());
        var thresholds = new float[TokenModel.Kinds];
        foreach (var kind in Enum.GetValues<ErrorKind>())
        {
            thresholds[(int)kind] = s_grid
                .Where(threshold =>
                {
                    var counts = Count(scored, kind, threshold);
                    return counts.Precision >= LeastPrecision && 1e5 * counts.InHuman / humanWords <= MostInHuman;
                })
                .DefaultIfEmpty(1)
                .First();
        }
        return thresholds;
    }

    public static ThresholdCounts Count(
        IEnumerable<(SentenceScores Sentence, float[] Probabilities)> scored,
        ErrorKind kind,
        float threshold
    )
    {
        var (right, wrong, human) = (0, 0, 0);
        foreach (var (sentence, probabilities) in scored)
        {
            foreach (var (start, end) in Findings(sentence, probabilities, kind, threshold))
            {
                if (sentence.Examples.Text.Origin == TextOrigin.Human)
                {
                    human++;
                }
                else if (sentence.Examples.Text.Errors.Any(error => error.IsMetBy(start, end)))
                {
                    right++;
                }
                else
                {
                    wrong++;
                }
            }
        }
        return new ThresholdCounts(right, wrong, human);
    }

    private static IEnumerable<(int Start, int End)> Findings(
        SentenceScores sentence,
        float[] probabilities,
        ErrorKind kind,
        float threshold
    )
    {
        var places = sentence.Examples.Places;
        for (var i = 0; i < probabilities.Length; i++)
        {
            if (!IsFound(i))
            {
                continue;
            }
            var first = i;
            while (i + 1 < probabilities.Length && IsFound(i + 1))
            {
                i++;
            }
            yield return (places[first].Start, places[i].End);
        }
        bool IsFound(int i) => probabilities[i] >= threshold && sentence.Kinds[i] == kind && places[i].IsWord;
    }
}
