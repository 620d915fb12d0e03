namespace MtQuality.Language.Tagging;

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

    private readonly int[] _start;
    private readonly ushort[] _tags;
    private readonly Morph[] _morphs;
    private readonly uint[] _signatures;
    private readonly WordTraits[] _traits;
    private readonly uint[] _kinds;

    public TagCandidates(FrenchLexicon lexicon, TagSet tagSet)
    {
        _start = new int[lexicon.ClassCount + 1];
        _signatures = new uint[2 * lexicon.ClassCount];
        _traits = new WordTraits[lexicon.ClassCount];
        _kinds = new uint[lexicon.ClassCount];
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
            Morph[] own = [.. morphs.Skip(_start[classId])];
            _signatures[2 * classId] = SignatureOf(own.Where(morph => morph.Pos != Pos.ProperNoun));
            _signatures[(2 * classId) + 1] = SignatureOf(own);
            _traits[classId] = TraitsOf(own);
            _kinds[classId] = own.Aggregate(0u, (kinds, morph) => kinds | KindOf(morph));
        }
        _start[^1] = tags.Count;
        _tags = [.. tags];
        _morphs = [.. morphs];
    }

    public ReadOnlySpan<ushort> TagsOf(int classId) => _tags.AsSpan(_start[classId], _start[classId + 1] - _start[classId]);

    public ReadOnlySpan<Morph> MorphsOf(int classId) => _morphs.AsSpan(_start[classId], _start[classId + 1] - _start[classId]);

    public WordTraits TraitsOf(int classId) => _traits[classId];

    /// <summary>Parts of speech and kinds of verb forms that a form of this class can have, one bit each.</summary>
    public uint KindsOf(int classId) => _kinds[classId];

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
    /// What the decoder tells apart. Names are one tag: their kind and gender do not help to find the tags around them, and are
    /// settled afterwards (<see cref="NameGender"/>).
    /// </summary>
    public static Morph TagOf(Morph morph) =>
        morph.Pos == Pos.ProperNoun ? new Morph(Pos.ProperNoun) : new Morph(TagSet.CodeOf(morph));

    // The context shows the person of "mange", the number of "pays" and often the gender of "élève".
    private static IEnumerable<Morph> Split(Morph morph)
    {
        if (morph.IsFinite)
        {
            return s_persons.Where(person => (morph.Person & person) != 0).Select(morph.WithPerson);
        }
        if (morph.Pos != Pos.Noun)
        {
            return [morph];
        }
        return from gender in s_genders
            where gender == morph.Gender || morph.Gender == Gender.Both
            from number in s_numbers
            where number == morph.Number || morph.Number == GrammaticalNumber.Both
            select morph.WithGender(gender).WithNumber(number);
    }

    private static uint SignatureOf(IEnumerable<Morph> morphs) =>
        morphs
            .Select(morph => TagSet.CodeOf(TagOf(morph)))
            .Order()
            .Aggregate(17u, (signature, code) => FeatureHash.Of(0, signature, code));

    private static uint KindOf(Morph morph)
    {
        const int Forms = 20;
        return morph.Form switch
        {
            VerbForm.None => 1u << (int)morph.Pos,
            VerbForm.Infinitive => 1u << Forms,
            VerbForm.PresentParticiple => 1u << (Forms + 1),
            VerbForm.PastParticiple => 1u << (Forms + 2),
            _ => 1u << (Forms + 3),
        };
    }

    private static WordTraits TraitsOf(Morph[] morphs)
    {
        Morph[] common = [.. morphs.Where(morph => morph.Pos != Pos.ProperNoun)];
        return Flag(WordTraits.MayBeName, common.Length < morphs.Length)
            | Flag(WordTraits.MayBeCommon, common.Length > 0)
            | Flag(WordTraits.MayBeVerb, common.Any(morph => morph.IsVerbal))
            | Flag(WordTraits.MayBeAdverb, common.Any(morph => morph.Pos == Pos.Adverb))
            | Flag(WordTraits.MayBeFinite, common.Any(morph => morph.IsFinite))
            | Flag(WordTraits.IsFinite, common.Length > 0 && common.All(morph => morph.IsFinite));

        static WordTraits Flag(WordTraits trait, bool holds) => holds ? trait : WordTraits.None;
    }
}
