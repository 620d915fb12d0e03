using System.Runtime.CompilerServices;

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
    private const int Stride = TagLattice.Stride;
    private const int LastChoice = TagTransitions.Scale - 1;

    // Below any score, and not so far that a difference would not fit.
    private const int Least = int.MinValue / 2;

    public static void Decode(TaggerModel model, TagLattice lattice)
    {
        var transitions = model.Transitions;
        var i = 0;
        while (i < lattice.Count)
        {
            if (lattice.CountAt(i) == 1)
            {
                i++;
                continue;
            }
            var end = i + 1;
            while (lattice.CountAt(end) > 1 || lattice.CountAt(end + 1) > 1)
            {
                end++;
            }
            if (end == i + 1)
            {
                DecideAlone(transitions, lattice, i);
            }
            else
            {
                DecideStretch(transitions, lattice, i, end);
            }
            // The one behind has no choice.
            i = end + 1;
        }
    }

    private static void DecideAlone(TagTransitions transitions, TagLattice lattice, int i)
    {
        Weigh(transitions, lattice, i, out var best, out var second, out _);
        lattice.ChosenAt(i) = (byte)ChoiceOf(best);
        lattice.Leads[i] = ScoreOf(best) - ScoreOf(second);
    }

    // From the first token with a choice to the second one without behind them, where all paths meet again.
    private static void DecideStretch(TagTransitions transitions, TagLattice lattice, int start, int end)
    {
        lattice.FirstPathAt(start - 1) = 0;
        for (var i = start; i <= end + 1; i++)
        {
            Step(transitions, lattice, i);
        }
        var (right, chosen) = (0, 0);
        for (var i = end + 1; i >= start + 2; i--)
        {
            var before = ChoiceOf(Unsafe.Add(ref lattice.FirstPathAt(i), (right * Stride) + chosen));
            lattice.ChosenAt(i - 2) = (byte)before;
            (right, chosen) = (chosen, before);
        }
        for (var i = start; i < end; i++)
        {
            if (lattice.CountAt(i) > 1)
            {
                lattice.Leads[i] = LeadAt(transitions, lattice, i);
            }
        }
    }

    private static int LeadAt(TagTransitions transitions, TagLattice lattice, int i)
    {
        Weigh(transitions, lattice, i, out var best, out var second, out var chosen);
        return ScoreOf(chosen) - ScoreOf(best == chosen ? second : best);
    }

    // What speaks for the best choice of a token, the second best and the one that it has, when the tokens around it have theirs: only
    // what depends on the choice, and its number with it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Weigh(TagTransitions transitions, TagLattice lattice, int i, out int best, out int second, out int chosen)
    {
        ref readonly var left = ref lattice.DecisionAt(i - 1);
        ref readonly var right = ref lattice.DecisionAt(i + 1);
        int familyOfLeft2 = lattice.DecisionAt(i - 2).Family;
        int familyOfRight2 = lattice.DecisionAt(i + 2).Family;
        var count = lattice.CountAt(i);
        var choice = lattice.ChosenAt(i);
        ref var here = ref lattice.FirstChoiceAt(i);
        (best, second, chosen) = (Least, Least, Least);
        for (var k = 0; k < count; k++)
        {
            ref var own = ref Unsafe.Add(ref here, k);
            var score =
                Numbered(own.Emission, k)
                + transitions.Pair(left.Tag, own.Tag)
                + transitions.Pair(own.Tag, right.Tag)
                + transitions.Triple(familyOfLeft2, left.Family, own.Family)
                + transitions.Triple(left.Family, own.Family, right.Family)
                + transitions.Triple(own.Family, right.Family, familyOfRight2);
            second = Larger(second, Smaller(score, best));
            best = Larger(best, score);
            chosen = k == choice ? score : chosen;
        }
    }

    // Plain references, because most steps add no more than eight numbers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(TagTransitions transitions, TagLattice lattice, int i)
    {
        var (count2, count1, count) = (lattice.CountAt(i - 2), lattice.CountAt(i - 1), lattice.CountAt(i));
        var families = transitions.FamilyCount;
        ref var left2 = ref lattice.FirstChoiceAt(i - 2);
        ref var left = ref lattice.FirstChoiceAt(i - 1);
        ref var here = ref lattice.FirstChoiceAt(i);
        ref var paths = ref lattice.FirstPathAt(i - 1);
        ref var next = ref lattice.FirstPathAt(i);
        for (var j = 0; j < count1; j++)
        {
            ref var pairs = ref transitions.PairsAfter(Unsafe.Add(ref left, j).Tag);
            ref var triplesAround = ref transitions.TriplesAround(Unsafe.Add(ref left, j).Family);
            ref var pathsTo = ref Unsafe.Add(ref paths, j * Stride);
            for (var k = 0; k < count; k++)
            {
                ref var own = ref Unsafe.Add(ref here, k);
                ref var triples = ref Unsafe.Add(ref triplesAround, own.Family * families);
                var best = Renumbered(pathsTo, 0) + Unsafe.Add(ref triples, (int)left2.Family);
                for (var h = 1; h < count2; h++)
                {
                    var score =
                        Renumbered(Unsafe.Add(ref pathsTo, h), h) + Unsafe.Add(ref triples, (int)Unsafe.Add(ref left2, h).Family);
                    best = Larger(best, score);
                }
                Unsafe.Add(ref next, (k * Stride) + j) =
                    best + Unsafe.Add(ref pairs, (int)own.Tag) + (own.Emission << TagTransitions.ScaleBits);
            }
        }
    }

    // Score and choice in one number, so that the better one is found without a branch that nobody can foretell; where ways tie, the earlier
    // choice is the larger number.
    private static int Numbered(int score, int choice) => (score << TagTransitions.ScaleBits) | (LastChoice - choice);

    // The same score with the number of another choice.
    private static int Renumbered(int numbered, int choice) => (numbered | LastChoice) - choice;

    private static int ScoreOf(int numbered) => numbered >> TagTransitions.ScaleBits;

    private static int ChoiceOf(int numbered) => LastChoice - (numbered & LastChoice);

    // Math.Max becomes a jump here, with which the analysis of a sentence takes a thirtieth longer.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Larger(int a, int b) => a + ((b - a) & ~((b - a) >> 31));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Smaller(int a, int b) => b + ((a - b) & ((a - b) >> 31));
}
