using System.Globalization;

namespace MtQuality.Cli.Tests;

internal sealed class TextReportTests
{
    private const string Article = "Une première phrase.\nUn mot bogue se cache ici, puis un autre bogue. Et la fin.";

    [Test]
    public void A_person_reads_verdict_findings_and_what_pushed_the_verdict()
    {
        var run = CommandLine.RunWithFake(Article, "check", "-");

        Assert.That(
            run.Output,
            Is.EqualTo(
                """
                entrée standard
                  Traduction automatique non relue · probabilité 80~%
                  3 phrases · 2 constats

                  ligne 2 · score 0,75
                    Un mot bogue se cache ici, puis un autre bogue.
                           ^^^^^                             ^^^^^
                    bogue → erreur
                      Le mot « bogue » ne va pas.
                      nature du mot · majeur · faute de machine · TST0001
                    bogue → erreur
                      Le mot « bogue » ne va pas.
                      nature du mot · majeur · faute de machine · TST0001

                  Ce qui a pesé dans le verdict
                    plus probable dans une traduction automatique
                      +6,20       490 fois  TST0001, vu 2 fois


                """.Replace('~', '\u00A0')
            )
        );
    }

    [Test]
    public void In_English_everything_is_in_English()
    {
        var run = CommandLine.RunWithFake("Un bogue.", "check", "-", "--lang", "en");

        Assert.That(
            run.Output,
            Is.EqualTo(
                """
                standard input
                  Worth a look: some signs of machine translation · probability 40%
                  1 sentence · 1 finding

                  line 1 · score 0.75
                    Un bogue.
                       ^^^^^
                    bogue → erreur
                      The word "bogue" does not fit.
                      part of speech · major · a machine's error · TST0001

                  What pushed the verdict
                    likelier in a machine translation
                      +3.10       22 times  TST0001, seen 1 time


                """
            )
        );
    }

    [Test]
    public void A_terminal_with_colours_shows_the_span_in_colour_and_no_carets()
    {
        var run = CommandLine.RunInColour("Un bogue ici.", "check", "-");

        Assert.That(run.Output, Does.Contain("Un \u001b[4;31mbogue\u001b[0m ici."));
        Assert.That(run.Output, Does.Not.Contain("^"));
    }

    [Test]
    public void Without_colour_nothing_is_written_that_steers_a_terminal()
    {
        Assert.That(CommandLine.RunWithFake(Article, "check", "-").Output, Does.Not.Contain("\u001b"));
    }

    [Test]
    public void A_text_cannot_steer_the_terminal()
    {
        var run = CommandLine.RunWithFake("Un \u001b[2Jbogue\u0007 \u202Ede travers\u0085.", "check", "-");

        Assert.That(run.Output.Where(c => char.IsControl(c) && c != '\n'), Is.Empty);
        Assert.That(run.Output, Does.Not.Contain("\u202E"));
    }

    [Test]
    public void Long_sentences_are_wrapped_with_the_carets_under_their_words()
    {
        var run = CommandLine.RunWithFake(
            "Une phrase assez longue pour ne pas tenir sur une seule ligne de quatre-vingts colonnes, avec un bogue.",
            "check",
            "-"
        );

        Assert.That(run.Lines.Select(line => line.Length), Has.All.LessThanOrEqualTo(80));
        var words = Array.FindIndex(run.Lines, line => line.Contains(" bogue.", StringComparison.Ordinal));
        var column = run.Lines[words].IndexOf("bogue", StringComparison.Ordinal);
        Assert.That(run.Lines[words + 1], Is.EqualTo(new string(' ', column) + "^^^^^"));
    }

    [Test]
    public void Wide_characters_and_combining_marks_do_not_shift_the_carets()
    {
        var run = CommandLine.RunWithFake("日本 😀 cafe\u0301 bogue.", "check", "-");

        Assert.That(run.Lines[4], Is.EqualTo("    日本 😀 cafe\u0301 bogue."));
        // Four columns of indent, four and two of wide characters, four of café and three spaces.
        Assert.That(run.Lines[5], Is.EqualTo(new string(' ', 4 + 4 + 2 + 4 + 3) + "^^^^^"));
    }

    [Test]
    public void A_line_without_a_space_is_shown_around_its_findings_only()
    {
        var text = new string('x', 100_000) + "bogue" + new string('x', 100_000) + "bogue";

        var run = CommandLine.RunWithFake(text, "check", "-");

        Assert.That(run.Output, Has.Length.LessThan(3_000));
        Assert.That(run.Output.Split('\n').Count(line => line.TrimStart() is "^^^^^"), Is.EqualTo(2));
    }

