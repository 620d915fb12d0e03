using MtQuality.Rules.Dispatch;

namespace MtQuality.Rules.Traces;

/// <summary>A rule whose whole knowledge is a list of markers; it marks the clause that holds one.</summary>
internal abstract class MarkerRule(RuleDescriptor descriptor, string file) : SentenceRule(descriptor)
{
    public MarkerTable Table { get; } = new(file);

    public sealed override bool Concerns(in WrittenWord word) => Table.Keys.MayBeIn(word.Form);

    public sealed override void Check(in SentenceContext sentence, FindingSink sink)
    {
        var place = sentence.Sentence;
        if (Table.Find(sentence.Text.Slice(place.Start, place.Length), out var start, out var length))
        {
            sink.Report(this, place.Start + start, length);
        }
    }
}
