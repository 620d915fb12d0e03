namespace MtQuality.Scoring;

/// <summary>What becomes of a report when a site's own judge has spoken.</summary>
internal static class SiteVerdict
{
    /// <summary>From here an article is likelier a machine translation than not.</summary>
    public const double ReviewThreshold = 0.5;

    /// <summary>From here at most one in ten of the articles so called should be a person's, if the judge is calibrated.</summary>
    public const double MachineThreshold = 0.9;

    // A judge that is entirely sure would give a term without bound.
    private const double Surest = 1 - 1e-6;

    /// <summary>
    /// Whether the judge is asked: not about text that is not French or has no words, on which nobody has evidence, nor about text
    /// that says itself that a machine translated it, which is believed.
    /// </summary>
    public static bool MayJudge(ArticleReport report) =>
        report.Contributions.Count > 0 && !report.Contributions.Any(term => term.Name == Contribution.Declaration);

    /// <summary>The report with the judge's probability; the difference it makes is one more named term.</summary>
    public static ArticleReport Of(ArticleReport report, double probability)
    {
        if (probability is not (>= 0 and <= 1))
        {
            throw new InvalidOperationException($"The site's judge answered {probability}, which is no probability.");
        }
        var term = new Contribution(Contribution.Site, 1, Logit(probability) - Logit(report.Probability));
        return report with
        {
            Probability = probability,
            Verdict = probability switch
            {
                >= MachineThreshold => Verdict.MachineTranslated,
                >= ReviewThreshold => Verdict.Review,
                _ => Verdict.Clean,
            },
            Contributions =
            [
                .. report.Contributions.Append(term).OrderByDescending(contribution => Math.Abs(contribution.LogLikelihoodRatio)),
            ],
        };
    }

    private static double Logit(double probability)
    {
        var bounded = Math.Clamp(probability, 1 - Surest, Surest);
        return Math.Log(bounded / (1 - bounded));
    }
}
