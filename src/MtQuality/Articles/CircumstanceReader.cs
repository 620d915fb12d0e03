using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Text;

namespace MtQuality.Articles;

/// <summary>Weak clues beside a name: "Née à Lyon, Marie Durand", "Paul Morel, né en 1960", "Marie Durand et son mari".</summary>
internal static class CircumstanceReader
{
    private const int MaxOpening = 16;

    private static readonly FoldedSet s_husband = new("mari époux fiancé");
    private static readonly FoldedSet s_wife = new("femme épouse fiancée");

    public static Gender GenderAround(in SentenceContext text, NameRun name)
    {
        var after = After(text, name.Last + 1);
        return after != Gender.None ? after : Opening(text, name.First);
    }

    private static Gender After(in SentenceContext text, int i)
    {
        if (text.Is(i, "et") && text.IsAny(i + 1, ["son", "sa"]))
        {
            return text.IsIn(i + 2, s_husband) ? Gender.Feminine
                : text.IsIn(i + 2, s_wife) ? Gender.Masculine
                : Gender.None;
        }
        return text.IsAny(i, [",", "("]) && text.IsAny(i + 2, ["le", "en", "à", "au", "aux", "dans"])
            ? GenderOfBirth(text, i + 1)
            : Gender.None;
    }

    private static Gender Opening(in SentenceContext text, int name)
    {
        if (name == 0 || !text.Is(name - 1, ","))
        {
            return Gender.None;
        }
        for (var i = name - 2; i >= Math.Max(0, name - MaxOpening); i--)
        {
            if (text.Is(i, ".") || text.Is(i, ","))
            {
                return Gender.None;
            }
            if (i == 0 || text.Tokens[i].Has(TokenFlags.LineStart) || text.Is(i - 1, "."))
            {
                return GenderOfBirth(text, i);
            }
        }
        return Gender.None;
    }

    private static Gender GenderOfBirth(in SentenceContext text, int i)
    {
        if (text.Is(i, "né"))
        {
            return Gender.Masculine;
        }
        return text.Is(i, "née") ? Gender.Feminine : Gender.None;
    }
}
