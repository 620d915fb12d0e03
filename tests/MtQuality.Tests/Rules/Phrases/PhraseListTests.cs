using MtQuality.Rules;
using MtQuality.Rules.Phrases;

namespace MtQuality.Tests.Rules.Phrases;

/// <summary>Every entry of the lists of phrases brings the two sentences that prove it.</summary>
internal sealed class PhraseListTests
{
    private static IEnumerable<TestCaseData> Entries() =>
        from rule in RuleTable.All.OfType<PhraseRule>()
        from entry in rule.Entries
        select new TestCaseData(rule, entry).SetArgDisplayNames(rule.Descriptor.Id, entry.Pattern.Text);

    [TestCaseSource(nameof(Entries))]
    public void An_entry_is_found_in_its_example(PhraseRule rule, PhraseEntry entry) =>
        Assert.That(RuleIdsIn(entry.Example), Has.Member(rule.Descriptor.Id), entry.Example);

    [TestCaseSource(nameof(Entries))]
    public void An_entry_is_not_found_in_its_counter_example(PhraseRule rule, PhraseEntry entry) =>
        Assert.That(RuleIdsIn(entry.CounterExample), Has.No.Member(rule.Descriptor.Id), entry.CounterExample);

    [TestCaseSource(nameof(Entries))]
    public void An_entry_says_what_to_write_instead(PhraseRule rule, PhraseEntry entry) =>
        Assert.That(entry.Wordings, Is.Not.Empty);

    private static IEnumerable<string> RuleIdsIn(string sentence) =>
        FrenchChecker.Default.CheckArticle(sentence).Findings.Select(finding => finding.RuleId);
}
