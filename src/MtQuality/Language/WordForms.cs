using System.Runtime.CompilerServices;

namespace MtQuality.Language;

/// <summary>Comparison of written forms without regard to casing and to the shape of apostrophes and hyphens.</summary>
internal static class WordForms
{
    // Letters of French and its neighbours, folded once.
    private const int TableLength = 0x250;

    private static readonly char[] s_folded = FoldTable();

    /// <summary>One written character folded: apostrophes to ', hyphens to -, upper case to lower case.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Fold(char c)
    {
        var table = s_folded;
        return c < table.Length ? table[c] : FoldRare(c);
    }

    private static char FoldRare(char c) =>
        c switch
        {
            '’' or 'ʼ' or '‘' or '＇' => '\'',
            '‐' or '‑' => '-',
            _ => char.ToLowerInvariant(c),
        };

    private static char[] FoldTable()
    {
        var table = new char[TableLength];
        for (var c = 0; c < TableLength; c++)
        {
            table[c] = FoldRare((char)c);
        }
        return table;
    }

    /// <summary>Whether <paramref name="word"/>, folded, equals <paramref name="folded"/>.</summary>
    public static bool EqualsFolded(ReadOnlySpan<char> word, ReadOnlySpan<char> folded)
    {
        if (word.Length != folded.Length)
        {
            return false;
        }
        for (var i = 0; i < word.Length; i++)
        {
            if (Fold(word[i]) != folded[i])
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Hash of a word, folded: FNV-1a (Fowler, Noll, Vo).</summary>
    /// <param name="word">A word, or the rest of one.</param>
    /// <param name="hash">Hash of what stands before.</param>
    public static uint Hash(ReadOnlySpan<char> word, uint hash = 2166136261u)
    {
        foreach (var c in word)
        {
            hash = (hash ^ Fold(c)) * 16777619u;
        }
        return hash;
    }

    /// <summary>Whether two words are the same but for casing and the shape of apostrophes and hyphens.</summary>
    public static bool EqualsIgnoringCase(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] != b[i] && Fold(a[i]) != Fold(b[i]))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The word in capitals where the original is in capitals, with a capital where the original has one.</summary>
    public static string WithCasingOf(ReadOnlySpan<char> original, string word)
    {
        if (original.Length == 0 || word.Length == 0 || !char.IsUpper(original[0]))
        {
            return word;
        }
        return IsAllCapitals(original) ? word.ToUpperInvariant() : char.ToUpperInvariant(word[0]) + word[1..];
    }

    /// <summary>Two letters or more, none of them in lower case.</summary>
    public static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        var capitals = 0;
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }
            capitals += char.IsUpper(c) ? 1 : 0;
        }
        return capitals > 1;
    }
}
