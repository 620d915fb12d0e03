using MtQuality.Text;

namespace MtQuality.Language.Tagging;

/// <summary>Candidate tags of tokens that are no words.</summary>
internal sealed class KindTags
{
    private readonly ushort[] _numbers;
    private readonly ushort[] _punctuation;
    private readonly ushort[] _symbols;
    private readonly ushort[] _emoji;
    private readonly ushort[] _others;

    public KindTags(TagSet tags)
    {
        ushort Id(Pos pos) => tags.IdOf(new Morph(pos));
        ProperNoun = Id(Pos.ProperNoun);
        _numbers = [Id(Pos.Numeral), Id(Pos.Adjective), Id(Pos.Noun), Id(Pos.ProperNoun)];
        _punctuation = [Id(Pos.Punctuation)];
        // mg/jour: a preposition, as it is read.
        _symbols =
        [
            Id(Pos.Symbol),
            tags.IdOf(new Morph(Pos.Noun, Gender.Masculine, GrammaticalNumber.Both)),
            Id(Pos.Punctuation),
            Id(Pos.Preposition),
            Id(Pos.CoordinatingConjunction),
        ];
        _emoji = [Id(Pos.Symbol)];
        _others = [Id(Pos.Foreign), Id(Pos.ProperNoun), Id(Pos.Symbol)];
    }

    public ushort ProperNoun { get; }

    public ReadOnlySpan<ushort> Of(TokenKind kind) =>
        kind switch
        {
            TokenKind.Number => _numbers,
            TokenKind.Punctuation => _punctuation,
            TokenKind.Symbol => _symbols,
            TokenKind.Emoji => _emoji,
            _ => _others,
        };
}
