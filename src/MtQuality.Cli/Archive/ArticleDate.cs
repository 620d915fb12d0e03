using System.Globalization;
using MtQuality.Cli.Input;

namespace MtQuality.Cli.Archive;

/// <summary>When an article appeared: what its front matter says, else the date of its file.</summary>
internal readonly record struct ArticleDate(DateOnly Day, bool IsFromFrontMatter)
{
    private const int DayLength = 10;
    private static readonly string[] s_fences = ["---", "+++"];
    private static readonly string[] s_keys = ["date", "published", "publishDate"];

    public static ArticleDate Of(CheckedText text) =>
        FromFrontMatter(text.Source) is { } day
            ? new ArticleDate(day, true)
            : new ArticleDate(DateOnly.FromDateTime(File.GetLastWriteTimeUtc(text.Name)), false);

    /// <summary>The date in a block of YAML or TOML at the beginning, in the order of ISO 8601.</summary>
    internal static DateOnly? FromFrontMatter(string source)
    {
        using var lines = new StringReader(source);
        if (lines.ReadLine()?.TrimEnd() is not { } fence || !s_fences.Contains(fence, StringComparer.Ordinal))
        {
            return null;
        }
        while (lines.ReadLine() is { } line && line.TrimEnd() != fence)
        {
            var separator = line.AsSpan().IndexOfAny(':', '=');
            if (separator > 0 && s_keys.Contains(line[..separator].Trim(), StringComparer.OrdinalIgnoreCase))
            {
                var value = line.AsSpan(separator + 1).Trim(" \t\"'");
                return
                    value.Length >= DayLength
                    && DateOnly.TryParseExact(
                        value[..DayLength],
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var day
                    )
                    ? day
                    : null;
            }
        }
        return null;
    }
}
