using MtQuality.Cli.Archive;

namespace MtQuality.Cli.Output.Html;

/// <summary>Stacked bars of verdicts, and the same numbers as a table.</summary>
internal sealed class VerdictChart(TextWriter output, Wording wording)
{
    private const int Width = 640;
    private const int Height = 200;
    private const int LabelHeight = 24;
    private const double WidestBar = 64;
    private const int MostLabels = 10;
    private static readonly Verdict[] s_upwards = Enum.GetValues<Verdict>();

    public void Write(string id, string title, string labelHeading, IReadOnlyList<(string Label, VerdictCounts Counts)> bars)
    {
        var most = Math.Max(1, bars.Max(bar => bar.Counts.Total));
        var step = Math.Min(WidestBar, (double)Width / bars.Count);
        var every = (bars.Count + MostLabels - 1) / MostLabels;
        output.WriteHtml($"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{title}</h2>\n");
        output.WriteHtml(
            $"<svg class=\"chart\" viewBox=\"0 0 {Width} {Height + LabelHeight}\" role=\"img\" aria-labelledby=\"{id}\">\n"
        );
        foreach (var (i, (label, counts)) in bars.Index())
        {
            double y = Height;
            foreach (var verdict in s_upwards.Where(verdict => counts[verdict] > 0))
            {
                var height = (Height - 10.0) * counts[verdict] / most;
                y -= height;
                output.WriteHtml(
                    $"<rect class=\"{Names.Of(verdict)}\" x=\"{i * step + 1:F1}\" y=\"{y:F1}\" width=\"{Math.Max(1, step - 2):F1}\" height=\"{height:F1}\"><title>{label} · {wording.Counted(counts[verdict], verdict)}</title></rect>\n"
                );
            }
            if (i % every == 0)
            {
                output.WriteHtml($"<text x=\"{i * step + 1:F1}\" y=\"{Height + 16}\">{label}</text>\n");
            }
        }
        output.WriteHtml($"<path d=\"M0 {Height}H{Width}\"/>\n</svg>\n");
        WriteLegend();
        WriteTable(labelHeading, bars);
        output.Write("</section>\n");
    }

    private void WriteLegend()
    {
        output.Write("<ul class=\"legend\">\n");
        foreach (var verdict in s_upwards)
        {
            output.WriteHtml(
                $"<li><svg viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect class=\"{Names.Of(verdict)}\" width=\"10\" height=\"10\"/></svg> {wording.Of(verdict)}</li>\n"
            );
        }
        output.Write("</ul>\n");
    }

    private void WriteTable(string labelHeading, IReadOnlyList<(string Label, VerdictCounts Counts)> bars)
    {
        output.WriteHtml(
            $"<details><summary>{wording.AsTable}</summary>\n<table>\n<thead><tr><th scope=\"col\">{labelHeading}</th>"
        );
        foreach (var verdict in s_upwards)
        {
            output.WriteHtml($"<th scope=\"col\" class=\"number\">{wording.Of(verdict)}</th>");
        }
        output.Write("</tr></thead>\n<tbody>\n");
        foreach (var (label, counts) in bars)
        {
            output.WriteHtml($"<tr><th scope=\"row\">{label}</th>");
            foreach (var verdict in s_upwards)
            {
                output.WriteHtml($"<td class=\"number\">{wording.Number(counts[verdict])}</td>");
            }
            output.Write("</tr>\n");
        }
        output.Write("</tbody>\n</table>\n</details>\n");
    }
}
