using System.Runtime.Intrinsics;

namespace MtQuality.Language.Tagging;

/// <summary>A token of which something is open, and where what speaks for each choice stands.</summary>
internal struct PlacedToken
{
    /// <summary>Which token it is.</summary>
    public int Index;

    /// <summary>Where the weights of its features start (see <see cref="TagWeightRows"/>).</summary>
    public Vector256<uint> Places;
}
