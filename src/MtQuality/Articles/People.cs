using MtQuality.Language;

namespace MtQuality.Articles;

/// <summary>A pronoun that can hardly stand for anyone but one person.</summary>
internal readonly record struct PronounReference(int Token, int Person, Gender Gender);

/// <summary>The people of an article and the places where it names them.</summary>
internal sealed class People
{
    private const int Several = -1;

    private readonly Dictionary<int, int> _namedFunctions = [];

    // By the noun of the function; Several where more than one person bears it.
    private readonly Dictionary<string, int> _byFunction = new(StringComparer.OrdinalIgnoreCase);

    public List<NamedPerson> Persons { get; } = [];

    /// <summary>In order of their place.</summary>
    public List<NameMention> Mentions { get; } = [];

    public List<PronounReference> Pronouns { get; } = [];

    /// <summary>Adds a person and returns its index.</summary>
    public int Add(string name)
    {
        Persons.Add(new NamedPerson(name));
        return Persons.Count - 1;
    }

    /// <summary>Remembers that a function noun stands beside the name of a person: "le PDG de Microsoft, Satya Nadella".</summary>
    public void NameFunction(int token, ReadOnlySpan<char> noun, int person)
    {
        _namedFunctions[token] = person;
        var byNoun = _byFunction.GetAlternateLookup<ReadOnlySpan<char>>();
        byNoun[noun] = byNoun.TryGetValue(noun, out var other) && other != person ? Several : person;
    }

    /// <summary>The only person whom the article calls so: "l'humoriste" after "l'humoriste Femi Adewale"; -1 when there is none.</summary>
    public int PersonCalled(ReadOnlySpan<char> noun) =>
        _byFunction.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(noun, out var person) ? person : -1;

    /// <summary>The person whom a function noun is said of where it stands; -1 when the article does not say.</summary>
    public int PersonOfFunction(int token) => _namedFunctions.TryGetValue(token, out var person) ? person : -1;

    /// <summary>Index of the mention that covers the token; -1 when there is none.</summary>
    public int MentionAt(int token)
    {
        var i = FirstMentionFrom(token + 1) - 1;
        return i >= 0 && token <= Mentions[i].Last ? i : -1;
    }

    /// <summary>Index of the first mention that begins at the token or after it.</summary>
    public int FirstMentionFrom(int token)
    {
        var low = 0;
        var high = Mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Mentions[middle].First < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }

    /// <summary>Takes a pronoun as a clue to the gender of the person it stands for.</summary>
    public void Refer(int token, int person, Gender gender)
    {
        Persons[person].Add(Clue.Pronoun, gender);
        Pronouns.Add(new PronounReference(token, person, gender));
    }

    public Gender GenderOf(int person) => person < 0 ? Gender.None : Persons[person].Gender;

    public string? NameOf(int person) => person < 0 ? null : Persons[person].Name;
}
