namespace MtQuality.Language.Tagging;

/// <summary>What is known of a written form wherever it stands.</summary>
internal struct WordFacts
{
    /// <summary>Hash of the word in lower case, digits alike.</summary>
    public uint Word;

    /// <summary>Hash of the set of tags that it can have in lower case; 0 when it is unknown.</summary>
    public uint Class;

    /// <summary>Hash of the set of tags that it can have with a capital: names count.</summary>
    public uint CapitalClass;

    /// <summary>The parts of speech that it can have, as bits.</summary>
    public uint Kinds;

    public uint Ending2;
    public uint Ending3;

    /// <summary>The auxiliary verb that it may be a form of (see <see cref="TagVocabulary.AuxiliaryOf"/>).</summary>
    public uint Auxiliary;
    public ushort ClassId;
    public FormMatch Match;

    /// <summary>Frequent enough to be seen itself by its neighbours.</summary>
    public bool IsFrequent;
    public WordTraits Traits;
}
