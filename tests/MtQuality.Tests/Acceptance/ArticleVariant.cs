using MtQuality.Training.Evaluation;

namespace MtQuality.Tests.Acceptance;

/// <summary>
/// The articles beside this class: <c>NAME.machine.txt</c> as an unread translation has it, with its artifacts marked
/// <c>[|so|]</c>, and <c>NAME.human.txt</c> as a person writes, most of them of the same events.
/// </summary>
internal static class ArticleVariant
{
    private static readonly string s_directory = Path.Combine(TestContext.CurrentContext.TestDirectory, "Acceptance", "Articles");

    public static IEnumerable<string> Machine { get; } = Names("machine");

    public static IEnumerable<string> Human { get; } = Names("human");

    public static MarkedText ReadMachine(string name) => MarkedText.Parse(Read(name, "machine"));

    public static string ReadHuman(string name) => Read(name, "human");

    private static string Read(string name, string kind) => File.ReadAllText(Path.Combine(s_directory, $"{name}.{kind}.txt"));

    private static string[] Names(string kind)
    {
        var suffix = $".{kind}.txt";
        return Directory
            .EnumerateFiles(s_directory, "*" + suffix)
            .Select(path => Path.GetFileName(path)[..^suffix.Length])
            .Order(StringComparer.Ordinal)
            .ToArray();
    }
}
