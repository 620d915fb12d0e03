using System.Text;
using System.Text.Json;
using MtQuality.Cli.Configuration;
using MtQuality.Cli.Input;
using MtQuality.Cli.Queue;

namespace MtQuality.Cli.Tests.Queue;

/// <summary>From a file or a line to a request, from a request to an answer.</summary>
internal sealed class MessageTests
{
    private const int MaxTextLength = 1_000;
    private static readonly Wording s_wording = new(MessageLanguage.English);

    [Test]
    public void The_answer_to_a_message_is_the_answer_to_a_line()
    {
        const string Request = """{"id":"a1","text":"Un bogue. Fin."}""";

        var answer = Answer("m1", Request);

        Assert.That(answer.Error, Is.Null);
        Assert.That(answer.Id, Is.EqualTo("m1"));
        Assert.That(
            TextOf(answer) + "\n",
            Is.EqualTo(CommandLine.RunWithFake(Request, "check", "--jsonl", "--lang", "en").Output)
        );
    }

    [Test]
    public void The_offsets_of_markup_are_those_of_the_text_as_it_was_sent()
    {
        const string Html = "<p>Un <b>bogue</b>.</p>";

        var answer = Answer("m1", JsonSerializer.Serialize(new { text = Html, format = "html" }));

        var finding = JsonDocument.Parse(TextOf(answer)).RootElement.GetProperty("findings")[0];
        Assert.That(finding.GetProperty("start").GetInt32(), Is.EqualTo(Html.IndexOf("bogue", StringComparison.Ordinal)));
    }

    [TestCase("m1", """{"id":"a","text":""}""", "m1", "\"a\"")]
    [TestCase(null, """{"id":"a\u00e9","text":""}""", "aé", "\"a\\u00e9\"")]
    [TestCase(null, """{"id":7,"text":""}""", "7", "7")]
    [TestCase("é\"", """{"text":""}""", "é\"", "\"é\\\"\"")]
    [TestCase("m1", """{"id":null,"text":""}""", "m1", "\"m1\"")]
    public void Message_and_answer_have_an_id_that_the_request_gives(string? messageId, string request, string id, string jsonId)
    {
        var answer = Answer(messageId, request);

        Assert.That(answer.Id, Is.EqualTo(id));
        Assert.That(TextOf(answer), Does.StartWith($$"""{"id":{{jsonId}},"verdict":"""));
    }

    [Test]
    public void A_request_without_any_id_has_one_that_follows_from_it()
    {
        var one = Answer(null, """{"text":"Un."}""");
        var again = Answer(null, """{"text":"Un."}""");
        var other = Answer(null, """{"text":"Deux."}""");

        Assert.That(one.Id, Does.StartWith("sha256:").And.EqualTo(again.Id).And.Not.EqualTo(other.Id));
        Assert.That(TextOf(one), Does.StartWith($"{{\"id\":\"{one.Id}\","));
    }

    [Test]
    public void An_id_that_cannot_be_sent_travels_as_its_digest_and_comes_back_as_it_was()
    {
        foreach (var id in new[] { $"\"{new string('é', 128)}\"", "\"\\ud800\"", "\"\"" })
        {
            var answer = Answer(null, $$"""{"id":{{id}},"text":""}""");

            Assert.That(answer.Id, Does.StartWith("sha256:"));
            Assert.That(TextOf(answer), Does.StartWith($$"""{"id":{{id}},"""));
        }
    }

    [TestCase("pas du json", "byte 0: not JSON")]
    [TestCase("", "empty line")]
    [TestCase("""{"id":"x"}""", "not a JSON object whose \"text\" is a string")]
    [TestCase("""{"text":"a","format":"pdf"}""", "\"format\" is text, html or markdown")]
    [TestCase("""{"text":"a","format":1}""", "\"format\" is text, html or markdown")]
    public void What_cannot_be_answered_is_kept_with_its_reason(string request, string reason)
    {
        var letter = Answer("m1", request);

        Assert.That(letter, Is.EqualTo(new Message("m1", letter.Body, reason)));
        Assert.That(TextOf(letter), Is.EqualTo(request));
    }

