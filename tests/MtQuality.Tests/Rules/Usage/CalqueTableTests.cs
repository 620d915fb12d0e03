using MtQuality.Rules;

namespace MtQuality.Tests.Rules.Usage;

/// <summary>The table of calques is as its head says; that its patterns find what they should is tested with the rules that read it.</summary>
internal sealed class CalqueTableTests
{
    private static readonly string[][] s_entries = [.. RuleData.Lines("calques.txt").Select(line => line.Split('\t'))];

    [Test]
    public void There_are_at_least_150_entries() => Assert.That(s_entries, Has.Length.GreaterThanOrEqualTo(150));

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
    public void The_third_column_names_a_language_and_who_writes_the_calque() =>
        Assert.That(s_entries.Select(entry => entry[2]), Has.All.Match("^(en|de|es|it|zh)( either)?$"));

    [Test]
    public void Wordings_can_stand_in_the_place_of_what_is_marked() =>
        Assert.That(s_entries.Select(entry => entry[1]), Has.None.Contains("…").And.None.Contains("..."));
}
