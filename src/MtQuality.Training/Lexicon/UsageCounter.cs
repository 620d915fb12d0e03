using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Training.Lexicon;

/// <summary>Counts how often the forms of a lexicon occur in text.</summary>
internal static class UsageCounter
{
    /// <summary>Counts of the forms that occur at all, in any casing.</summary>
    public static Dictionary<string, int> Count(WordAutomaton automaton, IEnumerable<string> forms, IEnumerable<string> text)
    {
        var lookup = new CasedLookup(automaton);
        var counts = new int[automaton.Count];
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
        return forms
            .Select(form => (Form: form, Count: counts[automaton.IndexOf(form)]))
            .Where(form => form.Count > 0)
            .ToDictionary(form => form.Form, form => form.Count, StringComparer.Ordinal);
    }
}
