using FsCheck.Fluent;
using MtQuality.Rules;
using MtQuality.Rules.Dispatch;
using MtQuality.Tests.Text;

namespace MtQuality.Tests.Rules.Dispatch;

internal sealed class RuleSetTests
{
    [Test]
    public void There_is_room_for_all_rules() =>
        Assert.That(RuleTable.OfSentences.Length, Is.LessThanOrEqualTo(RuleSet.Capacity));

    [Test]
    public void A_set_gives_back_its_slots_in_order() =>
        Replayed.Check(
            Prop.ForAll(
                Gen.Choose(0, RuleSet.Capacity - 1).ArrayOf().ToArbitrary(),
                slots =>
                {
                    var set = slots.Aggregate(default(RuleSet), (all, slot) => all | RuleSet.Of(slot));
                    var given = new List<int>();
                    for (var left = set; !left.IsEmpty; left = left.Rest())
                    {
                        given.Add(left.First);
                    }
                    Assert.That(given, Is.EqualTo(slots.Distinct().Order()));
                    Assert.That(Enumerable.Range(0, RuleSet.Capacity).Where(set.Has), Is.EqualTo(given));
                }
            ),
            200
        );

    [Test]
    public void What_two_sets_share_is_in_both() =>
        Assert.That(
            (RuleSet.Of(3) | RuleSet.Of(63) | RuleSet.Of(64)) & (RuleSet.Of(63) | RuleSet.Of(64) | RuleSet.Of(127)),
            Is.EqualTo(RuleSet.Of(63) | RuleSet.Of(64))
        );
}
