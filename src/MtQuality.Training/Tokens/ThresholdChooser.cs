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
/// Chooses the thresholds with which the findings of all kinds together are precise enough on annotated text, rare enough in human prose,
/// and otherwise as many as can be, on scores of models that did not see the documents. Technical documentation is no measure here: its
/// authors leave English words where they stand.
/// </summary>
/// <remarks>
/// The most right findings for a given precision of the whole are had when each kind gives up the next right one for the same number of
/// wrong ones, and for the same number of findings in human prose: these two prices are the Lagrange multipliers, and are tried in turn.
/// </remarks>
internal static class ThresholdChooser
{
    // Of the model's findings alone, neighbours of different kinds counted apart, and before the guards of ErrorTagger. Those that are left
    // and those of the rules are more precise: all together have 0.78 and more.
    private const double LeastPrecision = 0.745;

    // Findings of all kinds per 100,000 words of human prose, real slips of people included.
    private const double MostInProse = 11;

    private static readonly double[] s_prices = [.. Enumerable.Range(0, 40).Select(step => 0.3 * Math.Pow(1.1, step))];
    private static readonly double[] s_pricesOfProse = [0, .. Enumerable.Range(0, 20).Select(step => Math.Pow(1.3, step))];

    private static readonly string[] s_prose = ["newstest", "ud", "wmt21", "wmt21native"];

    // Above the last a kind would fall silent, for the sake of another that finds more.
    private static readonly float[] s_grid = [.. Enumerable.Range(20, 66).Select(percent => percent / 100f)];

    public static float[] Choose(IReadOnlyList<SentenceScores> sentences, Neighbourhood neighbourhood)
    {
        var scored = sentences
            .Where(s => s.Examples.Text.Origin != TextOrigin.Corrupted)
            .Select(s => (Sentence: s, Probabilities: s.Probabilities(neighbourhood)))
            .Where(s => s.Probabilities.Max() >= s_grid[0])
            .ToArray();
        var proseWords = sentences.Select(s => s.Examples.Text).Where(IsProse).Distinct().Sum(text => text.CountWords());
        ThresholdCounts[][] counts =
        [
            .. Enum.GetValues<ErrorKind>().Select(kind => s_grid.Select(threshold => Count(scored, kind, threshold)).ToArray()),
        ];
        var (chosen, most) = (Array.ConvertAll(counts, _ => 1f), 0);
        foreach (var price in s_prices)
        {
            foreach (var priceOfProse in s_pricesOfProse)
            {
                int?[] best = [.. counts.Select(ofKind => BestAt(price, priceOfProse, ofKind))];
                var all = Sum(counts.Zip(best).Select(pair => pair.Second is { } place ? pair.First[place] : default));
                if (all.Right > most && all.Precision >= LeastPrecision && 1e5 * all.InProse / proseWords <= MostInProse)
                {
                    most = all.Right;
                    chosen = Array.ConvertAll(best, place => place is { } known ? s_grid[known] : 1);
                }
            }
        }
        return chosen;
    }

    /// <summary>Place in the grid of the threshold of a kind at these prices, in right findings; none when none pays.</summary>
    private static int? BestAt(double price, double priceOfProse, ThresholdCounts[] counts)
    {
        int? best = null;
        var most = 0.0;
        for (var place = 0; place < counts.Length; place++)
        {
            var worth = counts[place].Right - (price * counts[place].Wrong) - (priceOfProse * counts[place].InProse);
            if (worth > most)
            {
                (best, most) = (place, worth);
            }
        }
        return best;
    }

    private static ThresholdCounts Sum(IEnumerable<ThresholdCounts> counts) =>
        counts.Aggregate(
            default(ThresholdCounts),
            (sum, next) => new ThresholdCounts(sum.Right + next.Right, sum.Wrong + next.Wrong, sum.InProse + next.InProse)
        );

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
