using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules.Chunking;

/// <summary>What a coordination joins.</summary>
internal enum Conjuncts : byte
{
    /// <summary>Adjectives or participles: "souple et légère".</summary>
    Modifiers,

    /// <summary>Nouns with their groups, names, pronouns: "le père et le fils".</summary>
    Nominals,

    /// <summary>Complements with a preposition each: "à Lyon et à Paris".</summary>
    Complements,

    /// <summary>Infinitives or present participles: "lire et écrire".</summary>
    Infinitives,

    /// <summary>Finite verbs with one subject: "pèse peu et coûte cher".</summary>
    Verbs,

    /// <summary>Clauses, each with a subject of its own: "il pleut et elle sort".</summary>
    Clauses,
}

/// <summary>Two conjuncts and the word that joins them: "les [nuits] et les [jours]".</summary>
/// <param name="Kind">What is joined.</param>
/// <param name="Left">The word that carries the conjunct before: its noun, adjective or verb.</param>
/// <param name="Conjunction">The word that joins.</param>
/// <param name="Right">The word that carries the conjunct behind.</param>
internal readonly record struct Coordination(Conjuncts Kind, int Left, int Conjunction, int Right)
{
    // Conjuncts further apart than this are not looked for.
    private const int Reach = 24;

    private static readonly FoldedSet s_conjunctions = new("et ou ni &");

    /// <summary>What may join; "mais" and "puis" join, too, but make no plural.</summary>
    public static readonly string[] Joining = ["et", "ou", "ni", "&", "mais", "puis"];

    private static readonly FoldedSet s_joining = new(Joining);

    private static readonly string[] s_of = ["de", "d'", "du", "des"];
    private static readonly string[] s_to = ["à", "au", "aux", "en"];

    /// <summary>et, ou, ni, &amp;: what stands on both sides is of one kind, and together makes a plural.</summary>
    public static bool IsConjunction(in SentenceContext s, int i) => s.IsIn(i, s_conjunctions);

    /// <summary>et, ou, ni, a comma or a slash: what follows may be coordinated with what stands before.</summary>
    public static bool IsCoordinator(in SentenceContext s, int i) =>
        s.Is(i, Pos.CoordinatingConjunction)
        || s.IsMark(i, ',')
        || s.IsMark(i, '/')
        || s.IsMark(i, '&')
        || s.IsMark(i, '-')
        || s.IsMark(i, '–');

    /// <summary>Whether the conjunction stands between two adjectives or participles: "souple et très légère".</summary>
    public static bool JoinsModifiers(in SentenceContext s, int conjunction) =>
        MayJoin(s, conjunction) && IsModifier(s, conjunction - 1) && IsModifier(s, VerbGroup.SkipAdverbs(s, conjunction + 1));

    /// <summary>First token behind all that joins: behind ", et" as well as behind ","; <paramref name="i"/> itself where nothing joins.</summary>
    public static int FirstBehind(in SentenceContext s, int i)
    {
        if (!IsCoordinator(s, i))
        {
            return i;
        }
        return MayJoin(s, i + 1) ? i + 2 : i + 1;
    }

    /// <summary>
    /// Whether the noun shares its determiner with what is joined to it: "les nom et prénom", "les premier et dernier jours". What is
    /// joined has none of its own.
    /// </summary>
    public static bool SharesDeterminer(in SentenceContext s, int noun) =>
        IsCoordinator(s, noun + 1) && !s.Could(noun + 2, Pos.Determiner) && !s[noun + 2].IsVerbal;

    /// <summary>Whether the clause before has its verb already, so that a noun behind the conjunction may be the subject of another.</summary>
    public static bool FollowsVerb(in SentenceContext s, int conjunction)
    {
        for (var i = conjunction - 1; i >= 0 && conjunction - i <= Reach; i--)
        {
            if (s[i].IsVerbal && s[i].IsFinite)
            {
                return true;
            }
            if (s.Is(i, Pos.SubordinatingConjunction) || s[i].Subclass == Subclass.Relative || s.IsAny(i, ["que", "qu'", "si"]))
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>Reads what the conjunction at <paramref name="i"/> joins.</summary>
    public static bool TryRead(in SentenceContext s, int i, out Coordination coordination) =>
        s.Chunks is { } chunks ? chunks.TryGetCoordination(s, i, out coordination) : TryReadAnew(s, i, out coordination);

    /// <summary>Reads it from the words, whether or not it was read before.</summary>
    public static bool TryReadAnew(in SentenceContext s, int i, out Coordination coordination)
    {
        coordination = default;
        if (!MayJoin(s, i) || s.IsFirstWord(i))
        {
            return false;
        }
        var right = FirstOfRight(s, i);
        if (!TryReadRight(s, i, right, out var kind, out var head))
        {
            return false;
        }
        var left = HeadOfLeft(s, i, right, kind, head);
        if (left < 0)
        {
            return false;
        }
        coordination = new Coordination(kind, left, i, head);
        return true;
    }

    private static bool MayJoin(in SentenceContext s, int i) => s.IsIn(i, s_joining);

    // "et/ou", ", et même": what else joins, and adverbs, stand before the conjunct.
    private static int FirstOfRight(in SentenceContext s, int conjunction)
    {
        var i = conjunction + 1;
        if (s.IsMark(i, '/') && MayJoin(s, i + 1))
        {
            i += 2;
        }
        return s.CouldBeFinite(i) && s[i].IsVerbal ? i : VerbGroup.SkipAdverbs(s, i);
    }

    private static bool TryReadRight(in SentenceContext s, int conjunction, int i, out Conjuncts kind, out int head)
    {
        kind = Conjuncts.Nominals;
        head = i;
        if (i >= s.Count)
        {
            return false;
        }
        if (s[i].Pos is Pos.Pronoun or Pos.Determiner && ClauseVerb(s, i) is var verb and >= 0)
        {
            (kind, head) = (Conjuncts.Clauses, verb);
            return true;
        }
        if (s.Is(i, Pos.Pronoun) && MayBeDisjunctive(s, i) && !s.CouldBeFinite(i + 1))
        {
            // "avec lui ou elle": without a verb behind it the pronoun is no subject, whatever the tagger made of it.
            return true;
        }
        if (s[i].Pos is Pos.Preposition or Pos.Contraction || IsOfAgain(s, conjunction, i))
        {
            head = HeadOfComplement(s, i);
            kind = IsNonFinite(s, head) ? Conjuncts.Infinitives : Conjuncts.Complements;
            return head >= 0;
        }
        if (VerbGroup.FiniteVerbAfter(s, i) is var behindClitics && (behindClitics > i || (behindClitics == i && s[i].IsVerbal)))
        {
            (kind, head) = (Conjuncts.Verbs, behindClitics);
            return true;
        }
        // "une belle et grande maison": both adjectives stand before the noun.
        var isBeforeNoun = s.Is(i, Pos.Adjective) && IsModifier(s, conjunction - 1);
        if (!isBeforeNoun && NominalHead.From(s, i) is var noun and >= 0)
        {
            head = noun;
            // "il pleut, et le chat de la voisine rentre": the noun is the subject of a verb of its own.
            if (VerbOfSubject(s, noun) is var own and >= 0 && (s.Is(conjunction, "mais") || FollowsVerb(s, conjunction)))
            {
                (kind, head) = (Conjuncts.Clauses, own);
            }
            return true;
        }
        kind = IsNonFinite(s, i) ? Conjuncts.Infinitives : Conjuncts.Modifiers;
        return IsNonFinite(s, i) || IsModifier(s, i);
    }

    // "la couleur de la porte et des volets": behind a complement with "de", "des" is its contraction, whatever the tagger made of it.
    private static bool IsOfAgain(in SentenceContext s, int conjunction, int i)
    {
        if (!s.Is(i, "des") || !NominalHead.IsAt(s, conjunction - 1))
        {
            return false;
        }
        var first = NominalHead.StartOf(s, conjunction - 1);
        var governor = s.Is(first, Pos.Contraction) ? first : first - 1;
        return s[governor].Pos is Pos.Preposition or Pos.Contraction && s.IsAny(governor, s_of);
    }

    private static bool MayBeDisjunctive(in SentenceContext s, int i)
    {
        foreach (var analysis in s.Analyses(i))
        {
            if (analysis.Morph.Subclass == Subclass.Disjunctive)
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsNonFinite(in SentenceContext s, int i) =>
        s[i].Form is VerbForm.Infinitive or VerbForm.PresentParticiple;

    private static int ClauseVerb(in SentenceContext s, int i)
    {
        if (Clause.TryRead(s, i, out var clause) && !clause.Subject.IsRelative)
        {
            return clause.Verb;
        }
        if (s.IsAny(i, ["c'", "ce", "cela", "ça", "on", "elle", "elles"]))
        {
            return VerbGroup.FiniteVerbAfter(s, i + 1);
        }
        // "nous attendons"; in "et nous attend" the pronoun is the object.
        var person =
            s.Is(i, "nous") ? Person.First
            : s.Is(i, "vous") ? Person.Second
            : Person.None;
        var verb = person == Person.None ? -1 : VerbGroup.FiniteVerbAfter(s, i + 1);
        return verb >= 0 && VerbGroup.Could(s, verb, person, GrammaticalNumber.Plural) ? verb : -1;
    }

    // The verb behind a noun and all that may hang on it.
    private static int VerbOfSubject(in SentenceContext s, int noun)
    {
        for (var i = noun + 1; i < s.Count && i - noun <= Reach; i++)
        {
            var verb = VerbGroup.FiniteVerbAfter(s, i);
            if (verb >= 0 && VerbGroup.IsSurelyVerb(s, verb, verb > i))
            {
                return verb;
            }
            if (!s.MayStandInNounPhrase(i) || s[i].Subclass is Subclass.Relative or Subclass.Interrogative)
            {
                return -1;
            }
        }
        return -1;
    }

    private static int HeadOfComplement(in SentenceContext s, int preposition)
    {
        if (s.Is(preposition, Pos.Contraction) && NounGroup.TryRead(s, preposition, out var group))
        {
            return group.Noun;
        }
        var i = preposition + 1;
        while (s[i].Pos is Pos.Adverb or Pos.Pronoun && !NominalHead.IsAt(s, i) && i - preposition < 4)
        {
            i++;
        }
        return s[i].Form is VerbForm.Infinitive or VerbForm.PresentParticiple ? i : NominalHead.From(s, i);
    }

    private static int HeadOfLeft(in SentenceContext s, int conjunction, int right, Conjuncts kind, int head)
    {
        var fallback = -1;
        for (var i = conjunction - 1; i >= 0 && conjunction - i <= Reach; i--)
        {
            if (s.IsMark(i, ')'))
            {
                i = StartOfBracket(s, i);
                continue;
            }
            if (s.Word(i) is ['.' or ';' or ':' or '!' or '?' or '…' or '(' or '[', ..])
            {
                break;
            }
            switch (kind)
            {
                case Conjuncts.Clauses or Conjuncts.Verbs when s[i].IsVerbal && s[i].IsFinite && !IsAgo(s, i):
                    return i;
                case Conjuncts.Infinitives when s[i].Form == s[head].Form:
                    return i;
                case Conjuncts.Modifiers when IsModifier(s, i) && (i == conjunction - 1 || Agree(s, i, head)):
                    return i;
                case Conjuncts.Complements when IsSamePreposition(s, i, right) && HeadOfComplement(s, i) is var noun and >= 0:
                    if (IsDetermined(s, i) == IsDetermined(s, right))
                    {
                        return noun;
                    }
                    fallback = fallback < 0 ? noun : fallback;
                    break;
                case Conjuncts.Nominals when NominalHead.IsAt(s, i):
                    i = NominalHead.FirstOf(s, i);
                    if (IsLikeConjunct(s, i, right))
                    {
                        return i;
                    }
                    fallback = fallback < 0 ? i : fallback;
                    break;
            }
            var endsGroup = s[i].IsVerbal && s[i].IsFinite;
            if (endsGroup && kind is Conjuncts.Modifiers or Conjuncts.Complements or Conjuncts.Nominals)
            {
                break;
            }
        }
        return fallback;
    }

    private static int StartOfBracket(in SentenceContext s, int close)
    {
        var i = close;
        while (i > 0 && close - i <= Reach && !s.IsMark(i, '('))
        {
            i--;
        }
        return i;
    }

    // "il y a deux ans"
    private static bool IsAgo(in SentenceContext s, int verb) => s.Is(verb - 1, "y") && s.Is(verb - 2, "il");

    private static bool Agree(in SentenceContext s, int one, int other) =>
        s.FeaturesAsModifier(one).AgreesWith(s.FeaturesAsModifier(other));

    /// <summary>Whether a nominal is built as the one behind the conjunction: both with a determiner, or both without.</summary>
    private static bool IsLikeConjunct(in SentenceContext s, int nominal, int right)
    {
        var first = NominalHead.StartOf(s, nominal);
        var isContracted = s.Is(first, Pos.Contraction);
        var isDetermined = isContracted || IsDeterminer(s, first);
        // "la qualité du produit et le prix": de and à are said again before each conjunct.
        var governor = isContracted ? first : first - 1;
        var isComplement = s.IsAny(governor, s_of) || s.IsAny(governor, s_to);
        return IsDeterminer(s, right) ? isDetermined && !isComplement : !isDetermined;
    }

    private static bool IsDeterminer(in SentenceContext s, int i) =>
        s[i].Pos is Pos.Determiner or Pos.Numeral || s.Tokens[i].Kind == TokenKind.Number;

    // Whether a complement has a determiner: "de la ville", "au moins"; not "de ville".
    private static bool IsDetermined(in SentenceContext s, int preposition) =>
        s.Is(preposition, Pos.Contraction) || s.Is(preposition, "des") || IsDeterminer(s, preposition + 1);

    private static bool IsModifier(in SentenceContext s, int i) => s.Is(i, Pos.Adjective) || s[i].IsPastParticiple;

    private static bool IsSamePreposition(in SentenceContext s, int i, int other) =>
        s[i].Pos is Pos.Preposition or Pos.Contraction
        && (
            (s.IsAny(i, s_of) && s.IsAny(other, s_of))
            || (s.IsAny(i, s_to) && s.IsAny(other, s_to))
            || WordForms.EqualsFolded(s.Word(i), s.Word(other))
        );
}
