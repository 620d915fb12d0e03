using MtQuality.Articles;
using MtQuality.Language;
using MtQuality.Text;

namespace MtQuality.Rules.Chunking;

/// <summary>How a text says whose words it gives.</summary>
internal enum AttributionForm : byte
{
    /// <summary>"selon la ministre", "d'après elle".</summary>
    Source,

    /// <summary>A verb of speech and its subject behind it: "a déclaré lundi la ministre".</summary>
    Inversion,

    /// <summary>A verb with a pronoun hung on it: "dit-elle", "a-t-il ajouté".</summary>
    CliticInversion,
}

/// <summary>Words that say who speaks.</summary>
/// <param name="Form">How they say it.</param>
/// <param name="Verb">Last token of the verb of speech, its participle in a compound tense; -1 without a verb.</param>
/// <param name="Subject">The pronoun hung on the verb; else where the group that names the speaker may begin.</param>
internal readonly record struct Attribution(AttributionForm Form, int Verb, int Subject)
{
    // From an auxiliary to its participle, pronoun and adverbs included.
    private const int MaxCompound = 8;

    private static readonly FoldedSet s_sources = new("selon pour dixit");
    private static readonly FoldedSet s_clitics = new("se s' lui leur nous vous me m' te t' l' le la les en y ne n'");
    private static readonly string[] s_auxiliaries =
    [
        "a",
        "avait",
        "aura",
        "aurait",
        "ait",
        "eut",
        "est",
        "était",
        "fut",
        "sera",
        "serait",
    ];

    /// <summary>Reads the attribution that begins at <paramref name="i"/>, behind a quotation or a comma in it.</summary>
    public static bool TryRead(in SentenceContext s, int i, out Attribution attribution)
    {
        attribution = default;
        if ((uint)i >= (uint)s.Count)
        {
            return false;
        }
        if (EndOfSource(s, i) is var source and > 0)
        {
            attribution = new Attribution(AttributionForm.Source, -1, source);
            return true;
        }
        var verb = i;
        if (s.Is(verb, Pos.Adverb) && !SpeechVerbs.IsFinite(s, verb))
        {
            verb++;
        }
        for (var n = 0; n < 3 && IsClitic(s, verb); n++)
        {
            verb++;
        }
        var end = EndOfSpeech(s, verb, out var pronoun);
        attribution =
            pronoun >= 0
                ? new Attribution(AttributionForm.CliticInversion, end, pronoun)
                : new Attribution(AttributionForm.Inversion, end, end + 1);
        return end >= 0;
    }

    /// <summary>Whether the word is a verb of speech with its subject before it; in a compound tense the auxiliary is, and not the participle.</summary>
    public static bool IsSpeech(in SentenceContext s, int i) =>
        IsCompoundSpeech(s, i) || (SpeechVerbs.IsFinite(s, i) && !IsInCompound(s, i));

    /// <summary>A pronoun that stands between a subject and its verb.</summary>
    public static bool IsClitic(in SentenceContext s, int i) => s.IsIn(i, s_clitics);

    // Where the source begins: behind "selon", "d'après".
    private static int EndOfSource(in SentenceContext s, int i)
    {
        if (s.Is(i, "d'") && s.Is(i + 1, "après"))
        {
            return i + 2;
        }
        return s.IsIn(i, s_sources) ? i + 1 : -1;
    }

    // Last token of the verb of speech that begins here; -1 when there is none. Finds a pronoun hung on it: a-t-elle dit.
    private static int EndOfSpeech(in SentenceContext s, int i, out int pronoun)
    {
        pronoun = IsCliticSubject(s, i + 1) ? i + 1 : -1;
        if (SpeechVerbs.IsFinite(s, i))
        {
            return i;
        }
        if (IsAuxiliary(s, i))
        {
            var limit = Math.Min(s.Count, i + MaxCompound);
            for (var k = i + 1; k < limit && !Words.EndsClause(s, k) && QuotationMarks.Of(s, k) == QuotationMark.None; k++)
            {
                if (SpeechVerbs.IsParticiple(s, k))
                {
                    return k;
                }
            }
            return -1;
        }
        // Any verb announces a speaker when its pronoun is inverted: s'emporte-t-il.
        return pronoun >= 0 && s[i].IsVerbal && s[i].IsFinite ? i : -1;
    }

    private static bool IsCliticSubject(in SentenceContext s, int i) =>
        (uint)i < (uint)s.Count && s.Tokens[i].Has(TokenFlags.HyphenClitic) && s.IsAny(i, ["-t-il", "-t-elle", "-il", "-elle"]);

    private static bool IsAuxiliary(in SentenceContext s, int i) => s.IsAny(i, s_auxiliaries);

    private static bool IsInCompound(in SentenceContext s, int participle)
    {
        var i = participle - 1;
        while (i > participle - 3 && s.Is(i, Pos.Adverb))
        {
            i--;
        }
        return IsAuxiliary(s, i) && SpeechVerbs.IsParticiple(s, participle);
    }

    private static bool IsCompoundSpeech(in SentenceContext s, int i)
    {
        if (!IsAuxiliary(s, i))
        {
            return false;
        }
        for (var k = i + 1; k <= i + 3; k++)
        {
            if (SpeechVerbs.IsParticiple(s, k))
            {
                return true;
            }
            if (!s.Is(k, Pos.Adverb))
            {
                return false;
            }
        }
        return false;
    }
}
