namespace MtQuality.Cli.Tests;

internal sealed class TrainTests
{
    private string _directory = null!;

    [SetUp]
    public void MakeDirectory() => _directory = Directory.CreateTempSubdirectory("mtq-train-").FullName;

    [TearDown]
    public void RemoveDirectory() => Directory.Delete(_directory, recursive: true);

    [Test]
    public void A_model_is_trained_and_judges()
    {
        WriteSite(50);
        var model = Path.Combine(_directory, "site.mtq");

        var train = CommandLine.Run("", "train", "--machine", In("machine"), "--human", In("human"), "--output", model);
        Assert.That(train.ExitCode, Is.Zero, train.Error);
        Assert.That(train.Output, Does.Contain("cross-validated: 1.000"));

        var check = CommandLine.Run(MachineText(99), "check", "--model", model, "--format", "json", "-");
        Assert.That(check.Output, Does.Contain("\"verdict\": \"machine-translated\""));
    }

    [Test]
    public void Too_few_articles_are_refused_with_the_reason()
    {
        WriteSite(3);
        var model = Path.Combine(_directory, "site.mtq");

        var run = CommandLine.Run("", "train", "--machine", In("machine"), "--human", In("human"), "--output", model);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("at least 40"));
        Assert.That(File.Exists(model), Is.False);
    }

    [Test]
    public void A_file_that_is_no_model_is_refused()
    {
        var model = Path.Combine(_directory, "site.mtq");
        File.WriteAllText(model, "nothing of the kind");

        var run = CommandLine.Run("Bonjour.", "check", "--model", model, "-");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("site.mtq"));
    }

    private string In(string name) => Path.Combine(_directory, name);

    private void WriteSite(int ofEach)
    {
        Directory.CreateDirectory(In("machine"));
        Directory.CreateDirectory(In("human"));
        for (var i = 0; i < ofEach; i++)
        {
            File.WriteAllText(Path.Combine(In("machine"), $"{i}.txt"), MachineText(i));
            File.WriteAllText(Path.Combine(In("human"), $"{i}.txt"), HumanText(i));
        }
    }

    private static string MachineText(int i) =>
        $"La rue {i} est en charge de la fête. Elle a fait un sens pour les gens de la ville. C'est à propos de la salle {i}.";

    private static string HumanText(int i) =>
        $"La rue {i} s'occupe de la fête, comme toujours. Les habitants y tiennent beaucoup. Rendez-vous dans la salle {i}.";
}
