using FsCheck.Fluent;
using MtQuality.Articles;
using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Rules.Dispatch;
using MtQuality.Scoring;
using MtQuality.Tests.Text;

namespace MtQuality.Tests.Rules.Dispatch;

internal sealed class RuleDispatcherTests
{
    private static readonly SentenceRule[] s_rules = [.. RuleTable.All.OfType<SentenceRule>()];
    private static readonly RuleDispatcher s_dispatcher = new(s_rules);

    private static readonly string[] s_lines = [.. Corpus.Lines().Distinct(StringComparer.Ordinal)];

    [Test]
    public void Rules_asked_where_a_word_concerns_them_find_what_they_find_asked_everywhere()
    {
        var found = s_lines.Sum(AssertSameFindings);

        Assert.That(found, Is.GreaterThan(s_rules.Length));
    }

    [Test]
    public void In_an_article_with_its_memory_too()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Corpus.Directory, "articles"), "*.txt"))
        {
            AssertSameFindings(File.ReadAllText(file));
        }
    }

    [Test]
    public void In_capitals_too() =>
        Assert.That(s_lines.Select(line => line.ToUpperInvariant()).Sum(AssertSameFindings), Is.Positive);

    [Test]
    public void In_any_text_too() =>
        Replayed.Check(
            Prop.ForAll<int, int, string?>(
                (first, second, between) =>
                    AssertSameFindings(
                        $"{s_lines[(uint)first % s_lines.Length]}{between}{s_lines[(uint)second % s_lines.Length].ToLowerInvariant()}"
                    ) >= 0
            ),
            300
        );

    [Test]
    public void In_a_sentence_of_thousands_of_words_too() =>
        AssertSameFindings(string.Join(" et ", s_lines.Take(400)).Replace('.', ','));

    private static int AssertSameFindings(string text)
    {
        using var workspace = Workspace.Rent();
        workspace.Analyze(text, MorphTagger.Default, singleSentence: false);
        var memory = ArticleMemory.Read(workspace.ContextOf(text, FrenchLexicon.Default, memory: null));
        var article = workspace.ContextOf(text, FrenchLexicon.Default, memory);
        var fast = new FindingSink();
        var naive = new FindingSink();
        for (var i = 0; i < article.Sentences.Length; i++)
        {
            s_dispatcher.Check(article.SentenceAt(i), fast);
            CheckEverywhere(article.SentenceAt(i), naive);
        }
        Assert.That(Places(fast), Is.EqualTo(Places(naive)), text);
        return fast.Count;
    }

    // Every rule at every word, but for what the sentence as a whole must hold.
    private static void CheckEverywhere(in SentenceContext sentence, FindingSink sink)
    {
        var isForeign = (sentence.Traits & SentenceTraits.Foreign) != 0;
        foreach (var rule in s_rules)
        {
            if (
                (sentence.Traits & rule.Descriptor.Requires) == rule.Descriptor.Requires
                && (!isForeign || rule.Descriptor.ReadsForeign)
            )
            {
                rule.Check(sentence, sink);
            }
        }
    }

    private static (string Rule, int Start, int End)[] Places(FindingSink sink) =>
        sink.Findings.ToArray().Select(finding => (finding.Rule.Descriptor.Id, finding.Start, finding.End)).ToArray();
}
