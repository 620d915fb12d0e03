namespace MtQuality.Language;

/// <summary>What the analyses of a form say together: rules ask this of nearly every token, and analyses lie far apart in memory.</summary>
internal readonly struct ClassFacts
{
    public ClassFacts(ReadOnlySpan<Analysis> analyses)
    {
        IsOnlyFinite = analyses.Length > 0;
        foreach (var (morph, _) in analyses)
        {
            var features = GenderNumbers.Of(morph);
            var isFiniteVerb = morph.IsVerbal && morph.IsFinite;
            var isModifier = morph.Pos == Pos.Adjective || morph.IsPastParticiple;
            Parts |= 1u << (int)morph.Pos;
            AsNoun |= morph.Pos == Pos.Noun ? features : GenderNumber.None;
            AsModifier |= isModifier ? features : GenderNumber.None;
            AsAntecedent |= isModifier || morph.Pos is Pos.Noun or Pos.Pronoun ? features : GenderNumber.None;
            // duquel, auxquelles: the noun after them belongs to another clause.
            var isRelative = morph is { Pos: Pos.Contraction, Subclass: Subclass.Relative or Subclass.Interrogative };
            AsDeterminer |= morph.Pos is Pos.Determiner or Pos.Contraction && !isRelative ? features : GenderNumber.None;
            NumbersInThirdPerson |= isFiniteVerb && (morph.Person & Person.Third) != 0 ? morph.Number : GrammaticalNumber.None;
            FinitePersons |= isFiniteVerb && morph.Form != VerbForm.Imperative ? PersonsOf(morph.Person, morph.Number) : (byte)0;
            CouldBeFinite |= isFiniteVerb;
            IsOnlyFinite &= isFiniteVerb;
            CouldBePastParticiple |= morph.IsPastParticiple;
            CouldTakeClitic |= morph.IsVerbal && !morph.IsPastParticiple;
            CouldBeInfinitive |= morph.Form is VerbForm.Infinitive or VerbForm.PresentParticiple;
        }
    }

    /// <summary>The parts of speech, a bit for each.</summary>
    public uint Parts { get; }

    /// <summary>Genders and numbers that the word has as a noun; none when it is no noun.</summary>
    public GenderNumber AsNoun { get; }

    /// <summary>Genders and numbers that the word has as an adjective or a past participle; none when it is neither.</summary>
    public GenderNumber AsModifier { get; }

    /// <summary>Genders and numbers that the word has as a noun, an adjective, a past participle or a pronoun.</summary>
    public GenderNumber AsAntecedent { get; }

    /// <summary>Genders and numbers that the word has as a determiner of the noun behind it.</summary>
    public GenderNumber AsDeterminer { get; }

    /// <summary>Numbers of the finite readings in the third person; none when there is no such reading.</summary>
    public GrammaticalNumber NumbersInThirdPerson { get; }

    /// <summary>Persons and numbers of the finite readings, imperatives apart: a bit for each person in the singular, three bits on in the plural.</summary>
    private byte FinitePersons { get; }

    /// <summary>Whether some analysis, no imperative, is a finite verb of one of these persons with one of these numbers.</summary>
    public bool CouldBeFiniteIn(Person person, GrammaticalNumber number) => (FinitePersons & PersonsOf(person, number)) != 0;

    private static byte PersonsOf(Person person, GrammaticalNumber number) =>
        (byte)(
            ((number & GrammaticalNumber.Singular) != 0 ? (int)person : 0)
            | ((number & GrammaticalNumber.Plural) != 0 ? (int)person << 3 : 0)
        );

    /// <summary>Whether some analysis is a finite verb.</summary>
    public bool CouldBeFinite { get; }

    /// <summary>Whether every analysis is a finite verb.</summary>
    public bool IsOnlyFinite { get; }

    public bool CouldBePastParticiple { get; }

    /// <summary>Whether some analysis is a verb that an object pronoun could stand before: finite or infinitive, or a present participle.</summary>
    public bool CouldTakeClitic { get; }

    /// <summary>Whether some analysis is an infinitive or a present participle, before which a preposition may stand.</summary>
    public bool CouldBeInfinitive { get; }

    /// <summary>Whether some analysis has this part of speech.</summary>
    public bool Could(Pos pos) => ((Parts >> (int)pos) & 1) != 0;

    /// <summary>Whether every analysis is of this part of speech (names, which need a capital, apart).</summary>
    public bool IsOnly(Pos pos) => Could(pos) && (Parts & ~((1u << (int)pos) | (1u << (int)Pos.ProperNoun))) == 0;
}
