using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Training.Lexicon;

/// <summary>Counts how often the forms of a lexicon occur in text.</summary>
internal static class UsageCounter
{
    /// <summary>A count for each form, by its index.</summary>
    public static int[] Count(WordAutomaton forms, IEnumerable<string> text)
    {
        var lookup = new CasedLookup(forms);
        var counts = new int[forms.Count];
        var tokens = new GrowingBuffer<Token>();
        foreach (var item in text)
        {
            tokens.Clear();
            Tokenizer.Tokenize(item, tokens);
            foreach (var token in tokens.Items)
            {
                var index = lookup.IndexOf(token.In(item), out _);
                if (index >= 0)
                {
                    counts[index]++;
                }
            }
        }
        return counts;
    }
}
