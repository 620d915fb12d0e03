using System.Text;
using System.Text.Json;
using MtQuality.Cli.Configuration;
using MtQuality.Cli.Input;

namespace MtQuality.Cli.Tests;

internal sealed class InputTests
{
    private static readonly Wording s_wording = new(MessageLanguage.English);
    private TemporaryDirectory _directory = null!;

    [SetUp]
    public void MakeDirectory() => _directory = new TemporaryDirectory();

    [TearDown]
    public void RemoveDirectory() => _directory.Dispose();

    [Test]
    public void Nothing_flagged_is_exit_code_0()
    {
        Assert.That(CommandLine.RunWithFake("", "check", _directory.Write("a.txt", "Rien."u8)).ExitCode, Is.Zero);
    }

    [TestCase("Un bogue.")]
    [TestCase("Un bogue, deux bogues.")]
    public void A_verdict_other_than_clean_is_exit_code_1(string text)
    {
        Assert.That(CommandLine.RunWithFake(text, "check", "-").ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void What_cannot_be_read_is_named_and_the_rest_is_answered_with_exit_code_2()
    {
        var good = _directory.Write("bon.txt", "Un bogue."u8);
        var binary = _directory.Write("image.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13]);

        var run = CommandLine.RunWithFake("", "check", _directory.Path + "/absent.txt", binary, good);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Output, Does.Contain("bogue → erreur"));
        Assert.That(run.Error, Does.Contain("absent.txt: fichier ou dossier introuvable"));
        Assert.That(run.Error, Does.Contain("image.txt: fichier binaire"));
    }

    [Test]
    public void A_file_that_may_not_be_opened_is_named_with_the_reason()
    {
        var closed = new TextSource("ferme.txt", () => throw new UnauthorizedAccessException("Access is denied."));

        var text = CheckedText.Check(closed, new CheckSetup(FakeChecker.Of(CheckerOptions.Default), 100), s_wording);

        Assert.That(text.Report, Is.Null);
        Assert.That(text.Error, Is.EqualTo("cannot be read: Access is denied."));
    }

    [Test]
    public void A_directory_is_read_with_those_below_it_texts_only_in_order()
    {
        _directory.Write("b.txt", "Rien."u8);
        _directory.Write("a.md", "Rien."u8);
        _directory.Write("image.png", [0]);
        _directory.Write("sous/c.TXT", "Rien."u8);

        var run = CommandLine.RunWithFake("", "check", _directory.Path, "--format", "jsonl");

        var names = run.Lines.Select(line => Path.GetRelativePath(_directory.Path, Json(line).GetProperty("id").GetString()!));
        Assert.That(names, Is.EqualTo(new[] { "a.md", "b.txt", Path.Combine("sous", "c.TXT") }));
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public void A_directory_without_texts_is_named()
    {
        var run = CommandLine.RunWithFake("", "check", _directory.Path);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("aucun fichier .txt, .md ou .html"));
    }

    [Test]
    public void A_link_that_leads_round_is_not_followed()
    {
        _directory.Write("a.txt", "Rien."u8);
        Directory.CreateSymbolicLink(Path.Combine(_directory.Path, "tour"), _directory.Path);

        Assert.That(CommandLine.RunWithFake("", "check", _directory.Path, "--format", "jsonl").Lines, Has.Length.EqualTo(1));
    }

    [Test]
    public void An_empty_text_is_said_to_be_empty()
    {
        var run = CommandLine.Run(" \n", "check", "-");

        Assert.That(run.Output, Does.Contain("Texte vide"));
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public void A_text_in_another_language_is_said_to_be()
    {
        var run = CommandLine.RunWithFake("This is the end.", "check", "-");

        Assert.That(run.Output, Does.Contain("ne semble pas être en français"));
    }

    [Test]
    public void Json_is_one_array_with_everything_about_each_text()
    {
        var flagged = _directory.Write("a.txt", "Un bogue."u8);

        var run = CommandLine.RunWithFake("", "check", flagged, "absent", "--format", "json");

        var array = Json(run.Output);
        Assert.That(array.GetArrayLength(), Is.EqualTo(2));
        Assert.That(array[0].GetProperty("file").GetString(), Is.EqualTo(flagged));
        Assert.That(array[0].GetProperty("verdict").GetString(), Is.EqualTo("review"));
        Assert.That(array[0].GetProperty("language").GetString(), Is.EqualTo("fr"));
        Assert.That(array[0].GetProperty("findings")[0].GetProperty("start").GetInt32(), Is.EqualTo(3));
        Assert.That(array[0].GetProperty("contributions")[0].GetProperty("logLikelihoodRatio").GetDouble(), Is.EqualTo(3.1));
        Assert.That(array[1].GetProperty("error").GetString(), Is.Not.Empty);
        Assert.That(run.ExitCode, Is.EqualTo(2));
    }

    [TestCase]
    [TestCase("check")]
    [TestCase("check", "-", "-")]
    [TestCase("check", "-", "--format", "xml")]
    [TestCase("check", "-", "--lang", "de")]
    [TestCase("check", "-", "--disable", "MTQ0000")]
    [TestCase("check", "--jsonl", "a", "b")]
    [TestCase("check", "--jsonl", "--format", "text")]
    [TestCase("check", "--jsonl", "/no/such/file")]
    [TestCase("check", "-", "--nonsense")]
    [TestCase("nonsense")]
    public void Bad_usage_is_exit_code_2_and_said_on_the_error_stream(params string[] args)
    {
        var run = CommandLine.RunWithFake("Rien.", args);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Is.Not.Empty);
    }

    [Test]
    public void Json_lines_may_come_from_a_file()
    {
        var path = _directory.Write("a.jsonl", """{"id":1,"text":"Un bogue."}"""u8);

        Assert.That(
            CommandLine.RunWithFake("", "check", "--jsonl", path).Output,
            Does.StartWith("""{"id":1,"verdict":"review",""")
        );
    }

    [Test]
    public void Byte_order_marks_are_believed()
    {
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes("L'été à 20 €.")];

            Assert.That(TextDecoder.Decode(bytes, s_wording).Text, Is.EqualTo("L'été à 20 €."), encoding.EncodingName);
        }
    }

