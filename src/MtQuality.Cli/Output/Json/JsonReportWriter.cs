using System.Text.Json;
using MtQuality.Cli.Input;

namespace MtQuality.Cli.Output.Json;

/// <summary>One JSON array with an object per file: everything the report knows.</summary>
internal sealed class JsonReportWriter : IReportWriter
{
    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;

    public JsonReportWriter(Stream output)
    {
        _output = output;
        _json = new Utf8JsonWriter(output, ReportJson.Indented);
        _json.WriteStartArray();
    }

    public void Write(CheckedText text)
    {
        _json.WriteStartObject();
        _json.WriteString("file"u8, text.Name);
        if (text.Report is { } report)
        {
            _json.WriteString("language"u8, report.DetectedLanguage);
            ReportJson.WriteVerdict(_json, report);
            ReportJson.WriteSentences(_json, text.ReportInSource!.Sentences);
            WriteFindings(text, report);
            WriteContributions(report.Contributions);
            WriteNotes(text.Notes);
        }
        else
        {
            _json.WriteString("error"u8, text.Error);
        }
        _json.WriteEndObject();
        _json.Flush();
    }

    public void Dispose()
    {
        _json.WriteEndArray();
        _json.Dispose();
        _output.Write("\n"u8);
        _output.Flush();
    }

    private void WriteFindings(CheckedText text, ArticleReport report)
    {
        var lines = new LineMap(text.Source);
        // What is read last may stand first in the markup, as the text of a picture may.
        var findings = report
            .Findings.Zip(Fingerprints.Of(text.Text, report), (finding, fingerprint) => (InSource(finding), fingerprint))
            .OrderBy(pair => pair.Item1.Start);
        _json.WriteStartArray("findings"u8);
        foreach (var (finding, fingerprint) in findings)
        {
            var place = lines.Of(finding.Start);
            _json.WriteStartObject();
            ReportJson.WriteFields(_json, finding);
            _json.WriteNumber("line"u8, place.Line);
            _json.WriteNumber("column"u8, place.Column);
            _json.WriteString("fingerprint"u8, fingerprint);
            if (finding.HelpUri is { } help)
            {
                _json.WriteString("helpUri"u8, help.AbsoluteUri);
            }
            _json.WriteEndObject();
        }
        _json.WriteEndArray();

        Finding InSource(Finding finding)
        {
            var range = text.InSource(finding);
            return finding with { Start = range.Start, Length = range.Length };
        }
    }

    private void WriteContributions(IReadOnlyList<Contribution> contributions)
    {
        _json.WriteStartArray("contributions"u8);
        foreach (var contribution in contributions)
        {
            _json.WriteStartObject();
            _json.WriteString("name"u8, contribution.Name);
            _json.WriteNumber("count"u8, contribution.Count);
            _json.WriteNumber("logLikelihoodRatio"u8, Math.Round(contribution.LogLikelihoodRatio, 6));
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WriteNotes(IReadOnlyList<string> notes)
    {
        _json.WriteStartArray("notes"u8);
        foreach (var note in notes)
        {
            _json.WriteStringValue(note);
        }
        _json.WriteEndArray();
    }
}
