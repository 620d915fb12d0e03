namespace MtQuality.Rules.Syntax;

/// <summary>The infinitive of a finite verb, for suggestions.</summary>
internal static class Infinitive
{
    /// <summary>The infinitive of the word at <paramref name="verb"/>; <see langword="null"/> when it is no finite verb.</summary>
    public static string? Of(in SentenceContext s, int verb)
    {
        foreach (var analysis in s.Analyses(verb))
        {
            if (analysis.Morph.IsVerbal && analysis.Morph.IsFinite)
            {
                return s.Lexicon.LemmaOf(s.Word(verb), analysis);
            }
        }
        return null;
    }
}
