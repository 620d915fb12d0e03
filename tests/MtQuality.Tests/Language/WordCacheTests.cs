using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using FsCheck.Fluent;
using MtQuality.Language;
using MtQuality.Language.Tagging;
using MtQuality.Models;
using MtQuality.Tests.Text;
using MtQuality.Text;

namespace MtQuality.Tests.Language;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class WordCacheTests
{
    private static readonly TaggerModel s_model = TaggerModel.Read(
        ModelFile.ReadEmbedded(TaggerModel.FileName),
        TaggerModel.FileName
    );

    private static readonly LatticeBuilder s_builder = new(FrenchLexicon.Default, s_model.Vocabulary, s_model);

    private static readonly string[] s_lines = [.. Corpus.Lines().Distinct(StringComparer.Ordinal)];

    private readonly WordCache _words = new();

    [Test]
    public void What_is_remembered_of_a_word_is_what_is_found_out_afresh()
    {
        foreach (var line in s_lines.Concat(s_lines))
        {
            AssertSameFacts(line);
        }
    }

    [Test]
    public void In_a_text_of_more_words_than_there_is_room_for_too()
    {
        var words = Enumerable.Range(0, 3 * WordCache.Places).Select(i => $"m{i % (2 * WordCache.Places)}t");
        AssertSameFacts(string.Join(' ', words));
        Assert.That(_words.Count, Is.GreaterThan(WordCache.Places));
        _words.Trim();
        AssertSameFacts(s_lines[0]);
        Assert.That(_words.Count, Is.EqualTo(WordCache.Places));
    }

    [Test]
    public void Words_that_differ_in_any_one_character_are_told_apart([Range(1, 30)] int length)
    {
        var word = new string('a', length);
        var others = Enumerable.Range(0, length).Select(i => $"{word[..i]}e{word[(i + 1)..]}");
        AssertSameFacts(string.Join(' ', others.Prepend(word).Append(word + "a")));
    }

    [Test]
    public void A_word_is_the_same_wherever_it_stands([Range(1, 20)] int length, [Range(0, 6)] int room)
    {
        // The last letters of a text are read together with what stands before them.
        var word = new string('a', length - 1) + "b";
        var before = new string('c', room);
        AssertSameFacts($"{before} {word}");
        AssertSameFacts(word);
        Assert.That(NumberOf(word, $"c {before} {word}"), Is.EqualTo(NumberOf(word, $"c {before} {word} c")));
    }

    [Test]
    public void In_any_text_too() =>
        Replayed.Check(
            Prop.ForAll<string?, string?>(
                (one, other) =>
                {
                    AssertSameFacts($"{one} {other}");
                    AssertSameFacts($"{other} {one}");
                }
            ),
            500
        );

    [Test]
    public void A_word_that_is_seen_again_brings_nothing_new()
    {
        AssertSameFacts(s_lines[0]);
        AssertSameFacts(s_lines[0]);
        Assert.That(_words.Added.Length, Is.Zero);
    }

    // A few words of so many find the eight places taken that are theirs; hardly any finds the eight beside them taken, too.
    [Test]
    public void Words_that_crowd_one_place_have_room_beside_it()
    {
        Array.ForEach(s_lines, AssertSameFacts);
        var foundOutAgain = 0;
        foreach (var line in s_lines)
        {
            AssertSameFacts(line);
            foundOutAgain += _words.Added.Length;
        }
        Assert.That(foundOutAgain, Is.LessThan(5));
    }

    [Test]
    public void A_word_is_two_lines_of_the_cache_and_what_every_token_needs_is_the_first()
    {
        Assert.That(Unsafe.SizeOf<WordFacts>(), Is.EqualTo(128));
        Assert.That((int)Marshal.OffsetOf<WordFacts>(nameof(WordFacts.Rest)), Is.EqualTo(64));
    }

    private int NumberOf(string word, string text)
    {
        var (tokens, numbers) = LookUp(text);
        return numbers[Array.FindLastIndex(tokens, token => token.In(text).SequenceEqual(word))];
    }

    private (Token[] Tokens, int[] Numbers) LookUp(string text)
    {
        var tokens = Cut.Tokens(text);
        var numbers = new int[tokens.Length];
        _words.BeginText();
        s_builder.LookUp(text, tokens, _words, numbers);
        return (tokens, numbers);
    }

    private void AssertSameFacts(string text)
    {
        var (tokens, numbers) = LookUp(text);
        var isInitial = true;
        for (var i = 0; i < numbers.Length; i++)
        {
            isInitial |= i % TagLattice.MaxTokens == 0;
            var afresh = s_builder.FactsOf(tokens[i].In(text), WordLook.Of(tokens[i], isInitial));
            if (Facts(_words[numbers[i]]) != Facts(afresh) || !Choices(_words[numbers[i]]).SequenceEqual(Choices(afresh)))
            {
                Assert.Fail($"token {i} of {text}");
            }
            isInitial &= tokens[i].Kind != TokenKind.Word;
        }
    }

    private static IEnumerable<(ushort, short, byte)> Choices(WordFacts word) =>
        Enumerable
            .Range(0, word.ChoiceCount)
            .Select(k => (word.Choices.Tags[k], word.Choices.Scores[k], word.Choices.Sources[k]));

    private static (uint, uint, uint, uint, uint, uint, int, TokenShape, ushort, WordTraits, FormMatch, byte, byte, byte) Facts(
        in WordFacts word
    ) =>
        (
            word.Word,
            word.Class,
            word.Context,
            word.Kinds,
            word.Ending2,
            word.Ending3,
            word.FirstCandidate,
            word.Shape,
            word.ClassId,
            word.Traits,
            word.Match,
            word.CandidateCount,
            word.ChoiceCount,
            word.Frequency
        );
}
