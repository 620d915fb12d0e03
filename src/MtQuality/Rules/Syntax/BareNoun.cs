using MtQuality.Language;
using MtQuality.Rules.Agreement;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Contraction;

namespace MtQuality.Rules.Syntax;

/// <summary>A common noun where a determiner should stand before it.</summary>
internal static class BareNoun
{
    /// <summary>
    /// Whether the word is a noun for the tagger and for the lexicon nothing else but perhaps a verb ("housse", "tige"): a verb cannot
    /// stand where these rules look, but an adjective or an adverb can.
    /// </summary>
    public static bool IsAt(in SentenceContext s, int i)
    {
        if (!s.Is(i, Pos.Noun) || !s.IsPlainWord(i) || s[i].Subclass == Subclass.Title)
        {
            return false;
        }
        foreach (var analysis in s.Analyses(i))
        {
            if (!analysis.Morph.IsVerbal && analysis.Morph.Pos is not (Pos.Noun or Pos.ProperNoun))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The group from <paramref name="first"/> to <paramref name="noun"/> with an article before it.</summary>
    public static string? WithArticle(in SentenceContext s, string article, int first, int noun)
    {
        var form = DeterminerForms.Inflect(article, s.FeaturesAsNoun(noun), s.ElidesBefore(first));
        var space = form is [.., '\''] ? "" : " ";
        return form is null ? null : $"{form}{space}{s.Text[s.Tokens[first].Start..s.Tokens[noun].End]}";
    }
}
