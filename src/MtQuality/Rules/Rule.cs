using MtQuality.Articles;

namespace MtQuality.Rules;

/// <summary>A rule: its facts, and nothing that changes. One instance serves all threads.</summary>
internal abstract class Rule(RuleDescriptor descriptor)
{
    public RuleDescriptor Descriptor { get; } = descriptor;

    /// <summary>Place in <see cref="RuleTable"/>, set once when the table is built.</summary>
    public int Index { get; set; } = -1;
}

/// <summary>A rule that looks at one sentence at a time (with the article's memory at hand).</summary>
internal abstract class SentenceRule(RuleDescriptor descriptor) : Rule(descriptor)
{
    public abstract void Check(in SentenceContext sentence, FindingSink sink);
}

/// <summary>A rule that needs the whole article: coherence, repetition, disclaimers at its foot.</summary>
internal abstract class ArticleRule(RuleDescriptor descriptor) : Rule(descriptor)
{
    public abstract void Check(in ArticleContext article, FindingSink sink);
}
