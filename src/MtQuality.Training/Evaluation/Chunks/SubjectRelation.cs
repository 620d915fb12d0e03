using MtQuality.Rules;
using MtQuality.Rules.Chunking;

namespace MtQuality.Training.Evaluation.Chunks;

/// <summary>A subject and its finite verb.</summary>
internal sealed class SubjectRelation : ChunkRelation
{
    private const string Noun = "noun subject and verb";
    private const string Pronoun = "subject pronoun and verb";
    private const string Relative = "« qui » and verb";

    public override IReadOnlyList<string> Rows => [Noun, Pronoun, Relative];

    public override IEnumerable<GoldPair> InTree(GoldTree tree)
    {
        for (var word = 0; word < tree.Words.Length; word++)
        {
            if (!tree.Has(word, "nsubj", "nsubj:pass", "nsubj:caus", "expl:subj") || tree.HeadOf(word) < 0)
            {
                continue;
            }
            var verb = tree.FiniteOf(tree.HeadOf(word));
            if (tree.Words[verb].Feature("VerbForm") == "Fin")
            {
                yield return new GoldPair(RowOf(tree, word), tree.TokenOf(word), tree.TokenOf(verb));
            }
        }
    }

    public override void Find(in SentenceContext sentence, List<ChunkPair> found)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (Clause.TryRead(sentence, i, out var clause))
            {
                var subject = clause.Subject;
                found.Add(
                    subject.IsRelative
                        ? new ChunkPair(Relative, subject.Last, clause.Verb)
                        : new ChunkPair(subject.IsPronoun ? Pronoun : Noun, subject.Head, clause.Verb)
                );
            }
        }
    }

    private static string RowOf(GoldTree tree, int word) =>
        tree.Words[word].Feature("PronType") == "Rel" ? Relative
        : tree.Words[word].Upos == "PRON" ? Pronoun
        : Noun;
}
