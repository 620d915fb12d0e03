using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MtQuality.Scoring.Tokens;

/// <summary>
/// Sums what the n-grams of a sentence say of its tokens. One goes from n-gram to n-gram and adds the weights of all its places, pairs of
/// error and gravity, to as many sums, which move on by one place at each step: the sum in the first place is then that of a token whose
/// n-grams have all been seen. Measured: against a look for each token and n-gram, the token model takes four fifths of the time.
/// </summary>
internal static class NgramWeights
{
    /// <summary>Room for the sums of a sentence's tokens, which start at <see cref="Offset"/>.</summary>
    public static int RoomFor(int tokens) => tokens + Offset + (2 * TokenFeatures.Lanes);

    /// <summary>Where the first token's sum stands: before it those that n-grams in the padding have ended.</summary>
    public const int Offset = TokenColumns.Padding + TokenNgrams.Before;

    /// <summary>Sums the weights of the n-grams.</summary>
    /// <param name="weights">The first weight of the model.</param>
    /// <param name="columns">Profiles of the sentence.</param>
    /// <param name="tokens">How many tokens it has.</param>
    /// <param name="sums">Receives for each token the sum of its weights of error, and in the upper half that of gravity.</param>
    [SkipLocalsInit]
    public static void Sum(ref sbyte weights, TokenColumns columns, int tokens, Span<int> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, RoomFor(tokens));
        Span<Vector256<uint>> hashes = stackalloc Vector256<uint>[TokenNgrams.Count];
        var moving = Vector256<short>.Zero;
        ref var sum = ref MemoryMarshal.GetReference(sums);
        for (var first = -TokenColumns.Padding; first < tokens + TokenNgrams.Before; first += TokenFeatures.Lanes)
        {
            TokenNgrams.Extract(columns, first, hashes);
            foreach (ref var hash in hashes)
            {
                hash = TokenModel.PlaceOfGroups(hash);
            }
            // What starts behind these is seen from no token.
            var lanes = Math.Min(TokenFeatures.Lanes, tokens + TokenNgrams.Before - first);
            moving = SumLanes(ref weights, ref Unsafe.As<Vector256<uint>, uint>(ref hashes[0]), lanes, ref sum, moving);
            sum = ref Unsafe.Add(ref sum, lanes);
        }
    }

    // Apart, so that the sums which move along stay in a register.
    private static Vector256<short> SumLanes(ref sbyte weights, ref uint groups, int lanes, ref int sums, Vector256<short> moving)
    {
        for (var lane = 0; lane < lanes; lane++)
        {
            moving = OnePlaceOn(moving) + OfNgramsAt(ref weights, ref Unsafe.Add(ref groups, lane));
            Unsafe.Add(ref sums, lane) = moving.AsInt32().ToScalar();
        }
        return moving;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> OfNgramsAt(ref sbyte weights, ref uint groups)
    {
        var unigrams = Group(ref weights, ref groups, 0) + Group(ref weights, ref groups, 1);
        var contextPair = Group(ref weights, ref groups, 2);
        var pairs =
            Group(ref weights, ref groups, 3)
            + Group(ref weights, ref groups, 4)
            + Group(ref weights, ref groups, 5)
            + Group(ref weights, ref groups, 6);
        var triples = Group(ref weights, ref groups, 7) + Group(ref weights, ref groups, 8) + Group(ref weights, ref groups, 9);
        return (unigrams & From(TokenNgrams.FromUnigram))
            + (contextPair & From(TokenNgrams.FromContextPair))
            + (pairs & From(TokenNgrams.FromPair))
            + (triples & From(TokenNgrams.FromTriple))
            + (Group(ref weights, ref groups, 10) & From(TokenNgrams.FromContextQuadruple));
    }

    // The eight pairs of weights in the group of an n-gram. Groups lie within the model by their making.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Group(ref sbyte weights, ref uint groups, int ngram)
    {
        var pairs = Vector128.LoadUnsafe(ref weights, Unsafe.Add(ref groups, ngram * TokenFeatures.Lanes));
        return Vector256.WidenLower(pairs.ToVector256Unsafe());
    }

    // Ones where a place has its bit.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> From(int places)
    {
        return Vector256
            .Create(
                -(places & 1),
                -(places >> 1 & 1),
                -(places >> 2 & 1),
                -(places >> 3 & 1),
                -(places >> 4 & 1),
                -(places >> 5 & 1),
                -(places >> 6 & 1),
                -(places >> 7 & 1)
            )
            .AsInt16();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> OnePlaceOn(Vector256<short> sums) =>
        (
            Vector256.Shuffle(sums.AsInt32(), Vector256.Create(1, 2, 3, 4, 5, 6, 7, 7))
            & Vector256.Create(-1, -1, -1, -1, -1, -1, -1, 0)
        ).AsInt16();
}
