using MtQuality.Rules.Dispatch;

namespace MtQuality.Rules.Traces;

/// <summary>A rule whose whole knowledge is a list of markers; it marks the clause that holds one.</summary>
internal abstract class MarkerRule(RuleDescriptor descriptor, string file) : SentenceRule(descriptor)
{
    public MarkerTable Table { get; } = new(file);

    public sealed override bool Concerns(in WrittenWord word) => Table.Keys.MayBeIn(word);

    public sealed override void Check(in SentenceContext sentence, FindingSink sink)
    {
        if (Table.Find(sentence, out var start, out var length))
        {
            sink.Report(this, sentence.Sentence.Start + start, length);
        }
    }
}
