using System.Runtime.CompilerServices;
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
    public const int ErrorRows = 7 << 15;

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
        gravity = Neighbourhood.Logistic(Parameters.GravityBias + (Parameters.GravityScale * grave));
        return Parameters.ErrorBias + (Parameters.ErrorScale * error);
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
