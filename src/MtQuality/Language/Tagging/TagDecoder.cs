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
    private const int LastChoice = Stride - 1;
    private const int ChoiceBits = 3;

    // Below any score, and not so far that a difference would not fit.
    private const int Least = int.MinValue / 2;

    public static void Decode(TaggerModel model, TagLattice lattice)
    {
        var transitions = new TagTransitions(model);
        var i = 0;
        while (i < lattice.Count)
        {
            if (lattice.ChoicesAt(i) == 1)
            {
                i++;
                continue;
            }
            var end = i + 1;
            while (lattice.ChoicesAt(end) > 1 || lattice.ChoicesAt(end + 1) > 1)
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
        ref var scores = ref lattice.Paths[0];
        ref var next = ref lattice.NextPaths[0];
        scores = 0;
        for (var i = start; i <= end + 1; i++)
        {
            Step(transitions, lattice, i, ref scores, ref next);
            ref var spare = ref scores;
            scores = ref next;
            next = ref spare;
        }
        var (right, chosen) = (0, 0);
        for (var i = end + 1; i >= start + 2; i--)
        {
            var before = lattice.BackAt(i, right, chosen);
            lattice.ChosenAt(i - 2) = before;
            (right, chosen) = (chosen, before);
        }
        for (var i = start; i < end; i++)
        {
            if (lattice.ChoicesAt(i) > 1)
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
    private static void Weigh(
        TagTransitions transitions,
        TagLattice lattice,
        int i,
        out int best,
        out int second,
        out int chosen
    )
    {
        int left = lattice.ChosenTagAt(i - 1);
        int right = lattice.ChosenTagAt(i + 1);
        int familyOfLeft2 = lattice.ChosenFamilyAt(i - 2);
        int familyOfLeft = lattice.ChosenFamilyAt(i - 1);
        int familyOfRight = lattice.ChosenFamilyAt(i + 1);
        int familyOfRight2 = lattice.ChosenFamilyAt(i + 2);
        var count = lattice.ChoicesAt(i);
        var choice = lattice.ChosenAt(i);
        ref var tags = ref lattice.FirstTagAt(i);
        ref var families = ref lattice.FirstFamilyAt(i);
        ref var emissions = ref lattice.FirstEmissionAt(i);
        (best, second, chosen) = (Least, Least, Least);
        for (var k = 0; k < count; k++)
        {
            int tag = Unsafe.Add(ref tags, k);
            int family = Unsafe.Add(ref families, k);
            var score = Numbered(
                Unsafe.Add(ref emissions, k)
                    + transitions.Pair(left, tag)
                    + transitions.Pair(tag, right)
                    + transitions.Triple(familyOfLeft2, familyOfLeft, family)
                    + transitions.Triple(familyOfLeft, family, familyOfRight)
                    + transitions.Triple(family, familyOfRight, familyOfRight2),
                k
            );
            second = Larger(second, Smaller(score, best));
            best = Larger(best, score);
            chosen = k == choice ? score : chosen;
        }
    }

    // Plain references, because most steps add no more than eight numbers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(TagTransitions transitions, TagLattice lattice, int i, ref int scores, ref int next)
    {
        var (count2, count1, count) = (lattice.ChoicesAt(i - 2), lattice.ChoicesAt(i - 1), lattice.ChoicesAt(i));
        ref var familiesOfLeft2 = ref lattice.FirstFamilyAt(i - 2);
        ref var familiesOfLeft = ref lattice.FirstFamilyAt(i - 1);
        ref var families = ref lattice.FirstFamilyAt(i);
        ref var left = ref lattice.FirstTagAt(i - 1);
        ref var here = ref lattice.FirstTagAt(i);
        ref var emissions = ref lattice.FirstEmissionAt(i);
        ref var back = ref lattice.BackAt(i, 0, 0);
        for (var j = 0; j < count1; j++)
        {
            int tagOfLeft = Unsafe.Add(ref left, j);
            int familyOfLeft = Unsafe.Add(ref familiesOfLeft, j);
            ref var paths = ref Unsafe.Add(ref scores, j * Stride);
            for (var k = 0; k < count; k++)
            {
                int tag = Unsafe.Add(ref here, k);
                ref var triples = ref transitions.Triples(familyOfLeft, Unsafe.Add(ref families, k));
                var best = Numbered(paths + Unsafe.Add(ref triples, (int)familiesOfLeft2), 0);
                for (var h = 1; h < count2; h++)
                {
                    var score = Unsafe.Add(ref paths, h) + Unsafe.Add(ref triples, (int)Unsafe.Add(ref familiesOfLeft2, h));
                    best = Larger(best, Numbered(score, h));
                }
                var at = (k * Stride) + j;
                Unsafe.Add(ref next, at) = ScoreOf(best) + transitions.Pair(tagOfLeft, tag) + Unsafe.Add(ref emissions, k);
                Unsafe.Add(ref back, at) = (byte)ChoiceOf(best);
            }
        }
    }

    // Score and choice in one number, so that the better one is found without a branch that nobody can foretell; where ways tie, the earlier
    // choice is the larger number.
    private static int Numbered(int score, int choice) => (score << ChoiceBits) | (LastChoice - choice);

    private static int ScoreOf(int numbered) => numbered >> ChoiceBits;

    private static int ChoiceOf(int numbered) => LastChoice - (numbered & LastChoice);

    // Math.Max becomes a jump here, with which the analysis of a sentence takes a thirtieth longer.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Larger(int a, int b) => a + ((b - a) & ~((b - a) >> 31));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Smaller(int a, int b) => b + ((a - b) & ((a - b) >> 31));
}
