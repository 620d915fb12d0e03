using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Web;
using MtQuality.Cli.WordPress;

namespace MtQuality.Cli.Tests.WordPress;

/// <summary>The scan against a site that answers in process: what it asks, what it writes, and what it makes of odd answers.</summary>
internal sealed class ScanTests
{
    private const string Clean = "<!-- wp:paragraph --><p>Il fait beau à Liège.</p><!-- /wp:paragraph -->";
    private const string Review = "<p>Un bogue.</p>";
    private const string Machine = "<p>Un bogue et un bogue.</p>";
    private const string English = "<p>This is the end.</p>";
    private ImpatientTime _time = new();

    [SetUp]
    public void SetUp() => _time = new ImpatientTime();

    [Test]
    public void Without_apply_nothing_is_written_and_what_is_flagged_is_shown()
    {
        var site = new FakeSite().Add(Clean, Review, Machine, English);
        site.HasPlugin = false;

        var run = Scan(site);

        Assert.That(run.ExitCode, Is.EqualTo(1), run.Error);
        Assert.That(site.Writes, Is.Zero);
        Assert.That(
            run.Output,
            Does.Contain("4 posts: 1 machine translation · 1 worth a look · 1 without sufficient sign · 1 not judged\n")
        );
        Assert.That(run.Output, Does.Contain("nothing was written"));
        var rows = run.Lines.Where(line => line.Contains("https://", StringComparison.Ordinal)).ToList();
        Assert.That(rows, Has.Count.EqualTo(2));
        Assert.That(rows[0], Does.StartWith("2 ").And.Contain("40%").And.Contain(" review ").And.EndWith("Titre 2"));
        Assert.That(rows[1], Does.StartWith("3 ").And.Contain("80%").And.Contain(" machine-translated "));
    }

    [Test]
    public void With_apply_every_verdict_is_written_once_and_a_second_scan_says_the_same()
    {
        var site = new FakeSite().Add(Enumerable.Range(0, 250).Select(i => new[] { Clean, Review, Machine, English }[i % 4]));

        var first = Scan(site, "--apply");

        Assert.That(first.ExitCode, Is.EqualTo(1), first.Error);
        Assert.That(site.Writes, Is.EqualTo(250));
        Assert.That(site.Posts[4].Meta["mtq_verdict"]!.ToString(), Is.EqualTo("not-judged"));
        Assert.That(site.Posts[3].Meta["mtq_verdict"]!.ToString(), Is.EqualTo("machine-translated"));
        Assert.That(first.Output, Does.Contain("noted: 250"));

        var second = Scan(site, "--apply");

        Assert.That(site.Writes, Is.EqualTo(250));
        Assert.That(second.ExitCode, Is.EqualTo(1));
        Assert.That(second.Output, Does.Contain("unchanged: 250"));
        Assert.That(
            second.Lines.First(line => line.Contains("posts:")),
            Is.EqualTo(first.Lines.First(l => l.Contains("posts:")))
        );
    }

    [Test]
    public void A_post_is_judged_again_when_its_title_or_its_text_or_the_checker_changes()
    {
        var site = new FakeSite().Add(Clean, Clean, Clean);
        Scan(site, "--apply");
        site.Posts[1].Title = "Bogue et bogue";
        site.Posts[2].Content = Machine;

        Scan(site, "--apply");
        Assert.That(site.Writes, Is.EqualTo(5));
        Assert.That(site.Posts[2].Meta["mtq_verdict"]!.ToString(), Is.EqualTo("machine-translated"));

        Scan(site, "--apply", "--disable", FrenchChecker.Rules[0].Id);
        Assert.That(site.Writes, Is.EqualTo(8));
    }

    [Test]
    public void A_post_that_is_edited_during_the_scan_gets_no_verdict_of_its_old_text()
    {
        var site = new FakeSite().Add(Clean, Machine, Clean);
        site.BeforeVerdict = post => post.Content = post.Id == 2 ? Clean : post.Content;

        var run = Scan(site, "--apply", "--format", "json");

        Assert.That(site.Posts[2].Meta, Is.Empty);
        Assert.That((string?)JsonNode.Parse(run.Output)!["posts"]![1]!["result"], Is.EqualTo("edited"));
        Assert.That(Scan(site, "--apply").Output, Does.Contain("noted: 1"));
        Assert.That(site.Posts[2].Meta["mtq_verdict"]!.ToString(), Is.EqualTo("clean"));
    }

