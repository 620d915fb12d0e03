using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Contraction;

/// <summary>Preposition and article side by side that French contracts: "de le", "de les", "à le", "à les".</summary>
internal sealed class MissingContraction()
    : WordRule(
        new RuleDescriptor(
            "MTQ2007",
            "MissingContraction",
            Category.Contraction,
            Severity.Major,
            Origin.Machine,
            "« {0} » se contracte en « {1} » devant un nom.",
            "“{0}” contracts to “{1}” before a noun."
        )
        {
            Requires = SentenceTraits.Determiner,
        }
    ),
        INextWordRule
{
    private static readonly FoldedSet s_prepositions = new("de à");

    public override bool Concerns(in WrittenWord word) => word.IsIn(s_prepositions);

    public override bool ConcernsBefore(Neighbour next) => !next.IsEdge;

    public bool ConcernsBefore(in WrittenWord next) => next.Form is "le" or "les";

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (i + 2 >= sentence.Count)
        {
            return;
        }
        var contracted = Contracted(sentence, i);
        if (contracted is not null && IsNounGroup(sentence, i + 2))
        {
            sink.ReportTokens(this, sentence, i, i + 1, contracted, null, contracted);
        }
    }

    private static string? Contracted(in SentenceContext sentence, int word) =>
        sentence.Is(word, "de")
            ? Article(sentence, word + 1) switch
            {
                GrammaticalNumber.Singular => "du",
                GrammaticalNumber.Plural => "des",
                _ => null,
            }
        : sentence.Is(word, "à")
            ? Article(sentence, word + 1) switch
            {
                GrammaticalNumber.Singular => "au",
                GrammaticalNumber.Plural => "aux",
                _ => null,
            }
        : null;

    private static GrammaticalNumber Article(in SentenceContext sentence, int word) =>
        sentence.Word(word) is "le" ? GrammaticalNumber.Singular
        : sentence.Word(word) is "les" ? GrammaticalNumber.Plural
        : GrammaticalNumber.None;

    /// <summary>An infinitive ("de le faire"), or a verb form that a pronoun may precede.</summary>
    private static bool CouldFollowPronoun(in SentenceContext sentence, int word)
    {
        foreach (var analysis in sentence.Analyses(word))
        {
            if (analysis.Morph.IsVerbal && !analysis.Morph.IsPastParticiple)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A noun or adjective that cannot be the verb of "de le faire", "à les voir", nor y and en before it.</summary>
    private static bool IsNounGroup(in SentenceContext sentence, int word) =>
        sentence[word].Pos is Pos.Noun or Pos.Adjective
        && !CouldFollowPronoun(sentence, word)
        && !sentence.Could(word, Pos.Adverb)
        && !sentence.Could(word, Pos.Pronoun)
        && Elision.IsOrdinaryWord(sentence, word);
}
