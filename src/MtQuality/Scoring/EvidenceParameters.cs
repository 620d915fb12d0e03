using MtQuality.Models;

namespace MtQuality.Scoring;

/// <summary>How often a rule fires, per word, in machine-translated and in human documents.</summary>
internal sealed record RuleRates(string RuleId, float MachineRate, float HumanRate)
{
    /// <summary>Log-likelihood ratio of <paramref name="count"/> hits in <paramref name="words"/> words.</summary>
    public double LogRatio(int count, int words, double shape) =>
        NegativeBinomial.LogProbability(count, words * (double)MachineRate, shape)
        - NegativeBinomial.LogProbability(count, words * (double)HumanRate, shape);
}

/// <summary>Platt scaling (Platt, 1999): probability = 1 / (1 + exp(-(scale · sum + offset))).</summary>
internal readonly record struct Calibration(float Scale, float Offset)
{
    public double Probability(double sum) => 1 / (1 + Math.Exp(-((Scale * sum) + Offset)));
}

/// <summary>Everything about the verdict that is fitted.</summary>
/// <param name="Rates">Rates of the rules.</param>
/// <param name="Shape">
/// Shape of the gamma law, one for all rules and both kinds of text: so a rule that is more frequent in machine text can only speak
/// for a machine, however often it fires.
/// </param>
/// <param name="Calibration">Turns the sum into a probability.</param>
/// <param name="ReviewThreshold">Probability from which an article is worth a look.</param>
/// <param name="MachineThreshold">Probability from which an article is called machine-translated.</param>
internal sealed record EvidenceParameters(
    IReadOnlyList<RuleRates> Rates,
    float Shape,
    Calibration Calibration,
    float ReviewThreshold,
    float MachineThreshold
)
{
    public static EvidenceParameters Read(ref ModelReader reader)
    {
        var rates = new RuleRates[reader.ReadCount(itemSize: sizeof(int) + (2 * sizeof(float)))];
        for (var i = 0; i < rates.Length; i++)
        {
            var id = reader.ReadString();
            rates[i] = new RuleRates(id, ReadPositive(ref reader), ReadPositive(ref reader));
        }
        var parameters = new EvidenceParameters(
            rates,
            ReadPositive(ref reader),
            new Calibration(reader.ReadSingle(), reader.ReadSingle()),
            reader.ReadSingle(),
            reader.ReadSingle()
        );
        reader.ExpectEnd();
        return parameters;
    }

    public byte[] ToFile()
    {
        var writer = new ModelWriter();
        writer.Write(Rates.Count);
        foreach (var rates in Rates)
        {
            writer.Write(rates.RuleId);
            writer.Write(rates.MachineRate);
            writer.Write(rates.HumanRate);
        }
        writer.Write(Shape);
        writer.Write(Calibration.Scale);
        writer.Write(Calibration.Offset);
        writer.Write(ReviewThreshold);
        writer.Write(MachineThreshold);
        return writer.ToFile(EvidenceModel.Kind, EvidenceModel.Version);
    }

    private static float ReadPositive(ref ModelReader reader)
    {
        var value = reader.ReadSingle();
        reader.Expect(value > 0 && float.IsFinite(value), $"{value} found where a positive number is needed");
        return value;
    }
}
