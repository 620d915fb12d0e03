using MtQuality.Text;

namespace MtQuality.Tests.Text;

internal sealed class IntegersTests
{
    [Test]
    public void No_number_is_negative([Values(int.MinValue, -1000, -1, 0, 1, 7, int.MaxValue)] int number) =>
        Assert.That(Integers.NotNegative(number), Is.EqualTo(Math.Max(0, number)));

    [Test]
    public void No_number_is_above_the_most(
        [Values(-1000, -1, 0, 1, 7, 1000, int.MaxValue)] int number,
        [Values(0, 1, 7, 512)] int most
    ) => Assert.That(Integers.AtMost(number, most), Is.EqualTo(Math.Min(number, most)));

    [Test]
    public void One_of_two_is_chosen([Values] bool condition)
    {
        Assert.That(Integers.Select(condition, 3, uint.MaxValue), Is.EqualTo(condition ? 3 : uint.MaxValue));
        Assert.That(Integers.Select(condition, 0, 7), Is.EqualTo(condition ? 0 : 7));
    }
}
