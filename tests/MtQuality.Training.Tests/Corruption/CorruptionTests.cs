using MtQuality.Rules;
using MtQuality.Training.Corruption;

namespace MtQuality.Training.Tests.Corruption;

internal sealed class CorruptionTests
{
    private const string Sentence = "La maire de la ville présente une carte de visite rouge aux enfants de l'école.";

    private static readonly FrenchChecker s_checker = new();

    private static readonly IReadOnlyList<Corruptor> s_all = SentenceCorruptor.All(["shipping"]);

    [TestCase("Elle dort dans la maison.", "DroppedDeterminer", "Elle dort dans [maison].")]
    [TestCase("Elle parle de cuisine.", "DroppedPreposition", "Elle parle [cuisine].")]
    [TestCase("Il lit le livre.", "SwappedDeterminer", "Il lit [la] livre.")]
    [TestCase("C'est une porte verte.", "FlippedGender", "C'est une porte [vert].")]
    [TestCase("Elle lit deux livres.", "FlippedNumber", "Elle lit deux [livre].")]
    [TestCase("Il garde la voiture rouge.", "AdjectiveBeforeNoun", "Il garde la [rouge voiture].")]
    [TestCase("Il perd sa carte de crédit.", "EnglishCompound", "Il perd sa [crédit carte].")]
    [TestCase("Il mange dehors.", "GluedPair", "Il [mangedehors].")]
    [TestCase("Il attend la livraison.", "LeftInEnglish", "Il attend la [shipping].")]
    public void Each_way_to_err_does_what_its_name_says(string text, string name, string expected)
    {
        Assert.That(Outcomes(text, name), Does.Contain(expected));
    }

    [TestCase("Hier soir, Nadine chantait.")]
    public void A_name_becomes_an_English_one(string text)
    {
        var names = Enumerable.Range(0, 40).Select(seed => Renamed(text, new EnglishNames(["paper"], (ulong)seed))).Distinct();

        Assert.That(
            names,
            Is.EquivalentTo(
                new[]
                {
                    "Paper",
                    "Paper Paper",
                    "Paper Paper Paper",
                    "The Paper",
                    "The Paper Paper",
                    "The Paper Paper Paper",
                }.Select(name => $"Hier soir, {name} chantait.")
            )
        );
    }

    [TestCase("Elle chantait hier soir.")]
    [TestCase("Nadine chantait hier soir.")]
    public void Without_a_name_inside_the_sentence_nothing_is_renamed(string text) =>
        Assert.That(Renamed(text, new EnglishNames(["paper"], 1)), Is.Null);

    private static string? Renamed(string text, EnglishNames names)
    {
        string? renamed = null;
        s_checker.Visit(text, (in SentenceContext sentence, ReadOnlySpan<RawFinding> _) => renamed = names.Plant(text, sentence));
        return renamed;
    }

    [Test]
    public void An_elision_is_opened_or_spaced() =>
        Assert.That(
            Outcomes("Il boit de l'eau.", "BrokenElision"),
            Is.SubsetOf(new[] { "Il boit de [le] eau.", "Il boit de [la] eau.", "Il boit de [l'] eau." }).And.Not.Empty
        );

    [Test]
    public void A_preposition_is_swapped_for_another()
    {
        var outcomes = Outcomes("Il pense à partir.", "SwappedPreposition");

        Assert.That(outcomes, Is.Not.Empty);
        Assert.That(outcomes, Has.None.Contains("[à]"));
    }

    [Test]
    public void The_same_seed_gives_the_same_error_and_another_seed_another()
    {
        var first = Enumerable.Range(0, 20).Select(seed => Corrupt(Sentence, (ulong)seed)).ToArray();
        var again = Enumerable.Range(0, 20).Select(seed => Corrupt(Sentence, (ulong)seed)).ToArray();

        Assert.That(again, Is.EqualTo(first));
        Assert.That(first.Distinct().Count(), Is.GreaterThan(5));
    }

    [Test]
    public void The_mark_lies_in_the_changed_text()
    {
        for (ulong seed = 0; seed < 50; seed++)
        {
            var corrupted = Corrupt(Sentence, seed)!;

            Assert.That(corrupted.Text, Is.Not.EqualTo(Sentence));
            Assert.That(corrupted.Length, Is.Positive);
            Assert.That(corrupted.End, Is.LessThanOrEqualTo(corrupted.Text.Length));
        }
    }

    [TestCase("123")]
    [TestCase("…")]
    public void A_text_in_which_nothing_can_go_wrong_is_left_alone(string text) => Assert.That(Corrupt(text, 1), Is.Null);

    [Test]
    public void Random_numbers_follow_from_the_seed_alone()
    {
        var random = new SeededRandom(42);

        Assert.That(Enumerable.Range(0, 5).Select(_ => random.Next(1000)), Is.EqualTo(new[] { 741, 159, 278, 344, 38 }));
    }

    private static CorruptedText? Corrupt(string text, ulong seed)
    {
        CorruptedText? corrupted = null;
        var corruptor = new SentenceCorruptor(s_all, seed);
        s_checker.Visit(
            text,
            (in SentenceContext sentence, ReadOnlySpan<RawFinding> _) => corrupted ??= corruptor.Corrupt(text, sentence)
        );
        return corrupted;
    }

    /// <summary>What one way to err makes of each token of a sentence where it can, the mark in brackets.</summary>
    private static List<string> Outcomes(string text, string name)
    {
        var corruptor = s_all.Single(c => c.GetType().Name == name);
        var outcomes = new List<string>();
        s_checker.Visit(
            text,
            (in SentenceContext sentence, ReadOnlySpan<RawFinding> _) =>
            {
                for (var i = 0; i < sentence.Count; i++)
                {
                    if (corruptor.At(sentence, i, new SeededRandom((ulong)i)) is { } injection)
                    {
                        var end = injection.MarkStart + injection.MarkLength;
                        outcomes.Add(injection.ApplyTo(text).Insert(end, "]").Insert(injection.MarkStart, "["));
                    }
                }
            }
        );
        return outcomes;
    }
}
