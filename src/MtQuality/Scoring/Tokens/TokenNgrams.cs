using System.Runtime.Intrinsics;
using MtQuality.Language.Tagging;

namespace MtQuality.Scoring.Tokens;

/// <summary>
/// The n-grams of words, classes and tags that the token model knows; of eight neighbouring first members at a time, one in each lane.
/// </summary>
/// <remarks>
/// An n-gram is seen from several tokens: "de la" by its two and by the ones beside it, each time as another feature. These features
/// have one hash, and the place of the token, as seen from the n-gram, in its lowest bits. So an n-gram is hashed once, and its weights
/// lie side by side and come from memory at once (see <see cref="NgramWeights"/>).
/// </remarks>
internal static class TokenNgrams
{
    /// <summary>How many n-grams start at a token.</summary>
    public const int Count = 11;

    /// <summary>How many tokens before its first member an n-gram is seen; the furthest of them is its first place.</summary>
    public const int Before = 2;

    /// <summary>The places from which each n-gram is seen, a bit for each.</summary>
    public static ReadOnlySpan<byte> Places =>
        [
            FromUnigram,
            FromUnigram,
            FromContextPair,
            FromPair,
            FromPair,
            FromPair,
            FromPair,
            FromTriple,
            FromTriple,
            FromTriple,
            FromContextQuadruple,
        ];

    // From the lowest bit on: two before the first member, one before it, the first member, the second, the third, the fourth.
    public const byte FromUnigram = 0b01_1111;
    public const byte FromContextPair = 0b01_1110;
    public const byte FromPair = 0b00_1100;
    public const byte FromTriple = 0b01_1100;
    public const byte FromContextQuadruple = 0b11_1100;

    /// <summary>The feature that a token in this place, 0 to 7, sees in an n-gram that has the hash.</summary>
    public static uint FeatureAt(uint place, uint hash) => (hash & ~TokenModel.PlacesMask) | place;

    /// <summary>Writes the hashes of the n-grams of eight first members.</summary>
    /// <param name="columns">Profiles of the sentence.</param>
    /// <param name="first">The first of the first members; it may lie in the padding. Lanes behind the padding hold anything.</param>
    /// <param name="hashes">Receives <see cref="Count"/> hashes for each.</param>
    public static void Extract(TokenColumns columns, int first, Span<Vector256<uint>> hashes)
    {
        var one = columns.From(first);
        var two = columns.From(first + 1);
        var three = columns.From(first + 2);
        var four = columns.From(first + 3);
        var contexts = FeatureHashes.Of(one.Context, two.Context);
        var tags = FeatureHashes.Of(one.Tag, two.Tag);
        // In the order of Places.
        hashes[10] = FeatureHashes.Of(40, FeatureHashes.Of(contexts, three.Context), four.Context);
        hashes[9] = FeatureHashes.Of(60, tags, three.Tag);
        hashes[8] = FeatureHashes.Of(33, one.Context, three.Context);
        hashes[7] = FeatureHashes.Of(30, contexts, three.Context);
        hashes[6] = FeatureHashes.Of(70, one.Shape, two.Shape);
        hashes[5] = FeatureHashes.Of(50, one.Word, two.Word);
        hashes[4] = FeatureHashes.Of(13, one.Pos, two.Pos, two.AgreementWith(one));
        hashes[3] = FeatureHashes.Of(11, tags);
        hashes[2] = FeatureHashes.Of(7, contexts);
        hashes[1] = FeatureHashes.Of(3, one.Context);
        hashes[0] = FeatureHashes.Of(1, one.Word);
    }
}
