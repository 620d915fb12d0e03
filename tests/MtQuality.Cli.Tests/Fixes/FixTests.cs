using System.Runtime.Versioning;
using System.Text;
using MtQuality.Cli.Fixes;

namespace MtQuality.Cli.Tests.Fixes;

internal sealed class FixTests
{
    private TemporaryDirectory _site = null!;

    [SetUp]
    public void MakeDirectory() => _site = new TemporaryDirectory();

    [TearDown]
    public void RemoveDirectory() => _site.Dispose();

    [Test]
    public void Without_apply_the_diff_is_shown_and_nothing_is_written()
    {
        var file = Write("a.txt", "Rien.\nUn bogue ici.\n");

        var run = CommandLine.RunWithFake("", "fix", file);

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(
            run.Lines,
            Is.EqualTo(
                new[] { $"--- a/{file}", $"+++ b/{file}", "@@ -1,2 +1,2 @@", " Rien.", "-Un bogue ici.", "+Un erreur ici." }
            )
        );
        Assert.That(File.ReadAllText(file), Is.EqualTo("Rien.\nUn bogue ici.\n"));
    }

    [Test]
    public void With_apply_the_file_is_written_and_there_is_nothing_left_to_fix()
    {
        var file = Write("a.txt", "Un bogue, deux bogues.");

        Assert.That(CommandLine.RunWithFake("", "fix", file, "--apply").ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(file), Is.EqualTo("Un erreur, deux erreurs."));
        var again = CommandLine.RunWithFake("", "fix", file);
        Assert.That(again.ExitCode, Is.Zero);
        Assert.That(again.Output, Is.Empty);
        Assert.That(Directory.GetFiles(_site.Path), Has.Length.EqualTo(1));
    }

    [Test]
    public void Encoding_mark_and_line_ends_stay()
    {
        const string text = "L'été.\r\nUn bogue à 20 €.\n\rFin";
        (Encoding Encoding, bool IsMarked)[] encodings =
        [
            (new UTF8Encoding(false), false),
            (new UTF8Encoding(true), true),
            (Encoding.Unicode, true),
            (Encoding.BigEndianUnicode, true),
            (Encoding.UTF32, true),
            (CodePagesEncodingProvider.Instance.GetEncoding(1252)!, false),
        ];
        foreach (var (encoding, isMarked) in encodings)
        {
            var mark = isMarked ? encoding.GetPreamble() : [];
            var file = _site.Write("a.txt", [.. mark, .. encoding.GetBytes(text)]);

            Assert.That(CommandLine.RunWithFake("", "fix", file, "--apply").ExitCode, Is.Zero, encoding.EncodingName);

            byte[] expected = [.. mark, .. encoding.GetBytes(text.Replace("bogue", "erreur"))];
            Assert.That(File.ReadAllBytes(file), Is.EqualTo(expected), encoding.EncodingName);
        }
    }

