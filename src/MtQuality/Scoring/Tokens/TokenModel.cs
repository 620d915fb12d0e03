using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
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
    public const ushort FileVersion = 2;

    /// <summary>How many kinds of error there are.</summary>
    public const int Kinds = 5;

    /// <summary>Rows of the part that says whether a token is wrong, and how gravely.</summary>
    public const int ErrorRows = ErrorBlocks << 15;

    private const int ErrorBlocks = 7;

    /// <summary>Rows of the part that says how. With them the file stays below 512 KiB.</summary>
    public const int KindRows = 13_000;

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
    public static int WeightCount => (2 * ErrorRows) + (KindRows * Kinds);

    /// <summary>Row of a feature; its two weights stand side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ErrorRow(uint feature) => Reduce(feature, ErrorRows);

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
        gravity = GravityOf(grave);
        return LogitOf(error);
    }

    /// <summary>
    /// <see cref="Logit"/> and gravity of as many neighbouring tokens as there are lanes, or fewer at the end of a sentence.
    /// </summary>
    public void Judge(ReadOnlySpan<Vector256<uint>> features, Span<float> logits, Span<TokenRisk> risks)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        var (errors, gravities) = (Vector256<int>.Zero, Vector256<int>.Zero);
        foreach (var feature in features)
        {
            var pairs = PairsAt(ref weights, ErrorRowsOf(feature));
            errors += pairs << 24 >> 24;
            gravities += pairs << 16 >> 24;
        }
        for (var lane = 0; lane < Math.Min(TokenFeatures.Lanes, logits.Length); lane++)
        {
            logits[lane] = LogitOf(errors[lane]);
            risks[lane].Gravity = GravityOf(gravities[lane]);
        }
    }

    private float LogitOf(int sum) => Parameters.ErrorBias + (Parameters.ErrorScale * sum);

    private float GravityOf(int sum) => Neighbourhood.Logistic(Parameters.GravityBias + (Parameters.GravityScale * sum));

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

    // ErrorRow in lanes of 32 bits: the size is 7 << 15, so the product is made of the halves of the hash.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> ErrorRowsOf(Vector256<uint> feature)
    {
        var h = feature * 0x9E3779B1u;
        return (((h >>> 16) * ErrorBlocks) + (((h & Vector256.Create(0xFFFFu)) * ErrorBlocks) >>> 16)) >>> 1;
    }

    // The pair of weights of each row, in the lower half of its lane. Rows are below ErrorRows by their making, and the two bytes read
    // beyond the last pair belong to the weights of the kinds.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector256<int> PairsAt(ref sbyte weights, Vector256<uint> rows)
    {
        if (Avx2.IsSupported)
        {
            fixed (sbyte* first = &weights)
            {
                return Avx2.GatherVector256((int*)first, rows.AsInt32(), 2);
            }
        }
        ref var pairs = ref Unsafe.As<sbyte, short>(ref weights);
        return Vector256.Create(
            Unsafe.Add(ref pairs, rows[0]),
            Unsafe.Add(ref pairs, rows[1]),
            Unsafe.Add(ref pairs, rows[2]),
            Unsafe.Add(ref pairs, rows[3]),
            Unsafe.Add(ref pairs, rows[4]),
            Unsafe.Add(ref pairs, rows[5]),
            Unsafe.Add(ref pairs, rows[6]),
            Unsafe.Add(ref pairs, (int)rows[7])
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
