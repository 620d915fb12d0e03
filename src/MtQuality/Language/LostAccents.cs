namespace MtQuality.Language;

/// <summary>Finds the word that was meant where one stands without its accents: "hotel", "tres".</summary>
internal static class LostAccents
{
    /// <summary>Longer words are not looked for.</summary>
    public const int LongestWord = 24;

    // A rare word with accents is a chance likeness: only words that are used are missed.
    private const int LeastFrequency = 4;

    // A long word is hardly alike by chance, however rare.
    private const int LongWord = 9;

    /// <summary>Whether the word with its accents is likelier to be meant than one of another language that is spelt like this.</summary>
    public static bool IsLikely(FrenchLexicon lexicon, ReadOnlySpan<char> word)
    {
        Span<char> capitals = stackalloc char[LongestWord];
        return word.Length <= LongestWord && ClassOf(lexicon, word, capitals, word.Length < LongWord ? LeastFrequency : 0) != 0;
    }

    /// <summary>Class in the lexicon of the word with its accents; 0 when there is none in common use.</summary>
    /// <param name="lexicon">The lexicon.</param>
    /// <param name="word">A word of ASCII letters.</param>
    /// <param name="capitals">Takes the word in capitals, with which the lexicon finds it; at least as long as the word.</param>
    public static int ClassOf(FrenchLexicon lexicon, ReadOnlySpan<char> word, Span<char> capitals) =>
        ClassOf(lexicon, word, capitals, LeastFrequency);

    private static int ClassOf(FrenchLexicon lexicon, ReadOnlySpan<char> word, Span<char> capitals, int leastFrequency)
    {
        var asked = capitals[..word.Length];
        for (var c = 0; c < word.Length; c++)
        {
            asked[c] = char.ToUpperInvariant(word[c]);
        }
        var found = lexicon.ClassOf(asked, out var match);
        return match == FormMatch.UnaccentedCapitals && lexicon.FrequencyOf(asked) >= leastFrequency ? found : 0;
    }
}
