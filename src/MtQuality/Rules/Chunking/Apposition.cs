using MtQuality.Articles;
using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules.Chunking;

/// <summary>What is set beside a noun or a name, between commas or in brackets.</summary>
internal enum Apposed : byte
{
    /// <summary>Another noun or name for the same: "Anne Martin, [directrice de l'usine],".</summary>
    Nominal,

    /// <summary>A participle or an adjective: "Anne Martin, [née à Metz],".</summary>
    Modifier,

    /// <summary>A clause with qui: "Anne Martin, [qui dirige l'usine],".</summary>
    Relative,

    /// <summary>Something else without a verb: "Anne Martin, [à Metz],".</summary>
    Circumstance,
}

/// <summary>What stands apposed behind a nominal, from its first to its last word; its marks are outside.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Anchor">The noun or name that it is set beside; -1 where that is not plain.</param>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
/// <param name="Head">The noun or name of a nominal, the participle or adjective of a modifier; else the first token.</param>
internal readonly record struct Apposition(Apposed Kind, int Anchor, int First, int Last, int Head)
{
    // Longer groups are clauses of their own.
    private const int MaxLength = 18;
    private const int MaxBracket = 8;

    /// <summary>First token behind the group and the mark that closes it.</summary>
    public int After => Last + 2;

    /// <summary>
    /// Reads the group behind the nominal that ends at <paramref name="last"/>: from comma to comma, or in brackets. What the sentence
    /// ends with is closed by its full stop. A group with "et" in it may be the rest of a list, and is none.
    /// </summary>
    public static bool TryReadAfter(in SentenceContext s, int last, out Apposition apposition)
    {
        apposition = default;
        var first = last + 2;
        var end =
            s.IsMark(last + 1, ',') ? EndOfGroup(s, first)
            : s.IsMark(last + 1, '(') ? EndOfBracket(s, first)
            : -1;
        if (end < first)
        {
            return false;
        }
        var kind = KindOf(s, last, first, end, out var anchor, out var head);
        apposition = new Apposition(kind, anchor, first, end, head);
        return true;
    }

    /// <summary>Whether it stands between two marks, so that what follows goes on with the sentence.</summary>
    public bool IsClosedByComma(in SentenceContext s) => s.IsMark(Last + 1, ',');

    private static Apposed KindOf(in SentenceContext s, int last, int first, int end, out int anchor, out int head)
    {
        anchor = NominalHead.EndingAt(s, last);
        head = first;
        if (s.Is(first, "qui"))
        {
            return Apposed.Relative;
        }
        var modifier = VerbGroup.SkipAdverbs(s, first);
        if (s[modifier].IsPastParticiple || (s.Is(modifier, Pos.Adjective) && !s.Is(modifier + 1, Pos.Noun)))
        {
            head = modifier;
            return Apposed.Modifier;
        }
        var noun = NominalHead.From(s, first);
        if (anchor < 0 || noun < 0 || noun > end)
        {
            return Apposed.Circumstance;
        }
        if (s.Is(noun, Pos.ProperNoun) || s.Tokens[noun].Has(TokenFlags.AllCapitals))
        {
            anchor = OutermostAnchor(s, anchor);
        }
        if (!IsForTheSame(s, anchor, first, noun, end))
        {
            return Apposed.Circumstance;
        }
        head = noun;
        return Apposed.Nominal;
    }

    // "le [maire] de Lyon, Paul Morel", "l'[Organisation] mondiale de la santé (OMS)": a name is the whole group's, and not its complement's.
    private static int OutermostAnchor(in SentenceContext s, int anchor)
    {
        for (var n = 0; n < 3 && !PersonNouns.IsAt(s, anchor); n++)
        {
            var start = NominalHead.StartOf(s, anchor);
            var preposition = s.Is(start, Pos.Contraction) ? start : start - 1;
            var governor = s.IsAny(preposition, ["de", "d'", "du", "des", "à", "en", "sur"])
                ? NominalHead.EndingAt(s, preposition - 1)
                : -1;
            if (governor < 0)
            {
                break;
            }
            anchor = governor;
        }
        return anchor;
    }

    /// <summary>Whether a nominal stands for the same as the one before, and is neither a member of a list nor a circumstance.</summary>
    private static bool IsForTheSame(in SentenceContext s, int anchor, int first, int noun, int end)
    {
        if (
            s[first].Pos is Pos.Preposition or Pos.Contraction or Pos.Pronoun
            || s.Tokens[first].Kind == TokenKind.Number
            || !IsNounOrName(s, noun)
            || !IsNounOrName(s, anchor)
            || IsOfTime(s, first, noun)
        )
        {
            return false;
        }
        var start = NominalHead.StartOf(s, anchor);
        var isName = s.Is(noun, Pos.ProperNoun);
        var isAnchorName = s.Is(anchor, Pos.ProperNoun) || s.Is(anchor + 1, Pos.ProperNoun);
        if (s.IsMark(first - 1, '('))
        {
            // "(OMS)", "(directrice de l'usine)"; but "Almería (Espagne)" says where.
            return s.Tokens[noun].Has(TokenFlags.AllCapitals) || !(isName && isAnchorName);
        }
        if (IsOfTime(s, start, anchor) || IsListed(s, start, end))
        {
            return false;
        }
        if (isName)
        {
            return !isAnchorName && start < anchor && PersonNouns.IsAt(s, anchor);
        }
        if (isAnchorName)
        {
            return true;
        }
        // "la Loire, fleuve sauvage", "l'usine, un bâtiment de briques"; but "les laits, les fromages" are two.
        return start < anchor
            && (noun == first || s.Is(first, Pos.Adjective) || (s.IsAny(first, ["un", "une"]) && IsDefinite(s, start)));
    }

    // "le 8 mai", "mercredi", "une année plus tard"
    private static bool IsOfTime(in SentenceContext s, int first, int noun) =>
        s.IsTime(noun) || Words.IsTime(s, noun) || (first + 1 < s.Count && s.Tokens[first + 1].Kind == TokenKind.Number);

    private static bool IsNounOrName(in SentenceContext s, int i) => s[i].Pos is Pos.Noun or Pos.ProperNoun;

    private static bool IsDefinite(in SentenceContext s, int i) =>
        s[i].Subclass is Subclass.Definite or Subclass.Demonstrative or Subclass.Possessive;

    // A member before it, or one that follows: "Paris, Londres, Rome".
    private static bool IsListed(in SentenceContext s, int start, int end)
    {
        if (s.IsMark(start - 1, ',') && NominalHead.EndingAt(s, start - 2) >= 0)
        {
            return true;
        }
        return s.IsMark(end + 1, ',') && (s[end + 2].Pos is Pos.Determiner or Pos.Noun or Pos.ProperNoun || s.Is(end + 2, "et"));
    }

    private static int EndOfGroup(in SentenceContext s, int first)
    {
        var isRelative = s.Is(first, "qui");
        var isParticiple = s[VerbGroup.SkipAdverbs(s, first)].IsPastParticiple;
        for (var k = first; k < s.Count && k - first < MaxLength; k++)
        {
            if (s.IsMark(k, ','))
            {
                return k - 1;
            }
            if (Words.EndsClause(s, k))
            {
                return isRelative ? -1 : k - 1;
            }
            if ((s[k].IsVerbal && s[k].IsFinite && !isRelative) || s.IsAny(k, [":", "("]) || (s.Is(k, "et") && !isParticiple))
            {
                return -1;
            }
        }
        return -1;
    }

    private static int EndOfBracket(in SentenceContext s, int first)
    {
        for (var k = first; k < s.Count && k - first < MaxBracket; k++)
        {
            if (s.IsMark(k, ')'))
            {
                return k - 1;
            }
        }
        return -1;
    }
}
