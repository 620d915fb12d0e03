using System.Text;

namespace MtQuality.Cli.Tests.Baselines;

internal sealed class BaselineTests
{
    private TemporaryDirectory _site = null!;
    private string _baseline = "";

    [SetUp]
    public void MakeDirectory()
    {
        _site = new TemporaryDirectory();
        _baseline = Path.Combine(_site.Path, "known.json");
    }

    [TearDown]
    public void RemoveDirectory() => _site.Dispose();

    [Test]
    public void Known_findings_are_left_out_and_new_ones_are_shown()
    {
        var file = Write("a.txt", "Un mot bogue ici. Un autre bogue là.");
        Assert.That(CommandLine.RunWithFake("", "baseline", _site.Path, "--output", _baseline).ExitCode, Is.Zero);

        var same = CommandLine.RunWithFake("", "check", file, "--baseline", _baseline);
        Assert.That(same.ExitCode, Is.Zero, same.Output);
        Assert.That(same.Output, Does.Not.Contain("bogue"));

        Write("a.txt", "Un titre.\n\nUn mot bogue ici. Un nouveau bogue. Un autre bogue là.");
        var changed = CommandLine.RunWithFake("", "check", file, "--baseline", _baseline);
        Assert.That(changed.ExitCode, Is.EqualTo(1));
        Assert.That(changed.Output, Does.Contain("Un nouveau bogue").And.Not.Contain("Un mot bogue"));
        Assert.That(changed.Output, Does.Contain("À relire"), "one new finding, and not three, is what the verdict counts");
    }

    [Test]
    public void What_is_known_in_one_file_is_new_in_another()
    {
        Write("a.txt", "Un mot bogue ici.");
        CommandLine.RunWithFake("", "baseline", _site.Path, "--output", _baseline);
        var copy = Write("b.txt", "Un mot bogue ici.");

        Assert.That(CommandLine.RunWithFake("", "check", copy, "--baseline", _baseline).ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void With_the_real_checker_nothing_comes_out_from_behind_a_known_finding()
    {
        CommandLine.Run("", ["baseline", .. Corpus.Articles, "--output", _baseline]);

        var run = CommandLine.Run("", ["check", .. Corpus.Articles, "--baseline", _baseline, "--format", "jsonl"]);

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Lines, Has.All.Contain("\"findings\":[]"));
    }

    [Test]
    public void A_baseline_named_by_settings_counts_and_is_not_counted_when_it_is_written_anew()
    {
        Write(".mtqualityrc.json", """{ "baseline": "known.json" }""");
        var file = Write("a.txt", "Un mot bogue ici.");
        Write("known.json", """{ "recipe": "mtqFinding/v1", "files": {} }""");
        CommandLine.RunWithFake("", "baseline", file, "--output", _baseline);
        var first = File.ReadAllText(_baseline);
        CommandLine.RunWithFake("", "baseline", file, "--output", _baseline);

        Assert.That(File.ReadAllText(_baseline), Is.EqualTo(first).And.Contain("a.txt"));
        Assert.That(CommandLine.RunWithFake("", "check", file).ExitCode, Is.Zero);
    }

    [TestCase("non")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{ "recipe": "mtqFinding/v0", "files": {} }""")]
    [TestCase("""{ "recipe": "mtqFinding/v1", "files": { "a": [1] } }""")]
    public void A_file_that_is_no_baseline_is_refused(string content)
    {
        var run = CommandLine.RunWithFake("Rien.", "check", "-", "--baseline", Write("known.json", content));

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.StartWith($"mtq: {_baseline}: "));
    }

    [Test]
    public void Nothing_is_written_when_something_cannot_be_read()
    {
        var run = CommandLine.RunWithFake("", "baseline", Write("a.txt", "Un bogue."), "absent.txt", "--output", _baseline);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(Directory.GetFiles(_site.Path), Has.Length.EqualTo(1));
    }

    private string Write(string name, string content) => _site.Write(name, Encoding.UTF8.GetBytes(content));
}
