using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Locale;

/// <summary>No space after a comma between two words: "Bonjour,comment".</summary>
internal sealed class MissingSpaceAfterComma()
    : WordRule(
        new RuleDescriptor(
            "MTQ8009",
            "MissingSpaceAfterComma",
            Category.Typography,
            Severity.Info,
            Origin.Either,
            "Il manque une espace après la virgule.",
            "A space is missing after the comma."
        )
    )
{
    public override bool Concerns(in WrittenWord word) => !word.IsPlain && word.Form is ",";

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (
            i > 0
            && i + 1 < sentence.Count
            && !sentence.SpaceBefore(i + 1)
            && !sentence.SpaceBefore(i)
            && sentence.Is(i, ",")
            && IsLowerWord(sentence, i + 1)
            && sentence.Tokens[i - 1].Kind == TokenKind.Word
            && sentence.Tokens[i - 1].Length > 1
            && sentence.IsKnown(i - 1)
            && !IsRepeatedList(sentence, i)
        )
        {
            var apart = sink.Explains ? $"{sentence.Word(i - 1)}, {sentence.Word(i + 1)}" : null;
            sink.ReportTokens(this, sentence, i - 1, i + 1, null, null, apart is null ? null : [apart]);
        }
    }

    private static bool IsLowerWord(in SentenceContext sentence, int i) =>
        sentence.Tokens[i].Kind == TokenKind.Word
        && !sentence.Tokens[i].Has(TokenFlags.InitialCapital)
        && sentence.Tokens[i].Length > 1
        && sentence.IsKnown(i);

    // "rouge,vert,bleu": the value of a setting.
    private static bool IsRepeatedList(in SentenceContext sentence, int comma) =>
        IsGlued(sentence, comma - 2) || IsGlued(sentence, comma + 2);

    private static bool IsGlued(in SentenceContext sentence, int i) => sentence.Is(i, ",") && !sentence.SpaceBefore(i + 1);
}
