using MtQuality.Language;

namespace MtQuality.Tests.Language;

internal sealed class EditsByLemmaTests
{
    private static readonly string[] s_endings = ["", "e", "er", "ler", "s", "x", "ère", "r"];

    private static readonly LemmaEdit[] s_edits =
    [
        .. s_endings.SelectMany(form =>
            s_endings.SelectMany(lemma => (LemmaEdit[])[new(form, lemma, Lowercases: false), new(form, lemma, Lowercases: true)])
        ),
    ];

    [TestCase("")]
    [TestCase("s")]
    [TestCase("er")]
    [TestCase("aller")]
    [TestCase("parler")]
    [TestCase("Père")]
    [TestCase("heureux")]
    [TestCase("bœuf")]
    public void By_its_endings_a_lemma_has_the_edits_that_can_be_undone(string lemma)
    {
        var edits = new EditsByLemma(s_edits);
        var buffer = new char[WordAutomaton.LongestWord];
        // Where nothing is left of a word, nothing was undone.
        var expected = Enumerable
            .Range(0, s_edits.Length)
            .Where(i => s_edits[i].Undo(lemma, buffer) > 0 || (lemma == s_edits[i].LemmaEnding && IsEmptied(s_edits[i])));

        var found = Enumerable
            .Range(0, Math.Min(edits.LongestEnding, lemma.Length) + 1)
            .SelectMany(length => edits.Of(lemma.AsSpan(lemma.Length - length)).ToArray());

        Assert.That(found.Order(), Is.EqualTo(expected));
    }

    [Test]
    public void No_ending_is_longer_than_the_longest() =>
        Assert.That(new EditsByLemma(s_edits).LongestEnding, Is.EqualTo(s_endings.Max(ending => ending.Length)));

    private static bool IsEmptied(LemmaEdit edit) => !edit.Lowercases && edit.FormEnding.Length == 0;
}
