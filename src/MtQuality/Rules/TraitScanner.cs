using MtQuality.Language;
using MtQuality.Rules.Profiles;
using MtQuality.Text;

namespace MtQuality.Rules;

/// <summary>Computes <see cref="SentenceTraits"/> from tokens and readings in one pass.</summary>
internal static class TraitScanner
{
    // Fewer unknown words are names and terms in a French sentence.
    private const int FewestForeignWords = 3;

    // Words of French grammar that English, the other language of quoted text, does not have.
    private static readonly FoldedSet s_frenchGrammar = new(
        "le la les l' un une des du de d' au aux et est dans que qu' qui pour avec sur par ne n' pas en il elle ils elles je vous nous ce "
            + "c' cette ces son sa ses leur leurs se s' sont été plus mais ou où y à"
    );

    public static SentenceTraits Scan(
        ReadOnlySpan<char> text,
        ReadOnlySpan<Token> tokens,
        ReadOnlySpan<Reading> readings,
        ReadOnlySpan<WordProfile> words
    )
    {
        var traits = SentenceTraits.None;
        var triggers = WordTriggers.None;
        var foreign = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            var reading = readings[i];
            triggers |= words[i].Triggers;
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
        if ((triggers & WordTriggers.Marker) != 0)
        {
            traits |= SentenceTraits.Marker;
        }
        return foreign >= FewestForeignWords && foreign > 2 * CountFrenchGrammar(text, tokens)
            ? traits | SentenceTraits.Foreign
            : traits;
    }

    private static int CountFrenchGrammar(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens)
    {
        var count = 0;
        foreach (var token in tokens)
        {
            count += s_frenchGrammar.Contains(token.In(text)) ? 1 : 0;
        }
        return count;
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
