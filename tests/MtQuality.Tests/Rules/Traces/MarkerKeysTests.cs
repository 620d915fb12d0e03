using FsCheck;
using FsCheck.Fluent;
using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Rules.Dispatch;
using MtQuality.Rules.Traces;
using MtQuality.Scoring;
using MtQuality.Tests.Text;
using MtQuality.Text;

namespace MtQuality.Tests.Rules.Traces;

internal sealed class MarkerKeysTests
{
    private static readonly MarkerTable[] s_tables = [.. RuleTable.All.OfType<MarkerRule>().Select(rule => rule.Table)];

    private static readonly MarkerPattern[] s_patterns =
    [
        .. s_tables.SelectMany(table => table.Entries).Select(entry => entry.Pattern),
    ];

    private static readonly MarkerKeys s_keys = new(Array.ConvertAll(s_patterns, pattern => pattern.Parts));

    private static readonly string[] s_stretches =
    [
        .. s_patterns.SelectMany(pattern => pattern.Parts).SelectMany(part => part).Select(one => one.TrimEnd('*')),
        "-",
        " ",
        "d'",
        "s",
        "3",
        ".",
    ];

    [Test]
    public void Every_marker_has_one_of_the_keys()
    {
        foreach (var entry in s_tables.SelectMany(table => table.Entries))
        {
            Assert.That(HasKey(entry.Example), entry.Example);
        }
    }

    [Test]
    public void Text_without_a_key_has_no_marker() =>
        Replayed.Check(
            Prop.ForAll(
                Gen.Elements(s_stretches).ArrayOf().Select(parts => string.Concat(parts.Take(12))).ToArbitrary(),
                text => HasKey(text) || !Found(text).Contains(true)
            ),
            300
        );

    [Test]
    public void A_table_finds_a_marker_wherever_one_of_its_patterns_does()
    {
        var found = 0;
        Replayed.Check(
            Prop.ForAll(
                Gen.Elements(s_patterns).SelectMany(TextOf).ToArbitrary(),
                text =>
                {
                    var expected = Array.ConvertAll(s_tables, table => table.Entries.Any(entry => Holds(entry.Pattern, text)));
                    found += expected.Contains(true) ? 1 : 0;
                    return Found(text).SequenceEqual(expected) && (HasKey(text) || !expected.Contains(true));
                }
            ),
            1000
        );

        Assert.That(found, Is.InRange(300, 950));
    }

    [Test]
    public void Ordinary_words_are_no_keys() =>
        Assert.That(HasKey("La directrice de la société a lu le livre à son fils."), Is.False);

    // An alternative of each part, with something between them that may part them too far.
    private static Gen<string> TextOf(MarkerPattern pattern) =>
        from alternatives in Gen.Choose(0, 99).ArrayOf(pattern.Parts.Length)
        from between in Gen.Elements(" ", ", ", " : a ", "-", ". ", " de la nouvelle série en couleurs ")
        select string.Join(between, pattern.Parts.Zip(alternatives, (part, i) => part[i % part.Length].TrimEnd('*')));

    private static bool Holds(MarkerPattern pattern, string text) => pattern.Find(text, out _, out _);

    // Whether each table finds a marker in the text, which is taken as one sentence.
    private static bool[] Found(string text)
    {
        using var workspace = Workspace.Rent();
        workspace.Analyze(text, MorphTagger.Default, singleSentence: true);
        var article = workspace.ContextOf(text, FrenchLexicon.Default, memory: null);
        var found = new bool[s_tables.Length];
        for (var i = 0; i < found.Length && workspace.Sentences.Count > 0; i++)
        {
            found[i] = s_tables[i].Find(article.SentenceAt(0), out _, out _);
        }
        return found;
    }

    private static bool HasKey(string text)
    {
        var tokens = new GrowingBuffer<Token>();
        Tokenizer.Tokenize(text, tokens);
        var found = false;
        foreach (var token in tokens.Items)
        {
            var form = token.In(text);
            var mayBe = s_keys.MayBeIn(Written(form, isPlain: false));
            if (!form.ContainsAnyExceptInRange('a', 'z'))
            {
                Assert.That(s_keys.MayBeIn(Written(form, isPlain: true)), Is.EqualTo(mayBe), text);
            }
            found |= mayBe;
        }
        return found;
    }

    private static WrittenWord Written(ReadOnlySpan<char> form, bool isPlain) =>
        new(FrenchLexicon.Default, form, WordForms.Hash(form), 0, FormMatch.Unknown, default, isPlain, isEnglish: false);
}
