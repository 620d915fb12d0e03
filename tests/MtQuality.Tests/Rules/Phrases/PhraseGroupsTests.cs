using MtQuality.Rules.Phrases;

namespace MtQuality.Tests.Rules.Phrases;

internal sealed class PhraseGroupsTests
{
    private const ushort All = 999;

    [Test]
    public void No_group_is_no_group() => Assert.That(default(PhraseGroups).With(0, All).IsEmpty);

    [Test]
    public void A_group_is_there_once() => Assert.That(Read(Of(7, 3, 7, 0, 3)), Is.EqualTo(new[] { 7, 3 }));

    [Test]
    public void Where_there_is_no_room_the_group_of_all_phrases_stands_for_the_rest() =>
        Assert.That(Read(Of(1, 2, 3, 4, 5, 6)), Is.EqualTo(new[] { 1, 2, 3, All }));

    private static PhraseGroups Of(params ushort[] groups) =>
        groups.Aggregate(default(PhraseGroups), (all, group) => all.With(group, All));

    private static List<int> Read(PhraseGroups groups)
    {
        var read = new List<int>();
        for (; !groups.IsEmpty; groups = groups.Rest())
        {
            read.Add(groups.First);
        }
        return read;
    }
}
