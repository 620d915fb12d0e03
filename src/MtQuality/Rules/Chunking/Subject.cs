using MtQuality.Language;
using MtQuality.Rules.Agreement;
using MtQuality.Rules.Profiles;
using MtQuality.Text;

namespace MtQuality.Rules.Chunking;

/// <summary>The subject of a clause, when it is plain what it is.</summary>
internal readonly record struct Subject
{
    /// <summary>More words than this between a noun and its verb are not one phrase.</summary>
    private const int MaxTail = 12;

    private const string ClauseOpeners = "si lorsque lorsqu' quand car mais puisque puisqu' où quoique";

    private static readonly FoldedSet s_clauseOpeners = new(ClauseOpeners);
    private static readonly FoldedSet s_openers = new(ClauseOpeners + " que qu' et ou");
    private static readonly FoldedSet s_predeterminers = new("tous toutes tout toute");
    private static readonly FoldedSet s_free = new("il ils je j' tu on");
    private static readonly FoldedSet s_pronouns = new("il ils je j' tu on elle elles qui");

    private static readonly FoldedSet s_quantities = new("beaucoup peu trop tant nombre");

    // "ainsi que", "autant que", "d'autres que" compare or join, and what follows is no clause.
    private static readonly FoldedSet s_beforeThat = new(
        "fait alors tandis parce bien afin pour dès depuis pendant sorte condition sans avant après"
    );

    /// <summary>First and last token.</summary>
    public int First { get; init; }
    public int Last { get; init; }

    /// <summary>The pronoun or the noun that the verb agrees with.</summary>
    public int Head { get; init; }
    public GenderNumber Features { get; init; }
    public Person Person { get; init; }
    public bool IsPronoun { get; init; }

    /// <summary>Whether a person's name is part of it, who may be of another gender: "le soldat Anne Martin".</summary>
    public bool NamesPerson { get; init; }

    /// <summary>Whether the subject is "qui", whose antecedent may also stand further left.</summary>
    public bool IsRelative { get; init; }
    private bool IsLinked { get; init; }

    /// <summary>Whether nothing can stand before it in its clause, so that it is the whole subject.</summary>
    public bool OpensClause { get; init; }

    /// <summary>Reads the subject that starts at <paramref name="i"/>.</summary>
    public static bool TryRead(in SentenceContext s, int i, out Subject subject)
    {
        subject = default;
        return MayBeginAt(s, i)
            && (s.Chunks is { } chunks ? chunks.TryGetSubject(s, i, out subject) : TryReadAnew(s, i, out subject));
    }

    /// <summary>
    /// Whether a subject may begin here: with a pronoun, at the start, after a mark, or after a word that opens clauses. Seen before
    /// anything is looked up, for it is so at one word of five.
    /// </summary>
    public static bool MayBeginAt(in SentenceContext s, int i) =>
        i == 0
        || (s.Words[i].Triggers & WordTriggers.SubjectPronoun) != 0
        || s.Tokens[i - 1].Kind != TokenKind.Word
        || (s.Words[i - 1].Triggers & WordTriggers.ClauseOpener) != 0;

    /// <summary>Reads it from the words, whether or not it was read before.</summary>
    public static bool TryReadAnew(in SentenceContext s, int i, out Subject subject)
    {
        // Most words are no pronoun: that is seen before anything is read.
        if ((s.Words[i].Triggers & WordTriggers.SubjectPronoun) == 0)
        {
            return TryReadNoun(s, i, out subject);
        }
        return TryReadPronoun(s, i, out subject) || TryReadRelative(s, i, out subject) || TryReadNoun(s, i, out subject);
    }

    /// <summary>Whether the word may be a pronoun that this reads: a personal one, or "qui".</summary>
    public static bool MayBePronoun(ReadOnlySpan<char> word) => s_pronouns.Contains(word);

    /// <summary>Whether the word behind this one may begin a clause.</summary>
    public static bool MayOpenClause(ReadOnlySpan<char> word) => s_openers.Contains(word);

    /// <summary>Whether what agrees with <paramref name="features"/> can have this subject.</summary>
    public bool CouldHave(in SentenceContext s, GenderNumber features) =>
        Features.AgreesWith(features)
        || (IsRelative && (Attachment.CouldBelongFurtherLeft(s, First, IsLinked, features) || IsNested(s, First)));

    // "les gens qui souffrent d'un mal qui ont", "les élèves travaillant sur un sujet qui sont": the antecedent may be that of the
    // clause around.
    private static bool IsNested(in SentenceContext s, int first)
    {
        for (var i = first - 1; i >= 0 && first - i <= 8; i--)
        {
            if (s[i].Subclass == Subclass.Relative || s[i].Form == VerbForm.PresentParticiple)
            {
                return true;
            }
        }
        return false;
    }

    // "une tente qui est": the antecedent is the noun before, or one that governs it.
    private static bool TryReadRelative(in SentenceContext s, int i, out Subject subject)
    {
        subject = default;
        // "ce sont ceux qui héritent de l'argent qui ont": in a cleft sentence the antecedent stands anywhere.
        if (!s.Is(i, "qui") || Coordination.IsCoordinator(s, i - 1) || IsInCleft(s, i))
        {
            return false;
        }
        var noun = NounAdjective.NounBefore(s, i);
        // "un homme de 22 ans qui", "un sac de trois kilos qui": the measure is not what the clause is about.
        if (
            noun > 3
            && (s.Is(noun - 1, Pos.Numeral) || s.Tokens[noun - 1].Kind == TokenKind.Number)
            && s.IsAny(noun - 2, ["de", "d'"])
        )
        {
            noun = NounAdjective.NounBefore(s, noun - 2);
        }
        if (noun < 0 || s.IsCollective(noun))
        {
            return false;
        }
        var features = NounAdjective.FeaturesInGroup(s, noun, out var first, out var isLinked);
        subject = new Subject
        {
            First = first,
            Last = i,
            Head = noun,
            Features = features,
            Person = Person.Third,
            OpensClause = true,
            IsRelative = true,
            IsLinked = isLinked,
        };
        return features != GenderNumber.None;
    }

    private static bool TryReadPronoun(in SentenceContext s, int i, out Subject subject)
    {
        subject = default;
        if (s.Tokens[i].Has(TokenFlags.HyphenClitic))
        {
            return false;
        }
        // "pour elle", "sauf elles": no subject.
        var free = s.IsIn(i, s_free) || (s.IsAny(i, ["elle", "elles"]) && !IsAfterPreposition(s, i));
        if (!free)
        {
            return false;
        }
        var features = GenderNumber.None;
        var person = Person.None;
        foreach (var analysis in s.Analyses(i))
        {
            if (analysis.Morph.Subclass == Subclass.PersonalSubject)
            {
                features |= GenderNumbers.Of(analysis.Morph);
                person |= analysis.Morph.Person;
            }
        }
        subject = new Subject
        {
            First = i,
            Last = i,
            Head = i,
            Features = features,
            Person = person,
            IsPronoun = true,
            OpensClause = true,
        };
        return features != GenderNumber.None;
    }

    private static bool IsAfterPreposition(in SentenceContext s, int i) =>
        s[i - 1].Pos is Pos.Preposition or Pos.Contraction
        || s.IsAny(i - 1, ["et", "ou", "ni", "comme", "c'est", "est", "sont"])
        || (s.IsAny(i - 1, ["que", "qu'"]) && !OpensClauseAfterThat(s, i - 1));

    private static bool IsInCleft(in SentenceContext s, int i)
    {
        for (var n = i - 1; n > 0; n--)
        {
            if (s.IsAny(n, ["est", "sont", "était", "étaient", "sera", "seront"]) && s.IsAny(n - 1, ["c'", "ce"]))
            {
                return true;
            }
        }
        return false;
    }

    private static bool TryReadNoun(in SentenceContext s, int i, out Subject subject)
    {
        subject = default;
        if (i > 0 && s.Tokens[i - 1].Kind == TokenKind.Word && (s.Words[i - 1].Triggers & WordTriggers.ClauseOpener) == 0)
        {
            return false;
        }
        var opens = OpensClauseAt(s, i);
        if (!opens && !s.IsMark(i - 1, ','))
        {
            return false;
        }
        // "tous les", "toutes ces": the predeterminer goes with the determiner.
        var start = s.IsIn(i, s_predeterminers) && s.Could(i + 1, Pos.Determiner) ? i + 1 : i;
        GenderNumber features;
        int head;
        // "au", "du": a complement, which is never the subject. "des" may be the article.
        if (TryReadQuantity(s, start, out head))
        {
            features = s.FeaturesAsNoun(head);
        }
        else if (
            !s.Could(start, Pos.Preposition)
            && (!s.Could(start, Pos.Contraction) || s.Is(start, "des"))
            && NounGroup.TryRead(s, start, out var group)
        )
        {
            (head, features) = (group.Noun, group.Features);
        }
        else if (TryReadCounted(s, start, out head))
        {
            features = s.FeaturesAsNoun(head) & GenderNumber.Plural;
        }
        else if (IsBareNoun(s, start))
        {
            (head, features) = (start, s.FeaturesAsNoun(start));
        }
        else if (IsBareGroup(s, start))
        {
            (head, features) = (start + 1, s.FeaturesAsNoun(start + 1));
        }
        else
        {
            return false;
        }
        var last = EndOfPhrase(s, head);
        if (s.IsCollective(head) || s[last].Pos is Pos.Preposition or Pos.Contraction or Pos.Determiner)
        {
            return false;
        }
        // "l'année prochaine beaucoup viendront", "des fois Dieu pardonne"
        if (last > head && s.IsTime(head))
        {
            return false;
        }
        subject = new Subject
        {
            First = i,
            Last = last,
            Head = head,
            Features = features,
            Person = Person.Third,
            OpensClause = opens,
            NamesPerson = NamesPersonWithin(s, head, last),
        };
        return true;
    }

    private static bool NamesPersonWithin(in SentenceContext s, int head, int last)
    {
        for (var i = head + 1; i <= last; i++)
        {
            if (s.Is(i, Pos.ProperNoun) && s[i].Subclass == Subclass.FirstName)
            {
                return true;
            }
        }
        return false;
    }

    // "quatre raquettes", "trois petites piles": a number of two or more at the head of a sentence.
    private static bool TryReadCounted(in SentenceContext s, int i, out int head)
    {
        head = i + 1;
        while (s.Is(head, Pos.Adjective) && s.IsPlainWord(head) && head - i < 3)
        {
            head++;
        }
        return s.Is(i, Pos.Numeral)
            && !s.IsAny(i, ["un", "une", "zéro", "mille"])
            && s.IsFirstWord(i)
            && s.Is(head, Pos.Noun)
            && s.IsPlainWord(head)
            && (s.FeaturesAsNoun(head) & GenderNumber.Plural) != 0;
    }

    // "beaucoup de gens", "la plupart des sacs": the verb agrees with the complement.
    private static bool TryReadQuantity(in SentenceContext s, int i, out int head)
    {
        head = -1;
        var of =
            s.Is(i, "la") && s.Is(i + 1, "plupart") ? i + 2
            : s.IsIn(i, s_quantities) ? i + 1
            : -1;
        if (of < 0 || !s.IsAny(of, ["de", "d'", "des"]))
        {
            return false;
        }
        var noun = of + 1;
        while (s[noun].Pos is Pos.Determiner or Pos.Adjective or Pos.Numeral)
        {
            noun++;
        }
        head = noun;
        return s.Is(noun, Pos.Noun) && s.IsPlainWord(noun) && (s.FeaturesAsNoun(noun) & GenderNumber.Singular) == 0;
    }

    private static bool OpensClauseAt(in SentenceContext s, int i) =>
        s.IsFirstWord(i)
        || s.IsIn(i - 1, s_clauseOpeners)
        || s.IsMark(i - 1, ';')
        || s.IsMark(i - 1, ':')
        || s.IsMark(i - 1, '(')
        || s.IsDash(i - 1)
        || (s.IsAny(i - 1, ["et", "ou"]) && OpensClauseBeforeCoordinator(s, i - 1))
        || (s.IsAny(i - 1, ["que", "qu'"]) && OpensClauseAfterThat(s, i - 1));

    // "Et les autres sont partis", "il pleut, et les autres sont partis"; not "quand viennent les pommes, les poires, et les prunes".
    private static bool OpensClauseBeforeCoordinator(in SentenceContext s, int coordinator)
    {
        if (!s.IsMark(coordinator - 1, ','))
        {
            return s.IsFirstWord(coordinator);
        }
        for (var i = coordinator - 2; i >= 0 && s.Tokens[i].Kind != TokenKind.Punctuation; i--)
        {
            if (s.IsOnly(i, Pos.Verb) && s.CouldBeFinite(i))
            {
                return true;
            }
        }
        return false;
    }

    // "a dit que", "parce que"; not "plus grand que", "ne voit qu'".
    private static bool OpensClauseAfterThat(in SentenceContext s, int that) =>
        (s[that - 1].IsVerbal && !IsRestrictive(s, that)) || s.IsIn(that - 1, s_beforeThat);

    // "n'ont que le mot de justice à la bouche"
    private static bool IsRestrictive(in SentenceContext s, int que) =>
        s.IsAny(que - 2, ["ne", "n'"]) || s.IsAny(que - 3, ["ne", "n'"]) || s.IsAny(que - 4, ["ne", "n'"]);

    // The article left out, as machines do: "Tente est livrée". Only where a sentence begins, and for what can be nothing but a noun.
    private static bool IsBareNoun(in SentenceContext s, int i) =>
        s.IsFirstWord(i)
        && s.IsPlainWord(i)
        && s.Is(i, Pos.Noun)
        && (s.IsOnly(i, Pos.Noun) || (s.FeaturesAsNoun(i) & GenderNumber.Singular) == 0)
        && s[i].Subclass != Subclass.Title
        && (
            (s.FeaturesAsNoun(i) & GenderNumber.Singular) == 0
            || s[i + 1].Pos is Pos.Preposition or Pos.Contraction or Pos.Adjective
        );

    // "Double couche est conçue": an adjective and a noun that can be nothing else.
    private static bool IsBareGroup(in SentenceContext s, int i) =>
        s.IsFirstWord(i)
        && s.IsPlainWord(i)
        && s.Is(i, Pos.Adjective)
        && !s.Could(i, Pos.Determiner)
        && s.IsPlainWord(i + 1)
        && s.Is(i + 1, Pos.Noun)
        && s.IsOnly(i + 1, Pos.Noun)
        && s.FeaturesAsModifier(i).AgreesWith(s.FeaturesAsNoun(i + 1));

    // Adjectives, appositions and names, and complements with their prepositions: everything up to the verb. What joins two subjects
    // or begins a clause ends it.
    internal static int EndOfPhrase(in SentenceContext s, int head)
    {
        var last = head;
        while (last + 1 < s.Count && last - head < MaxTail && ContinuesPhrase(s, last + 1))
        {
            last++;
        }
        return last;
    }

    private static bool ContinuesPhrase(in SentenceContext s, int i)
    {
        if (s.Tokens[i].Kind is TokenKind.Punctuation or TokenKind.Symbol or TokenKind.Code)
        {
            return false;
        }
        // A heading without full stop runs into a sentence: "Défaillance du serveur Des alertes sont émises".
        if (s[i].Pos is Pos.Determiner or Pos.Contraction && s.Tokens[i].Has(TokenFlags.InitialCapital))
        {
            return false;
        }
        // auxquels, duquel, quels begin a clause.
        if (s[i].Subclass is Subclass.Relative or Subclass.Interrogative)
        {
            return false;
        }
        // A determiner without a preposition before it begins another phrase: "ce samedi des barricades".
        if (s.Is(i, Pos.Determiner) && !s.Is(i - 1, Pos.Preposition) && !s.Is(i - 1, Pos.Determiner))
        {
            return false;
        }
        // "les pales souples et légères donnent": two adjectives of the same noun.
        if (Coordination.IsConjunction(s, i) && Coordination.JoinsModifiers(s, i))
        {
            return true;
        }
        return s.MayStandInNounPhrase(i);
    }
}
