using MtQuality.Text;

namespace MtQuality.Language.Tagging;

/// <summary>
/// The candidate tags of the classes of the lexicon. Those of a class are worked out when it is first asked for: a process that scores a
/// page meets a few hundred of the twelve thousand, and all of them at once took a tenth of its start.
/// </summary>
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

    private const int FirstCapacity = 1 << 12;

    private readonly FrenchLexicon _lexicon;
    private readonly TagVocabulary _vocabulary;
    private readonly ClassTags?[] _classes;
    private readonly CandidateRange[] _kinds;
    private readonly CandidateRange _guesses;

    // Candidates of all classes met so far, side by side; only written to behind what a reader can know of, and replaced by longer copies.
    private readonly Lock _adding = new();
    private ushort[] _tags = new ushort[FirstCapacity];
    private Morph[] _morphs = new Morph[FirstCapacity];
    private byte[] _places = new byte[FirstCapacity];
    private int _count;

    // For the class that is being added.
    private readonly GrowingBuffer<Morph> _names = new();
    private readonly GrowingBuffer<Morph> _common = new();
    private readonly GrowingBuffer<uint> _codes = new();

    public TagCandidates(FrenchLexicon lexicon, TagVocabulary vocabulary)
    {
        _lexicon = lexicon;
        _vocabulary = vocabulary;
        _classes = new ClassTags?[lexicon.ClassCount];
        var kindTags = new KindTags(vocabulary.Tags);
        var kinds = Enum.GetValues<TokenKind>();
        _kinds = new CandidateRange[kinds.Length];
        for (var k = 0; k < kinds.Length; k++)
        {
            _kinds[k] = Add(kindTags.Of(kinds[k]), MorphFlags.None);
        }
        _guesses = Add(vocabulary.Guesses, MorphFlags.Marginal);
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
        var own = ClassAt(classId);
        var common = own.Common + (mayBeAuxiliary ? own.Auxiliaries : 0);
        var mayBeName = (own.Traits & WordTraits.MayBeName) != 0;
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

    public WordTraits TraitsOf(int classId) => ClassAt(classId).Traits;

    /// <summary>Parts of speech and kinds of verb forms that a form of this class can have, one bit each.</summary>
    public uint KindsOf(int classId) => ClassAt(classId).Kinds;

    /// <summary>Hash of the tags that a form of this class can have; names count only for a capitalised form.</summary>
    public uint SignatureOf(int classId, bool capitalised)
    {
        var own = ClassAt(classId);
        return capitalised ? own.CapitalSignature : own.Signature;
    }

    /// <summary>All that a class may mean in a sentence: one candidate for each tag, in the order of the lexicon.</summary>
    public static List<Morph> CandidatesOf(ReadOnlySpan<Analysis> analyses)
    {
        var candidates = new GrowingBuffer<Morph>();
        foreach (var analysis in analyses)
        {
            AddSplit(analysis.Morph, candidates);
        }
        return [.. candidates.Items];
    }

    /// <summary>
    /// What the decoder tells apart. Names are one tag: their kind and gender do not help to find the tags around them, and are
    /// settled afterwards (<see cref="NameGender"/>).
    /// </summary>
    public static Morph TagOf(Morph morph) =>
        morph.Pos == Pos.ProperNoun ? new Morph(Pos.ProperNoun) : new Morph(TagSet.CodeOf(morph));

    private ClassTags ClassAt(int classId) => Volatile.Read(ref _classes[classId]) ?? AddClass(classId);

    private ClassTags AddClass(int classId)
    {
        lock (_adding)
        {
            return _classes[classId] ?? Publish(classId);
        }
    }

    private ClassTags Publish(int classId)
    {
        var (names, common, codes) = (_names, _common, _codes);
        names.Clear();
        common.Clear();
        codes.Clear();
        foreach (var analysis in _lexicon.AnalysesOf(classId))
        {
            AddSplit(analysis.Morph, analysis.Morph.Pos == Pos.ProperNoun ? names : common);
        }
        foreach (var morph in common.Items)
        {
            codes.Add(TagSet.CodeOf(TagOf(morph)));
        }
        var signature = SignatureOf(codes);
        var capitalSignature = signature;
        if (names.Count > 0)
        {
            codes.Add(TagSet.CodeOf(TagOf(names[0])));
            capitalSignature = SignatureOf(codes);
        }
        var (traits, kinds) = (TraitsOf(names, common), AllKinds(names) | AllKinds(common));
        if (names.Count == 0)
        {
            names.Add(s_name);
        }
        var (start, auxiliaries) = Add(names, common);
        var own = new ClassTags(
            start,
            (byte)names.Count,
            (byte)common.Count,
            (byte)auxiliaries,
            signature,
            capitalSignature,
            traits,
            kinds
        );
        Volatile.Write(ref _classes[classId], own);
        return own;
    }

    // Names first (any word may be one), then common words, then verbs as auxiliaries, so that what a word can be is always a range.
    private (int Start, int Auxiliaries) Add(GrowingBuffer<Morph> names, GrowingBuffer<Morph> common)
    {
        var start = _count;
        foreach (var morph in names.Items)
        {
            Add(_vocabulary.Tags.IdOf(TagOf(morph)), morph);
        }
        foreach (var morph in common.Items)
        {
            Add(_vocabulary.Tags.IdOf(TagOf(morph)), morph);
        }
        var auxiliaries = 0;
        foreach (var morph in common.Items)
        {
            if (morph.Pos == Pos.Verb)
            {
                var auxiliary = morph.WithPos(Pos.Auxiliary);
                Add(_vocabulary.Tags.IdOf(TagOf(auxiliary)), auxiliary);
                auxiliaries++;
            }
        }
        return (start, auxiliaries);
    }

    private CandidateRange Add(ReadOnlySpan<ushort> ids, MorphFlags flags)
    {
        var start = _count;
        foreach (var id in ids)
        {
            Add(id, _vocabulary.Tags[id].WithFlags(flags));
        }
        return new CandidateRange(start, ids.Length);
    }

    private void Add(ushort tag, Morph morph)
    {
        if (_count == _tags.Length)
        {
            Array.Resize(ref _tags, 2 * _count);
            Array.Resize(ref _morphs, 2 * _count);
            Array.Resize(ref _places, 2 * _count);
        }
        _tags[_count] = tag;
        _morphs[_count] = morph;
        _places[_count] = _vocabulary.Places[tag];
        _count++;
    }

    // The context shows the person of "mange", the number of "pays" and often the gender of "élève".
    private static void AddSplit(Morph morph, GrowingBuffer<Morph> candidates)
    {
        if (morph.IsFinite)
        {
            foreach (var person in s_persons)
            {
                if ((morph.Person & person) != 0)
                {
                    AddOnce(morph.WithPerson(person), candidates);
                }
            }
        }
        else if (morph.Pos != Pos.Noun)
        {
            AddOnce(morph, candidates);
        }
        else
        {
            AddSplitNoun(morph, candidates);
        }
    }

    private static void AddSplitNoun(Morph morph, GrowingBuffer<Morph> candidates)
    {
        foreach (var gender in s_genders)
        {
            if (gender != morph.Gender && morph.Gender != Gender.Both)
            {
                continue;
            }
            foreach (var number in s_numbers)
            {
                if (number == morph.Number || morph.Number == GrammaticalNumber.Both)
                {
                    AddOnce(morph.WithGender(gender).WithNumber(number), candidates);
                }
            }
        }
    }

    private static void AddOnce(Morph morph, GrowingBuffer<Morph> candidates)
    {
        foreach (var other in candidates.Items)
        {
            if (TagOf(other) == TagOf(morph))
            {
                return;
            }
        }
        candidates.Add(morph);
    }

    private static uint SignatureOf(GrowingBuffer<uint> codes)
    {
        codes.Items.Sort();
        var signature = 17u;
        foreach (var code in codes.Items)
        {
            signature = FeatureHash.Of(0, signature, code);
        }
        return signature;
    }

    private static uint AllKinds(GrowingBuffer<Morph> morphs)
    {
        var kinds = 0u;
        foreach (var morph in morphs.Items)
        {
            kinds |= KindOf(morph);
        }
        return kinds;
    }

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

    private static WordTraits TraitsOf(GrowingBuffer<Morph> names, GrowingBuffer<Morph> common)
    {
        var traits = names.Count > 0 ? WordTraits.MayBeName : WordTraits.None;
        foreach (var morph in common.Items)
        {
            traits |= morph.IsVerbal ? WordTraits.MayBeVerb : WordTraits.None;
        }
        return traits;
    }

    /// <summary>What the tagger makes of a class of the lexicon.</summary>
    /// <param name="Start">Its first candidate.</param>
    /// <param name="Names">How many of its candidates are names; they come first.</param>
    /// <param name="Common">How many are common words.</param>
    /// <param name="Auxiliaries">How many are its verbs as auxiliaries; they come last.</param>
    /// <param name="Signature">Hash of the tags of its common words.</param>
    /// <param name="CapitalSignature">The same with its names.</param>
    /// <param name="Traits">What its candidates have in common.</param>
    /// <param name="Kinds">Parts of speech and kinds of verb forms, one bit each.</param>
    private sealed record ClassTags(
        int Start,
        byte Names,
        byte Common,
        byte Auxiliaries,
        uint Signature,
        uint CapitalSignature,
        WordTraits Traits,
        uint Kinds
    );
}

/// <summary>Candidates of a token: a stretch of the table of <see cref="TagCandidates"/>.</summary>
internal readonly record struct CandidateRange(int Start, int Count);
