namespace MtQuality.Language.Tagging;

/// <summary>What the features see of a token.</summary>
internal struct TokenView
{
    /// <summary>Hash of the word in lower case, digits alike.</summary>
    public uint Word;

    /// <summary>Hash of the set of tags that the word can have; of its look, when it is unknown.</summary>
    public uint Class;

    /// <summary>The word itself when it is a frequent one, else its class.</summary>
    public uint Context;

    /// <summary>The parts of speech that the word can have, as bits; coarser than its class (see <see cref="TagCandidates.KindsOf"/>).</summary>
    public uint Kinds;

    /// <summary>The auxiliary verb that it may be a form of (see <see cref="TagVocabulary.AuxiliaryOf"/>).</summary>
    public uint Auxiliary;
    public uint Ending2;
    public uint Ending3;

    /// <summary>The nearest sure verb or auxiliary to the left: the auxiliary itself, or that there is a verb.</summary>
    public uint LeftVerb;

    /// <summary>The nearest word to the left that may be a verb.</summary>
    public uint LeftMaybeVerb;

    /// <summary>The nearest word to the left that calls for a "que".</summary>
    public uint LeftCorrelative;

    /// <summary>The nearest word to the left that is no adverb.</summary>
    public uint LeftOfAdverbs;

    /// <summary>The nearest word to the right that is no adverb.</summary>
    public uint RightOfAdverbs;

    /// <summary>Kinds of the nearest word to the right that is no adverb.</summary>
    public uint RightKindsOfAdverbs;

    /// <summary>Whether the stretch between two punctuation marks shows a sure verb before (bit 0) and after (bit 1) the token.</summary>
    public uint Clause;
    public TokenShape Shape;
    public WordTraits Traits;
    public CandidateRange Candidates;

    /// <summary>The number of the word in the <see cref="WordCache"/>.</summary>
    public int Number;

    /// <summary>What is known of the token wherever it stands; what depends on its neighbours is left to <see cref="Surroundings"/>.</summary>
    public void See(in WordFacts facts, int number)
    {
        Number = number;
        Word = facts.Word;
        Class = facts.Class;
        Context = facts.Context;
        Kinds = facts.Kinds;
        Auxiliary = facts.Auxiliary;
        Ending2 = facts.Ending2;
        Ending3 = facts.Ending3;
        Shape = facts.Shape;
        Traits = facts.Traits;
        Candidates = new CandidateRange(facts.FirstCandidate, facts.CandidateCount);
    }
}

/// <summary>How a token looks and where it stands.</summary>
[Flags]
internal enum TokenShape : ushort
{
    None = 0,
    Capital = 1 << 0,
    AllCapitals = 1 << 1,
    InnerCapital = 1 << 2,
    Digit = 1 << 3,
    Hyphen = 1 << 4,
    Abbreviation = 1 << 5,

    /// <summary>Nothing but punctuation and numbers stands before it in the sentence.</summary>
    Initial = 1 << 6,
    Unknown = 1 << 7,

    /// <summary>One or two characters.</summary>
    Short = 1 << 8,

    /// <summary>A word, not punctuation or a number.</summary>
    Word = 1 << 9,
}
