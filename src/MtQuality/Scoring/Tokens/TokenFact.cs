namespace MtQuality.Scoring.Tokens;

/// <summary>What the learned model sees of a token: hashes of its word and classes, and a few small facts.</summary>
internal struct TokenProfile
{
    /// <summary>The word in lower case, digits alike.</summary>
    public uint Word;

    /// <summary>All analyses that the lexicon has for the word; of an unknown word its look.</summary>
    public uint Class;

    /// <summary>The word itself when it is a function word or very frequent, else its class: what neighbours see.</summary>
    public uint Context;

    /// <summary>Analysis that the tagger chose.</summary>
    public uint Tag;

    /// <summary>Part of speech that the tagger chose; the kind of token where that is no word.</summary>
    public uint Pos;

    /// <summary>Capitals, digits, place in the sentence, spaces.</summary>
    public uint Shape;

    /// <summary>How usual the word is, whether it is unknown, whether it is English.</summary>
    public uint Usage;

    /// <summary>Last three letters.</summary>
    public uint Ending;

    /// <summary>How sure the tagger was, in four steps.</summary>
    public uint Doubt;

    /// <summary>The rule that found something here; 0 when none did.</summary>
    public uint Finding;

    /// <summary>Gender and number of the analysis, for agreement with neighbours.</summary>
    public Language.Morph Morph;
}
