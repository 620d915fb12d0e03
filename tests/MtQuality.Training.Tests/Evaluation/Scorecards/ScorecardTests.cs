using MtQuality.Training.Evaluation.Scorecards;

namespace MtQuality.Training.Tests.Evaluation.Scorecards;

internal sealed class ScorecardTests
{
    private static readonly ScorecardInput s_nothing = new("", CheckerOptions.Default, [], []);

    [Test]
    public void What_is_written_is_read_back()
    {
        var scorecard = Scorecard.Parse("");
        scorecard.Put("a", "First", "mtq eval", "one\n\n| a |\n");
        scorecard.Put("b", "Second", "mtq eval x", "two");

        var again = Scorecard.Parse(scorecard.ToMarkdown());

        Assert.That(again.Sections, Is.EqualTo(scorecard.Sections));
        Assert.That(again.ToMarkdown(), Is.EqualTo(scorecard.ToMarkdown()));
    }

    [Test]
    public void A_section_names_its_command()
    {
        var scorecard = Scorecard.Parse("");
        scorecard.Put("a", "First", "mtq eval x", "one");

        Assert.That(scorecard.Sections.Single().Body, Is.EqualTo("## First\n\nCommand: `mtq eval x`\n\none\n"));
    }

    [Test]
    public void A_section_is_replaced_in_its_place()
    {
        var scorecard = Scorecard.Parse("");
        scorecard.Put("a", "First", "c", "one");
        scorecard.Put("b", "Second", "c", "two");
        scorecard.Put("a", "First", "c", "three");

        Assert.That(scorecard.Sections.Select(section => section.Id), Is.EqualTo(new[] { "a", "b" }));
        Assert.That(scorecard.Sections[0].Body, Does.Contain("three").And.Not.Contain("one"));
    }

    [Test]
    public void Without_outside_text_the_section_that_needs_it_is_kept_and_others_are_measured()
    {
        var scorecard = Scorecard.Parse(
            "<!-- section out -->\nkept\n<!-- end out -->\n<!-- section other -->\nstays\n<!-- end other -->\n"
        );

        scorecard.Update([new Section("in", false), new Section("out", true)], s_nothing);

        Assert.That(scorecard.Sections.Select(section => section.Id), Is.EqualTo(new[] { "in", "out", "other" }));
        Assert.That(scorecard.Sections[0].Body, Does.Contain("measured"));
        Assert.That(scorecard.Sections[1].Body, Is.EqualTo("kept\n"));
        Assert.That(scorecard.Sections[2].Body, Is.EqualTo("stays\n"));
    }

    [Test]
    public void Commands_name_files_without_the_directories_of_one_machine()
    {
        var input = new ScorecardInput("", CheckerOptions.Default, ["/data/h.tsv.gz"], ["/data/m.tsv", "n.tsv"]);

        Assert.That(input.HasOutsideText);
        Assert.That(input.OutsideArguments, Is.EqualTo("--human h.tsv.gz --machine m.tsv --machine n.tsv"));
    }

    [Test]
    public void The_tagger_is_measured_when_a_treebank_is_given()
    {
        var section = new TaggerSection();
        var input = new ScorecardInput("", CheckerOptions.Default, [], [])
        {
            Treebanks = ["/data/test.conllu.gz"],
            BaselineTreebanks = ["/data/train.conllu.gz"],
        };

        Assert.That(section.Command(s_nothing), Is.Null);
        Assert.That(section.Command(input), Is.EqualTo("mtq eval --treebank test.conllu.gz --baseline train.conllu.gz"));
    }

    [Test]
    public void The_chunks_are_measured_on_the_treebanks_of_the_tagger()
    {
        var section = new ChunkSection();
        var input = new ScorecardInput("", CheckerOptions.Default, [], [])
        {
            Treebanks = ["/data/a.conllu.gz", "/data/b.conllu"],
        };

        Assert.That(section.Command(s_nothing), Is.Null);
        Assert.That(section.Command(input), Is.EqualTo("mtq eval chunks a.conllu.gz b.conllu"));
    }

    [Test]
    public void A_section_that_does_not_end_is_refused()
    {
        Assert.That(() => Scorecard.Parse("<!-- section a -->\ntext\n"), Throws.TypeOf<FormatException>());
    }

    [Test]
    public void Ids_of_sections_are_unique()
    {
        Assert.That(ScorecardSections.All.Select(section => section.Id), Is.Unique);
    }

    private sealed class Section(string id, bool usesOutsideText) : IScorecardSection
    {
        public string Id => id;

        public string Title => id;

        public string? Command(ScorecardInput input) => usesOutsideText && !input.HasOutsideText ? null : input.Command;

        public string Measure(ScorecardInput input) => "measured";
    }
}
