using System.Runtime.CompilerServices;
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
    public const int ErrorWeights = 7 << 16;

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

    // The product of hash and size, upper half: any size will do, and all bits of the hash count.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Reduce(uint feature, uint size) => (int)(((ulong)(feature * 0x9E3779B1u) * size) >> 32);

    // Apart, so that a model can be fitted when there is none yet.
    private static class Embedded
    {
        public static readonly TokenModel Model = Read(ModelFile.ReadEmbedded(FileName), FileName);
    }
}
