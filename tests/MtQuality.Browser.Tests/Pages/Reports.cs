using System.Reflection;
using MtQuality.Cli;

namespace MtQuality.Browser.Tests.Pages;

/// <summary>Pages that the tool writes, in a directory that is gone after the tests.</summary>
internal sealed class Reports : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("mtq-pages-").FullName;

    public static string Corpus { get; } = Metadata("CorpusDirectory");

    /// <summary>The report on an article of the corpus.</summary>
    public Uri OfArticle()
    {
        var path = Path.Combine(_directory, "article.html");
        using (var output = File.Create(path))
        {
            // The name is what a person would see who stands in the directory of the repository.
            Run(output, "check", "corpus/articles/tennis-finale.machine.txt", "--format", "html", "--lang", "fr", "--no-config");
        }
        return new Uri(path);
    }

    /// <summary>The report on the articles of the corpus as an archive.</summary>
    public Uri OfArchive()
    {
        var path = Path.Combine(_directory, "archive.html");
        Run(Stream.Null, "report", "corpus/articles", "--output", path, "--lang", "fr", "--no-config");
        return new Uri(path);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static void Run(Stream output, params string[] args)
    {
        Environment.CurrentDirectory = Path.GetFullPath(Path.Combine(Corpus, ".."));
        using var error = new StringWriter();
        var code = new Mtq(
            new Terminal
            {
                Input = Stream.Null,
                Output = output,
                Error = error,
            }
        ).Run(args);
        Assert.That(code, Is.LessThan(2), error.ToString());
    }

    /// <summary>What the build knows of this machine.</summary>
    public static string Metadata(string key) =>
        typeof(Reports).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
