using System.Text.Json;

namespace MtQuality.Cli.Output.Json;

/// <summary>Writes the list of rules as JSON.</summary>
internal static class RulesJson
{
    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (var rule in FrenchChecker.Rules)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, rule.Id);
            json.WriteString("name"u8, rule.Name);
            json.WriteString("category"u8, Names.Of(rule.Category));
            json.WriteString("severity"u8, Names.Of(rule.Severity));
            json.WriteString("origin"u8, Names.Of(rule.Origin));
            json.WriteString("status"u8, Names.Of(rule.Status));
            json.WriteString("helpUri"u8, rule.HelpUri.AbsoluteUri);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
