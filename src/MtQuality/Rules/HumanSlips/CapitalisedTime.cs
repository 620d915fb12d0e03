using MtQuality.Text;

namespace MtQuality.Rules.HumanSlips;

/// <summary>A name of a time that French writes without a capital.</summary>
internal abstract class CapitalisedTime(RuleDescriptor descriptor) : SentenceRule(descriptor)
{
    public sealed override void Check(in SentenceContext sentence, FindingSink sink)
    {
        for (var i = 1; i < sentence.Count; i++)
        {
            var token = sentence.Tokens[i];
            if (token.Has(TokenFlags.InitialCapital) && !token.Has(TokenFlags.AllCapitals) && IsTime(sentence, i))
            {
                var lower = sink.Explains ? sentence.Word(i).ToString().ToLowerInvariant() : null;
                sink.ReportTokens(this, sentence, i, i, lower, null, lower is null ? null : [lower]);
            }
        }
    }

    /// <summary>Whether the capitalised word is such a name, and not part of a longer one.</summary>
    protected abstract bool IsTime(in SentenceContext sentence, int i);
}
