using System.Collections.Immutable;
using System.Text;
using MtQuality.Text;
using MtQuality.Training.Lexicon;

namespace MtQuality.Training.Tagging;

/// <summary>
/// Training sentences written for this project. Only words marked <c>[form:UPOS]</c> are annotated; a token without words is one of
/// which nothing is said, so that every analysis of it is right.
/// </summary>
internal static class OwnSentences
{
    public static IEnumerable<UdSentence> Read() => OwnData.Lines("own-sentences.txt").Select(Parse);

    /// <exception cref="FormatException">A mark is no pair of form and tags, or is no token of the sentence.</exception>
    public static UdSentence Parse(string marked)
    {
        var text = new StringBuilder();
        var annotations = new Dictionary<(int Start, int Length), ImmutableArray<UdWord>>();
        var rest = marked.AsSpan();
        while (rest.IndexOf('[') is >= 0 and var open)
        {
            var mark = rest[(open + 1)..];
            var (colon, close) = (mark.IndexOf(':'), mark.IndexOf(']'));
            if (colon < 1 || close < colon)
            {
                throw new FormatException($"A mark is no [form:UPOS]: {marked}");
            }
            text.Append(rest[..open]);
            var form = mark[..colon].ToString();
            var tags = mark[(colon + 1)..close].ToString().Split('+');
            annotations.Add((text.Length, form.Length), [.. tags.Select(tag => Word(form, tag))]);
            text.Append(form);
            rest = mark[(close + 1)..];
        }
        text.Append(rest);

        var sentence = text.ToString();
        var buffer = new GrowingBuffer<Token>();
        Tokenizer.Tokenize(sentence, buffer);
        var tokens = ImmutableArray.CreateBuilder<UdToken>();
        foreach (var token in buffer.Items)
        {
            annotations.Remove((token.Start, token.Length), out var words);
            tokens.Add(new UdToken(token.Start, token.Length, words.IsDefault ? [] : words));
        }
        return annotations.Count == 0
            ? new UdSentence(marked, sentence, tokens.ToImmutable())
            : throw new FormatException($"A mark is no token: {marked}");
    }

    private static UdWord Word(string form, string upos) =>
        new(form, form, upos, ImmutableSortedDictionary<string, string>.Empty, "_");
}
