using System.Text.Json;
using MtQuality.Cli.Input;
using MtQuality.Cli.Output.Json;
using MtQuality.Documents;

namespace MtQuality.Cli.Output.Sarif;

/// <summary>
/// SARIF 2.1.0. Results are written as they come; rules, files and what could not be read follow them, because only then are they known.
/// </summary>
internal sealed class SarifReportWriter : IReportWriter
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;
    private readonly Wording _wording;
    private readonly SarifRules _rules = new();
    private readonly List<CheckedFile> _files = [];

    public SarifReportWriter(Stream output, Wording wording)
    {
        _output = output;
        _wording = wording;
        _json = new Utf8JsonWriter(output, ReportJson.Indented);
        _json.WriteStartObject();
        _json.WriteString("$schema"u8, Schema);
        _json.WriteString("version"u8, "2.1.0");
        _json.WriteStartArray("runs"u8);
        _json.WriteStartObject();
        _json.WriteString("columnKind"u8, "utf16CodeUnits");
        _json.WriteStartArray("results"u8);
    }

    public void Write(CheckedText text)
    {
        _files.Add(new CheckedFile(text.Name, text.Report?.Verdict, text.Report?.Probability, text.Error));
        if (text.Report is { } report)
        {
            var lines = new LineMap(text.Source);
            var fingerprints = Fingerprints.Of(text.Text, report);
            for (var i = 0; i < report.Findings.Count; i++)
            {
                WriteResult(text, report.Findings[i], fingerprints[i], lines);
            }
        }
        _json.Flush();
    }

    public void Dispose()
    {
        _json.WriteEndArray();
        _rules.WriteTool(_json);
        WriteFiles();
        WriteInvocation();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Dispose();
        _output.Write("\n"u8);
        _output.Flush();
    }

    private void WriteResult(CheckedText text, Finding finding, string fingerprint, LineMap lines)
    {
        _json.WriteStartObject();
        _json.WriteString("ruleId"u8, finding.RuleId);
        _json.WriteNumber("ruleIndex"u8, _rules.IndexOf(finding.RuleId));
        _json.WriteString("level"u8, SarifRules.LevelOf(finding.Severity));
        WriteText("message"u8, finding.Message);
        var range = text.InSource(finding);
        _json.WriteStartArray("locations"u8);
        _json.WriteStartObject();
        _json.WriteStartObject("physicalLocation"u8);
        WriteFile(_files.Count - 1);
        WriteRegion("region"u8, text.Source, range, lines);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteStartObject("partialFingerprints"u8);
        _json.WriteString(Fingerprints.Recipe, fingerprint);
        _json.WriteEndObject();
        _json.WriteNumber("rank"u8, Math.Round(100.0 * finding.Confidence, 2));
        WriteFixes(finding, range);
        _json.WriteStartObject("properties"u8);
        _json.WriteString("category"u8, Names.Of(finding.Category));
        _json.WriteString("severity"u8, Names.Of(finding.Severity));
        _json.WriteString("origin"u8, Names.Of(finding.Origin));
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    /// <summary>Each suggestion is a fix of its own: a reader chooses one.</summary>
    private void WriteFixes(Finding finding, SourceRange range)
    {
        if (finding.Suggestions.Count == 0)
        {
            return;
        }
        _json.WriteStartArray("fixes"u8);
        foreach (var suggestion in finding.Suggestions)
        {
            _json.WriteStartObject();
            _json.WriteStartArray("artifactChanges"u8);
            _json.WriteStartObject();
            WriteFile(_files.Count - 1);
            _json.WriteStartArray("replacements"u8);
            _json.WriteStartObject();
            _json.WriteStartObject("deletedRegion"u8);
            WriteOffsets(range);
            _json.WriteEndObject();
            WriteText("insertedContent"u8, suggestion);
            _json.WriteEndObject();
            _json.WriteEndArray();
            _json.WriteEndObject();
            _json.WriteEndArray();
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WriteRegion(ReadOnlySpan<byte> name, string source, SourceRange range, LineMap lines)
    {
        var from = lines.Of(range.Start);
        var to = lines.Of(range.End);
        _json.WriteStartObject(name);
        _json.WriteNumber("startLine"u8, from.Line);
        _json.WriteNumber("startColumn"u8, from.Column);
        _json.WriteNumber("endLine"u8, to.Line);
        _json.WriteNumber("endColumn"u8, to.Column);
        WriteOffsets(range);
        WriteText("snippet"u8, source.Substring(range.Start, range.Length));
        _json.WriteEndObject();
    }

    private void WriteOffsets(SourceRange range)
    {
        _json.WriteNumber("charOffset"u8, range.Start);
        _json.WriteNumber("charLength"u8, range.Length);
    }

    private void WriteFile(int index)
    {
        _json.WriteStartObject("artifactLocation"u8);
        _json.WriteString("uri"u8, UriOf(_files[index].Name));
        _json.WriteNumber("index"u8, index);
        _json.WriteEndObject();
    }

    private void WriteFiles()
    {
        _json.WriteStartArray("artifacts"u8);
        foreach (var file in _files)
        {
            _json.WriteStartObject();
            _json.WriteStartObject("location"u8);
            _json.WriteString("uri"u8, UriOf(file.Name));
            _json.WriteEndObject();
            if (file is { Verdict: { } verdict, Probability: { } probability })
            {
                _json.WriteStartObject("properties"u8);
                _json.WriteString("verdict"u8, Names.Of(verdict));
                _json.WriteNumber("probability"u8, Math.Round(probability, 6));
                _json.WriteEndObject();
            }
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WriteInvocation()
    {
        _json.WriteStartArray("invocations"u8);
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful"u8, _files.TrueForAll(file => file.Error is null));
        _json.WriteStartArray("toolExecutionNotifications"u8);
        for (var i = 0; i < _files.Count; i++)
        {
            if (_files[i].Error is { } error)
            {
                _json.WriteStartObject();
                _json.WriteString("level"u8, "error");
                WriteText("message"u8, error);
                _json.WriteStartArray("locations"u8);
                _json.WriteStartObject();
                _json.WriteStartObject("physicalLocation"u8);
                WriteFile(i);
                _json.WriteEndObject();
                _json.WriteEndObject();
                _json.WriteEndArray();
                _json.WriteEndObject();
            }
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteText(ReadOnlySpan<byte> name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text"u8, text);
        _json.WriteEndObject();
    }

    /// <summary>A path as a reference: absolute ones as file URIs, the others relative to where the tool was run.</summary>
    private string UriOf(string name) =>
        name == TextSource.StandardInput ? Uri.EscapeDataString(_wording.StandardInput)
        : Path.IsPathRooted(name) ? new Uri(name).AbsoluteUri
        : string.Join('/', name.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));

    private sealed record CheckedFile(string Name, Verdict? Verdict, double? Probability, string? Error);
}
