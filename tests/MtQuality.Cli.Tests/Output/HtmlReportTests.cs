using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace MtQuality.Cli.Tests.Output;

internal sealed class HtmlReportTests
{
    private const string Article = "Un titre\n\nUn mot bogue se cache ici, puis un autre bogue. Et la fin.";

    [Test]
    public void The_page_shows_the_whole_text_with_each_finding_marked()
    {
        var page = Page(Article);

        Assert.That(page.QuerySelectorAll(".row > p").Select(p => p.TextContent), Is.EqualTo(Article.Split("\n\n")));
        Assert.That(page.QuerySelectorAll("a.hit").Select(hit => hit.TextContent), Is.EqualTo(new[] { "bogue", "bogue" }));
    }

    [Test]
    public void Each_mark_leads_to_its_note_and_back_and_is_described_by_its_reason()
    {
        var page = Page(Article);

        foreach (var hit in page.QuerySelectorAll("a.hit"))
        {
            var note = page.QuerySelector(hit.GetAttribute("href")!)!;
            Assert.That(note.QuerySelector("q")!.TextContent, Is.EqualTo("bogue"));
            Assert.That(note.QuerySelector("ins")!.TextContent, Is.EqualTo("erreur"));
            Assert.That(note.QuerySelector(".back")!.GetAttribute("href"), Is.EqualTo("#" + hit.Id));
            var reason = page.GetElementById(hit.GetAttribute("aria-describedby")!)!;
            Assert.That(reason.TextContent, Is.EqualTo("Le mot « bogue » ne va pas."));
            Assert.That(note.Contains(reason));
        }
    }

    [Test]
    public void Identifiers_are_unique_and_every_reference_is_kept()
    {
        using var page = Parsed(CommandLine.Run("", ["check", .. Corpus.Articles, "--format", "html"]));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        var references = page.QuerySelectorAll("a[href^='#']")
            .Select(link => link.GetAttribute("href")![1..])
            .Concat(
                page.QuerySelectorAll("[aria-describedby], [aria-labelledby]")
                    .SelectMany(e => (e.GetAttribute("aria-describedby") ?? e.GetAttribute("aria-labelledby"))!.Split(' '))
            );

        Assert.That(ids, Is.Unique);
        Assert.That(references.Except(ids), Is.Empty);
        Assert.That(page.QuerySelectorAll("article"), Has.Length.EqualTo(Corpus.Articles.Count()));
    }

    [Test]
    public void The_page_needs_no_other_file_and_its_policy_allows_none()
    {
        using var page = Parsed(CommandLine.RunWithFake(Article, "check", "-", "--format", "html"));
        var policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;

        Assert.That(page.QuerySelectorAll("[src], link, iframe, img, object"), Is.Empty);
        Assert.That(policy, Does.StartWith("default-src 'none'"));
        Assert.That(policy, Does.Not.Contain("unsafe"));
        Assert.That(policy, Does.Contain(HashOf(page.QuerySelector("style")!)));
        Assert.That(policy, Does.Contain(HashOf(page.QuerySelector("script")!)));
        Assert.That(page.QuerySelectorAll("[style], [onclick], [onload]"), Is.Empty);

        static string HashOf(IElement element) =>
            "'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element.TextContent))) + "'";
    }

