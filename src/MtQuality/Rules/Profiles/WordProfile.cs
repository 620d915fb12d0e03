using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Rules.Phrases;
using MtQuality.Text;

namespace MtQuality.Rules.Profiles;

/// <summary>What is known of a written word wherever it stands.</summary>
internal struct WordProfile
{
    // First what is asked of every token: it then lies in one line of the processor's cache, or in two.
    /// <summary>The rules that could find something at it.</summary>
    public RuleSet Concerned;

    /// <summary>The rules that could find something at a word before it, and at a word behind it.</summary>
    public RuleSet ConcernedBefore;
    public RuleSet ConcernedBehind;

    /// <summary>The phrases that are looked for around it.</summary>
    public PhraseGroups Phrases;

    /// <summary>What it says to a phrase whose anchor stands beside it.</summary>
    public PhraseNeighbour Beside;

    /// <summary>The word classes of all its analyses.</summary>
    public WordClasses Classes;

    public WordTriggers Triggers;

    /// <summary>How often it is seen (see <see cref="Language.FrenchLexicon.FrequencyOf"/>).</summary>
    public byte Frequency;

    /// <summary>Whether it is a word of English that French does not write, or hardly ever.</summary>
    public bool IsEnglish;

    /// <summary>The language that it belongs to by itself.</summary>
    public TokenLanguage Language;

    /// <summary>Whether it may be a function word.</summary>
    public bool IsFunctionWord;

    /// <summary><see cref="Language.WordForms.Hash"/>: casing aside.</summary>
    public uint Hash;

    /// <summary><see cref="Language.Tagging.FeatureHash.OfWord"/>: casing aside, digits alike.</summary>
    public uint Feature;

    /// <summary><see cref="Language.Tagging.FeatureHash.OfEnding"/> of three characters.</summary>
    public uint Ending3;

    /// <summary>See <see cref="ClassProfile.Hash"/>; of a word that the lexicon does not know, 1 when it is English, else its ending.</summary>
    public uint ClassHash;

    /// <summary><see cref="Language.WordForms.Hash"/> of the lemma that it has as a verb; 0 when it is none, or of several.</summary>
    public uint VerbLemma;

    /// <summary><see cref="Language.WordForms.Hash"/> of its lemma, and of another one; hardly any word has more.</summary>
    private uint _lemma;
    private uint _otherLemma;
    private bool _hasMoreLemmas;

    /// <summary>What the lexicon says of it; nothing of a token that is no word.</summary>
    public ClassFacts Facts;

    public void AddLemma(uint hash)
    {
        if (_lemma == 0)
        {
            _lemma = _otherLemma = hash;
        }
        else if (hash != _lemma)
        {
            _hasMoreLemmas |= _otherLemma != _lemma && _otherLemma != hash;
            _otherLemma = hash;
        }
    }

    /// <summary>
    /// Whether it may have this lemma, in whatever part of speech: most words are told apart by it, and the lexicon, whose analyses lie
    /// far apart in memory, is not asked.
    /// </summary>
    public readonly bool MayHaveLemma(uint hash) => hash == _lemma || hash == _otherLemma || _hasMoreLemmas;

    /// <summary>Whether it may have one of these lemmas, in whatever part of speech.</summary>
    public readonly bool MayHaveLemmaIn(FoldedSet lemmas) =>
        lemmas.MayContain(_lemma) || (_otherLemma != _lemma && lemmas.MayContain(_otherLemma)) || _hasMoreLemmas;

    /// <summary>The bits of its lemmas (see <see cref="PhraseNeighbour.BitOfLemma"/>).</summary>
    public readonly ulong PhraseLemmas =>
        _hasMoreLemmas ? PhraseNeighbour.AllLemmas
        : _lemma == 0 ? 0
        : PhraseNeighbour.BitOfLemma(_lemma) | PhraseNeighbour.BitOfLemma(_otherLemma);
}

/// <summary>What a word may set off: without it, what it begins need not be looked for.</summary>
[Flags]
internal enum WordTriggers : byte
{
    None = 0,

    /// <summary>A pronoun that may be a subject, or "qui".</summary>
    SubjectPronoun = 1 << 0,

    /// <summary>A clause may begin behind it: "si", "que".</summary>
    ClauseOpener = 1 << 1,

    /// <summary>A determiner behind it may clash with it: "tous", "certaines".</summary>
    Quantifier = 1 << 2,

    /// <summary>It may stand between noun and adjective, whatever the tagger takes it for: "et", "bien".</summary>
    BetweenNounAndAdjective = 1 << 3,

    /// <summary>As a noun it may have the other gender, too.</summary>
    UnsettledGender = 1 << 4,
}
