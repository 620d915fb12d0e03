using MtQuality.Cli.Fixes;

namespace MtQuality.Cli.Tests.Fixes;

internal sealed class UnifiedDiffTests
{
    [Test]
    public void A_change_is_shown_with_three_lines_around_it()
    {
        const string source = "1\n2\n3\n4\n5 bogue\n6\n7\n8\n9\n";

        string[] expected =
        [
            "--- a/a.txt",
            "+++ b/a.txt",
            "@@ -2,7 +2,7 @@",
            " 2",
            " 3",
            " 4",
            "-5 bogue",
            "+5 erreur",
            " 6",
            " 7",
            " 8",
        ];
        var edit = new Edit(source.IndexOf("bogue", StringComparison.Ordinal), 5, "erreur");
        Assert.That(UnifiedDiff.Of("a.txt", source, [edit]), Is.EqualTo(expected));
    }

    [Test]
    public void Applied_to_the_source_the_diff_gives_the_edited_text()
    {
#pragma warning disable CA5394 // Reproducible, not secret.
        var random = new Random(3);
        for (var round = 0; round < 400; round++)
        {
            var source = string.Concat(
                Enumerable
                    .Range(0, random.Next(1, 120))
                    .Select(_ =>
                        random.Next(4) == 0 ? "\n"
                        : random.Next(9) == 0 ? "\r\n"
                        : "ab "
                    )
            );
            var edits = RandomEdits(source, random);

            var expected = Edit.Apply(source, 0, source.Length, edits);

            Assert.That(Patched(source, [.. UnifiedDiff.Of("a", source, edits)]), Is.EqualTo(expected));
        }
    }

    private static List<Edit> RandomEdits(string source, Random random)
    {
        var edits = new List<Edit>();
        for (var at = random.Next(20); at < source.Length; at += 1 + random.Next(60))
        {
            var length = Math.Min(1 + random.Next(6), source.Length - at);
            edits.Add(new Edit(at, length, new string('x', random.Next(3))));
            at += length;
        }
        return edits;
    }
#pragma warning restore CA5394

    /// <summary>What <c>patch</c> does: the lines of a hunk must be those of the source, at the place that its heading says.</summary>
    private static string Patched(string source, string[] diff)
    {
        var old = LinesOf(source);
        var result = new List<string>();
        var at = 0;
        for (var i = 2; i < diff.Length; i++)
        {
            var text = diff[i][1..] + (i + 1 < diff.Length && diff[i + 1][0] == '\\' ? "" : "\n");
            switch (diff[i][0])
            {
                case '@':
                    var (oldRange, newRange) = (RangeOf(diff[i].Split(' ')[1]), RangeOf(diff[i].Split(' ')[2]));
                    result.AddRange(old[at..oldRange.First]);
                    at = oldRange.First;
                    Assert.That(result, Has.Count.EqualTo(newRange.First), diff[i]);
                    break;
                case ' ':
                    Assert.That(old[at++], Is.EqualTo(text));
                    result.Add(text);
                    break;
                case '-':
                    Assert.That(old[at++], Is.EqualTo(text));
                    break;
                case '+':
                    result.Add(text);
                    break;
            }
        }
        return string.Concat(result.Concat(old[at..]));

        // Lines before the range: a range of no line is named by the line before it.
        static (int First, int Length) RangeOf(string range)
        {
            var numbers = range[1..].Split(',').Select(int.Parse).ToArray();
            return (numbers[1] == 0 ? numbers[0] : numbers[0] - 1, numbers[1]);
        }
    }

    private static List<string> LinesOf(string text) =>
        [
            .. text.Split('\n').SkipLast(1).Select(line => line + "\n"),
            .. text.Split('\n').TakeLast(1).Where(line => line.Length > 0),
        ];
}