    [Test]
    public void Posts_that_become_pending_do_not_hide_others()
    {
        var site = new FakeSite().Add(Enumerable.Range(0, 450).Select(i => i % 3 == 0 || i < 220 ? Machine : Clean));
        var machine = site.Posts.Values.Count(post => post.Content == Machine);

        var run = Scan(site, "--apply", "--pending");

        Assert.That(site.Writes, Is.EqualTo(450), run.Error);
        Assert.That(site.Posts.Values.Count(post => !post.IsPublished), Is.EqualTo(machine));
        Assert.That(run.Output, Does.Contain($"pending: {machine}"));
    }

    [Test]
    public void Whatever_is_withdrawn_and_published_meanwhile_every_other_post_is_read_once([Range(1, 60)] int seed)
    {
        var random = new Random(seed);
        var site = new FakeSite().Add(Enumerable.Repeat(Clean, random.Next(1, 900)));
        var all = site.Posts.Keys.ToArray();
        foreach (var id in all)
        {
            site.Posts[id].IsPublished = random.Next(8) > 0;
        }
        site.Hidden.UnionWith(all.Where(_ => random.Next(12) == 0));
        var constant = all.Where(id => site.Posts[id].IsPublished).ToHashSet();
        // Bounded, as nobody edits for ever.
        var changes = 0;
        site.BeforePosts = () =>
        {
            for (var i = random.Next(60); i > 0 && changes++ < 600; i--)
            {
                var post = site.Posts[all[random.Next(all.Length)]];
                post.IsPublished = !post.IsPublished;
                constant.Remove(post.Id);
            }
        };

        var run = Scan(site, "--format", "json");

        var read = JsonNode.Parse(run.Output)!["posts"]!.AsArray().Select(post => (long)post!["id"]!).ToList();
        Assert.That(run.Error, Is.Empty);
        Assert.That(read, Is.Ordered.And.Unique);
        Assert.That(constant.Except(site.Hidden).Except(read), Is.Empty);
    }

    [Test]
    public void A_scan_that_was_broken_off_goes_on_where_it_was()
    {
        var site = new FakeSite().Add(Enumerable.Repeat(Clean, 30));
        site.Instead = request =>
            request.Method == HttpMethod.Post && site.Writes > 12 ? throw new HttpRequestException("Verbindung weg") : null;

        var broken = Scan(site, "--apply");
        Assert.That(broken.ExitCode, Is.EqualTo(2));
        Assert.That(broken.Output, Does.Contain("noted: 12"));

        site.Instead = _ => null;
        var rest = Scan(site, "--apply");
        Assert.That(rest.ExitCode, Is.Zero);
        Assert.That(rest.Output, Does.Contain("noted: 18").And.Contain("unchanged: 12"));
    }

