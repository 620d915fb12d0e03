using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules.Chunking;

/// <summary>Finds the word that carries a nominal of any kind: a noun with its group, a bare noun, a name, a pronoun, a number.</summary>
internal static class NominalHead
{
    private const int MaxBefore = 4;

    /// <summary>The noun, name or pronoun of the group that begins here; -1 when none does.</summary>
    public static int From(in SentenceContext s, int i)
    {
        if ((uint)i < (uint)s.Count && NounGroup.TryRead(s, i, out var group))
        {
            return group.Noun;
        }
        for (var n = i; n < s.Count && n - i < MaxBefore; n++)
        {
            if (IsAt(s, n))
            {
                return n;
            }
            var isBefore =
                s[n].Pos is Pos.Determiner or Pos.Numeral
                || s.Tokens[n].Kind == TokenKind.Number
                || s.IsQuoteMark(n)
                || (s.Is(n, Pos.Adjective) && (s.Is(n + 1, Pos.Noun) || n > i));
            if (!isBefore)
            {
                return -1;
            }
        }
        return -1;
    }

    /// <summary>The head of the nominal that ends here, adjectives behind it left aside; -1 when none does.</summary>
    public static int EndingAt(in SentenceContext s, int last)
    {
        var i = Math.Min(last, s.Count - 1);
        while (i > 0 && last - i < MaxBefore && (s.Is(i, Pos.Adjective) || s[i].IsPastParticiple || s.IsMark(i, ')')))
        {
            i--;
        }
        return i >= 0 && IsAt(s, i) ? FirstOf(s, i) : -1;
    }

    public static bool IsAt(in SentenceContext s, int i) =>
        s.Tokens[i].Kind switch
        {
            TokenKind.Word => s[i].Pos is Pos.Noun or Pos.ProperNoun or Pos.Foreign or Pos.Unknown || IsStrongPronoun(s, i),
            TokenKind.Number => !IsCounted(s, i + 1), // "en 1925 et 1931"
            _ => false,
        };

    /// <summary>"Anne Martin", "le sénateur John McCain": the first word carries a name and what it is apposed to.</summary>
    public static int FirstOf(in SentenceContext s, int i)
    {
        while (i > 0 && s[i - 1].Pos is Pos.ProperNoun or Pos.Noun)
        {
            i--;
        }
        return i;
    }

    /// <summary>The first word of the group that the head ends: its determiner, or an adjective before it.</summary>
    public static int StartOf(in SentenceContext s, int head)
    {
        var i = head;
        while (
            i > 0
            && head - i < MaxBefore
            && (
                s[i - 1].Pos is Pos.Determiner or Pos.Numeral or Pos.Contraction or Pos.Adjective
                || s.Tokens[i - 1].Kind == TokenKind.Number
            )
        )
        {
            i--;
        }
        return i;
    }

    // One that stands by itself: lui, celle, d'autres.
    private static bool IsStrongPronoun(in SentenceContext s, int i) =>
        s.Is(i, Pos.Pronoun) && s[i].Subclass is Subclass.Disjunctive or Subclass.Demonstrative or Subclass.Indefinite;

    private static bool IsCounted(in SentenceContext s, int i) =>
        i < s.Count && (s[i].Pos is Pos.Noun or Pos.ProperNoun or Pos.Adjective || s.Tokens[i].Kind == TokenKind.Number);
}
