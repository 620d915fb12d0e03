namespace MtQuality.Language.Tagging;

/// <summary>
/// How likely a word is to be this or that wherever it stands. Candidates that are far less likely than the best one are left out
/// before anything else is looked at: most ambiguous words mean hardly ever more than one or two of the things that they can mean.
/// </summary>
internal sealed class TagPriors(TagVocabulary vocabulary, sbyte[] weights, int bound)
{
    private readonly TagWeightRows _rows = new(weights);

    /// <summary>Writes the indices of the candidates that stay, in their order, and returns how many there are.</summary>
    public int Choose(ReadOnlySpan<uint> features, ReadOnlySpan<byte> places, bool isGuess, Span<byte> chosen)
    {
        Span<int> scores = stackalloc int[TagWeightRows.MaxGuesses];
        scores = scores[..places.Length];
        _rows.Score(features, vocabulary, places, isGuess, scores);
        var best = scores[0];
        foreach (var score in scores)
        {
            best = Math.Max(best, score);
        }
        var count = 0;
        for (var k = 0; k < scores.Length; k++)
        {
            if (scores[k] < best - bound)
            {
                continue;
            }
            if (count == WordChoices.Max)
            {
                // Too many: the least likely one makes room.
                var least = 0;
                for (var m = 1; m < count; m++)
                {
                    least = scores[chosen[m]] < scores[chosen[least]] ? m : least;
                }
                if (scores[chosen[least]] >= scores[k])
                {
                    continue;
                }
                chosen[(least + 1)..count].CopyTo(chosen[least..]);
                count--;
            }
            chosen[count++] = (byte)k;
        }
        return count;
    }
}
