using System.Text;
using MtQuality.Cli.Queue;

namespace MtQuality.Cli.Tests.Queue;

internal sealed class AnswerFileTests
{
    private const string One = """{"id":"1","verdict":"clean"}""";
    private const string Two = """{"id":"2","verdict":"review"}""";

    [Test]
    public void An_answer_is_written_once_in_one_run_and_in_the_next()
    {
        using var directory = new TemporaryDirectory();
        var path = Path.Combine(directory.Path, "answers.jsonl");

        Assert.That(Add(path, One, One), Is.EqualTo(new[] { true, false }));
        Assert.That(Add(path, One, Two), Is.EqualTo(new[] { false, true }));

        Assert.That(File.ReadAllText(path), Is.EqualTo($"{One}\n{Two}\n"));
    }

    [TestCase("{")]
    [TestCase("{\"id\":\"2\",\"verd")]
    [TestCase("{\"id\":\"2\",\"verdict\":\"review\"}")]
    public void The_line_that_a_killed_reader_left_is_written_anew(string rest)
    {
        using var directory = new TemporaryDirectory();
        var path = directory.Write("answers.jsonl", Encoding.UTF8.GetBytes($"{One}\n{rest}"));

        Assert.That(Add(path, Two), Is.EqualTo(new[] { true }));

        Assert.That(File.ReadAllText(path), Is.EqualTo($"{One}\n{Two}\n"));
    }

    [TestCase("Un article, pas des réponses.")]
    [TestCase("Un article\nde deux lignes\n")]
    [TestCase("{\"text\":\"a\"}\n")]
    public void A_file_of_something_else_is_not_touched(string content)
    {
        using var directory = new TemporaryDirectory();
        var path = directory.Write("article.txt", Encoding.UTF8.GetBytes(content));

        Assert.That(() => AnswerFile.Open(path), Throws.TypeOf<InvalidDataException>().With.Message.Contains("article.txt"));
        Assert.That(File.ReadAllText(path), Is.EqualTo(content));
    }

    [TestCase("""{"id":"a","verdict":"clean"}""", "\"a\"")]
    [TestCase("""{"id": {"b":[1]} ,"verdict":"clean"}""", """{"b":[1]}""")]
    [TestCase("""{"id":7}""", "7")]
    [TestCase("""{"verdict":"clean","id":7}""", "")]
    [TestCase("""{"id":7""", "")]
    [TestCase("""{"id":7} x""", "")]
    [TestCase("{\"id\":\n7}", "")]
    [TestCase("", "")]
    [TestCase("[]", "")]
    public void The_id_of_an_answer_is_what_comes_first(string answer, string id)
    {
        Assert.That(Encoding.UTF8.GetString(KnownAnswers.IdOf(Encoding.UTF8.GetBytes(answer))), Is.EqualTo(id));
    }

    private static bool[] Add(string path, params string[] answers)
    {
        using var file = AnswerFile.Open(path);
        var added = answers.Select(answer =>
            file.Add(KnownAnswers.IdOf(Encoding.UTF8.GetBytes(answer)), Encoding.UTF8.GetBytes(answer))
        );
        bool[] result = [.. added];
        file.Flush();
        return result;
    }
}
