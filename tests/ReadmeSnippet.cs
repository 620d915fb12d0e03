using System.Reflection;

namespace MtQuality.Tests;

/// <summary>Code that the README shows is code of a test, between the lines <c>// &lt;readme&gt;</c> and <c>// &lt;/readme&gt;</c>.</summary>
internal static class ReadmeSnippet
{
    private const string Open = "// <readme>\n";
    private const string Close = "// </readme>";
    private const int Indent = 8;

    private static readonly string s_root = Path.Combine(
        typeof(ReadmeSnippet)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "CorpusDirectory")
            .Value!,
        ".."
    );

    public static string Readme { get; } = Read("README.md");

    /// <summary>The code in a test project's <c>ReadmeTests.cs</c> as a block of the README.</summary>
    public static string BlockOf(string project)
    {
        var source = Read(Path.Combine("tests", project, "ReadmeTests.cs"));
        var start = source.IndexOf(Open, StringComparison.Ordinal) + Open.Length;
        var code = source[start..source.IndexOf(Close, start, StringComparison.Ordinal)];
        var lines = code.Split('\n').SkipLast(1).Select(line => (line.Length > Indent ? line[Indent..] : "") + "\n");
        return $"```csharp\n{string.Concat(lines)}```";
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(s_root, file)).ReplaceLineEndings("\n");
}
