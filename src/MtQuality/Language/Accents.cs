namespace MtQuality.Language;

/// <summary>Letters of French with their accents, as one character or as letter and combining mark.</summary>
internal static class Accents
{
    /// <summary>The letter without accent or cedilla, in lower case.</summary>
    public static char BaseLetter(char c)
    {
        var folded = WordForms.Fold(c);
        var place = Accented.IndexOf(folded);
        return place < 0 ? folded : Bases[place];
    }

    /// <summary>Copies a word with combining marks (U+0300 and following) set on their letters; returns the new length.</summary>
    public static int Compose(ReadOnlySpan<char> word, Span<char> composed)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (c is >= '\u0300' and <= '\u036F' && length > 0 && Set(composed[length - 1], c) is not '\0' and var letter)
            {
                composed[length - 1] = letter;
            }
            else
            {
                composed[length++] = c;
            }
        }
        return length;
    }

    private const string Accented = "àâäáãåçéèêëîïíñôöóùûüúÿ";
    private const string Bases = "aaaaaaceeeeiiinooouuuuy";
    private const string Marks =
        "\u0300\u0302\u0308\u0301\u0303\u030A\u0327\u0301\u0300\u0302\u0308\u0302\u0308\u0301\u0303\u0302\u0308\u0301\u0300\u0302\u0308\u0301\u0308";

    // The accented letter, in the casing of the plain one; 0 when French and its neighbours have none.
    private static char Set(char letter, char mark)
    {
        var lower = char.ToLowerInvariant(letter);
        for (var i = 0; i < Marks.Length; i++)
        {
            if (Marks[i] == mark && Bases[i] == lower)
            {
                return letter == lower ? Accented[i] : char.ToUpperInvariant(Accented[i]);
            }
        }
        return '\0';
    }
}
