using MtQuality.Scoring.Tokens;

namespace MtQuality.Training.Tokens;

/// <summary>How findings of one kind fare above a threshold.</summary>
/// <param name="Right">Findings on marked errors in annotated text.</param>
/// <param name="Wrong">Other findings in annotated text.</param>
/// <param name="InProse">Findings in human prose.</param>
internal readonly record struct ThresholdCounts(int Right, int Wrong, int InProse)
{
    public double Precision => Right / Math.Max(1.0, Right + Wrong);
}

/// <summary>
/// Chooses for each kind the lowest threshold above which its findings are precise enough on annotated text and rare enough in human
/// prose, on scores of models that did not see the documents. Technical documentation is no measure here: its authors leave English
/// words where they stand.
/// </summary>
internal static class ThresholdChooser
{
    // Rarer in human prose than this, but less precise, a kind would drag the whole down.
    private const double LeastPrecision = 0.74;

    // Findings of a kind per 100,000 words of human prose, real slips of people included.
    private const double MostInProse = 9;

    private static readonly string[] s_prose = ["newstest", "ud", "wmt21", "wmt21native"];

    private static readonly float[] s_grid = [.. Enumerable.Range(20, 80).Select(percent => percent / 100f)];

    public static float[] Choose(IReadOnlyList<SentenceScores> sentences, Neighbourhood neighbourhood)
    {
        var scored = sentences
            .Where(s => s.Examples.Text.Origin != TextOrigin.Corrupted)
            .Select(s => (Sentence: s, Probabilities: s.Probabilities(neighbourhood)))
            .Where(s => s.Probabilities.Max() >= s_grid[0])
            .ToArray();
        var proseWords = sentences.Select(s => s.Examples.Text).Where(IsProse).Distinct().Sum(text => text.CountWords());
        var thresholds = new float[TokenModel.Kinds];
        foreach (var kind in Enum.GetValues<ErrorKind>())
        {
            thresholds[(int)kind] = s_grid
                .Where(threshold =>
                {
                    var counts = Count(scored, kind, threshold);
                    return counts.Precision >= LeastPrecision && 1e5 * counts.InProse / proseWords <= MostInProse;
                })
                .DefaultIfEmpty(1)
                .First();
        }
        return thresholds;
    }

    public static bool IsProse(TrainingText text) => text.Origin == TextOrigin.Human && s_prose.Contains(text.Source);

    public static ThresholdCounts Count(
        IEnumerable<(SentenceScores Sentence, float[] Probabilities)> scored,
        ErrorKind kind,
        float threshold
    )
    {
        var (right, wrong, prose) = (0, 0, 0);
        foreach (var (sentence, probabilities) in scored)
        {
            foreach (var (start, end) in Findings(sentence, probabilities, kind, threshold))
            {
                if (sentence.Examples.Text.Origin == TextOrigin.Human)
                {
                    prose += IsProse(sentence.Examples.Text) ? 1 : 0;
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
        return new ThresholdCounts(right, wrong, prose);
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
