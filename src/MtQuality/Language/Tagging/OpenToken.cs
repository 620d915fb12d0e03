using System.Runtime.Intrinsics;

namespace MtQuality.Language.Tagging;

/// <summary>A token that has more than one choice.</summary>
internal struct OpenToken
{
    /// <summary>Which token it is.</summary>
    public int Index;

    /// <summary>Where the weights stand of what it makes with its neighbours (see <see cref="TagWeightRows.PlacesOfContext"/>).</summary>
    public Vector256<uint> Places;
}
