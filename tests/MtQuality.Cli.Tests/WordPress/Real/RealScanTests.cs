using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using MtQuality.Cli.WordPress;

namespace MtQuality.Cli.Tests.WordPress.Real;

/// <summary>The scan of a real WordPress.</summary>
[Category("Integration")]
internal sealed class RealScanTests
{
    // Everything of the table of posts: what a scan must not touch.
    private const string AllPosts = "SELECT * FROM wp_posts ORDER BY ID";
    private const string Clean = "<!-- wp:paragraph --><p>Il fait beau à Liège.</p><!-- /wp:paragraph -->";
    private const string Machine = "<!-- wp:paragraph --><p>Un bogue et un bogue.</p><!-- /wp:paragraph -->";

    private RealSite _site;

    [SetUp]
    public void SetUp() => _site = RealSiteFixture.Site;

    [Test]
    public void Three_hundred_posts_are_scanned_flagged_and_scanned_again_without_a_second_write()
    {
        var posts = Articles.Take(300);
        var ids = _site.Add(posts);
        var expected = ids.Zip(posts.Select(Articles.VerdictOf)).ToDictionary();
        var before = _site.Query(AllPosts);

        var clock = Stopwatch.StartNew();
        var dry = Scan("--format", "json");
        TestContext.Progress.WriteLine($"300 posts read and judged in {clock.Elapsed.TotalSeconds:F1} s.");
        Assert.That(dry.ExitCode, Is.EqualTo(1), dry.Error);
        Assert.That(_site.Posts, Is.Zero, "Without --apply nothing but GET is asked.");
        Assert.That(VerdictsIn(dry), Is.EqualTo(expected.ToDictionary(pair => pair.Key, pair => Articles.NameOf(pair.Value))));

        clock.Restart();
        var applied = Scan("--apply");
        TestContext.Progress.WriteLine($"300 posts judged and noted in {clock.Elapsed.TotalSeconds:F1} s.");
        Assert.That(applied.ExitCode, Is.EqualTo(1), applied.Error);
        Assert.That((_site.Writes, _site.Posts), Is.EqualTo((300, 300)));
        Assert.That(_site.Query(AllPosts), Is.EqualTo(before), "Text, date and status stay as they are.");
        var flagged = expected.Where(pair => pair.Value != Verdict.Clean).Select(pair => pair.Key).Order().ToList();
        var terms = _site.Query(
            "SELECT object_id, name FROM wp_term_relationships JOIN wp_term_taxonomy USING (term_taxonomy_id) JOIN wp_terms USING (term_id) "
                + "WHERE taxonomy = 'mtq_verdict' ORDER BY object_id"
        );
        Assert.That(terms.Select(row => long.Parse(row[0])), Is.EqualTo(flagged));
        Assert.That(terms.Select(row => row[1]), Is.EqualTo(flagged.Select(id => Articles.NameOf(expected[id]))));

        clock.Restart();
        var again = Scan("--apply");
        TestContext.Progress.WriteLine($"300 posts scanned again in {clock.Elapsed.TotalSeconds:F1} s.");
        Assert.That(again.ExitCode, Is.EqualTo(1), again.Error);
        Assert.That((_site.Writes, _site.Posts), Is.EqualTo((300, 300)), "What is noted is not written again.");
        Assert.That(
            again.Lines.First(line => line.Contains("posts:")),
            Is.EqualTo(applied.Lines.First(l => l.Contains("posts:")))
        );

        var edited = flagged[0];
        _site.Php(
            $"wp_update_post( array( 'ID' => {edited}, 'post_content' => '<p>Il fait beau à Liège, et le marché a ouvert ses portes.</p>' ) );"
        );
        Assert.That(Scan("--apply").Output, Does.Contain("unchanged: 299 · noted: 1"));
        Assert.That(
            _site.Query($"SELECT meta_value FROM wp_postmeta WHERE post_id = {edited} AND meta_key = 'mtq_verdict'")[0][0],
            Is.EqualTo("clean")
        );
        Assert.That(
            _site.Query(
                $"SELECT * FROM wp_term_relationships WHERE object_id = {edited} AND term_taxonomy_id IN (SELECT term_taxonomy_id FROM wp_term_taxonomy WHERE taxonomy = 'mtq_verdict')"
            ),
            Is.Empty
        );
    }

