using System.Buffers;
using MtQuality.Cli.Input;
using MtQuality.Documents;

namespace MtQuality.Cli.Fixes;

/// <summary>
/// Findings that may be corrected without asking: there is one suggestion and no choice, the confidence of the rule is high enough, and
/// the marked words stand in the source as they are, without a tag or an entity among them.
/// </summary>
internal static class SafeEdits
{
    /// <summary>
    /// Rules below are right too seldom to be followed blindly. The confidence of a rule is the share of its findings in machine
    /// translations that its rate in human text does not explain.
    /// </summary>
    public const float DefaultConfidence = 0.75f;

    // What could become markup in the place where it is written.
    private static readonly SearchValues<char> s_markup = SearchValues.Create("<>&*_[]`|#\\~\n\r");

    /// <summary>Edits of the source, in order and without overlap.</summary>
    public static List<Edit> Of(CheckedText text, float confidence)
    {
        var edits = new List<(Edit Edit, float Confidence)>();
        foreach (var finding in (text.Report?.Findings ?? []).Where(finding => finding.Confidence >= confidence))
        {
            if (finding.Suggestions is [var suggestion] && EditOf(text.Document!, finding, suggestion) is { } edit)
            {
                edits.Add((edit, finding.Confidence));
            }
        }
        return WithoutOverlap(edits.OrderBy(pair => pair.Edit.Start));
    }

    /// <summary>What following a suggestion does to the source; <see langword="null"/> where it could touch the markup.</summary>
    public static Edit? EditOf(DocumentText document, Finding finding, string suggestion)
    {
        var marked = document.Text.AsSpan(finding.Start, finding.Length);
        if (
            document.ToSource(finding.Start, finding.Length) is not [var range]
            || !document.Source.AsSpan(range.Start, range.Length).SequenceEqual(marked)
            || (document.Format != DocumentFormat.PlainText && suggestion.AsSpan().ContainsAny(s_markup))
        )
        {
            return null;
        }
        return suggestion.Length > 0 ? new Edit(range.Start, range.Length, suggestion) : Deletion(document.Source, range);
    }

    /// <summary>A deleted word takes one of the spaces around it along.</summary>
    private static Edit Deletion(string source, SourceRange range)
    {
        var isSpaceBefore = range.Start > 0 && source[range.Start - 1] == ' ';
        var isSpaceAfter = range.End < source.Length && source[range.End] == ' ';
        var isLineStart = range.Start == 0 || source[range.Start - 1] == '\n';
        return isSpaceBefore && (isSpaceAfter || range.End == source.Length || source[range.End] is '\n' or '\r')
                ? new Edit(range.Start - 1, range.Length + 1, "")
            : isLineStart && isSpaceAfter ? new Edit(range.Start, range.Length + 1, "")
            : new Edit(range.Start, range.Length, "");
    }

    /// <summary>Of two edits that touch the same characters the surer stays, of equally sure ones the first.</summary>
    private static List<Edit> WithoutOverlap(IEnumerable<(Edit Edit, float Confidence)> inOrder)
    {
        var kept = new List<(Edit Edit, float Confidence)>();
        foreach (var candidate in inOrder)
        {
            if (kept.Count == 0 || kept[^1].Edit.End <= candidate.Edit.Start)
            {
                kept.Add(candidate);
            }
            else if (candidate.Confidence > kept[^1].Confidence)
            {
                kept[^1] = candidate;
            }
        }
        return kept.ConvertAll(pair => pair.Edit);
    }
}
