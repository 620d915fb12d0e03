using MtQuality.Training.Sites;

namespace MtQuality.Training.Tests.Sites;

internal sealed class ArticleFilesTests
{
    private string _directory = null!;

    [SetUp]
    public void MakeDirectory() => _directory = Directory.CreateTempSubdirectory("mtq-articles-").FullName;

    [TearDown]
    public void RemoveDirectory() => Directory.Delete(_directory, recursive: true);

    [Test]
    public void Every_format_gives_its_running_text()
    {
        Write("a.txt", "Un texte.");
        Write("b.md", "# Un *titre*\n\nEt un [lien](https://exemple.net).");
        Write("c.html", "<html><nav>Menu</nav><p>Un <b>mot</b>.</p><ul><li>Un point</li></ul><script>x()</script></html>");
        Write("d.jsonl", "{\"text\":\"Un\"}\n{\"id\":2,\"text\":\"Deux\"}\n");
        Write("e.png", "Rien.");

        var texts = ArticleFiles.Read(_directory, isMachine: true).Select(article => article.Text.Trim()).ToArray();

        Assert.That(texts, Is.EqualTo(new[] { "Un texte.", "Un titre\n\nEt un lien.", "Un mot.\n\nUn point", "Un", "Deux" }));
    }

    [Test]
    public void A_broken_line_is_named()
    {
        Write("a.jsonl", "{\"text\":\"Un\"}\n{\"text\":3}\n");

        Assert.That(
            () => ArticleFiles.Read(_directory, isMachine: false).ToList(),
            Throws.TypeOf<SiteTrainingException>().With.Message.Contains("a.jsonl:2")
        );
    }

    [Test]
    public void A_missing_directory_is_named() =>
        Assert.That(
            () => ArticleFiles.Read(Path.Combine(_directory, "absent"), isMachine: false).ToList(),
            Throws.TypeOf<SiteTrainingException>().With.Message.Contains("absent")
        );

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_directory, name), text);
}