    [Test]
    public void Nothing_in_a_text_a_name_or_a_message_becomes_markup()
    {
        const string evil = "</p><script>alert('1')</script>&lt;<img src=x onerror=\"alert(2)\">";
        using var directory = new TemporaryDirectory();
        var path = directory.Write("<b>'nom' & \"co\".txt", Encoding.UTF8.GetBytes("Un " + evil + " ici."));
        var finding = new Finding("TST0001", 3, evil.Length, Category.Calque, Severity.Minor, Origin.Human, 1, evil, [evil]);
        var report = new ArticleReport(
            Verdict.Review,
            0.5,
            [new SentenceReport(0, evil.Length + 8, 0.5f, [finding])],
            [finding],
            [new Contribution(evil, 1, 1)]
        );

        using var page = Parsed(CommandLine.RunWith(_ => report, "", "check", path, "--format", "html"));

        Assert.That(page.QuerySelectorAll("script"), Has.Length.EqualTo(1));
        Assert.That(page.QuerySelectorAll("img, b"), Is.Empty);
        Assert.That(page.QuerySelector("a.hit")!.TextContent, Is.EqualTo(evil));
        Assert.That(page.QuerySelector(".why")!.TextContent, Is.EqualTo(evil));
        Assert.That(page.QuerySelector("ins")!.TextContent, Is.EqualTo(evil));
        Assert.That(page.QuerySelector("h1")!.TextContent, Is.EqualTo(path));
        Assert.That(page.Title, Does.StartWith(path));
    }

    [Test]
    public void Findings_that_overlap_are_all_reached()
    {
        Finding[] findings = [Found(0, 10), Found(2, 3), Found(5, 10), Found(20, 500)];
        var text = new string('a', 30) + "\n\n" + new string('b', 30);

        using var page = Parsed(
            CommandLine.RunWith(
                _ => new ArticleReport(Verdict.Review, 0.5, [new SentenceReport(0, 30, 0, findings)], findings, []),
                text,
                "check",
                "-",
                "--format",
                "html"
            )
        );

        Assert.That(page.QuerySelector(".row > p")!.TextContent, Is.EqualTo(new string('a', 30)));
        Assert.That(page.QuerySelectorAll(".note"), Has.Length.EqualTo(4));
        var described = page.QuerySelectorAll("a.hit").SelectMany(hit => hit.GetAttribute("aria-describedby")!.Split(' '));
        Assert.That(described, Is.EquivalentTo(page.QuerySelectorAll(".why").Select(why => why.Id)));

        Finding Found(int start, int length) =>
            new("TST0001", start, Math.Min(length, 62 - start), Category.Calque, Severity.Minor, Origin.Either, 1, "Non.", []);
    }

    [Test]
    public void The_table_counts_the_findings_of_each_rule_and_the_dial_says_the_probability()
    {
        var page = Page(Article);

        Assert.That(page.QuerySelectorAll(".rules tbody tr"), Has.Length.EqualTo(1));
        Assert.That(page.QuerySelector(".rules tbody .number")!.TextContent, Is.EqualTo("2"));
        Assert.That(page.QuerySelector("svg.gauge")!.GetAttribute("aria-label"), Is.EqualTo("probabilité 80\u00A0%"));
        Assert.That(page.QuerySelectorAll(".evidence svg rect"), Has.Length.EqualTo(1));
    }

    [Test]
    public void An_empty_text_and_one_that_cannot_be_read_are_said()
    {
        using var page = Parsed(CommandLine.Run("", "check", "-", "absent.txt", "--format", "html", "--lang", "en"));

        Assert.That(
            page.QuerySelectorAll(".remark").Select(p => p.TextContent),
            Is.EqualTo(new[] { "Empty text: nothing to judge.", "no such file or directory" })
        );
        Assert.That(page.DocumentElement.GetAttribute("lang"), Is.EqualTo("en"));
    }

    [Test]
    public void Of_a_text_longer_than_a_book_what_stands_around_the_findings_is_shown()
    {
        var text = string.Concat(Enumerable.Repeat("Une phrase ordinaire.\n\n", 30_000)) + Article;

        var page = Page(text);

        Assert.That(page.QuerySelectorAll(".row"), Has.Length.EqualTo(1));
        Assert.That(page.QuerySelector(".row > p")!.TextContent, Is.EqualTo(Article.Split("\n\n")[1]));
    }

    private static IHtmlDocument Page(string text) => Parsed(CommandLine.RunWithFake(text, "check", "-", "--format", "html"));

    private static IHtmlDocument Parsed(CommandLine run) => new HtmlParser().ParseDocument(run.Output);
}
