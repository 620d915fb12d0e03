using MtQuality.Text;

namespace MtQuality.Tests.Text;

/// <summary>Tokens and sentences written as strings, so that a test shows what it means.</summary>
internal static class Cut
{
    public static Token[] Tokens(string text)
    {
        var tokens = new GrowingBuffer<Token>();
        Tokenizer.Tokenize(text, tokens);
        return tokens.Items.ToArray();
    }

    /// <summary>The tokens with | between them.</summary>
    public static string Words(string text) => string.Join('|', Tokens(text).Select(token => token.In(text).ToString()));

    public static Sentence[] Sentences(string text)
    {
        var sentences = new GrowingBuffer<Sentence>();
        SentenceSplitter.Split(text, Tokens(text), sentences);
        return sentences.Items.ToArray();
    }

    /// <summary>The sentences as they stand in the text, with a mark before headings (#) and list items (*).</summary>
    public static string[] Lines(string text) =>
        Sentences(text)
            .Select(sentence =>
            {
                var mark = sentence.Kind switch
                {
                    SentenceKind.Heading => "# ",
                    SentenceKind.ListItem => "* ",
                    _ => "",
                };
                return string.Concat(mark, text.AsSpan(sentence.Start, sentence.Length));
            })
            .ToArray();
}
