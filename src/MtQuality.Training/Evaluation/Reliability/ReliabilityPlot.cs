using System.Globalization;
using System.Text;

namespace MtQuality.Training.Evaluation.Reliability;

/// <summary>
/// A reliability curve as SVG: what was said from left to right, what came true from bottom to top, a dot for each tenth, as large as
/// its share of the predictions. The same curve gives the same bytes on every machine.
/// </summary>
internal static class ReliabilityPlot
{
    private const int Size = 360;
    private const int Margin = 48;
    private const double SmallestDot = 2.5;
    private const double LargestDot = 14;

    public static string Draw(string title, ReliabilityCurve curve)
    {
        var svg = new StringBuilder();
        const int Width = Size + (2 * Margin);
        Line(
            svg,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Width}\" font-family=\"sans-serif\" font-size=\"12\">"
        );
        Line(svg, $"<title>{Escape(title)}</title>");
        Line(svg, $"<rect width=\"{Width}\" height=\"{Width}\" fill=\"#fff\"/>");
        Line(svg, $"<text x=\"{Width / 2}\" y=\"24\" text-anchor=\"middle\" font-size=\"14\">{Escape(title)}</text>");
        for (var i = 0; i <= ReliabilityCurve.StepCount; i += 2)
        {
            var share = i / (double)ReliabilityCurve.StepCount;
            var (x, y) = (X(share), Y(share));
            Line(svg, $"<path d=\"M{x:F1} {Y(0):F1}V{Y(1):F1}M{X(0):F1} {y:F1}H{X(1):F1}\" stroke=\"#ddd\"/>");
            Line(svg, $"<text x=\"{x:F1}\" y=\"{Y(0) + 16:F1}\" text-anchor=\"middle\">{share:F1}</text>");
            Line(svg, $"<text x=\"{X(0) - 6:F1}\" y=\"{y + 4:F1}\" text-anchor=\"end\">{share:F1}</text>");
        }
        Line(svg, $"<path d=\"M{X(0):F1} {Y(0):F1}L{X(1):F1} {Y(1):F1}\" stroke=\"#888\" stroke-dasharray=\"4 4\"/>");
        DrawCurve(svg, curve);
        Line(svg, $"<text x=\"{Width / 2}\" y=\"{Width - 10}\" text-anchor=\"middle\">said</text>");
        Line(svg, $"<text transform=\"translate(12 {Width / 2}) rotate(-90)\" text-anchor=\"middle\">came true</text>");
        var legend =
            $"{curve.Count} predictions, expected calibration error {curve.ExpectedError.ToString("F3", CultureInfo.InvariantCulture)}";
        Line(svg, $"<text x=\"{X(0) + 8:F1}\" y=\"{Y(1) + 16:F1}\">{legend}</text>");
        Line(svg, $"</svg>");
        return svg.ToString();
    }

    private static void DrawCurve(StringBuilder svg, ReliabilityCurve curve)
    {
        var steps = curve.Steps.Where(step => step.Count > 0).ToArray();
        var points = steps.Select(step =>
            string.Create(CultureInfo.InvariantCulture, $"{X(step.MeanProbability):F1},{Y(step.ShareTrue):F1}")
        );
        Line(svg, $"<polyline points=\"{string.Join(' ', points)}\" fill=\"none\" stroke=\"#06c\" stroke-width=\"1.5\"/>");
        foreach (var step in steps)
        {
            var radius = SmallestDot + ((LargestDot - SmallestDot) * Math.Sqrt(step.Weight / curve.Weight));
            Line(
                svg,
                $"<circle cx=\"{X(step.MeanProbability):F1}\" cy=\"{Y(step.ShareTrue):F1}\" r=\"{radius:F1}\" fill=\"#06c\" fill-opacity=\"0.5\"/>"
            );
        }
    }

    private static double X(double share) => Margin + (share * Size);

    private static double Y(double share) => Margin + ((1 - share) * Size);

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static void Line(StringBuilder svg, FormattableString line) =>
        svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
