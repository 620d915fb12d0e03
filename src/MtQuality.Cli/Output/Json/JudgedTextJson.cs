using System.Text.Json;
using MtQuality.Cli.Input;

namespace MtQuality.Cli.Output.Json;

/// <summary>Writes everything that is known of a text with a report.</summary>
internal static class JudgedTextJson
{
    /// <summary>Writes the fields into an object that is open.</summary>
    public static void WriteFields(Utf8JsonWriter json, CheckedText text)
    {
        var report = text.Report!;
        json.WriteString("language"u8, report.DetectedLanguage);
        ReportJson.WriteVerdict(json, report);
        ReportJson.WriteSentences(json, text.ReportInSource!.Sentences);
        WriteFindings(json, text, report);
        WriteContributions(json, report.Contributions);
        WriteNotes(json, text.Notes);
    }

    private static void WriteFindings(Utf8JsonWriter json, CheckedText text, ArticleReport report)
    {
        var lines = new LineMap(text.Source);
        // What is read last may stand first in the markup, as the text of a picture may.
        var findings = report
            .Findings.Zip(Fingerprints.Of(text.Text, report), (finding, fingerprint) => (InSource(finding), fingerprint))
            .OrderBy(pair => pair.Item1.Start);
        json.WriteStartArray("findings"u8);
        foreach (var (finding, fingerprint) in findings)
        {
            var place = lines.Of(finding.Start);
            json.WriteStartObject();
            ReportJson.WriteFields(json, finding);
            json.WriteNumber("line"u8, place.Line);
            json.WriteNumber("column"u8, place.Column);
            json.WriteString("fingerprint"u8, fingerprint);
            if (finding.HelpUri is { } help)
            {
                json.WriteString("helpUri"u8, help.AbsoluteUri);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();

        Finding InSource(Finding finding)
        {
            var range = text.InSource(finding);
            return finding with { Start = range.Start, Length = range.Length };
        }
    }

    private static void WriteContributions(Utf8JsonWriter json, IReadOnlyList<Contribution> contributions)
    {
        json.WriteStartArray("contributions"u8);
        foreach (var contribution in contributions)
        {
            json.WriteStartObject();
            json.WriteString("name"u8, contribution.Name);
            json.WriteNumber("count"u8, contribution.Count);
            json.WriteNumber("logLikelihoodRatio"u8, Math.Round(contribution.LogLikelihoodRatio, 6));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteNotes(Utf8JsonWriter json, IReadOnlyList<string> notes)
    {
        json.WriteStartArray("notes"u8);
        foreach (var note in notes)
        {
            json.WriteStringValue(note);
        }
        json.WriteEndArray();
    }
}
