using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MtQuality.Scoring.Tokens;

/// <summary>
/// Sums what the n-grams of a sentence say of its tokens. One goes from n-gram to n-gram and adds the weights of all its places, pairs of
/// error and gravity, to as many sums, which move on by one place at each step: the sum in the first place is then that of a token whose
/// n-grams have all been seen. Measured: against a look for each token and n-gram, the token model takes four fifths of the time.
/// </summary>
internal sealed class NgramWeights
{
    // Steps at which n-grams of the padding alone are passed over, or nearly.
    private const int StepsBefore = TokenColumns.Padding - 1;

    /// <summary>Where the first token's sum stands: before it those that n-grams in the padding have ended.</summary>
    public const int Offset = TokenColumns.Padding - StepsBefore + TokenNgrams.Before;

    private readonly sbyte[] _weights;

    // What the n-grams say that hold nothing but padding: of the first tokens and of the last ones, in any sentence the same.
    private readonly Vector256<short> _outsideBefore;
    private readonly Vector256<short> _outsideBehind;

    /// <param name="weights">All weights of a model.</param>
    public NgramWeights(sbyte[] weights)
    {
        _weights = weights;
        var columns = new TokenColumns();
        TokenProfiler.FillBehind(columns, 0);
        _outsideBefore = OfOutside(columns, -TokenColumns.Padding);
        _outsideBehind = OfOutside(columns, 0);
    }

    /// <summary>Room for the sums of a sentence's tokens, which start at <see cref="Offset"/>.</summary>
    public static int RoomFor(int tokens) => tokens + Offset + (2 * TokenFeatures.Lanes);

    /// <summary>Sums the weights of the n-grams.</summary>
    /// <param name="columns">Profiles of the sentence.</param>
    /// <param name="tokens">How many tokens it has.</param>
    /// <param name="sums">Receives for each token the sum of its weights of error, and in the upper half that of gravity.</param>
    [SkipLocalsInit]
    public void Sum(TokenColumns columns, int tokens, Span<int> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, RoomFor(tokens));
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        Span<Vector256<uint>> places = stackalloc Vector256<uint>[TokenNgrams.Count];
        ref var groups = ref Unsafe.As<Vector256<uint>, uint>(ref places[0]);
        var moving = Vector256<short>.Zero;
        for (var first = -TokenColumns.Padding; first < tokens; first += TokenFeatures.Lanes)
        {
            FindPlaces(columns, first, places);
            var skipped = 0;
            if (first < 0)
            {
                moving = BeforeSentence(ref weights, ref groups);
                skipped = StepsBefore;
            }
            // What starts behind the sentence holds nothing but padding.
            var lanes = Math.Min(TokenFeatures.Lanes, tokens - first) - skipped;
            moving = SumLanes(ref weights, ref Unsafe.Add(ref groups, skipped), lanes, ref sum, moving);
            sum = ref Unsafe.Add(ref sum, lanes);
        }
        for (var step = 0; step < TokenNgrams.Before; step++)
        {
            moving = OnePlaceOn(moving) + _outsideBehind;
            Unsafe.Add(ref sum, step) = moving.AsInt32().ToScalar();
        }
    }

    private static void FindPlaces(TokenColumns columns, int first, Span<Vector256<uint>> places)
    {
        TokenNgrams.Extract(columns, first, places);
        foreach (ref var place in places)
        {
            place = TokenModel.PlaceOfGroups(place);
        }
    }

    // Two steps at which only the longest n-grams reach into the sentence.
    private Vector256<short> BeforeSentence(ref sbyte weights, ref uint groups)
    {
        var moving = Quadruple(ref weights, ref groups);
        groups = ref Unsafe.Add(ref groups, 1);
        return OnePlaceOn(moving) + _outsideBefore + Triples(ref weights, ref groups) + Quadruple(ref weights, ref groups);
    }

    // From the second step before the sentence on, and to the last one behind it: no other n-gram of padding is seen from a token.
    private Vector256<short> OfOutside(TokenColumns columns, int first)
    {
        Span<Vector256<uint>> places = stackalloc Vector256<uint>[TokenNgrams.Count];
        FindPlaces(columns, first, places);
        ref var groups = ref Unsafe.As<Vector256<uint>, uint>(ref places[0]);
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        return Unigrams(ref weights, ref groups) + ContextPair(ref weights, ref groups);
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
        var pairs =
            Group(ref weights, ref groups, 3)
            + Group(ref weights, ref groups, 4)
            + Group(ref weights, ref groups, 5)
            + Group(ref weights, ref groups, 6);
        return Unigrams(ref weights, ref groups)
            + ContextPair(ref weights, ref groups)
            + (pairs & From(TokenNgrams.FromPair))
            + Triples(ref weights, ref groups)
            + Quadruple(ref weights, ref groups);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Unigrams(ref sbyte weights, ref uint groups) =>
        (Group(ref weights, ref groups, 0) + Group(ref weights, ref groups, 1)) & From(TokenNgrams.FromUnigram);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> ContextPair(ref sbyte weights, ref uint groups) =>
        Group(ref weights, ref groups, 2) & From(TokenNgrams.FromContextPair);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Triples(ref sbyte weights, ref uint groups) =>
        (Group(ref weights, ref groups, 7) + Group(ref weights, ref groups, 8) + Group(ref weights, ref groups, 9))
        & From(TokenNgrams.FromTriple);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Quadruple(ref sbyte weights, ref uint groups) =>
        Group(ref weights, ref groups, 10) & From(TokenNgrams.FromContextQuadruple);

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
