using MtQuality.Models;

namespace MtQuality.Language;

/// <summary>One analysis of a form: its morphology and the edit that turns the form into its lemma.</summary>
internal readonly record struct Analysis(Morph Morph, ushort Edit);

/// <summary>
/// The French lexicon: written forms to analyses. A name that is also a common word ("Pierre", "France") has one class that
/// unites both, so a capitalised form may be either; in lower case only the common word is meant.
/// </summary>
internal sealed class FrenchLexicon
{
    public const string FileKind = "MTQL";
    public const ushort FileVersion = 1;

    private readonly WordAutomaton _forms;
    private readonly CasedLookup _lookup;
    private readonly ushort[] _classOfForm;
    private readonly int[] _classStart;
    private readonly Analysis[] _analyses;
    private readonly LemmaEdit[] _edits;

    private FrenchLexicon(ref ModelReader reader)
    {
        _forms = WordAutomaton.Read(ref reader);
        _lookup = new CasedLookup(_forms);
        _classOfForm = reader.ReadArray<ushort>();
        reader.Expect(_classOfForm.Length == _forms.Count, "the classes of forms are not as many as the forms");
        _edits = ReadEdits(ref reader);
        (_classStart, _analyses) = ReadClasses(ref reader, _edits.Length);
        foreach (var classId in _classOfForm)
        {
            reader.Expect(classId != 0 && classId < _classStart.Length - 1, "a form has a class that does not exist");
        }
        reader.ExpectEnd();
    }

    /// <summary>The lexicon embedded in the library.</summary>
    public static FrenchLexicon Default => Embedded.Lexicon;

    /// <summary>How many forms there are.</summary>
    public int FormCount => _forms.Count;

    /// <summary>How many classes there are, the empty class 0 included.</summary>
    public int ClassCount => _classStart.Length - 1;

    /// <summary>Reads a lexicon file.</summary>
    /// <exception cref="ModelFileException">The file is broken.</exception>
    public static FrenchLexicon Read(ReadOnlySpan<byte> file, string name)
    {
        var reader = new ModelReader(file, name, FileKind, FileVersion);
        return new FrenchLexicon(ref reader);
    }

    /// <summary>Class of a form: the identifier of its set of analyses; 0 when the form is not in the lexicon. Any casing.</summary>
    public ushort ClassOf(ReadOnlySpan<char> form, out FormMatch match)
    {
        var index = _lookup.IndexOf(form, out match);
        return index < 0 ? (ushort)0 : _classOfForm[index];
    }

    /// <summary>The analyses of a class, most frequent first; none for class 0.</summary>
    public ReadOnlySpan<Analysis> AnalysesOf(int classId)
    {
        var start = _classStart[classId];
        return _analyses.AsSpan(start, _classStart[classId + 1] - start);
    }

