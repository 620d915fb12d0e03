using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Contraction;

/// <summary>
/// A verb, its hyphenated pronoun and an elided word run together: "dis-le'est" for "dis-le, c'est". The engine split one English
/// contraction ("it's") and put the halves on different words.
/// </summary>
internal sealed class FusedContraction()
    : WordRule(
        new RuleDescriptor(
            "MTQ2002",
            "FusedContraction",
            Category.Contraction,
            Severity.Major,
            Origin.Machine,
            "« {0} » : deux constructions soudées par une apostrophe ; aucun mot français ne s'écrit ainsi.",
            "“{0}”: two constructions welded by an apostrophe; no French word is written so."
        )
        {
            Requires = SentenceTraits.Apostrophe | SentenceTraits.Hyphen,
        }
    )
{
    public override bool Concerns(in WrittenWord word) =>
        !word.IsPlain && word.Form.Length > 1 && CharClasses.IsHyphen(word.Form[0]) && CharClasses.IsApostrophe(word.Form[^1]);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (i == 0)
        {
            return;
        }
        var token = sentence.Tokens[i];
        if (token.Has(TokenFlags.HyphenClitic) && token.Has(TokenFlags.Elided) && !IsRegularElision(sentence.Word(i)))
        {
            var last =
                i + 1 < sentence.Count && !sentence.SpaceBefore(i + 1) && sentence.Tokens[i + 1].Kind == TokenKind.Word
                    ? i + 1
                    : i;
            sink.ReportTokens(this, sentence, i - 1, last);
        }
    }

    /// <summary>"donne-m'en", "va-t'en", "laisse-l'entrer": me, te, le and la elide after a hyphen, no other pronoun does.</summary>
    private static bool IsRegularElision(ReadOnlySpan<char> clitic) => clitic is [_, 'm' or 't' or 'l' or 'M' or 'T' or 'L', _];
}
