using MtQuality.Text;

namespace MtQuality.Language.Tagging;

/// <summary>
/// What the choice between the candidates of a token is based on. Every feature is a hash of the token and of words around it: the
/// words themselves where they are frequent, else the sets of tags that they can have, which are known before anything is decided.
/// </summary>
internal static class TagFeatures
{
    public const int MaxFeatures = 64;

    /// <summary>Writes the features of a token and returns how many there are.</summary>
    public static int Extract(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, TagLattice lattice, int i, Span<uint> features)
    {
        ref var me = ref lattice.ViewAt(i);
        ref var left = ref lattice.ViewAt(i - 1);
        ref var left2 = ref lattice.ViewAt(i - 2);
        ref var right = ref lattice.ViewAt(i + 1);
        ref var right2 = ref lattice.ViewAt(i + 2);
        var (w, c, shape) = (me.Word, me.Class, (uint)me.Shape);
        var n = 0;

        // The word.
        features[n++] = FeatureHash.Of(1, w);
        features[n++] = FeatureHash.Of(2, w, shape);
        features[n++] = FeatureHash.Of(3, w, left.Context);
        features[n++] = FeatureHash.Of(4, w, right.Context);
        features[n++] = FeatureHash.Of(5, w, left.Word);
        features[n++] = FeatureHash.Of(6, w, right.Word);
        features[n++] = FeatureHash.Of(7, w, me.LeftMaybeVerb);
        features[n++] = FeatureHash.Of(8, w, me.LeftCorrelative);
        features[n++] = FeatureHash.Of(9, w, me.Clause);

        // Its class.
        features[n++] = FeatureHash.Of(10, c);
        features[n++] = FeatureHash.Of(11, c, shape);
        features[n++] = FeatureHash.Of(12, c, me.Ending2);
        features[n++] = FeatureHash.Of(13, c, me.Ending3);
        features[n++] = FeatureHash.Of(14, c, left.Context);
        features[n++] = FeatureHash.Of(15, c, right.Context);
        features[n++] = FeatureHash.Of(16, c, left.Context, right.Context);
        features[n++] = FeatureHash.Of(17, c, left2.Context, left.Context);
        features[n++] = FeatureHash.Of(18, c, right.Context, right2.Context);
        features[n++] = FeatureHash.Of(19, c, left.Context, me.LeftVerb);

        features[n++] = FeatureHash.Of(20, w, me.LeftOfAdverbs);
        features[n++] = FeatureHash.Of(21, w, me.RightOfAdverbs);
        features[n++] = FeatureHash.Of(22, c, me.LeftOfAdverbs);
        features[n++] = FeatureHash.Of(23, c, me.RightOfAdverbs);

        // Parts of speech only: what is rare as a word or class may be frequent as these.
        features[n++] = FeatureHash.Of(30, w, left.Kinds);
        features[n++] = FeatureHash.Of(31, w, right.Kinds);
        features[n++] = FeatureHash.Of(32, me.Kinds, left.Kinds, right.Kinds);
        features[n++] = FeatureHash.Of(33, c, left.Kinds, right.Kinds);

        if (me.Auxiliary != 0)
        {
            features[n++] = FeatureHash.Of(24, me.Auxiliary, me.RightOfAdverbs);
            features[n++] = FeatureHash.Of(25, me.Auxiliary, right.Context, right2.Context);
            features[n++] = FeatureHash.Of(26, me.Auxiliary, left.Context, me.RightOfAdverbs);
            features[n++] = FeatureHash.Of(27, me.Auxiliary, me.RightKindsOfAdverbs);
            features[n++] = FeatureHash.Of(28, me.Auxiliary, left.Kinds, me.RightKindsOfAdverbs);
        }

        // Its look.
        if ((me.Shape & TokenShape.Unknown) != 0)
        {
            var word = tokens[i].In(text);
            for (var length = 1; length <= 5; length++)
            {
                features[n++] = FeatureHash.Of(42, FeatureHash.OfEnding(word, length));
            }
            for (var length = 1; length <= 3; length++)
            {
                features[n++] = FeatureHash.Of(43, FeatureHash.OfWord(word[..Math.Min(word.Length, length)]));
            }
            features[n++] = FeatureHash.Of(44, shape);
            features[n++] = FeatureHash.Of(45, shape, left.Context);
            features[n++] = FeatureHash.Of(46, shape, right.Context);
            features[n++] = FeatureHash.Of(47, shape, (uint)left.Shape, (uint)right.Shape);
            features[n++] = FeatureHash.Of(48, me.Ending3, left.Context);
            features[n++] = FeatureHash.Of(49, me.Ending2, shape);
        }
        else if ((me.Shape & TokenShape.Capital) != 0)
        {
            features[n++] = FeatureHash.Of(50, shape, (uint)left.Shape);
            features[n++] = FeatureHash.Of(51, shape, (uint)right.Shape);
            features[n++] = FeatureHash.Of(52, shape, left.Context);
            features[n++] = FeatureHash.Of(53, shape, (uint)left.Shape, (uint)right.Shape);
        }
        return n;
    }
}
