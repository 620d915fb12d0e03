namespace MtQuality.Articles;

/// <summary>What a capitalised word names, as far as the word itself tells.</summary>
internal enum NameKind : byte
{
    /// <summary>No name: a common word, a number, a mark.</summary>
    None,

    /// <summary>Part of a heading or a shout in capitals, where capitals tell nothing.</summary>
    Heading,

    /// <summary>A form of address: Mme, M., Dr.</summary>
    Title,

    /// <summary>A first name or a surname.</summary>
    Person,

    /// <summary>A name of the lexicon that no person has: a place, an organisation.</summary>
    PlaceOrOrganisation,

    /// <summary>Written in capitals between words that are not: SNCF, ONU.</summary>
    Acronym,

    /// <summary>Written as only brands and models are, with a capital or a digit inside: iPhone, YouTube, A320.</summary>
    Product,

    /// <summary>A capital where French writes none, on a word that is no name of the lexicon.</summary>
    Unknown,
}
