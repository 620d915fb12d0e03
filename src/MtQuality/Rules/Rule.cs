using MtQuality.Articles;
using MtQuality.Language;
using MtQuality.Rules.Agreement;
using MtQuality.Rules.Dispatch;

namespace MtQuality.Rules;

/// <summary>A rule: its facts, and nothing that changes. One instance serves all threads.</summary>
internal abstract class Rule(RuleDescriptor descriptor)
{
    public RuleDescriptor Descriptor { get; } = descriptor;

    /// <summary>Place in <see cref="RuleTable"/>, set once when the table is built.</summary>
    public int Index { get; set; } = -1;
}

/// <summary>
/// A rule that looks at one sentence at a time (with the article's memory at hand). It is asked about a sentence only where some word
/// concerns it, so what it says of words must hold wherever it finds anything, and may hold elsewhere.
/// </summary>
internal abstract class SentenceRule(RuleDescriptor descriptor) : Rule(descriptor)
{
    /// <summary>Place in <see cref="RuleTable.OfSentences"/>, set once when the table is built.</summary>
    public int Slot { get; set; } = -1;

    /// <summary>Whether the rule could find something at this word, wherever it stands. Asked once, and kept with the word.</summary>
    public virtual bool Concerns(in WrittenWord word) => true;

    /// <summary>Whether the rule could find something at a word that the tagger takes for this.</summary>
    public virtual bool Concerns(Pos pos, VerbForm form) => true;

    /// <summary>Whether the rule could find something at a word that stands before this one.</summary>
    public virtual bool ConcernsBefore(Neighbour next) => true;

    /// <summary>Whether the rule could find something at a word that stands behind this one.</summary>
    public virtual bool ConcernsAfter(Neighbour previous) => true;

    /// <summary>Whether the rule has nothing to say of a sentence that is checked alone, without what the article told before.</summary>
    public virtual bool ReadsMemory => false;

    /// <summary>What must not agree at first sight for the rule to have anything to say.</summary>
    public virtual AgreementOf SilencedBy => AgreementOf.Nothing;

    public abstract void Check(in SentenceContext sentence, FindingSink sink);

    /// <summary>Whether the form of the word concerns the rule: what was found out about the form need not be found out again.</summary>
    protected bool IsConcerned(in SentenceContext sentence, int i) => sentence.Words[i].Concerned.Has(Slot);
}

/// <summary>A sentence rule that begins at one word and looks around from there: it is asked about each word that concerns it.</summary>
internal abstract class WordRule(RuleDescriptor descriptor) : SentenceRule(descriptor)
{
    public abstract override bool Concerns(in WrittenWord word);

    /// <summary>Looks at the word at <paramref name="i"/>; finds nothing where the word does not concern the rule.</summary>
    public abstract void CheckAt(in SentenceContext sentence, int i, FindingSink sink);

    /// <summary>Looks at every word.</summary>
    public sealed override void Check(in SentenceContext sentence, FindingSink sink)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            CheckAt(sentence, i, sink);
        }
    }
}

/// <summary>A sentence rule that has something to say of a word only before certain others, told by how they are written.</summary>
internal interface INextWordRule
{
    /// <summary>Whether the rule could find something at a word that stands before this one.</summary>
    bool ConcernsBefore(in WrittenWord next);
}

/// <summary>A sentence rule that has something to say of a word only behind certain others, told by how they are written.</summary>
internal interface IPreviousWordRule
{
    /// <summary>Whether the rule could find something at a word that stands behind this one.</summary>
    bool ConcernsAfter(in WrittenWord previous);
}

/// <summary>A rule that needs the whole article: coherence, repetition, disclaimers at its foot.</summary>
internal abstract class ArticleRule(RuleDescriptor descriptor) : Rule(descriptor)
{
    public abstract void Check(in ArticleContext article, FindingSink sink);
}
