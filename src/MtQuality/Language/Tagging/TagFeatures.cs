using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MtQuality.Language.Tagging;

/// <summary>
/// What the choice between the candidates of a token is based on, as hashes. Most features are of the word alone and are added up once,
/// when the word is met; the few that it makes with its neighbours are all that is left to do for each token.
/// </summary>
/// <remarks>
/// A neighbour is seen as the word that it is where that is frequent, else as the set of tags that it can have. Twenty templates more
/// (verbs, adverbs and correlatives further off, parts of speech beside each other) got about one tag in a thousand more right.
/// </remarks>
internal static class TagFeatures
{
    public const int MaxOfWord = 24;

    /// <summary>Features that a word makes with its neighbours.</summary>
    public const int OfContextCount = 5;

    // The kinds of those features; the rest of the vector is not used.
    private const uint FirstKindOfContext = 70;

    // The kinds of the features of names.
    private const uint FirstKindOfName = 50;

    /// <summary>Writes the features of a form by itself and returns how many there are.</summary>
    public static int OfWord(ReadOnlySpan<char> form, in WordFacts word, Span<uint> features)
    {
        var (w, c, kinds) = (word.Word, word.Class, word.Kinds);
        // Where a sentence begins matters only to the word that has a capital for it.
        var isCapital = (word.Shape & TokenShape.Capital) != 0;
        var shape = (uint)(isCapital ? word.Shape : word.Shape & ~TokenShape.Initial);
        var n = 0;
        features[n++] = FeatureHash.Of(1, w);
        features[n++] = FeatureHash.Of(2, w, shape);
        features[n++] = FeatureHash.Of(10, c);
        features[n++] = FeatureHash.Of(11, c, shape);
        features[n++] = FeatureHash.Of(12, c, word.Ending2);
        features[n++] = FeatureHash.Of(13, c, word.Ending3);
        features[n++] = FeatureHash.Of(14, c, FeatureHash.OfEnding(form, 4));
        features[n++] = FeatureHash.Of(15, kinds);
        features[n++] = FeatureHash.Of(16, kinds, word.Ending3);
        if ((word.Shape & TokenShape.Unknown) != 0)
        {
            for (var length = 1; length <= 5; length++)
            {
                features[n++] = FeatureHash.Of(42, FeatureHash.OfEnding(form, length));
            }
            for (var length = 1; length <= 3; length++)
            {
                features[n++] = FeatureHash.Of(43, FeatureHash.OfWord(form[..Math.Min(form.Length, length)]));
            }
            features[n++] = FeatureHash.Of(44, shape);
            features[n++] = FeatureHash.Of(45, word.Ending2, shape);
        }
        return n;
    }

    /// <summary>
    /// The features of a word between its neighbours, all at once: the word with each of them, its class with each of them, and its
    /// class with both.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> OfContext(uint word, uint wordClass, uint left, uint right)
    {
        // The same as FeatureHash.Of, with the neighbours where they count and nothing elsewhere.
        var own = Vector256.ConditionalSelect(
            Vector256.Create(~0u, ~0u, 0, 0, 0, 0, 0, 0),
            Vector256.Create(word),
            Vector256.Create(wordClass)
        );
        return FeatureHashes.OfKinds(
            Vector256.Create(0u, 1, 2, 3, 4, 5, 6, 7) + Vector256.Create(FirstKindOfContext),
            own,
            Vector256.Create(left) & Vector256.Create(~0u, 0, ~0u, 0, ~0u, 0, 0, 0),
            Vector256.Create(right) & Vector256.Create(0, ~0u, 0, ~0u, ~0u, 0, 0, 0)
        );
    }

    /// <summary>What gender and number of a name are based on: eight features.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> OfName(in WordFacts name, uint left, uint right) =>
        FeatureHashes.OfKinds(
            Vector256.Create(0u, 1, 2, 3, 4, 5, 6, 7) + Vector256.Create(FirstKindOfName),
            Vector256.Create(name.Word, name.Class, name.Ending2, name.Ending3, left, right, left, (uint)name.Shape),
            Vector256.Create(0, 0, 0, 0, 0, 0, right, 0),
            Vector256<uint>.Zero
        );
}
