using MtQuality.Models;
using MtQuality.Rules;
using MtQuality.Scoring;

namespace MtQuality.Tests.Scoring;

public sealed class EvidenceModelTests
{
    private const int Words = 500;

    private static readonly Rule s_machine = RuleTable.All.First(rule =>
        rule.Descriptor.Origin == Origin.Machine && rule.Descriptor.IsHardEvidence
    );
    private static readonly Rule s_either = RuleTable.All.First(rule =>
        rule.Descriptor.Origin == Origin.Either && rule.Descriptor.IsHardEvidence
    );

    private static readonly EvidenceModel s_model = new(
        new EvidenceParameters(
            [Rates(s_machine, machine: 50e-5f, human: 1e-5f), Rates(s_either, machine: 2e-5f, human: 8e-5f)],
            Shape: 0.3f,
            new Calibration(Scale: 0.8f, Offset: -0.2f),
            ReviewThreshold: 0.6f,
            MachineThreshold: 0.9f
        )
    );

    [Test]
    public void The_terms_add_up_to_the_logit_of_the_probability()
    {
        var evidence = s_model.Weigh(Counts((s_machine, 2), (s_either, 1)), Words);

        var logit = Math.Log(evidence.Probability / (1 - evidence.Probability));
        Assert.That(evidence.Contributions.Sum(c => c.LogLikelihoodRatio), Is.EqualTo(logit).Within(1e-9));
    }

    [Test]
    public void Every_rule_that_fired_is_named_with_its_count()
    {
        var evidence = s_model.Weigh(Counts((s_machine, 2), (s_either, 1)), Words);

        Assert.That(
            evidence.Contributions.Select(c => (c.Name, c.Count)),
            Is.EquivalentTo(
                new[]
                {
                    (s_machine.Descriptor.Id, 2),
                    (s_either.Descriptor.Id, 1),
                    (Contribution.Silence, Words),
                    (Contribution.Prior, 1),
                }
            )
        );
    }

    [Test]
    public void More_artifacts_in_the_same_text_make_a_machine_likelier()
    {
        var probabilities = Enumerable.Range(0, 6).Select(n => s_model.Weigh(Counts((s_machine, n)), Words).Probability);

        Assert.That(probabilities, Is.Ordered.Ascending);
    }

    [Test]
    public void What_people_write_more_often_speaks_for_a_human()
    {
        var without = s_model.Weigh(Counts((s_machine, 1)), Words).Probability;
        var with = s_model.Weigh(Counts((s_machine, 1), (s_either, 1)), Words).Probability;

        Assert.That(with, Is.LessThan(without));
    }

    [Test]
    public void The_same_artifact_says_less_in_a_longer_text()
    {
        var inShort = s_model.Weigh(Counts((s_machine, 1)), Words).Probability;
        var inLong = s_model.Weigh(Counts((s_machine, 1)), 100 * Words).Probability;

        Assert.That(inLong, Is.LessThan(inShort));
    }

    [Test]
    public void Without_an_artifact_the_verdict_is_clean_whatever_the_thresholds()
    {
        var eager = new EvidenceModel(s_model.Parameters with { ReviewThreshold = 0, MachineThreshold = 0 });

        Assert.That(eager.Weigh(Counts(), Words).Verdict, Is.EqualTo(Verdict.Clean));
        Assert.That(eager.Weigh(Counts((s_machine, 1)), Words).Verdict, Is.EqualTo(Verdict.MachineTranslated));
    }

    [Test]
    public void Every_stable_rule_that_the_verdict_counts_has_a_term_in_the_embedded_model()
    {
        var known = EvidenceModel.Default.Parameters.Rates.Select(rates => rates.RuleId);

        Assert.That(
            RuleTable
                .All.Where(rule => rule.Descriptor is { Status: RuleStatus.Stable, IsHardEvidence: true })
                .Select(rule => rule.Descriptor.Id),
            Is.SubsetOf(known),
            "fit the evidence anew after adding a rule"
        );
    }

    [Test]
    public void What_only_machines_do_never_speaks_for_a_human()
    {
        foreach (var rule in RuleTable.All.Where(rule => rule.Descriptor.Status == RuleStatus.Stable))
        {
            var ratio = Ratio(EvidenceModel.Default, rule);
            var sign = rule.Descriptor.Origin switch
            {
                Origin.Machine => ratio,
                Origin.Human => -ratio,
                _ => 0,
            };
            Assert.That(sign, Is.GreaterThanOrEqualTo(-1e-9), rule.Descriptor.Id);
        }
    }

    [Test]
    public void A_model_that_is_cut_off_anywhere_is_refused_with_the_place_named()
    {
        var file = s_model.Parameters.ToFile();
        for (var length = 0; length < file.Length; length++)
        {
            var cut = file[..length];
            Assert.That(
                () => EvidenceModel.Read(cut, "cut.bin"),
                Throws.TypeOf<ModelFileException>().With.Message.Contains("cut.bin")
            );
        }
    }

    [Test]
    public void A_model_is_read_as_it_was_written()
    {
        var read = EvidenceModel.Read(s_model.Parameters.ToFile(), "written.bin").Parameters;

        Assert.That(read.Rates, Is.EqualTo(s_model.Parameters.Rates));
        Assert.That(read with { Rates = [] }, Is.EqualTo(s_model.Parameters with { Rates = [] }));
    }

    private static double Ratio(EvidenceModel model, Rule rule) =>
        model.RawSum(Counts((rule, 1)), Words) - model.RawSum(Counts(), Words);

    private static RuleRates Rates(Rule rule, float machine, float human) => new(rule.Descriptor.Id, machine, human);

    private static int[] Counts(params (Rule Rule, int Count)[] findings)
    {
        var counts = new int[RuleTable.All.Count];
        foreach (var (rule, count) in findings)
        {
            counts[rule.Index] = count;
        }
        return counts;
    }
}
