using System.Runtime.Intrinsics;

namespace MtQuality.Scoring.Tokens;

/// <summary>
/// The features of tokens, each the hash of what a few profiles around one show; of eight neighbouring tokens at a time, one in each lane
/// (measured: a quarter of the time that one after the other takes). Hashes of neighbouring pairs are made once and extended, so that a
/// longer n-gram costs one step more than the shorter.
/// </summary>
internal static class TokenFeatures
{
    /// <summary>How many features a token has; the first <see cref="KindCount"/> of them also choose the kind of error.</summary>
    public const int Count = 58;

    /// <summary>How many features choose the kind of error.</summary>
    public const int KindCount = 20;

    /// <summary>Tokens whose features are made at once.</summary>
    public const int Lanes = 8;

    // The low bits of the usage: how the lexicon and the list of English know the word, without how often it is seen.
    private const uint WaysOfKnowing = 15;

    /// <summary>Writes the features of eight tokens.</summary>
    /// <param name="columns">Profiles of the sentence.</param>
    /// <param name="first">The first of the tokens; lanes of tokens behind the sentence hold anything.</param>
    /// <param name="features">Receives <see cref="Count"/> hashes for each token.</param>
    public static void Extract(TokenColumns columns, int first, Span<Vector256<uint>> features)
    {
        var n = ExtractOwn(columns, first, features);
        n += ExtractContexts(columns, first, features[n..]);
        n += ExtractWordsAndTags(columns, first, features[n..]);
        n += ExtractUsage(columns, first, features[n..]);
        System.Diagnostics.Debug.Assert(n == Count);
    }

    /// <summary>Writes the features of one token.</summary>
    public static void Extract(TokenColumns columns, int token, Span<uint> features)
    {
        Span<Vector256<uint>> eight = stackalloc Vector256<uint>[Count];
        Extract(columns, token, eight);
        for (var i = 0; i < Count; i++)
        {
            features[i] = eight[i].ToScalar();
        }
    }

    // These also choose the kind.
    private static int ExtractOwn(TokenColumns columns, int first, Span<Vector256<uint>> features)
    {
        var left2 = columns.From(first - 2);
        var left = columns.From(first - 1);
        var me = columns.From(first);
        var right = columns.From(first + 1);
        var contextLeft = FeatureHashes.Of(left.Context, me.Context);
        var contextRight = FeatureHashes.Of(me.Context, right.Context);
        var tagLeft = FeatureHashes.Of(left.Tag, me.Tag);
        var tagRight = FeatureHashes.Of(me.Tag, right.Tag);
        var ways = Vector256.Create(WaysOfKnowing);
        var n = 0;
        features[n++] = FeatureHashes.Of(1, me.Word);
        features[n++] = FeatureHashes.Of(2, me.Class);
        features[n++] = FeatureHashes.Of(3, me.Context);
        features[n++] = FeatureHashes.Of(4, me.Tag);
        features[n++] = FeatureHashes.Of(5, me.Usage, me.Shape);
        features[n++] = FeatureHashes.Of(6, me.Finding);
        features[n++] = FeatureHashes.Of(7, contextLeft);
        features[n++] = FeatureHashes.Of(8, contextRight);
        features[n++] = FeatureHashes.Of(9, left.Context);
        features[n++] = FeatureHashes.Of(10, right.Context);
        features[n++] = FeatureHashes.Of(11, tagLeft);
        features[n++] = FeatureHashes.Of(12, tagRight);
        features[n++] = FeatureHashes.Of(13, left.Pos, me.Pos, me.AgreementWithLeft);
        features[n++] = FeatureHashes.Of(14, me.Pos, right.Pos, right.AgreementWithLeft);
        features[n++] = FeatureHashes.Of(15, left2.Pos, me.Pos, me.AgreementWithLeft2);
        features[n++] = FeatureHashes.Of(16, left.Finding, right.Finding);
        features[n++] = FeatureHashes.Of(17, me.Usage & ways, left.Usage & ways, right.Usage & ways);
        features[n++] = FeatureHashes.Of(18, FeatureHashes.Of(left.Pos, me.Pos), right.Pos);
        features[n++] = FeatureHashes.Of(19, me.Ending);
        features[n++] = FeatureHashes.Of(20, me.Pos);
        return n;
    }

