namespace MtQuality.Scoring.Tokens;

/// <summary>What the token model sees of a token: hashes of its word and classes, and a few small facts.</summary>
internal enum TokenFact
{
    /// <summary>The word in lower case, digits alike.</summary>
    Word,

    /// <summary>All analyses that the lexicon has for the word; of an unknown word its look.</summary>
    Class,

    /// <summary>The word itself when it is a function word or very frequent, else its class: what neighbours see.</summary>
    Context,

    /// <summary>Analysis that the tagger chose.</summary>
    Tag,

    /// <summary>Part of speech that the tagger chose; the kind of token where that is no word.</summary>
    Pos,

    /// <summary>Capitals, digits, place in the sentence, spaces.</summary>
    Shape,

    /// <summary>How usual the word is, whether it is unknown, whether it is English.</summary>
    Usage,

    /// <summary>Last three letters.</summary>
    Ending,

    /// <summary>How sure the tagger was, in four steps.</summary>
    Doubt,

    /// <summary>The category of what rules found here, and 1; 0 when they found nothing.</summary>
    Finding,

    /// <summary>Genders of the analysis in the two lowest bits, its numbers in the next, for agreement with neighbours.</summary>
    GenderNumber,
}
