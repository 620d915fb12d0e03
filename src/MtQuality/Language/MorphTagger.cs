using MtQuality.Text;

namespace MtQuality.Language;

/// <summary>Looks every token up in the lexicon and takes the most frequent analysis of its form.</summary>
internal sealed class MorphTagger
{
    private readonly FrenchLexicon _lexicon = FrenchLexicon.Default;

    public static MorphTagger Default { get; } = new();

    /// <summary>Fills one reading per token of a sentence.</summary>
    public void Tag(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Span<Reading> readings)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            readings[i] = default;
            readings[i].Morph = tokens[i].Kind switch
            {
                TokenKind.Word => LookUp(tokens[i].In(text), ref readings[i]),
                TokenKind.Number => new Morph(Pos.Numeral),
                TokenKind.Punctuation => new Morph(Pos.Punctuation),
                _ => new Morph(Pos.Symbol),
            };
        }
    }

    private Morph LookUp(ReadOnlySpan<char> form, ref Reading reading)
    {
        reading.Class = _lexicon.ClassOf(form, out reading.Match);
        var analyses = _lexicon.AnalysesOf(reading.Class);
        return analyses.Length > 0 ? analyses[0].Morph : default;
    }
}
