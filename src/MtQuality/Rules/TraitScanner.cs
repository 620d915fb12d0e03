using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules;

/// <summary>Computes <see cref="SentenceTraits"/> from tokens and readings in one pass.</summary>
internal static class TraitScanner
{
    public static SentenceTraits Scan(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Reading> readings)
    {
        var traits = SentenceTraits.None;
        var foreign = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            var reading = readings[i];
            if ((token.Flags & (TokenFlags.Elided | TokenFlags.InnerApostrophe)) != 0)
            {
                traits |= SentenceTraits.Apostrophe;
            }
            if ((token.Flags & (TokenFlags.HasHyphen | TokenFlags.HyphenClitic)) != 0)
            {
                traits |= SentenceTraits.Hyphen;
            }
            if (token.Has(TokenFlags.HasDigit))
            {
                traits |= SentenceTraits.Digit;
            }
            if (token.Kind == TokenKind.Word && reading.Match == FormMatch.Unknown)
            {
                traits |= SentenceTraits.UnknownWord;
                foreign += token.Has(TokenFlags.InitialCapital) ? 0 : 1;
            }
            if (token.Kind is TokenKind.Punctuation or TokenKind.Symbol or TokenKind.Code)
            {
                traits |= OfMark(text[token.Start]);
            }
            traits |= OfReading(reading.Morph);
        }
        return StretchLanguage.IsForeign(foreign, text, tokens, readings) ? traits | SentenceTraits.Foreign : traits;
    }

    private static SentenceTraits OfMark(char c) =>
        c switch
        {
            '"' or '«' or '»' or '“' or '”' or '„' or '‹' or '›' => SentenceTraits.Quote,
            '\'' or '’' or '‘' or '`' or '´' => SentenceTraits.Quote | SentenceTraits.Apostrophe,
            '&' or '<' or '>' or '{' or '}' or '[' or ']' or '%' or '$' or '€' or '£' or '\uFFFD' => SentenceTraits.Markup,
            >= '\uE000' and <= '\uF8FF' => SentenceTraits.Markup,
            _ => SentenceTraits.None,
        };

    private static SentenceTraits OfReading(Morph morph)
    {
        var traits = SentenceTraits.None;
        if (morph.IsVerbal)
        {
            traits |= morph.IsFinite ? SentenceTraits.FiniteVerb : SentenceTraits.None;
            traits |= morph.IsPastParticiple ? SentenceTraits.PastParticiple : SentenceTraits.None;
        }
        if ((morph.Person & (Person.First | Person.Second)) != 0)
        {
            traits |= SentenceTraits.FirstOrSecondPerson;
        }
        return traits
            | morph.Pos switch
            {
                Pos.Determiner or Pos.Contraction => SentenceTraits.Determiner,
                Pos.Adjective => SentenceTraits.Adjective,
                Pos.Pronoun => SentenceTraits.Pronoun,
                Pos.ProperNoun => SentenceTraits.ProperName,
                _ => SentenceTraits.None,
            };
    }
}
