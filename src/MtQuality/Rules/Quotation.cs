namespace MtQuality.Rules;

/// <summary>Whether a token stands between quotation marks or brackets: cited words follow rules of their own.</summary>
internal static class Quotation
{
    public static bool Encloses(in SentenceContext sentence, int token)
    {
        var depth = 0;
        var straight = false;
        for (var i = 0; i < token; i++)
        {
            switch (sentence.Text[sentence.Tokens[i].Start])
            {
                case '«' or '“' or '„' or '‹' or '(' or '[' or '‘':
                    depth++;
                    break;
                case '»' or '”' or '›' or ')' or ']' when sentence.Tokens[i].Length == 1:
                    depth = Math.Max(0, depth - 1);
                    break;
                case '"':
                    straight = !straight;
                    break;
            }
        }
        return straight || depth > 0;
    }
}