    /// <summary>Whether the form, under the analysis the tagger chose, has this lemma. No allocation.</summary>
    public bool HasLemma(ReadOnlySpan<char> form, Reading reading, ReadOnlySpan<char> lemma)
    {
        Span<char> buffer = stackalloc char[WordAutomaton.LongestWord];
        // Only forms written without their accents or ligatures must be spelled out first: casing is ignored here.
        scoped var spelled =
            form;
        if (reading.Match > FormMatch.Lowercased)
        {
            spelled = buffer[..Math.Max(0, _lookup.Spell(form, buffer))];
        }
        foreach (var analysis in AnalysesOf(reading.Class))
        {
            if (IsChoice(analysis.Morph, reading.Morph) && _edits[analysis.Edit].Gives(spelled, lemma))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The lemma of a form under one of its analyses (allocates; for reports and training).</summary>
    public string LemmaOf(ReadOnlySpan<char> form, Analysis analysis)
    {
        Span<char> spelled = stackalloc char[WordAutomaton.LongestWord];
        var length = _lookup.Spell(form, spelled);
        return length < 0 ? form.ToString() : _edits[analysis.Edit].Apply(spelled[..length]);
    }

    /// <summary>
    /// The form of <paramref name="lemma"/> whose morphology has the wanted features; <see langword="null"/> when there is none.
    /// A feature that is not wanted (zero) may be anything, but for the verb form. The most usual form wins where there are several.
    /// </summary>
    public string? Generate(ReadOnlySpan<char> lemma, Morph wanted)
    {
        Span<char> buffer = stackalloc char[WordAutomaton.LongestWord];
        var length = _lookup.Spell(lemma, buffer);
        // A lemma need not be a form itself (the masculine of "mœurs"), so it is taken as it is when it is unknown.
        return GenerateFrom(length < 0 ? lemma : buffer[..length], wanted);
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
        GenerateFrom(LemmaOf(form, analysis), wanted.WithPos(analysis.Morph.Pos)) is { } inflected
            ? WordForms.WithCasingOf(form, inflected)
            : null;

    private static Morph Choose(Morph morph, Gender gender, GrammaticalNumber number, Person person)
    {
        morph = gender == Gender.None ? morph : morph.WithGender(gender);
        morph = number == GrammaticalNumber.None ? morph : morph.WithNumber(number);
        return person == Person.None ? morph : morph.WithPerson(person);
    }

    // Every edit is tried backwards; what comes out counts if it is a form that has this very edit among its analyses.
    private string? GenerateFrom(ReadOnlySpan<char> lemma, Morph wanted)
    {
        Span<char> candidate = stackalloc char[WordAutomaton.LongestWord];
        var best = "";
        var bestRank = int.MaxValue;
        for (var i = 0; i < _edits.Length; i++)
        {
            var edit = _edits[i];
            var length = edit.Undo(lemma, candidate);
            if (length <= 0 || _forms.IndexOf(candidate[..length]) is not (>= 0 and var index))
            {
                continue;
            }
            var rank = RankOf(index, i, wanted);
            if (rank < bestRank)
            {
                (best, bestRank) = (candidate[..length].ToString(), rank);
            }
        }
        return bestRank == int.MaxValue ? null : best;
    }

    // Lower is better: features that are exactly the wanted ones come before those that include them ("la" before "l'"),
    // ordinary spellings before marginal ones.
    private int RankOf(int index, int edit, Morph wanted)
    {
        var best = int.MaxValue;
        foreach (var analysis in AnalysesOf(_classOfForm[index]))
        {
            var morph = analysis.Morph;
            if (analysis.Edit == edit && Offers(morph, wanted))
            {
                var rank =
                    (morph.Has(MorphFlags.Marginal) ? 8 : 0)
                    + (morph.Gender != wanted.Gender ? 2 : 0)
                    + (morph.Number != wanted.Number ? 2 : 0)
                    + (morph.Person != wanted.Person ? 1 : 0);
                best = Math.Min(best, rank);
            }
        }
        return best;
    }

    private static bool Offers(Morph morph, Morph wanted) =>
        (wanted.Pos == Pos.Unknown || morph.Pos == wanted.Pos || (morph.IsVerbal && wanted.IsVerbal))
        && morph.Form == wanted.Form
        && (wanted.Subclass == Subclass.None || morph.Subclass == wanted.Subclass)
        && (morph.Gender & wanted.Gender) == wanted.Gender
        && (morph.Number & wanted.Number) == wanted.Number
        && (morph.Person & wanted.Person) == wanted.Person;

    // The tagger may call a verb an auxiliary, and may narrow gender, number and person to what the context says.
    private static bool IsChoice(Morph analysis, Morph chosen) =>
        (analysis.Pos == chosen.Pos || (analysis.IsVerbal && chosen.IsVerbal))
        && analysis.Form == chosen.Form
        && analysis.Subclass == chosen.Subclass
        && analysis.AgreesInGender(chosen)
        && analysis.AgreesInNumber(chosen);

    private static LemmaEdit[] ReadEdits(ref ModelReader reader)
    {
        var edits = new LemmaEdit[reader.ReadCount(2 * sizeof(int))];
        for (var i = 0; i < edits.Length; i++)
        {
            edits[i] = LemmaEdit.Read(ref reader);
        }
        return edits;
    }

    private static (int[] Start, Analysis[] Analyses) ReadClasses(ref ModelReader reader, int edits)
    {
        var morphs = reader.ReadArray<ulong>();
        var sizes = reader.ReadArray<byte>();
        var start = new int[sizes.Length + 1];
        for (var i = 0; i < sizes.Length; i++)
        {
            start[i + 1] = start[i] + sizes[i];
        }
        reader.Expect(sizes.Length > 0 && sizes[0] == 0, "class 0 must be empty");
        var morphOf = reader.ReadArray<ushort>();
        reader.Expect(morphOf.Length == start[^1], "the analyses are not as many as the classes say");
        var editOf = reader.ReadArray<ushort>();
        reader.Expect(editOf.Length == start[^1], "the analyses are not as many as the classes say");
        var analyses = new Analysis[morphOf.Length];
        for (var i = 0; i < analyses.Length; i++)
        {
            reader.Expect(morphOf[i] < morphs.Length, "an analysis has a morphology that does not exist");
            reader.Expect(editOf[i] < edits, "an analysis has an edit that does not exist");
            analyses[i] = new Analysis(new Morph(morphs[morphOf[i]]), editOf[i]);
        }
        return (start, analyses);
    }

    // In a class of its own, so that a lexicon can be read while there is none to embed yet.
    private static class Embedded
    {
        public static readonly FrenchLexicon Lexicon = Read(ModelFile.ReadEmbedded("lexicon.bin"), "lexicon.bin");
    }
}
