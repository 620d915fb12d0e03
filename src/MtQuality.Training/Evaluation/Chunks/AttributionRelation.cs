using MtQuality.Rules;
using MtQuality.Rules.Chunking;

namespace MtQuality.Training.Evaluation.Chunks;

/// <summary>A verb that says who speaks, and its subject behind it.</summary>
internal sealed class AttributionRelation : ChunkRelation
{
    private const string Row = "attribution: verb and speaker";

    public override IReadOnlyList<string> Rows => [Row];

    // Set into the words it is about, or behind them.
    public override IEnumerable<GoldPair> InTree(GoldTree tree)
    {
        for (var verb = 0; verb < tree.Words.Length; verb++)
        {
            var isAttribution =
                tree.Words[verb].Upos == "VERB"
                && (
                    tree.Has(verb, "parataxis", "parataxis:insert")
                    || tree.DependentsOf(verb).Any(said => said < verb && tree.Has(said, "ccomp", "parataxis"))
                );
            if (!isAttribution)
            {
                continue;
            }
            foreach (var subject in tree.DependentsOf(verb).Where(word => tree.Has(word, "nsubj")))
            {
                if (subject > tree.FiniteOf(verb))
                {
                    yield return new GoldPair(Row, tree.TokenOf(verb), tree.TokenOf(subject));
                }
            }
        }
    }

    public override void Find(in SentenceContext sentence, List<ChunkPair> found)
    {
        for (var i = 1; i < sentence.Count; i++)
        {
            if (
                (sentence.IsMark(i - 1, ',') || sentence.IsQuoteMark(i - 1))
                && Attribution.TryRead(sentence, i, out var attribution)
                && attribution.Form != AttributionForm.Source
                && SpeakerOf(sentence, attribution) is var speaker and >= 0
            )
            {
                found.Add(new ChunkPair(Row, attribution.Verb, speaker));
            }
        }
    }

    private static int SpeakerOf(in SentenceContext sentence, Attribution attribution) =>
        attribution.Form == AttributionForm.CliticInversion
            ? attribution.Subject
            : NominalHead.From(sentence, VerbGroup.SkipAdverbs(sentence, attribution.Subject));
}
