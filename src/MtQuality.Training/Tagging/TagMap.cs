using MtQuality.Language;

namespace MtQuality.Training.Tagging;

/// <summary>The one table between the tags of Universal Dependencies and ours, read in both directions.</summary>
internal static class TagMap
{
    // The first line of a UPOS is what it becomes here; the first line of a Pos is what it becomes there.
    private static readonly (Pos Pos, string Upos)[] s_partsOfSpeech =
    [
        (Pos.Noun, "NOUN"),
        (Pos.ProperNoun, "PROPN"),
        (Pos.Adjective, "ADJ"),
        (Pos.Verb, "VERB"),
        (Pos.Auxiliary, "AUX"),
        (Pos.Adverb, "ADV"),
        (Pos.Preposition, "ADP"),
        (Pos.Determiner, "DET"),
        (Pos.Pronoun, "PRON"),
        (Pos.CoordinatingConjunction, "CCONJ"),
        (Pos.SubordinatingConjunction, "SCONJ"),
        (Pos.Interjection, "INTJ"),
        (Pos.Numeral, "NUM"),
        (Pos.Symbol, "SYM"),
        (Pos.Punctuation, "PUNCT"),
        (Pos.Foreign, "X"),
        (Pos.Prefix, "X"),
        (Pos.Unknown, "X"),
    ];

    private static readonly (VerbForm Form, string? VerbForm, string? Mood, string? Tense)[] s_verbForms =
    [
        (VerbForm.None, null, null, null),
        (VerbForm.Infinitive, "Inf", null, null),
        (VerbForm.PresentParticiple, "Part", null, "Pres"),
        (VerbForm.PastParticiple, "Part", null, "Past"),
        (VerbForm.Present, "Fin", "Ind", "Pres"),
        (VerbForm.Imperfect, "Fin", "Ind", "Imp"),
        (VerbForm.PastSimple, "Fin", "Ind", "Past"),
        (VerbForm.Future, "Fin", "Ind", "Fut"),
        (VerbForm.Conditional, "Fin", "Cnd", "Pres"),
        (VerbForm.SubjunctivePresent, "Fin", "Sub", "Pres"),
        (VerbForm.SubjunctiveImperfect, "Fin", "Sub", "Past"),
        (VerbForm.SubjunctiveImperfect, "Fin", "Sub", "Imp"),
        (VerbForm.Imperative, "Fin", "Imp", "Pres"),
    ];

    private static readonly (Gender Gender, string? Value)[] s_genders =
    [
        (Gender.None, null),
        (Gender.Masculine, "Masc"),
        (Gender.Feminine, "Fem"),
    ];

    private static readonly (GrammaticalNumber Number, string? Value)[] s_numbers =
    [
        (GrammaticalNumber.None, null),
        (GrammaticalNumber.Singular, "Sing"),
        (GrammaticalNumber.Plural, "Plur"),
    ];

    private static readonly (Person Person, string? Value)[] s_persons =
    [
        (Person.None, null),
        (Person.First, "1"),
        (Person.Second, "2"),
        (Person.Third, "3"),
    ];

    /// <summary>The gold of a treebank word.</summary>
    public static UdTag Gold(UdWord word) =>
        new(
            word.Upos,
            s_genders.FirstOrDefault(row => row.Value == word.Feature("Gender")).Gender,
            s_numbers.FirstOrDefault(row => row.Value == word.Feature("Number")).Number,
            s_persons.FirstOrDefault(row => row.Value == word.Feature("Person")).Person,
            FormOf(word.Feature("VerbForm"), word.Feature("Mood"), word.Feature("Tense"))
        );

    // Words that the treebanks tag otherwise than we do, always and only under this analysis of ours.
    private static readonly Dictionary<(string Form, Pos Pos), string> s_ownWays = new()
    {
        // First words of "parce que", "afin de", "quant à": UD names the parts, we name the whole.
        [("parce", Pos.SubordinatingConjunction)] = "ADV",
        [("tandis", Pos.SubordinatingConjunction)] = "ADV",
        [("afin", Pos.SubordinatingConjunction)] = "ADV",
        [("afin", Pos.Preposition)] = "ADV",
        [("quant", Pos.Preposition)] = "ADV",
        [("auprès", Pos.Preposition)] = "ADV",
        [("voici", Pos.Preposition)] = "VERB",
        [("voilà", Pos.Preposition)] = "VERB",
        [("plupart", Pos.Pronoun)] = "NOUN",
    };

    // Neuter demonstratives: masculine for us, because predicates agree with them so; without gender there.
    private static readonly string[] s_neuter = ["c'", "cela", "ceci", "on", "l'on", "-on", "-t-on", "-ce", "rien"];

    /// <summary>What one of our analyses says in terms of UD, word by word: a contraction is a preposition and what it is fused with.</summary>
    public static UdTag[] ToUd(ReadOnlySpan<char> form, Morph morph, int words) =>
        morph.Pos == Pos.Contraction
            ?
            [
                new UdTag("ADP", Gender.None, GrammaticalNumber.None, Person.None, VerbForm.None),
                ToUd(form, morph.WithPos(morph.Subclass == Subclass.Definite ? Pos.Determiner : Pos.Pronoun)),
            ]
        : words == 1 ? [ToUd(form, morph)]
        : [];