    [Test]
    public void One_post_that_the_site_cannot_take_does_not_stop_the_others()
    {
        var site = new FakeSite().Add(Clean, Clean, Clean);
        site.Instead = request =>
            request.RequestUri!.AbsolutePath.EndsWith("/verdicts/2", StringComparison.Ordinal)
                ? FakeSite.Refuse(HttpStatusCode.Forbidden, "rest_forbidden")
                : null;

        var run = Scan(site, "--apply");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Output, Does.Contain("noted: 2 · failed: 1").And.Contain("403, rest_forbidden"));
    }

    [Test]
    public void The_date_the_type_and_a_root_in_the_query_reach_the_site()
    {
        var site = new FakeSite { Link = "<https://exemple.org/?rest_route=/>; rel=\"https://api.w.org/\"" }.Add(Clean);

        var run = Scan(site, "--since", "2026-01-31", "--type", "page");

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(site.Requests, Has.Some.StartsWith("GET /?rest_route=/wp/v2/users/me&context=edit"));
        Assert.That(site.Requests[^1], Does.StartWith("GET /?rest_route=/wp/v2/pages&"));
        Assert.That(site.Requests[^1], Does.Contain("&modified_after=2026-01-30T23%3A59%3A59"));
    }

    [Test]
    public void The_root_of_the_api_can_be_given_where_no_page_announces_it()
    {
        var site = new FakeSite { Link = "<https://exemple.org/feed>; rel=\"alternate\"" }.Add(Clean);

        Assert.That(Scan(site).Error, Does.Contain("announces no REST API"));
        Assert.That(Run(site, FakeSite.Password, "--url", "https://exemple.org/wp-json").ExitCode, Is.Zero);
    }

    [Test]
    public void A_moment_of_weakness_is_waited_out_as_long_as_the_site_asks()
    {
        var site = new FakeSite().Add(Clean);
        var answers = new Queue<HttpResponseMessage>();
        var busy = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        busy.Headers.Add("Retry-After", "17");
        answers.Enqueue(busy);
        answers.Enqueue(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        var dated = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        dated.Headers.RetryAfter = new(_time.GetUtcNow().AddSeconds(40));
        answers.Enqueue(dated);
        site.Instead = request =>
            request.RequestUri!.AbsolutePath.EndsWith("/posts", StringComparison.Ordinal) && answers.TryDequeue(out var a)
                ? a
                : null;

        Assert.That(Scan(site).ExitCode, Is.Zero);
        Assert.That(_time.Pauses.Select(pause => pause.TotalSeconds), Is.EqualTo(new[] { 17, 2, 40 }));
    }

    [Test]
    public void A_site_that_stays_down_is_given_up_with_its_name()
    {
        var site = new FakeSite().Add(Clean);
        site.Instead = request =>
            request.RequestUri!.AbsolutePath.EndsWith("/posts", StringComparison.Ordinal)
                ? new HttpResponseMessage(HttpStatusCode.BadGateway)
                : null;

        var run = Scan(site);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("https://exemple.org/wp-json/wp/v2/posts").And.Contain("(502)"));
        Assert.That(site.Requests.Count(request => request.Contains("/posts?", StringComparison.Ordinal)), Is.EqualTo(5));
    }

    [Test]
    public void A_site_that_never_answered_is_not_asked_again()
    {
        var site = new FakeSite { Instead = _ => throw new HttpRequestException("Name or service not known") };

        Assert.That(Scan(site).Error, Does.Contain("does not answer (Name or service not known)"));
        Assert.That(site.Requests, Has.Count.EqualTo(1));
    }

    [TestCase("<!doctype html><title>Connexion</title>", HttpStatusCode.OK)]
    [TestCase("<b>Warning</b>: Undefined variable [{\"id\":1}]", HttpStatusCode.OK)]
    [TestCase("{\"posts\":[]}", HttpStatusCode.OK)]
    [TestCase("[]", HttpStatusCode.OK)]
    [TestCase("null", HttpStatusCode.OK)]
    [TestCase("", HttpStatusCode.OK)]
    [TestCase("<h1>Not Found</h1>", HttpStatusCode.NotFound)]
    [TestCase("<h1>Forbidden</h1>", HttpStatusCode.Forbidden)]
    public void What_is_no_list_of_posts_is_said_to_be_none(string body, HttpStatusCode status)
    {
        var site = new FakeSite().Add(Clean);
        site.Instead = request =>
            request.RequestUri!.AbsolutePath.EndsWith("/posts", StringComparison.Ordinal) ? FakeSite.Json(body, status) : null;

        var run = Scan(site);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("answers something other than the REST API of WordPress"));
    }

    [Test]
    public void A_page_that_is_too_large_is_read_in_smaller_ones()
    {
        var site = new FakeSite().Add(Enumerable.Repeat(Clean, 40));
        var tooLarge = new byte[SiteConnection.MaxBytes + 1];
        var most = 6;
        site.Instead = request =>
            HttpUtility.ParseQueryString(request.RequestUri!.Query)["per_page"] is { } size
            && int.Parse(size, CultureInfo.InvariantCulture) > most
                ? new HttpResponseMessage { Content = new ByteArrayContent(tooLarge) }
                : null;

        Assert.That(JsonNode.Parse(Scan(site, "--format", "json").Output)!["posts"]!.AsArray(), Has.Count.EqualTo(40));

        most = 0;
        var run = Scan(site);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("answer of more than 64 MiB"));
    }

    [TestCase("http://exemple.org", "is not encrypted")]
    [TestCase("http://localhost.exemple.org", "is not encrypted")]
    [TestCase("http://192.168.1.4/", "is not encrypted")]
    public void Plain_http_is_refused_before_anything_is_asked(string url, string reason)
    {
        var site = new FakeSite().Add(Clean);

        var run = Run(site, FakeSite.Password, "--url", url);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(reason));
        Assert.That(site.Requests, Is.Empty);
    }

    [TestCase("http://127.0.0.1:8080/")]
    [TestCase("http://localhost/blog")]
    [TestCase("http://[::1]:8080/")]
    public void Plain_http_may_be_used_on_this_machine(string url)
    {
        var site = new FakeSite { Link = $"</wp-json/>; rel=\"https://api.w.org/\"" }.Add(Clean);

        Assert.That(Run(site, FakeSite.Password, "--url", url).ExitCode, Is.Zero);
    }

    [Test]
    public void A_page_that_leads_to_plain_http_or_announces_it_is_not_followed()
    {
        var site = new FakeSite { Link = "<http://exemple.org/wp-json/>; rel=\"https://api.w.org/\"" }.Add(Clean);
        Assert.That(Scan(site).Error, Does.Contain("http://exemple.org/wp-json/ is not encrypted"));

        site.Instead = _ => Redirect("http://exemple.org/");
        Assert.That(Scan(site).Error, Does.Contain("http://exemple.org/ is not encrypted"));

        site.Instead = request => Redirect(request.RequestUri!.AbsoluteUri + "x");
        Assert.That(Scan(site).Error, Does.Contain("announces no REST API"));
    }

    [Test]
    public void A_redirected_start_page_is_followed_and_a_redirected_api_is_not()
    {
        var site = new FakeSite().Add(Clean);
        site.Instead = request => request.RequestUri!.Host == "exemple.com" ? Redirect("https://exemple.org/") : null;
        Assert.That(Run(site, FakeSite.Password, "--url", "https://exemple.com").ExitCode, Is.Zero);

        site.Instead = request =>
            request.RequestUri!.AbsolutePath.StartsWith("/wp-json", StringComparison.Ordinal)
                ? Redirect("https://ailleurs.example/wp-json/")
                : null;
        Assert.That(Scan(site).Error, Does.Contain("redirects to https://ailleurs.example/wp-json/"));
        Assert.That(site.Requests.Count(request => request.Contains("wp-json")), Is.GreaterThan(0));
    }

    [Test]
    public void The_reader_is_told_what_is_missing()
    {
        Assert.That(
            Run(new FakeSite(), "falsch", "--url", "https://exemple.org").Error,
            Does.Contain("does not know the user or the")
        );
        Assert.That(Run(new FakeSite(), "", "--url", "https://exemple.org").Error, Does.Contain("no password"));
        Assert.That(Scan(new FakeSite { TakesPasswords = false }).Error, Does.Contain("are switched off"));
        Assert.That(Scan(new FakeSite { HasPlugin = false }, "--apply").Error, Does.Contain("mtq wordpress plugin"));
        var author = new FakeSite();
        author.Capabilities.Remove("edit_others_posts");
        Assert.That(Scan(author).Error, Does.Contain("\"Rédac\" lacks the right edit_others_posts"));
    }

    [TestCase("--pending")]
    [TestCase("--since", "hier")]
    [TestCase("--type", "media")]
    [TestCase("--format", "sarif")]
    [TestCase("--url", "ftp://exemple.org")]
    [TestCase("--url", "exemple.org")]
    [TestCase("--url", "https://redac:secret@exemple.org")]
    [TestCase("--user", "redac:secret")]
    public void Bad_usage_is_exit_code_2_and_asks_nothing(params string[] args)
    {
        var site = new FakeSite();
        string[] rest = [.. args.Contains("--url") ? [] : new[] { "--url", "https://exemple.org" }];
        string[] user = [.. args.Contains("--user") ? [] : new[] { "--user", FakeSite.User }];

        var run = CommandLine.RunOnSite(site, _time, FakeSite.Password, ["wordpress", "scan", .. rest, .. user, .. args]);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(site.Requests, Is.Empty);
    }

    [Test]
    public void The_password_of_the_environment_goes_before_standard_input()
    {
        const string variable = ApplicationPassword.Variable;
        Environment.SetEnvironmentVariable(variable, FakeSite.Password);
        try
        {
            Assert.That(Run(new FakeSite().Add(Clean), "falsch", "--url", "https://exemple.org").ExitCode, Is.Zero);
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
        }
    }

    [Test]
    public void The_plugin_is_printed_as_it_is()
    {
        var file = Path.Combine(Corpus.Directory, "..", "src", "MtQuality.WordPress", "mtquality.php");

        Assert.That(CommandLine.Run("", "wordpress", "plugin").Output, Is.EqualTo(File.ReadAllText(file)));
    }

    [Test]
    public void A_title_cannot_steer_the_terminal()
    {
        var site = new FakeSite().Add(Machine);
        site.Posts[1].Title = "Rouge \u001b[31m";

        Assert.That(Scan(site).Output, Does.Contain("Rouge").And.Not.Contain("\u001b"));
    }

    private static HttpResponseMessage Redirect(string to)
    {
        var answer = new HttpResponseMessage(HttpStatusCode.MovedPermanently);
        answer.Headers.Location = new Uri(to);
        return answer;
    }

    private CommandLine Scan(FakeSite site, params string[] args) =>
        Run(site, FakeSite.Password, ["--url", "https://exemple.org/actualites", .. args]);

    private CommandLine Run(FakeSite site, string password, params string[] args) =>
        CommandLine.RunOnSite(
            site,
            _time,
            password + "\n",
            ["wordpress", "scan", "--user", FakeSite.User, "--lang", "en", "--no-config", .. args]
        );
}
