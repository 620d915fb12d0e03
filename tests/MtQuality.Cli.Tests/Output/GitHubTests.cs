namespace MtQuality.Cli.Tests.Output;

internal sealed class GitHubTests
{
    [Test]
    public void Each_finding_is_an_annotation_at_its_place()
    {
        using var directory = new TemporaryDirectory();
        var path = directory.Write("a.txt", "Rien ici.\nUn bogue."u8);

        var run = CommandLine.RunWithFake("", "check", path, "--format", "github", "--lang", "en");

        Assert.That(
            run.Lines,
            Is.EqualTo(
                new[]
                {
                    $"::warning file={path},title=MtQuality::Worth a look: some signs of machine translation · probability 40%25",
                    $"::warning file={path},line=2,endLine=2,col=4,endColumn=9,title=TST0001::The word \"bogue\" does not fit. → erreur",
                }
            )
        );
    }

    [Test]
    public void Neither_a_text_nor_a_name_can_begin_a_command_of_its_own()
    {
        using var directory = new TemporaryDirectory();
        var path = directory.Write("a,b%\n::error::c.txt", "Une phrase."u8);
        var finding = new Finding(
            "TST0001",
            0,
            3,
            Category.Calque,
            Severity.Critical,
            Origin.Machine,
            1,
            "100 %\r\n::stop-commands::x",
            []
        );

        var run = CommandLine.RunWith(
            _ => new ArticleReport(Verdict.Clean, 0, [], [finding], []),
            "",
            "check",
            path,
            "--format",
            "github"
        );

        Assert.That(run.Lines, Has.Length.EqualTo(1));
        Assert.That(run.Lines[0], Does.StartWith("::error file=").And.Contain("a%2Cb%25%0A%3A%3Aerror%3A%3Ac.txt,line=1"));
        Assert.That(run.Lines[0], Does.EndWith("::100 %25%0D%0A::stop-commands::x"));
    }

    [Test]
    public void A_finding_over_several_lines_has_no_columns()
    {
        var finding = new Finding("TST0001", 0, 12, Category.Calque, Severity.Info, Origin.Machine, 1, "Non.", []);

        var run = CommandLine.RunWith(
            _ => new ArticleReport(Verdict.Clean, 0, [], [finding], []),
            "Une ligne.\nDeux.",
            "check",
            "-",
            "--format",
            "github"
        );

        Assert.That(run.Lines, Is.EqualTo(new[] { "::notice file=-,line=1,endLine=2,title=TST0001::Non." }));
    }
}
