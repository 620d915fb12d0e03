namespace MtQuality.Language;

/// <summary>Part of speech. Universal Dependencies tags map onto these in one table (TagMap).</summary>
internal enum Pos : byte
{
    Unknown,
    Noun,
    ProperNoun,
    Adjective,
    Verb,

    /// <summary>avoir, être (faire before an infinitive) used as auxiliaries; the lexicon has them as verbs, the tagger decides.</summary>
    Auxiliary,
    Adverb,
    Preposition,
    Determiner,

    /// <summary>Preposition and determiner in one: du, des, au, aux (and duquel, auxquels … with a pronoun).</summary>
    Contraction,
    Pronoun,
    CoordinatingConjunction,
    SubordinatingConjunction,
    Interjection,
    Numeral,
    Prefix,
    Symbol,
    Punctuation,
    Foreign,
}

/// <summary>Gender as a set: epicene words have both members.</summary>
[Flags]
internal enum Gender : byte
{
    None = 0,
    Masculine = 1,
    Feminine = 2,
    Both = 3,
}

/// <summary>Number as a set: invariable words have both members.</summary>
[Flags]
internal enum GrammaticalNumber : byte
{
    None = 0,
    Singular = 1,
    Plural = 2,
    Both = 3,
}

/// <summary>Person as a set: "mange" is first and third.</summary>
[Flags]
internal enum Person : byte
{
    None = 0,
    First = 1,
    Second = 2,
    Third = 4,
}

/// <summary>Tense and mood of a verb form.</summary>
internal enum VerbForm : byte
{
    None,
    Infinitive,
    PresentParticiple,
    PastParticiple,
    Present,
    Imperfect,
    PastSimple,
    Future,
    Conditional,
    SubjunctivePresent,
    SubjunctiveImperfect,
    Imperative,
}

/// <summary>Finer class of closed-class words, names and adverbs.</summary>
internal enum Subclass : byte
{
    None,

    // Determiners and, where the word exists, pronouns.
    Definite,
    Indefinite,
    Partitive,
    Demonstrative,
    Possessive,
    Interrogative,

    // Pronouns.
    PersonalSubject,
    PersonalObject,
    Reflexive,
    Disjunctive,
    Relative,

    // Adverbs and pronominal adverbs (y, en): negation also marks rien, personne, aucun.
    Adverbial,
    Negation,

    // Proper nouns.
    FirstName,
    Surname,
    Place,
    Title,
}

[Flags]
internal enum MorphFlags : ushort
{
    None = 0,

    /// <summary>h aspiré, or another word that refuses elision and liaison (onze, oui, yaourt).</summary>
    Aspirated = 1 << 0,

    /// <summary>Verb that takes a direct object.</summary>
    Transitive = 1 << 1,

    /// <summary>Verb that is used without object.</summary>
    Intransitive = 1 << 2,

    /// <summary>Verb used with a reflexive pronoun.</summary>
    Pronominal = 1 << 3,

    /// <summary>Compound tenses with être (venir, aller, …).</summary>
    EtreAuxiliary = 1 << 4,

    /// <summary>Spelling marked as wrong or archaic by the lexicon, or made here by guessing.</summary>
    Marginal = 1 << 5,

    /// <summary>Elision and liaison before the word are a matter of choice (ouate, hyène).</summary>
    OptionalElision = 1 << 6,

    /// <summary>Verb that is never used without a reflexive pronoun (se souvenir, s'évanouir).</summary>
    OnlyPronominal = 1 << 7,

    /// <summary>Verb that takes an object with a preposition (nuire à).</summary>
    IndirectTransitive = 1 << 8,

    /// <summary>Verb used with an impersonal "il" (falloir, pleuvoir).</summary>
    Impersonal = 1 << 9,

    /// <summary>Verb that links its subject to an attribute (être, devenir, sembler).</summary>
    Copular = 1 << 10,
}

/// <summary>
/// One morphological analysis packed in 64 bits: part of speech, gender, number, person, verb form, subclass, flags.
/// Gender, number and person are sets, so agreement of two words is a non-empty intersection.
/// </summary>
internal readonly record struct Morph(ulong Bits)
{
    // Layout, from the low bit: pos 5, gender 2, number 2, person 3, verb form 4, subclass 5, flags 11.
    public Morph(
        Pos pos,
        Gender gender = Gender.None,
        GrammaticalNumber number = GrammaticalNumber.None,
        Person person = Person.None,
        VerbForm form = VerbForm.None,
        Subclass subclass = Subclass.None,
        MorphFlags flags = MorphFlags.None
    )
        : this(
            (ulong)pos
                | ((ulong)gender << 5)
                | ((ulong)number << 7)
                | ((ulong)person << 9)
                | ((ulong)form << 12)
                | ((ulong)subclass << 16)
                | ((ulong)flags << 21)
        ) { }

    public Pos Pos => (Pos)(Bits & 31);
    public Gender Gender => (Gender)((Bits >> 5) & 3);
    public GrammaticalNumber Number => (GrammaticalNumber)((Bits >> 7) & 3);
    public Person Person => (Person)((Bits >> 9) & 7);
    public VerbForm Form => (VerbForm)((Bits >> 12) & 15);
    public Subclass Subclass => (Subclass)((Bits >> 16) & 31);
    public MorphFlags Flags => (MorphFlags)((Bits >> 21) & 0x7FF);

    public bool Has(MorphFlags flag) => (Flags & flag) != 0;

    public bool IsVerbal => Pos is Pos.Verb or Pos.Auxiliary;
    public bool IsFinite => Form >= VerbForm.Present;
    public bool IsPastParticiple => Form == VerbForm.PastParticiple;

    /// <summary>Genders can be the same; a word without gender agrees with everything.</summary>
    public bool AgreesInGender(Morph other) => Gender == 0 || other.Gender == 0 || (Gender & other.Gender) != 0;

    /// <summary>Numbers can be the same; a word without number agrees with everything.</summary>
    public bool AgreesInNumber(Morph other) => Number == 0 || other.Number == 0 || (Number & other.Number) != 0;

    public Morph WithPos(Pos pos) => new((Bits & ~31UL) | (ulong)pos);

    public Morph WithGender(Gender gender) => new((Bits & ~(3UL << 5)) | ((ulong)gender << 5));

    public Morph WithNumber(GrammaticalNumber number) => new((Bits & ~(3UL << 7)) | ((ulong)number << 7));

    public Morph WithPerson(Person person) => new((Bits & ~(7UL << 9)) | ((ulong)person << 9));

    public Morph WithFlags(MorphFlags flags) => new((Bits & ~(0x7FFUL << 21)) | ((ulong)flags << 21));

    public override string ToString() => $"{Pos} {Gender} {Number} {Person} {Form} {Subclass} {Flags}";
}
