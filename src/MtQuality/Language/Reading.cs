namespace MtQuality.Language;

/// <summary>What the tagger decided about a token.</summary>
internal struct Reading
{
    /// <summary>The chosen analysis.</summary>
    public Morph Morph;

    /// <summary>
    /// Ambiguity class in the lexicon: the set of all analyses of this form (see <see cref="FrenchLexicon.AnalysesOf(int)"/>);
    /// 0 when the lexicon does not know the form.
    /// </summary>
    public ushort Class;

    /// <summary>How the form was found in the lexicon.</summary>
    public FormMatch Match;

    /// <summary>Margin of the tagger's decision, 0 (a toss-up) to 255 (no other analysis in question).</summary>
    public byte Margin;
}

/// <summary>How a written form was matched with the lexicon.</summary>
internal enum FormMatch : byte
{
    Unknown,

    /// <summary>As written.</summary>
    Exact,

    /// <summary>After lower-casing: first word of a sentence, heading in capitals.</summary>
    Lowercased,

    /// <summary>Capitals written without their accents ("Etats-Unis", "ECOLE").</summary>
    UnaccentedCapitals,

    /// <summary>A ligature written as two letters ("coeur").</summary>
    SplitLigature,

    /// <summary>A prefix, a hyphen and a word ("ex-ministre"); the class is that of the word.</summary>
    Prefixed,
}
