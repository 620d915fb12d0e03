namespace MtQuality.Cli;

/// <content>What the page about an archive says.</content>
internal sealed partial class Wording
{
    public string ArchiveTitle => Say("Rapport d'archive", "Archive report");

    public string ArticlesJudged => Say("articles en français", "articles in French");

    public string Distribution => Say("Répartition des probabilités", "Distribution of probabilities");

    public string OverTime => Say("Verdicts au fil du temps", "Verdicts over time");

    public string WorstArticles => Say("Articles les plus suspects", "Worst articles");

    public string FrequentRules => Say("Règles les plus fréquentes", "Most frequent rules");

    public string NoneFlagged => Say("Aucun article n'est suspect.", "No article is flagged.");

    public string AsTable => Say("Les mêmes chiffres en tableau", "The same figures as a table");

    public string PeriodHeading => Say("Période", "Period");

    public string ProbabilityHeading => Say("Probabilité (%)", "Probability (%)");

    public string ArticleHeading => Say("Article", "Article");

    public string ArticlesHeading => Say("Articles", "Articles");

    public string VerdictHeading => Say("Verdict", "Verdict");

    public string ShareHeading => Say("Fréquence relative", "Relative frequency");

    public string LeftOut(int count) =>
        Say(
            $"{Counted(count, "texte", "textes")} dans une autre langue ou trop courts pour être jugés.",
            $"{Counted(count, "text", "texts")} in another language or too short to be judged."
        );

    public string Dates(int fromFrontMatter, int all) =>
        Say(
            $"Date de publication de l'en-tête pour {Number(fromFrontMatter)} sur {Number(all)} ; date du fichier pour les autres.",
            $"Date of the front matter for {Number(fromFrontMatter)} of {Number(all)}; date of the file for the others."
        );

    public string Written(string file, int articles) =>
        Say($"{file} : {Counted(articles, "article", "articles")}", $"{file}: {Counted(articles, "article", "articles")}");
}
