using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MtQuality.Scoring.Tokens;

/// <summary>
/// Errors of machines come in company: a doubtful token is likelier wrong where the rest of its sentence is doubtful, too. A logistic
/// curve over the token's own logit and that of the mean probability of the tokens that do not stand beside it.
/// </summary>
/// <param name="Own">Weight of the token's own logit.</param>
/// <param name="Rest">Weight of the rest of the sentence.</param>
/// <param name="Offset">Offset of the curve.</param>
internal readonly record struct Neighbourhood(float Own, float Rest, float Offset)
{
    /// <summary>Room beside the tokens' own probabilities: one on each side of the sentence, where nothing is.</summary>
    public const int Padding = 2;

    // The mean is drawn towards that of ordinary text, as if so many more tokens had been seen.
    private const float PriorTokens = 1;
    private const float PriorMean = 0.05f;

    /// <summary>Turns the logits of a sentence's tokens into probabilities.</summary>
    /// <param name="logits">One per token, and room for <see cref="TokenFeatures.Lanes"/> more; receives the probabilities.</param>
    /// <param name="own">Room for the tokens' own probabilities, <see cref="Padding"/> more than <paramref name="logits"/> has.</param>
    /// <param name="count">How many tokens there are.</param>
    /// <returns>The highest probability.</returns>
    public float Apply(Span<float> logits, Span<float> own, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count + TokenFeatures.Lanes, logits.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count + TokenFeatures.Lanes + Padding, own.Length);
        ref var firstLogit = ref MemoryMarshal.GetReference(logits);
        ref var firstOwn = ref MemoryMarshal.GetReference(own);
        var sums = Vector256<float>.Zero;
        own[0] = own[count + 1] = 0;
        for (var i = 0; i < count; i += TokenFeatures.Lanes)
        {
            var probabilities = Before(count, i, Logistic(Vector256.LoadUnsafe(ref firstLogit, (nuint)i)));
            probabilities.StoreUnsafe(ref firstOwn, (nuint)i + 1);
            sums += probabilities;
        }
        var total = Vector256.Create(Vector256.Sum(sums));
        var highest = Vector256<float>.Zero;
        for (var i = 0; i < count; i += TokenFeatures.Lanes)
        {
            // The token itself and its two neighbours say nothing of the rest.
            var near =
                Vector256.LoadUnsafe(ref firstOwn, (nuint)i)
                + Vector256.LoadUnsafe(ref firstOwn, (nuint)i + 1)
                + Vector256.LoadUnsafe(ref firstOwn, (nuint)i + 2);
            var place = Vector256<int>.Indices + Vector256.Create(i);
            var ends = Vector256.Equals(place, Vector256<int>.Zero) + Vector256.Equals(place, Vector256.Create(count - 1));
            var others = Vector256.ConvertToSingle(Vector256.Create(count - 3) - ends);
            var rest = RestLogit(total - near, others);
            var logit = Vector256.LoadUnsafe(ref firstLogit, (nuint)i);
            var probabilities = Before(count, i, Logistic((logit * Own) + (rest * Rest) + Vector256.Create(Offset)));
            probabilities.StoreUnsafe(ref firstLogit, (nuint)i);
            highest = Vector256.Max(highest, probabilities);
        }
        var halves = Vector128.Max(highest.GetLower(), highest.GetUpper());
        return Math.Max(Math.Max(halves[0], halves[1]), Math.Max(halves[2], halves[3]));
    }

    /// <summary>Odds of the mean probability of some tokens.</summary>
    public static float RestOdds(float sum, int count)
    {
        var mean = (Math.Max(0, sum) + (PriorTokens * PriorMean)) / (count + PriorTokens);
        return Odds(mean);
    }

    public static float Odds(float probability) => probability / (1 - probability);

    public static float Logistic(float x) => 1 / (1 + MathF.Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Logistic(Vector256<float> x) =>
        Vector256<float>.One / (Vector256<float>.One + Vector256.Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> RestLogit(Vector256<float> sum, Vector256<float> count)
    {
        var wrong = Vector256.Max(Vector256<float>.Zero, sum) + Vector256.Create(PriorTokens * PriorMean);
        return Vector256.Log(wrong / (count + Vector256.Create(PriorTokens) - wrong));
    }

    /// <summary>The values of the tokens that the sentence has; zero in lanes behind its end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Before(int count, int first, Vector256<float> values)
    {
        var isThere = Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(count - first));
        return Vector256.ConditionalSelect(isThere.AsSingle(), values, Vector256<float>.Zero);
    }
}
