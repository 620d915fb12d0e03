namespace MtQuality.Training.Evaluation.Scorecards;

/// <summary>Counts words the plain way, so that rates can be compared with those of other tools: runs of characters between white space.</summary>
internal static class WordCount
{
    public static int Of(ReadOnlySpan<char> text)
    {
        var words = 0;
        var isInside = false;
        foreach (var c in text)
        {
            var isSpace = char.IsWhiteSpace(c);
            words += isInside || isSpace ? 0 : 1;
            isInside = !isSpace;
        }
        return words;
    }
}