    [Test]
    public void A_file_with_broken_bytes_is_left_alone_and_named()
    {
        byte[] bytes =
        [
            .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("L'été. ", 100)) + "Un bogue "),
            0xC3,
            (byte)'.',
        ];
        var file = _site.Write("a.txt", bytes);

        var run = CommandLine.RunWithFake("", "fix", file, "--apply", "--lang", "en");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("bytes that cannot be read"));
        Assert.That(File.ReadAllBytes(file), Is.EqualTo(bytes));
    }

    [TestCase("a.html", "<p>Un <b>bogue</b> ici &amp; l&agrave;.</p>", "<p>Un <b>erreur</b> ici &amp; l&agrave;.</p>")]
    [TestCase("a.html", "<p>Un bo<b>gue</b> ici.</p>", "<p>Un bo<b>gue</b> ici.</p>")]
    [TestCase("a.html", "<p>Un b&#111;gue ici.</p>", "<p>Un b&#111;gue ici.</p>")]
    [TestCase("a.html", "<p title=\"bogue\">Rien. <code>bogue</code></p>", "<p title=\"bogue\">Rien. <code>bogue</code></p>")]
    [TestCase("a.md", "# Un *bogue*\n\n`bogue`\n", "# Un *erreur*\n\n`bogue`\n")]
    [TestCase(
        "a.txt",
        "<!-- mtq-disable-next-line -->\nUn bogue.\nUn bogue.",
        "<!-- mtq-disable-next-line -->\nUn bogue.\nUn erreur."
    )]
    public void Markup_stays_and_words_that_hold_markup_are_left_alone(string name, string before, string after)
    {
        var file = Write(name, before);

        CommandLine.RunWithFake("", "fix", file, "--apply");

        Assert.That(File.ReadAllText(file), Is.EqualTo(after));
    }

    [Test]
    public void Only_one_sure_suggestion_is_followed()
    {
        Finding[] findings =
        [
            Found(0, 2, 0.9f, "X"),
            Found(3, 2, 0.9f, "X", "Y"),
            Found(6, 2, 0.5f, "X"),
            Found(9, 2, 0.9f),
            Found(12, 2, 0.9f, ""),
        ];
        var file = Write("a.txt", "aa bb cc dd ee ff");

        CommandLine.RunWith(Report(findings), "", "fix", file, "--apply");

        Assert.That(File.ReadAllText(file), Is.EqualTo("X bb cc dd ff"));
    }

    [Test]
    public void Of_edits_that_overlap_the_surer_stays()
    {
        Finding[] findings = [Found(0, 5, 0.8f, "X"), Found(3, 5, 0.9f, "Y"), Found(6, 5, 0.85f, "Z"), Found(9, 2, 0.8f, "W")];
        var file = Write("a.txt", "aa bb cc dd ee");

        CommandLine.RunWith(Report(findings), "", "fix", file, "--apply");

        Assert.That(File.ReadAllText(file), Is.EqualTo("aa Y W ee"));
    }

    [Test]
    public void What_would_become_markup_is_not_written_into_markup()
    {
        var html = Write("a.html", "<p>aa</p>");
        var text = Write("a.txt", "aa");
        Finding[] findings = [Found(0, 2, 0.9f, "<b>")];

        CommandLine.RunWith(Report(findings), "", "fix", html, text, "--apply");

        Assert.That(File.ReadAllText(html), Is.EqualTo("<p>aa</p>"));
        Assert.That(File.ReadAllText(text), Is.EqualTo("<b>"));
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Links and permissions of Unix.")]
    [UnsupportedOSPlatform("windows")]
    public void A_link_keeps_leading_to_its_file_and_a_file_keeps_its_permissions()
    {
        var file = Write("cible.txt", "Un bogue.");
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(file, mode);
        var link = Path.Combine(_site.Path, "lien.txt");
        File.CreateSymbolicLink(link, file);

        CommandLine.RunWithFake("", "fix", link, "--apply");

        Assert.That(File.ReadAllText(file), Is.EqualTo("Un erreur."));
        Assert.That(File.GetUnixFileMode(file), Is.EqualTo(mode));
        Assert.That(new FileInfo(link).LinkTarget, Is.EqualTo(file));
    }

    [Test]
    public void A_file_that_changed_since_it_was_read_is_left_alone()
    {
        var file = Write("a.txt", "Autre chose.");

        var error = FileEditor.Apply(file, "Un bogue.", [new Edit(3, 5, "erreur")], new Wording(MessageLanguage.English));

        Assert.That(error, Does.Contain("changed"));
        Assert.That(File.ReadAllText(file), Is.EqualTo("Autre chose."));
    }

    [TestCase("fix")]
    [TestCase("fix", "-", "--apply")]
    [TestCase("fix", "-", "--confidence", "2")]
    [TestCase("fix", "absent.txt")]
    public void Bad_usage_is_exit_code_2(params string[] args)
    {
        Assert.That(CommandLine.RunWithFake("Un bogue.", args).ExitCode, Is.EqualTo(2));
    }

    private string Write(string name, string content) => _site.Write(name, Encoding.UTF8.GetBytes(content));

    private static Finding Found(int start, int length, float confidence, params string[] suggestions) =>
        new("TST0001", start, length, Category.Calque, Severity.Minor, Origin.Machine, confidence, "Non.", suggestions);

    private static Func<string, ArticleReport> Report(Finding[] findings) =>
        _ => new ArticleReport(Verdict.Review, 0.5, [], findings, []);
}
