namespace MtQuality.Language;

/// <content>Real words near a word that is none.</content>
internal sealed partial class FrenchLexicon
{
    // Glued words are split only where both parts are usual: "lesparamètres", not every chance cut.
    private const int LeastFrequencyOfPart = 4;
    private const int CostOfSpace = 2;

    /// <summary>
    /// Up to <paramref name="max"/> real words, or pairs of glued words set apart, that a misspelt form may stand for; the likeliest
    /// first, in the casing of the form.
    /// </summary>
    public string[] Suggest(ReadOnlySpan<char> form, int max)
    {
        if (max <= 0)
        {
            return [];
        }
        var found = Near(form);
        if (SplitOf(form) is > 0 and var split)
        {
            var left = form[..split];
            var right = form[split..];
            var rank = NearestWords.RankOf(CostOfSpace, Math.Min(FrequencyOf(left), FrequencyOf(right)));
            var place = found.FindIndex(candidate => candidate.Rank > rank);
            found.Insert(
                place < 0 ? found.Count : place,
                new NearestWords.Candidate(string.Concat(left, " ", right), CostOfSpace, rank)
            );
        }
        var suggestions = new List<string>(max);
        foreach (var candidate in found)
        {
            var word = WordForms.WithCasingOf(form, candidate.Word);
            if (suggestions.Count < max && !IsMarginal(candidate.Word) && !suggestions.Contains(word, StringComparer.Ordinal))
            {
                suggestions.Add(word);
            }
        }
        return [.. suggestions];
    }

    /// <summary>Words near a misspelt form, with their distance; the best first, in the casing of the lexicon.</summary>
    public List<NearestWords.Candidate> Near(ReadOnlySpan<char> form) => _nearest.Find(form);

    /// <summary>Where a form is best cut into two usual words; 0 when it is not.</summary>
    public int SplitOf(ReadOnlySpan<char> form)
    {
        var (best, bestSum) = (0, 0);
        for (var i = 1; i < form.Length - 1 && form.Length <= WordAutomaton.LongestWord; i++)
        {
            var left = FrequencyOf(form[..i]);
            // A single letter in front is a word only if it is one of these.
            if (left < LeastFrequencyOfPart || (i == 1 && form[0] is not ('a' or 'à' or 'y' or 'A' or 'À' or 'Y')))
            {
                continue;
            }
            var right = FrequencyOf(form[i..]);
            if (right >= LeastFrequencyOfPart && form.Length - i > 1 && left + right > bestSum)
            {
                (best, bestSum) = (i, left + right);
            }
        }
        return best;
    }

    private bool IsMarginal(ReadOnlySpan<char> word)
    {
        var analyses = AnalysesOf(ClassOf(word, out _));
        foreach (var analysis in analyses)
        {
            if (!analysis.Morph.Has(MorphFlags.Marginal))
            {
                return false;
            }
        }
        return analyses.Length > 0;
    }
}
