using MtQuality.Training.Evaluation;

namespace MtQuality.Training.Tests.Evaluation;

public sealed class GoldTextTests
{
    [Test]
    public void Marks_become_spans_with_their_labels_in_order()
    {
        var gold = GoldText.Parse(
            "locale",
            7,
            """{"text":"De [|9am|] à [|5pm|].","spans":[{"category":"locale","origin":"machine"},{"category":"typography","origin":"either"}],"note":"n"}"""
        );

        Assert.That(gold.Text, Is.EqualTo("De 9am à 5pm."));
        Assert.That(
            gold.Spans,
            Is.EqualTo(
                new[]
                {
                    new GoldSpan(3, 3, Category.Locale, Origin.Machine),
                    new GoldSpan(9, 3, Category.Typography, Origin.Either),
                }
            )
        );
        Assert.That((gold.Family, gold.Line, gold.Note, gold.IsClean), Is.EqualTo(("locale", 7, "n", false)));
    }

    [Test]
    public void A_text_without_marks_is_clean()
    {
        var gold = GoldText.Parse("clean", 1, """{"text":"Il pleut.\nIl vente.","spans":[]}""");

        Assert.That(gold.Text, Is.EqualTo("Il pleut.\nIl vente."));
        Assert.That(gold.IsClean);
        Assert.That(gold.Note, Is.Null);
    }

    [TestCase("""{"text":"a [|b|]","spans":[]}""", "1 marks, but 0 spans")]
    [TestCase("""{"text":"a [|b","spans":[]}""", "without")]
    [TestCase("""{"text":"a [|b|]","spans":[{"category":"grammar","origin":"machine"}]}""", "no category is called 'grammar'")]
    [TestCase("""{"text":"a [|b|]","spans":[{"category":"calque"}]}""", "'origin' is missing")]
    [TestCase("""{"text":"a [|b|]","spans":["calque"]}""", "an object is expected")]
    [TestCase("""{"text":"a","spans":[],"span":[]}""", "unexpected 'span'")]
    [TestCase("""{"spans":[]}""", "'text' is missing")]
    [TestCase("""{"text":1,"spans":[]}""", "'text' is not a string")]
    [TestCase("[]", "an object is expected")]
    public void A_line_that_is_not_as_the_format_says_is_refused(string json, string message) =>
        Assert.That(() => GoldText.Parse("clean", 1, json), Throws.TypeOf<FormatException>().With.Message.Contains(message));
}
