using MtQuality.Text;

namespace MtQuality.Rules.HumanSlips;

/// <summary>A name of a time that French writes without a capital.</summary>
internal abstract class CapitalisedTime(RuleDescriptor descriptor) : WordRule(descriptor)
{
    public sealed override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        var token = sentence.Tokens[i];
        if (i > 0 && token.Has(TokenFlags.InitialCapital) && !token.Has(TokenFlags.AllCapitals) && IsTime(sentence, i))
        {
            var lower = sink.Explains ? sentence.Word(i).ToString().ToLowerInvariant() : null;
            sink.ReportTokens(this, sentence, i, i, lower, null, lower is null ? null : [lower]);
        }
    }

    /// <summary>Whether the capitalised word is such a name, and not part of a longer one.</summary>
    protected abstract bool IsTime(in SentenceContext sentence, int i);
}
