using MtQuality.Language;
using MtQuality.Rules.Chunking;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Syntax;

/// <summary>
/// "la démissionne de Trump": a determiner before a form that can only be a finite verb. The machine took a noun of the source for
/// the verb that is spelt alike there (resignation, resigns).
/// </summary>
internal sealed class FiniteVerbAfterDeterminer()
    : WordRule(
        new RuleDescriptor(
            "MTQ4001",
            "FiniteVerbAfterDeterminer",
            Category.PartOfSpeech,
            Severity.Critical,
            Origin.Machine,
            "« {0} » est un verbe conjugué : après un déterminant, il faut un nom.",
            "“{0}” is a finite verb: a noun should follow the determiner."
        )
        {
            Requires = SentenceTraits.FiniteVerb,
        }
    ),
        IPreviousWordRule
{
    private static readonly FoldedSet s_withCe = new("être devoir pouvoir");
    private static readonly string[] s_indefinite = ["un", "une", "des", "chaque", "plusieurs", "quelques"];

    public override bool Concerns(in WrittenWord word) => word.Facts.IsOnlyFinite;

    public override bool ConcernsAfter(Neighbour previous) => !previous.IsEdge;

    public bool ConcernsAfter(in WrittenWord previous) =>
        previous.Facts.Could(Pos.Determiner) || previous.Facts.Could(Pos.Contraction);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (i > 0 && IsOnlyFiniteVerb(sentence, i) && IsSurelyDeterminer(sentence, i - 1) && !IsSlipForNoun(sentence, i))
        {
            sink.ReportTokens(this, sentence, i, i);
        }
    }

    // "le va et vient"
    private static bool IsOnlyFiniteVerb(in SentenceContext s, int i) =>
        s.IsOnlyFinite(i) && s.IsPlainWord(i) && !s.Tokens[i].Has(TokenFlags.HasHyphen) && !s.Is(i + 1, "et");

    /// <summary>
    /// Determiners that are nothing else here: le, la, les, l', leur would be the object of the verb, unless a preposition stands
    /// before them; quel and certain may stand without a noun.
    /// </summary>
    private static bool IsSurelyDeterminer(in SentenceContext s, int i)
    {
        // "je mes suis trompé": a slip of a person for "je me suis".
        if ((s.Tokens[i].Has(TokenFlags.InitialCapital) && !s.IsFirstWord(i)) || s.IsAny(i - 1, ["je", "j'"]))
        {
            return false;
        }
        var determiner = false;
        foreach (var analysis in s.Analyses(i))
        {
            switch (analysis.Morph.Pos)
            {
                case Pos.Contraction when analysis.Morph.Subclass == Subclass.Definite:
                case Pos.Determiner when analysis.Morph.Subclass is not (Subclass.Interrogative or Subclass.Indefinite):
                    determiner = true;
                    break;
                case Pos.Determiner when s.IsAny(i, s_indefinite):
                    determiner = true;
                    break;
                case Pos.Preposition:
                    return false;
            }
        }
        // "tout sa coûte cher" is a slip of a person for ça, which is the subject: as with a pronoun, the place decides.
        var couldBePronoun = s.Could(i, Pos.Pronoun) || (s.Is(i, "sa") && !(s[i - 1].IsVerbal && s[i - 1].IsFinite));
        return determiner && (!couldBePronoun || IsPlaceOfNoun(s, i)) && !IsNounItself(s, i);
    }

    // Where no object pronoun can stand: "après la ~", "annonce la ~ de", "La ~ de". After a relative clause it could: "ce qu'il dit
    // la prive de tout".
    private static bool IsPlaceOfNoun(in SentenceContext s, int determiner)
    {
        if (s.Is(determiner, "aucuns"))
        {
            return false; // "d'aucuns diront"
        }
        var before = determiner - 1;
        if (s.Is(before, Pos.Preposition) && !s.IsAny(before, ["comme", "en", "suivant"]))
        {
            return !s.Is(determiner, "ce") || !s.HasLemmaIn(determiner + 1, s_withCe);
        }
        if (IsSubjectOfVerb(s, determiner))
        {
            return true;
        }
        var isObject = (s[before].IsVerbal && s[before].IsFinite || IsCompound(s, before)) && !HasRelative(s, determiner);
        if (s.IsAny(determiner, ["un", "une"]))
        {
            return isObject;
        }
        return s.IsAny(determiner, ["le", "la", "les", "l'"])
            && s.IsAny(determiner + 2, ["de", "d'", "du", "des"])
            && (isObject || s.IsFirstWord(determiner));
    }

    // "La négocie a duré", "Leur exige n'a pas": where a sentence begins, an object pronoun and its verb would lack their subject, unless
    // it is inverted; and then no other verb follows.
    private static bool IsSubjectOfVerb(in SentenceContext s, int determiner)
    {
        var verb = s.IsAny(determiner + 2, ["ne", "n'"]) ? determiner + 3 : determiner + 2;
        return s.IsFirstWord(determiner) && s[verb].IsVerbal && s[verb].IsFinite;
    }

    // "a permis", "avait toujours refusé": after a participle with avoir no object pronoun stands.
    private static bool IsCompound(in SentenceContext s, int participle)
    {
        var auxiliary = s.Is(participle - 1, Pos.Adverb) ? participle - 2 : participle - 1;
        return s[participle].IsPastParticiple && s[auxiliary].IsFinite && s.HasLemma(auxiliary, "avoir");
    }

    private static bool HasRelative(in SentenceContext s, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (s[i].Subclass is Subclass.Relative or Subclass.Interrogative || s.Is(i, Pos.SubordinatingConjunction))
            {
                return true;
            }
        }
        return false;
    }

    // "le son provient": the first word is a noun with a determiner of its own.
    private static bool IsNounItself(in SentenceContext s, int i) =>
        s.Could(i, Pos.Noun) && s[i - 1].Pos is Pos.Determiner or Pos.Contraction or Pos.Adjective;

    /// <summary>A slip of a person, who wrote another word than he meant: "le soutient" for soutien, "la reforme" for réforme.</summary>
    private static bool IsSlipForNoun(in SentenceContext s, int i)
    {
        var word = s.Word(i);
        if (word.Length is < 3 or > 40)
        {
            return false;
        }
        Span<char> other = stackalloc char[word.Length];
        word.CopyTo(other);
        if (word[^1] is 't' or 's' && IsNoun(s, other[..^1]))
        {
            return true;
        }
        // "l'impacte", "des signales": spelt as the verb, since both sound alike. "le refuse" does not sound like "le refus".
        var stem = word.EndsWith("es") ? other[..^2] : other[..^1];
        if (word[stem.Length] == 'e' && stem is [.., 'l' or 'c' or 'f' or 'r' or 'n'] or [.., 'c' or 't', 't'] && IsNoun(s, stem))
        {
            return true;
        }
        if (word.EndsWith("ent"))
        {
            other[^3] = 'a';
            if (IsNoun(s, other))
            {
                return true;
            }
            other[^3] = 'e';
        }
        for (var c = 0; c < other.Length; c++)
        {
            if (other[c] == 'e')
            {
                other[c] = 'é';
                if (IsNoun(s, other))
                {
                    return true;
                }
                other[c] = 'e';
            }
        }
        return false;
    }

    private static bool IsNoun(in SentenceContext s, ReadOnlySpan<char> form)
    {
        foreach (var analysis in s.Lexicon.AnalysesOf(s.Lexicon.ClassOf(form, out _)))
        {
            if (analysis.Morph.Pos == Pos.Noun)
            {
                return true;
            }
        }
        return false;
    }
}
