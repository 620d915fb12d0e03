namespace MtQuality.Language.Tagging;

/// <summary>
/// What stands further from a token than its neighbours and still decides: the verb to the left tells a participle from an
/// adjective, the verb on both sides a finite form from a noun, "plus" or "ne" one "que" from another.
/// </summary>
internal static class Surroundings
{
    private const int ReachOfVerb = 8;
    private const int ReachOfMaybeVerb = 5;
    private const int ReachOfCorrelative = 10;

    private const uint AnyVerb = 1;
    private const uint VerbBefore = 1;
    private const uint VerbAfter = 2;

    public static void Scan(TagLattice lattice)
    {
        var (verb, maybeVerb, correlative) = (default(Landmark), default(Landmark), default(Landmark));
        uint clause = 0;
        uint beyond = 0;
        for (var i = 0; i < lattice.Count; i++)
        {
            ref var view = ref lattice.ViewAt(i);
            view.LeftVerb = verb.SeenFrom(i, ReachOfVerb);
            view.LeftMaybeVerb = maybeVerb.SeenFrom(i, ReachOfMaybeVerb);
            view.LeftCorrelative = correlative.SeenFrom(i, ReachOfCorrelative);
            view.Clause = clause;
            view.LeftOfAdverbs = beyond;
            if ((view.Traits & WordTraits.MayBeAdverb) == 0)
            {
                beyond = view.Context;
            }
            if ((view.Shape & TokenShape.Word) == 0)
            {
                clause = 0;
                continue;
            }

            var traits = view.Traits;
            if ((traits & WordTraits.MayBeVerb) != 0)
            {
                maybeVerb = new Landmark(view.Word, i);
            }
            var auxiliary = view.Auxiliary != 0 && (traits & WordTraits.MayBeFinite) != 0;
            if (auxiliary || (traits & WordTraits.IsFinite) != 0)
            {
                verb = new Landmark(auxiliary ? AnyVerb + view.Auxiliary : AnyVerb, i);
                clause |= VerbBefore;
            }
            if ((traits & WordTraits.Correlative) != 0)
            {
                correlative = new Landmark(view.Word, i);
            }
        }

        beyond = 0;
        uint kindsBeyond = 0;
        var verbAfter = false;
        for (var i = lattice.Count - 1; i >= 0; i--)
        {
            ref var view = ref lattice.ViewAt(i);
            view.RightOfAdverbs = beyond;
            view.RightKindsOfAdverbs = kindsBeyond;
            if ((view.Traits & WordTraits.MayBeAdverb) == 0)
            {
                beyond = view.Context;
                kindsBeyond = view.Kinds;
            }
            view.Clause |= verbAfter ? VerbAfter : 0;
            verbAfter = (view.Shape & TokenShape.Word) != 0 && (verbAfter || (view.Traits & WordTraits.IsFinite) != 0);
        }
    }

    private readonly struct Landmark(uint word, int at)
    {
        public uint SeenFrom(int i, int reach) => i - at <= reach ? word : 0;
    }
}
