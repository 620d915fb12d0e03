using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Tests.Text;

internal sealed class FoldedSetTests
{
    private static readonly string[] s_forms = "le la l' les aujourd'hui porte-clés œuvre 1er été ne pas où y à ô".Split(' ');
    private static readonly FoldedSet s_set = new(s_forms);

    [TestCase("Le", 0)]
    [TestCase("L’", 2)]
    [TestCase("AUJOURD’HUI", 4)]
    [TestCase("porte‑clés", 5)]
    [TestCase("1ER", 7)]
    [TestCase("2er", -1)]
    [TestCase("lé", -1)]
    [TestCase("", -1)]
    public void Casing_and_the_shape_of_apostrophes_and_hyphens_do_not_matter(string word, int index) =>
        Assert.That(s_set.IndexOf(word), Is.EqualTo(index));

    [Test]
    public void No_form_is_refused_unread([Values(1, 7, 8, 9, 200)] int count)
    {
        var words = Corpus
            .Lines()
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(Fold)
            .Distinct(StringComparer.Ordinal)
            .Take(count)
            .ToArray();
        var set = new FoldedSet(words);

        Assert.That(words, Has.Length.EqualTo(count));
        Assert.That(words, Has.All.Matches<string>(word => set.MayContain(WordForms.Hash(word)) && set.Contains(word)));
    }

    [Test]
    public void Most_other_words_are()
    {
        var words = Corpus.Lines().SelectMany(line => line.Split(' ')).Distinct(StringComparer.Ordinal).ToArray();
        var refused = words.Count(word => !s_set.MayContain(WordForms.Hash(word)));

        Assert.That(refused / (double)words.Length, Is.GreaterThan(0.7));
    }

    private static string Fold(string word) => string.Concat(word.Select(WordForms.Fold));
}
