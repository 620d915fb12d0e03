using System.Text.Json;
using MtQuality.Cli.Rules;
using MtQuality.Rules;

namespace MtQuality.Cli.Output.Sarif;

/// <summary>The rules that a SARIF log speaks of, in the order in which their findings came.</summary>
internal sealed class SarifRules
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    public int IndexOf(string ruleId)
    {
        if (!_indexes.TryGetValue(ruleId, out var index))
        {
            _indexes[ruleId] = index = _indexes.Count;
        }
        return index;
    }

    public static string LevelOf(Severity severity) =>
        severity switch
        {
            Severity.Critical => "error",
            Severity.Major => "warning",
            _ => "note",
        };

    public void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool"u8);
        json.WriteStartObject("driver"u8);
        json.WriteString("name"u8, "MtQuality");
        json.WriteString("semanticVersion"u8, Product.Version);
        json.WriteString("informationUri"u8, Product.RepositoryUrl);
        json.WriteStartArray("rules"u8);
        foreach (var (id, _) in _indexes.OrderBy(pair => pair.Value))
        {
            WriteRule(json, id, FrenchChecker.Rules.FirstOrDefault(rule => rule.Id == id));
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, string id, RuleDescriptor? rule)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, id);
        if (rule is not null)
        {
            var page = RulePages.Of(rule);
            var finds = RulePages.Section(page, "What it finds");
            json.WriteString("name"u8, rule.Name);
            WriteText(json, "shortDescription"u8, RulePages.SummaryOf(rule));
            WriteText(json, "fullDescription"u8, finds);
            json.WriteStartObject("help"u8);
            json.WriteString("text"u8, $"{finds}\n\n{RulePages.Section(page, "Why a machine does it")}");
            json.WriteString("markdown"u8, page);
            json.WriteEndObject();
            json.WriteString("helpUri"u8, rule.HelpUri.AbsoluteUri);
            json.WriteStartObject("defaultConfiguration"u8);
            json.WriteString("level"u8, LevelOf(rule.Severity));
            json.WriteEndObject();
            json.WriteStartObject("properties"u8);
            json.WriteString("category"u8, Names.Of(rule.Category));
            json.WriteString("origin"u8, Names.Of(rule.Origin));
            json.WriteString("status"u8, Names.Of(rule.Status));
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, ReadOnlySpan<byte> name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
    }
}
