using MtQuality.Training.Data;
using MtQuality.Training.Evaluation.Scorecards;

namespace MtQuality.Training.Tests.Evaluation.Scorecards;

internal sealed class SourceRatesTests
{
    [Test]
    public void Texts_are_added_up_by_label_and_source()
    {
        LabelledText[] texts =
        [
            new(true, "b", "1", "Le site de les clients ferme."),
            new(false, "a", "2", "Un mot."),
            new(true, "b", "3", "Deux mots encore."),
            new(false, "a", "4", "Avec un «CODE» dedans."),
        ];

        var rates = SourceRates.Measure(texts, FrenchChecker.Default);

        Assert.That(
            rates.Select(rate => (rate.IsMachine, rate.Source, rate.Texts, rate.Words)),
            Is.EqualTo(new[] { (false, "a", 1, 2L), (true, "b", 2, 9L) })
        );
        var expected = texts
            .Where(text => text.IsMachine)
            .Sum(text => FrenchChecker.Default.CheckArticle(text.Text).Findings.Count);
        Assert.That(FrenchChecker.Rules.Sum(rule => rates[1].HitsOf(rule.Id)), Is.EqualTo(expected));
    }
}
