using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MtQuality.Models;

namespace MtQuality.Scoring.Tokens;

/// <summary>
/// The learned token model: a linear model over hashed features. One table of weights rounded to a byte. Its larger part holds them in
/// pairs, so that one look serves both: whether a token is wrong, which is learnt from machine and human text, and how grave, which is
/// learnt from annotated text alone, where human text would teach to tell one site from another. The rest, in rows of one weight per
/// <see cref="ErrorKind"/>, says how.
/// </summary>
internal sealed class TokenModel
{
    public const string FileName = "tokens.bin";
    public const string FileKind = "MTQW";
    public const ushort FileVersion = 5;

    /// <summary>How many kinds of error there are.</summary>
    public const int Kinds = 5;

    /// <summary>Rows of the part that says whether a token is wrong, and how gravely.</summary>
    public const int ErrorRows = ErrorGroups << PlaceBits;

    /// <summary>The bits of a feature that tell its row in the group of its hash.</summary>
    public const uint PlacesMask = (1 << PlaceBits) - 1;

    private const int PlaceBits = 3;
    private const int ErrorGroups = ErrorBlocks << BlockBits;

    // One less than a group has places, which makes the product in GroupsOf a subtraction.
    private const int ErrorBlocks = (1 << PlaceBits) - 1;
    private const int BlockBits = 12;

    /// <summary>Rows of the part that says how. With them the file stays below 512 KiB.</summary>
    public const int KindRows = 13_000;

    private const int Half = TokenFeatures.Lanes / 2;

    private readonly sbyte[] _weights;
    private readonly NgramWeights _ngrams;

