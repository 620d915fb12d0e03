using MtQuality.Models;
using MtQuality.Rules;

namespace MtQuality.Scoring;

/// <summary>
/// The article's verdict: for each rule, how much likelier its hits in a text of this length are in an unreviewed machine
/// translation than in a human text; their calibrated sum; and the thresholds. Everything is fitted by MtQuality.Training.
/// </summary>
internal sealed class EvidenceModel
{
    public const string FileName = "evidence.bin";
    public const string Kind = "MTQE";
    public const ushort Version = 1;

    private static readonly Lazy<EvidenceModel> s_default = new(() => Read(ModelFile.ReadEmbedded(FileName), FileName));

    private const float UnmeasuredConfidence = 0.5f;

    private readonly RuleRates?[] _ratesByRule;
    private readonly EvidenceParameters _parameters;

    public EvidenceModel(EvidenceParameters parameters)
    {
        _parameters = parameters;
        var byId = parameters.Rates.ToDictionary(rates => rates.RuleId, StringComparer.Ordinal);
        // A rule that is newer than the model has no term: it is shown to the reader but does not count.
        _ratesByRule = RuleTable.All.Select(rule => byId.GetValueOrDefault(rule.Descriptor.Id)).ToArray();
    }

    public static EvidenceModel Default => s_default.Value;

    public EvidenceParameters Parameters => _parameters;

    /// <summary>Sum of the log-likelihood ratios before calibration.</summary>
    /// <param name="countsByRule">Hits of each rule, by <see cref="Rule.Index"/>.</param>
    /// <param name="words">Length of the text in words.</param>
    public double RawSum(ReadOnlySpan<int> countsByRule, int words)
    {
        var sum = 0.0;
        for (var rule = 0; rule < countsByRule.Length; rule++)
        {
            sum += Ratio(rule, countsByRule[rule], words);
        }
        return sum;
    }

    /// <summary>Weighs the findings of an article.</summary>
    public Evidence Weigh(ReadOnlySpan<int> countsByRule, int words)
    {
        var contributions = new List<Contribution>();
        var calibration = _parameters.Calibration;
        var silence = 0.0;
        var incriminating = false;
        var declared = false;
        for (var rule = 0; rule < countsByRule.Length; rule++)
        {
            var absent = Ratio(rule, 0, words);
            silence += absent;
            var count = countsByRule[rule];
            var descriptor = RuleTable.All[rule].Descriptor;
            if (count > 0 && descriptor.IsHardEvidence)
            {
                incriminating |= descriptor.Origin != Origin.Human;
                declared |= descriptor is { Category: Category.Disclaimer, Severity: Severity.Critical };
                contributions.Add(
                    new Contribution(descriptor.Id, count, calibration.Scale * (Ratio(rule, count, words) - absent))
                );
            }
        }
        contributions.Add(new Contribution(Contribution.Silence, words, calibration.Scale * silence));
        contributions.Add(new Contribution(Contribution.Prior, 1, calibration.Offset));

        var logit = (calibration.Scale * RawSum(countsByRule, words)) + calibration.Offset;
        if (declared)
        {
            // No rate can be fitted for what no training text says of itself; but a text that says so is believed.
            var lift = Math.Max(0, Logit(_parameters.MachineThreshold) - logit);
            contributions.Add(new Contribution(Contribution.Declaration, 1, lift));
            logit += lift;
        }
        contributions.Sort(static (a, b) => Math.Abs(b.LogLikelihoodRatio).CompareTo(Math.Abs(a.LogLikelihoodRatio)));

        var probability = 1 / (1 + Math.Exp(-logit));
        var verdict = probability switch
        {
            // Without a single artifact there is nothing to show a reader, whatever the length of the text says.
            _ when !incriminating => Verdict.Clean,
            _ when declared || probability >= _parameters.MachineThreshold => Verdict.MachineTranslated,
            _ when probability >= _parameters.ReviewThreshold => Verdict.Review,
            _ => Verdict.Clean,
        };
        return new Evidence(verdict, probability, contributions);
    }

    private static double Logit(double probability) => Math.Log(probability / (1 - probability));

    /// <summary>
    /// Probability that a finding of the rule is right, bounded from what was measured: in text of the other kind the rule is wrong
    /// (or so we assume, to our disadvantage), and it is as often wrong in text of its own kind.
    /// </summary>
    public float ConfidenceOf(Rule rule) =>
        _ratesByRule[rule.Index] is { } rates
            ? rule.Descriptor.Origin == Origin.Human
                ? Excess(rates.HumanRate, rates.MachineRate)
                : Excess(rates.MachineRate, rates.HumanRate)
            : UnmeasuredConfidence;

    public static EvidenceModel Read(ReadOnlySpan<byte> file, string name)
    {
        var reader = new ModelReader(file, name, Kind, Version);
        return new EvidenceModel(EvidenceParameters.Read(ref reader));
    }

    private static float Excess(float own, float other) => Math.Max(0, 1 - (other / own));

    private double Ratio(int rule, int count, int words) =>
        RuleTable.All[rule].Descriptor.IsHardEvidence && _ratesByRule[rule] is { } rates
            ? rates.LogRatio(count, words, _parameters.Shape)
            : 0;
}

/// <summary>What the findings of an article amount to.</summary>
internal sealed record Evidence(Verdict Verdict, double Probability, IReadOnlyList<Contribution> Contributions)
{
    /// <summary>For text that is not French, and text without a word: the rules say nothing about it.</summary>
    public static Evidence None { get; } = new(Verdict.Clean, 0, []);
}
