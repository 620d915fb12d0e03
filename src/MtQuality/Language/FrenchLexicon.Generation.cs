namespace MtQuality.Language;

/// <content>Forms from lemmas, for suggestions.</content>
internal sealed partial class FrenchLexicon
{
    /// <summary>
    /// The form of <paramref name="lemma"/> whose morphology has the wanted features; <see langword="null"/> when there is none.
    /// A feature that is not wanted (zero) may be anything, but for the verb form. The most usual form wins where there are several.
    /// </summary>
    public string? Generate(ReadOnlySpan<char> lemma, Morph wanted)
    {
        Span<char> buffer = stackalloc char[WordAutomaton.LongestWord];
        var length = _lookup.Spell(lemma, buffer);
        // A lemma need not be a form itself (the masculine of "mœurs"), so it is taken as it is when it is unknown.
        return GenerateWithPrefixes(length < 0 ? lemma : buffer[..length], wanted);
    }

    /// <summary>
    /// Another form of the same word, in the casing of the original; <see langword="null"/> when there is none. What is not
    /// given stays as it is: <c>Inflect("intéressée", reading, Gender.Masculine)</c> is "intéressé".
    /// </summary>
    public string? Inflect(
        ReadOnlySpan<char> form,
        Reading reading,
        Gender gender = Gender.None,
        GrammaticalNumber number = GrammaticalNumber.None,
        Person person = Person.None
    )
    {
        foreach (var analysis in AnalysesOf(reading.Class))
        {
            if (
                IsChoice(analysis.Morph, reading.Morph)
                && Inflect(form, analysis, Choose(reading.Morph, gender, number, person)) is { } inflected
            )
            {
                return inflected;
            }
        }
        return null;
    }

    /// <summary>The form of the same word with the wanted morphology, in the casing of the original.</summary>
    public string? Inflect(ReadOnlySpan<char> form, Analysis analysis, Morph wanted) =>
        GenerateWithPrefixes(LemmaOf(form, analysis), wanted.WithPos(analysis.Morph.Pos)) is { } inflected
            ? WordForms.WithCasingOf(form, inflected)
            : null;

    private static Morph Choose(Morph morph, Gender gender, GrammaticalNumber number, Person person)
    {
        morph = gender == Gender.None ? morph : morph.WithGender(gender);
        morph = number == GrammaticalNumber.None ? morph : morph.WithNumber(number);
        return person == Person.None ? morph : morph.WithPerson(person);
    }

    private const int NoRank = 1 << 20;

    private string? GenerateWithPrefixes(ReadOnlySpan<char> lemma, Morph wanted)
    {
        if (GenerateFrom(lemma, wanted) is { } form)
        {
            return form;
        }
        var rest = AfterPrefixes(lemma);
        return rest.Length < lemma.Length && GenerateFrom(rest, wanted) is { } simple
            ? string.Concat(lemma[..^rest.Length], simple)
            : null;
    }

    // Every edit that may have made the lemma is tried backwards; what comes out counts if it is a form that has this very edit among
    // its analyses.
    private string? GenerateFrom(ReadOnlySpan<char> lemma, Morph wanted)
    {
        Span<char> candidate = stackalloc char[WordAutomaton.LongestWord];
        var best = "";
        var (bestRank, bestEdit) = (NoRank, -1);
        var edits = _editsByLemma.Value;
        for (var ending = Math.Min(edits.LongestEnding, lemma.Length); ending >= 0; ending--)
        {
            foreach (var i in edits.Of(lemma[^ending..]))
            {
                var length = _edits[i].Undo(lemma, candidate);
                if (length <= 0 || _forms.IndexOf(candidate[..length]) is not (>= 0 and var index))
                {
                    continue;
                }
                // Of forms that suit as well (paie, paye) the more frequent; of those that are so, too, the earlier edit.
                var rank = RankOf(index, i, wanted);
                rank -= rank == NoRank ? 0 : _frequencies[index];
                if (rank < bestRank || (rank == bestRank && i < bestEdit))
                {
                    (best, bestRank, bestEdit) = (candidate[..length].ToString(), rank, i);
                }
            }
        }
        return best.Length == 0 ? null : best;
    }

    // Lower is better, and one step outweighs any frequency: features that are exactly the wanted ones come before those that
    // include them ("la" before "l'"), ordinary spellings before marginal ones, the third person before the others.
    private int RankOf(int index, int edit, Morph wanted)
    {
        const int Step = 16;
        var best = NoRank;
        foreach (var analysis in AnalysesOf(_classOfForm[index]))
        {
            var morph = analysis.Morph;
            if (analysis.Edit == edit && Offers(morph, wanted))
            {
                var steps =
                    (morph.Has(MorphFlags.Marginal) ? 8 : 0)
                    + (morph.Gender != wanted.Gender ? 2 : 0)
                    + (morph.Number != wanted.Number ? 2 : 0)
                    + ((morph.Person & Person.Third) != (wanted.Person & Person.Third) ? 1 : 0);
                best = Math.Min(best, Step * steps);
            }
        }
        return best;
    }

    // All the wanted genders and numbers; of several persons ("mange", first or third) any.
    private static bool Offers(Morph morph, Morph wanted) =>
        (wanted.Pos == Pos.Unknown || morph.Pos == wanted.Pos || (morph.IsVerbal && wanted.IsVerbal))
        && morph.Form == wanted.Form
        && (wanted.Subclass == Subclass.None || morph.Subclass == wanted.Subclass)
        && (morph.Gender & wanted.Gender) == wanted.Gender
        && (morph.Number & wanted.Number) == wanted.Number
        && (wanted.Person == Person.None || (morph.Person & wanted.Person) != 0);
}
