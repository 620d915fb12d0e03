using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace MtQuality.Server.Metrics;

/// <summary>Writes totals in the text format of Prometheus (0.0.4).</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>Labels as they stand behind a name: <c>{rule="MTQ2001"}</c>; empty when there are none.</summary>
    public static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags, HashSet<string> wanted)
    {
        List<string> labels = [];
        foreach (var (name, value) in tags)
        {
            if (wanted.Contains(name))
            {
                var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
                labels.Add($"{NameOf(name)}=\"{Escape(text)}\"");
            }
        }
        labels.Sort(StringComparer.Ordinal);
        return labels.Count == 0 ? "" : $"{{{string.Join(',', labels)}}}";
    }

    public static string Write(MeasurementCounters counters)
    {
        var text = new StringBuilder();
        foreach (var (instrument, totals) in counters.Read())
        {
            var name = NameOf(instrument.Name);
            if (instrument is Counter<long>)
            {
                Head(text, $"{name}_total", instrument, "counter");
                foreach (var (labels, _, sum) in totals)
                {
                    Line(text, $"{name}_total{labels}", sum);
                }
            }
            else
            {
                // A summary without quantiles: how many, and how long together.
                name += "_seconds";
                Head(text, name, instrument, "summary");
                foreach (var (labels, count, sum) in totals)
                {
                    Line(text, $"{name}_count{labels}", count);
                    Line(text, $"{name}_sum{labels}", sum);
                }
            }
        }
        return text.ToString();
    }

    private static void Head(StringBuilder text, string name, Instrument instrument, string type) =>
        text.Append("# HELP ")
            .Append(name)
            .Append(' ')
            .Append(instrument.Description)
            .Append('\n')
            .Append("# TYPE ")
            .Append(name)
            .Append(' ')
            .Append(type)
            .Append('\n');

    private static void Line(StringBuilder text, string name, double value) =>
        text.Append(name).Append(' ').Append(value.ToString("R", CultureInfo.InvariantCulture)).Append('\n');

    private static string NameOf(string name) => name.Replace('.', '_');

    private static string Escape(string value) =>
        value
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
}
