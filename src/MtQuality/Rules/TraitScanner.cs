using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules;

/// <summary>Computes <see cref="SentenceTraits"/> from tokens and readings in one pass.</summary>
internal static class TraitScanner
{
    private static readonly SentenceTraits[] s_byTag = ByTag();

    // What any token may bring is gathered for all of them and looked at once: a branch for each of its kinds is foretold badly.
    public static SentenceTraits Scan(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<Reading> readings)
    {
        var traits = SentenceTraits.None;
        var flags = TokenFlags.None;
        var persons = Person.None;
        var foreign = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            ref readonly var reading = ref readings[i];
            flags |= token.Flags;
            persons |= reading.Morph.Person;
            traits |= s_byTag[Neighbour.NumberOf(reading.Morph)];
            if (token.Kind is TokenKind.Punctuation or TokenKind.Symbol or TokenKind.Code)
            {
                traits |= OfMark(text[token.Start]);
            }
            else if (token.Kind == TokenKind.Word && reading.Match == FormMatch.Unknown)
            {
                traits |= SentenceTraits.UnknownWord;
                foreign += token.Has(TokenFlags.InitialCapital) ? 0 : 1;
            }
        }
        traits |= OfFlags(flags);
        traits |= (persons & (Person.First | Person.Second)) != 0 ? SentenceTraits.FirstOrSecondPerson : SentenceTraits.None;
        return StretchLanguage.IsForeign(foreign, text, tokens, readings) ? traits | SentenceTraits.Foreign : traits;
    }

    private static SentenceTraits OfFlags(TokenFlags flags)
    {
        const TokenFlags Apostrophes = TokenFlags.Elided | TokenFlags.InnerApostrophe;
        const TokenFlags Hyphens = TokenFlags.HasHyphen | TokenFlags.HyphenClitic;
        return ((flags & Apostrophes) != 0 ? SentenceTraits.Apostrophe : 0)
            | ((flags & Hyphens) != 0 ? SentenceTraits.Hyphen : 0)
            | ((flags & TokenFlags.HasDigit) != 0 ? SentenceTraits.Digit : 0);
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

    private static SentenceTraits[] ByTag()
    {
        var byTag = new SentenceTraits[Neighbour.Capacity];
        for (var tag = 0; tag < byTag.Length; tag++)
        {
            var (pos, form) = Neighbour.TagOf(tag);
            byTag[tag] = Of(new Morph(pos, form: form));
        }
        return byTag;
    }

    private static SentenceTraits Of(Morph morph)
    {
        var traits = SentenceTraits.None;
        if (morph.IsVerbal)
        {
            traits |= morph.IsFinite ? SentenceTraits.FiniteVerb : SentenceTraits.None;
            traits |= morph.IsPastParticiple ? SentenceTraits.PastParticiple : SentenceTraits.None;
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
