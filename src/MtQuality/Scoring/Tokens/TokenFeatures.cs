using System.Numerics;
using System.Runtime.Intrinsics;
using MtQuality.Language.Tagging;

namespace MtQuality.Scoring.Tokens;

/// <summary>
/// The features of tokens, each the hash of what a few profiles around one show; of eight neighbouring tokens at a time, one in each lane
/// (measured: a quarter of the time that one after the other takes). Some are seen from one token alone; the others are
/// <see cref="TokenNgrams"/>.
/// </summary>
internal static class TokenFeatures
{
    /// <summary>How many features a token has; those in <see cref="OfKind"/> also choose the kind of error.</summary>
    public const int Count = OwnCount + 35;

    /// <summary>How many of them are seen from the token alone: the first ones.</summary>
    public const int OwnCount = 14;

    /// <summary>Tokens whose features are made at once.</summary>
    public const int Lanes = 8;

    // The low bits of the usage: how the lexicon and the list of English know the word, without how often it is seen.
    private const uint WaysOfKnowing = 15;

    /// <summary>The features that choose the kind of error.</summary>
    public static Range OfKind => 3..32;

    /// <summary>Writes the features of eight tokens that are seen from them alone.</summary>
    /// <param name="columns">Profiles of the sentence.</param>
    /// <param name="first">The first of the tokens; lanes of tokens behind the sentence hold anything.</param>
    /// <param name="features">Receives <see cref="OwnCount"/> hashes for each token.</param>
    public static void ExtractOwn(TokenColumns columns, int first, Span<Vector256<uint>> features)
    {
        var left2 = columns.From(first - 2);
        var left = columns.From(first - 1);
        var me = columns.From(first);
        var right = columns.From(first + 1);
        var ways = Vector256.Create(WaysOfKnowing);
        features[13] = FeatureHashes.Of(19, me.Ending);
        features[12] = FeatureHashes.Of(17, me.Usage & ways, left.Usage & ways, right.Usage & ways);
        features[11] = FeatureHashes.Of(15, left2.Pos, me.Pos, me.AgreementWith(left2));
        features[10] = FeatureHashes.Of(5, me.Usage, me.Shape);
        features[9] = FeatureHashes.Of(2, me.Class);
        features[8] = FeatureHashes.Of(75, me.Usage, me.Pos);
        features[7] = FeatureHashes.Of(72, me.Shape, me.Pos);
        features[6] = FeatureHashes.Of(66, left.Doubt, me.Doubt, right.Doubt);
        features[5] = FeatureHashes.Of(65, me.Tag, me.Doubt);
        features[4] = FeatureHashes.Of(76, me.Usage & ways, left.Context);
        features[3] = FeatureHashes.Of(78, me.Ending, left.Context);
        features[2] = FeatureHashes.Of(77, me.Finding, left.Finding, right.Finding);
        features[1] = FeatureHashes.Of(55, me.Word, right.Context);
        features[0] = FeatureHashes.Of(54, me.Word, left.Context);
    }

    /// <summary>Writes all features of one token.</summary>
    public static void Extract(TokenColumns columns, int token, Span<uint> features)
    {
        Span<Vector256<uint>> own = stackalloc Vector256<uint>[OwnCount];
        ExtractOwn(columns, token, own);
        var n = 0;
        foreach (var eight in own)
        {
            features[n++] = eight.ToScalar();
        }
        Span<Vector256<uint>> ngrams = stackalloc Vector256<uint>[TokenNgrams.Count];
        TokenNgrams.Extract(columns, token - TokenColumns.Padding, ngrams);
        for (var ngram = 0; ngram < TokenNgrams.Count; ngram++)
        {
            for (int places = TokenNgrams.Places[ngram]; places != 0; places &= places - 1)
            {
                var place = BitOperations.TrailingZeroCount(places);
                var lane = TokenColumns.Padding + TokenNgrams.Before - place;
                features[n++] = TokenNgrams.FeatureAt((uint)place, ngrams[ngram][lane]);
            }
        }
        System.Diagnostics.Debug.Assert(n == Count);
    }
}
