using MtQuality.Rules;
using MtQuality.Rules.Chunking;

namespace MtQuality.Training.Evaluation.Chunks;

/// <summary>The two conjuncts that a conjunction joins.</summary>
internal sealed class CoordinationRelation : ChunkRelation
{
    private const string Modifiers = "coordinated adjectives and participles";
    private const string Nominals = "coordinated nouns and names";
    private const string Verbs = "coordinated verbs and clauses";

    public override IReadOnlyList<string> Rows => [Modifiers, Nominals, Verbs];

    public override IEnumerable<GoldPair> InTree(GoldTree tree)
    {
        for (var word = 0; word < tree.Words.Length; word++)
        {
            var right = tree.HeadOf(word);
            if (!tree.Has(word, "cc") || right < 0 || word > right || !tree.Has(right, "conj"))
            {
                continue;
            }
            // Trees hang every conjunct on the first; the one before this is its neighbour.
            var left = tree.DependentsOf(tree.HeadOf(right))
                .Where(other => other < right && tree.Has(other, "conj"))
                .DefaultIfEmpty(tree.HeadOf(right))
                .Last();
            yield return new GoldPair(RowOf(tree, right), Either(tree, left), Either(tree, right));
        }
    }

    public override void Find(in SentenceContext sentence, List<ChunkPair> found)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (Coordination.TryRead(sentence, i, out var coordination))
            {
                found.Add(new ChunkPair(RowOf(coordination.Kind), coordination.Left, coordination.Right));
            }
        }
    }

    private static (int, int) Either(GoldTree tree, int word) => (tree.TokenOf(word), tree.TokenOf(tree.FiniteOf(word)));

    private static string RowOf(Conjuncts kind) =>
        kind switch
        {
            Conjuncts.Modifiers => Modifiers,
            Conjuncts.Nominals or Conjuncts.Complements => Nominals,
            _ => Verbs,
        };

    private static string RowOf(GoldTree tree, int word) =>
        tree.Words[word] switch
        {
            { Upos: "ADJ" } => Modifiers,
            { Upos: "NOUN" or "PROPN" or "PRON" or "NUM" or "X" or "SYM" } => Nominals,
            var verb when verb.Feature("VerbForm") == "Part" && tree.FiniteOf(word) == word => Modifiers,
            _ => Verbs,
        };
}
