using MtQuality.Language;

namespace MtQuality.Rules.Agreement;

/// <summary>Masculine and feminine of the words that count or quantify a plural: un (des), chacun (de), tous (les).</summary>
internal static class PronounForms
{
    private static readonly (string Masculine, string Feminine)[] s_pairs =
    [
        ("un", "une"),
        ("chacun", "chacune"),
        ("aucun", "aucune"),
        ("certains", "certaines"),
        ("tout", "toute"),
        ("tous", "toutes"),
    ];

    /// <summary>The form of the other gender, in the casing of the original; <see langword="null"/> for another word.</summary>
    public static string? OtherGender(ReadOnlySpan<char> word)
    {
        foreach (var (masculine, feminine) in s_pairs)
        {
            if (WordForms.EqualsFolded(word, masculine))
            {
                return WordForms.WithCasingOf(word, feminine);
            }
            if (WordForms.EqualsFolded(word, feminine))
            {
                return WordForms.WithCasingOf(word, masculine);
            }
        }
        return null;
    }
}
