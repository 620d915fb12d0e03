using MtQuality.Rules;
using MtQuality.Rules.Traces;

namespace MtQuality.Tests.Rules.Traces;

/// <summary>Every marker brings the two sentences that prove it.</summary>
internal sealed class MarkerListTests
{
    private static IEnumerable<TestCaseData> Entries() =>
        from rule in RuleTable.All.OfType<MarkerRule>()
        from entry in rule.Table.Entries
        select new TestCaseData(rule, entry).SetArgDisplayNames(rule.Descriptor.Id, entry.Example);

    [TestCaseSource(nameof(Entries))]
    public void A_marker_is_found_in_its_example(MarkerRule rule, MarkerEntry entry) =>
        Assert.That(RuleIdsIn(entry.Example), Has.Member(rule.Descriptor.Id));

    [TestCaseSource(nameof(Entries))]
    public void A_marker_is_not_found_in_its_counter_example(MarkerRule rule, MarkerEntry entry) =>
        Assert.That(RuleIdsIn(entry.CounterExample), Has.No.Member(rule.Descriptor.Id), entry.CounterExample);

    [Test]
    public void Disclaimers_are_known_in_twelve_languages_and_more()
    {
        var table = RuleTable.All.OfType<TranslationDisclaimer>().Single().Table;

        Assert.That(table.Entries.Select(entry => entry.Language).Distinct().Count(), Is.GreaterThan(12));
    }

    private static IEnumerable<string> RuleIdsIn(string sentence) =>
        FrenchChecker.Default.CheckArticle(sentence).Findings.Select(finding => finding.RuleId);
}
