using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace MtQuality.Cli.Tests;

internal sealed class JsonLinesTests
{
    [Test]
    public void A_line_is_answered_exactly_as_the_contract_says()
    {
        var run = CommandLine.RunWithFake("""{"id":"a1","text":"Un bogue. Fin."}""", "check", "--jsonl");

        Assert.That(
            run.Output,
            Is.EqualTo(
                """{"id":"a1","verdict":"review","probability":0.4,"sentences":[{"start":0,"length":9,"score":0.75},{"start":10,"length":4,"score":0.125}],"findings":[{"rule":"TST0001","start":3,"length":5,"category":"part-of-speech","severity":"major","origin":"machine","confidence":0.9,"message":"Le mot « bogue » ne va pas.","suggestions":["erreur"]}]}"""
                    + "\n"
            )
        );
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Is.Empty);
    }

    [TestCase("bogue", "review", 1)]
    [TestCase("bogue", "machine-translated", 0)]
    [TestCase("bogue bogue", "machine-translated", 1)]
    [TestCase("bogue bogue", "never", 0)]
    public void The_mildest_verdict_that_fails_can_be_chosen_for_lines_too(string text, string failOn, int code)
    {
        var run = CommandLine.RunWithFake($$"""{"text":"{{text}}"}""", "check", "--jsonl", "--fail-on", failOn);

        Assert.That(run.ExitCode, Is.EqualTo(code));
    }

    [Test]
    public void Answers_come_in_the_order_of_the_lines()
    {
        var input = string.Concat(
            Enumerable.Range(0, 20_000).Select(i => $$"""{"id":"{{i}}","text":"{{new string('a', i % 997)}}"}""" + "\n")
        );

        var ids = CommandLine
            .RunWithFake(input, "check", "--jsonl")
            .Lines.Select(line => Parse(line).GetProperty("id").GetString());

        Assert.That(ids, Is.EqualTo(Enumerable.Range(0, 20_000).Select(i => i.ToString(CultureInfo.InvariantCulture))));
    }

    [TestCase("pas du json")]
    [TestCase("")]
    [TestCase("   ")]
    [TestCase("[]")]
    [TestCase("3")]
    [TestCase("null")]
    [TestCase("""{"id":"x"}""")]
    [TestCase("""{"id":"x","text":null}""")]
    [TestCase("""{"id":"x","text":7}""")]
    [TestCase("""{"id":"x","text":"a"} reste""")]
    [TestCase("""{"id":"x","text":"a""")]
    [TestCase("""{"id":"x","text":"\q"}""")]
    [TestCase("{\"id\":\"x\",\"text\":\"a\tb\"}")]
    public void A_line_that_is_no_such_object_gives_an_error_in_its_place_and_the_run_goes_on(string bad)
    {
        var input = $$"""
            {"id":1,"text":"a"}
            {{bad}}
            {"id":3,"text":"c"}
            """;

        var run = CommandLine.RunWithFake(input, "check", "--jsonl");

        Assert.That(run.Lines, Has.Length.EqualTo(3));
        var error = Parse(run.Lines[1]);
        Assert.That(error.EnumerateObject().Select(p => p.Name), Is.EqualTo(new[] { "id", "line", "error" }));
        Assert.That(error.GetProperty("id").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(error.GetProperty("line").GetInt32(), Is.EqualTo(2));
        Assert.That(error.GetProperty("error").GetString(), Is.Not.Empty);
        Assert.That(Parse(run.Lines[2]).GetProperty("id").GetInt32(), Is.EqualTo(3));
        Assert.That(run.ExitCode, Is.EqualTo(2));
    }

    [Test]
    public void A_line_that_is_not_utf8_is_named_with_the_place_of_the_byte()
    {
        byte[] input = [.. "{\"text\":\"caf"u8, 0xE9, .. "\"}\n{\"id\":\"b\",\"text\":\"c\"}\n"u8];

        var run = CommandLine.Run(input, "check", "--jsonl");

        Assert.That(Parse(run.Lines[0]).GetProperty("error").GetString(), Does.Contain("12"));
        Assert.That(Parse(run.Lines[1]).GetProperty("id").GetString(), Is.EqualTo("b"));
    }

    [TestCase("\"a\\u00e9\\n\"")]
    [TestCase("12345678901234567890")]
    [TestCase("1.50")]
    [TestCase("true")]
    [TestCase("null")]
    [TestCase("""{"b": [1, 2]}""")]
    [TestCase("\"\\ud800\"")]
    public void An_id_of_any_kind_comes_back_as_it_was_written(string id)
    {
        var run = CommandLine.RunWithFake($$"""{"text":"a","id": {{id}} }""", "check", "--jsonl");

        Assert.That(run.Output, Does.StartWith($$"""{"id":{{id}},"verdict":"clean","""));
    }

    [Test]
    public void A_line_without_id_is_answered_with_null()
    {
        Assert.That(
            CommandLine.RunWithFake("""{"text":"a"}""", "check", "--jsonl").Output,
            Does.StartWith("""{"id":null,"verdict":""")
        );
    }

    [Test]
    public void Offsets_count_utf16_code_units_of_the_text_whatever_its_escapes()
    {
        var run = CommandLine.RunWithFake("""{"text":"\ud83d\ude00 \u00e9\ud800 \"bogue\" 😀 bogue"}""", "check", "--jsonl");

        var starts = Parse(run.Output).GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("start").GetInt32());
        Assert.That(starts, Is.EqualTo(new[] { 7, 17 }));
    }

    [Test]
    public void Lone_surrogates_are_answered_by_the_real_checker()
    {
        var run = CommandLine.Run("""{"id":1,"text":"La \ud800 et l'\udc00homme \ud800\ud800."}""" + "\n", "check", "--jsonl");

        Assert.That(run.ExitCode, Is.Not.EqualTo(2), run.Output);
        Assert.That(Parse(run.Output).GetProperty("id").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public void Nothing_in_gives_nothing_out()
    {
        var run = CommandLine.Run("", "check", "--jsonl");

        Assert.That(run.Output, Is.Empty);
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public void An_empty_text_is_clean()
    {
        var run = CommandLine.Run("""{"id":"e","text":""}""", "check", "--jsonl");

        Assert.That(run.Output, Does.StartWith("""{"id":"e","verdict":"clean","probability":"""));
        Assert.That(run.Output, Does.EndWith(""","sentences":[],"findings":[]}""" + "\n"));
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public void A_byte_order_mark_and_carriage_returns_are_no_part_of_the_lines()
    {
        byte[] input = [0xEF, 0xBB, 0xBF, .. "{\"id\":1,\"text\":\"a\"}\r\n{\"id\":2,\"text\":\"b\"}\r\n"u8];

        var run = CommandLine.Run(input, "check", "--jsonl");

        Assert.That(run.Lines.Select(line => Parse(line).GetProperty("id").GetInt32()), Is.EqualTo(new[] { 1, 2 }));
    }

    [Test]
    public void Messages_come_in_the_language_that_was_asked_for()
    {
        var run = CommandLine.RunWithFake("""{"text":"bogue"}""", "check", "--jsonl", "--lang", "en");

        Assert.That(run.Output, Does.Contain("does not fit"));
    }

    [Test]
    public void Random_bytes_get_one_answer_per_line()
    {
        var bytes = new byte[1_000_000];
        new Random(1).NextBytes(bytes);
        bytes[^1] = (byte)'\n';

        var run = CommandLine.Run(bytes, "check", "--jsonl");

        Assert.That(run.Lines, Has.Length.EqualTo(bytes.Count(b => b == '\n')));
        Assert.That(run.ExitCode, Is.EqualTo(2));
    }

    [Test]
    public void A_text_of_ten_megabytes_is_answered()
    {
        var text = string.Concat(Enumerable.Repeat("Une phrase tout à fait ordinaire, écrite pour ce test. ", 190_000));

        var run = CommandLine.Run(JsonSerializer.Serialize(new { id = "long", text }), "check", "--jsonl");

        Assert.That(text, Has.Length.GreaterThan(10_000_000));
        Assert.That(Parse(run.Output).GetProperty("id").GetString(), Is.EqualTo("long"));
    }

    [Test]
    public void A_line_too_long_to_keep_is_an_error_and_the_lines_around_it_are_answered()
    {
        var line = """{"id":9,"text":"b"}""" + "\n";
        var input = line + new string('x', 300_000) + "\n" + line + line + new string('y', 300_000);
        using var output = new MemoryStream();
        var run = new JsonLines.JsonLinesRun(FakeChecker.Check, int.MaxValue, new Wording(MessageLanguage.French))
        {
            MaxLineLength = 100_000,
        };

        using var progress = new Progress(
            new Terminal
            {
                Input = Stream.Null,
                Output = output,
                Error = TextWriter.Null,
            },
            ""
        );
        var code = run.Run(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, progress);

        var answers = Encoding
            .UTF8.GetString(output.ToArray())
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(Parse)
            .ToArray();
        Assert.That(code, Is.EqualTo(2));
        Assert.That(
            answers.Select(a => a.TryGetProperty("line", out var n) ? n.GetInt32() : 0),
            Is.EqualTo(new[] { 0, 2, 0, 0, 5 })
        );
    }

    [Test]
    public void A_text_longer_than_the_checker_takes_is_an_error_for_its_line()
    {
        using var output = new MemoryStream();
        using var progress = new Progress(
            new Terminal
            {
                Input = Stream.Null,
                Output = output,
                Error = TextWriter.Null,
            },
            ""
        );
        var input = """
            {"id":1,"text":"abcdef"}
            {"id":2,"text":"abc"}
            """;

        new JsonLines.JsonLinesRun(FakeChecker.Check, 5, new Wording(MessageLanguage.English)).Run(
            new MemoryStream(Encoding.UTF8.GetBytes(input)),
            output,
            progress
        );

        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n');
        Assert.That(lines[0], Is.EqualTo("""{"id":null,"line":1,"error":"text of 6 characters; the limit is 5"}"""));
        Assert.That(lines[1], Does.StartWith("""{"id":2,"""));
    }

    [Test]
    public void A_caller_that_waits_for_each_answer_gets_it()
    {
        using var questions = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.Out);
        using var input = new System.IO.Pipes.AnonymousPipeClientStream(
            System.IO.Pipes.PipeDirection.In,
            questions.ClientSafePipeHandle
        );
        using var answers = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.In);
        using var output = new System.IO.Pipes.AnonymousPipeClientStream(
            System.IO.Pipes.PipeDirection.Out,
            answers.ClientSafePipeHandle
        );
        var terminal = new Terminal
        {
            Input = input,
            Output = output,
            Error = TextWriter.Null,
        };
        var run = Task.Run(() =>
            new Mtq(terminal) { CheckerOf = (options, _) => FakeChecker.Of(options) }.Run("check", "--jsonl")
        );
        using var reader = new StreamReader(answers);

        for (var i = 0; i < 3; i++)
        {
            questions.Write(Encoding.UTF8.GetBytes($$"""{"id":{{i}},"text":"a"}""" + "\n"));
            var answer = reader.ReadLineAsync();
            Assert.That(answer.Wait(TimeSpan.FromSeconds(20)), Is.True, "no answer while the input stays open");
            Assert.That(answer.Result, Does.StartWith($$"""{"id":{{i}},"""));
        }
        questions.Dispose();
        Assert.That(run.Wait(TimeSpan.FromSeconds(20)), Is.True);
    }

    [Test]
    public void Any_text_keeps_its_offsets()
    {
        var property = Prop.ForAll<string?>(text =>
        {
            text += " bogue";
            var answer = Parse(CommandLine.RunWithFake(JsonSerializer.Serialize(new { text }), "check", "--jsonl").Output);
            return answer.GetProperty("findings").EnumerateArray().Last().GetProperty("start").GetInt32() == text.Length - 5;
        });

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(new Replay(new Rnd(1, 3), FSharpOption<int>.None)),
            property
        );
    }

    private static JsonElement Parse(string line) => JsonDocument.Parse(line).RootElement;
}