    // Function words and classes around the token.
    private static int ExtractContexts(TokenColumns columns, int first, Span<Vector256<uint>> features)
    {
        var left3 = columns.From(first - 3);
        var left2 = columns.From(first - 2);
        var left = columns.From(first - 1);
        var me = columns.From(first);
        var right = columns.From(first + 1);
        var right2 = columns.From(first + 2);
        var right3 = columns.From(first + 3);
        var contextLeft = FeatureHashes.Of(left.Context, me.Context);
        var contextRight = FeatureHashes.Of(me.Context, right.Context);
        var n = 0;
        features[n++] = FeatureHashes.Of(30, contextLeft, right.Context);
        features[n++] = FeatureHashes.Of(31, contextLeft, left2.Context);
        features[n++] = FeatureHashes.Of(32, contextRight, right2.Context);
        features[n++] = FeatureHashes.Of(33, left.Context, right.Context);
        features[n++] = FeatureHashes.Of(34, left2.Context, me.Context);
        features[n++] = FeatureHashes.Of(35, me.Context, right2.Context);
        features[n++] = FeatureHashes.Of(36, left2.Context, left.Context);
        features[n++] = FeatureHashes.Of(37, right.Context, right2.Context);
        features[n++] = FeatureHashes.Of(38, left2.Context);
        features[n++] = FeatureHashes.Of(39, right2.Context);
        features[n++] = FeatureHashes.Of(40, FeatureHashes.Of(contextLeft, left2.Context), right.Context);
        features[n++] = FeatureHashes.Of(41, FeatureHashes.Of(contextRight, right2.Context), left.Context);
        features[n++] = FeatureHashes.Of(42, FeatureHashes.Of(contextLeft, left2.Context), left3.Context);
        features[n++] = FeatureHashes.Of(43, FeatureHashes.Of(contextRight, right2.Context), right3.Context);
        return n;
    }

    // Words and tags around the token.
    private static int ExtractWordsAndTags(TokenColumns columns, int first, Span<Vector256<uint>> features)
    {
        var left2 = columns.From(first - 2);
        var left = columns.From(first - 1);
        var me = columns.From(first);
        var right = columns.From(first + 1);
        var right2 = columns.From(first + 2);
        var tagLeft = FeatureHashes.Of(left.Tag, me.Tag);
        var tagRight = FeatureHashes.Of(me.Tag, right.Tag);
        var n = 0;
        features[n++] = FeatureHashes.Of(50, left.Word, me.Word);
        features[n++] = FeatureHashes.Of(51, me.Word, right.Word);
        features[n++] = FeatureHashes.Of(52, left.Word);
        features[n++] = FeatureHashes.Of(53, right.Word);
        features[n++] = FeatureHashes.Of(54, me.Word, left.Context);
        features[n++] = FeatureHashes.Of(55, me.Word, right.Context);
        features[n++] = FeatureHashes.Of(56, left2.Word);
        features[n++] = FeatureHashes.Of(57, right2.Word);
        features[n++] = FeatureHashes.Of(60, tagLeft, right.Tag);
        features[n++] = FeatureHashes.Of(61, tagLeft, left2.Tag);
        features[n++] = FeatureHashes.Of(62, tagRight, right2.Tag);
        features[n++] = FeatureHashes.Of(63, FeatureHashes.Of(left2.Pos, left.Pos), me.Pos, right.Pos);
        features[n++] = FeatureHashes.Of(64, FeatureHashes.Of(left.Pos, me.Pos), right.Pos, right2.Pos);
        features[n++] = FeatureHashes.Of(65, me.Tag, me.Doubt);
        features[n++] = FeatureHashes.Of(66, left.Doubt, me.Doubt, right.Doubt);
        return n;
    }

    // How the token looks and how usual it is.
    private static int ExtractUsage(TokenColumns columns, int first, Span<Vector256<uint>> features)
    {
        var left = columns.From(first - 1);
        var me = columns.From(first);
        var right = columns.From(first + 1);
        var ways = Vector256.Create(WaysOfKnowing);
        var n = 0;
        features[n++] = FeatureHashes.Of(70, me.Shape, left.Shape);
        features[n++] = FeatureHashes.Of(71, me.Shape, right.Shape);
        features[n++] = FeatureHashes.Of(72, me.Shape, me.Pos);
        features[n++] = FeatureHashes.Of(73, me.Usage, left.Usage);
        features[n++] = FeatureHashes.Of(74, me.Usage, right.Usage);
        features[n++] = FeatureHashes.Of(75, me.Usage, me.Pos);
        features[n++] = FeatureHashes.Of(76, me.Usage & ways, left.Context);
        features[n++] = FeatureHashes.Of(77, me.Finding, left.Finding, right.Finding);
        features[n++] = FeatureHashes.Of(78, me.Ending, left.Context);
        return n;
    }
}
