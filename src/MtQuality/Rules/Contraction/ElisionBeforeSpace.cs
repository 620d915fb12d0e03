using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Contraction;

/// <summary>An elided word cut off from its host by a space: "l' article", "d' accord".</summary>
internal sealed class ElisionBeforeSpace()
    : WordRule(
        new RuleDescriptor(
            "MTQ2003",
            "ElisionBeforeSpace",
            Category.Contraction,
            Severity.Major,
            Origin.Machine,
            "« {0} » : une espace sépare l'élision du mot qui suit.",
            "“{0}”: a space parts the elided word from the word it leans on."
        )
        {
            Requires = SentenceTraits.Apostrophe,
        }
    )
{
    public override bool Concerns(in WrittenWord word) =>
        !word.IsPlain && word.Form.Length > 1 && CharClasses.IsApostrophe(word.Form[^1]) && Elisions.IsElided(word.Form[..^1]);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (i + 1 >= sentence.Count)
        {
            return;
        }
        var token = sentence.Tokens[i];
        var next = sentence.Tokens[i + 1];
        if (
            token.Has(TokenFlags.Elided)
            && next.Has(TokenFlags.SpaceBefore)
            && !next.Has(TokenFlags.LineStart)
            && next.Kind == TokenKind.Word
            && !next.Has(TokenFlags.InitialCapital) // Names and acronyms are set apart by people, too ("l' API").
            && Elisions.IsElided(sentence.Word(i)[..^1])
            && !IsClosingQuote(sentence, i)
            && !IsMentioned(sentence, i)
        )
        {
            sink.ReportTokens(
                this,
                sentence,
                i,
                i + 1,
                null,
                null,
                sink.Explains ? $"{sentence.Word(i)}{sentence.Word(i + 1)}" : null
            );
        }
    }

    /// <summary>"les l' et les d'": the elided word itself is spoken of.</summary>
    private static bool IsMentioned(in SentenceContext sentence, int word) =>
        sentence.IsAny(word - 1, ["les", "des", "ces", "deux", "ou"]) || sentence.IsAny(word + 1, ["et", "ou"]);

    /// <summary>In 'c' the apostrophe closes a quotation that was opened before.</summary>
    private static bool IsClosingQuote(in SentenceContext sentence, int word)
    {
        var start = sentence.Tokens[word].Start;
        return start > 0 && CharClasses.IsApostrophe(sentence.Text[start - 1]);
    }
}
