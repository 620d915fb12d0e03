using MtQuality.Language;
using MtQuality.Rules.Dispatch;

namespace MtQuality.Rules.Profiles;

/// <summary>What is known of a written word wherever it stands.</summary>
internal struct WordProfile
{
    /// <summary><see cref="Language.WordForms.Hash"/>: casing aside.</summary>
    public uint Hash;

    /// <summary><see cref="Language.Tagging.FeatureHash.OfWord"/>: casing aside, digits alike.</summary>
    public uint Feature;

    /// <summary><see cref="Language.Tagging.FeatureHash.OfEnding"/> of two characters.</summary>
    public uint Ending2;

    /// <summary><see cref="Language.Tagging.FeatureHash.OfEnding"/> of three characters.</summary>
    public uint Ending3;

    /// <summary>How often it is seen (see <see cref="Language.FrenchLexicon.FrequencyOf"/>).</summary>
    public byte Frequency;

    /// <summary>Whether it is a word of English that French does not write, or hardly ever.</summary>
    public bool IsEnglish;

    public WordTriggers Triggers;

    /// <summary>The rules that could find something at it.</summary>
    public RuleSet Concerned;

    /// <summary>What the lexicon says of it; nothing of a token that is no word.</summary>
    public ClassFacts Facts;
}

/// <summary>What a word may set off: without it, what it begins need not be looked for.</summary>
[Flags]
internal enum WordTriggers : byte
{
    None = 0,

    /// <summary>A phrase of some rule is looked up by this form.</summary>
    PhraseForm = 1 << 0,

    /// <summary>A phrase of some rule is looked up by a lemma of this form.</summary>
    PhraseLemma = 1 << 1,

    /// <summary>A pronoun that may be a subject, or "qui".</summary>
    SubjectPronoun = 1 << 2,

    /// <summary>A clause may begin behind it: "si", "que".</summary>
    ClauseOpener = 1 << 3,
}
