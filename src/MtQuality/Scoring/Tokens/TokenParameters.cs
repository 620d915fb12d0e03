using MtQuality.Models;

namespace MtQuality.Scoring.Tokens;

/// <summary>The few numbers of the token model beside its weights.</summary>
internal sealed record TokenParameters
{
    /// <summary>One step of a weight, in units of the logit.</summary>
    public required float ErrorScale { get; init; }

    public required float ErrorBias { get; init; }

    /// <summary>One step of a weight for the gravity.</summary>
    public required float GravityScale { get; init; }

    public required float GravityBias { get; init; }

    /// <summary>One step of a weight for the kinds.</summary>
    public required float KindScale { get; init; }

    /// <summary>Bias of each <see cref="ErrorKind"/>.</summary>
    public required float[] KindBias { get; init; }

    /// <summary>How the token's own logit and the state of the rest of the sentence make a probability.</summary>
    public required Neighbourhood Neighbourhood { get; init; }

    /// <summary>Probability from which an error of each <see cref="ErrorKind"/> is reported.</summary>
    public required float[] Thresholds
    {
        get;
        init
        {
            field = value;
            LowestThreshold = value[0];
            foreach (var threshold in value)
            {
                LowestThreshold = Math.Min(LowestThreshold, threshold);
            }
        }
    }

    /// <summary>Below it nothing is reported, whatever its kind.</summary>
    public float LowestThreshold { get; private init; }

    public static TokenParameters Read(ref ModelReader reader)
    {
        var parameters = new TokenParameters
        {
            ErrorScale = reader.ReadSingle(),
            ErrorBias = reader.ReadSingle(),
            GravityScale = reader.ReadSingle(),
            GravityBias = reader.ReadSingle(),
            KindScale = reader.ReadSingle(),
            KindBias = reader.ReadArray<float>(),
            Neighbourhood = new Neighbourhood(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle()),
            Thresholds = reader.ReadArray<float>(),
        };
        reader.Expect(
            parameters.KindBias.Length == TokenModel.Kinds && parameters.Thresholds.Length == TokenModel.Kinds,
            $"each of the {TokenModel.Kinds} kinds of error needs a bias and a threshold"
        );
        return parameters;
    }

    public void Write(ModelWriter writer)
    {
        writer.Write(ErrorScale);
        writer.Write(ErrorBias);
        writer.Write(GravityScale);
        writer.Write(GravityBias);
        writer.Write(KindScale);
        writer.WriteArray<float>(KindBias);
        writer.Write(Neighbourhood.Own);
        writer.Write(Neighbourhood.Rest);
        writer.Write(Neighbourhood.Offset);
        writer.WriteArray<float>(Thresholds);
    }
}
