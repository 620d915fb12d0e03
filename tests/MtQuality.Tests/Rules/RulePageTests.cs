using MtQuality.Rules;

namespace MtQuality.Tests.Rules;

/// <summary>Every rule does what its page says: the pages of <c>corpus/rules</c> are run as tests.</summary>
internal sealed class RulePageTests
{
    private const int FewestFlagged = 5;
    private const int FewestNotFlagged = 8;

    private static readonly FrenchChecker s_checker = new(new CheckerOptions { IncludePreview = true });

    private static IEnumerable<string> RuleIds => FrenchChecker.Rules.Select(rule => rule.Id);

    [Test]
    public void Every_rule_has_a_page_and_every_page_a_rule()
    {
        Assert.That(PageIds(), Is.EquivalentTo(RuleIds));
    }

    [Test]
    public void The_title_of_a_page_is_the_id_and_the_name_of_its_rule()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var (rule, page) in RulesWithPages())
            {
                Assert.That(page.Title, Is.EqualTo($"{rule.Id} {rule.Name}"));
            }
        }
    }

    [Test]
    public void A_page_has_the_fixed_headings_in_their_order()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var (rule, page) in RulesWithPages())
            {
                Assert.That(page.Headings, Is.EqualTo(RulePage.FixedHeadings), rule.Id);
            }
        }
    }

    [Test]
    public void A_page_has_enough_examples_and_marks_every_flagged_one()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var (rule, page) in RulesWithPages())
            {
                Assert.That(page.Flagged, Has.Count.AtLeast(FewestFlagged), $"{rule.Id}: flagged");
                Assert.That(page.NotFlagged, Has.Count.AtLeast(FewestNotFlagged), $"{rule.Id}: not flagged");
                Assert.That(page.Flagged.Where(example => example.Spans.Count == 0), Is.Empty, $"{rule.Id}: no mark");
                Assert.That(page.NotFlagged.Where(example => example.Spans.Count > 0), Is.Empty, $"{rule.Id}: marked");
            }
        }
    }

    [TestCaseSource(nameof(PageIds))]
    public void A_rule_finds_what_its_page_marks_and_nothing_else(string id)
    {
        var page = PageOf(id);

        using (Assert.EnterMultipleScope())
        {
            foreach (var example in page.Flagged.Concat(page.NotFlagged))
            {
                Assert.That(RuleExamples.Disagreements(s_checker, id, example), Is.Empty, example.Text);
            }
        }
    }

    private static IEnumerable<string> PageIds() =>
        Directory.Exists(Corpus.Rules)
            ? Directory
                .EnumerateFiles(Corpus.Rules, "*.md")
                .Select(path => Path.GetFileNameWithoutExtension(path))
                .Order(StringComparer.Ordinal)
            : [];

    private static RulePage PageOf(string id) => RulePage.Parse(File.ReadAllText(Path.Combine(Corpus.Rules, id + ".md")));

    private static IEnumerable<(RuleDescriptor Rule, RulePage Page)> RulesWithPages() =>
        FrenchChecker
            .Rules.Where(rule => PageIds().Contains(rule.Id, StringComparer.Ordinal))
            .Select(rule => (rule, PageOf(rule.Id)));
}
