using FsCheck;
using FsCheck.Fluent;
using MtQuality.Rules;
using MtQuality.Scoring.Tokens;

namespace MtQuality.Tests.Rules;

public sealed class FindingMergerTests
{
    private static readonly Rule s_minor = new FakeRule(0, Severity.Minor, Origin.Either);
    private static readonly Rule s_major = new FakeRule(1, Severity.Major, Origin.Machine);
    private static readonly Rule s_human = new FakeRule(2, Severity.Minor, Origin.Human);

    [Test]
    public void Findings_that_do_not_overlap_stay_in_order_of_their_place()
    {
        var merged = Merge(Find(s_minor, 10, 3), Find(s_minor, 0, 4), Find(s_major, 4, 2));

        Assert.That(merged.Select(f => f.Start), Is.EqualTo(new[] { 0, 4, 10 }));
    }

    [Test]
    public void The_graver_of_two_overlapping_findings_stays() =>
        Assert.That(Merge(Find(s_minor, 0, 10), Find(s_major, 5, 2)), Is.EqualTo(new[] { Find(s_major, 5, 2) }));

    [Test]
    public void The_longer_of_two_equally_grave_findings_stays() =>
        Assert.That(Merge(Find(s_minor, 5, 2), Find(s_minor, 0, 10)), Is.EqualTo(new[] { Find(s_minor, 0, 10) }));

    [Test]
    public void A_human_slip_does_not_hide_a_machine_artifact() =>
        Assert.That(Merge(Find(s_human, 0, 10), Find(s_major, 5, 2)), Has.Length.EqualTo(2));

    [Test]
    public void A_human_slip_explains_a_clash_that_both_make() =>
        Assert.That(Merge(Find(s_minor, 0, 10), Find(s_human, 0, 4)), Is.EqualTo(new[] { Find(s_human, 0, 4) }));

    [Test]
    public void What_a_rule_explains_comes_before_what_the_learned_model_suspects() =>
        Assert.That(Merge(Find(LearnedError.All[0], 0, 10), Find(s_minor, 5, 2)), Is.EqualTo(new[] { Find(s_minor, 5, 2) }));

    [Test]
    public void The_same_finding_twice_is_one_finding() =>
        Assert.That(Merge(Find(s_major, 5, 2), Find(s_major, 5, 2)), Has.Length.EqualTo(1));

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property No_two_findings_of_a_kind_overlap_and_nothing_is_invented()
    {
        var finding =
            from rule in Gen.Elements(s_minor, s_major, s_human)
            from start in Gen.Choose(0, 40)
            from length in Gen.Choose(1, 12)
            select Find(rule, start, length);
        return Prop.ForAll(
            Gen.ListOf(finding).ToArbitrary(),
            findings =>
            {
                var merged = Merge([.. findings]);
                return merged.All(findings.Contains)
                    && merged.All(a => merged.Count(b => IsHuman(a) == IsHuman(b) && a.Start < b.End && b.Start < a.End) == 1)
                    && findings.All(f =>
                        merged.Any(m =>
                            (IsHuman(m) == IsHuman(f) || (f.Rule == s_minor && IsHuman(m))) && m.Start < f.End && f.Start < m.End
                        )
                    );
            }
        );
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property Few_findings_are_merged_as_many_are()
    {
        var finding =
            from rule in Gen.Elements(s_minor, s_major, s_human, LearnedError.All[0])
            from start in Gen.Choose(0, 30)
            from length in Gen.Choose(0, 12)
            select Find(rule, start, length);
        return Prop.ForAll(
            Gen.ListOf(finding).ToArbitrary(),
            findings =>
            {
                var few = findings.ToList();
                var many = findings.ToList();
                FindingMerger.MergeFew(few);
                FindingMerger.MergeMany(many);
                // An empty finding and another may begin at one place.
                return few.Select(f => f.Start).SequenceEqual(many.Select(f => f.Start))
                    && few.ToHashSet().SetEquals(many)
                    && few.Count == many.Count;
            }
        );
    }

    private static bool IsHuman(RawFinding finding) => finding.Rule.Descriptor.Origin == Origin.Human;

    private static RawFinding Find(Rule rule, int start, int length) => new(rule, start, length, null, null, null);

    private static RawFinding[] Merge(params RawFinding[] findings)
    {
        var list = findings.ToList();
        FindingMerger.Merge(list);
        return [.. list];
    }

    private sealed class FakeRule : Rule
    {
        public FakeRule(int index, Severity severity, Origin origin)
            : base(new RuleDescriptor($"MTQ000{index}", "Fake", Category.Agreement, severity, origin, "", "")) =>
            Index = RuleTable.All.Count + index;
    }
}
