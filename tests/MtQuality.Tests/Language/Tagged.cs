using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Tests.Language;

/// <summary>Cuts and tags a text as one sentence.</summary>
internal static class Tagged
{
    public static (Token[] Tokens, Reading[] Readings) Read(string text)
    {
        var buffer = new GrowingBuffer<Token>();
        Tokenizer.Tokenize(text, buffer);
        var tokens = buffer.Items.ToArray();
        var readings = new Reading[tokens.Length];
        MorphTagger.Default.Tag(text, tokens, readings);
        return (tokens, readings);
    }

    public static (Morph Morph, ushort Class, FormMatch Match, byte Margin) Facts(Reading reading) =>
        (reading.Morph, reading.Class, reading.Match, reading.Margin);
}
