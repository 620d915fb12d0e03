using MtQuality.Rules;

namespace MtQuality.Tests.Rules.Usage;

/// <summary>The lists of calques are as their heads say; that their patterns find what they should is tested with all lists of phrases.</summary>
internal sealed class CalqueTableTests
{
    private static readonly string[] s_lists =
    [
        "literal-idioms.txt",
        "settled-calques.txt",
        "verb-calques.txt",
        "preposition-calques.txt",
        "false-friends.txt",
        "technology-calques.txt",
        "noun-calques.txt",
        "discourse-calques.txt",
        "continental-calques.txt",
    ];

    private static readonly string[][] s_entries = [.. s_lists.SelectMany(RuleData.Lines).Select(line => line.Split('\t'))];

    [Test]
    public void There_are_at_least_600_entries() => Assert.That(s_entries, Has.Length.GreaterThanOrEqualTo(600));

    [Test]
    public void Every_entry_has_five_columns_and_none_is_empty()
    {
        foreach (var entry in s_entries)
        {
            Assert.That(entry, Has.Length.EqualTo(5), entry[0]);
            Assert.That(entry, Has.None.Empty, entry[0]);
            Assert.That(entry.Select(column => column.Trim()), Is.EqualTo(entry), entry[0]);
        }
    }

    [Test]
    public void No_pattern_and_no_sentence_stands_twice()
    {
        Assert.That(s_entries.Select(entry => entry[0]), Is.Unique);
        Assert.That(s_entries.SelectMany(entry => new[] { entry[3], entry[4] }), Is.Unique);
    }

    [Test]
    public void The_third_column_names_the_language_and_the_wording_that_is_copied()
    {
        const string Source = @"^(en|de|es|it|pt|pl|ru|ar|zh): [^()]+( \((OQLF|Académie|OQLF, Académie)\))?$";
        Assert.That(s_entries.Select(entry => entry[2]), Has.All.Match(Source));
    }

    [Test]
    public void Only_the_list_of_other_languages_copies_anything_but_English()
    {
        var continental = RuleData.Lines("continental-calques.txt").ConvertAll(line => line.Split('\t')[2]);
        var others = s_entries.Select(entry => entry[2]).Except(continental, StringComparer.Ordinal);

        Assert.That(continental, Has.None.StartsWith("en: "));
        Assert.That(others, Has.All.StartsWith("en: "));
    }

    [Test]
    public void Wordings_can_stand_in_the_place_of_what_is_marked() =>
        Assert.That(s_entries.Select(entry => entry[1]), Has.None.Contains("…").And.None.Contains("..."));
}