    [Test]
    public void What_editors_ask_by_rest_shows_the_verdict()
    {
        var id = _site.Add(Articles.With(Verdict.MachineTranslated))[0];
        Scan("--apply");

        var post = _site.AskAsync(RealSite.Editor, HttpMethod.Get, $"wp/v2/posts/{id}").Result;

        Assert.That((string?)post["meta"]!["mtq_verdict"], Is.EqualTo("machine-translated"));
        Assert.That((double)post["meta"]!["mtq_score"]!, Is.GreaterThan(0.5).And.LessThanOrEqualTo(1));
        Assert.That((string?)post["meta"]!["mtq_sha256"], Has.Length.EqualTo(64));
        var term = _site.AskAsync(RealSite.Editor, HttpMethod.Get, $"wp/v2/mtq-verdicts?post={id}").Result;
        Assert.That((string?)term[0]!["name"], Is.EqualTo("machine-translated"));
    }

    [Test]
    public void A_wrong_password_a_missing_right_and_an_api_that_is_switched_off_are_told_apart()
    {
        _site.Add(("Titre", Clean));

        Assert.That(Run("falsch", RealSite.Editor).Error, Does.Contain("does not know the user or the password"));
        Assert.That(Run("falsch", "personne").Error, Does.Contain("does not know the user or the password"));
        Assert.That(
            Run(_site.PasswordOf(RealSite.Author), RealSite.Author).Error,
            Does.Contain("lacks the right edit_others_posts")
        );
        using (
            _site.Plugin(
                "add_filter( 'rest_authentication_errors', fn() => new WP_Error( 'rest_disabled', 'Closed.', array( 'status' => 403 ) ) );"
            )
        )
        {
            var run = Scan();
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("(403, rest_disabled): Closed."));
        }
        using (_site.Plugin("add_filter( 'wp_is_application_passwords_available', '__return_false' );"))
        {
            Assert.That(Scan().Error, Does.Contain("application passwords are switched off"));
        }
        using (_site.Plugin("remove_action( 'template_redirect', 'rest_output_link_header', 11 );"))
        {
            Assert.That(Scan().Error, Does.Contain("announces no REST API"));
            Assert.That(
                Run(_site.PasswordOf(RealSite.Editor), RealSite.Editor, "--url", $"{_site.Url}/wp-json/").ExitCode,
                Is.Zero
            );
        }
        using (_site.Plugin("echo 'Warning: ';"))
        {
            Assert.That(Scan().Error, Does.Contain("something other than the REST API"));
        }
        Assert.That(_site.Posts, Is.Zero);
    }

    [Test]
    public void A_site_without_readable_addresses_has_its_api_in_the_query()
    {
        _site.Add(("Titre", Clean), ("Titre", Machine));
        _site.Php("update_option( 'permalink_structure', '' );");
        try
        {
            Assert.That(ScanFake("--apply").Output, Does.Contain("noted: 2"));
            Assert.That(_site.Writes, Is.EqualTo(2));
        }
        finally
        {
            _site.Php("update_option( 'permalink_structure', '/%postname%/' );");
        }
    }

    [Test]
    public void A_post_that_is_edited_during_the_scan_gets_no_verdict_of_its_old_text()
    {
        var ids = _site.Add(("Un", Clean), ("Deux", Machine), ("Trois", Clean));
        var site = new BeforeWrite(
            1,
            () => _site.Php($"wp_update_post( array( 'ID' => {ids[1]}, 'post_content' => 'Il a plu.' ) );")
        );

        var run = CommandLine.RunOnSite(site, TimeProvider.System, _site.PasswordOf(RealSite.Editor), Arguments("--apply"));

        Assert.That(run.Output, Does.Contain("noted: 2 · edited meanwhile: 1"), run.Error);
        Assert.That(_site.Query($"SELECT meta_key FROM wp_postmeta WHERE post_id = {ids[1]} AND meta_key LIKE 'mtq%'"), Is.Empty);
        Assert.That(ScanFake("--apply").Output, Does.Contain("unchanged: 2 · noted: 1"));
    }

    [Test]
    public void Since_is_a_time_of_the_clock_of_the_site_and_its_first_second_counts()
    {
        var ids = _site.Add(("Un", Clean), ("Deux", Clean), ("Trois", Clean));
        // The site is in Paris: this is 23:00 of the day before in Greenwich.
        _site.Php(
            $$"""
            foreach ( array( {{ids[0]}} => '2026-01-30 23:59:59', {{ids[1]}} => '2026-01-31 00:00:00', {{ids[
                2
            ]}} => '2026-03-01 10:00:00' ) as $id => $time ) {
                $wpdb->update( $wpdb->posts, array( 'post_modified' => $time, 'post_modified_gmt' => get_gmt_from_date( $time ) ), array( 'ID' => $id ) );
            }
            """
        );

        Assert.That(IdsIn(ScanFake("--since", "2026-01-31", "--format", "json")), Is.EqualTo(ids[1..]));
        Assert.That(IdsIn(ScanFake("--since", "2026-01-31T00:00:01", "--format", "json")), Is.EqualTo(ids[2..]));
    }

    [Test]
    public void Pages_are_scanned_when_they_are_asked_for()
    {
        _site.Add(("Titre", Clean));
        var page = _site
            .AskAsync(
                RealSite.Editor,
                HttpMethod.Post,
                "wp/v2/pages",
                new
                {
                    title = "Page",
                    content = Machine,
                    status = "publish",
                }
            )
            .Result;

        Assert.That(IdsIn(ScanFake("--type", "page", "--apply", "--format", "json")), Is.EqualTo(new[] { (long)page["id"]! }));
        Assert.That(_site.Writes, Is.EqualTo(1));
    }

    [Test]
    public void Pending_withdraws_what_is_newly_found_and_an_editor_has_the_last_word()
    {
        var ids = _site.Add(Enumerable.Range(0, 120).Select(i => ($"Titre {i}", i % 2 == 0 ? Machine : Clean)));
        const string rest = "SELECT ID, post_content, post_title, post_date, post_modified, post_name FROM wp_posts ORDER BY ID";
        var before = _site.Query(rest);

        Assert.That(ScanFake("--apply", "--pending").Output, Does.Contain("noted: 60 · pending: 60"));
        Assert.That(
            _site.Query("SELECT ID FROM wp_posts WHERE post_status = 'pending' ORDER BY ID").Select(row => long.Parse(row[0])),
            Is.EqualTo(ids.Where((_, i) => i % 2 == 0))
        );
        Assert.That(_site.Query(rest), Is.EqualTo(before));

        var answer = _site.AskAsync(RealSite.Editor, HttpMethod.Post, $"wp/v2/posts/{ids[0]}", new { status = "publish" }).Result;
        Assert.That((string?)answer["status"], Is.EqualTo("publish"));
        Assert.That(ScanFake("--apply", "--pending").Output, Does.Contain("unchanged: 61").And.Not.Contain("pending:"));
    }

    [Test]
    public void A_scan_that_is_killed_goes_on_where_it_was()
    {
        _site.Add(Articles.Take(60));
        using (var first = Start("--apply"))
        {
            Assert.That(() => _site.Writes, Is.GreaterThan(5).After(60_000, 20));
            first.Kill();
            first.WaitForExit();
        }
        var written = int.Parse(_site.Query("SELECT COUNT(*) FROM wp_postmeta WHERE meta_key = 'mtq_sha256'")[0][0]);
        Assert.That(written, Is.InRange(5, 59));

        var rest = Scan("--apply");

        Assert.That(rest.Output, Does.Contain($"unchanged: {written} · noted: {60 - written}"), rest.Error);
        Assert.That(_site.Writes, Is.InRange(60, 61), "Only the one under way when the scan was killed may come twice.");
    }

    [Test]
    public void Ctrl_C_ends_the_scan_with_a_report()
    {
        _site.Add(Articles.Take(60));
        using var scan = Start("--apply");
        Assert.That(() => _site.Writes, Is.GreaterThan(5).After(60_000, 20));
        using (var kill = Process.Start("kill", ["-INT", $"{scan.Id}"]))
        {
            kill.WaitForExit();
        }
        var output = scan.StandardOutput.ReadToEnd();
        var error = scan.StandardError.ReadToEnd();
        scan.WaitForExit();

        Assert.That(scan.ExitCode, Is.EqualTo(2));
        Assert.That(output, Does.Contain("noted: "));
        Assert.That(error, Is.EqualTo("mtq: stopped; with --apply, the next scan goes on from here\n"));
        Assert.That(_site.Writes, Is.LessThan(60));
    }

    [Test]
    public async Task A_verdict_is_taken_only_in_its_form_for_this_text_and_from_those_who_may_edit_the_post()
    {
        var id = _site.Add(("Titre", Clean))[0];
        var right = CheckerIdentity.HashOf("x", "Titre", Clean);

        Assert.That(
            await NoteAsync(RealSite.Author, right, "review", 0.5),
            Is.EqualTo(HttpStatusCode.Forbidden),
            "It is not his."
        );
        Assert.That(await NoteAsync(RealSite.Editor, right, "suspect", 0.5), Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await NoteAsync(RealSite.Editor, right, "review", 1.5), Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await NoteAsync(RealSite.Editor, right[1..], "review", 0.5), Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await NoteAsync(RealSite.Editor, new string('0', 64), "review", 0.5), Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(_site.Query("SELECT meta_key FROM wp_postmeta WHERE meta_key LIKE 'mtq%'"), Is.Empty);
        Assert.That(await NoteAsync(RealSite.Editor, right, "review", 0.5), Is.EqualTo(HttpStatusCode.OK));

        async Task<HttpStatusCode> NoteAsync(string user, string sha256, string verdict, double score)
        {
            var note = new VerdictNote("x", sha256, verdict, score, Hold: false);
            return (await _site.AnswerAsync(user, HttpMethod.Post, $"mtq/v1/verdicts/{id}", note)).Status;
        }
    }

    private static Dictionary<long, string> VerdictsIn(CommandLine run) =>
        JsonNode.Parse(run.Output)!["posts"]!
            .AsArray()
            .ToDictionary(post => (long)post!["id"]!, post => (string)post!["verdict"]!);

    private static IEnumerable<long> IdsIn(CommandLine run) =>
        JsonNode.Parse(run.Output)!["posts"]!.AsArray().Select(post => (long)post!["id"]!);

    private string[] Arguments(params string[] args) =>
        ["wordpress", "scan", "--url", _site.Url, "--user", RealSite.Editor, "--lang", "en", "--no-config", .. args];

    private CommandLine Scan(params string[] args) => CommandLine.Run(_site.PasswordOf(RealSite.Editor), Arguments(args));

    /// <summary>Scans with the checker of these tests.</summary>
    private CommandLine ScanFake(params string[] args) =>
        CommandLine.RunWithFake(_site.PasswordOf(RealSite.Editor), Arguments(args));

    private CommandLine Run(string password, string user, params string[] args)
    {
        string[] url = args.Contains("--url") ? [] : ["--url", _site.Url];
        return CommandLine.RunWithFake(password, ["wordpress", "scan", "--user", user, "--lang", "en", .. url, .. args]);
    }

    private Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Mtq).Assembly.Location, .. Arguments(args)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[ApplicationPassword.Variable] = _site.PasswordOf(RealSite.Editor);
        return Process.Start(start)!;
    }

    /// <summary>Does something when so many verdicts are on their way, before the next one is.</summary>
    private sealed class BeforeWrite(int number, Action happens) : DelegatingHandler(SiteConnection.Handler())
    {
        private int _writes;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method == HttpMethod.Post && _writes++ == number)
            {
                happens();
            }
            return base.SendAsync(request, cancellationToken);
        }
    }
}
