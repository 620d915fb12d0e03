namespace MtQuality.Language.Tagging;

/// <summary>What a form can be, as far as its candidates depend on it, or the tagger asks at each token.</summary>
[Flags]
internal enum WordTraits : byte
{
    None = 0,
    MayBeVerb = 1 << 0,
    MayBeName = 1 << 1,

    /// <summary>It can be nothing but a name of which something is to be settled (see <see cref="NameGender"/>).</summary>
    IsOpenName = 1 << 2,
}
