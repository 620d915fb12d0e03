using System.Runtime.CompilerServices;
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
        var table = new Table(tags);
        AddClasses(lexicon, table);
        var kindTags = new KindTags(tags);
        _kinds = Array.ConvertAll(Enum.GetValues<TokenKind>(), kind => table.Add(kindTags.Of(kind), MorphFlags.None));
        _guesses = table.Add(vocabulary.Guesses, MorphFlags.Marginal);
        _tags = table.Tags.Items.ToArray();
        _morphs = table.Morphs.Items.ToArray();
        _places = new byte[_tags.Length];
        for (var i = 0; i < _tags.Length; i++)
        {
            _places[i] = vocabulary.Places[_tags[i]];
        }
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

    // Twelve thousand classes at the start of a process: plain loops over lists that are used again, compiled well from the first
    // call on (a tenth of the time and of the memory of queries over sequences).
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddClasses(FrenchLexicon lexicon, Table table)
    {
        var names = new GrowingBuffer<Morph>();
        var common = new GrowingBuffer<Morph>();
        var codes = new GrowingBuffer<uint>();
        for (var classId = 0; classId < lexicon.ClassCount; classId++)
        {
            names.Clear();
            common.Clear();
            codes.Clear();
            foreach (var analysis in lexicon.AnalysesOf(classId))
            {
                AddSplit(analysis.Morph, analysis.Morph.Pos == Pos.ProperNoun ? names : common);
            }
            foreach (var morph in common.Items)
            {
                codes.Add(TagSet.CodeOf(TagOf(morph)));
            }
            _traits[classId] = TraitsOf(names, common);
            _signatures[2 * classId] = SignatureOf(codes);
            if (names.Count > 0)
            {
                codes.Add(TagSet.CodeOf(TagOf(names[0])));
            }
            _signatures[(2 * classId) + 1] = names.Count > 0 ? SignatureOf(codes) : _signatures[2 * classId];
            _posOfClass[classId] = AllKinds(names) | AllKinds(common);
            if (names.Count == 0)
            {
                names.Add(s_name);
            }
            _classes[classId] = table.Add(names, common);
        }
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
        if (common.Count > 0)
        {
            traits |= WordTraits.MayBeCommon | WordTraits.IsFinite;
        }
        foreach (var morph in common.Items)
        {
            traits |= morph.IsVerbal ? WordTraits.MayBeVerb : WordTraits.None;
            traits |= morph.Pos == Pos.Adverb ? WordTraits.MayBeAdverb : WordTraits.None;
            traits |= morph.IsFinite ? WordTraits.MayBeFinite : WordTraits.None;
            traits &= morph.IsFinite ? traits : ~WordTraits.IsFinite;
        }
        return traits;
    }

    private readonly record struct ClassRange(int Start, byte Names, byte Common, byte Auxiliaries);

    /// <summary>Tags and analyses of all candidates, as long as they grow.</summary>
    private sealed class Table(TagSet tags)
    {
        public GrowingBuffer<ushort> Tags { get; } = new(1 << 15);

        public GrowingBuffer<Morph> Morphs { get; } = new(1 << 15);

        // Names first (any word may be one), then common words, then verbs as auxiliaries, so that what a word can be is always a range.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public ClassRange Add(GrowingBuffer<Morph> names, GrowingBuffer<Morph> common)
        {
            var start = Tags.Count;
            foreach (var morph in names.Items)
            {
                Add(tags.IdOf(TagOf(morph)), morph);
            }
            foreach (var morph in common.Items)
            {
                Add(tags.IdOf(TagOf(morph)), morph);
            }
            var auxiliaries = 0;
            foreach (var morph in common.Items)
            {
                if (morph.Pos == Pos.Verb)
                {
                    var auxiliary = morph.WithPos(Pos.Auxiliary);
                    Add(tags.IdOf(TagOf(auxiliary)), auxiliary);
                    auxiliaries++;
                }
            }
            return new ClassRange(start, (byte)names.Count, (byte)common.Count, (byte)auxiliaries);
        }

        public CandidateRange Add(ReadOnlySpan<ushort> ids, MorphFlags flags)
        {
            var start = Tags.Count;
            foreach (var id in ids)
            {
                Add(id, tags[id].WithFlags(flags));
            }
            return new CandidateRange(start, ids.Length);
        }

        private void Add(ushort tag, Morph morph)
        {
            Tags.Add(tag);
            Morphs.Add(morph);
        }
    }
}

/// <summary>Candidates of a token: a stretch of the table of <see cref="TagCandidates"/>.</summary>
internal readonly record struct CandidateRange(int Start, int Count);
