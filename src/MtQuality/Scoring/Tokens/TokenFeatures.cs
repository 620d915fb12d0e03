using MtQuality.Language;
using MtQuality.Language.Tagging;

namespace MtQuality.Scoring.Tokens;

/// <summary>
/// The features of a token, each the hash of what a few profiles around it show. Hashes of neighbouring pairs are made once and extended,
/// so that a longer n-gram costs one step more than the shorter.
/// </summary>
internal static class TokenFeatures
{
    /// <summary>How many features a token has; the first <see cref="KindCount"/> of them also choose the kind of error.</summary>
    public const int Count = 58;

    /// <summary>How many features choose the kind of error.</summary>
    public const int KindCount = 20;

    /// <summary>Writes the features of a token.</summary>
    /// <param name="profiles">Profiles of the sentence with padding; the token stands in the middle of the seven given here.</param>
    /// <param name="features">Receives <see cref="Count"/> hashes.</param>
    public static void Extract(ReadOnlySpan<TokenProfile> profiles, Span<uint> features)
    {
        ref readonly var left3 = ref profiles[0];
        ref readonly var left2 = ref profiles[1];
        ref readonly var left = ref profiles[2];
        ref readonly var me = ref profiles[3];
        ref readonly var right = ref profiles[4];
        ref readonly var right2 = ref profiles[5];
        ref readonly var right3 = ref profiles[6];
        var contextLeft = FeatureHash.Of(left.Context, me.Context);
        var contextRight = FeatureHash.Of(me.Context, right.Context);
        var tagLeft = FeatureHash.Of(left.Tag, me.Tag);
        var tagRight = FeatureHash.Of(me.Tag, right.Tag);
        var n = 0;

        // These also choose the kind.
        features[n++] = FeatureHash.Of(1, me.Word);
        features[n++] = FeatureHash.Of(2, me.Class);
        features[n++] = FeatureHash.Of(3, me.Context);
        features[n++] = FeatureHash.Of(4, me.Tag);
        features[n++] = FeatureHash.Of(5, me.Usage, me.Shape);
        features[n++] = FeatureHash.Of(6, me.Finding);
        features[n++] = FeatureHash.Of(7, contextLeft);
        features[n++] = FeatureHash.Of(8, contextRight);
        features[n++] = FeatureHash.Of(9, left.Context);
        features[n++] = FeatureHash.Of(10, right.Context);
        features[n++] = FeatureHash.Of(11, tagLeft);
        features[n++] = FeatureHash.Of(12, tagRight);
        features[n++] = FeatureHash.Of(13, left.Pos, me.Pos, AgreementOf(left.Morph, me.Morph));
        features[n++] = FeatureHash.Of(14, me.Pos, right.Pos, AgreementOf(me.Morph, right.Morph));
        features[n++] = FeatureHash.Of(15, left2.Pos, me.Pos, AgreementOf(left2.Morph, me.Morph));
        features[n++] = FeatureHash.Of(16, left.Finding, right.Finding);
        features[n++] = FeatureHash.Of(17, me.Usage & 15, left.Usage & 15, right.Usage & 15);
        features[n++] = FeatureHash.Of(18, FeatureHash.Of(left.Pos, me.Pos), right.Pos);
        features[n++] = FeatureHash.Of(19, me.Ending);
        features[n++] = FeatureHash.Of(20, me.Pos);

        // Function words and classes around the token.
        features[n++] = FeatureHash.Of(30, contextLeft, right.Context);
        features[n++] = FeatureHash.Of(31, contextLeft, left2.Context);
        features[n++] = FeatureHash.Of(32, contextRight, right2.Context);
        features[n++] = FeatureHash.Of(33, left.Context, right.Context);
        features[n++] = FeatureHash.Of(34, left2.Context, me.Context);
        features[n++] = FeatureHash.Of(35, me.Context, right2.Context);
        features[n++] = FeatureHash.Of(36, left2.Context, left.Context);
        features[n++] = FeatureHash.Of(37, right.Context, right2.Context);
        features[n++] = FeatureHash.Of(38, left2.Context);
        features[n++] = FeatureHash.Of(39, right2.Context);
        features[n++] = FeatureHash.Of(40, FeatureHash.Of(contextLeft, left2.Context), right.Context);
        features[n++] = FeatureHash.Of(41, FeatureHash.Of(contextRight, right2.Context), left.Context);
        features[n++] = FeatureHash.Of(42, FeatureHash.Of(contextLeft, left2.Context), left3.Context);
        features[n++] = FeatureHash.Of(43, FeatureHash.Of(contextRight, right2.Context), right3.Context);

        // Words.
        features[n++] = FeatureHash.Of(50, left.Word, me.Word);
        features[n++] = FeatureHash.Of(51, me.Word, right.Word);
        features[n++] = FeatureHash.Of(52, left.Word);
        features[n++] = FeatureHash.Of(53, right.Word);
        features[n++] = FeatureHash.Of(54, me.Word, left.Context);
        features[n++] = FeatureHash.Of(55, me.Word, right.Context);
        features[n++] = FeatureHash.Of(56, left2.Word);
        features[n++] = FeatureHash.Of(57, right2.Word);

        // Tags.
        features[n++] = FeatureHash.Of(60, tagLeft, right.Tag);
        features[n++] = FeatureHash.Of(61, tagLeft, left2.Tag);
        features[n++] = FeatureHash.Of(62, tagRight, right2.Tag);
        features[n++] = FeatureHash.Of(63, FeatureHash.Of(left2.Pos, left.Pos), me.Pos, right.Pos);
        features[n++] = FeatureHash.Of(64, FeatureHash.Of(left.Pos, me.Pos), right.Pos, right2.Pos);
        features[n++] = FeatureHash.Of(65, me.Tag, me.Doubt);
        features[n++] = FeatureHash.Of(66, left.Doubt, me.Doubt, right.Doubt);

        // Look and usage.
        features[n++] = FeatureHash.Of(70, me.Shape, left.Shape);
        features[n++] = FeatureHash.Of(71, me.Shape, right.Shape);
        features[n++] = FeatureHash.Of(72, me.Shape, me.Pos);
        features[n++] = FeatureHash.Of(73, me.Usage, left.Usage);
        features[n++] = FeatureHash.Of(74, me.Usage, right.Usage);
        features[n++] = FeatureHash.Of(75, me.Usage, me.Pos);
        features[n++] = FeatureHash.Of(76, me.Usage & 15, left.Context);
        features[n++] = FeatureHash.Of(77, me.Finding, left.Finding, right.Finding);
        features[n++] = FeatureHash.Of(78, me.Ending, left.Context);
        System.Diagnostics.Debug.Assert(n == Count);
    }

    /// <summary>How two words agree: 0 to 8, gender and number each clashing, agreeing or saying nothing.</summary>
    private static uint AgreementOf(Morph one, Morph other)
    {
        uint gender =
            one.Gender == 0 || other.Gender == 0 ? 0
            : one.AgreesInGender(other) ? 1u
            : 2u;
        uint number =
            one.Number == 0 || other.Number == 0 ? 0
            : one.AgreesInNumber(other) ? 1u
            : 2u;
        return (gender * 3) + number;
    }
}
