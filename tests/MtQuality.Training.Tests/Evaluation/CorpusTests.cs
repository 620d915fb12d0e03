using System.Reflection;
using MtQuality.Training.Evaluation;
using MtQuality.Training.Evaluation.Scorecards;

namespace MtQuality.Training.Tests.Evaluation;

/// <summary>What the corpus promises to those who measure with it.</summary>
public sealed class CorpusTests
{
    private static readonly string s_directory = typeof(CorpusTests)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "CorpusDirectory")
        .Value!;

    private static readonly IReadOnlyList<GoldText> s_gold = GoldText.ReadAll(Path.Combine(s_directory, "gold"));

    private static readonly (string Name, string Text)[] s_articles =
    [
        .. Directory
            .GetFiles(Path.Combine(s_directory, "articles"), "*.txt")
            .Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileName(path), File.ReadAllText(path))),
    ];

    [Test]
    public void Gold_holds_at_least_300_texts_and_half_of_them_are_clean()
    {
        Assert.That(s_gold, Has.Count.GreaterThanOrEqualTo(300));
        Assert.That(s_gold.Count(gold => gold.IsClean) * 2, Is.GreaterThanOrEqualTo(s_gold.Count));
    }

    [Test]
    public void Every_rule_page_says_in_the_fixed_form_how_many_hits_were_read_and_how_many_were_right()
    {
        var pages = Directory.GetFiles(Path.Combine(s_directory, "rules"), "MTQ*.md");
        var readings = PageReading.ReadAll(Path.Combine(s_directory, "rules"));

        Assert.That(pages.Select(path => Path.GetFileNameWithoutExtension(path)), Is.EquivalentTo(readings.Keys));
        Assert.That(readings.Values, Has.All.Matches<PageReading>(reading => reading.Right <= reading.Hits));
    }

    [Test]
    public void No_gold_text_stands_twice() => Assert.That(s_gold.Select(gold => gold.Text), Is.Unique);

    [Test]
    public void Every_category_has_examples_in_gold()
    {
        var examples = s_gold.SelectMany(gold => gold.Spans).CountBy(span => span.Category).ToDictionary();

        foreach (var category in Enum.GetValues<Category>())
        {
            Assert.That(examples.GetValueOrDefault(category), Is.GreaterThanOrEqualTo(3), category.ToString());
        }
    }

    [Test]
    public void Gold_spans_begin_and_end_with_what_is_wrong_not_with_a_space()
    {
        foreach (var gold in s_gold)
        {
            foreach (var span in gold.Spans)
            {
                var marked = gold.Text.Substring(span.Start, span.Length);
                Assert.That(marked.Trim(), Is.EqualTo(marked), gold.Text);
            }
        }
    }

    [Test]
    public void Every_family_of_errors_has_near_misses_beside_it()
    {
        foreach (var family in s_gold.GroupBy(gold => gold.Family, StringComparer.Ordinal))
        {
            Assert.That(family.Count(gold => gold.IsClean), Is.GreaterThanOrEqualTo(15), family.Key);
        }
    }

    [Test]
    public void The_family_of_human_slips_holds_no_error_of_a_machine() =>
        Assert.That(
            s_gold.Where(gold => gold.Family == "human-slips").SelectMany(gold => gold.Spans).Select(span => span.Origin),
            Has.None.EqualTo(Origin.Machine)
        );

    [TestCase(".human.txt")]
    [TestCase(".machine.txt")]
    public void There_are_at_least_four_articles_of_each_kind_and_they_are_whole(string kind)
    {
        var articles = s_articles.Where(article => article.Name.EndsWith(kind, StringComparison.Ordinal)).ToArray();

        Assert.That(articles, Has.Length.GreaterThanOrEqualTo(4));
        foreach (var (name, text) in articles)
        {
            Assert.That(Words(text), Is.InRange(350, 700), name);
        }
    }

    [Test]
    public void Every_article_says_by_its_name_what_it_is() =>
        Assert.That(s_articles.Select(article => article.Name), Has.All.Match(@"^[a-z0-9-]+\.(human|machine)\.txt$"));

    [Test]
    public void No_paragraph_stands_in_the_articles_twice() =>
        Assert.That(s_articles.SelectMany(article => article.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)), Is.Unique);

    /// <summary>Runs of letters: counted simply, an elided article is a word.</summary>
    private static int Words(string text)
    {
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            words += char.IsLetter(text[i]) && (i == 0 || !char.IsLetter(text[i - 1])) ? 1 : 0;
        }
        return words;
    }
}
