using MtQuality.Rules;
using MtQuality.Text;

namespace MtQuality.Tests.Rules;

/// <summary>The lemmas that a sentence knows by heart are those of the lexicon.</summary>
internal sealed class LemmaTests
{
    private static readonly string[] s_asked =
    [
        "être",
        "avoir",
        "aller",
        "pouvoir",
        "devoir",
        "faire",
        "suivre",
        "vivre",
        "voir",
    ];

    [Test]
    public void A_word_has_the_lemmas_that_the_lexicon_gives_it()
    {
        var wrong = new List<string>();
        var found = 0;
        foreach (var line in Corpus.Lines())
        {
            FrenchChecker.Default.Visit(
                line,
                (in SentenceContext s, ReadOnlySpan<RawFinding> _) =>
                {
                    for (var i = 0; i < s.Count; i++)
                    {
                        foreach (var lemma in LemmasOf(s, i).Concat(s_asked))
                        {
                            var expected = s.Lexicon.HasLemma(s.Word(i), s.Readings[i], lemma);
                            found += expected ? 1 : 0;
                            if (s.HasLemma(i, lemma) != expected || s.HasLemmaIn(i, new FoldedSet([lemma, "xyzzy"])) != expected)
                            {
                                wrong.Add($"{s.Word(i)}: {lemma}");
                            }
                        }
                    }
                }
            );
        }
        using (Assert.EnterMultipleScope())
        {
            Assert.That(wrong, Is.Empty);
            Assert.That(found, Is.GreaterThan(10_000));
        }
    }

    // Those of all its analyses, whatever the tagger takes it for.
    private static HashSet<string> LemmasOf(in SentenceContext s, int i)
    {
        var lemmas = new HashSet<string>();
        foreach (var analysis in s.Analyses(i))
        {
            lemmas.Add(s.Lexicon.LemmaOf(s.Word(i), analysis).ToLowerInvariant());
        }
        return lemmas;
    }
}
