namespace MtQuality.Language;

/// <summary>One analysis of a form: its morphology and the edit that turns the form into its lemma.</summary>
internal readonly record struct Analysis(Morph Morph, ushort Edit);

/// <summary>The French lexicon: written forms to analyses, looked up in place in one embedded file.</summary>
internal sealed class FrenchLexicon
{
    public static FrenchLexicon Default { get; } = new();

    /// <summary>Class of a form: the identifier of its set of analyses; 0 when the form is not in the lexicon. Any casing.</summary>
    public ushort ClassOf(ReadOnlySpan<char> form, out FormMatch match)
    {
        match = FormMatch.Unknown;
        return 0;
    }

    /// <summary>The analyses of a class, most frequent first; none for class 0.</summary>
    public ReadOnlySpan<Analysis> AnalysesOf(int classId) => default;

    /// <summary>Whether the form, under the analysis the tagger chose, has this lemma. No allocation.</summary>
    public bool HasLemma(ReadOnlySpan<char> form, Reading reading, ReadOnlySpan<char> lemma) => false;

    /// <summary>The lemma of a form under one of its analyses (allocates; for reports and training).</summary>
    public string LemmaOf(ReadOnlySpan<char> form, Analysis analysis) => form.ToString();

    /// <summary>The form of <paramref name="lemma"/> whose morphology has the wanted features; <see langword="null"/> when there is none.</summary>
    public string? Generate(ReadOnlySpan<char> lemma, Morph wanted) => null;
}
