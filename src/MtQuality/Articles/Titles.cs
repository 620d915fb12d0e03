using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Text;

namespace MtQuality.Articles;

/// <summary>Forms of address that stand before a name and tell the gender: M., Mme, Monsieur, Lady …</summary>
internal static class Titles
{
    private static readonly FoldedSet s_masculine = new("m. mr mr. monsieur mgr mgr. monseigneur sir lord herr señor");
    private static readonly FoldedSet s_feminine = new(
        "mme mme. mlle mlle. madame mademoiselle mrs mrs. ms ms. miss lady frau señora"
    );
    private static readonly FoldedSet s_neutral = new("mm. mmes mlles dr dr. pr pr. me me. maître saint sainte");

    public static Gender GenderOf(ReadOnlySpan<char> word)
    {
        if (s_masculine.Contains(word))
        {
            return Gender.Masculine;
        }
        return s_feminine.Contains(word) ? Gender.Feminine : Gender.None;
    }

    /// <summary>Whether the word is a form of address, with or without gender.</summary>
    public static bool IsAt(in SentenceContext sentence, int i) =>
        sentence.IsIn(i, s_masculine) || sentence.IsIn(i, s_feminine) || sentence.IsIn(i, s_neutral);
}
