using MtQuality.Cli.Input;

namespace MtQuality.Cli.Archive;

/// <summary>What is kept of one article among the worst.</summary>
internal sealed record WorstArticle(string Name, Verdict Verdict, double Probability, int Findings);

/// <summary>How often a rule found something.</summary>
internal sealed record RuleCount(string RuleId, int Articles, int Findings);

/// <summary>
/// What is known of an archive after each article. Its size depends on the rules, on the months and on how many of the worst are kept,
/// not on the articles.
/// </summary>
internal sealed class ArchiveStatistics(int worstKept)
{
    /// <summary>Bars of the distribution of probabilities.</summary>
    public const int Bins = 20;
    private const int NamedUnreadable = 20;

    private readonly Dictionary<string, (int Articles, int Findings)> _rules = new(StringComparer.Ordinal);
    private readonly PriorityQueue<WorstArticle, WorstArticle> _worst = new(Comparer<WorstArticle>.Create(CompareBadness));
    private readonly List<(string Name, string Error)> _unreadable = [];

    public VerdictCounts Verdicts { get; } = new();

    public VerdictCounts[] Distribution { get; } = [.. Enumerable.Range(0, Bins).Select(_ => new VerdictCounts())];

    public SortedDictionary<DateOnly, VerdictCounts> Months { get; } = [];

    public int NotFrench { get; private set; }

    public int DatedByFrontMatter { get; private set; }

    public int Unreadable { get; private set; }

    /// <summary>The first files that could not be read, with the reason.</summary>
    public IReadOnlyList<(string Name, string Error)> FirstUnreadable => _unreadable;

    public IEnumerable<RuleCount> Rules =>
        _rules
            .Select(rule => new RuleCount(rule.Key, rule.Value.Articles, rule.Value.Findings))
            .OrderByDescending(rule => rule.Findings)
            .ThenBy(rule => rule.RuleId, StringComparer.Ordinal);

    /// <summary>The worst articles that are not clean, worst first.</summary>
    public IEnumerable<WorstArticle> Worst =>
        _worst.UnorderedItems.Select(item => item.Element).OrderDescending(Comparer<WorstArticle>.Create(CompareBadness));

    public void Add(CheckedText text)
    {
        if (text.Report is not { } report)
        {
            Unreadable++;
            if (_unreadable.Count < NamedUnreadable)
            {
                _unreadable.Add((text.Name, text.Error!));
            }
            return;
        }
        if (report.DetectedLanguage != "fr")
        {
            NotFrench++;
            return;
        }
        Verdicts.Add(report.Verdict);
        Distribution[Math.Clamp((int)(Bins * report.Probability), 0, Bins - 1)].Add(report.Verdict);
        AddDate(ArticleDate.Of(text), report.Verdict);
        foreach (var rule in report.Findings.GroupBy(finding => finding.RuleId, StringComparer.Ordinal))
        {
            var (articles, findings) = _rules.GetValueOrDefault(rule.Key);
            _rules[rule.Key] = (articles + 1, findings + rule.Count());
        }
        if (report.Verdict != Verdict.Clean)
        {
            var article = new WorstArticle(text.Name, report.Verdict, report.Probability, report.Findings.Count);
            _worst.Enqueue(article, article);
            if (_worst.Count > worstKept)
            {
                _worst.Dequeue();
            }
        }
    }

    private void AddDate(ArticleDate date, Verdict verdict)
    {
        var month = new DateOnly(date.Day.Year, date.Day.Month, 1);
        if (!Months.TryGetValue(month, out var counts))
        {
            Months[month] = counts = new VerdictCounts();
        }
        counts.Add(verdict);
        DatedByFrontMatter += date.IsFromFrontMatter ? 1 : 0;
    }

    private static int CompareBadness(WorstArticle? a, WorstArticle? b)
    {
        var order = Comparer<(Verdict, double, int)>.Default.Compare(
            (a!.Verdict, a.Probability, a.Findings),
            (b!.Verdict, b.Probability, b.Findings)
        );
        return order != 0 ? order : string.CompareOrdinal(b.Name, a.Name);
    }
}
