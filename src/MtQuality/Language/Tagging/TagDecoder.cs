using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MtQuality.Language.Tagging;

/// <summary>
/// Second-order Viterbi over the choices of a lattice: of all ways to tag the sentence, the one with the highest sum of weights. Where
/// ways tie, the earlier candidate wins, which the lexicon holds for the more frequent one.
/// </summary>
/// <remarks>
/// No weight reaches over more than three tokens, so that two in a row without a choice part a sentence into stretches that have
/// nothing to do with each other; one of a single token is a mere comparison.
/// </remarks>
internal static class TagDecoder
{
    private const int Stride = LatticeToken.Stride;
    private const int LastChoice = TagTransitions.Scale - 1;

    // Below any score, and not so far that a difference would not fit.
    private const int Least = int.MinValue / 2;

    public static void Decode(TaggerModel model, TagLattice lattice)
    {
        var open = lattice.Open;
        for (int first = 0, behind = 1; first < open.Length; first = behind++)
        {
            while (behind < open.Length && open[behind] - open[behind - 1] <= 2)
            {
                behind++;
            }
            if (behind == first + 1)
            {
                DecideAlone(model.Transitions, lattice, ref lattice[open[first]]);
            }
            else
            {
                DecideStretch(model.Transitions, lattice, open[first..behind]);
            }
        }
    }

    private static void DecideAlone(TagTransitions transitions, TagLattice lattice, ref LatticeToken token)
    {
        Weigh(transitions, ref token, ref lattice.FirstScore, out var best, out var second);
        token.Choose(ChoiceOf(best));
        token.Lead = ScoreOf(best) - ScoreOf(second);
    }

    // From the first token with a choice to the second one without behind them, where all paths meet again.
    private static void DecideStretch(TagTransitions transitions, TagLattice lattice, ReadOnlySpan<int> open)
    {
        var (start, end) = (open[0], open[^1] + 1);
        FindPaths(transitions, lattice, start, end);
        int right = 0,
            chosen = 0;
        for (var i = end + 1; i >= start + 2; i--)
        {
            var before = ChoiceOf(Unsafe.Add(ref lattice.FirstPathAt(i), (right * Stride) + chosen));
            lattice[i - 2].Choose(before);
            (right, chosen) = (chosen, before);
        }
        foreach (var i in open)
        {
            ref var token = ref lattice[i];
            token.Lead = LeadOf(transitions, ref token, ref lattice.FirstScore);
        }
    }

