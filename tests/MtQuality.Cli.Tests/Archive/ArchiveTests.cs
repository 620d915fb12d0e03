using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MtQuality.Cli.Archive;

namespace MtQuality.Cli.Tests.Archive;

internal sealed class ArchiveTests
{
    private TemporaryDirectory _site = null!;
    private string _page = "";

    [SetUp]
    public void MakeDirectory()
    {
        _site = new TemporaryDirectory();
        _page = Path.Combine(_site.Path, "page.html");
    }

    [TearDown]
    public void RemoveDirectory() => _site.Dispose();

    [Test]
    public void The_page_counts_verdicts_and_lists_the_worst_first_with_links_to_their_reports()
    {
        Write("a.md", "---\ndate: 2024-03-05\n---\n\nUn bogue.");
        Write("b.md", "---\ndate: 2024-05-01T10:00:00Z\n---\n\nUn bogue et un bogue.");
        Write("c.md", "---\ntitle: x\ndate: \"2024-05-20\"\n---\n\nRien du tout.");

        var run = CommandLine.RunWithFake("", "report", _site.Path, "--output", _page, "--title", "Les <articles>");

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Is.EqualTo($"{_page} : 3 articles\n"));
        using var page = Page();
        Assert.That(page.QuerySelector("h1")!.TextContent, Is.EqualTo("Les <articles>"));
        Assert.That(
            page.QuerySelectorAll(".figures strong").Select(f => f.TextContent),
            Is.EqualTo(new[] { "3", "1", "1", "1" })
        );
        var links = page.QuerySelectorAll("section[aria-labelledby='worst'] tbody a").ToList();
        Assert.That(links.Select(link => Path.GetFileName(link.TextContent)), Is.EqualTo(new[] { "b.md", "a.md" }));
        foreach (var link in links)
        {
            var article = page.QuerySelector(link.GetAttribute("href")!)!;
            Assert.That(article.QuerySelector("h2")!.TextContent, Is.EqualTo(link.TextContent));
            Assert.That(article.QuerySelectorAll("a.hit"), Is.Not.Empty);
        }
        var periods = page.QuerySelectorAll("section[aria-labelledby='time'] tbody tr").Select(row => row.TextContent);
        Assert.That(periods, Is.EqualTo(new[] { "2024-03010", "2024-04000", "2024-05101" }));
        Assert.That(page.Body!.TextContent, Does.Contain("pour 3 sur 3"));
    }

    [Test]
    public void Rules_are_counted_by_findings_and_by_articles()
    {
        Write("a.txt", "Un bogue.");
        Write("b.txt", "Un bogue et un bogue.");

        CommandLine.RunWithFake("", "report", _site.Path, "--output", _page);

        using var page = Page();
        var row = page.QuerySelector("section[aria-labelledby='frequent'] tbody tr")!;
        Assert.That(row.QuerySelectorAll("th, .number").Select(c => c.TextContent), Is.EqualTo(new[] { "TST0001", "3", "2" }));
    }

    [Test]
    public void As_many_of_the_worst_are_shown_as_were_asked_for()
    {
        for (var i = 0; i < 9; i++)
        {
            Write($"{i}.txt", "Un bogue.");
        }

        CommandLine.RunWithFake("", "report", _site.Path, "--output", _page, "--worst", "4");

        using var page = Page();
        Assert.That(page.QuerySelectorAll("article"), Has.Length.EqualTo(4));
    }

    [Test]
    public void What_cannot_be_read_or_judged_is_said()
    {
        Write("a.txt", "This is the end.");
        _site.Write("b.txt", [0, 1, 2, 3]);

        var run = CommandLine.RunWithFake("", "report", _site.Path, "--output", _page);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        using var page = Page();
        Assert.That(page.QuerySelector(".remark")!.TextContent, Does.Contain("1 texte dans une autre langue"));
        Assert.That(
            page.QuerySelector("section[aria-labelledby='unread'] li")!.TextContent,
            Does.Contain("b.txt: fichier binaire")
        );
        Assert.That(page.QuerySelectorAll(".chart"), Is.Empty);
    }

    [TestCase("report")]
    [TestCase("report", "-")]
    [TestCase("report", "a.txt", "--worst", "-1")]
    public void Bad_usage_is_exit_code_2(params string[] args)
    {
        Assert.That(CommandLine.RunWithFake("Rien.", args).ExitCode, Is.EqualTo(2));
    }

    [TestCase("---\ndate: 2024-02-29\n---\n", "2024-02-29")]
    [TestCase("---\r\ntitle: a: b\r\nDate: '2024-02-29 10:00'\r\n---\r\n", "2024-02-29")]
    [TestCase("+++\ndate = 2024-02-29T01:02:03Z\n+++\n", "2024-02-29")]
    [TestCase("---\ndate: hier\n---\n", null)]
    [TestCase("---\ndate: 2024-02-30\n---\n", null)]
    [TestCase("---\ntitle: x\n---\ndate: 2024-02-29\n", null)]
    [TestCase("date: 2024-02-29\n", null)]
    [TestCase("", null)]
    public void The_date_of_an_article_is_read_from_its_front_matter(string source, string? expected)
    {
        Assert.That(ArticleDate.FromFrontMatter(source)?.ToString("O"), Is.EqualTo(expected));
    }

    [TestCase("2024-01-01", "2024-03-01", new[] { "2024-01", "2024-02", "2024-03" })]
    [TestCase("2015-02-01", "2015-02-01", new[] { "2015-02" })]
    public void Months_without_an_article_have_their_place(string first, string last, string[] labels)
    {
        Assert.That(TimelineOf(first, last).Select(bar => bar.Label), Is.EqualTo(labels));
    }

    [TestCase("2020-01-01", "2026-12-01", "2020-01/03", "2026-10/12")]
    [TestCase("1999-06-01", "2026-12-01", "1999", "2026")]
    [TestCase("1700-01-01", "2026-12-01", "1700", "2020")]
    public void A_long_time_is_cut_into_longer_periods(string first, string last, string from, string to)
    {
        var bars = TimelineOf(first, last);

        Assert.That(bars, Has.Count.LessThanOrEqualTo(40));
        Assert.That(bars[0].Label, Is.EqualTo(from));
        Assert.That(bars[^1].Label, Is.EqualTo(to));
        Assert.That(bars.Sum(bar => bar.Counts.Total), Is.EqualTo(2));
    }

    private static IReadOnlyList<(string Label, VerdictCounts Counts)> TimelineOf(string first, string last)
    {
        var months = new SortedDictionary<DateOnly, VerdictCounts>();
        foreach (var day in new[] { first, last })
        {
            months[DateOnly.Parse(day)] = new VerdictCounts();
            months[DateOnly.Parse(day)].Add(Verdict.Review, first == last ? 2 : 1);
        }
        return Timeline.Of(months);
    }

    private void Write(string name, string content) => _site.Write(name, Encoding.UTF8.GetBytes(content));

    private IHtmlDocument Page() => new HtmlParser().ParseDocument(File.ReadAllText(_page));
}
