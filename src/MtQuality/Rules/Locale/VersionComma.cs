using MtQuality.Rules.Dispatch;
using MtQuality.Text;

namespace MtQuality.Rules.Locale;

/// <summary>"Core 3,1", "Windows 8,1": the number of a version, which is a name, with the decimal comma of French numbers.</summary>
internal sealed class VersionComma()
    : WordRule(
        new RuleDescriptor(
            "MTQ8011",
            "VersionComma",
            Category.Locale,
            Severity.Major,
            Origin.Machine,
            "« {0} » : un numéro de version garde son point ({1}).",
            "“{0}”: the number of a version keeps its point ({1})."
        )
        {
            Requires = SentenceTraits.Digit,
        }
    )
{
    // Two digits at most on either side: "Windows 10,5 millions" is a quantity, and so is what a unit or a percent sign follows.
    private const int LongestPart = 2;

    private static readonly FoldedSet s_versioned = new(RuleData.Lines("versioned-names.txt"));
    private static readonly FoldedSet s_units = new(
        "% millions million milliards milliard points point euros dollars fois go mo ko to heures secondes minutes ans"
    );

    public override bool Concerns(in WrittenWord word) => !word.IsPlain && IsVersion(word.Form);

    public override void CheckAt(in SentenceContext sentence, int i, FindingSink sink)
    {
        if (
            i > 0
            && sentence.Tokens[i].Kind == TokenKind.Number
            && IsVersion(sentence.Word(i))
            && s_versioned.Contains(LastPart(sentence.Word(i - 1)))
            && IsName(sentence, i - 1)
            && !sentence.IsIn(i + 1, s_units)
        )
        {
            var right = sink.Explains ? sentence.Word(i).ToString().Replace(',', '.') : null;
            sink.ReportTokens(this, sentence, i, i, right, null, right);
        }
    }

    private static bool IsVersion(ReadOnlySpan<char> number)
    {
        var comma = number.IndexOf(',');
        return comma is > 0 and <= LongestPart
            && number.Length - comma - 1 is > 0 and <= LongestPart
            && number[(comma + 1)..].IndexOfAnyExceptInRange('0', '9') < 0
            && number[..comma].IndexOfAnyExceptInRange('0', '9') < 0;
    }

    // "ASP.NET"
    private static ReadOnlySpan<char> LastPart(ReadOnlySpan<char> word) => word[(word.LastIndexOf('.') + 1)..];

    private static bool IsName(in SentenceContext s, int i) =>
        s.IsAny(i, ["version", "versions"])
        || (s.Tokens[i].Flags & (TokenFlags.InitialCapital | TokenFlags.InnerCapital | TokenFlags.AllCapitals)) != 0
        || s.Tokens[i].Kind == TokenKind.Code;
}
