using MtQuality.Documents;
using MtQuality.Server.Hosting;

namespace MtQuality.Server.LanguageTool;

/// <summary>What a request of LanguageTool's API asks for.</summary>
internal sealed class CheckParameters
{
    private CheckParameters(DocumentText document, Language? language, RuleChoice rules)
    {
        Document = document;
        Language = language;
        Rules = rules;
    }

    public DocumentText Document { get; }

    /// <summary>The language that the client says; to be found out when <see langword="null"/>.</summary>
    public Language? Language { get; }

    public RuleChoice Rules { get; }

    /// <exception cref="Refusal">A field is missing or wrong; in LanguageTool's words where it has some.</exception>
    public static CheckParameters Of(IReadOnlyDictionary<string, string> fields)
    {
        var document = (fields.GetValueOrDefault("text"), fields.GetValueOrDefault("data")) switch
        {
            ({ } text, null) => DocumentText.Read(text, DocumentFormat.PlainText),
            (null, { } data) => AnnotatedText.Read(data),
            ({ }, { }) => throw Bad("Set only 'text' or 'data' parameter, not both"),
            _ => throw Bad("Missing 'text' or 'data' parameter"),
        };
        var code = fields.GetValueOrDefault("language") ?? throw Bad("Missing 'language' parameter, e.g. 'fr-FR' or 'auto'");
        var isAuto = code.Equals("auto", StringComparison.OrdinalIgnoreCase);
        if (fields.ContainsKey("preferredVariants") && !isAuto)
        {
            throw Bad("You specified 'preferredVariants' but you didn't specify 'language=auto'");
        }
        var language = isAuto
            ? null
            : LanguageTool.Language.Find(code)
                ?? throw Bad(
                    "This language is not checked. Supported: "
                        + string.Join(", ", LanguageTool.Language.All.Select(known => known.Code).Append("auto"))
                );
        return new CheckParameters(document, language, new RuleChoice(fields));
    }

    private static Refusal Bad(string reason) => new(StatusCodes.Status400BadRequest, reason);
}
