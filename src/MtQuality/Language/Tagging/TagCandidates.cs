using MtQuality.Text;

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

    private static readonly Morph s_name = new(Pos.ProperNoun, flags: MorphFlags.Marginal);

    private readonly List<ushort> _tagList = [];
    private readonly List<Morph> _morphList = [];
    private readonly ushort[] _tags;
    private readonly Morph[] _morphs;
    private readonly byte[] _places;
    private readonly ClassRange[] _classes;
    private readonly CandidateRange[] _kinds;
    private readonly CandidateRange _guesses;
    private readonly uint[] _signatures;
    private readonly WordTraits[] _traits;
    private readonly uint[] _posOfClass;

    public TagCandidates(FrenchLexicon lexicon, TagVocabulary vocabulary)
    {
        var tags = vocabulary.Tags;
        _classes = new ClassRange[lexicon.ClassCount];
        _signatures = new uint[2 * lexicon.ClassCount];
        _traits = new WordTraits[lexicon.ClassCount];
        _posOfClass = new uint[lexicon.ClassCount];
        for (var classId = 0; classId < lexicon.ClassCount; classId++)
        {
            var own = CandidatesOf(lexicon.AnalysesOf(classId));
            _classes[classId] = AddClass(own, tags);
            _signatures[2 * classId] = SignatureOf(own.Where(morph => morph.Pos != Pos.ProperNoun));
            _signatures[(2 * classId) + 1] = SignatureOf(own);
            _traits[classId] = TraitsOf(own);
            _posOfClass[classId] = own.Aggregate(0u, (kinds, morph) => kinds | KindOf(morph));
        }
        var kindTags = new KindTags(tags);
        _kinds = [.. Enum.GetValues<TokenKind>().Select(kind => Add(kindTags.Of(kind), tags, MorphFlags.None))];
        _guesses = Add(vocabulary.Guesses, tags, MorphFlags.Marginal);
        _tags = [.. _tagList];
        _morphs = [.. _morphList];
        _places = [.. _tags.Select(tag => vocabulary.Places[tag])];
        for (var k = 0; k < _guesses.Count; k++)
        {
            _places[_guesses.Start + k] = (byte)k;
        }
    }

    /// <summary>Candidates of a word that the lexicon does not know.</summary>
    public CandidateRange Guesses => _guesses;

    /// <summary>Candidates of a token that is no word.</summary>
    public CandidateRange Of(TokenKind kind) => _kinds[(int)kind];

    /// <summary>Candidates of a known word.</summary>
    /// <param name="classId">Its class.</param>
    /// <param name="shape">Its look: a capital may make any word a name, but at the start of a sentence only a name.</param>
    /// <param name="mayBeAuxiliary">Whether its verbs are auxiliaries as well.</param>
    public CandidateRange Of(int classId, TokenShape shape, bool mayBeAuxiliary)
    {
        var own = _classes[classId];
        var common = own.Common + (mayBeAuxiliary ? own.Auxiliaries : 0);
        var mayBeName = (_traits[classId] & WordTraits.MayBeName) != 0;
        // "pierre" is no name; "tiktok", which is nothing else, may be.
        var isName = (shape & TokenShape.Capital) == 0 ? own.Common == 0 : mayBeName || (shape & TokenShape.Initial) == 0;
        var first = isName ? 0 : own.Names;
        return new CandidateRange(own.Start + first, Math.Min(own.Names - first + common, TagWeightRows.MaxGuesses));
    }

    public ReadOnlySpan<ushort> Tags(CandidateRange range) => _tags.AsSpan(range.Start, range.Count);

    /// <summary>Where the weights of the tags stand (see <see cref="TagWeightRows"/>).</summary>
    public ReadOnlySpan<byte> Places(CandidateRange range) => _places.AsSpan(range.Start, range.Count);

    public ReadOnlySpan<Morph> Morphs(CandidateRange range) => _morphs.AsSpan(range.Start, range.Count);

    public Morph MorphAt(int candidate) => _morphs[candidate];

    public WordTraits TraitsOf(int classId) => _traits[classId];

    /// <summary>Parts of speech and kinds of verb forms that a form of this class can have, one bit each.</summary>
    public uint KindsOf(int classId) => _posOfClass[classId];

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

    // Names first (any word may be one), then common words, then verbs as auxiliaries, so that what a word can be is always a range.
    private ClassRange AddClass(List<Morph> candidates, TagSet tags)
    {
        var start = _tagList.Count;
        var common = candidates.Where(morph => morph.Pos != Pos.ProperNoun).ToList();
        var names = candidates.Where(morph => morph.Pos == Pos.ProperNoun).DefaultIfEmpty(s_name).ToList();
        var auxiliaries = common.Where(morph => morph.Pos == Pos.Verb).Select(morph => morph.WithPos(Pos.Auxiliary)).ToList();
        foreach (var morph in names.Concat(common).Concat(auxiliaries))
        {
            _tagList.Add(tags.IdOf(TagOf(morph)));
            _morphList.Add(morph);
        }
        return new ClassRange(start, (byte)names.Count, (byte)common.Count, (byte)auxiliaries.Count);
    }

    private CandidateRange Add(ReadOnlySpan<ushort> ids, TagSet tags, MorphFlags flags)
    {
        var start = _tagList.Count;
        foreach (var id in ids)
        {
            _tagList.Add(id);
            _morphList.Add(tags[id].WithFlags(flags));
        }
        return new CandidateRange(start, ids.Length);
    }

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

    private static WordTraits TraitsOf(List<Morph> morphs)
    {
        Morph[] common = [.. morphs.Where(morph => morph.Pos != Pos.ProperNoun)];
        return Flag(WordTraits.MayBeName, common.Length < morphs.Count)
            | Flag(WordTraits.MayBeCommon, common.Length > 0)
            | Flag(WordTraits.MayBeVerb, common.Any(morph => morph.IsVerbal))
            | Flag(WordTraits.MayBeAdverb, common.Any(morph => morph.Pos == Pos.Adverb))
            | Flag(WordTraits.MayBeFinite, common.Any(morph => morph.IsFinite))
            | Flag(WordTraits.IsFinite, common.Length > 0 && common.All(morph => morph.IsFinite));

        static WordTraits Flag(WordTraits trait, bool holds) => holds ? trait : WordTraits.None;
    }

    private readonly record struct ClassRange(int Start, byte Names, byte Common, byte Auxiliaries);
}

/// <summary>Candidates of a token: a stretch of the table of <see cref="TagCandidates"/>.</summary>
internal readonly record struct CandidateRange(int Start, int Count);
