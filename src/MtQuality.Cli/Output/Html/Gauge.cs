namespace MtQuality.Cli.Output.Html;

/// <summary>The probability as half a dial.</summary>
internal static class Gauge
{
    public static void Write(TextWriter output, ArticleReport report, Wording wording)
    {
        var percent = 100 * Math.Clamp(report.Probability, 0, 1);
        var angle = Math.PI * (1 - percent / 100);
        // The needle's end, on a dial of radius 80 around (100, 100).
        var x = 100 + 62 * Math.Cos(angle);
        var y = 100 - 62 * Math.Sin(angle);
        output.WriteHtml(
            $"""
            <svg class="gauge {Names.Of(report.Verdict)}" viewBox="0 0 200 132" role="img" aria-label="{wording.Probability(
                report.Probability
            )}">
            <path class="track" d="M20 100A80 80 0 0 1 180 100" pathLength="100"/>
            <path class="value" d="M20 100A80 80 0 0 1 180 100" pathLength="100" stroke-dasharray="{percent:F1} 200"/>
            <path class="needle" d="M100 100L{x:F1} {y:F1}"/><circle class="hub" cx="100" cy="100" r="5"/>
            <text x="100" y="128" text-anchor="middle">{wording.Probability(report.Probability)}</text>
            </svg>

            """
        );
    }
}
