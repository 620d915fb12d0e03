using MtQuality.Language;

namespace MtQuality.Rules.Phrases;

internal enum PhraseElementKind : byte
{
    /// <summary>One of some written forms.</summary>
    Word,

    /// <summary>Takes no token; the next one is none of these forms.</summary>
    NotWord,

    /// <summary>Takes no token; the next one is of none of these word classes.</summary>
    NotWordClass,

    /// <summary>Any form of one of some lemmas.</summary>
    Lemma,

    /// <summary>Any word of some word classes.</summary>
    WordClass,

    /// <summary>A whole noun phrase without a verb in it.</summary>
    NounPhrase,

    /// <summary>Up to so many words of any kind.</summary>
    Gap,

    /// <summary>Takes no token; only punctuation stands before in the sentence.</summary>
    SentenceStart,

    /// <summary>Takes no token; only punctuation stands behind in the sentence.</summary>
    SentenceEnd,
}

/// <summary>One element of a <see cref="PhrasePattern"/>.</summary>
internal readonly record struct PhraseElement(PhraseElementKind Kind)
{
    /// <summary>The written forms, folded, or the lemmas.</summary>
    public string[] Forms
    {
        get;
        init
        {
            field = value;
            var hashes = Array.ConvertAll(value, form => WordForms.Hash(form));
            (_hash, _otherHashes) = (hashes[0], hashes.Length == 1 ? [] : hashes[1..]);
            foreach (var hash in hashes)
            {
                Bits |= Kind == PhraseElementKind.Lemma ? PhraseNeighbour.BitOfLemma(hash) : PhraseNeighbour.BitOfForm(hash);
            }
        }
    } = [];

    // Most elements have one form: its hash stands here, and no other place in memory is read for it.
    private readonly uint _hash;
    private readonly uint[] _otherHashes = [];

    /// <summary>Whether one of the forms or lemmas has this <see cref="WordForms.Hash"/>.</summary>
    public bool HasHash(uint hash) => hash == _hash || _otherHashes.AsSpan().Contains(hash);

    /// <summary>The bits that stand for these forms or lemmas (see <see cref="PhraseNeighbour"/>).</summary>
    public ulong Bits { get; private init; }

    /// <summary>Whether the casing of the forms counts.</summary>
    public bool IsCased { get; init; }

    /// <summary>Word classes that the word may have; none allows all.</summary>
    public WordClasses Classes { get; init; }

    /// <summary>Whether the lexicon must know the word in these classes only.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Letters that the word must end with, folded.</summary>
    public string Ending { get; init; } = "";

    /// <summary>Most words that a gap takes.</summary>
    public int Longest { get; init; } = 1;

    /// <summary>Whether the element may be absent.</summary>
    public bool IsOptional { get; init; }

    public bool TakesNothing =>
        Kind
            is PhraseElementKind.NotWord
                or PhraseElementKind.NotWordClass
                or PhraseElementKind.SentenceStart
                or PhraseElementKind.SentenceEnd;

    /// <summary>Fewest tokens that the element takes.</summary>
    public int Fewest => IsOptional || TakesNothing || Kind == PhraseElementKind.Gap ? 0 : 1;

    /// <summary>Most tokens that the element takes.</summary>
    public int Most =>
        Kind switch
        {
            PhraseElementKind.Gap => Longest,
            PhraseElementKind.NounPhrase => PlainNounPhrase.MaxTokens,
            _ => TakesNothing ? 0 : 1,
        };
}