    /// <summary>What one of our analyses of a single word says in terms of UD: a set with several members is a feature left out.</summary>
    private static UdTag ToUd(ReadOnlySpan<char> form, Morph morph)
    {
        var word = Fold(form);
        var (gender, number, person) = (morph.Gender, morph.Number, morph.Person);
        switch (morph.Pos)
        {
            // UD gives the possessor's person elsewhere, and reads "de" as a plural article.
            case Pos.Determiner:
                person = Person.None;
                number = word is "de" or "d'" ? GrammaticalNumber.Plural : number;
                break;
            case Pos.Numeral:
                (gender, number, person) = (Gender.None, GrammaticalNumber.None, Person.None);
                break;
            case Pos.Pronoun:
                var isRelative = morph.Subclass is Subclass.Relative or Subclass.Interrogative;
                gender = s_neuter.Contains(word) || word.StartsWith("qu", StringComparison.Ordinal) ? Gender.None : gender;
                number =
                    word is "vous" or "-vous" ? GrammaticalNumber.Plural
                    : isRelative && word.StartsWith("qu", StringComparison.Ordinal) ? GrammaticalNumber.None
                    : number;
                person =
                    isRelative || morph.Subclass == Subclass.Negation ? Person.None
                    : morph.Subclass == Subclass.Adverbial ? Person.Third
                    : person;
                break;
            case Pos.Auxiliary or Pos.Verb when word is "été":
                (gender, number) = (Gender.None, GrammaticalNumber.None);
                break;
        }
        return new UdTag(
            s_ownWays.GetValueOrDefault((word, morph.Pos)) ?? s_partsOfSpeech.First(row => row.Pos == morph.Pos).Upos,
            gender == Gender.Both ? Gender.None : gender,
            number == GrammaticalNumber.Both ? GrammaticalNumber.None : number,
            person is Person.None or Person.First or Person.Second or Person.Third ? person : Person.None,
            morph.Form
        );
    }

    /// <summary>How well an analysis agrees with the gold; 0 when the part of speech is another, or the gold says nothing.</summary>
    public static int Likeness(UdToken token, ReadOnlySpan<char> form, Morph morph)
    {
        if (token.Words.IsEmpty)
        {
            return 0;
        }
        if (token.Words.Length > 1 || morph.Pos == Pos.Contraction)
        {
            return token.Words.Length > 1 && morph.Pos == Pos.Contraction ? 100 : 0;
        }
        var gold = Gold(token.Words[0]);
        var ours = ToUd(form, morph);
        if (gold.Upos != ours.Upos)
        {
            return 0;
        }
        return 100
            + (gold.Form == ours.Form ? 40 : 0)
            + Agreement((int)gold.Person, (int)ours.Person)
            + Agreement((int)gold.Number, (int)ours.Number)
            + Agreement((int)gold.Gender, (int)ours.Gender)
            + (SubclassOf(token.Words[0]) == morph.Subclass ? 3 : 0);

        // One of the two may leave out what the other says.
        static int Agreement(int gold, int ours) =>
            gold == ours ? 8
            : gold == 0 || ours == 0 ? 4
            : 0;
    }

    private static string Fold(ReadOnlySpan<char> form) =>
        string.Create(
            form.Length,
            form,
            static (folded, form) =>
            {
                for (var i = 0; i < form.Length; i++)
                {
                    folded[i] = WordForms.Fold(form[i]);
                }
            }
        );

    /// <summary>Subclass of a gold word, so far as its features and its relation tell; <see cref="Subclass.None"/> when they do not.</summary>
    public static Subclass SubclassOf(UdWord word) =>
        (word.Upos, word.Feature("PronType")) switch
        {
            ("PRON", _) when word.Feature("Reflex") == "Yes" => Subclass.Reflexive,
            ("PRON", _) when word.Lemma is "y" or "en" => Subclass.Adverbial,
            ("PRON", "Prs") => PersonalPronoun(word.Relation),
            ("DET", _) when word.Feature("Poss") == "Yes" => Subclass.Possessive,
            ("DET", "Art") when word.Feature("Definite") == "Def" => Subclass.Definite,
            ("DET", "Art") => Subclass.Indefinite,
            ("ADV", _) when word.Feature("Polarity") == "Neg" => Subclass.Negation,
            (_, "Dem") => Subclass.Demonstrative,
            (_, "Rel") => Subclass.Relative,
            (_, "Int") => Subclass.Interrogative,
            (_, "Ind") => Subclass.Indefinite,
            (_, "Neg") => Subclass.Negation,
            _ => Subclass.None,
        };

    private static Subclass PersonalPronoun(string relation) =>
        relation.Split(':')[0] switch
        {
            "nsubj" => Subclass.PersonalSubject,
            "expl" when relation is "expl:subj" => Subclass.PersonalSubject,
            "obj" or "iobj" or "expl" => Subclass.PersonalObject,
            _ => Subclass.Disjunctive,
        };

    private static VerbForm FormOf(string? verbForm, string? mood, string? tense)
    {
        foreach (var row in s_verbForms)
        {
            if (row.VerbForm == verbForm && row.Mood == mood && (row.Tense == tense || row.VerbForm is null))
            {
                return row.Form;
            }
        }
        // A verb annotated in part only ("Mood=Ind" without a tense, say).
        return VerbForm.None;
    }
}
