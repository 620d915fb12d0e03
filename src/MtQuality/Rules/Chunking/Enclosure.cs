namespace MtQuality.Rules.Chunking;

/// <summary>Whether a token stands between quotation marks or brackets: cited words follow rules of their own.</summary>
internal static class Enclosure
{
    public static bool Encloses(in SentenceContext sentence, int token)
    {
        if (sentence.Chunks is not null && (uint)token < (uint)sentence.Count)
        {
            return sentence.Chunks.IsEnclosed(sentence, token);
        }
        var reader = new EnclosureReader();
        for (var i = 0; i < token; i++)
        {
            reader.Pass(sentence, i);
        }
        return reader.IsInside;
    }
}

/// <summary>Reads a sentence from its start and knows whether marks are open.</summary>
internal struct EnclosureReader
{
    private int _depth;
    private bool _isBetweenStraightMarks;

    /// <summary>Whether the next token stands inside.</summary>
    public readonly bool IsInside => _isBetweenStraightMarks || _depth > 0;

    public void Pass(in SentenceContext sentence, int token)
    {
        switch (sentence.Text[sentence.Tokens[token].Start])
        {
            case '«' or '“' or '„' or '‹' or '(' or '[' or '‘':
                _depth++;
                break;
            case '»' or '”' or '›' or ')' or ']' when sentence.Tokens[token].Length == 1:
                _depth = Math.Max(0, _depth - 1);
                break;
            case '"':
                _isBetweenStraightMarks = !_isBetweenStraightMarks;
                break;
        }
    }
}
