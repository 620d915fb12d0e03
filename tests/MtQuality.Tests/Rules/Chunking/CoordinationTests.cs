using MtQuality.Rules;
using MtQuality.Rules.Chunking;

namespace MtQuality.Tests.Rules.Chunking;

internal sealed class CoordinationTests
{
    [TestCase("Les [nuits] et les [jours] passent.", Conjuncts.Nominals)]
    [TestCase("La [qualité] du tissu et la [couleur] plaisent.", Conjuncts.Nominals)]
    [TestCase("Une table de [bois] et [fer] suffit.", Conjuncts.Nominals)]
    [TestCase("[Anne] Martin et [Paul] Morel partent.", Conjuncts.Nominals)]
    [TestCase("Il invite le [maire] Paul Morel et la [juge] Anne Martin.", Conjuncts.Nominals)]
    [TestCase("Elle parle avec [lui] ou [elle].", Conjuncts.Nominals)]
    [TestCase("Elle a vécu à [Lyon] et à [Metz].", Conjuncts.Complements)]
    [TestCase("La couleur de la [porte] et des [volets] change.", Conjuncts.Complements)]
    [TestCase("Une toile [souple] et [légère] suffit.", Conjuncts.Modifiers)]
    [TestCase("Une toile [souple] mais très [solide] suffit.", Conjuncts.Modifiers)]
    [TestCase("Elle a une [belle] et [grande] maison.", Conjuncts.Modifiers)]
    [TestCase("Il aime [lire] et [écrire].", Conjuncts.Infinitives)]
    [TestCase("Il vient pour [lire] et pour [écrire].", Conjuncts.Infinitives)]
    [TestCase("La valise [pèse] peu et [coûte] cher.", Conjuncts.Verbs)]
    [TestCase("Il [prend] le train et nous [attend] là-bas.", Conjuncts.Verbs)]
    [TestCase("Il [pleut] et elle [sort].", Conjuncts.Clauses)]
    [TestCase("Il [pleut], et le chat de la voisine [rentre].", Conjuncts.Clauses)]
    public void What_is_joined_is_of_one_kind(string marked, Conjuncts kind)
    {
        var sentence = MarkedSentence.Parse(marked);

        Assert.That(Read(sentence.Text), Is.EqualTo(new[] { (sentence.Marks[0], sentence.Marks[1], kind) }));
    }

    [TestCase("Et les nuits passent.")]
    [TestCase("Mais il pleut.")]
    [TestCase("Il pleut.")]
    [TestCase("et")]
    [TestCase("Il vient et")]
    [TestCase("Les nuits. Et les jours.")]
    public void Where_one_side_is_missing_nothing_is_joined(string text) => Assert.That(Read(text), Is.Empty);

    [TestCase("Les nom et prénom sont requis.", "nom", true)]
    [TestCase("Le nom et le prénom sont requis.", "nom", false)]
    [TestCase("Le nom suffit.", "nom", false)]
    public void What_is_joined_without_a_determiner_shares_that_of_the_first(string text, string noun, bool shares) =>
        MarkedSentence.Read(
            text,
            (in SentenceContext s) => Assert.That(Coordination.SharesDeterminer(s, IndexOf(s, noun)), Is.EqualTo(shares))
        );

    [TestCase("Il est grand, et fort.", "grand", "fort")]
    [TestCase("Il est grand et fort.", "grand", "fort")]
    [TestCase("Il est grand, fort.", "grand", "fort")]
    [TestCase("Il est grand ici.", "grand", "ici")]
    public void All_that_joins_is_passed_at_once(string text, string before, string behind) =>
        MarkedSentence.Read(
            text,
            (in SentenceContext s) =>
                Assert.That(Coordination.FirstBehind(s, IndexOf(s, before) + 1), Is.EqualTo(IndexOf(s, behind)))
        );

    private static List<(int Left, int Right, Conjuncts Kind)> Read(string text)
    {
        var found = new List<(int, int, Conjuncts)>();
        MarkedSentence.Read(
            text,
            (in SentenceContext s) =>
            {
                for (var i = 0; i < s.Count; i++)
                {
                    if (Coordination.TryRead(s, i, out var read))
                    {
                        found.Add((s.Tokens[read.Left].Start, s.Tokens[read.Right].Start, read.Kind));
                    }
                }
            }
        );
        return found;
    }

    private static int IndexOf(in SentenceContext s, string word)
    {
        for (var i = 0; i < s.Count; i++)
        {
            if (s.Is(i, word))
            {
                return i;
            }
        }
        throw new ArgumentException($"« {word} » does not stand in the sentence.", nameof(word));
    }
}
