using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using MtQuality.Models;

namespace MtQuality.Scoring.Tokens;

/// <summary>
/// The learned token model: a linear model over hashed features. One table of weights rounded to a byte; its larger part says whether a
/// token is wrong, the rest, in rows of one weight per <see cref="ErrorKind"/>, how.
/// </summary>
internal sealed class TokenModel
{
    public const string FileName = "tokens.bin";
    public const string FileKind = "MTQW";
    public const ushort FileVersion = 1;

    /// <summary>How many kinds of error there are.</summary>
    public const int Kinds = 5;

    /// <summary>Weights of the part that says whether a token is wrong.</summary>
    public const int ErrorWeights = ErrorBlocks << 16;

    private const int ErrorBlocks = 7;

    /// <summary>Rows of the part that says how.</summary>
    public const int KindRows = (1 << 16) / Kinds;

    private readonly sbyte[] _weights;

    public TokenModel(sbyte[] weights, TokenParameters parameters)
    {
        _weights = weights;
        Parameters = parameters;
    }

    public static TokenModel Default => Embedded.Model;

    public TokenParameters Parameters { get; }

    /// <summary>The same weights with other parameters.</summary>
    public TokenModel With(TokenParameters parameters) => new(_weights, parameters);

    /// <summary>How many weights a model has.</summary>
    public static int WeightCount => ErrorWeights + (KindRows * Kinds);

    /// <summary>Where the weight of a feature stands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ErrorPlace(uint feature) => Reduce(feature, ErrorWeights);

    /// <summary>Where the weights of a feature for the kinds start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int KindPlace(uint feature) => ErrorWeights + (Reduce(feature, KindRows) * Kinds);

    /// <summary>Logarithm of the odds that the token is wrong, seen by itself.</summary>
    public float Logit(ReadOnlySpan<uint> features)
    {
        var sum = 0;
        foreach (var feature in features)
        {
            sum += _weights[ErrorPlace(feature)];
        }
        return Parameters.ErrorBias + (Parameters.ErrorScale * sum);
    }

    /// <summary><see cref="Logit"/> of as many neighbouring tokens as there are lanes, or fewer at the end of a sentence.</summary>
    public void Logits(ReadOnlySpan<Vector256<uint>> features, Span<float> logits)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        var sums = Vector256<int>.Zero;
        foreach (var feature in features)
        {
            sums += WeightsAt(ref weights, ErrorPlaces(feature));
        }
        for (var lane = 0; lane < Math.Min(TokenFeatures.Lanes, logits.Length); lane++)
        {
            logits[lane] = Parameters.ErrorBias + (Parameters.ErrorScale * sums[lane]);
        }
    }

    /// <summary>What is most likely wrong, if anything is.</summary>
    public ErrorKind KindOf(ReadOnlySpan<uint> features)
    {
        Span<int> sums = stackalloc int[Kinds];
        foreach (var feature in features[..TokenFeatures.KindCount])
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

    // ErrorPlace in lanes of 32 bits: the size is 7 << 16, so the product is made of the halves of the hash.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> ErrorPlaces(Vector256<uint> feature)
    {
        var h = feature * 0x9E3779B1u;
        return ((h >>> 16) * ErrorBlocks) + (((h & Vector256.Create(0xFFFFu)) * ErrorBlocks) >>> 16);
    }

    // Places are below ErrorWeights by their making, and the three bytes read beyond one belong to the weights of the kinds.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector256<int> WeightsAt(ref sbyte weights, Vector256<uint> places)
    {
        if (Avx2.IsSupported)
        {
            fixed (sbyte* first = &weights)
            {
                return Avx2.GatherVector256((int*)first, places.AsInt32(), 1) << 24 >> 24;
            }
        }
        return Vector256.Create(
            Unsafe.Add(ref weights, places[0]),
            Unsafe.Add(ref weights, places[1]),
            Unsafe.Add(ref weights, places[2]),
            Unsafe.Add(ref weights, places[3]),
            Unsafe.Add(ref weights, places[4]),
            Unsafe.Add(ref weights, places[5]),
            Unsafe.Add(ref weights, places[6]),
            Unsafe.Add(ref weights, (int)places[7])
        );
    }

    // The product of hash and size, upper half: any size will do, and all bits of the hash count.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Reduce(uint feature, uint size) => (int)(((ulong)(feature * 0x9E3779B1u) * size) >> 32);

    // Apart, so that a model can be fitted when there is none yet.
    private static class Embedded
    {
        public static readonly TokenModel Model = Read(ModelFile.ReadEmbedded(FileName), FileName);
    }
}
