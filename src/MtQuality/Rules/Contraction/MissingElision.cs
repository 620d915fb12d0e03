using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Contraction;

/// <summary>A word that must elide and does not: "que il", "de une", "le article", "je ai".</summary>
internal sealed class MissingElision()
    : WordRule(
        new RuleDescriptor(
            "MTQ2006",
            "MissingElision",
            Category.Contraction,
            Severity.Major,
            Origin.Machine,
            "« {0} » : l'élision manque, il faut « {1} ».",
            "“{0}”: the elision is missing, it should read “{1}”."
        )
    ),
        INextWordRule
{
    private static readonly FoldedSet s_eliding = new("que je ne se me te le la de");

    public override bool Concerns(in WrittenWord word) => word.IsIn(s_eliding);

    public override bool ConcernsBefore(Neighbour next) => !next.IsEdge;

    public bool ConcernsBefore(in WrittenWord next) => Elision.MayElideBefore(next.Form[0]);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (i + 1 < sentence.Count && MustElide(sentence, i))
        {
            var elided = sink.Explains ? $"{sentence.Word(i)[..^1]}'{sentence.Word(i + 1)}" : null;
            sink.ReportTokens(this, sentence, i, i + 1, elided, null, elided);
        }
    }

    private static bool MustElide(in SentenceContext sentence, int word)
    {
        var token = sentence.Tokens[word];
        if (
            token.Kind != TokenKind.Word
            || token.Length > 5
            || token.Has(TokenFlags.HyphenClitic)
            || !Elision.MayElideBefore(sentence.Word(word + 1)[0])
            || IsCutOff(sentence, word + 1)
        )
        {
            return false;
        }
        if (sentence.IsAny(word, s_pronounsAndConjunctions))
        {
            return sentence.IsAny(word + 1, s_pronounsWithVowel) || IsVerbWithVowel(sentence, word);
        }
        if (IsArticleBeforeVerb(sentence, word))
        {
            return true;
        }
        return sentence.IsAny(word, s_articles)
            && sentence.Could(word, sentence.Is(word, "de") ? Pos.Preposition : Pos.Determiner)
            && Elision.StartsWithVowelSound(sentence, word + 1)
            && sentence[word + 1].Pos is Pos.Noun or Pos.Adjective
            && sentence.Readings[word + 1].Match == FormMatch.Exact;
    }

    /// <summary>je, ne, se, me, te before a verb ("je ai", "ne est").</summary>
    private static bool IsVerbWithVowel(in SentenceContext sentence, int word) =>
        !sentence.Is(word, "que")
        && (sentence[word + 1].IsVerbal || (sentence.Is(word, "ne") && sentence.Could(word + 1, Pos.Verb)))
        && Elision.StartsWithVowelSound(sentence, word + 1);

    /// <summary>"la annonce a surpris": whether it was meant for a noun or has an object pronoun before it, le and la elide before a verb.</summary>
    private static bool IsArticleBeforeVerb(in SentenceContext sentence, int word) =>
        sentence.IsAny(word, ["le", "la"])
        && sentence.Tokens[word + 1].Length > 2
        && sentence[word + 1].IsVerbal
        && sentence[word + 1].IsFinite
        && sentence.Readings[word + 1].Match == FormMatch.Exact
        && Elision.StartsWithVowelSound(sentence, word + 1);

    /// <summary>A quotation mark, bracket or line break between the two words, or a word cited with what follows it ("le a privatif").</summary>
    private static bool IsCutOff(in SentenceContext sentence, int next) =>
        !sentence.SpaceBefore(next)
        || sentence.Tokens[next].Has(TokenFlags.LineStart)
        || sentence.Tokens[next].Kind != TokenKind.Word;

    private static readonly string[] s_articles = ["le", "la", "de"];
    private static readonly string[] s_pronounsAndConjunctions = ["que", "je", "ne", "se", "me", "te"];
    private static readonly string[] s_pronounsWithVowel = ["il", "ils", "elle", "elles"];
}
