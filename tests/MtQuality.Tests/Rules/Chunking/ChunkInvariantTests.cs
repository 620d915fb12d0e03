using FsCheck.Fluent;
using MtQuality.Rules;
using MtQuality.Rules.Chunking;
using MtQuality.Tests.Text;

namespace MtQuality.Tests.Rules.Chunking;

/// <summary>What holds of the chunks of any text: they lie inside the sentence, in their order, and are the same when read again.</summary>
internal sealed class ChunkInvariantTests
{
    // Words that chunks are about, in any order.
    private static readonly string[] s_words =
    [
        "et",
        "ou",
        "mais",
        ",",
        "(",
        ")",
        "«",
        "»",
        ".",
        "de",
        "du",
        "le",
        "les",
        "la",
        "l'",
        "une",
        "à",
        "au",
        "en",
        "qui",
        "que",
        "maire",
        "ville",
        "grand",
        "belle",
        "née",
        "parti",
        "Anne",
        "Paul",
        "Metz",
        "OMS",
        "1925",
        "dit",
        "a",
        "déclaré",
        "-t-elle",
        "-il",
        "selon",
        "d'",
        "après",
        "est",
        "pèse",
        "lire",
        "très",
        "ne",
        "lui",
        "elle",
        "il",
        "ce",
        "3",
        "lundi",
        "\"",
        "&",
        "/",
    ];

    [Test]
    public void Chunks_of_words_in_any_order_are_sound() =>
        Replayed.Check(
            Prop.ForAll<int[]>(picks =>
                AssertSound(string.Join(' ', picks.Select(pick => s_words[(uint)pick % s_words.Length])))
            ),
            300
        );

    [Test]
    public void Chunks_of_any_string_are_sound() => Replayed.Check(Prop.ForAll<string?>(text => AssertSound(text ?? "")), 200);

    [TestCase("et ")]
    [TestCase("le chat et ")]
    [TestCase("a, ")]
    [TestCase("( ")]
    [TestCase("Anne, ")]
    public void Chunks_of_a_long_repetition_are_sound(string words) => AssertSound(string.Concat(Enumerable.Repeat(words, 3000)));

    private static void AssertSound(string text) =>
        MarkedSentence.Read(
            text,
            (in SentenceContext s) =>
            {
                for (var i = -1; i <= s.Count; i++)
                {
                    AssertSoundAt(s, i);
                }
            }
        );

    private static void AssertSoundAt(in SentenceContext s, int i)
    {
        var isJoined = Coordination.TryRead(s, i, out var joined);
        if (
            isJoined
            && !(0 <= joined.Left && joined.Left < i && joined.Conjunction == i && i < joined.Right && joined.Right < s.Count)
        )
        {
            Assert.Fail($"{joined} of {s.Count} at {i}");
        }
        if (isJoined != Coordination.TryReadAnew(s, i, out var again) || joined != again)
        {
            Assert.Fail($"{joined} is not {again}");
        }
        if (
            Apposition.TryReadAfter(s, i, out var apposed)
            && !(apposed.Anchor <= i && i + 1 < apposed.First && apposed.First <= apposed.Head && apposed.Head <= apposed.Last)
        )
        {
            Assert.Fail($"{apposed} at {i}");
        }
        if (
            Attribution.TryRead(s, i, out var attribution)
            && !(attribution.Verb < s.Count && attribution.Subject > i && attribution.Verb is -1 or >= 0)
        )
        {
            Assert.Fail($"{attribution} at {i}");
        }
    }
}
