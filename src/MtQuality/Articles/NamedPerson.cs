using MtQuality.Language;

namespace MtQuality.Articles;

/// <summary>How an article tells the gender of a person.</summary>
internal enum Clue : byte
{
    /// <summary>The first name, by the lexicon: lists of names are unreliable, so almost anything outweighs it.</summary>
    FirstName,

    /// <summary>"née à Lyon", "et son mari": agreements and kin, which a translation gets wrong easily.</summary>
    Circumstance,

    /// <summary>"le directeur", "la ministre", "l'actrice".</summary>
    Function,

    /// <summary>A pronoun that can hardly stand for anyone else.</summary>
    Pronoun,

    /// <summary>M., Mme, Lady …</summary>
    Title,
}

/// <summary>A person of the article, and what the article says about his or her gender.</summary>
internal sealed class NamedPerson(string name)
{
    private const int Clues = (int)Clue.Title + 1;

    // One gender is believed when its clues weigh this many times as much as those for the other.
    private const int Dominance = 3;

    // More than a masculine function alone, which may be a woman's: le PDG, Mary Barra.
    private const int Sure = 3;

    private readonly int[] _masculine = new int[Clues];
    private readonly int[] _feminine = new int[Clues];

    /// <summary>The name as the article writes it first.</summary>
    public string Name { get; } = name;

    /// <summary>What all clues tell; none when there are none or they contradict each other: silence is better than a wrong accusation.</summary>
    public Gender Gender => Weigh(withPronouns: true, out _);

    /// <summary>What the other clues than pronouns tell, if they leave no doubt: against this a pronoun can be judged.</summary>
    public Gender GenderApartFromPronouns =>
        Weigh(withPronouns: false, out var weight) is var gender && weight >= Sure ? gender : Gender.None;

    /// <summary>The gender that the first name alone tells.</summary>
    public Gender GenderOfFirstName =>
        _masculine[(int)Clue.FirstName] > 0 ? Gender.Masculine
        : _feminine[(int)Clue.FirstName] > 0 ? Gender.Feminine
        : Gender.None;

    public void Add(Clue clue, Gender gender)
    {
        if (gender == Gender.Masculine)
        {
            _masculine[(int)clue]++;
        }
        else if (gender == Gender.Feminine)
        {
            _feminine[(int)clue]++;
        }
    }

    private Gender Weigh(bool withPronouns, out int weight)
    {
        // A man is not called "la directrice", but a woman may be "le ministre".
        var masculine = Sum(_masculine, weightOfFunction: 2, withPronouns);
        var feminine = Sum(_feminine, weightOfFunction: 3, withPronouns);
        weight = Math.Max(masculine, feminine);
        if (masculine > 0 && masculine >= Dominance * feminine)
        {
            return Gender.Masculine;
        }
        return feminine > 0 && feminine >= Dominance * masculine ? Gender.Feminine : Gender.None;
    }

    // A clue does not weigh more by being repeated, but for pronouns: a single one may have been meant for something else.
    private static int Sum(int[] counts, int weightOfFunction, bool withPronouns) =>
        Math.Min(1, counts[(int)Clue.FirstName])
        + Math.Min(1, counts[(int)Clue.Circumstance])
        + (weightOfFunction * Math.Min(1, counts[(int)Clue.Function]))
        + (withPronouns ? 2 * Math.Min(2, counts[(int)Clue.Pronoun]) : 0)
        + (8 * Math.Min(1, counts[(int)Clue.Title]));
}
