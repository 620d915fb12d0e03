using MtQuality.Language;

namespace MtQuality.Text;

/// <summary>One pass over the tokens of a text. An index of a token that is out of range reads as the end of the text.</summary>
internal ref struct SentenceScanner(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, GrowingBuffer<Sentence> sentences)
{
    // A line without a final full stop is a heading up to this many tokens; a longer one is prose that lost its full stop.
    private const int LongestHeading = 30;

    // Hard-wrapped text has lines of about these widths, in characters.
    private const int NarrowestLine = 40;
    private const int WidestLine = 130;

    // A line that ends with one of these goes on below: no heading ends so.
    private static readonly FoldedSet s_openWords = new(
        "le la les l un une des du de d au aux à ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs "
            + "et ou mais que qu qui dont où si en dans sur sous par pour avec sans chez vers entre contre m. mme dr"
    );

    private static readonly FoldedSet s_christ = new("av. apr. ap. avant après");

    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<Token> _tokens = tokens;
    private readonly GrowingBuffer<Sentence> _sentences = sentences;

    // The paragraph (lines without an empty line between) that holds the token at hand, and its widest line.
    private int _paragraphEnd;
    private int _paragraphLines;
    private int _paragraphWidth;
    private int _lineFirst;

    // Whether a straight double quotation mark is open in this paragraph, after the tokens seen so far.
    private bool _straightQuoteOpen;

    public void Run()
    {
        var first = 0;
        var ended = false;
        for (var i = 0; i < _tokens.Length; i++)
        {
            if (_tokens[i].Has(TokenFlags.LineStart))
            {
                _lineFirst = i;
                if (i >= _paragraphEnd)
                {
                    MeasureParagraph(i);
                }
            }
            ended = IsEndMark(i) || (ended && IsCloser(i));
            if (Mark(i) == '"')
            {
                _straightQuoteOpen = !_straightQuoteOpen;
            }
            var next = i + 1;
            if (
                next == _tokens.Length
                || _tokens[next].Has(TokenFlags.ParagraphStart)
                || EndsLine(i, ended)
                || (ended ? !IsCloser(next) && Starts(next, i) : EndsWithAbbreviation(i))
            )
            {
                Add(first, next);
                first = next;
                ended = false;
            }
            else if (next - first == SentenceSplitter.MaxTokens)
            {
                Add(first, next);
                first = next;
            }
        }
    }

    // Acronyms and abbreviations (O.N.U., Inc.) end a sentence when a word follows that only starts one; "M. Le Pen" shows why
    // titles and initials do not.
    private readonly bool EndsWithAbbreviation(int i) =>
        _tokens[i].Has(TokenFlags.Abbreviation)
        && _tokens[i].Length > 3
        && i + 1 < _tokens.Length
        && _tokens[i + 1].Has(TokenFlags.InitialCapital)
        && SentenceStarters.Contains(WithoutApostrophe(i + 1));

    /// <summary>Whether a sentence may start here: with a capital, a number, an opening mark or a dash before one of these.</summary>
    private readonly bool Starts(int i, int previous)
    {
        // Steps over opening marks: « “ ( — and the like.
        var opened = i;
        while (opened < _tokens.Length && opened - i < 4 && IsOpener(opened))
        {
            opened++;
        }
        if (opened >= _tokens.Length)
        {
            return true;
        }
        var token = _tokens[opened];
        switch (token.Kind)
        {
            case TokenKind.Word:
                // "iPhone" may start a sentence; "américain.Partager" lost its space; "avant. nous" lost its capital.
                return (token.Flags & (TokenFlags.InitialCapital | TokenFlags.InnerCapital)) != 0
                    || CharClasses.Of(_text[token.Start]) == CharClass.Letter
                    || (opened == i && LostCapital(i, previous));
            case TokenKind.Number:
                return _tokens[i].Has(TokenFlags.SpaceBefore) && !IsEllipsis(previous);
            case TokenKind.Punctuation:
                return false;
            default:
                return _tokens[i].Has(TokenFlags.SpaceBefore);
        }
    }

    private readonly bool LostCapital(int i, int previous) =>
        Mark(previous) == '.'
        && !_tokens[previous].Has(TokenFlags.SpaceBefore)
        && previous > 0
        && _tokens[previous - 1].Length > 3
        && _tokens[previous - 1].Kind == TokenKind.Word
        && _tokens[i].Has(TokenFlags.SpaceBefore)
        && SentenceStarters.IsSubject(WithoutApostrophe(i));

    /// <summary>Whether a line ends after the token and the sentence with it.</summary>
    private readonly bool EndsLine(int i, bool ended)
    {
        var next = i + 1;
        if (!_tokens[next].Has(TokenFlags.LineStart))
        {
            return false;
        }
        if (Mark(i) == ':' || IsBullet(next) || IsDash(next))
        {
            return true;
        }
        if (ended && (Mark(i) == '.' || Starts(next, i)))
        {
            return true;
        }
        return !IsWrapped(i); // After "etc." or "…" the sentence may go on.
    }

    // A line was wrapped when the next word would not have fit into the width of the paragraph, or when it ends or goes on as
    // no heading does.
    private readonly bool IsWrapped(int i)
    {
        var width = _tokens[i].End - _tokens[_lineFirst].Start;
        var next = _tokens[i + 1];
        var isLower = next.Kind == TokenKind.Word && CharClasses.IsLower(_text[next.Start]);
        if (Mark(i) is ',' or ';' or '«' or '(' || Mark(i + 1) is ',' or ';' or '»' or ')')
        {
            return true;
        }
        if (isLower || s_openWords.Contains(WithoutApostrophe(i)))
        {
            return width >= NarrowestLine / 2; // A shorter line is an entry of a menu: "à la une".
        }
        return _paragraphLines > 2
            && _paragraphWidth is >= NarrowestLine and <= WidestLine
            && width + 1 + next.Length > _paragraphWidth
            && !IsBullet(i + 1);
    }

    private void MeasureParagraph(int from)
    {
        _paragraphLines = 1;
        _paragraphWidth = 0;
        _straightQuoteOpen = false;
        var lineStart = _tokens[from].Start;
        var i = from + 1;
        for (; i < _tokens.Length && !_tokens[i].Has(TokenFlags.ParagraphStart); i++)
        {
            if (_tokens[i].Has(TokenFlags.LineStart))
            {
                _paragraphWidth = Math.Max(_paragraphWidth, _tokens[i - 1].End - lineStart);
                _paragraphLines++;
                lineStart = _tokens[i].Start;
            }
        }
        _paragraphWidth = Math.Max(_paragraphWidth, _tokens[i - 1].End - lineStart);
        _paragraphEnd = i;
    }

    private readonly void Add(int first, int end)
    {
        var start = _tokens[first].Start;
        var kind =
            _tokens[first].Has(TokenFlags.LineStart) && IsBullet(first) ? SentenceKind.ListItem
            : IsHeading(first, end) ? SentenceKind.Heading
            : SentenceKind.Prose;
        _sentences.Add(new Sentence(first, end - first, start, _tokens[end - 1].End - start, kind));
    }

    private readonly bool IsHeading(int first, int end)
    {
        if (
            end - first > LongestHeading
            || !_tokens[first].Has(TokenFlags.LineStart)
            || (end < _tokens.Length && !_tokens[end].Has(TokenFlags.LineStart))
        )
        {
            return false;
        }
        var last = end - 1;
        while (last > first && IsCloser(last))
        {
            last--;
        }
        return !IsEndMark(last);
    }

    /// <summary>The character of a one-character token; NUL for any other.</summary>
    private readonly char Mark(int i) => i < _tokens.Length && _tokens[i].Length == 1 ? _text[_tokens[i].Start] : '\0';

    private readonly bool IsEndMark(int i)
    {
        var token = _tokens[i];
        if (token.Kind == TokenKind.Punctuation)
        {
            return _text[token.Start] is '.' or '!' or '?' or '…' or '。' or '！' or '？'
                && !IsListNumber(i)
                && !(i > 0 && Mark(i - 1) is '(' or '['); // (?) […]
        }
        return token.Has(TokenFlags.Abbreviation) && (IsEtCetera(i) || IsBeforeOrAfterChrist(i));
    }

    private readonly bool IsEtCetera(int i) => WordForms.EqualsFolded(_tokens[i].In(_text), "etc.");

    private readonly bool IsBeforeOrAfterChrist(int i) =>
        i > 0 && WordForms.EqualsFolded(_tokens[i].In(_text), "j.-c.") && s_christ.Contains(_tokens[i - 1].In(_text));

    private readonly bool IsEllipsis(int i) =>
        _text[_tokens[i].Start] == '…' || (_text[_tokens[i].Start] == '.' && _tokens[i].Length > 1);

    // The full stop of "1. Introduction" or "a. Premier point".
    private readonly bool IsListNumber(int i) =>
        i > 0
        && Mark(i) == '.'
        && _tokens[i - 1].Has(TokenFlags.LineStart)
        && IsItemLabel(i - 1)
        && i + 1 < _tokens.Length
        && !_tokens[i + 1].Has(TokenFlags.LineStart);

    private readonly bool IsItemLabel(int i) =>
        i < _tokens.Length
        && _tokens[i].Length <= 3
        && (_tokens[i].Kind == TokenKind.Number || (_tokens[i].Kind == TokenKind.Word && _tokens[i].Length == 1));

    private readonly bool IsBullet(int i)
    {
        if (Mark(i) is '-' or '–' or '*' or '•' or '·' or '▪' or '●' or '◦' or '‣' or '+' or '►' or '■' or '✓' or '➢')
        {
            return i + 1 < _tokens.Length
                && _tokens[i + 1].Has(TokenFlags.SpaceBefore)
                && !_tokens[i + 1].Has(TokenFlags.LineStart);
        }
        return (
                IsItemLabel(i) && Mark(i + 1) is ')' or '.' && i + 2 < _tokens.Length && !_tokens[i + 2].Has(TokenFlags.LineStart)
            ) || (Mark(i) == '(' && IsItemLabel(i + 1) && Mark(i + 2) == ')');
    }

    private readonly bool IsDash(int i) => Mark(i) is '—' or '–' or '-';

    private readonly bool IsOpener(int i) =>
        Mark(i) switch
        {
            '«' or '“' or '„' or '‹' or '‘' or '(' or '[' or '—' or '–' or '-' => true,
            '"' => !_straightQuoteOpen,
            '\'' or '’' => i + 1 < _tokens.Length && !_tokens[i + 1].Has(TokenFlags.SpaceBefore),
            '¿' or '¡' => true,
            _ => false,
        };

    private readonly bool IsCloser(int i)
    {
        if (i >= _tokens.Length || _tokens[i].Has(TokenFlags.LineStart))
        {
            return false;
        }
        return Mark(i) switch
        {
            '»' or '”' or '›' or ')' or ']' => true,
            '"' => ClosesStraightQuote(i),
            '\'' or '’' => !_tokens[i].Has(TokenFlags.SpaceBefore),
            _ => false,
        };
    }

    private readonly bool ClosesStraightQuote(int i) => _straightQuoteOpen || !_tokens[i].Has(TokenFlags.SpaceBefore);

    private readonly ReadOnlySpan<char> WithoutApostrophe(int i)
    {
        var word = _tokens[i].In(_text);
        return _tokens[i].Has(TokenFlags.Elided) ? word[..^1] : word;
    }
}
