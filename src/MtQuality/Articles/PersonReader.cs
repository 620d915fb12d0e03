using System.Runtime.InteropServices;
using MtQuality.Language;
using MtQuality.Rules;
using MtQuality.Text;

namespace MtQuality.Articles;

/// <summary>A place where the article names a person it knows.</summary>
/// <param name="First">First token of the name.</param>
/// <param name="Last">Last token of the name.</param>
/// <param name="Person">Index of the person.</param>
internal readonly record struct NameMention(int First, int Last, int Person);

/// <summary>
/// Finds the people of an article. A name is taken for a person's when something says so: a title, a function beside it, or a first
/// name of the lexicon before a surname. A surname alone, later or earlier, is the same person if only one bears it.
/// </summary>
internal ref struct PersonReader
{
    private const int Ambiguous = -1;
    private const int LongestName = 120;

    private readonly SentenceContext _text;
    private readonly List<NameRun> _runs = [];
    private readonly Dictionary<string, int> _byFullName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _byAlias = new(StringComparer.OrdinalIgnoreCase);
    private readonly People _people;

    private PersonReader(in SentenceContext text, People people)
    {
        _text = text;
        _people = people;
    }

    /// <summary>Reads the people of an article that is seen as one long sentence.</summary>
    public static People Read(in SentenceContext text)
    {
        var reader = new PersonReader(text, new People());
        NameScanner.Scan(text, reader._runs);
        reader.ReadFullNames();
        reader.ReadSurnames();
        reader.FindMentions();
        return reader._people;
    }

    private readonly void ReadFullNames()
    {
        foreach (ref var run in CollectionsMarshal.AsSpan(_runs))
        {
            if (run.IsDoubtful)
            {
                continue;
            }
            run = WithoutPrecedingWord(run);
            if (!IsSurname(run))
            {
                ReadFullName(run);
            }
        }
    }

    private readonly void ReadFullName(NameRun run)
    {
        var firstName = Words.GenderOfFirstName(_text, run.First);
        var before = FunctionReader.Before(_text, run);
        var after = FunctionReader.After(_text, run);
        var title = TitleBefore(run);
        var isPerson =
            title != Gender.None || before.Exists || after.Exists || (firstName != Gender.None && !IsModifier(run.First));
        if (!isPerson)
        {
            return;
        }
        var index = PersonOfFullName(run);
        if (index == Ambiguous)
        {
            return;
        }
        var person = _people.Persons[index];
        person.Add(Clue.Title, title);
        person.Add(Clue.Function, before.Gender);
        person.Add(Clue.Function, after.Gender);
        person.Add(Clue.Circumstance, CircumstanceReader.GenderAround(_text, run));
        NameFunction(before, index);
        NameFunction(after, index);
    }

    private readonly void ReadSurnames()
    {
        foreach (var run in _runs)
        {
            if (run.IsDoubtful || !IsSurname(run))
            {
                continue;
            }
            var title = TitleBefore(run);
            var before = FunctionReader.Before(_text, run);
            var after = FunctionReader.After(_text, run);
            if (title == Gender.None && !before.Exists && !after.Exists)
            {
                continue;
            }
            var name = _text.Word(run.Last);
            if (!Alias().TryGetValue(name, out var index))
            {
                // An appositive after a single word is too weak to make a person of it: "Renault, propriétaire de …".
                if ((title == Gender.None && !before.Exists) || Words.IsPlace(_text, run.Last))
                {
                    continue;
                }
                index = _people.Add(TextOf(run));
                _byAlias[name.ToString()] = index;
            }
            if (index == Ambiguous)
            {
                continue;
            }
            var person = _people.Persons[index];
            if (IsAnotherOfThatName(person, title))
            {
                _byAlias[name.ToString()] = Ambiguous;
                continue;
            }
            person.Add(Clue.Title, title);
            person.Add(Clue.Function, before.Gender);
            person.Add(Clue.Function, after.Gender);
            NameFunction(before, index);
            NameFunction(after, index);
        }
    }

    private readonly void NameFunction(PersonFunction function, int person)
    {
        if (function.Exists)
        {
            _people.NameFunction(function.Token, _text.Word(function.Token), person);
        }
    }

    /// <summary>"Mme Morel" beside Paul Morel is his wife, sister or daughter; from then on "Morel" alone is nobody in particular.</summary>
    private static bool IsAnotherOfThatName(NamedPerson person, Gender title) =>
        title != Gender.None && person.GenderOfFirstName != Gender.None && person.GenderOfFirstName != title;

    private readonly void FindMentions()
    {
        foreach (var run in _runs)
        {
            var mention = IsSurname(run) ? MentionByAlias(run) : MentionByFullName(run);
            if (mention.Person != Ambiguous)
            {
                _people.Mentions.Add(mention);
            }
        }
    }

    private readonly NameMention MentionByAlias(NameRun run)
    {
        var person = Alias().TryGetValue(_text.Word(run.Last), out var index) && !IsModifier(run.First) ? index : Ambiguous;
        return new NameMention(run.First, run.Last, person);
    }

    private readonly NameMention MentionByFullName(NameRun run)
    {
        // "chez Microsoft Satya Nadella": a known name may stand at the end of a longer run.
        for (var first = run.First; first < run.Last; first++)
        {
            if (TryFindFullName(new NameRun(first, run.Last), out var index))
            {
                return new NameMention(first, run.Last, index);
            }
        }
        return new NameMention(run.First, run.Last, Ambiguous);
    }

    /// <summary>"l'administration Trump", "l'agence Paul Morel": the name only qualifies the noun before it.</summary>
    private readonly bool IsModifier(int i)
    {
        if (i == 0 || _text.Tokens[i].Has(TokenFlags.LineStart))
        {
            return false;
        }
        return FunctionReader.IsInstitution(_text, i - 1)
            || (
                _text.Is(i - 1, Pos.Noun)
                && !PersonNouns.IsAt(_text, i - 1)
                && !Titles.IsAt(_text, i - 1)
                && !Words.IsTime(_text, i - 1)
            );
    }

    private readonly bool IsSurname(NameRun run) => run.IsOneWord || NameScanner.IsSurnameWithParticle(_text, run);

    private readonly int PersonOfFullName(NameRun run)
    {
        if (TryFindFullName(run, out var index))
        {
            return index;
        }
        Span<char> key = stackalloc char[LongestName];
        if (!TryWriteKey(run, key, out var length))
        {
            return Ambiguous;
        }
        index = _people.Add(TextOf(run));
        _people.Persons[index].Add(Clue.FirstName, Words.GenderOfFirstName(_text, run.First));
        _byFullName.Add(key[..length].ToString(), index);
        AddAlias(run.Last, index);
        // Asian surnames come first (Bong Joon-ho), and artists go by their first name (Angèle).
        if (!_text.IsKnown(run.First) || Words.GenderOfFirstName(_text, run.First) is Gender.Masculine or Gender.Feminine)
        {
            AddAlias(run.First, index);
        }
        return index;
    }

    private readonly void AddAlias(int token, int person)
    {
        if (Words.IsPlace(_text, token))
        {
            return;
        }
        var alias = _text.Word(token).ToString();
        _byAlias[alias] = _byAlias.TryGetValue(alias, out var other) && other != person ? Ambiguous : person;
    }

    private readonly bool TryFindFullName(NameRun run, out int index)
    {
        Span<char> key = stackalloc char[LongestName];
        index = Ambiguous;
        return TryWriteKey(run, key, out var length)
            && _byFullName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key[..length], out index);
    }

    /// <summary>The key of a full name: its first and its last word, so that middle names do not matter.</summary>
    private readonly bool TryWriteKey(NameRun run, Span<char> key, out int length)
    {
        var first = _text.Word(run.First);
        var last = _text.Word(run.Last);
        length = first.Length + 1 + last.Length;
        if (length > key.Length)
        {
            return false;
        }
        first.CopyTo(key);
        key[first.Length] = ' ';
        last.CopyTo(key[(first.Length + 1)..]);
        return true;
    }

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Alias() =>
        _byAlias.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Gender TitleBefore(NameRun run)
    {
        var i = run.First - 1;
        if (i < 0 || _text.Tokens[run.First].Has(TokenFlags.LineStart))
        {
            return Gender.None;
        }
        // "M. et Mme Durand" are two people.
        var isCouple = i >= 2 && _text.Is(i - 1, "et") && Titles.IsAt(_text, i - 2);
        return isCouple ? Gender.None : Titles.GenderOf(_text.Word(i));
    }

    /// <summary>Drops what is capitalised before a name but no part of it: "l'Américaine Coco Gauff", "à Paris Anne Hidalgo".</summary>
    private readonly NameRun WithoutPrecedingWord(NameRun run)
    {
        if (Words.GenderOfFirstName(_text, run.First) != Gender.None)
        {
            return run;
        }
        if (run.First + 1 < run.Last && FunctionReader.IsDemonym(_text, run.First) && !Words.IsCommonWord(_text, run.First + 1))
        {
            return run with { First = run.First + 1 };
        }
        for (var first = run.First; first + 1 < run.Last; first++)
        {
            if (!Words.IsPlace(_text, first) && !Words.IsCommonWord(_text, first))
            {
                break;
            }
            if (Words.GenderOfFirstName(_text, first + 1) != Gender.None)
            {
                return new NameRun(first + 1, run.Last);
            }
        }
        return run;
    }

    private readonly string TextOf(NameRun run)
    {
        var start = _text.Tokens[run.First].Start;
        return _text.Text[start.._text.Tokens[run.Last].End].ToString();
    }
}