    [Test]
    public void Any_text_with_any_findings_can_be_shown()
    {
        // Words, long and short, and everything that could upset an excerpt: halves of characters, marks, breaks, controls.
        string[] parts =
        [
            "mot ",
            "\n",
            "é",
            "\ud83d\ude00",
            "\ud83d",
            "\ude00",
            "e\u0301",
            "\u202e",
            "\0",
            "\u001b[2J",
            "日本",
            "x",
            "aujourd'hui, ",
            ".",
        ];
#pragma warning disable CA5394 // Reproducible, not secret.
        var random = new Random(5);
        for (var round = 0; round < 300; round++)
        {
            var text =
                "a" + string.Concat(Enumerable.Range(0, random.Next(1, 400)).Select(_ => parts[random.Next(parts.Length)]));
            var findings = Enumerable
                .Range(0, random.Next(12))
                .Select(_ => random.Next(text.Length))
                .Order()
                .Select(start => Found(start, random.Next(1, text.Length - start + 1)))
                .ToList();
            var cut = random.Next(text.Length);
            SentenceReport[] sentences = [new(0, cut, 0.5f, []), new(cut, text.Length - cut, 0.5f, [])];

            var run = CommandLine.RunWith(_ => new ArticleReport(Verdict.Review, 0.5, sentences, findings, []), text);

            Assert.That(run.Output.Where(c => char.IsControl(c) && c != '\n'), Is.Empty, text);
            Assert.That(
                run.Output.Split('\n').Count(line => line.Contains("TST0001", StringComparison.Ordinal)),
                Is.EqualTo(findings.Count),
                text
            );
        }
#pragma warning restore CA5394

        static Finding Found(int start, int length) =>
            new("TST0001", start, length, Category.Calque, Severity.Minor, Origin.Machine, 1, "Non.", []);
    }

    [Test]
    public void A_summary_follows_several_texts()
    {
        using var directory = new TemporaryDirectory();
        var clean = directory.Write("a.txt", "Rien."u8);
        var flagged = directory.Write("b.txt", "Un bogue et un bogue."u8);

        var run = CommandLine.RunWithFake("", "check", clean, flagged, directory.Path + "/absent.txt");

        Assert.That(run.Lines[^1], Is.EqualTo("3 textes · 1 traduction automatique · 1 sans indice suffisant · 1 illisible"));
    }

    [TestCase(null, null, true)]
    [TestCase("", "xterm", true)]
    [TestCase("1", "xterm", false)]
    [TestCase(null, "dumb", false)]
    public void Colour_follows_the_environment(string? noColour, string? term, bool expected)
    {
        Assert.That(
            Terminal.WantsColour(name =>
                name == "NO_COLOR" ? noColour
                : name == "TERM" ? term
                : null
            ),
            Is.EqualTo(expected)
        );
    }

    [TestCase(0, 100)]
    [TestCase(20, 40)]
    [TestCase(80, 80)]
    [TestCase(300, 120)]
    public void Lines_are_as_wide_as_the_window_within_reason(int columns, int width)
    {
        Assert.That(Terminal.WidthFor(columns), Is.EqualTo(width));
    }

    [TestCase("LANG", "en_GB.UTF-8", MessageLanguage.English)]
    [TestCase("LC_ALL", "en_US", MessageLanguage.English)]
    [TestCase("LANG", "fr_FR.UTF-8", MessageLanguage.French)]
    [TestCase("LANG", "C.UTF-8", MessageLanguage.French)]
    [TestCase("LANG", null, MessageLanguage.French)]
    public void The_language_follows_the_environment(string variable, string? value, MessageLanguage expected)
    {
        Assert.That(Terminal.LanguageOf(name => name == variable ? value : null), Is.EqualTo(expected));
    }

    [Test]
    public void Every_category_severity_and_origin_has_words_in_both_languages()
    {
        foreach (var wording in new[] { new Wording(MessageLanguage.French), new Wording(MessageLanguage.English) })
        {
            foreach (var category in Enum.GetValues<Category>())
            {
                foreach (var severity in Enum.GetValues<Severity>())
                {
                    foreach (var origin in Enum.GetValues<Origin>())
                    {
                        var facts = wording.Facts(new Finding("TST0001", 0, 0, category, severity, origin, 1, "", []));
                        Assert.That(facts.Split(" · "), Has.Length.EqualTo(4).And.All.Not.Empty);
                    }
                }
            }
        }
    }

    [Test]
    public void Every_term_of_the_evidence_has_words()
    {
        var french = new Wording(MessageLanguage.French);

        Assert.That(french.Term(new Contribution(Contribution.Prior, 1, 0)), Is.EqualTo("point de départ, avant lecture"));
        Assert.That(
            french.Term(new Contribution(Contribution.Silence, 12, 0)),
            Is.EqualTo("ce que les règles n'ont pas trouvé, en 12 mots")
        );
        Assert.That(french.Term(new Contribution("TST0001", 2, 0)), Is.EqualTo("TST0001, vu 2 fois"));
    }

    [TestCase(0.0, "probabilité < 1~%")]
    [TestCase(0.5, "probabilité 50~%")]
    [TestCase(0.97, "probabilité 97~%")]
    [TestCase(0.9999, "probabilité > 99~%")]
    public void A_probability_is_never_certain(double probability, string expected)
    {
        Assert.That(
            new Wording(MessageLanguage.French).Probability(probability),
            Is.EqualTo(expected.Replace('~', '\u00A0')),
            probability.ToString(CultureInfo.InvariantCulture)
        );
    }
}