    /// <exception cref="ArgumentOutOfRangeException">There are not <see cref="WeightCount"/> weights.</exception>
    public TokenModel(sbyte[] weights, TokenParameters parameters)
    {
        // Places are not checked when weights are looked up.
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, WeightCount);
        _weights = weights;
        _ngrams = new NgramWeights(weights);
        Parameters = parameters;
    }

    public static TokenModel Default => Embedded.Model;

    public TokenParameters Parameters { get; }

    /// <summary>The same weights with other parameters.</summary>
    public TokenModel With(TokenParameters parameters) => new(_weights, parameters);

    /// <summary>How many weights a model has.</summary>
    public static int WeightCount => (2 * ErrorRows) + (KindRows * Kinds);

    /// <summary>
    /// Row of a feature; its two weights stand side by side, and beside them those of the features that have all but the lowest bits in
    /// common with it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ErrorRow(uint feature) =>
        (Reduce(feature & ~PlacesMask, ErrorGroups) << PlaceBits) | (int)(feature & PlacesMask);

    /// <summary>Where the weights of a feature for the kinds start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int KindPlace(uint feature) => (2 * ErrorRows) + (Reduce(feature, KindRows) * Kinds);

    /// <summary>Looks at a token by itself.</summary>
    /// <param name="features">Its features.</param>
    /// <param name="gravity">Receives the expected weight of an error here, see <see cref="TokenRisk.Gravity"/>.</param>
    /// <returns>Logarithm of the odds that the token is wrong.</returns>
    public float Logit(ReadOnlySpan<uint> features, out float gravity)
    {
        var (error, grave) = (0, 0);
        foreach (var feature in features)
        {
            var place = 2 * ErrorRow(feature);
            error += _weights[place];
            grave += _weights[place + 1];
        }
        gravity = GravityOf(Vector256.Create(grave)).ToScalar();
        return LogitOf(Vector256.Create(error)).ToScalar();
    }

    /// <summary><see cref="Logit"/> and gravity of all tokens of a sentence.</summary>
    /// <param name="columns">Profiles of the sentence.</param>
    /// <param name="sums">Room on the way, see <see cref="NgramWeights.RoomFor"/>.</param>
    /// <param name="logits">One per token.</param>
    /// <param name="risks">One per token; receives the gravity.</param>
    [SkipLocalsInit]
    public void Judge(TokenColumns columns, Span<int> sums, Span<float> logits, Span<TokenRisk> risks)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        _ngrams.Sum(columns, logits.Length, sums);
        Span<Vector256<uint>> features = stackalloc Vector256<uint>[TokenFeatures.OwnCount];
        Span<float> errors = stackalloc float[TokenFeatures.Lanes];
        Span<float> gravities = stackalloc float[TokenFeatures.Lanes];
        for (var first = 0; first < logits.Length; first += TokenFeatures.Lanes)
        {
            TokenFeatures.ExtractOwn(columns, first, features);
            // Lanes behind the end of the sentence look at the first row: what stands in them would call for memory that nobody needs.
            var isToken = Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(logits.Length - first)).AsUInt32();
            foreach (ref var feature in features)
            {
                feature = (ErrorRowsOf(feature) << 1) & isToken;
            }
            // The last tokens of a sentence are seldom eight: what stands behind the fourth is looked at only when it is there.
            ref var places = ref Unsafe.As<Vector256<uint>, uint>(ref features[0]);
            var lower = SumOfHalf(ref weights, ref places);
            var upper =
                logits.Length - first > Half ? SumOfHalf(ref weights, ref Unsafe.Add(ref places, Half)) : Vector128<short>.Zero;
            var pairs =
                Vector256.Create(sums.Slice(NgramWeights.Offset + first, TokenFeatures.Lanes)).AsInt16()
                + Vector256.Create(lower, upper);
            LogitOf(pairs.AsInt32() << 16 >> 16).CopyTo(errors);
            GravityOf(pairs.AsInt32() >> 16).CopyTo(gravities);
            var tokens = logits[first..];
            tokens = tokens[..Math.Min(tokens.Length, TokenFeatures.Lanes)];
            var risksOfTokens = risks.Slice(first, tokens.Length);
            for (var lane = 0; lane < tokens.Length; lane++)
            {
                tokens[lane] = errors[lane];
                risksOfTokens[lane].Gravity = gravities[lane];
            }
        }
    }

    private Vector256<float> LogitOf(Vector256<int> sums) =>
        Vector256.Create(Parameters.ErrorBias) + (Parameters.ErrorScale * Vector256.ConvertToSingle(sums));

    private Vector256<float> GravityOf(Vector256<int> sums) =>
        Neighbourhood.Logistic(
            Vector256.Create(Parameters.GravityBias) + (Parameters.GravityScale * Vector256.ConvertToSingle(sums))
        );

    /// <summary>What is most likely wrong, if anything is.</summary>
    public ErrorKind KindOf(ReadOnlySpan<uint> features)
    {
        Span<int> sums = stackalloc int[Kinds];
        foreach (var feature in features[TokenFeatures.OfKind])
        {
            var row = _weights.AsSpan(KindPlace(feature), Kinds);
            for (var kind = 0; kind < Kinds; kind++)
            {
                sums[kind] += row[kind];
            }
        }
        var best = 0;
        var bestScore = float.NegativeInfinity;
        for (var kind = 0; kind < Kinds; kind++)
        {
            var score = Parameters.KindBias[kind] + (Parameters.KindScale * sums[kind]);
            if (score > bestScore)
            {
                (best, bestScore) = (kind, score);
            }
        }
        return (ErrorKind)best;
    }

    /// <exception cref="ModelFileException">The file is broken.</exception>
    public static TokenModel Read(ReadOnlySpan<byte> file, string name)
    {
        var reader = new ModelReader(file, name, FileKind, FileVersion);
        var weights = reader.ReadArray<sbyte>();
        reader.Expect(weights.Length == WeightCount, $"{weights.Length} weights found where {WeightCount} are needed");
        var parameters = TokenParameters.Read(ref reader);
        reader.ExpectEnd();
        return new TokenModel(weights, parameters);
    }

    public byte[] ToFile()
    {
        var writer = new ModelWriter();
        writer.WriteArray<sbyte>(_weights);
        Parameters.Write(writer);
        return writer.ToFile(FileKind, FileVersion);
    }

    /// <summary>Where the weights of the features that have these hashes start: eight pairs, one for each place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> PlaceOfGroups(Vector256<uint> hash) => GroupsOf(hash) << (PlaceBits + 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> ErrorRowsOf(Vector256<uint> feature) =>
        (GroupsOf(feature) << PlaceBits) | (feature & Vector256.Create(PlacesMask));

    // As in ErrorRow, in lanes of 32 bits. The hash is a multiple of eight, and seven eighths of it are it less an eighth.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> GroupsOf(Vector256<uint> hash)
    {
        var h = (hash & Vector256.Create(~PlacesMask)) * 0x9E3779B1u;
        return (h - (h >>> PlaceBits)) >>> (32 - BlockBits - PlaceBits);
    }

    // The pairs of four tokens, summed over all features; the places of a feature's four others follow.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> SumOfHalf(ref sbyte weights, ref uint places)
    {
        var sum = Vector128<short>.Zero;
        for (var feature = 0; feature < TokenFeatures.OwnCount; feature++)
        {
            sum += PairsAt(ref weights, ref Unsafe.Add(ref places, feature * TokenFeatures.Lanes));
        }
        return sum;
    }

    // The pairs of weights in four places. Read one by one: to gather them takes twice the time. Places are inside the table by their
    // making.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> PairsAt(ref sbyte weights, ref uint places)
    {
        var pairs = Vector128
            .CreateScalarUnsafe(PairAt(ref weights, places))
            .WithElement(1, PairAt(ref weights, Unsafe.Add(ref places, 1)))
            .WithElement(2, PairAt(ref weights, Unsafe.Add(ref places, 2)))
            .WithElement(3, PairAt(ref weights, Unsafe.Add(ref places, 3)));
        return Vector128.WidenLower(pairs.AsSByte());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static short PairAt(ref sbyte weights, uint place) =>
        Unsafe.As<sbyte, short>(ref Unsafe.Add(ref weights, (nuint)place));

    // The product of hash and size, upper half: any size will do, and all bits of the hash count.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Reduce(uint feature, uint size) => (int)(((ulong)(feature * 0x9E3779B1u) * size) >> 32);

    // Apart, so that a model can be fitted when there is none yet.
    private static class Embedded
    {
        public static readonly TokenModel Model = Read(ModelFile.ReadEmbedded(FileName), FileName);
    }
}
