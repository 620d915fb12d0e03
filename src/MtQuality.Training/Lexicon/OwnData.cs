using MtQuality.Language;

namespace MtQuality.Training.Lexicon;

/// <summary>The word lists that stand beside this file: facts about French that the dictionary lacks.</summary>
internal static class OwnData
{
    /// <summary>Lines of a list without comments and empty lines.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream =
            typeof(OwnData).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"The word list '{name}' is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var comment = line.IndexOf('#', StringComparison.Ordinal);
            var content = (comment < 0 ? line : line[..comment]).Trim();
            if (content.Length > 0)
            {
                yield return content;
            }
        }
    }

    /// <summary>Entries written as: form, lemma ("=" for the form itself), analysis, separated by " ; " or tabs.</summary>
    public static IEnumerable<LexicalEntry> Entries(string name)
    {
        foreach (var line in Lines(name))
        {
            var parts = line.Split(';', StringSplitOptions.TrimEntries);
            if (parts.Length < 3)
            {
                throw new FormatException($"'{line}' in {name} is not of the form: form ; lemma ; analysis.");
            }
            foreach (var analysis in parts[2..])
            {
                yield return new LexicalEntry(parts[0], parts[1] == "=" ? parts[0] : parts[1], Parse(analysis, name));
            }
        }
    }

    /// <summary>An analysis in words, "Determiner Definite m s": names of <see cref="Morph"/>'s parts, m f, s p, 1 2 3.</summary>
    public static Morph Parse(string analysis, string name)
    {
        var words = analysis.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (gender, number, person, form) = (Gender.None, GrammaticalNumber.None, Person.None, VerbForm.None);
        var (subclass, flags) = (Subclass.None, MorphFlags.None);
        if (!Enum.TryParse<Pos>(words[0], out var pos))
        {
            throw new FormatException($"'{words[0]}' in {name} is not a part of speech.");
        }
        foreach (var word in words.AsSpan(1))
        {
            switch (word)
            {
                case "m":
                    gender |= Gender.Masculine;
                    break;
                case "f":
                    gender |= Gender.Feminine;
                    break;
                case "s":
                    number |= GrammaticalNumber.Singular;
                    break;
                case "p":
                    number |= GrammaticalNumber.Plural;
                    break;
                case "1":
                    person |= Person.First;
                    break;
                case "2":
                    person |= Person.Second;
                    break;
                case "3":
                    person |= Person.Third;
                    break;
                default:
                    if (Enum.TryParse<Subclass>(word, out var finer))
                    {
                        subclass = finer;
                    }
                    else if (Enum.TryParse<VerbForm>(word, out var verbForm))
                    {
                        form = verbForm;
                    }
                    else if (Enum.TryParse<MorphFlags>(word, out var flag))
                    {
                        flags |= flag;
                    }
                    else
                    {
                        throw new FormatException($"'{word}' in '{analysis}' of {name} is not understood.");
                    }
                    break;
            }
        }
        return new Morph(pos, gender, number, person, form, subclass, flags);
    }
}
