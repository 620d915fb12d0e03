using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Chunking;

/// <summary>Finds the verb after a subject, over the clitics between: "ils [ne leur en] donnent pas".</summary>
internal static class VerbGroup
{
    private static readonly FoldedSet s_objectClitics = new("ne n' se s' me m' te t' le la les l' lui leur y en nous vous");

    private static readonly FoldedSet s_auxiliaries = new("être avoir");
    private static readonly FoldedSet s_adverbs = new("pas plus jamais tout aussi très bien");
    private static readonly FoldedSet s_modals = new("pouvoir devoir aller");
    private static readonly FoldedSet s_copulas = new("être devenir rester demeurer paraître sembler");

    // With a reflexive pronoun these say something of their subject: "se dit prêt", "s'est montrée ferme".
    private static readonly FoldedSet s_reflexiveLinks = new("dire déclarer montrer sentir");

    private static readonly FoldedSet s_links = new(
        "être avoir pouvoir devoir aller devenir rester demeurer paraître sembler dire déclarer montrer sentir"
    );

    /// <summary>Index of the finite verb that follows; -1 when something else does.</summary>
    public static int FiniteVerbAfter(in SentenceContext s, int i)
    {
        var v = i;
        while (v < s.Count && v - i < 4 && s[v].Pos is Pos.Pronoun or Pos.Adverb or Pos.Preposition && s.IsIn(v, s_objectClitics))
        {
            v++;
        }
        return
            v < s.Count
            && s.CouldBeFinite(v)
            && !IsNImporte(s, v)
            && s.IsPlainWord(v)
            && !s.Tokens[v].Has(TokenFlags.HasHyphen)
            && !s.SpansHyphenClitic(v)
            ? v
            : -1;
    }

    // "n'importe quel": no verb of the clause.
    private static bool IsNImporte(in SentenceContext s, int v) => s.Is(v, "importe") && s.IsAny(v - 1, ["n'", "peu"]);

    /// <summary>Whether a clitic subject hangs on the verb ("est-il"): its subject stands behind.</summary>
    private static bool SpansHyphenClitic(this in SentenceContext s, int verb) =>
        verb + 1 < s.Count && s.Tokens[verb + 1].Has(TokenFlags.HyphenClitic);

    /// <summary>Numbers of the finite readings of a verb in the third person; none when it has no such reading.</summary>
    public static GrammaticalNumber NumbersInThirdPerson(in SentenceContext s, int verb) => s.Facts(verb).NumbersInThirdPerson;

    /// <summary>Whether the verb has a finite reading, no imperative, in this person and number.</summary>
    public static bool Could(in SentenceContext s, int verb, Person person, GrammaticalNumber number) =>
        s.Facts(verb).CouldBeFiniteIn(person, number);

    /// <summary>
    /// Where the attribute starts when the finite verb at <paramref name="verb"/> links one to its subject: "est", "a été", "peut
    /// être", "semble"; -1 when it is another verb.
    /// </summary>
    public static int AttributeStart(in SentenceContext s, int verb)
    {
        var next = SkipAdverbs(s, verb + 1);
        if (s[verb].IsVerbal && s.Is(next, "été") && s.HasLemma(verb, "avoir"))
        {
            return SkipAdverbs(s, next + 1);
        }
        if (IsVerbOf(s, verb, s_modals))
        {
            return s.Is(next, "être") ? SkipAdverbs(s, next + 1) : -1;
        }
        if (IsVerbOf(s, verb, s_copulas))
        {
            // "semble être prêt", "devait être prêt"
            return s.Is(next, "être") ? SkipAdverbs(s, next + 1) : next;
        }
        return -1;
    }

    /// <summary>Where the attribute starts after "se dit", "s'est déclarée", "se montre"; -1 when the reflexive verb at <paramref name="verb"/> has none.</summary>
    public static int ReflexiveAttributeStart(in SentenceContext s, int verb)
    {
        if (!s[verb].IsVerbal)
        {
            return -1;
        }
        if (!s.HasLemma(verb, "être"))
        {
            return s.HasLemmaIn(verb, s_reflexiveLinks) ? SkipAdverbs(s, verb + 1) : -1;
        }
        var participle = SkipAdverbs(s, verb + 1);
        return s[participle].IsPastParticiple && s.HasLemmaIn(participle, s_reflexiveLinks) ? SkipAdverbs(s, participle + 1) : -1;
    }

    /// <summary>
    /// The second of two coordinated verbs, which has the same subject: "pèse 2 kg et est livrée"; -1 when there is none, or when another
    /// clause stands between.
    /// </summary>
    public static int CoordinatedVerb(in SentenceContext s, int verb)
    {
        for (var i = verb + 1; i + 1 < s.Count; i++)
        {
            if (s.IsAny(i, ["et", "ou", "mais"]) && SecondVerb(s, i + 1) is var second and > 0)
            {
                return second;
            }
            var endsClause =
                (s[i].IsVerbal && s[i].IsFinite)
                || s[i].Subclass is Subclass.Relative or Subclass.Interrogative or Subclass.PersonalSubject
                || s.Is(i, Pos.SubordinatingConjunction)
                || (s.Tokens[i].Kind == TokenKind.Punctuation && !s.IsMark(i, ','));
            if (endsClause)
            {
                return -1;
            }
        }
        return -1;
    }

    private static int SecondVerb(in SentenceContext s, int i)
    {
        var first = s.IsAny(i, ["est", "sont"]) || !s.Is(i, Pos.Adverb) || s[i].Subclass == Subclass.Negation ? i : i + 1;
        var verb = s.IsAny(first - 1, ["beaucoup", "peu", "certains", "plupart", "mieux"]) ? -1 : FiniteVerbAfter(s, first);
        return verb > 0 && NumbersInThirdPerson(s, verb) != GrammaticalNumber.None && IsSurelyVerb(s, verb, verb > first)
            ? verb
            : -1;
    }

    /// <summary>
    /// Whether nothing but a verb can stand here: it is no other part of speech, or follows a clitic, or an object follows it. A word
    /// that could go on with the phrase before ("les équipes produit", "la liste cible") must not be taken for the verb.
    /// </summary>
    public static bool IsSurelyVerb(in SentenceContext s, int verb, bool followsClitic)
    {
        if (!s[verb].IsVerbal)
        {
            return false;
        }
        var couldBeElse = s.Could(verb, Pos.Noun) || s.Could(verb, Pos.Adjective) || s.CouldBePastParticiple(verb);
        return followsClitic
            || !couldBeElse
            || s.HasLemmaIn(verb, s_auxiliaries)
            || (s.Is(verb + 1, Pos.Determiner) && !s.Tokens[verb + 1].Has(TokenFlags.InitialCapital));
    }

    /// <summary>Whether a form of the word may link an attribute to its subject (see <see cref="AttributeStart"/>).</summary>
    public static bool MayLinkAttribute(in WrittenWord word) => word.MayHaveLemmaIn(s_links);

    /// <summary>Whether the word may stand between such a verb and the attribute, whatever the tagger takes it for.</summary>
    public static bool MayStandBeforeAttribute(in WrittenWord word) => word.IsIn(s_adverbs) || word.Is("été") || word.Is("être");

    /// <summary>The first token that is no adverb.</summary>
    public static int SkipAdverbs(in SentenceContext s, int i)
    {
        while (i < s.Count && (s.Is(i, Pos.Adverb) || s.IsIn(i, s_adverbs)))
        {
            i++;
        }
        return i;
    }

    private static bool IsVerbOf(in SentenceContext s, int i, FoldedSet lemmas) => s[i].IsVerbal && s.HasLemmaIn(i, lemmas);
}
