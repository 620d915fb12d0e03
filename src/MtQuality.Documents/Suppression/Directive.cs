namespace MtQuality.Documents.Suppression;

internal enum DirectiveKind
{
    Disable,
    Enable,
    DisableNextLine,
}

/// <summary>A comment that speaks to the checker: <c>mtq-disable MTQ2001, MTQ3001 -- a quotation</c>.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Rules">Identifiers of the rules that it names; none means all.</param>
internal sealed record Directive(DirectiveKind Kind, IReadOnlyList<string> Rules)
{
    private const string Mark = "mtq-";

    /// <summary>Reads a comment. One that names something else than rules is no directive: a slip must not switch everything off.</summary>
    public static Directive? Parse(ReadOnlySpan<char> comment)
    {
        comment = comment.Trim();
        if (!comment.StartsWith(Mark, StringComparison.Ordinal))
        {
            return null;
        }
        var remark = comment.IndexOf(" --", StringComparison.Ordinal);
        if (remark >= 0)
        {
            comment = comment[..remark];
        }
        DirectiveKind? kind = null;
        List<string> rules = [];
        foreach (var range in comment.SplitAny(" \t\r\n,"))
        {
            var word = comment[range];
            if (word.IsEmpty)
            {
                continue;
            }
            if (kind is null)
            {
                kind = KindOf(word);
                if (kind is null)
                {
                    return null;
                }
            }
            else if (IsRule(word))
            {
                rules.Add(word.ToString());
            }
            else
            {
                return null;
            }
        }
        return kind is { } known ? new Directive(known, rules) : null;
    }

    private static DirectiveKind? KindOf(ReadOnlySpan<char> word) =>
        word switch
        {
            "mtq-disable" => DirectiveKind.Disable,
            "mtq-enable" => DirectiveKind.Enable,
            "mtq-disable-next-line" => DirectiveKind.DisableNextLine,
            _ => null,
        };

    private static bool IsRule(ReadOnlySpan<char> word) =>
        word.Length == 7 && word.StartsWith("MTQ", StringComparison.Ordinal) && !word[3..].ContainsAnyExceptInRange('0', '9');
}
