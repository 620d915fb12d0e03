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
        Span<ushort> boundary = [model.Boundary];
        // Rows of candidates two before, one before and here; scores[h * Width + j] is that of the best path through h and j.
        ReadOnlySpan<ushort> left2 = boundary;
        ReadOnlySpan<ushort> left = boundary;
        var scores = lattice.Scores.AsSpan(0, Width * Width);
        var next = lattice.Scores.AsSpan(Width * Width, Width * Width);
        scores[0] = 0;
        for (var i = 0; i <= count; i++)
        {
            var here = i < count ? lattice.TagsAt(i) : boundary;
            var emissions = i < count ? lattice.EmissionsAt(i) : [0];
            var back = lattice.BackAt(i);
            for (var k = 0; k < here.Length; k++)
            {
                for (var j = 0; j < left.Length; j++)
                {
                    var best = int.MinValue;
                    var bestBefore = 0;
                    for (var h = 0; h < left2.Length; h++)
                    {
                        var score = scores[(h * Width) + j] + model.Transition(left2[h], left[j], here[k]);
                        if (score > best)
                        {
                            (best, bestBefore) = (score, h);
                        }
                    }
                    next[(j * Width) + k] = best + emissions[k];
                    back[(j * Width) + k] = (byte)bestBefore;
                }
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
            if (scores[j * Width] > scores[last * Width])
            {
                last = j;
            }
        }
        var (right, chosen) = (0, last);
        for (var i = count; i > 0; i--)
        {
            lattice.Chosen[i - 1] = (byte)chosen;
            (right, chosen) = (chosen, lattice.BackAt(i)[(chosen * Width) + right]);
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
        var emissions = lattice.EmissionsAt(i);
        var chosen = lattice.Chosen[i];
        var own = 0;
        var other = int.MinValue;
        for (var k = 0; k < tags.Length; k++)
        {
            var score =
                emissions[k]
                + model.Transition(left2, left, tags[k])
                + model.Transition(left, tags[k], right)
                + (i + 1 < lattice.Count ? model.Transition(tags[k], right, right2) : 0);
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

    private static ushort ChosenAt(TaggerModel model, TagLattice lattice, int i) =>
        (uint)i < (uint)lattice.Count ? lattice.TagsAt(i)[lattice.Chosen[i]] : model.Boundary;
}
