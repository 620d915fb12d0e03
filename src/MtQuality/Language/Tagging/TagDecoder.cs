using System.Runtime.CompilerServices;

namespace MtQuality.Language.Tagging;

/// <summary>
/// Second-order Viterbi over the candidates of a lattice: of all ways to tag the sentence, the one with the highest sum of weights.
/// Where ways tie, the earlier candidate wins, which the lexicon holds for the more frequent one.
/// </summary>
internal static class TagDecoder
{
    private const int Width = TagLattice.MaxCandidates;

    public static void Decode(TaggerModel model, TagLattice lattice)
    {
        var count = lattice.Count;
        ReadOnlySpan<int> nothing = [0];
        ReadOnlySpan<ushort> boundary = [model.Boundary];
        // Candidates two before, one before and here; scores[j * Width + h] is that of the best path through h and then j.
        var left2 = boundary;
        var left = boundary;
        var scores = lattice.Scores.AsSpan(0, Width * Width);
        var next = lattice.Scores.AsSpan(Width * Width, Width * Width);
        scores[0] = 0;
        for (var i = 0; i <= count; i++)
        {
            var here = i < count ? lattice.TagsAt(i) : boundary;
            var emissions = i < count ? lattice.EmissionsAt(i) : nothing;
            var back = lattice.BackAt(i);
            if (here.Length * left.Length * left2.Length == 1)
            {
                // Nothing to choose among, so nothing to add: only differences count.
                next[0] = scores[0];
                back[0] = 0;
            }
            else
            {
                Step(model, left2, left, here, emissions, scores, next, back);
            }
            var spare = scores;
            scores = next;
            next = spare;
            left2 = left;
            left = here;
        }

        // The last step was the boundary: its left neighbours are the candidates of the last token.
        var last = 0;
        for (var j = 1; j < left2.Length; j++)
        {
            if (scores[j] > scores[last])
            {
                last = j;
            }
        }
        var (right, chosen) = (0, last);
        for (var i = count; i > 0; i--)
        {
            lattice.Chosen[i - 1] = (byte)chosen;
            (right, chosen) = (chosen, lattice.BackAt(i)[(right * Width) + chosen]);
        }
    }

    /// <summary>By how much the chosen candidate leads the next best one when the tokens around it keep theirs.</summary>
    public static int LeadAt(TaggerModel model, TagLattice lattice, int i)
    {
        var tags = lattice.TagsAt(i);
        if (tags.Length == 1)
        {
            return int.MaxValue;
        }
        var (left2, left) = (ChosenAt(model, lattice, i - 2), ChosenAt(model, lattice, i - 1));
        var (right, right2) = (ChosenAt(model, lattice, i + 1), ChosenAt(model, lattice, i + 2));
        // Only what depends on the candidate: the transition to it, and those to the two tokens behind it.
        var transitions = new TagTransitions(model);
        var familyOfLeft = transitions.FamilyOf(left);
        var (familyOfLeft2, familyOfRight) = (transitions.FamilyOf(left2), transitions.FamilyOf(right));
        var familyOfRight2 = transitions.FamilyOf(right2);
        var isLast = i + 1 == lattice.Count;
        var emissions = lattice.EmissionsAt(i);
        var chosen = lattice.Chosen[i];
        var own = 0;
        var other = int.MinValue;
        for (var k = 0; k < tags.Length; k++)
        {
            var tag = tags[k];
            var family = transitions.FamilyOf(tag);
            var score =
                emissions[k]
                + transitions.Pair(left, tag)
                + transitions.Skip(left2, tag)
                + transitions.Triple(familyOfLeft2, familyOfLeft, family)
                + transitions.Pair(tag, right)
                + transitions.Triple(familyOfLeft, family, familyOfRight);
            if (!isLast)
            {
                score += transitions.Skip(tag, right2) + transitions.Triple(family, familyOfRight, familyOfRight2);
            }
            if (k == chosen)
            {
                own = score;
            }
            else
            {
                other = Math.Max(other, score);
            }
        }
        return own - other;
    }

    [SkipLocalsInit]
    private static void Step(
        TaggerModel model,
        ReadOnlySpan<ushort> left2,
        ReadOnlySpan<ushort> left,
        ReadOnlySpan<ushort> here,
        ReadOnlySpan<int> emissions,
        ReadOnlySpan<int> scores,
        Span<int> next,
        Span<byte> back
    )
    {
        var transitions = new TagTransitions(model);
        Span<int> familiesBefore = stackalloc int[Width];
        for (var h = 0; h < left2.Length; h++)
        {
            familiesBefore[h] = transitions.FamilyOf(left2[h]);
        }
        Span<int> skips = stackalloc int[Width];
        for (var k = 0; k < here.Length; k++)
        {
            var family = transitions.FamilyOf(here[k]);
            for (var h = 0; h < left2.Length; h++)
            {
                skips[h] = transitions.Skip(left2[h], here[k]);
            }
            for (var j = 0; j < left.Length; j++)
            {
                var paths = scores.Slice(j * Width, left2.Length);
                var familyOfLeft = transitions.FamilyOf(left[j]);
                var best = int.MinValue;
                var bestBefore = 0;
                for (var h = 0; h < paths.Length; h++)
                {
                    var score = paths[h] + skips[h] + transitions.Triple(familiesBefore[h], familyOfLeft, family);
                    if (score > best)
                    {
                        (best, bestBefore) = (score, h);
                    }
                }
                next[(k * Width) + j] = best + transitions.Pair(left[j], here[k]) + emissions[k];
                back[(k * Width) + j] = (byte)bestBefore;
            }
        }
    }

    private static ushort ChosenAt(TaggerModel model, TagLattice lattice, int i) =>
        (uint)i < (uint)lattice.Count ? lattice.TagsAt(i)[lattice.Chosen[i]] : model.Boundary;
}
