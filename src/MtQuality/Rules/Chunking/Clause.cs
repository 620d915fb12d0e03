using MtQuality.Text;

namespace MtQuality.Rules.Chunking;

/// <summary>A subject and its finite verb.</summary>
internal readonly record struct Clause(Subject Subject, int Verb)
{
    private static readonly FoldedSet s_reflexives = new("se s'");

    /// <summary>Reads the clause whose subject starts at <paramref name="i"/> (a noun phrase, a pronoun, or the relative "qui").</summary>
    public static bool TryRead(in SentenceContext s, int i, out Clause clause)
    {
        clause = default;
        return Subject.MayBeginAt(s, i)
            && (s.Chunks is { } chunks ? chunks.TryGetClause(s, i, out clause) : TryReadAnew(s, i, out clause));
    }

    /// <summary>
    /// Reads the first clause that starts at <paramref name="from"/> or behind it, and before <paramref name="end"/>; <paramref name="from"/>
    /// is then where it starts.
    /// </summary>
    public static bool TryReadNext(in SentenceContext s, ref int from, int end, out Clause clause)
    {
        for (; from < end; from++)
        {
            if (TryRead(s, from, out clause))
            {
                return true;
            }
        }
        clause = default;
        return false;
    }

    /// <summary>Reads it from the words, whether or not it was read before.</summary>
    public static bool TryReadAnew(in SentenceContext s, int i, out Clause clause)
    {
        clause = default;
        if (!Subject.TryRead(s, i, out var subject))
        {
            return false;
        }
        var verb = VerbAfter(s, subject);
        if (verb < 0 && ExtendedSubject.TryRead(s, subject, out var extended))
        {
            subject = extended;
            verb = VerbAfter(s, subject);
        }
        if (verb < 0)
        {
            return false;
        }
        clause = new Clause(subject, verb);
        return true;
    }

    private static int VerbAfter(in SentenceContext s, in Subject subject)
    {
        var verb = VerbGroup.FiniteVerbAfter(s, subject.Last + 1);
        return verb >= 0 && (subject.IsPronoun || VerbGroup.IsSurelyVerb(s, verb, verb > subject.Last + 1)) ? verb : -1;
    }

    /// <summary>
    /// A second verb with the same subject, -1 when there is none. Only the subject of the first clause of a sentence is carried on; in
    /// a subordinate clause the coordinated verb may be the main one.
    /// </summary>
    public int SecondVerb(in SentenceContext s) =>
        !Subject.IsRelative && s.IsFirstWord(Subject.First) ? VerbGroup.CoordinatedVerb(s, Verb) : -1;

    /// <summary>Whether the verb has a reflexive pronoun.</summary>
    public static bool IsReflexive(in SentenceContext s, int verb) =>
        s.IsIn(verb - 1, s_reflexives) || s.IsIn(verb - 2, s_reflexives);
}
