using MtQuality.Text;

namespace MtQuality.Training.Tagging;

/// <summary>The tokens of a treebank sentence as our tokenizer would describe them, cut where the treebank cuts.</summary>
internal static class GoldTokens
{
    public static Token[] Of(UdSentence sentence)
    {
        var buffer = new GrowingBuffer<Token>();
        Tokenizer.Tokenize(sentence.Text, buffer);
        var found = new Dictionary<(int Start, int Length), Token>();
        foreach (var token in buffer.Items)
        {
            found.TryAdd((token.Start, token.Length), token);
        }
        var tokens = new Token[sentence.Tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            var gold = sentence.Tokens[i];
            tokens[i] = found.TryGetValue((gold.Start, gold.Length), out var same) ? same : Describe(sentence.Text, gold, i == 0);
        }
        return tokens;
    }

    // Where the treebank cuts otherwise than we do, the characters of the token tell.
    private static Token Describe(string text, UdToken gold, bool first)
    {
        var form = text.AsSpan(gold.Start, gold.Length);
        var (letters, digits, upper, lower, symbols) = (0, 0, 0, 0, 0);
        var inner = false;
        foreach (var c in form)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
            inner |= char.IsUpper(c) && lower > 0;
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
            symbols += char.IsSymbol(c) || c is '%' ? 1 : 0;
        }
        var kind =
            digits > 0 && char.IsDigit(form[0]) ? TokenKind.Number
            : letters + digits > 0 ? TokenKind.Word
            : symbols > 0 ? TokenKind.Symbol
            : TokenKind.Punctuation;
        var flags =
            (first ? TokenFlags.LineStart | TokenFlags.ParagraphStart : TokenFlags.None)
            | (gold.Start > 0 && text[gold.Start - 1] == ' ' ? TokenFlags.SpaceBefore : TokenFlags.None)
            | (char.IsUpper(form[0]) ? TokenFlags.InitialCapital : TokenFlags.None)
            | (upper > 1 && lower == 0 ? TokenFlags.AllCapitals : TokenFlags.None)
            | (inner ? TokenFlags.InnerCapital : TokenFlags.None)
            | (digits > 0 ? TokenFlags.HasDigit : TokenFlags.None)
            | (form[^1] is '\'' or '’' ? TokenFlags.Elided : TokenFlags.None)
            | (form.Length > 1 && form[0] == '-' ? TokenFlags.HyphenClitic : TokenFlags.None)
            | (form.Length > 2 && form[1..^1].Contains('-') ? TokenFlags.HasHyphen : TokenFlags.None)
            | (letters > 0 && form[^1] == '.' ? TokenFlags.Abbreviation : TokenFlags.None);
        return new Token(gold.Start, gold.Length, kind, flags);
    }
}
