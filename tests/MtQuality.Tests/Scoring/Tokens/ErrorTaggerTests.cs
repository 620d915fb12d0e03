using MtQuality.Scoring.Tokens;

namespace MtQuality.Tests.Scoring.Tokens;

internal sealed class ErrorTaggerTests
{
    private const string Rough = "Acier lame couteau pliant avec clip ceinture.";
    private const string Clean = "Le conseil municipal a voté hier soir le budget de la commune.";

    [Test]
    public void Rough_translation_is_marked() => Assert.That(Learned(FrenchChecker.Default, Rough), Is.Not.Empty);

    [Test]
    public void Plain_French_is_not_marked() => Assert.That(Learned(FrenchChecker.Default, Clean), Is.Empty);

    [Test]
    public void The_confidence_of_a_finding_is_at_least_the_threshold_of_its_kind()
    {
        foreach (var finding in Learned(FrenchChecker.Default, Rough))
        {
            var kind = LearnedError.All.Single(rule => rule.Descriptor.Id == finding.RuleId).Kind;

            Assert.That(finding.Confidence, Is.InRange(TokenModel.Default.Parameters.Thresholds[(int)kind], 1f));
        }
    }

    [Test]
    public void A_kind_that_is_switched_off_is_not_reported()
    {
        var disabled = LearnedError.All.Select(rule => rule.Descriptor.Id).ToHashSet(StringComparer.Ordinal);
        var checker = new FrenchChecker(new CheckerOptions { DisabledRules = disabled });

        Assert.That(Learned(checker, Rough), Is.Empty);
    }

    [Test]
    public void Neighbours_that_are_all_likely_wrong_make_one_finding()
    {
        var parameters = TokenModel.Default.Parameters with { Thresholds = [0, 0, 0, 0, 0] };
        var checker = new FrenchChecker(null, new ErrorTagger(TokenModel.Default.With(parameters)));

        var findings = Learned(checker, "Trois chats noirs dormaient. Deux chiens jouaient.");

        Assert.That(findings.Select(f => (f.Start, f.Length)), Is.EqualTo(new[] { (0, 27), (29, 20) }));
    }

    [Test]
    public void The_kinds_stand_in_their_order() =>
        Assert.That(LearnedError.All.Select(rule => rule.Kind), Is.EqualTo(Enum.GetValues<ErrorKind>()));

    private static Finding[] Learned(FrenchChecker checker, string text) =>
        [.. checker.CheckArticle(text).Findings.Where(f => f.RuleId.StartsWith("MTQ0", StringComparison.Ordinal))];
}
