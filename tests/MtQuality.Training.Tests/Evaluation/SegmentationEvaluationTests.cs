using System.Collections.Immutable;
using MtQuality.Training.Evaluation;
using MtQuality.Training.Tagging;

namespace MtQuality.Training.Tests.Evaluation;

internal sealed class SegmentationEvaluationTests
{
    [Test]
    public void A_token_counts_when_it_is_cut_as_in_the_treebank()
    {
        // The treebank cuts "hasard" in two here; our tokenizer does not.
        var score = SegmentationEvaluation.Tokens([Sentence("L'ami du hasard.", "L'", "ami", "du", "has", "ard", ".")]);
        Assert.That(score, Is.EqualTo(new SegmentationScore(Gold: 6, Found: 5, Right: 4)));
        Assert.That(score.F1, Is.EqualTo(100.0 * 8 / 11).Within(1e-9));
    }

    [Test]
    public void A_sentence_counts_when_it_ends_as_in_the_treebank()
    {
        var score = SegmentationEvaluation.Sentences([Sentence("Il pleut.", "Il"), Sentence("un titre"), Sentence("Il dort.")]);
        Assert.That(score, Is.EqualTo(new SegmentationScore(Gold: 3, Found: 2, Right: 2)));
    }

    private static UdSentence Sentence(string text, params string[] forms)
    {
        var tokens = ImmutableArray.CreateBuilder<UdToken>();
        var at = 0;
        foreach (var form in forms)
        {
            at = text.IndexOf(form, at, StringComparison.Ordinal);
            tokens.Add(new UdToken(at, form.Length, []));
            at += form.Length;
        }
        return new UdSentence("test", text, tokens.ToImmutable());
    }
}