    [Test]
    public void Too_long_a_message_is_not_read_and_too_long_a_text_not_checked()
    {
        Assert.That(
            Answer("m1", new string(' ', (1 << 20) + 1)).Error,
            Is.EqualTo("message of 1,048,577 bytes; the limit is 1 MiB")
        );
        Assert.That(
            Answer("m1", $$"""{"text":"{{new string('a', MaxTextLength + 1)}}"}""").Error,
            Is.EqualTo("text of 1,001 characters; the limit is 1,000")
        );
    }

    [Test]
    public void A_text_on_which_the_check_breaks_is_set_aside()
    {
        var setup = new CheckSetup((_, _) => throw new InvalidOperationException("secret text"), 100);

        var letter = new RequestAnswerer(setup, 1000, s_wording).Answer("m1", """{"text":"a"}"""u8.ToArray());

        Assert.That(letter.Error, Is.EqualTo("the check broke (InvalidOperationException)"));
    }

    [Test]
    public void A_file_becomes_a_request_under_its_name()
    {
        using var directory = new TemporaryDirectory();
        var errors = new List<string>();
        var file = directory.Write("é.html", "<p>Il \"fait\" beau.</p>"u8);
        var tooLong = directory.Write(
            "long.txt",
            new byte[2000]
                .AsSpan()
                .ToArray()
                .Select(_ => (byte)'a')
                .ToArray()
        );

        var messages = new RequestReader(1000, null, s_wording, errors.Add)
            .OfFiles([TextSource.OfFile(file), TextSource.OfFile(tooLong), TextSource.OfFile(file + ".gone")])
            .ToList();

        Assert.That(messages, Has.Count.EqualTo(1));
        Assert.That(messages[0].Id, Is.EqualTo(file));
        var request = JsonDocument.Parse(TextOf(messages[0])).RootElement;
        Assert.That(request.GetProperty("id").GetString(), Is.EqualTo(file));
        Assert.That(request.GetProperty("format").GetString(), Is.EqualTo("html"));
        Assert.That(request.GetProperty("text").GetString(), Is.EqualTo("<p>Il \"fait\" beau.</p>"));
        Assert.That(errors, Has.Count.EqualTo(2).And.Some.StartsWith($"{tooLong}: message of"));
    }

    [Test]
    public void A_line_becomes_a_request_as_it_was_written_and_a_bad_one_is_reported()
    {
        var errors = new List<string>();
        var input =
            "{\"id\":\"a\",\"text\":\"b\"}\r\npas du json\n\n{\"text\":\""
            + new string('x', 200)
            + "\"}\n{\"text\":\"c\", \"id\": 3}";

        var messages = new RequestReader(100, null, s_wording, errors.Add)
            .OfLines(new MemoryStream(Encoding.UTF8.GetBytes(input)))
            .ToList();

        Assert.That(
            messages.Select(message => (message.Id, TextOf(message))),
            Is.EqualTo(new[] { ("a", """{"id":"a","text":"b"}"""), ("3", """{"text":"c", "id": 3}""") })
        );
        Assert.That(
            errors,
            Is.EqualTo(new[] { "line 2: byte 0: not JSON", "line 3: empty line", "line 4: line of more than 0 MiB" })
        );
    }

    private static Message Answer(string? messageId, string request) =>
        new RequestAnswerer(new CheckSetup(FakeChecker.Of(Options), MaxTextLength), 1 << 20, s_wording).Answer(
            messageId,
            Encoding.UTF8.GetBytes(request)
        );

    private static CheckerOptions Options => new() { Language = MessageLanguage.English };

    private static string TextOf(Message message) => Encoding.UTF8.GetString(message.Body.Span);
}
