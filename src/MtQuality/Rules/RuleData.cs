namespace MtQuality.Rules;

/// <summary>
/// The lists that stand beside the rules: text files embedded under their own names, one entry a line. A line that starts with #
/// is a remark; the source of the entries is named in the first ones.
/// </summary>
internal static class RuleData
{
    /// <summary>The entries of a file, in order.</summary>
    /// <exception cref="InvalidOperationException">No such file is embedded: the build is broken.</exception>
    public static List<string> Lines(string file)
    {
        using var stream =
            typeof(RuleData).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is not embedded in the library.");
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(line);
            }
        }
        return lines;
    }
}
