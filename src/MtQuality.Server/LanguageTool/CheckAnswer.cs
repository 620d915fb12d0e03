using System.Globalization;
using System.Text.Json;
using MtQuality.Cli;
using MtQuality.Cli.Rules;
using MtQuality.Documents;
using MtQuality.Rules;
using MtQuality.Server.Limits;

namespace MtQuality.Server.LanguageTool;

/// <summary>Writes the answer of LanguageTool's API with all its fields: LibreOffice 7.4 ends when one that it reads is missing.</summary>
internal sealed class CheckAnswer(Wording wording, int maxMatches)
{
    private const int ApiVersion = 1;

    private static readonly string s_buildDate = File.GetLastWriteTimeUtc(typeof(CheckAnswer).Assembly.Location)
        .ToString("yyyy-MM-dd HH:mm:ss +0000", CultureInfo.InvariantCulture);

    private static readonly Dictionary<string, (RuleDescriptor Rule, string Description)> s_rules =
        FrenchChecker.Rules.ToDictionary(rule => rule.Id, rule => (rule, RulePages.SummaryOf(rule)), StringComparer.Ordinal);

    /// <param name="json">Where to.</param>
    /// <param name="parameters">What was asked.</param>
    /// <param name="report">The report on the text of the document.</param>
    public void Write(Utf8JsonWriter json, CheckParameters parameters, ArticleReport report)
    {
        var document = parameters.Document;
        var detected = Language.Of(report);
        var language = parameters.Language ?? detected;
        json.WriteStartObject();
        WriteSoftware(json);
        var shown = report.WithAtMost(maxMatches);
        json.WriteStartObject("warnings"u8);
        var isCut = shown.Findings.Count < report.Findings.Count;
        json.WriteBoolean("incompleteResults"u8, isCut);
        if (isCut)
        {
            json.WriteString("incompleteResultsReason"u8, wording.OnlyFirstFindings(shown.Findings.Count, report.Findings.Count));
        }
        json.WriteEndObject();

        json.WriteStartObject("language"u8);
        WriteLanguage(json, language);
        json.WriteStartObject("detectedLanguage"u8);
        WriteLanguage(json, detected);
        json.WriteString("source"u8, "mtquality");
        json.WriteEndObject();
        json.WriteEndObject();

        json.WriteStartArray("matches"u8);
        if (language != Language.Undetermined)
        {
            // What is read last may stand first in the markup.
            foreach (
                var (finding, place) in shown
                    .Findings.Select(finding => (finding, document.ToSourceRange(finding.Start, finding.Length)))
                    .OrderBy(pair => pair.Item2.Start)
            )
            {
                WriteMatch(json, document, finding, place, SentenceAt(report, document, finding.Start));
            }
        }
        json.WriteEndArray();

        json.WriteStartArray("sentenceRanges"u8);
        foreach (var sentence in report.Sentences)
        {
            var range = document.ToSourceRange(sentence.Start, sentence.Length);
            json.WriteStartArray();
            json.WriteNumberValue(range.Start);
            json.WriteNumberValue(range.End);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSoftware(Utf8JsonWriter json)
    {
        json.WriteStartObject("software"u8);
        json.WriteString("name"u8, "MtQuality");
        json.WriteString("version"u8, Product.Version);
        json.WriteString("buildDate"u8, s_buildDate);
        json.WriteNumber("apiVersion"u8, ApiVersion);
        json.WriteBoolean("premium"u8, value: false);
        json.WriteString("status"u8, "");
        json.WriteEndObject();
    }

    private static void WriteLanguage(Utf8JsonWriter json, Language language)
    {
        json.WriteString("name"u8, language.Name);
        json.WriteString("code"u8, language.Code);
    }

    private void WriteMatch(Utf8JsonWriter json, DocumentText document, Finding finding, SourceRange place, string sentence)
    {
        var category = wording.Of(finding.Category);
        json.WriteStartObject();
        json.WriteString("message"u8, finding.Message);
        json.WriteString("shortMessage"u8, category);
        json.WriteStartArray("replacements"u8);
        foreach (var suggestion in finding.Suggestions)
        {
            json.WriteStartObject();
            json.WriteString("value"u8, suggestion);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("offset"u8, place.Start);
        json.WriteNumber("length"u8, place.Length);
        MatchContext.Of(document.Source, place).Write(json);
        json.WriteString("sentence"u8, sentence);
        json.WriteStartObject("type"u8);
        json.WriteString("typeName"u8, "Other");
        json.WriteEndObject();
        WriteRule(json, finding, category);
        json.WriteBoolean("ignoreForIncompleteSentence"u8, value: false);
        json.WriteNumber("contextForSureMatch"u8, -1);
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, Finding finding, string category)
    {
        json.WriteStartObject("rule"u8);
        json.WriteString("id"u8, finding.RuleId);
        json.WriteString("description"u8, s_rules[finding.RuleId].Description);
        json.WriteString("issueType"u8, Categories.IssueTypeOf(finding.Category));
        json.WriteStartArray("urls"u8);
        if (finding.HelpUri is { } help)
        {
            json.WriteStartObject();
            json.WriteString("value"u8, help.AbsoluteUri);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("category"u8);
        json.WriteString("id"u8, Categories.IdOf(finding.Category));
        json.WriteString("name"u8, category);
        json.WriteEndObject();
        json.WriteBoolean("isPremium"u8, value: false);
        json.WriteEndObject();
    }

    /// <summary>The sentence in which a place of the text is; empty when it is between two.</summary>
    private static string SentenceAt(ArticleReport report, DocumentText document, int offset)
    {
        int low = 0,
            high = report.Sentences.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (report.Sentences[middle].Start + report.Sentences[middle].Length <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low < report.Sentences.Count && report.Sentences[low] is var found && found.Start <= offset
            ? document.Text.Substring(found.Start, found.Length).Trim()
            : "";
    }
}
