using System.CommandLine;

namespace MtQuality.Cli.Commands;

/// <summary><c>--lang fr|en</c>; by default what the environment says.</summary>
internal sealed class LanguageOption : Option<MessageLanguage?>
{
    public LanguageOption()
        : base("--lang")
    {
        HelpName = "fr|en";
        Description =
            "Language of the report and its messages; by default that of the environment (LC_ALL, LC_MESSAGES, LANG), else French.";
        CompletionSources.Add("fr", "en");
        CustomParser = result =>
        {
            switch (result.Tokens[0].Value)
            {
                case "fr":
                    return MessageLanguage.French;
                case "en":
                    return MessageLanguage.English;
                default:
                    result.AddError("--lang takes fr or en.");
                    return null;
            }
        };
    }
}
