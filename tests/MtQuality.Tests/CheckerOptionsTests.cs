using MtQuality.Rules;

namespace MtQuality.Tests;

internal sealed class CheckerOptionsTests
{
    private const string Text = "Le ministre a quitté son poste lundi. Après la démissionne du ministre, le calme est revenu.";

    [Test]
    public void A_finding_leads_to_the_page_of_its_rule()
    {
        var finding = FrenchChecker.Default.CheckArticle(Text).Findings[0];

        Assert.That(finding.HelpUri, Is.EqualTo(Descriptor(finding).HelpUri));
        Assert.That(finding.HelpUri!.Segments[^1], Is.EqualTo($"{finding.RuleId}.md"));
    }

    [Test]
    public void Every_rule_has_the_page_that_its_address_names()
    {
        foreach (var rule in FrenchChecker.Rules)
        {
            Assert.That(rule.HelpUri.IsAbsoluteUri);
            Assert.That(Path.Combine(Corpus.Directory, "rules", rule.HelpUri.Segments[^1]), Does.Exist);
        }
    }

    [Test]
    public void Another_severity_changes_the_findings_and_not_the_verdict()
    {
        var before = FrenchChecker.Default.CheckArticle(Text);
        var ids = before.Findings.Select(finding => finding.RuleId).Distinct();
        var options = new CheckerOptions { Severities = ids.ToDictionary(id => id, _ => Severity.Info) };

        var after = new FrenchChecker(options).CheckArticle(Text);

        Assert.That(before.Findings, Is.Not.Empty);
        Assert.That(after.Findings.Select(finding => finding.Severity), Has.All.EqualTo(Severity.Info));
        Assert.That(
            after.Findings.Select(finding => finding.Start),
            Is.EqualTo(before.Findings.Select(finding => finding.Start))
        );
        Assert.That(after.Probability, Is.EqualTo(before.Probability));
    }

    [Test]
    public void A_single_preview_rule_can_be_enabled()
    {
        // Each preview rule finds what its page says, alone as with all the others.
        foreach (var rule in FrenchChecker.Rules.Where(rule => rule.Status == RuleStatus.Preview))
        {
            var page = File.ReadAllText(Path.Combine(Corpus.Directory, "rules", $"{rule.Id}.md"));
            var example = page.Split("## Flagged")[1].Split("\n- ")[1].Split('\n')[0].Split(" -> ")[0];
            var text = example.Replace("[|", "").Replace("|]", "").Replace(" ⏎ ", "\n");
            var enabled = new FrenchChecker(new CheckerOptions { EnabledRules = new HashSet<string> { rule.Id } });

            Assert.That(FindsWith(enabled), Does.Contain(rule.Id));
            Assert.That(FindsWith(FrenchChecker.Default), Does.Not.Contain(rule.Id));

            IEnumerable<string> FindsWith(FrenchChecker checker) =>
                checker.CheckArticle(text).Findings.Select(finding => finding.RuleId);
        }
    }

    private static RuleDescriptor Descriptor(Finding finding) => FrenchChecker.Rules.Single(rule => rule.Id == finding.RuleId);
}
