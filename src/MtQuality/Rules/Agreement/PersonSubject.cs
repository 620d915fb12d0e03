using MtQuality.Articles;
using MtQuality.Rules.Chunking;
using MtQuality.Text;

namespace MtQuality.Rules.Agreement;

/// <summary>Tells whether a name is the whole subject of the verb after it: not "la société de Nadella est …", not "Paul et Nadella".</summary>
internal static class PersonSubject
{
    private static readonly FoldedSet s_clauseOpeners = new(
        "que qu' dont où quand lorsque lorsqu' si car mais puisque puisqu' comme alors parce tandis quoique quoiqu' or donc cependant "
            + "aujourd'hui ensuite puis enfin"
    );

    /// <summary>Whether the subject of a clause begins with the name, its title or its function.</summary>
    public static bool Begins(in SentenceContext s, int first, int last) => StartOfSubject(s, first, last, out _) >= 0;

    /// <summary>Finds the token after the subject, where its verb group begins.</summary>
    public static bool TryFindEnd(in SentenceContext s, int first, int last, out int afterSubject)
    {
        afterSubject = last + 1;
        var start = StartOfSubject(s, first, last, out var isApposed);
        if (start < 0)
        {
            return false;
        }
        if (isApposed)
        {
            // "le PDG de Microsoft, Satya Nadella, est …": the comma closes the apposition.
            if (s.Is(afterSubject, ","))
            {
                afterSubject++;
            }
            return true;
        }
        if (s.IsAny(afterSubject, [",", "("]))
        {
            // A capital behind the comma may go on with a list of names.
            var isPassed =
                Apposition.TryReadAfter(s, last, out var apposition)
                && (s.Is(afterSubject, "(") || (apposition.IsClosedByComma(s) && !s.HasCapital(apposition.First)));
            afterSubject = isPassed ? apposition.After : 0;
        }
        return afterSubject > 0;
    }

    /// <summary>
    /// Finds the token after "qui", where the name is its antecedent: "la cheffe Aiko Tanabe, qui est …". After a preposition it may be
    /// what stands further left: "la femme de Paul Morel, qui est …".
    /// </summary>
    public static bool TryFindRelative(in SentenceContext s, int first, int last, out int afterRelative)
    {
        var relative = s.Is(last + 1, ",") ? last + 2 : last + 1;
        afterRelative = relative + 1;
        if (!s.Is(relative, "qui"))
        {
            return false;
        }
        var function = FunctionReader.Before(s, new NameRun(first, last));
        var start =
            Titles.IsAt(s, first - 1) ? first - 1
            : function.Exists ? function.Start
            : first;
        return !Words.IsPreposition(s, start)
            && !Words.IsPreposition(s, start - 1)
            && !Coordination.IsCoordinator(s, start - 1)
            && !s.IsAny(start - 1, ["que", "qu'"]);
    }

    private static int StartOfSubject(in SentenceContext s, int first, int last, out bool isApposed)
    {
        isApposed = false;
        if (OpensClause(s, first))
        {
            return first;
        }
        if (Titles.IsAt(s, first - 1))
        {
            return OpensClause(s, first - 1) ? first - 1 : -1;
        }
        var function = FunctionReader.Before(s, new NameRun(first, last));
        if (!function.Exists)
        {
            return s.Is(first - 1, ",") ? first : -1;
        }
        isApposed = s.Is(first - 1, ",");
        return OpensClause(s, function.Start) && !Words.IsPreposition(s, function.Start) ? function.Start : -1;
    }

    /// <summary>Whether the clause begins here, so that nothing before can be the subject.</summary>
    private static bool OpensClause(in SentenceContext s, int i) =>
        i == 0
        || s.IsIn(i - 1, s_clauseOpeners)
        || (s.Tokens[i - 1].Kind == TokenKind.Punctuation && !s.IsAny(i - 1, [",", "-", "/", "(", ")"]))
        || (s.Is(i - 1, "et") && (i == 1 || s.Tokens[i - 2].Kind == TokenKind.Punctuation))
        || (s.Is(i - 1, ",") && !s.Tokens[i].Has(TokenFlags.InitialCapital));
}
