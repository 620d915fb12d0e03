using System.Diagnostics;
using FsCheck.Fluent;
using MtQuality.Text;

namespace MtQuality.Tests.Text;

/// <summary>What holds for every text, however broken.</summary>
internal sealed class TextInvariantTests
{
    [Test]
    public void Every_visible_character_belongs_to_exactly_one_token() =>
        Replayed.Check(Prop.ForAll(Hostile.Text, text => AssertTokens(text, Cut.Tokens(text))), 2000);

    [Test]
    public void Every_token_belongs_to_exactly_one_sentence() =>
        Replayed.Check(Prop.ForAll(Hostile.Text, text => AssertSentences(text, Cut.Tokens(text), Cut.Sentences(text))), 2000);

    [Test]
    public void Any_string_at_all_is_cut() =>
        Replayed.Check(
            Prop.ForAll<string?>(text =>
            {
                var tokens = Cut.Tokens(text ?? "");
                AssertTokens(text ?? "", tokens);
                AssertSentences(text ?? "", tokens, Cut.Sentences(text ?? ""));
            }),
            500
        );

    [Test]
    public void What_stands_in_one_paragraph_does_not_change_the_tokens_of_the_next() =>
        Replayed.Check(
            Prop.ForAll(
                Hostile.Text,
                Hostile.Text,
                (first, second) =>
                {
                    // A visible character on either side of the break: white space at the edges would melt into it.
                    var (above, below) = (first + ";", ";" + second);
                    var whole = Cut.Tokens(above + "\n\n" + below);
                    var offset = above.Length + 2;
                    var parts = Cut.Tokens(above)
                        .Select(token => (token.Start, token.Length, token.Kind))
                        .Concat(Cut.Tokens(below).Select(token => (token.Start + offset, token.Length, token.Kind)));
                    Assert.That(whole.Select(token => (token.Start, token.Length, token.Kind)), Is.EqualTo(parts));
                }
            ),
            1000
        );

    // 100,000 characters take some milliseconds; were the time to grow with the square of the length, it would be tens of seconds.
    [TestCaseSource(typeof(Hostile), nameof(Hostile.Patterns))]
    public void A_long_hostile_text_takes_linear_time(string pattern)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, 100_000 / pattern.Length));
        var watch = Stopwatch.StartNew();
        var tokens = Cut.Tokens(text);
        var sentences = Cut.Sentences(text);
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(3)));
        AssertTokens(text, tokens);
        AssertSentences(text, tokens, sentences);
    }

    [Test]
    public void A_word_of_two_hundred_thousand_letters_is_one_token() =>
        Assert.That(Cut.Tokens(new string('a', 200_000)), Has.Length.EqualTo(1));

    [Test]
    public void Nothing_is_allocated_once_the_buffers_have_grown()
    {
        var text = string.Concat(
            Enumerable.Repeat(
                "« Est-ce l'été ? » dit M. Petit. Il a 1 000 € : voir www.exemple.fr/a, {0}, l' ami, 👍🏽 etc.\n- Un point\n",
                50
            )
        );
        var tokens = new GrowingBuffer<Token>();
        var sentences = new GrowingBuffer<Sentence>();
        void Run()
        {
            tokens.Clear();
            sentences.Clear();
            Tokenizer.Tokenize(text, tokens);
            SentenceSplitter.Split(text, tokens.Items, sentences);
        }

        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static void AssertTokens(string text, Token[] tokens)
    {
        var end = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            var gap = text.AsSpan(end..token.Start);
            var first = text[token.Start];
            if (
                token.Length <= 0
                || !gap.IsWhiteSpace()
                || char.IsWhiteSpace(first)
                || char.IsWhiteSpace(text[token.End - 1])
                || token.Has(TokenFlags.SpaceBefore) != gap.Length > 0
                || (token.Has(TokenFlags.ParagraphStart) && !token.Has(TokenFlags.LineStart))
                || (i > 0 && token.Has(TokenFlags.LineStart) && gap.Length == 0)
            )
            {
                Assert.Fail($"Token {i} ({token.Start}, {token.Length}, {token.Flags}) of \"{text}\"");
            }
            end = token.End;
        }
        Assert.That(text.AsSpan(end).IsWhiteSpace(), Is.True, "nothing visible after the last token");
    }

    private static void AssertSentences(string text, Token[] tokens, Sentence[] sentences)
    {
        var next = 0;
        foreach (var sentence in sentences)
        {
            var last = sentence.FirstToken + sentence.TokenCount - 1;
            if (
                sentence.FirstToken != next
                || sentence.TokenCount is <= 0 or > SentenceSplitter.MaxTokens
                || sentence.Start != tokens[next].Start
                || sentence.Start + sentence.Length != tokens[last].End
            )
            {
                Assert.Fail($"Sentence at token {next} of \"{text}\"");
            }
            next = last + 1;
        }
        Assert.That(next, Is.EqualTo(tokens.Length));
    }
}
