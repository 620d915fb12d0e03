namespace MtQuality.Language.Tagging;

/// <summary>What a form can be, as far as its neighbours care.</summary>
[Flags]
internal enum WordTraits : byte
{
    None = 0,

    /// <summary>Some analysis is a finite verb.</summary>
    MayBeFinite = 1 << 0,

    /// <summary>Every analysis is a finite verb.</summary>
    IsFinite = 1 << 1,
    MayBeVerb = 1 << 2,
    MayBeName = 1 << 3,

    /// <summary>Some analysis is no name.</summary>
    MayBeCommon = 1 << 4,

    /// <summary>Calls for a later "que": ne, plus, aussi, tel …</summary>
    Correlative = 1 << 5,
    Unknown = 1 << 6,
    MayBeAdverb = 1 << 7,
}
