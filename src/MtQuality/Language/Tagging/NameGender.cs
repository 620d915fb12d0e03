using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MtQuality.Language.Tagging;

/// <summary>
/// Gender and number of names, settled when the tags stand. The lexicon's word counts where it has one; other names are judged by
/// their context, and many are left open.
/// </summary>
internal static class NameGender
{
    /// <summary>No name has more choices than these.</summary>
    public const int MaxChoices = 6;

    // A choice stands in the lowest bits of its score.
    private const int ChoiceBits = 3;
    private const int LastChoice = (1 << ChoiceBits) - 1;

    // As many as there are combinations of what a lexicon says of a name.
    private const int Known = 16;

    private static readonly (Gender Gender, GrammaticalNumber Number)[] s_choices =
    [
        (Gender.None, GrammaticalNumber.None),
        (Gender.Masculine, GrammaticalNumber.Singular),
        (Gender.Feminine, GrammaticalNumber.Singular),
        (Gender.None, GrammaticalNumber.Singular),
        (Gender.Masculine, GrammaticalNumber.Plural),
        (Gender.None, GrammaticalNumber.Plural),
    ];

    // Ones in the lanes of the choices that are open to a name, by what is known of it.
    private static readonly Vector256<int>[] s_open = new Vector256<int>[Known];

    // Whether some choice would change a name, a bit for what is known of it.
    private static readonly uint s_mayChange;

    static NameGender()
    {
        Span<byte> choices = stackalloc byte[MaxChoices];
        for (var known = 0; known < Known; known++)
        {
            var name = new Morph(Pos.ProperNoun, (Gender)(known & 3), (GrammaticalNumber)(known >> 2));
            foreach (var choice in choices[..ChoicesOf(name, choices)])
            {
                s_open[known] = s_open[known].WithElement(choice, -1);
                s_mayChange |= With(name, choice) == name ? 0 : 1u << known;
            }
        }
    }

    /// <summary>Writes the choices open to a name and returns how many there are.</summary>
    public static int ChoicesOf(Morph name, Span<byte> choices)
    {
        var n = 0;
        for (var i = 0; i < s_choices.Length; i++)
        {
            var (gender, number) = s_choices[i];
            if (Fits((int)gender, (int)name.Gender) && Fits((int)number, (int)name.Number))
            {
                choices[n++] = (byte)i;
            }
        }
        return n;

        // A single value of the lexicon binds; both (3) or none (0) leave the choice open.
        static bool Fits(int choice, int known) => known is 0 or 3 || choice == known;
    }

    /// <summary>The name with a choice made.</summary>
    public static Morph With(Morph name, int choice)
    {
        var (gender, number) = s_choices[choice];
        var gendered = gender == Gender.None ? name : name.WithGender(gender);
        return number == GrammaticalNumber.None ? gendered : gendered.WithNumber(number);
    }

    /// <summary>Whether it is a name and there is anything to settle.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsOpenName(Morph word) => (word.Pos == Pos.ProperNoun) & (((s_mayChange >> KnownOf(word)) & 1) != 0);

    /// <summary>Settles a name that is open.</summary>
    /// <param name="name">The name.</param>
    /// <param name="scores">What speaks for each choice.</param>
    public static Morph Settle(Morph name, Vector256<int> scores)
    {
        // Where scores tie, the earlier choice is the larger number.
        var numbered = (scores << ChoiceBits) | (Vector256.Create(LastChoice) - Vector256<int>.Indices);
        var open = Vector256.ConditionalSelect(s_open[KnownOf(name)], numbered, Vector256.Create(int.MinValue));
        var four = Vector128.Max(open.GetLower(), open.GetUpper());
        var best = Math.Max(Math.Max(four[0], four[1]), Math.Max(four[2], four[3]));
        return With(name, LastChoice - (best & LastChoice));
    }

    private static int KnownOf(Morph name) => (int)name.Gender | ((int)name.Number << 2);
}
