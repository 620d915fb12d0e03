using FsCheck.Fluent;
using MtQuality.Rules;
using MtQuality.Rules.Traces;
using MtQuality.Tests.Text;
using MtQuality.Text;

namespace MtQuality.Tests.Rules.Traces;

internal sealed class MarkerKeysTests
{
    private static readonly MarkerTable[] s_tables = [.. RuleTable.All.OfType<MarkerRule>().Select(rule => rule.Table)];

    private static readonly MarkerKeys s_keys = new(
        s_tables.SelectMany(table => table.Entries).SelectMany(entry => entry.Pattern.TriggersAsWritten)
    );

    private static readonly string[] s_stretches =
    [
        .. s_tables.SelectMany(table => table.Entries).SelectMany(entry => entry.Pattern.Triggers),
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
                text => HasKey(text) || s_tables.All(table => !table.Find(text, out _, out _))
            ),
            300
        );

    [Test]
    public void Ordinary_words_are_no_keys() =>
        Assert.That(HasKey("La directrice de la société a lu le livre à son fils."), Is.False);

    private static bool HasKey(string text)
    {
        var tokens = new GrowingBuffer<Token>();
        Tokenizer.Tokenize(text, tokens);
        var found = false;
        foreach (var token in tokens.Items)
        {
            found |= s_keys.MayBeIn(token.In(text));
        }
        return found;
    }
}
