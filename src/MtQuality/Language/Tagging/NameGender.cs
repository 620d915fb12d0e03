namespace MtQuality.Language.Tagging;

/// <summary>
/// Gender and number of names, settled when the tags stand. The lexicon's word counts where it has one; other names are judged by
/// their context, and many are left open.
/// </summary>
internal static class NameGender
{
    /// <summary>No name has more choices than these.</summary>
    public const int MaxChoices = 6;

    private static readonly (Gender Gender, GrammaticalNumber Number)[] s_choices =
    [
        (Gender.None, GrammaticalNumber.None),
        (Gender.Masculine, GrammaticalNumber.Singular),
        (Gender.Feminine, GrammaticalNumber.Singular),
        (Gender.None, GrammaticalNumber.Singular),
        (Gender.Masculine, GrammaticalNumber.Plural),
        (Gender.None, GrammaticalNumber.Plural),
    ];

    /// <summary>Writes the choices open to a name and returns how many there are.</summary>
    public static int CandidatesOf(Morph name, Span<byte> places, Span<Morph> morphs)
    {
        var n = 0;
        for (var i = 0; i < s_choices.Length; i++)
        {
            var (gender, number) = s_choices[i];
            if (Fits((int)gender, (int)name.Gender) && Fits((int)number, (int)name.Number))
            {
                places[n] = (byte)(TagWeightRows.NamePlaces + i);
                var gendered = gender == Gender.None ? name : name.WithGender(gender);
                morphs[n++] = number == GrammaticalNumber.None ? gendered : gendered.WithNumber(number);
            }
        }
        return n;

        // A single value of the lexicon binds; both (3) or none (0) leave the choice open.
        static bool Fits(int choice, int known) => known is 0 or 3 || choice == known;
    }
}
