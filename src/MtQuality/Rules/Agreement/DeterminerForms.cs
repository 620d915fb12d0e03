using MtQuality.Language;

namespace MtQuality.Rules.Agreement;

/// <summary>The forms of the determiners and contractions, for suggestions.</summary>
internal static class DeterminerForms
{
    // Masculine and feminine singular, each before a consonant and before a vowel, then masculine and feminine plural.
    private static readonly string[][] s_paradigms =
    [
        ["le", "l'", "la", "l'", "les", "les"],
        ["un", "un", "une", "une", "des", "des"],
        ["du", "de l'", "de la", "de l'", "des", "des"],
        ["au", "à l'", "à la", "à l'", "aux", "aux"],
        ["ce", "cet", "cette", "cette", "ces", "ces"],
        ["mon", "mon", "ma", "mon", "mes", "mes"],
        ["ton", "ton", "ta", "ton", "tes", "tes"],
        ["son", "son", "sa", "son", "ses", "ses"],
        ["notre", "notre", "notre", "notre", "nos", "nos"],
        ["votre", "votre", "votre", "votre", "vos", "vos"],
        ["leur", "leur", "leur", "leur", "leurs", "leurs"],
        ["quel", "quel", "quelle", "quelle", "quels", "quelles"],
        ["tout", "tout", "toute", "toute", "tous", "toutes"],
        ["aucun", "aucun", "aucune", "aucune", "aucun", "aucune"],
        ["nul", "nul", "nulle", "nulle", "nuls", "nulles"],
        ["certain", "certain", "certaine", "certaine", "certains", "certaines"],
        ["tel", "tel", "telle", "telle", "tels", "telles"],
        ["quelque", "quelque", "quelque", "quelque", "quelques", "quelques"],
        ["différents", "différents", "différentes", "différentes", "différents", "différentes"],
        ["divers", "divers", "diverses", "diverses", "divers", "diverses"],
        ["maint", "maint", "mainte", "mainte", "maints", "maintes"],
    ];

    /// <summary>The form of the determiner with one gender and number before a word; <see langword="null"/> when it has none.</summary>
    /// <param name="determiner">Any form of the determiner.</param>
    /// <param name="wanted">Gender and number; of several members the first counts.</param>
    /// <param name="elides">Whether the next word starts with a vowel or a mute h.</param>
    public static string? Inflect(ReadOnlySpan<char> determiner, GenderNumber wanted, bool elides)
    {
        foreach (var paradigm in s_paradigms)
        {
            foreach (var form in paradigm)
            {
                if (WordForms.EqualsFolded(determiner, form))
                {
                    return paradigm[Column(wanted, elides)];
                }
            }
        }
        return null;
    }

    private static int Column(GenderNumber wanted, bool elides) =>
        (wanted & GenderNumber.MasculineSingular) != 0 ? (elides ? 1 : 0)
        : (wanted & GenderNumber.FeminineSingular) != 0 ? (elides ? 3 : 2)
        : (wanted & GenderNumber.MasculinePlural) != 0 ? 4
        : 5;
}
