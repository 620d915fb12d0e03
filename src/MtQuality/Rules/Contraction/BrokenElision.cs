using MtQuality.Language;
using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Contraction;

/// <summary>
/// An apostrophe after a whole word: "s'expliqu'en", "panneaud'interzone", "Directory’intégration". The engine joined the elided
/// article or pronoun of the next word to the wrong host.
/// </summary>
internal sealed class BrokenElision()
    : WordRule(
        new RuleDescriptor(
            "MTQ2001",
            "BrokenElision",
            Category.Contraction,
            Severity.Major,
            Origin.Machine,
            "« {0} » : l'apostrophe suit un mot qui ne s'élide pas.",
            "“{0}”: the apostrophe follows a word that French does not elide."
        )
        {
            Requires = SentenceTraits.Apostrophe,
        }
    )
{
    public override bool Concerns(in WrittenWord word) =>
        !word.IsPlain && word.Form.Length > 3 && CharClasses.IsApostrophe(word.Form[^1]) && !Elisions.IsElided(word.Form[..^1]);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (i + 1 >= sentence.Count)
        {
            return;
        }
        var token = sentence.Tokens[i];
        if (
            token.Has(TokenFlags.Elided)
            && !token.Has(TokenFlags.HyphenClitic)
            && token.Length > 3
            && !Elisions.IsElided(sentence.Word(i)[..^1])
            && !IsForeignHost(sentence, i)
            && IsGluedLowerCase(sentence, i + 1)
        )
        {
            sink.ReportTokens(this, sentence, i, i + 1);
        }
    }

    /// <summary>The plural possessive of English ("workers' rights") and transliterated names keep their apostrophe.</summary>
    private static bool IsForeignHost(in SentenceContext sentence, int host) =>
        sentence.SpaceBefore(host + 1)
        || CharClasses.IsUpper(sentence.Word(host)[^2]) // Two sentences without a space: "finL'autre".
        || (sentence.Tokens[host].Has(TokenFlags.InitialCapital) && !sentence.Is(host + 1, Pos.Noun));

    private static bool IsGluedLowerCase(in SentenceContext sentence, int word) =>
        sentence.Tokens[word].Kind == TokenKind.Word
        && !sentence.Tokens[word].Has(TokenFlags.InitialCapital)
        && sentence.IsKnown(word);
}
