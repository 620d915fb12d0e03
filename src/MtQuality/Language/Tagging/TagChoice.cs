namespace MtQuality.Language.Tagging;

/// <summary>A tag that a token is chosen from.</summary>
internal struct TagChoice
{
    /// <summary>What speaks for it whatever tags stand around.</summary>
    public int Emission;

    public ushort Tag;

    /// <summary>The family of the tag (see <see cref="TagSet.Families"/>).</summary>
    public byte Family;
}
