namespace MtQuality.Language.Tagging;

[Flags]
internal enum ClassTraits : byte
{
    None = 0,

    /// <summary>Some analysis is a finite verb.</summary>
    MayBeFinite = 1 << 0,

    /// <summary>Every analysis is a finite verb.</summary>
    IsFinite = 1 << 1,
    MayBeVerb = 1 << 2,
    MayBeNoun = 1 << 3,
    MayBeName = 1 << 4,
    MayBeCommon = 1 << 5,
    MayBeParticiple = 1 << 6,
}

/// <summary>The candidate tags of every class of the lexicon, worked out once.</summary>
internal sealed class TagCandidates
{
    private static readonly Person[] s_persons = [Person.Third, Person.First, Person.Second];

    private static readonly Gender[] s_genders = [Gender.Both, Gender.Masculine, Gender.Feminine, Gender.None];
    private static readonly GrammaticalNumber[] s_numbers =
    [
        GrammaticalNumber.Singular,
        GrammaticalNumber.Plural,
        GrammaticalNumber.Both,
        GrammaticalNumber.None,
    ];
    public static readonly Morph[] NameVariants =
    [
        new Morph(Pos.ProperNoun),
        new Morph(Pos.ProperNoun, Gender.Masculine, GrammaticalNumber.Singular),
        new Morph(Pos.ProperNoun, Gender.Feminine, GrammaticalNumber.Singular),
        new Morph(Pos.ProperNoun, Gender.None, GrammaticalNumber.Singular),
        new Morph(Pos.ProperNoun, Gender.Masculine, GrammaticalNumber.Plural),
        new Morph(Pos.ProperNoun, Gender.None, GrammaticalNumber.Plural),
    ];

    private readonly int[] _start;
    private readonly ushort[] _tags;
    private readonly Morph[] _morphs;
    private readonly uint[] _signatures;
    private readonly ClassTraits[] _traits;

    public TagCandidates(FrenchLexicon lexicon, TagSet tagSet)
    {
        _start = new int[lexicon.ClassCount + 1];
        _signatures = new uint[2 * lexicon.ClassCount];
        _traits = new ClassTraits[lexicon.ClassCount];
        var tags = new List<ushort>();
        var morphs = new List<Morph>();
        for (var classId = 0; classId < lexicon.ClassCount; classId++)
        {
            _start[classId] = tags.Count;
            foreach (var candidate in CandidatesOf(lexicon.AnalysesOf(classId)))
            {
                tags.Add(tagSet.IdOf(TagOf(candidate)));
                morphs.Add(candidate);
            }
            var own = morphs.Skip(_start[classId]);
            _signatures[2 * classId] = SignatureOf(own.Where(morph => morph.Pos != Pos.ProperNoun));
            _signatures[(2 * classId) + 1] = SignatureOf(own);
            _traits[classId] = TraitsOf([.. own]);
        }
        _start[^1] = tags.Count;
        _tags = [.. tags];
        _morphs = [.. morphs];
    }

    public ReadOnlySpan<ushort> TagsOf(int classId) => _tags.AsSpan(_start[classId], _start[classId + 1] - _start[classId]);

    public ReadOnlySpan<Morph> MorphsOf(int classId) => _morphs.AsSpan(_start[classId], _start[classId + 1] - _start[classId]);

    public ClassTraits TraitsOf(int classId) => _traits[classId];

    /// <summary>Hash of the tags that a form of this class can have; names count only for a capitalised form.</summary>
    public uint SignatureOf(int classId, bool capitalised) => _signatures[(2 * classId) + (capitalised ? 1 : 0)];

    /// <summary>All that a class may mean in a sentence: one candidate for each tag, in the order of the lexicon.</summary>
    public static List<Morph> CandidatesOf(ReadOnlySpan<Analysis> analyses)
    {
        var candidates = new List<Morph>();
        foreach (var analysis in analyses)
        {
            foreach (var morph in Split(analysis.Morph))
            {
                if (!candidates.Exists(other => TagOf(other) == TagOf(morph)))
                {
                    candidates.Add(morph);
                }
            }
        }
        return candidates;
    }

    /// <summary>
    /// What the decoder tells apart. Names are one tag: their kind and gender do not help to find the tags around them.
    /// </summary>
    public static Morph TagOf(Morph morph) =>
        morph.Pos == Pos.ProperNoun ? new Morph(Pos.ProperNoun, morph.Gender, morph.Number) : new Morph(TagSet.CodeOf(morph));

    // The context shows the person of "mange" and the number of "pays".
    private static IEnumerable<Morph> Split(Morph morph)
    {
        if (morph.IsFinite)
        {
            foreach (var person in s_persons)
            {
                if ((morph.Person & person) != 0)
                {
                    yield return morph.WithPerson(person);
                }
            }
        }
        else if (morph.Pos == Pos.ProperNoun)
        {
            foreach (var variant in NameVariants)
            {
                if (morph.Gender is Gender.None or Gender.Both || variant.Gender == morph.Gender)
                {
                    yield return morph.WithGender(variant.Gender).WithNumber(variant.Number);
                }
            }
        }
        else if (morph.Pos == Pos.Noun)
        {
            foreach (var gender in s_genders)
            {
                foreach (var number in s_numbers)
                {
                    if (
                        (gender == morph.Gender || morph.Gender == Gender.Both)
                        && (number == morph.Number || morph.Number == GrammaticalNumber.Both)
                    )
                    {
                        yield return morph.WithGender(gender).WithNumber(number);
                    }
                }
            }
        }
        else
        {
            yield return morph;
        }
    }

    private static uint SignatureOf(IEnumerable<Morph> morphs)
    {
        uint signature = 17;
        foreach (var code in morphs.Select(morph => TagSet.CodeOf(TagOf(morph))).Order())
        {
            signature = FeatureHash.Of(signature, code);
        }
        return signature;
    }

    private static ClassTraits TraitsOf(ReadOnlySpan<Morph> morphs)
    {
        var traits = morphs.IsEmpty ? ClassTraits.None : ClassTraits.IsFinite;
        foreach (var morph in morphs)
        {
            if (morph.Pos == Pos.ProperNoun)
            {
                traits |= ClassTraits.MayBeName;
                continue;
            }
            traits |= ClassTraits.MayBeCommon;
            if (!morph.IsFinite)
            {
                traits &= ~ClassTraits.IsFinite;
            }
            traits |= morph.IsFinite ? ClassTraits.MayBeFinite : ClassTraits.None;
            traits |= morph.IsVerbal ? ClassTraits.MayBeVerb : ClassTraits.None;
            traits |= morph.IsPastParticiple ? ClassTraits.MayBeParticiple : ClassTraits.None;
            traits |= morph.Pos == Pos.Noun ? ClassTraits.MayBeNoun : ClassTraits.None;
        }
        return (traits & ClassTraits.MayBeCommon) == 0 ? traits & ~ClassTraits.IsFinite : traits;
    }
}
