using MtQuality.Text;

namespace MtQuality.Tests.Text;

internal sealed class LetterWindowTests
{
    [Test]
    public void A_window_knows_the_letters_that_looking_at_each_finds([Range(1, 150)] int length, [Values(0, 1, 15, 40)] int seed)
    {
#pragma warning disable CA5394 // Test data, not a secret.
        var random = new Random((1000 * seed) + length);
        // Half of them letters, in runs; the others from all over, beyond a byte too.
        var text = string.Create(
            length,
            random,
            (chars, from) =>
            {
                for (var i = 0; i < chars.Length; i++)
                {
                    chars[i] = (char)(from.Next(4) == 0 ? from.Next(0x180) : from.Next('a', 'z' + 1));
                }
            }
        );
        var start = random.Next(length);
#pragma warning restore CA5394
        var window = new LetterWindow(text, start);
        Assert.That(window.Start, Is.EqualTo(start));
        for (var place = 0; place < LetterWindow.Size; place++)
        {
            var c = start + place < length ? text[start + place] : ' ';
            Assert.That(window.IsLetter(place), Is.EqualTo(IsSmall(c) || IsCapital(c)), $"{c} at {place}");
            Assert.That(window.SmallAt(place), Is.EqualTo(IsSmall(c) ? 1 : 0), $"{c} at {place}");
            var behind = 0;
            while (
                place + 1 + behind < LetterWindow.Size
                && start + place + 1 + behind < length
                && IsSmall(text[start + place + 1 + behind])
            )
            {
                behind++;
            }
            Assert.That(window.SmallBehind(place), Is.EqualTo(behind), $"behind {place}");
        }
    }

    [Test]
    public void Every_character_is_a_letter_of_the_window_only_where_it_is_one_to_the_tokenizer()
    {
        for (var c = char.MinValue; c < char.MaxValue; c++)
        {
            var window = new LetterWindow([c], 0);
            if (window.IsLetter(0))
            {
                Assert.That(
                    CharClasses.Of(c),
                    Is.EqualTo(window.SmallAt(0) == 1 ? CharClass.Lower : CharClass.Upper),
                    $"U+{(int)c:X4}"
                );
            }
        }
    }

    private static bool IsSmall(char c) => c is >= 'a' and <= 'z' or >= 'à' and <= 'þ' and not '÷';

    private static bool IsCapital(char c) => c is >= 'A' and <= 'Z' or >= 'À' and <= 'Þ' and not '×';
}
