using System.Globalization;
using MtQuality.Cli.Archive;
using MtQuality.Cli.Input;

namespace MtQuality.Cli.Output.Html;

/// <summary>The page about an archive: distribution, verdicts over time, rules, and the worst articles with their reports.</summary>
internal sealed class ArchivePage(TextWriter output, Wording wording)
{
    private const int MostRules = 30;

    /// <summary>Writes the page.</summary>
    /// <param name="title">What the archive is called.</param>
    /// <param name="statistics">What is known of it.</param>
    /// <param name="check">Reads and checks an article again: the texts of an archive are not kept.</param>
    public void Write(string title, ArchiveStatistics statistics, Func<string, CheckedText> check)
    {
        var worst = statistics.Worst.ToList();
        HtmlPage.WriteStart(output, title, wording);
        output.WriteHtml($"<main id=\"main\">\n<h1>{title}</h1>\n");
        WriteSummary(statistics);
        if (statistics.Verdicts.Total > 0)
        {
            var charts = new VerdictChart(output, wording);
            charts.Write("distribution", wording.Distribution, wording.ProbabilityHeading, Bins(statistics));
            charts.Write("time", wording.OverTime, wording.PeriodHeading, Timeline.Of(statistics.Months));
            output.WriteHtml($"<p>{wording.Dates(statistics.DatedByFrontMatter, statistics.Verdicts.Total)}</p>\n");
        }
        WriteWorst(worst);
        WriteRules(statistics.Rules.ToList());
        WriteUnreadable(statistics);
        var articles = new ArticleHtml(output, wording);
        foreach (var (i, article) in worst.Index())
        {
            articles.Write(check(article.Name), IdOf(i), level: 2);
            output.Flush();
        }
        output.Write("</main>\n");
        HtmlPage.WriteEnd(output, wording);
        output.Flush();
    }

    private static string IdOf(int worst) => $"a{worst + 1}";

    private void WriteSummary(ArchiveStatistics statistics)
    {
        output.WriteHtml(
            $"<ul class=\"figures\">\n<li><strong>{wording.Number(statistics.Verdicts.Total)}</strong> {wording.ArticlesJudged}</li>\n"
        );
        foreach (var verdict in Enum.GetValues<Verdict>().Reverse())
        {
            output.WriteHtml(
                $"<li><strong class=\"says {Names.Of(verdict)}\">{wording.Number(statistics.Verdicts[verdict])}</strong> {wording.Of(verdict)}</li>\n"
            );
        }
        output.Write("</ul>\n");
        if (statistics.NotFrench > 0)
        {
            output.WriteHtml($"<p class=\"remark\">{wording.LeftOut(statistics.NotFrench)}</p>\n");
        }
    }

    private static List<(string, VerdictCounts)> Bins(ArchiveStatistics statistics) =>
        [
            .. statistics.Distribution.Select(
                (counts, i) =>
                    (
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{100 * i / ArchiveStatistics.Bins}\u2013{100 * (i + 1) / ArchiveStatistics.Bins}"
                        ),
                        counts
                    )
            ),
        ];

    private void WriteWorst(List<WorstArticle> worst)
    {
        output.WriteHtml($"<section aria-labelledby=\"worst\">\n<h2 id=\"worst\">{wording.WorstArticles}</h2>\n");
        if (worst.Count == 0)
        {
            output.WriteHtml($"<p>{wording.NoneFlagged}</p>\n");
        }
        else
        {
            output.WriteHtml(
                $"<table>\n<thead><tr><th scope=\"col\">{wording.ArticleHeading}</th><th scope=\"col\">{wording.VerdictHeading}</th><th scope=\"col\" class=\"number\">{wording.ProbabilityHeading}</th><th scope=\"col\" class=\"number\">{wording.CountHeading}</th></tr></thead>\n<tbody>\n"
            );
            foreach (var (i, article) in worst.Index())
            {
                output.WriteHtml(
                    $"<tr><th scope=\"row\"><a href=\"#{IdOf(i)}\">{article.Name}</a></th><td><span class=\"says {Names.Of(article.Verdict)}\">{wording.Of(article.Verdict)}</span></td><td class=\"number\">{wording.PercentOf(article.Probability)}</td><td class=\"number\">{wording.Number(article.Findings)}</td></tr>\n"
                );
            }
            output.Write("</tbody>\n</table>\n");
        }
        output.Write("</section>\n");
    }

    private void WriteRules(List<RuleCount> rules)
    {
        if (rules.Count == 0)
        {
            return;
        }
        output.WriteHtml(
            $"<section aria-labelledby=\"frequent\">\n<h2 id=\"frequent\">{wording.FrequentRules}</h2>\n<table>\n<thead><tr><th scope=\"col\">{wording.RuleHeading}</th><th scope=\"col\" class=\"number\">{wording.CountHeading}</th><th scope=\"col\" class=\"number\">{wording.ArticlesHeading}</th><th scope=\"col\"><span class=\"hidden\">{wording.ShareHeading}</span></th></tr></thead>\n<tbody>\n"
        );
        foreach (var rule in rules.Take(MostRules))
        {
            var descriptor = FrenchChecker.Rules.FirstOrDefault(known => known.Id == rule.RuleId);
            var side = descriptor?.Origin == Origin.Human ? "human" : "machine";
            output.Write("<tr><th scope=\"row\">");
            RuleLink.Write(output, descriptor?.HelpUri, Wording.TitleOf(rule.RuleId));
            output.WriteHtml(
                $"</th><td class=\"number\">{wording.Number(rule.Findings)}</td><td class=\"number\">{wording.Number(rule.Articles)}</td><td><svg class=\"bar\" viewBox=\"0 0 200 12\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"{side}\" y=\"1\" width=\"{200.0 * rule.Findings / rules[0].Findings:F1}\" height=\"10\"/></svg></td></tr>\n"
            );
        }
        output.Write("</tbody>\n</table>\n</section>\n");
    }

    private void WriteUnreadable(ArchiveStatistics statistics)
    {
        if (statistics.Unreadable == 0)
        {
            return;
        }
        output.WriteHtml(
            $"<section aria-labelledby=\"unread\">\n<h2 id=\"unread\">{wording.Unread(statistics.Unreadable)}</h2>\n<ul>\n"
        );
        foreach (var (name, error) in statistics.FirstUnreadable)
        {
            output.WriteHtml($"<li>{name}: {error}</li>\n");
        }
        output.Write("</ul>\n</section>\n");
    }
}