    // Two choices of each of three tokens at a time, the number of choices made even by one that never wins: eight sums without a jump,
    // where loops over each choice ended where nobody could foretell. The choices of the middle and of the last token make four pairs, and
    // each has its lane: first those of the one choice of the last token, then those of the other. References move along with the tokens.
    private static void FindPaths(TagTransitions transitions, TagLattice lattice, int start, int end)
    {
        ref var allPairs = ref transitions.Pairs;
        ref var allTriples = ref transitions.Triples;
        var tags = (nuint)transitions.TagCount;
        var families = (nuint)transitions.FamilyCount;
        ref var token = ref lattice[start];
        ref var paths = ref lattice.FirstPathAt(start);
        nuint firstCount = 1,
            middleCount = 1;
        // One path leads to the first token, and none over a choice that never wins.
        Unsafe.Add(ref paths, -TagLattice.PathsOfToken) = LastChoice;
        Unsafe.Add(ref paths, 1 - TagLattice.PathsOfToken) = Least;
        Unsafe.Add(ref paths, Stride - TagLattice.PathsOfToken) = Least;
        Unsafe.Add(ref paths, Stride + 1 - TagLattice.PathsOfToken) = Least;
        for (var i = start; i <= end + 1; i++)
        {
            nuint lastCount = token.Count;
            ref var first = ref token.Next(-2).FirstChoice;
            ref var middle = ref token.Next(-1).FirstChoice;
            ref var front = ref Unsafe.Add(ref paths, -TagLattice.PathsOfToken);
            for (nuint j = 0; j < middleCount; j += 2)
            {
                ref var pairs0 = ref Unsafe.Add(ref allPairs, middle.Tag * tags);
                ref var pairs1 = ref Unsafe.Add(ref allPairs, Unsafe.Add(ref middle, 1).Tag * tags);
                ref var triples0 = ref Unsafe.Add(ref allTriples, middle.Family * families * families);
                ref var triples1 = ref Unsafe.Add(ref allTriples, Unsafe.Add(ref middle, 1).Family * families * families);
                var numbers = Vector128.Create((int)j) + Vector128.Create(0, 1, 0, 1);
                ref var last = ref token.FirstChoice;
                for (nuint k = 0; k < lastCount; k += 2)
                {
                    ref var last1 = ref Unsafe.Add(ref last, 1);
                    var row0 = last.Family * families;
                    var row1 = last1.Family * families;
                    var best = Vector128.Create(Least);
                    for (nuint h = 0; h < firstCount; h += 2)
                    {
                        // To each of the two in the middle, from each of the two of the first token.
                        var to = Vector128.Create(Two(ref front, h), Two(ref front, h + Stride)).AsInt32();
                        nuint family0 = Unsafe.Add(ref first, h).Family;
                        nuint family1 = Unsafe.Add(ref first, h + 1).Family;
                        var weights = Weights(ref triples0, ref triples1, row0 + family0, row1 + family0);
                        best = Vector128.Max(best, Vector128.Shuffle(to, Vector128.Create(0, 2, 0, 2)) + weights);
                        weights = Weights(ref triples0, ref triples1, row0 + family1, row1 + family1);
                        best = Vector128.Max(best, Vector128.Shuffle(to, Vector128.Create(1, 3, 1, 3)) + weights);
                    }
                    best += Weights(ref pairs0, ref pairs1, last.Tag, last1.Tag);
                    var emissions = Vector128.CreateScalarUnsafe(last.Emission).WithElement(1, last1.Emission);
                    best += Vector128.Shuffle(emissions, Vector128.Create(0, 0, 1, 1)) << TagTransitions.ScaleBits;
                    ref var path = ref Unsafe.Add(ref paths, (k * Stride) + j);
                    Store(best, ref path);
                    Store((best | Vector128.Create(LastChoice)) - numbers, ref Unsafe.Add(ref path, TagLattice.PathsOfToken));
                    last = ref Unsafe.Add(ref last, 2);
                }
                middle = ref Unsafe.Add(ref middle, 2);
                front = ref Unsafe.Add(ref front, 2 * Stride);
            }
            (firstCount, middleCount) = (middleCount, lastCount);
            token = ref token.Next(1);
            paths = ref Unsafe.Add(ref paths, 2 * TagLattice.PathsOfToken);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Two(ref int scores, nuint at) =>
        Unsafe.ReadUnaligned<long>(ref Unsafe.As<int, byte>(ref Unsafe.Add(ref scores, at)));

    // The two scores of each of two choices.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<int> scores, ref int paths)
    {
        Unsafe.WriteUnaligned(ref Unsafe.As<int, byte>(ref paths), scores.AsInt64().ToScalar());
        Unsafe.WriteUnaligned(ref Unsafe.As<int, byte>(ref Unsafe.Add(ref paths, Stride)), scores.AsInt64().GetElement(1));
    }

    // In one place of the tables of both choices in the middle, and in another of both.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Weights(ref short ofFirst, ref short ofSecond, nuint place, nuint otherPlace) =>
        Vector128.WidenLower(
            Vector128
                .CreateScalarUnsafe(Unsafe.Add(ref ofFirst, place))
                .WithElement(1, Unsafe.Add(ref ofSecond, place))
                .WithElement(2, Unsafe.Add(ref ofFirst, otherPlace))
                .WithElement(3, Unsafe.Add(ref ofSecond, otherPlace))
        );

    private static int LeadOf(TagTransitions transitions, ref LatticeToken token, ref int scores)
    {
        Weigh(transitions, ref token, ref scores, out var best, out var second);
        var chosen = Unsafe.Add(ref scores, (nuint)token.Chosen);
        return ScoreOf(chosen) - ScoreOf(best == chosen ? second : best);
    }

    // What speaks for the best choice of a token and the second best when the tokens around it have theirs: only what depends on the
    // choice, and its number with it. That of each choice is left in the room for scores.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Weigh(TagTransitions transitions, ref LatticeToken token, ref int scores, out int best, out int second)
    {
        var tags = (nuint)transitions.TagCount;
        var families = (nuint)transitions.FamilyCount;
        var left = token.Next(-1).Decision;
        var right = token.Next(1).Decision;
        ref var after = ref Unsafe.Add(ref transitions.Pairs, left.Tag * tags);
        ref var before = ref Unsafe.Add(ref transitions.Pairs, (nuint)right.Tag);
        // The three places in which its family may stand: last, in the middle, first.
        ref var last = ref TriplesOf(transitions, left.Family, 0, token.Next(-2).Decision.Family);
        ref var middle = ref TriplesOf(transitions, 0, right.Family, left.Family);
        ref var first = ref TriplesOf(transitions, right.Family, token.Next(2).Decision.Family, 0);
        ref var own = ref token.FirstChoice;
        nuint count = token.Count;
        var (best1, best2) = (Vector128.CreateScalarUnsafe(Least), Vector128.CreateScalarUnsafe(Least));
        for (nuint k = 0; k < count; k++)
        {
            nuint tag = own.Tag;
            var row = own.Family * families;
            var score =
                ((own.Emission << TagTransitions.ScaleBits) | (LastChoice - (int)k))
                + Unsafe.Add(ref after, tag)
                + Unsafe.Add(ref before, tag * tags)
                + Unsafe.Add(ref last, row)
                + Unsafe.Add(ref middle, row * families)
                + Unsafe.Add(ref first, (nuint)own.Family);
            Unsafe.Add(ref scores, k) = score;
            var numbered = Vector128.CreateScalarUnsafe(score);
            best2 = Vector128.Max(best2, Vector128.Min(best1, numbered));
            best1 = Vector128.Max(best1, numbered);
            own = ref Unsafe.Add(ref own, 1);
        }
        (best, second) = (best1.ToScalar(), best2.ToScalar());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref short TriplesOf(TagTransitions transitions, nuint middle, nuint last, nuint first)
    {
        var families = (nuint)transitions.FamilyCount;
        return ref Unsafe.Add(ref transitions.Triples, (((middle * families) + last) * families) + first);
    }

    // Scores are multiples of the scale, and the number of the choice that they belong to stands in their lowest bits: so the better one
    // is found without a branch that nobody can foretell. Where ways tie, the earlier choice is the larger number.
    private static int ScoreOf(int numbered) => numbered >> TagTransitions.ScaleBits;

    private static int ChoiceOf(int numbered) => LastChoice - (numbered & LastChoice);
}
