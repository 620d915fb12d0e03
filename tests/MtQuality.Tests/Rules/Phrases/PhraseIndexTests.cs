using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Rules.Phrases;
using MtQuality.Scoring;

namespace MtQuality.Tests.Rules.Phrases;

internal sealed class PhraseIndexTests
{
    private static readonly PhraseRule[] s_rules = [.. RuleTable.All.OfType<PhraseRule>()];

    private static readonly bool[] s_active = [.. RuleTable.All.Select(_ => true)];

    [Test]
    public void The_index_finds_what_trying_every_phrase_at_every_word_finds()
    {
        var sink = new FindingSink();
        using var workspace = Workspace.Rent();
        var examples = s_rules
            .SelectMany(rule => rule.Entries)
            .SelectMany(entry => new[] { entry.Example, entry.CounterExample });
        var text = string.Join('\n', examples);
        workspace.Analyze(text, MorphTagger.Default, singleSentence: false);
        var article = workspace.ContextOf(text, FrenchLexicon.Default, memory: null);
        var naive = new HashSet<(string, int, int)>();
        for (var i = 0; i < article.Sentences.Length; i++)
        {
            PhraseIndex.Default.Check(article.SentenceAt(i), s_active, sink);
            TryEverywhere(article.SentenceAt(i), naive);
        }

        var fast = sink.Findings.ToArray().Select(f => (f.Rule.Descriptor.Id, f.Start, f.End));

        Assert.That(naive, Is.Not.Empty);
        Assert.That(fast, Is.EquivalentTo(naive));
    }

    private static void TryEverywhere(in SentenceContext sentence, HashSet<(string Rule, int Start, int End)> found)
    {
        Span<int> places = stackalloc int[PhrasePattern.MostPlaces];
        foreach (var rule in s_rules)
        {
            foreach (var entry in rule.Entries)
            {
                var (phrase, pattern) = (new PhraseSearch(entry), entry.Pattern);
                for (var start = 0; start < sentence.Count; start++)
                {
                    if (phrase.MatchesAt(sentence, start, places))
                    {
                        var first = sentence.Tokens[pattern.FirstMarked(places)];
                        found.Add((rule.Descriptor.Id, first.Start, sentence.Tokens[pattern.LastMarked(places)].End));
                    }
                }
            }
        }
    }
}
