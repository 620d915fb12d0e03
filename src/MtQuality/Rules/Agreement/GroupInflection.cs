using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Contraction;
using MtQuality.Text;

namespace MtQuality.Rules.Agreement;

/// <summary>Rewrites a noun group so that its words agree. Allocates, so it is for reports only.</summary>
internal static class GroupInflection
{
    /// <summary>The group with the determiner changed to suit the noun and, if allowed, with the noun changed to suit the determiner.</summary>
    public static string[] Suggestions(in SentenceContext s, in NounGroup group, bool nounMayChange)
    {
        var suggestions = new List<string>();
        if (nounMayChange && Rewrite(s, group, group.OfDeterminer & group.OfNoun.InAnyNumber(), changeNoun: true) is { } byNoun)
        {
            suggestions.Add(byNoun);
        }
        if (Rewrite(s, group, group.OfNoun, changeNoun: false) is { } byDeterminer)
        {
            suggestions.Add(byDeterminer);
        }
        return [.. suggestions];
    }

    private static string? Rewrite(in SentenceContext s, in NounGroup group, GenderNumber wanted, bool changeNoun)
    {
        if (wanted == GenderNumber.None)
        {
            return null;
        }
        var words = new List<string>();
        for (var i = group.Determiner + 1; i <= group.Noun; i++)
        {
            var keeps = (i == group.Noun && !changeNoun) || s.FeaturesAsAntecedent(i).AgreesWith(wanted) || s.Is(i, Pos.Adverb);
            var forms = keeps ? [] : Inflection.OfNominal(s, i, wanted);
            words.Add(forms.Length > 0 ? forms[0] : s.Word(i).ToString());
        }
        var determiner = changeNoun
            ? s.Word(group.Determiner).ToString()
            : DeterminerForms.Inflect(s.Word(group.Determiner), wanted, s.ElidesBefore(group.Determiner + 1));
        if (determiner is null)
        {
            return null;
        }
        if (s.Tokens[group.Determiner].Has(TokenFlags.InitialCapital))
        {
            determiner = char.ToUpperInvariant(determiner[0]) + determiner[1..];
        }
        var space = determiner[^1] is '\'' or '’' ? "" : " ";
        return determiner + space + string.Join(' ', words);
    }
}
