using System.Buffers;
using System.Runtime.InteropServices;
using MtQuality.Scoring.Tokens;

namespace MtQuality.Rules;

/// <summary>
/// One place in the text, one finding: of findings that overlap, those of rules stay before those of the learned model, then the
/// graver; of equally grave ones the longer (it explains more), then the one whose rule comes first in the table. Findings for and
/// against a machine do not silence each other, but for a clash that both make and for what the model suspects: where a slip of a
/// person explains it ("ils faudra"), it is no agreement that went wrong.
/// </summary>
internal static class FindingMerger
{
    // Kept in fields: passing the methods themselves would allocate delegates.
    private static readonly Comparison<RawFinding> s_byStrength = CompareStrength;
    private static readonly Comparison<RawFinding> s_byPlace = ComparePlace;

    // With more of them, comparing each with each takes longer than marking places.
    private const int MostInPairs = 16;

    /// <summary>Drops the weaker of overlapping findings and leaves the rest in order of their place.</summary>
    public static void Merge(List<RawFinding> findings)
    {
        if (findings.Count < 2)
        {
            return;
        }
        if (findings.Count <= MostInPairs)
        {
            MergeFew(findings);
        }
        else
        {
            MergeMany(findings);
        }
    }

    /// <summary>As <see cref="MergeMany"/>, but compares the findings in pairs: a sentence has hardly ever more than a few.</summary>
    internal static void MergeFew(List<RawFinding> findings)
    {
        var all = CollectionsMarshal.AsSpan(findings);
        Sort(all, s_byStrength);
        var kept = 0;
        for (var i = 0; i < all.Length; i++)
        {
            if (!IsSilenced(all[i], all[..kept]))
            {
                all[kept++] = all[i];
            }
        }
        Sort(all[..kept], s_byPlace);
        findings.RemoveRange(kept, findings.Count - kept);
    }

    private static bool IsSilenced(in RawFinding finding, ReadOnlySpan<RawFinding> stronger)
    {
        foreach (ref readonly var other in stronger)
        {
            if (
                Math.Max(finding.Start, other.Start) < Math.Min(finding.End, other.End)
                && (IsHuman(other) == IsHuman(finding) || (IsHuman(other) && IsLessThanASlip(finding)))
            )
            {
                return true;
            }
        }
        return false;
    }

    // By insertion.
    private static void Sort(Span<RawFinding> findings, Comparison<RawFinding> comparison)
    {
        for (var i = 1; i < findings.Length; i++)
        {
            if (comparison(findings[i - 1], findings[i]) <= 0)
            {
                continue;
            }
            var finding = findings[i];
            var place = i;
            do
            {
                findings[place] = findings[place - 1];
                place--;
            } while (place > 0 && comparison(findings[place - 1], finding) > 0);
            findings[place] = finding;
        }
    }

    /// <summary>Marks the places of what stays, in order of strength: linear in the length of the text, however many findings there are.</summary>
    internal static void MergeMany(List<RawFinding> findings)
    {
        findings.Sort(s_byStrength);

        var length = 0;
        foreach (var finding in findings)
        {
            length = Math.Max(length, finding.End);
        }
        var pooled = ArrayPool<bool>.Shared.Rent(2 * length);
        var slips = pooled.AsSpan(0, length);
        var covered = pooled.AsSpan(length, length);
        slips.Clear();
        covered.Clear();
        var kept = 0;
        for (var i = 0; i < findings.Count; i++)
        {
            var finding = findings[i];
            // Human slips come first in the order of strength and are resolved among themselves.
            var place = (IsHuman(finding) ? slips : covered).Slice(finding.Start, finding.Length);
            var isExplained = IsLessThanASlip(finding) && slips.Slice(finding.Start, finding.Length).Contains(true);
            if (!isExplained && !place.Contains(true))
            {
                place.Fill(true);
                findings[kept++] = finding;
            }
        }
        ArrayPool<bool>.Shared.Return(pooled);
        findings.RemoveRange(kept, findings.Count - kept);
        findings.Sort(s_byPlace);
    }

    private static bool IsLessThanASlip(RawFinding finding) =>
        finding.Rule is LearnedError || finding.Rule.Descriptor is { Origin: Origin.Either, Category: Category.Agreement };

    private static bool IsHuman(RawFinding finding) => finding.Rule.Descriptor.Origin == Origin.Human;

    private static int CompareStrength(RawFinding a, RawFinding b)
    {
        var byKind = IsHuman(b).CompareTo(IsHuman(a));
        if (byKind != 0)
        {
            return byKind;
        }
        // What a rule can explain comes before what the learned model merely suspects.
        var bySource = (a.Rule is LearnedError).CompareTo(b.Rule is LearnedError);
        if (bySource != 0)
        {
            return bySource;
        }
        var bySeverity = b.Rule.Descriptor.Severity - a.Rule.Descriptor.Severity;
        if (bySeverity != 0)
        {
            return bySeverity;
        }
        var byLength = b.Length.CompareTo(a.Length);
        return byLength != 0 ? byLength : ComparePlace(a, b);
    }

    private static int ComparePlace(RawFinding a, RawFinding b)
    {
        var byStart = a.Start.CompareTo(b.Start);
        return byStart != 0 ? byStart : a.Rule.Index.CompareTo(b.Rule.Index);
    }
}