    [Test]
    public void Utf16_without_a_mark_is_recognised_and_said()
    {
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var decoded = TextDecoder.Decode(encoding.GetBytes("L'été à la plage."), s_wording);

            Assert.That(decoded.Text, Is.EqualTo("L'été à la plage."), encoding.EncodingName);
            Assert.That(decoded.Note, Does.Contain("UTF-16"));
        }
    }

    [Test]
    public void Latin1_is_recognised_and_said()
    {
        var decoded = TextDecoder.Decode(
            [.. "L'"u8, 0xE9, .. "t"u8, 0xE9, .. " co"u8, 0xFB, .. "te 20 "u8, 0x80, .. " de plus."u8],
            s_wording
        );

        Assert.That(decoded.Text, Is.EqualTo("L'été coûte 20 € de plus."));
        Assert.That(decoded.Note, Does.Contain("Windows-1252"));
    }

    [Test]
    public void A_few_broken_bytes_are_replaced_and_the_first_is_named()
    {
        var text = string.Concat(Enumerable.Repeat("L'été. ", 100));
        byte[] bytes = [.. Encoding.UTF8.GetBytes(text), 0xC3, .. " fin"u8];

        var decoded = TextDecoder.Decode(bytes, s_wording);

        Assert.That(decoded.Text, Is.EqualTo(text + "\uFFFD fin"));
        Assert.That(decoded.Note, Does.Contain("byte 900"));
    }

    [Test]
    public void Random_bytes_are_a_binary_file()
    {
        var random = new Random(7);
        for (var length = 64; length < 100_000; length *= 2)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);

            Assert.That(TextDecoder.Decode(bytes, s_wording).Text, Is.Null, $"{length} bytes");
        }
    }

    [Test]
    public void Ten_megabytes_and_a_line_without_a_space_are_answered()
    {
        var long1 = _directory.Write(
            "long.txt",
            Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Une phrase ordinaire de ce test. ", 320_000)))
        );
        var long2 = _directory.Write("ligne.txt", Encoding.UTF8.GetBytes(new string('é', 200_000)));

        var run = CommandLine.Run("", "check", long1, long2, "--format", "jsonl");

        Assert.That(run.Lines, Has.Length.EqualTo(2));
        Assert.That(run.ExitCode, Is.Not.EqualTo(2));
    }

    [Test]
    public void Random_bytes_and_an_empty_file_are_named_and_the_others_answered_by_the_real_checker()
    {
        var bytes = new byte[100_000];
        new Random(11).NextBytes(bytes);
        var random = _directory.Write("hasard.txt", bytes);
        var empty = _directory.Write("vide.txt", []);
        var good = _directory.Write("bon.txt", Encoding.UTF8.GetBytes("Le pont est fermé depuis hier soir."));

        var run = CommandLine.Run("", "check", random, empty, good);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("hasard.txt: fichier binaire"));
        Assert.That(run.Error + run.Output, Does.Contain("vide.txt"));
        Assert.That(run.Output, Does.Contain("bon.txt"));
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
