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
        ref var left3 = ref lattice.ViewAt(i - 3);
        ref var right = ref lattice.ViewAt(i + 1);
        ref var right2 = ref lattice.ViewAt(i + 2);
        ref var right3 = ref lattice.ViewAt(i + 3);
        var (w, c, shape) = (me.Word, me.Class, (uint)me.Shape);
        var n = 0;

        // The word and its class.
        features[n++] = FeatureHash.Of(1, w);
        features[n++] = FeatureHash.Of(2, c);
        features[n++] = FeatureHash.Of(3, c, shape);

        // Neighbours, with the word.
        features[n++] = FeatureHash.Of(4, w, left.Context);
        features[n++] = FeatureHash.Of(5, w, right.Context);
        features[n++] = FeatureHash.Of(6, w, left.Context, right.Context);
        features[n++] = FeatureHash.Of(7, w, left.Class);
        features[n++] = FeatureHash.Of(8, w, right.Class);
        features[n++] = FeatureHash.Of(29, w, left2.Context);
        features[n++] = FeatureHash.Of(30, w, right2.Context);

        // Neighbours, with the class.
        features[n++] = FeatureHash.Of(9, c, left.Context);
        features[n++] = FeatureHash.Of(10, c, right.Context);
        features[n++] = FeatureHash.Of(11, c, left.Context, right.Context);
        features[n++] = FeatureHash.Of(12, c, left2.Context, left.Context);
        features[n++] = FeatureHash.Of(13, c, right.Context, right2.Context);
        features[n++] = FeatureHash.Of(14, c, left2.Context);
        features[n++] = FeatureHash.Of(15, c, right2.Context);
        features[n++] = FeatureHash.Of(16, c, left.Word);
        features[n++] = FeatureHash.Of(17, c, right.Word);
        features[n++] = FeatureHash.Of(31, FeatureHash.Of(c, left3.Context), left2.Context, left.Context);
        features[n++] = FeatureHash.Of(32, FeatureHash.Of(c, right.Context), right2.Context, right3.Context);

        // Neighbours alone.
        features[n++] = FeatureHash.Of(18, left.Context);
        features[n++] = FeatureHash.Of(19, right.Context);
        features[n++] = FeatureHash.Of(20, left.Context, right.Context);
        features[n++] = FeatureHash.Of(21, left2.Context, left.Context);
        features[n++] = FeatureHash.Of(22, right.Context, right2.Context);
        features[n++] = FeatureHash.Of(23, left2.Context);
        features[n++] = FeatureHash.Of(24, right2.Context);

        // Further away.
        features[n++] = FeatureHash.Of(25, c, me.LeftVerb);
        features[n++] = FeatureHash.Of(26, c, me.LeftVerb, left.Context);
        features[n++] = FeatureHash.Of(27, c, me.Clause);
        features[n++] = FeatureHash.Of(28, w, me.Clause);

        // Its look.
        var word = tokens[i].In(text);
        features[n++] = FeatureHash.Of(40, FeatureHash.OfEnding(word, 3), c);
        features[n++] = FeatureHash.Of(41, FeatureHash.OfEnding(word, 2), c);
        if ((me.Shape & TokenShape.Unknown) != 0)
        {
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
            features[n++] = FeatureHash.Of(48, FeatureHash.OfEnding(word, 3), left.Context);
            features[n++] = FeatureHash.Of(49, FeatureHash.OfEnding(word, 2), shape);
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
