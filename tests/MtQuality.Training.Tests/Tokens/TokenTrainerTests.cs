using MtQuality.Scoring.Tokens;
using MtQuality.Text;
using MtQuality.Training.Tokens;

namespace MtQuality.Training.Tests.Tokens;

internal sealed class TokenTrainerTests
{
    private static readonly FrenchChecker s_checker = new();

    // Every "gizmo" and every noun after "avec" without article is marked.
    private static readonly TrainingText[] s_texts =
    [
        .. Enumerable
            .Range(0, 12)
            .SelectMany(round =>
                new[]
                {
                    Annotated(round, "Cette lampe a un gizmo en bois.", "gizmo", ErrorKind.Untranslated),
                    Annotated(round, "Une table avec tiroir en bois.", "tiroir", ErrorKind.Omission),
                    Annotated(round, "Le gizmo tient dans la main.", "gizmo", ErrorKind.Untranslated),
                    new TrainingText(TextOrigin.Human, "human", round % 5, "Cette lampe a un pied en bois.", []),
                    new TrainingText(TextOrigin.Human, "human", round % 5, "Une table avec un tiroir en bois.", []),
                }
            ),
    ];

    [Test]
    public void The_same_examples_give_the_same_bytes()
    {
        var first = TokenTrainer.Train(Examples()).ToFile();
        var second = TokenTrainer.Train(Examples()).ToFile();

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public void What_was_marked_is_likelier_wrong_than_what_was_not()
    {
        var model = TokenTrainer.Train(Examples());
        var examples = TokenExamples.Of(Annotated(0, "Un gizmo en bois.", "gizmo", ErrorKind.Untranslated), s_checker)[0];
        var scores = SentenceScores.Of(examples, model);

        Assert.That(scores.Logits[1], Is.GreaterThan(0).And.EqualTo(scores.Logits.Max()));
        Assert.That(scores.Kinds[1], Is.EqualTo(ErrorKind.Untranslated));
    }

    [Test]
    public void Of_a_corrupted_sentence_only_the_tokens_near_the_error_are_taken()
    {
        var text = Annotated(0, "Un deux trois quatre cinq six sept huit neuf dix onze douze.", "six", ErrorKind.Other);

        var examples = TokenExamples.Of(text with { Origin = TextOrigin.Corrupted }, s_checker)[0];

        Assert.That(examples.Labels.Select(l => l.IsError), Is.EqualTo(new[] { false, false, false, true, false, false, false }));
    }

    [TestCase(0, 2, ExpectedResult = -1)]
    [TestCase(3, 6, ExpectedResult = 4)]
    [TestCase(7, 9, ExpectedResult = -2)]
    public int Tokens_on_a_mark_are_errors_and_those_that_touch_it_unclear(int start, int end) =>
        TokenLabel.Of(new Token(start, end - start, TokenKind.Word, 0), [new MarkedError(4, 7, ErrorKind.Other, "x")]).Value;

    [Test]
    public void A_mark_on_a_space_is_an_error_of_the_token_after_it()
    {
        MarkedError[] space = [new MarkedError(4, 5, ErrorKind.Omission, "Omitted Determiner")];

        Assert.That(TokenLabel.Of(new Token(5, 3, TokenKind.Word, 0), space).Kind, Is.EqualTo(ErrorKind.Omission));
        Assert.That(TokenLabel.Of(new Token(1, 3, TokenKind.Word, 0), space), Is.EqualTo(TokenLabel.Unclear));
    }

    [Test]
    public void A_weight_that_carries_little_stays_zero()
    {
        var table = new FtrlTable(2, step: 0.1f, sparsity: 2);
        for (var i = 0; i < 10; i++)
        {
            table.Add(0, -1);
            table.Add(1, i % 2 == 0 ? 1 : -1);
        }

        Assert.That(table[0], Is.Positive);
        Assert.That(table[1], Is.Zero);
    }

    private static TokenExamples[] Examples() => [.. s_texts.SelectMany(text => TokenExamples.Of(text, s_checker))];

    private static TrainingText Annotated(int round, string text, string wrong, ErrorKind kind)
    {
        var start = text.IndexOf(wrong, StringComparison.Ordinal);
        return new(TextOrigin.Annotated, "mqm", round % 5, text, [new MarkedError(start, start + wrong.Length, kind, wrong)]);
    }
}
