namespace MtQuality.Cli.Output.Html;

/// <summary>Cuts a text at its empty lines.</summary>
internal static class Paragraphs
{
    /// <summary>Start and end of each paragraph, without the white space around it.</summary>
    public static IEnumerable<(int Start, int End)> Of(string text)
    {
        for (var i = 0; i < text.Length; )
        {
            var end = EndOfParagraph(text, i);
            var start = i;
            i = end;
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
            }
            while (start < end && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }
            if (start < end)
            {
                yield return (start, end);
            }
        }
    }

    /// <summary>Offset after the paragraph: two line ends with nothing but white space between them.</summary>
    private static int EndOfParagraph(string text, int start)
    {
        var feed = -1;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                if (feed >= 0)
                {
                    return i + 1;
                }
                feed = i;
            }
            else if (!char.IsWhiteSpace(text[i]))
            {
                feed = -1;
            }
        }
        return text.Length;
    }
}
