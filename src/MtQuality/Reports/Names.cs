namespace MtQuality;

/// <summary>The written names of enum members in reports and corpora: <c>part-of-speech</c>, <c>machine-translated</c>.</summary>
internal static class Names
{
    public static string Of(Verdict value) => Table<Verdict>.Name(value);

    public static string Of(Severity value) => Table<Severity>.Name(value);

    public static string Of(Origin value) => Table<Origin>.Name(value);

    public static string Of(Category value) => Table<Category>.Name(value);

    public static string Of(Rules.RuleStatus value) => Table<Rules.RuleStatus>.Name(value);

    /// <summary>Finds the member with this written name.</summary>
    public static bool TryParse<T>(ReadOnlySpan<char> name, out T value)
        where T : struct, Enum => Table<T>.TryParse(name, out value);

    /// <summary>All written names, in order of declaration.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Table<T>.Written;

    private static class Table<T>
        where T : struct, Enum
    {
        private static readonly T[] s_values = Enum.GetValues<T>();
        public static readonly string[] Written = Array.ConvertAll(Enum.GetNames<T>(), Kebab);

        public static string Name(T value) => Written[Array.IndexOf(s_values, value)];

        public static bool TryParse(ReadOnlySpan<char> name, out T value)
        {
            for (var i = 0; i < Written.Length; i++)
            {
                if (name.SequenceEqual(Written[i]))
                {
                    value = s_values[i];
                    return true;
                }
            }
            value = default;
            return false;
        }
    }

    private static string Kebab(string pascal)
    {
        var name = new System.Text.StringBuilder(pascal.Length + 4);
        foreach (var c in pascal)
        {
            if (char.IsAsciiLetterUpper(c) && name.Length > 0)
            {
                name.Append('-');
            }
            name.Append(char.ToLowerInvariant(c));
        }
        return name.ToString();
    }
}
