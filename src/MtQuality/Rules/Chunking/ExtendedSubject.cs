using MtQuality.Language;

namespace MtQuality.Rules.Chunking;

/// <summary>
/// A noun as subject with what stands between it and its verb: an apposition ("la lampe, conçue pour durer, [est]") or a second noun
/// ("le couvercle et la boîte [sont]").
/// </summary>
internal static class ExtendedSubject
{
    public static bool TryRead(in SentenceContext s, in Subject subject, out Subject extended)
    {
        extended = subject;
        if (subject.IsPronoun || subject.IsRelative || !subject.OpensClause)
        {
            return false;
        }
        return s.IsMark(subject.Last + 1, ',')
            ? TryReadApposed(s, subject, out extended)
            : TryReadCoordinated(s, subject, out extended);
    }

    // "Le matin, la boîte, pleine, …": what stands apposed must say something of the subject, and no person may be named by it, who can
    // be of another gender.
    private static bool TryReadApposed(in SentenceContext s, in Subject subject, out Subject extended)
    {
        extended = subject;
        if (
            !Apposition.TryReadAfter(s, subject.Last, out var apposition)
            || !apposition.IsClosedByComma(s)
            || apposition.Kind == Apposed.Circumstance
        )
        {
            return false;
        }
        for (var i = apposition.First; i <= apposition.Last; i++)
        {
            if (s.Is(i, Pos.ProperNoun))
            {
                return false;
            }
        }
        extended = subject with { Last = apposition.Last + 1 };
        return true;
    }

    // Joined by et alone: with ou the verb may be in the singular. A complement of the first noun could have the second, too: "la structure
    // du dossier et des fichiers", "la classe responsable de l'ajout et la suppression".
    private static bool TryReadCoordinated(in SentenceContext s, in Subject subject, out Subject extended)
    {
        extended = subject;
        var conjunction = subject.Last + 1;
        if (
            !s.Is(conjunction, "et")
            || !Coordination.TryRead(s, conjunction, out var coordination)
            || coordination.Kind != Conjuncts.Nominals
            || coordination.Left != subject.Head
            || !NounGroup.TryRead(s, conjunction + 1, out var second)
            || second.Noun != coordination.Right
            || s.Could(conjunction + 1, Pos.Contraction)
            || HasComplement(s, subject)
        )
        {
            return false;
        }
        var last = Subject.EndOfPhrase(s, second.Noun);
        if (s[last].Pos is Pos.Preposition or Pos.Contraction or Pos.Determiner)
        {
            return false;
        }
        var isFeminine = (subject.Features & GenderNumber.Masculine) == 0 && (second.Features & GenderNumber.Masculine) == 0;
        extended = subject with { Last = last, Features = isFeminine ? GenderNumber.FemininePlural : GenderNumber.Plural };
        return true;
    }

    private static bool HasComplement(in SentenceContext s, in Subject subject)
    {
        for (var i = subject.Head + 1; i <= subject.Last; i++)
        {
            if (s[i].Pos is Pos.Preposition or Pos.Contraction)
            {
                return true;
            }
        }
        return false;
    }
}
