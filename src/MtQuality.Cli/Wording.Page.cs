namespace MtQuality.Cli;

/// <content>What the pages of HTML say.</content>
internal sealed partial class Wording
{
    public string LanguageCode => Say("fr", "en");

    public string SkipToContent => Say("Aller au contenu", "Skip to the content");

    public string TermHeading => Say("Indice", "Evidence");

    public string RatioHeading => Say("Poids", "Weight");

    public string SidesHeading => Say("← humain · machine →", "← human · machine →");

    public string RulesHeading => Say("Constats par règle", "Findings by rule");

    public string FilterLabel => Say("Filtrer les règles", "Filter the rules");

    public string ShowAll => Say("Tout montrer", "Show all");

    public string HideAll => Say("Tout masquer", "Hide all");

    public string ShownHeading => Say("Montrer", "Show");

    public string RuleHeading => Say("Règle", "Rule");

    public string CountHeading => Say("Constats", "Findings");

    public string CategoryHeading => Say("Catégorie", "Category");

    public string SeverityHeading => Say("Gravité", "Severity");

    public string OriginHeading => Say("Origine", "Origin");

    public string TextHeading => Say("Le texte et ses constats", "The text and its findings");

    public string NotesLabel => Say("Constats de ce paragraphe", "Findings in this paragraph");

    public string OnlyAround =>
        Say(
            "Ce texte est trop long pour tenir dans une page : seul ce qui entoure les constats est montré.",
            "This text is too long for a page: only what stands around the findings is shown."
        );

    public string OnlyFirst(int shown, int all) =>
        Say(
            $"Les {Number(shown)} premiers constats sur {Number(all)} ; le format JSON les a tous.",
            $"The first {Number(shown)} of {Number(all)} findings; the JSON format has them all."
        );

    public string ShowRule(string title) => Say($"Montrer les constats de {title}", $"Show the findings of {title}");

    public string BackToText(int number) => Say($"Constat {number}, retour au texte", $"Finding {number}, back to the text");

    public string Confidence(float confidence) => Say("confiance ", "confidence ") + Percent(confidence);

    public string MadeBy(string version) => Say($"Rapport de MtQuality {version}.", $"Report of MtQuality {version}.");

    public string Percent(double share) => $"{Number((long)Math.Round(100 * share))}{Say("\u00A0%", "%")}";
}
