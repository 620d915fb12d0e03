namespace MtQuality.Language;

/// <summary>
/// The combinations of gender and number that a word can have, as a set. Two words agree when their sets share a member: this is
/// finer than comparing gender and number apart, because an ambiguous form may be masculine plural or feminine singular only.
/// </summary>
[Flags]
internal enum GenderNumber : byte
{
    None = 0,
    MasculineSingular = 1 << 0,
    FeminineSingular = 1 << 1,
    MasculinePlural = 1 << 2,
    FemininePlural = 1 << 3,
    Masculine = MasculineSingular | MasculinePlural,
    Feminine = FeminineSingular | FemininePlural,
    Singular = MasculineSingular | FeminineSingular,
    Plural = MasculinePlural | FemininePlural,
    Any = Singular | Plural,
}

/// <summary>Operations on sets of genders and numbers.</summary>
internal static class GenderNumbers
{
    /// <summary>The combinations that an analysis allows; a word without gender or without number agrees with every one.</summary>
    public static GenderNumber Of(Morph morph) => Of(morph.Gender) & Of(morph.Number);

    public static GenderNumber Of(Gender gender) =>
        gender switch
        {
            Gender.Masculine => GenderNumber.Masculine,
            Gender.Feminine => GenderNumber.Feminine,
            _ => GenderNumber.Any,
        };

    public static GenderNumber Of(GrammaticalNumber number) =>
        number switch
        {
            GrammaticalNumber.Singular => GenderNumber.Singular,
            GrammaticalNumber.Plural => GenderNumber.Plural,
            _ => GenderNumber.Any,
        };

    public static bool AgreesWith(this GenderNumber one, GenderNumber other) => (one & other) != 0;

    /// <summary>Whether no gender is common to both.</summary>
    public static bool ClashesInGender(this GenderNumber one, GenderNumber other) =>
        (GendersOf(one) & GendersOf(other)) == 0 && one != 0 && other != 0;

    /// <summary>Whether no number is common to both.</summary>
    public static bool ClashesInNumber(this GenderNumber one, GenderNumber other) =>
        (NumbersOf(one) & NumbersOf(other)) == 0 && one != 0 && other != 0;

    /// <summary>The genders in a set.</summary>
    public static Gender GendersOf(GenderNumber set) =>
        ((set & GenderNumber.Masculine) != 0 ? Gender.Masculine : Gender.None)
        | ((set & GenderNumber.Feminine) != 0 ? Gender.Feminine : Gender.None);

    /// <summary>The numbers in a set.</summary>
    public static GrammaticalNumber NumbersOf(GenderNumber set) =>
        ((set & GenderNumber.Singular) != 0 ? GrammaticalNumber.Singular : GrammaticalNumber.None)
        | ((set & GenderNumber.Plural) != 0 ? GrammaticalNumber.Plural : GrammaticalNumber.None);

    /// <summary>The set with every number of its genders: what is left when number is no matter.</summary>
    public static GenderNumber InAnyNumber(this GenderNumber set) => Of(GendersOf(set));

    /// <summary>The set with both genders of its numbers: what is left when gender is no matter.</summary>
    public static GenderNumber InAnyGender(this GenderNumber set) => Of(NumbersOf(set));
}
